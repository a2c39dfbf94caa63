# --- Commands ------------------------------------------------------------------------------------

command-find-expert =
    .description = Find experts among the members: what they say they can help with
    .option-about = In your own words: what you need help with; leave it out to list everybody
    .option-topic = A topic they know about
    .option-country = The country they are in
    .option-language = A language they can work in
    .option-availability = When they have time, at the latest
    .choice-availability-now = Now
    .choice-availability-soon = In the coming months

command-expert =
    .description = The directory of experts: say what you can help with

command-expert-profile =
    .description = Your profile as an expert: write it, see it, change it, take it back
    .option-country = The country you are in; leave it out for the one in your settings

command-expert-review =
    .description = Staff: profiles of experts that wait to be published

# --- What a profile says -------------------------------------------------------------------------

experts-availability-now = Has time now
experts-availability-soon = Has time in the coming months
experts-availability-not-now = Has no time at present

experts-untitled = (without a headline)
experts-source = Self-declared directory of members; not the Commission’s contracting database, and not the Expert Group.

experts-label-offer = Can help with
experts-label-topics = Topics
experts-label-languages = Languages
experts-label-availability = Time
experts-label-until = Shown until
experts-label-requests = Requests for support
experts-label-state = How it stands
experts-label-reason = What to change
experts-label-terms = What this directory is

# $wanted: "yes" or "no".
experts-requests =
    { $wanted ->
        [yes] They may be put to you; you decide about each.
       *[no] None is put to you; members may still write to you.
    }

experts-state-draft = Being written; only you see it.
experts-state-waiting = Waiting for { -secretariat(form: "the") }; no other member sees it yet.
experts-state-sent-back = Sent back: { -secretariat(form: "the") } has said what to change.
experts-state-published = Published.
experts-state-expired = Expired; nobody finds it any more.
experts-state-withdrawn = Taken back; nobody finds it.
# $at: when; $who: who decided, or "nobody" if that is not known any more.
experts-decided =
    Decided { $at }{ $who ->
        [nobody] .
       *[other] { "" } by { $who }.
    }
experts-reason = “{ $reason }”

# --- Writing -------------------------------------------------------------------------------------

experts-form = Your profile as an expert
experts-form-headline = You in a few words
experts-form-headline-hint = For example: evaluator of regional strategies, ten years in a managing authority
experts-form-offer = What you can help with
experts-form-offer-hint = What have you done, what can you do for others? No addresses or numbers: members find you here.

experts-button-submit-yes = Submit, requests welcome
experts-button-submit-no = Submit, to be listed only
experts-button-correct = Correct
experts-button-discard = Throw away
experts-terms = Once { -secretariat(form: "the") } has read it, every member of this server can find it, with your name on Discord; nobody outside does. What you say of yourself is nobody else’s judgement: this is neither the Commission’s contracting database nor the Expert Group, which is a closed group of its own. You can take it back at any time, and are asked before it expires whether it still holds.
experts-draft-next = This is how your profile would look; nobody sees it yet. Choose whether requests for support may be put to you as well: you would decide about each.
experts-discarded = It is gone. Nobody sees it.
experts-submitted = Your profile is before { -secretariat(form: "the") }
experts-submitted-next = You will get a direct message when it is decided. How it stands: { COMMAND("expert profile") }.

# --- Deciding ------------------------------------------------------------------------------------

experts-button-publish = Publish
experts-button-send-back = Send back
experts-button-take-off = Take off
experts-button-renew = It still holds: renew
experts-button-change = Change
experts-button-withdraw = Take back
experts-button-requests-on = Requests welcome
experts-button-requests-off = No more requests

experts-form-send-back = Send a profile back
experts-form-reason = What is to be changed
experts-form-reason-hint = Its owner reads this, and can submit the profile again.

experts-review-title = Profiles that wait
experts-review =
    { $number ->
        [0] No profile waits for you.
        [one] One profile waits for you. Look at it below.
       *[other] { $number } profiles wait for you, the oldest first. Look at one below.
    }
experts-review-author = An expert’s profile to review

# --- Finding -------------------------------------------------------------------------------------

experts-look-hint = Look at a profile
experts-found-title = Experts
# $number: how many were found; $shown: how many are listed.
experts-found =
    { $number ->
        [one] One expert fits.
       *[other] { $number } experts fit; { $shown } of them are listed.
    }
experts-found-nearest = Probably nobody says just that. These come nearest:
experts-found-hasty = Only words were compared so far; ask again in a minute, and meaning counts as well.
experts-found-next = Look at one below, and write to them on Discord. What they say of themselves nobody has verified.
experts-profile-next = Write to them on Discord if you would like their help. What they say of themselves nobody has verified.
experts-none = No expert fits.
experts-none-next = Leave something out. Do you know about it yourself? { COMMAND("expert profile") } puts you into the directory.

