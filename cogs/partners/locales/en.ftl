# --- Commands ------------------------------------------------------------------------------------

command-find-partner =
    .description = Find partners: cards of who offers and who seeks what
    .option-about = What it should be about; leave it out to list everything
    .option-side = Offers or searches
    .option-theme = The thematic platform
    .option-purpose = What the partners are for
    .option-region = Where they are: a region or a country
    .option-language = A language they can work in
    .choice-side-offer = Offers
    .choice-side-seek = Searches
    .choice-theme-agri-food = Agri-food
    .choice-theme-energy = Energy
    .choice-theme-industrial-modernisation = Industrial modernisation
    .choice-theme-blue-economy = Sustainable blue economy
    .choice-purpose-i3 = I3
    .choice-purpose-interreg = Interreg
    .choice-purpose-horizon-europe = Horizon Europe
    .choice-purpose-new-partnership = A new partnership
    .choice-purpose-study-visit = A study visit

command-partner =
    .description = Look for partners in other regions: cards, matches, introductions

command-partner-offer =
    .description = Write a card that says what your region offers
    .option-region = Your NUTS 2 region; leave it out for the one in your settings

command-partner-seek =
    .description = Write a card that says what your region is looking for
    .option-region = Your NUTS 2 region; leave it out for the one in your settings

command-partner-mine =
    .description = Your cards, what fits them, and alerts

command-partner-review =
    .description = Staff: cards that wait to be published

# --- What a card says ----------------------------------------------------------------------------

partners-theme-agri-food = Agri-food
partners-theme-energy = Energy
partners-theme-industrial-modernisation = Industrial modernisation
partners-theme-blue-economy = Sustainable blue economy

partners-purpose-i3 = I3
partners-purpose-interreg = Interreg
partners-purpose-horizon-europe = Horizon Europe
partners-purpose-new-partnership = A new partnership
partners-purpose-study-visit = A study visit

# $side: "offer" or "seek"; $region, $theme: their names.
partners-headline =
    { $side ->
        [offer] Offer from
       *[seek] Search from
    } { $region } · { $theme }
partners-side-offer = Offers
partners-side-seek = Searches
partners-untitled = (without a title)

partners-label-offers = What they offer
partners-label-seeks = What they look for
partners-label-purposes = For
partners-label-languages = Languages
partners-label-deadline = Partners by
partners-label-progress = Partnership so far
partners-label-aboard = Aboard already
partners-label-until = Shown until
partners-label-state = How it stands
partners-label-reason = What to change
partners-label-why = Why these two fit
partners-label-complements = What fits your cards
partners-label-alerts = Alerts
partners-label-card = Their card

# $regions, $countries: how many are aboard; $wanted: how many a new partnership needs of each; $enough: "yes" or "no".
partners-progress =
    { $regions ->
        [one] One region
       *[other] { $regions } regions
    } from { $countries ->
        [one] one Member State
       *[other] { $countries } Member States
    }; { $enough ->
        [yes] enough for a new partnership, which needs { $wanted } regions from { $wanted } Member States.
       *[no] a new partnership needs { $wanted } regions from { $wanted } Member States.
    }
partners-aboard = Aboard already: { $regions }

partners-state-draft = Being written; only you see it.
partners-state-waiting = Waiting for { -secretariat(form: "the") }; nobody else sees it yet.
partners-state-sent-back = Sent back: { -secretariat(form: "the") } has said what to change.
partners-state-published = Published.
partners-state-expired = Expired; nobody sees it any more.
partners-state-withdrawn = Withdrawn.
partners-state-closed = Closed: partners were found.
# $at: when; $who: who decided, or "nobody" if that is not known any more.
partners-decided =
    Decided { $at }{ $who ->
        [nobody] .
       *[other] { "" } by { $who }.
    }
partners-reason = “{ $reason }”

# $words: "none", or words that what one offers and the other seeks have in common.
partners-why =
    Same theme ({ $theme }), both for { $purposes }, common language: { $languages }{ $words ->
        [none] .
       *[other] ; both speak of: { $words }.
    }
partners-why-asked = One of you asked for it.

# --- Writing -------------------------------------------------------------------------------------

partners-form-offer = A card that offers something
partners-form-seek = A card that looks for something
partners-form-title = Title
partners-form-title-hint = What it is about, in a few words
partners-form-offers = What you offer
partners-form-offers-hint = Experience, facilities, a pilot … No names or addresses: the bot introduces you.
partners-form-seeks = What you look for
partners-form-seeks-hint = Which partners, for what? No names or addresses: the bot introduces you.
partners-form-deadline-hint = The last day for partners to come aboard, like 31/03/2027. May be left empty.
partners-form-aboard = Regions that are aboard already
partners-form-aboard-hint = Names or codes, with semicolons between them. May be left empty.

