## Refusals

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

## What is kept

partners-heading = Your partner search cards, what you decided about others’, and whether you want alerts
partners-retention = A card that you do not go on writing is forgotten after 30 days; one that expired, or that you closed or withdrew, 180 days later, with its matches, introductions and what you said came of them. How often you put cards before { -secretariat(form: "the") } is kept for a day. What was posted of a card says that it is gone once you erase your data.
