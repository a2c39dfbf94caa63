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

experts-review-title = What waits for the desk
experts-review =
    { $number ->
        [0] No profile waits for you.
        [one] One profile waits for you. Look at it below.
       *[other] { $number } profiles wait for you, the oldest first. Look at one below.
    }
# $number: by which messages to staff name the request.
experts-review-need = **{ $title }** (no. { $number }) · { $stage }
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
experts-found-next = Look at one below and write to them on Discord, or let the desk put your need to experts: { COMMAND("expert need") }. What they say of themselves nobody has verified.
experts-profile-next = Write to them on Discord, or let the desk put your need to experts: { COMMAND("expert need") }. What they say of themselves nobody has verified.
experts-none = No expert fits.
experts-none-next = Leave something out, or say what you need with { COMMAND("expert need") }. Do you know about it yourself? { COMMAND("expert profile") } puts you into the directory.

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
        [title] The title
        [text] What is needed
       *[offer] What you can help with
    } has { $length } characters, and there is room for { $limit }. Press Correct and shorten it; the rest is kept.
experts-contact-inside = “{ $found }” looks like an address, a telephone number or somebody’s name on Discord. People find each other here and write on Discord; addresses do not belong here. Press Correct and leave it out; the rest is kept. If it is none of these, write it in another way.
experts-topic-missing = Choose the topics it is about. Press Correct; the rest is kept.
experts-topic-unknown = There is no topic called “{ $typed }”, or several are called so. Choose one from the list that Discord offers while you type.
experts-language-missing = Choose the languages in which this can be done. Press Correct; the rest is kept.
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

experts-heading = Your profile as an expert, your requests for support, your answers to others’, and what you decided about both
experts-retention = A profile that you do not go on writing, or have taken back, is forgotten after 30 days; one that expired, 90 days later. A request that you do not go on writing is forgotten after 30 days; one that has ended, 180 days later, with whom it was put to and what was said came of it. How often you put something before { -secretariat(form: "the") } is kept for a day.

# --- Requests for support ------------------------------------------------------------------------

command-expert-need =
    .description = Ask for the support of an expert: say what you need, and the desk puts it to those it fits

command-expert-requests =
    .description = Your requests for support, and those that wait for your answer as an expert

experts-need-untitled = (without a title)
experts-need-form = Support that you need
experts-need-form-title = Title
experts-need-form-title-hint = What it is about, in a few words
experts-need-form-text = What you need
experts-need-form-text-hint = What for, how much, by when? No names or addresses: the bot introduces you.
experts-need-source = Ad-hoc support among members; nothing is contracted here.
experts-need-draft-next = Nobody sees it yet. Once you submit it, { -secretariat(form: "the") } reads it, may put it more clearly, and puts it to a few experts at a time whom it fits. They read it without your name, until you choose one of those who are ready.
experts-need-submitted = “{ $title }” is before { -secretariat(form: "the") }
experts-need-submitted-next = You will get a direct message when it is decided. How it stands: { COMMAND("expert requests") }.
experts-need-withdrawn = Your request is taken back. Experts who were ready are told that it has ended.
experts-need-look-hint = Look at a request
experts-need-author = A request for support
experts-need-ended-title = A request for support
experts-need-ended = It was taken back, or is gone.

experts-label-author = From
experts-label-fitting = Experts it fits
experts-label-asked = Asked so far
experts-label-put = Waiting for your answer as an expert
experts-label-needs = Requests for support
experts-label-words = In these words
experts-label-why = Why
experts-label-why-you = Why you

# $number: how many.
experts-fitting =
    { $number ->
        [0] Nobody who lets requests be put to them. Change topics or languages, or end it.
        [one] One who lets requests be put to them.
       *[other] { $number } who let requests be put to them; a few are asked at a time.
    }

experts-stage-draft = Being written; only its author sees it.
experts-stage-waiting = Waiting for { -secretariat(form: "the") }.
experts-stage-refused = Not put to experts.
experts-stage-offered = Put to experts, a few at a time.
experts-stage-unmet = Nobody is left to be asked; { -secretariat(form: "the") } looks at it again.
experts-stage-matched = Introduced to an expert.
experts-stage-withdrawn = Taken back.
experts-stage-closed = Ended by { -secretariat(form: "the") }.