# --- Messages about a profile --------------------------------------------------------------------

experts-ended-title = An expert’s profile
experts-ended =
    { $how ->
        [withdrawn] It was taken back.
        [gone] It is gone.
       *[other] It is being changed, and not shown meanwhile.
    }
experts-told-published = Your profile is published
# $wanted: "yes" or "no": whether requests may be put to them.
experts-told-published-text =
    { $wanted ->
        [yes] Members find it with { COMMAND("find expert") }, and requests for support that fit may be put to you. What you may do with it stands below, and under { COMMAND("expert profile") }.
       *[no] Members find it with { COMMAND("find expert") }. What you may do with it stands below, and under { COMMAND("expert profile") }.
    }
experts-told-sent-back = Your profile needs a change
experts-told-sent-back-text = { -secretariat(form: "The") } has looked at it. Change it and submit it again; all you wrote is kept.
experts-renewal = Does your profile as an expert still hold?
experts-renewal-text = It is shown until { $expires }. Renew it with one press, change it, or let it expire.
experts-expired = Your profile as an expert has expired
experts-expired-text = Nobody finds it any more. If it still holds, renew it: it is shown again at once.

experts-kind-of-review = an expert’s profile, for review
experts-kind-of-decided = what was decided about an expert’s profile
experts-kind-of-renewal = the question whether an expert’s profile still holds
experts-kind-of-expired = the end of an expert’s profile

# --- Refusals ------------------------------------------------------------------------------------

experts-gone = There is no such profile (any more). { COMMAND("find expert") } lists those that are shown, { COMMAND("expert profile") } is your own.
experts-none-of-yours = This is not your profile (any more). Yours is under { COMMAND("expert profile") }.
experts-headline-missing = Your profile needs a headline: you in a few words. Press Correct; the rest is kept.
experts-offer-missing = Your profile has to say what you can help with. Press Correct; the rest is kept.
experts-too-long =
    { $field ->
        [headline] The headline
       *[offer] What you can help with
    } has { $length } characters, and there is room for { $limit }. Press Correct and shorten it; the rest is kept.
experts-contact-inside = “{ $found }” looks like an address, a telephone number or somebody’s name on Discord. Members find you here and write to you on Discord; addresses do not belong into the directory. Press Correct and leave it out; the rest is kept. If it is none of these, write it in another way.
experts-topic-missing = Choose the topics you know about. Press Correct; the rest is kept.
experts-topic-unknown = There is no topic called “{ $typed }”, or several are called so. Choose one from the list that Discord offers while you type.
experts-language-missing = Choose the languages you can work in. Press Correct; the rest is kept.
experts-language-unknown = There is no official language of the EU called “{ $typed }”, or several are called so. Choose one from the list that Discord offers while you type.
experts-availability-missing = Choose whether you have time. Press Correct; the rest is kept.
experts-country-missing = In which country are you? Choose it as the option “country” of this command, or once for all with { COMMAND("me region") }.
experts-country-unknown =
    { $nearby ->
        [0] No country or region called “{ $typed }” is known. Type part of its name and choose from the list, for example Portugal.
        [one] No country or region is called exactly “{ $typed }”. Do you mean { $near }?
       *[other] No country or region is called exactly “{ $typed }”. Do you mean one of these: { $near }?
    }
experts-too-many-submissions = You have put something before { -secretariat(form: "the") } { $limit } times within a day. What you wrote is kept as it is; submit it tomorrow.
experts-not-yours = Only whoever wrote this profile may do this. Yours is under { COMMAND("expert profile") }.
experts-already =
    { $state ->
        [draft] Too late: its owner is changing this profile, and will submit it anew.
        [waiting] Too late: this profile waits for { -secretariat(form: "the") }.
        [sent-back] Too late: this profile was sent back to its owner already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [published] Too late: this profile is published already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [expired] Too late: this profile has expired.
       *[withdrawn] Too late: this profile was taken back.
    } Nothing was changed.
experts-changed = This profile says something else by now than what you looked at. Open it anew and decide about that; nothing was changed.
experts-renewed-too-early = This profile is shown until { $expires }. You can renew it from { $opens } on; you will be asked in time.

# --- What is kept --------------------------------------------------------------------------------

experts-heading = Your profile as an expert, and what you decided about others’
experts-retention = A profile that you do not go on writing, or have taken back, is forgotten after 30 days; one that expired, 90 days later. How often you put something before { -secretariat(form: "the") } is kept for a day.