partners-choose-theme = Theme
partners-choose-purposes = What partners are for (several are possible)
partners-choose-languages = Languages you can work in (several are possible)

partners-button-submit = Submit
partners-button-correct = Correct
partners-button-discard = Throw away
partners-draft-next = This is how your card would look; nobody sees it yet, and your name is never on it. Press Submit to put it before { -secretariat(form: "the") }.
partners-discarded = It is gone. Nobody sees it.
partners-submitted = “{ $title }” is before { -secretariat(form: "the") }
partners-submitted-next = You will get a direct message when it is decided. How it stands: { COMMAND("partner mine") }.

# --- Deciding ------------------------------------------------------------------------------------

partners-button-publish = Publish
partners-button-send-back = Send back
partners-button-take-off = Take off
partners-button-renew = Renew for 90 days
partners-button-change = Change
partners-button-close = Partners found
partners-button-withdraw = Withdraw

partners-form-send-back = Send a card back
partners-form-reason = What is to be changed
partners-form-reason-hint = Its owner reads this, and can submit the card again.

partners-review-title = Cards that wait
partners-review =
    { $number ->
        [0] No card waits for you.
        [one] One card waits for you. Look at it below.
       *[other] { $number } cards wait for you, the oldest first. Look at one below.
    }
partners-review-author = A partner search card to review

# --- Finding -------------------------------------------------------------------------------------

partners-look-hint = Look at a card
partners-found-title = Partner searches
# $number: how many were found; $shown: how many are listed; $words: "none", or what was asked for.
partners-found =
    { $number ->
        [one] One card fits.
       *[other] { $number } cards fit; the first { $shown } are listed.
    }
partners-found-some =
    { $number ->
        [one] No card has all of “{ $words }”. This one comes nearest:
       *[other] No card has all of “{ $words }”. These come nearest; the first { $shown } of { $number } are listed:
    }
partners-none = No card fits.
partners-none-next = Leave something out, or write a card of your own: { COMMAND("partner offer") } or { COMMAND("partner seek") }. You will be alerted when one fits it.
partners-found-next = Look at one below. To be introduced you need a card of your own: { COMMAND("partner offer") } or { COMMAND("partner seek") }.
partners-card-next = Press “Introduce us”: the other side is asked, and sees your card. Who you are, both learn once both agree.

partners-mine-title = Your cards
partners-mine-none = You have no cards yet.
partners-mine-next-none = Write one with { COMMAND("partner offer") } or { COMMAND("partner seek") }.
partners-mine-next = Look at one below to change, renew or end it. A card that you change is reviewed again before it is shown.
partners-alerts =
    { $on ->
        [yes] You are alerted by direct message when a card fits yours.
       *[no] You get no alerts.
    }
# $standing: how the introduction stands; $ours: "yes" if the reader asked for it.
partners-standing =
    { $standing ->
        [introduced] you were introduced.
        [asked] { $ours ->
            [yes] you asked to be introduced; no answer yet.
           *[no] they would like to be introduced; see your direct messages or { COMMAND("me inbox") }.
        }
       *[other] it fits.
    }
# $told is how it stands, or why it completes the reader's own.
partners-complement = **{ $title }**: { $told }

# --- Introductions -------------------------------------------------------------------------------

partners-button-ask = Introduce us
partners-button-agree = I agree
partners-button-decline = Not for me
partners-button-silence = No more alerts
partners-button-hear = Alerts on

# $standing: how it stands now; $title: the other card; $own: one's own.
partners-now =
    { $standing ->
        [asked] The other side is asked whether they agree, and sees your card “{ $own }”. Once they do, both of you learn who the other is.
        [declined] Noted: no introduction with “{ $title }”. The other side learns nothing of you.
       *[found] Taken back: you do not ask for “{ $title }” any more.
    }
partners-now-introduced = You both agree. A direct message with who stands behind “{ $title }” is on its way to each of you.
partners-silenced = You get no more alerts. What fits your cards stands under { COMMAND("partner mine") }.
partners-heard = You are alerted again when a card fits yours.