# $until: until when the expert has time to answer.
experts-standing =
    { $standing ->
        [asked] asked, time to answer until { $until }
        [lapsed] no answer in time; a late yes is welcome
        [ready] ready to help
        [declined] not for them
        [passed] ready, and not chosen
        [gone] not available any more
        [chosen] chosen
       *[over] it has ended
    }

experts-mine-title = Requests for support
experts-mine-none = You have asked for nothing yet.
experts-mine-next = Look at one below: to answer it, or to take your own back.
experts-mine-next-none = { COMMAND("expert need") } says what you need. As an expert you are asked once your profile welcomes requests: { COMMAND("expert profile") }.

experts-button-need-submit = Submit
experts-button-need-withdraw = Take back
experts-button-need-offer = Put to experts
experts-button-need-edit = Edit
experts-button-need-refuse = Refuse
experts-button-need-close = End it
# $place: which of those who are ready, in the order in which they were asked.
experts-button-introduce = Introduce: ready no. { $place }
experts-button-help = I can help
experts-button-decline = Not for me
experts-button-take-back = Not after all
experts-button-choose = Introduce us
experts-button-pass = Rather somebody else

experts-form-refuse = Refuse a request for support
experts-form-why = Why
experts-form-why-hint = Its author reads just this. What could they do instead?
experts-form-shape = Put a request more clearly

experts-unmet = Nobody is left to ask
experts-unmet-text = All experts whom request no. { $number } fits have been asked, and nobody is ready. Change its words, topics or languages and put it to others, or end it.

experts-hope = Somebody could be asked after all
experts-hope-text =
    For request no. { $number } nobody was left to be asked. By now there { $count ->
        [one] is an expert whom it fits and who
       *[other] are { $count } experts whom it fits and who
    } did not have it before. Put it to experts again, or end it.

# $stage: "refused", "offered", "unmet" or "closed".
experts-told =
    { $stage ->
        [offered] “{ $title }” is put to experts
        [unmet] No expert yet for “{ $title }”
        [refused] “{ $title }” is not put to experts
       *[closed] “{ $title }” has ended
    }
experts-told-text =
    { $stage ->
        [offered] A few at a time are asked, without your name. You get a direct message for each who is ready, and choose.
        [unmet] Everybody whom it fits was asked, and nobody is ready so far. { -secretariat(form: "The") } looks at it again; you need not do anything.
        [refused] { -secretariat(form: "The") } has read it and says why below. You can ask for something else with { COMMAND("expert need") }.
       *[closed] { -secretariat(form: "The") } has ended it without an expert. { COMMAND("find expert") } lists whom you may write to yourself, { COMMAND("ask") } reaches { -secretariat(form: "the") }.
    }
experts-asked = Could you help? “{ $title }”
experts-asked-next = Answer with a press. Who asks, you learn once they choose you; they read your profile, with your name, as soon as you are ready. If you say nothing, others are asked.
# $topics, $words: "none", or what both have in common.
experts-because =
    Common language: { $languages }{ $topics ->
        [none] { "" }
       *[other] ; topics: { $topics }
    }{ $words ->
        [none] .
       *[other] ; both speak of: { $words }.
    }
# $standing: how it stands now: "ready", "declined" or "gone".
experts-answered =
    { $standing ->
        [ready] Thank you! Whoever asks sees your profile now, and chooses. You will be told either way.
        [declined] Noted. Somebody else is asked; nobody is told your name. If you change your mind, press below.
       *[other] Noted: you are not ready any more. Whoever asks is told that somebody is not, and others are asked.
    }
# $how: how it ended.
experts-asked-over =
    { $how ->
        [chosen] You were introduced.
       *[other] It does not wait for you any more.
    }
experts-ready = An expert would help: “{ $title }”
experts-ready-next = This is their profile in the directory. Press “Introduce us”: they learn that it is you who asks, and both of you can write to each other. If you would rather wait for somebody else, say so: the next are asked.
experts-ready-over-title = An expert who was ready
# $how: how it ended.
experts-ready-over =
    { $how ->
        [chosen] You were introduced.
        [passed] You would rather have somebody else.
        [over] The request has ended.
       *[gone] They are not available any more; others are asked.
    }
# $ours: "yes" if the reader made the request.
experts-chosen =
    { $ours ->
        [yes] A direct message with who the other is is on its way to each of you.
       *[no] Both are introduced: a direct message is on its way to each of them.
    }