partners-match = A card fits yours: “{ $title }”
partners-match-yours = It completes your card “{ $title }”.
partners-match-next = Press “Introduce us” if you would like to know each other. The other side is asked as well; nobody learns who the other is before both agree.
partners-asked = Somebody would like to be introduced to you about “{ $title }”
partners-asked-next = This is their card. If you agree, both of you learn at once who the other is; until then nobody does.
partners-declined = No introduction with “{ $title }”
partners-declined-text = The other side does not wish it at present, and learned nothing of you. { COMMAND("find partner") } lists other cards.
partners-introduced = You are introduced: “{ $title }”
partners-introduced-text = { $who } stands behind this card, and now knows that you stand behind “{ $own }”. You both agreed to it.
partners-introduced-next = Write to each other directly. In two months both of you will be asked once what came of it.

partners-outcome = What came of “{ $title }”?
partners-outcome-text = You were introduced on { $day }, about your card “{ $own }”. This is asked only once; the other side does not see your answer.
partners-outcome-working = We work together
partners-outcome-talking = We are still talking
partners-outcome-nothing = Nothing came of it
# $outcome: "working", "talking" or "nothing".
partners-outcome-thanks =
    { $outcome ->
        [working] Thank you, that is good to hear! If you have found whom you looked for, close your card under { COMMAND("partner mine") }.
        [talking] Thank you, and good luck.
       *[nothing] Thank you for saying so. { COMMAND("find partner") } lists other cards.
    }

# --- Messages about a card -----------------------------------------------------------------------

partners-ended-title = A partner search
partners-ended =
    { $how ->
        [closed] Its owner has found partners.
        [expired] It has expired.
        [withdrawn] It was withdrawn.
        [gone] It is gone.
       *[other] It is being changed, and not shown meanwhile.
    }
partners-told-published = “{ $title }” is published
partners-told-published-text = Everybody can see it, without your name. You will be alerted when a card fits it, and asked before it expires.
partners-told-sent-back = “{ $title }” needs a change
partners-told-sent-back-text = { -secretariat(form: "The") } has looked at it. Change it and submit it again; all you wrote is kept.
partners-renewal = Does “{ $title }” still hold?
partners-renewal-text = It is shown until { $expires }. Renew it if you are still looking, or say that you have found partners.
partners-expired = “{ $title }” has expired
partners-expired-text = Nobody sees it any more. If you are still looking, renew it: it is shown again at once.

# $side: "offer" or "seek"; $number: the card's; $region: its name. Nothing that somebody typed stands in it.
partners-thread =
    { $side ->
        [offer] Offer
       *[seek] Search
    } { $number }: { $region }

# --- Pages ---------------------------------------------------------------------------------------

partners-page-how = Regions offer and look for partners on these cards. Nobody is named: the bot of { -community(form: "the") } introduces two sides once both agree.
partners-page-about = What it should be about
partners-page-narrow = Narrow it down
partners-page-any = Any
partners-page-side = Offers or searches
partners-page-theme = Theme
partners-page-language = Language
partners-page-search = Search
partners-page-all = All partner searches
partners-page-contact = Interested? In the Discord server of { -community(form: "the") } press “Introduce us” under this card. Both sides learn who the other is once both agree.
partners-page-gone-title = This card is not shown
partners-page-gone = It has expired, was closed or withdrawn, or is being changed.

partners-kind-of-review = a partner search card, for review
partners-kind-of-post = a partner search card
partners-kind-of-decided = what was decided about a partner search card
partners-kind-of-renewal = the question whether a partner search card still holds
partners-kind-of-expired = the end of a partner search card
partners-kind-of-match = an alert to a card that fits
partners-kind-of-asked = the question whether somebody agrees to an introduction
partners-kind-of-declined = a declined introduction
partners-kind-of-introduced = an introduction
partners-kind-of-outcome = the question what came of an introduction

# --- Refusals ------------------------------------------------------------------------------------

partners-gone = There is no such card (any more). { COMMAND("find partner") } lists those that are shown, { COMMAND("partner mine") } your own.
partners-title-missing = Your card needs a title: what it is about, in a few words. Press Correct; the rest is kept.
partners-offers-missing = An offer has to say what you offer. Press Correct; the rest is kept.
partners-seeks-missing = A search has to say what you are looking for. Press Correct; the rest is kept.
partners-too-long =
    { $field ->
        [title] The title
        [offers] What you offer
       *[seeks] What you are looking for
    } has { $length } characters, and a card has room for { $limit }. Press Correct and shorten it; the rest is kept.
partners-contact-inside = “{ $found }” looks like an address, a telephone number or somebody’s name on Discord. A card is public and names nobody: once both sides agree, the bot introduces you. Press Correct and leave it out; the rest is kept. If it is none of these, write it in another way.
partners-language-unknown = There is no official language of the EU called “{ $typed }”, or several are called so. Choose one from the list that Discord offers while you type.
partners-theme-missing = Choose the theme in the first menu below. All else is kept.
partners-purpose-missing = Choose in the second menu below what you need partners for. All else is kept.
partners-language-missing = Choose in the third menu below which languages you can work in. All else is kept.
partners-region-unknown =
    { $nearby ->
        [0] There is no region “{ $typed }” in the list of NUTS 2 regions of the EU (2024). Type part of its name or its code, for example Norte or PT11.
        [one] No NUTS 2 region is called exactly “{ $typed }”. Do you mean { $near }?
       *[other] No NUTS 2 region is called exactly “{ $typed }”. Do you mean one of these: { $near }?
    }
partners-region-too-wide = { $country } has several regions, and a card speaks for one of them. Name the region or its code, for example Norte or PT11.
partners-region-missing = For which region do you speak? Choose it as the option “region” of this command, or once for all with { COMMAND("me region") }.
partners-too-many-aboard = A card has room for { $limit } regions besides yours. Press Correct and name those that matter most; the rest is kept.
partners-deadline-unreadable = “{ $typed }” is no day. Write it like 31/03/2027 or 2027-03-31, or leave it empty. Press Correct; the rest is kept.
partners-deadline-passed = The deadline { $day } is over. Give the card another one, or none; its owner can do that from { COMMAND("partner mine") }.
partners-too-many-cards = You have { $limit } open cards already, and nobody has more. Close or withdraw one under { COMMAND("partner mine") } first.
partners-too-many-submissions = You have put { $limit } cards before { -secretariat(form: "the") } within a day. Your card is kept as it is; submit it tomorrow.
partners-not-yours = Only who wrote this card may do this. What you can do with your own stands under { COMMAND("partner mine") }.
partners-already =
    { $state ->
        [draft] Too late: its owner is changing this card, and will submit it anew.
        [waiting] Too late: this card waits for { -secretariat(form: "the") }.
        [sent-back] Too late: this card was sent back to its owner already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [published] Too late: this card is published already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [expired] Too late: this card has expired.
        [withdrawn] Too late: this card was withdrawn.
       *[closed] Too late: this card was closed.
    } Nothing was changed.
partners-changed = This card says something else by now than what you looked at. Open it anew and decide about that; nothing was changed.
partners-renewed-too-early = This card is shown until { $expires }. You can renew it from { $opens } on; you will be asked in time.
partners-not-shown = One of the two cards is not shown any more, so nobody is introduced. { COMMAND("find partner") } lists those that are.
partners-card-needed = To be introduced you need a published card of your own, so that the other side knows what they agree to. Write one with { COMMAND("partner offer") } or { COMMAND("partner seek") }.
partners-own-card = This card is yours. What you can do with it stands under { COMMAND("partner mine") }.
partners-too-many-asks = You have asked for { $limit } introductions within a day. Wait for their answers, and ask again tomorrow.
partners-pair-gone = This introduction is not on file any more: one of the two cards was removed. { COMMAND("find partner") } lists the cards that are shown.
partners-already-asked = You have agreed already. The other side was asked and has not answered yet; you will be told.
partners-already-introduced = You two were introduced already: look into your direct messages from the bot, or into { COMMAND("me inbox") }.
partners-not-wished = The other side does not wish to be introduced at present. { COMMAND("find partner") } lists other cards.
partners-outcome-known = You have said already what came of it. Thank you!

# --- What is kept --------------------------------------------------------------------------------

partners-heading = Your partner search cards, what you decided about others’, and whether you want alerts
partners-retention = A card that you do not go on writing is forgotten after 30 days; one that expired, or that you closed or withdrew, 180 days later, with its matches, introductions and what you said came of them. How often you put cards before { -secretariat(form: "the") } is kept for a day. What was posted of a card says that it is gone once you erase your data.

# --- In the weekly digest ------------------------------------------------------------------------

partners-digest-title = New partner searches
partners-digest-offer = { $region } offers: { $title }
partners-digest-seek = { $region } seeks: { $title }

# --- On the card of a working day -----------------------------------------------------------------

partners-today = Partner searches
# $number: how many.
partners-today-cards =
    { $number ->
        [one] One card waits: { COMMAND("partner review") }
       *[other] { $number } cards wait: { COMMAND("partner review") }
    }
# $number: how many.
partners-today-threads =
    { $number ->
        [one] One thread is still open although its card has ended, or still closed although its card is shown again.
       *[other] { $number } threads are still open although their cards have ended, or still closed although their cards are shown again.
    } The bot lacks the permission “{ permission-manage-threads }” in the channel of partner searches: allow it to the bot’s role, and it is done by itself.