experts-passed-over = Noted; they are told kindly. The next experts are asked, and you will hear of whoever is ready.
experts-lost = An expert is not available any more: “{ $title }”
experts-lost-text = Somebody who was ready to help is not any more. You need not do anything: the others are asked, and you will hear of whoever is ready.
experts-passed = “{ $title }” has ended without you
experts-passed-text = Somebody else was preferred, or the request has ended. Thank you for having been ready!
experts-introduced = You are introduced: “{ $title }”
# $side: "member" if the reader asked, "expert" if they were chosen.
experts-introduced-text =
    { $side ->
        [member] { $who } would like to help you, and now knows that you asked.
       *[expert] { $who } asked for this and would like your help; they know that it is you.
    }
experts-introduced-next = Write to each other directly. In some weeks both of you will be asked once what came of it.
experts-outcome = What came of “{ $title }”?
experts-outcome-text = You were introduced on { $day }. This is asked only once; the other side does not see your answer.
experts-outcome-helped = It helped
experts-outcome-going-on = It is going on
experts-outcome-nothing = Nothing came of it
experts-outcome-thanks =
    { $outcome ->
        [helped] Thank you, that is good to hear!
        [going-on] Thank you, and good luck.
       *[nothing] Thank you for saying so. { COMMAND("expert need") } asks anew.
    }

experts-kind-of-need = a request for support
experts-kind-of-hope = the news that somebody could be asked for a request for support after all
experts-kind-of-unmet = a request for support for which nobody is left
experts-kind-of-told = what became of a request for support
experts-kind-of-asked = a request for support, put to an expert
experts-kind-of-ready = an expert who would help
experts-kind-of-gone = an expert who is not available any more
experts-kind-of-passed = the end of a request for who was ready
experts-kind-of-introduced = an introduction to an expert
experts-kind-of-outcome = the question what came of an expert’s support

experts-need-gone = There is no such request (any more). Yours are under { COMMAND("expert requests") }.
experts-need-title-missing = The request needs a title: what it is about, in a few words. Open the form again; what was typed is kept.
experts-need-text-missing = The request has to say what is needed. Open the form again; what was typed is kept.
experts-need-not-yours = Only who made this request may do this, or { -secretariat(form: "the") }. Yours are under { COMMAND("expert requests") }.
experts-need-already =
    { $stage ->
        [draft] Too late: its author is writing on it.
        [waiting] Too late: this request waits for { -secretariat(form: "the") }.
        [refused] Too late: this request was refused{ $who ->
            [nobody] { "." }
           *[other] { "" } by { $who }.
        }
        [offered] Too late: this request is put to experts already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [unmet] Too late: nobody is left to be asked for this request.
        [matched] Too late: an expert was chosen already{ $who ->
            [nobody] { "." }
           *[other] { "" }, by { $who }.
        }
        [withdrawn] Too late: this request was taken back.
       *[closed] Too late: this request was ended{ $who ->
            [nobody] { "." }
           *[other] { "" } by { $who }.
        }
    } Nothing was changed.
experts-need-changed = This request says something else by now than what you looked at. Open it anew and decide about that; nothing was changed.
experts-need-too-many = You have { $limit } open requests already, and nobody has more. Take one back under { COMMAND("expert requests") } first.
experts-need-nobody-fits = There is nobody left whom this request fits and who lets requests be put to them. Edit its topics or languages, or end it; nothing was changed.
experts-offer-gone = This request does not wait for your answer any more. What does is under { COMMAND("expert requests") }.
experts-offer-profile-over = Your profile has expired, and whoever asks reads it with your answer. Renew it under { COMMAND("expert profile") }, then press again: this request still waits for you.
experts-offer-answered = You have said so already; nothing was changed. Yours are under { COMMAND("expert requests") }.
experts-expert-gone = This expert is not available any more, so nobody is introduced. Others are asked, and you will hear of whoever is ready.
experts-outcome-known = You have said already what came of it. Thank you!

# --- On the card of a working day -----------------------------------------------------------------

experts-today = Experts
# $number: how many.
experts-today-profiles =
    { $number ->
        [one] One profile waits: { COMMAND("expert review") }
       *[other] { $number } profiles wait: { COMMAND("expert review") }
    }
experts-today-needs =
    { $number ->
        [one] One request for support waits: { COMMAND("expert review") }
       *[other] { $number } requests for support wait: { COMMAND("expert review") }
    }
experts-today-unmet =
    { $number ->
        [one] For one request for support nobody is left to be asked: { COMMAND("expert review") }
       *[other] For { $number } requests for support nobody is left to be asked: { COMMAND("expert review") }
    }
