# --- /event --------------------------------------------------------------------------------------

command-event =
    .description = Events of the community
command-event-create =
    .description = Prepare an event ({ -secretariat }): you see how it was read before anybody else does
    .option-channel = Where to announce it; otherwise in the channel for announcements
    .option-closes = Until when one can register, e.g. 28 March 2023, 18:00; otherwise until it starts
    .option-group = The working group it is for
command-event-publish =
    .description = Publish an event that was prepared ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-channel = Where to announce it; otherwise where its organiser wanted it
command-event-cancel =
    .description = Cancel an event ({ -secretariat }); you are asked first
    .option-event = The event: choose one, or type any word of its title
command-event-registration =
    .description = Set how one registers for an event ({ -secretariat }); "-" takes a limit or a time away
    .option-event = The event: choose one, or type any word of its title
    .option-attendance = How one can take part
    .choice-attendance-on-site = On site
    .choice-attendance-online = Online
    .choice-attendance-both = On site or online
    .option-seats = Seats; on site, if one can also come online
    .option-online-seats = Seats online, if one can also come on site
    .option-opens = From when one can register, e.g. 1 March 2023, 10:00
    .option-closes = Until when one can register, e.g. 28 March 2023, 18:00
    .option-moderated = Whether each registration has to be approved
    .option-audience = Who may register
    .choice-audience-everyone = Everyone
    .choice-audience-group = Members of the event's working group
    .option-role = Only who holds this role may register
    .option-group = The working group it is for; "-" for none
    .option-languages = In which languages it is held, e.g. en, fr
    .option-remind-group = Ask members of its working group once by direct message who have not answered
command-event-form =
    .description = Set what those who register are asked ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-organisation = Their organisation and its type
    .option-function = Their function
    .option-region = Their country and region
    .option-listing = Whether they may stand on the list of participants
    .option-link = Address of a form of yours for all else, like diet; "-" takes it away
    .option-clear-questions = Ask none of your own questions any more
command-event-question =
    .description = Ask one thing more of those who register ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-question = The question, in your words
    .option-kind = How it is answered
    .choice-kind-text = With a text
    .choice-kind-choice = With one of several options
    .choice-kind-yes-no = With yes or no
    .option-options = What there is to choose from, separated by semicolons
command-event-people =
    .description = Who has registered for an event ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-standing = Only those who stand like this
    .choice-standing-applied = To be approved
    .choice-standing-seated = With a seat
    .choice-standing-waiting = Waiting
    .choice-standing-offered = Offered a seat
    .choice-standing-declined = Declined
    .choice-standing-lapsed = Let an offer pass
    .choice-standing-withdrawn = Withdrawn
    .option-mode = Only those who take part like this
    .choice-mode-on-site = On site
    .choice-mode-online = Online
    .option-country = Only those who said that they are from this country, by its code, e.g. PT
command-event-message =
    .description = Write to some of those who registered ({ -secretariat }); you see to how many first
    .option-event = The event: choose one, or type any word of its title
    .option-standing = Only those who stand like this
    .choice-standing-applied = To be approved
    .choice-standing-seated = With a seat
    .choice-standing-waiting = Waiting
    .choice-standing-offered = Offered a seat
    .choice-standing-declined = Declined
    .choice-standing-lapsed = Let an offer pass
    .choice-standing-withdrawn = Withdrawn
    .option-mode = Only those who take part like this
    .choice-mode-on-site = On site
    .choice-mode-online = Online
    .option-country = Only those who said that they are from this country, by its code, e.g. PT
command-event-duplicate =
    .description = Prepare an event like another one, at another time ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
command-event-edit =
    .description = Correct an event that is published ({ -secretariat }); you see the difference first
    .option-event = The event: choose one, or type any word of its title
command-event-reopen =
    .description = Let a cancelled event take place after all ({ -secretariat }); everybody concerned is told
    .option-event = The event: choose one, or type any word of its title
command-event-approve =
    .description = Approve somebody's registration ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-member = Who wants to come
    .option-guest = Instead of a member: somebody who is not on Discord, by name
command-event-refuse =
    .description = Decline somebody's registration ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-member = Who wants to come
    .option-guest = Instead of a member: somebody who is not on Discord, by name
command-event-move =
    .description = Give somebody a seat, let them come in another way, or end their registration ({ -secretariat })
    .option-event = The event: choose one, or type any word of its title
    .option-member = Whom to move
    .option-guest = Instead of a member: somebody who is not on Discord, by name
    .option-to = Where to
    .choice-to-seat = A seat
    .choice-to-on-site = A seat on site
    .choice-to-online = A seat online
    .choice-to-out = Out of the event
command-event-list =
    .description = What is coming up
    .option-group = Only events of this working group
    .option-mode = Only events where one can take part like this
    .choice-mode-on-site = On site
    .choice-mode-online = Online
    .choice-mode-both = On site or online
    .option-language = Only events held in this language
command-event-show =
    .description = One event: when, where, seats, and what you have of it
    .option-event = The event: choose one, or type any word of its title
command-event-register =
    .description = Register for an event
    .option-event = The event: choose one, or type any word of its title
    .option-mode = How you want to take part, where there is a choice
    .choice-mode-on-site = On site
    .choice-mode-online = Online
command-event-accept =
    .description = Take the seat that is kept for you
    .option-event = The event: choose one, or type any word of its title
command-event-decline =
    .description = Let the seat that is kept for you go to the next in line
    .option-event = The event: choose one, or type any word of its title
command-event-withdraw =
    .description = Give your seat or your place on the waiting list back
    .option-event = The event: choose one, or type any word of its title
command-event-mine =
    .description = What you are registered for

# --- Labels and buttons --------------------------------------------------------------------------

events-label-seats = Seats
events-label-opens = Registration opens
events-label-attendance = Taking part
events-label-languages = Languages
events-label-registration = Registration
events-label-repeats = Comes back
events-label-reminded = Reminder to the group
events-label-audience = For whom
events-label-person = Who
events-label-answers = Answers
events-label-asked = You are asked
events-label-notice = List of participants
events-label-page = For people who are not on Discord
events-label-form-link = For anything else
events-label-closes = Registration closes
events-label-group = Working group
events-label-mine = Your registration
events-label-zone = Time zone
events-label-elsewhere = What others will see at the start
events-label-remarks = How your text was read
events-label-channel = Will be announced in
events-label-reminders = Reminders there
events-label-publication = Published by itself
events-label-review = A second pair of eyes

events-button-register = Register
events-button-withdraw = Withdraw
events-button-accept = Take the seat
events-button-pass = No, thank you
events-button-fill = Fill in the form
events-button-go-on = Go on
events-button-change-answers = Change my answers
events-button-before = Page before
events-button-after = Next page
events-button-apply = Change it
events-button-apply-one = Change this one only
events-button-apply-following = This and all that follow
events-button-apply-all = All dates ahead
events-button-send = Send it
events-button-mute = No more messages of the organisers
events-button-approve = Approve
events-button-decline = Decline
events-button-give-up-seat = Give up my seat
events-button-leave-line = Leave the waiting list
events-button-keep-place = Keep it
events-button-mine = My registration
events-button-remind-me = Remind me by direct message
events-button-do-not-remind-me = No more reminders
events-button-publish = Publish
events-button-correct = Correct what I typed
events-button-discard = Discard
events-button-later = Publish later
events-button-other-time = Another time
events-button-unplan = Not by itself
events-button-look = See it in each language
events-button-ask-review = Ask for a second pair of eyes
events-button-review-approve = It may be published
events-button-review-return = Send it back
events-button-cancel = Cancel the event
events-button-cancel-one = Cancel this one only
events-button-cancel-following = This and all that follow
events-button-cancel-all = All dates ahead
events-button-keep = Keep it

# --- An event ------------------------------------------------------------------------------------

# $local is the date in words, in the reader's zone.
events-when =
    { $local }
    On your device: { $starts }, { WHEN($starts, style: "R") }
events-line =
    { $local }
    { WHEN($starts, style: "R") }
events-zone-note = Times are those of { $place }. If you live elsewhere, choose your time zone with { COMMAND("me timezone") }.
events-opens = { $opens }, { WHEN($opens, style: "R") }
events-closes = { $closes }
events-moderated = The organisers approve each registration.
events-for-group = Members of the working group { $group }
events-for-role = Who holds the role { $role }
events-guest = { $name } (not on Discord)
events-reminds-group = Members of the working group who have not answered are asked once by direct message, three days before registration closes, in the morning.
events-mode-any = Anywhere
events-mode-on-site = On site
events-mode-online = Online
events-in-mode = { $mode }: { $text }
events-choice = { $title } · { $local }
events-choice-draft = (draft) { $title } · { $local }

events-seats = { $seats }
events-seats-unlimited = No limit
events-seats-free = { $free } of { $seats } free
events-seats-full =
    { $seats ->
        [one] The only seat is taken
       *[other] All { $seats } seats are taken
    }{ $waiting ->
        [0] {""}
        [one] , one person is waiting
       *[other] , { $waiting } people are waiting
    }
events-seats-taken-unlimited =
    { $seated ->
        [0] No limit, nobody has registered yet
        [one] No limit, one person has registered
       *[other] No limit, { $seated } people have registered
    }

events-state-cancelled = This event has been cancelled.
events-state-over = This event is over.
events-state-closed = Registration is closed.
events-state-soon = Registration opens { WHEN($opens, style: "R") }, { $opens }.

events-mine-seated = You have a seat.
events-mine-waiting = You are number { $position } on the waiting list.
events-mine-applied = Your registration is with the organisers, who have to approve it.
events-mine-offered = A seat is kept for you until { $until } ({ WHEN($until, style: "R") }).
events-mine-declined = The organisers have declined your registration. If you have a question, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server.
events-mine-none = You are not registered.

# --- Registering ---------------------------------------------------------------------------------

events-registered = You are registered and have a seat.
events-registered-already = You were registered already and still have your seat. Nothing has changed.
events-waiting = Every seat is taken, so you are number { $position } on the waiting list. When a seat becomes free and it is your turn, I offer it to you by direct message, and keep it for you until a deadline.
events-waiting-already = You were on the waiting list already; you are number { $position } now. Nothing has changed.
events-choose-mode = How do you want to take part?
events-applied = Your registration is with the organisers, who approve each one. I tell you by direct message what they decide.
events-applied-already = Your registration was with the organisers already. Nothing has changed.
events-accepted = The seat is yours. You are registered.
events-application-withdrawn-by-you = You have withdrawn your registration. The organisers see that.
events-offer-given-back = You have let the seat go. If somebody is waiting, it is offered to the next in line.
# $seat: what has become of it; an event without a limit has no seats.
events-withdrawn =
    { $seat ->
        [unlimited] You have withdrawn.
        [passed-on] You have withdrawn. Your seat is offered to the first on the waiting list.
       *[free] You have withdrawn. Your seat is free again.
    }
events-left-the-line = You have withdrawn and are no longer on the waiting list.
# One of the questions, then one of the four reasons.
events-give-up-seat = Do you want to give up your seat?
events-give-up-place = Do you want to leave the waiting list?
events-give-up-awaited =
    { $waiting ->
        [one] One person is waiting, and it is offered to them at once.
       *[other] { $waiting } people are waiting, and it is offered to the first of them at once.
    } You could not take it back.
events-give-up-full = Every seat is taken: once yours is free, whoever is first has it.
events-give-up-line = You are number { $position } on it; whoever comes back stands at its end.
events-give-up-closed = Registration is closed, so you could not come back.
events-place-kept = Nothing has changed. You keep your place.
events-may-come-back = You may register again as long as registration is open.
events-next-seated =
    Put the attached file into your calendar. { $seats ->
        [limited] If you cannot come, press “Withdraw”, so that somebody else can.
       *[unlimited] If you cannot come, press “Withdraw”.
    }
events-next-remind-me =
    Put the attached file into your calendar. For reminders, press “Remind me by direct message”. { $seats ->
        [limited] If you cannot come, press “Withdraw”, so that somebody else can.
       *[unlimited] If you cannot come, press “Withdraw”.
    }
events-next-waiting = You need not do anything. If you do not want to wait any more, press “Withdraw”.
events-next-applied = You need not do anything. If you do not want to come any more, press “Withdraw”.
events-next-offered = Press “Take the seat”, or use { COMMAND("event accept") }. If you do not want it, press “No, thank you”, so that somebody else can come.
events-next-reminded =
    Put the attached file into your calendar. You get reminders by direct message. { $seats ->
        [limited] If you cannot come, press “Withdraw”, so that somebody else can.
       *[unlimited] If you cannot come, press “Withdraw”.
    }

events-reminding = I will remind you by direct message: { $times }.
events-reminding-once-seated = Noted. As soon as you have a seat, I will remind you by direct message.
events-reminding-already = You had asked for this already. Nothing has changed.
events-reminding-too-late = Noted, but the time of every reminder has passed, so none will come.
events-not-reminding = You get no reminders of this event by direct message any more. You keep your place.
events-not-reminding-already = No direct message was planned for you. Nothing has changed.
events-before-day = a day before
events-before-hour = an hour before
events-before-start = at the start

events-list-title = What is coming up
events-list-empty = Nothing is planned at the moment. New events are announced on this server.
events-list-empty-of-this-sort = Nothing of this sort is planned at the moment. See everything with { COMMAND("event list") }, without options.
events-list-next = See one with { COMMAND("event show") }, come with { COMMAND("event register") }.
events-list-next-closed = See one with { COMMAND("event show") }.
events-list-more =
    { $more ->
        [one] There is one more: type any word of its title in { COMMAND("event show") }.
       *[other] There are { $more } more: type any word of a title in { COMMAND("event show") }.
    }
events-mine-title = What you are registered for
events-mine-empty = You are not registered for anything. See what is coming up with { COMMAND("event list") }.
events-mine-next-offered = Take the seat that is kept for you with { COMMAND("event accept") }, or let it go with { COMMAND("event decline") }.
events-mine-next = See one with { COMMAND("event show") }. If you cannot come, give your place back with { COMMAND("event withdraw") }.

# --- The form of registration ---------------------------------------------------------------------

events-form-page = Registration, page { $page } of { $of }
events-form-wanted = “{ $title }” asks a few things of those who register. Press the button, and answer them.
events-questions-changed = The organisers of “{ $title }” have changed their questions since the form was opened, so what you answered to those was not taken; all else is kept. Press the button, and answer what they ask now.
events-form-go-on = This page is kept. Go on with page { $page } of { $of }; you are registered once all are filled in.
events-answers-changed = Your answers are changed.
events-answers-kept = Everything you typed is kept. Press the button to correct it.
events-answer = { $label }: { $answer }
# The label is a question.
events-answer-asked = { $label } { $answer }
events-form-link = { $link }
events-field-mode = How you take part
events-field-organisation = Organisation
events-field-organisation-type = Type of organisation
events-field-function = Function
events-field-region = Country or region
events-field-listing = May you stand on the list of participants?
events-hint-organisation = Where you work; it is offered again at the next event
events-hint-function = What you do there
events-hint-region = Its name or code, like Norte, PT11 or Portugal
events-hint-listing = Name, organisation, country; seen by participants. Notice { $notice }: see the event
# Whoever changes this changes its version, too: NOTICE in the events' rules.
events-notice = Those who say yes stand on a list that the participants of this event can see: name, organisation and its type, function, country. Nobody else gets it. You may change your answer as long as the event lies ahead; with { COMMAND("me erase") } everything goes. Version { $notice } of this notice.
events-option-yes = Yes
events-option-no = No
events-option-regional-authority = Regional or local authority
events-option-national-authority = National authority
events-option-eu-institution = EU institution or agency
events-option-agency = Development or innovation agency
events-option-cluster = Cluster or network
events-option-university-or-research = University or research
events-option-firm = Firm
events-option-civil-society = Civil society
events-option-other = Other

# --- Preparing -----------------------------------------------------------------------------------

events-form-title = A new event
events-form-title-edit = Correct the event
events-form-name = Title
events-form-when = When
events-form-when-hint = For example: 30 March 2023, 09:30-16:00 CET
events-form-place = Where
events-form-place-hint = An address, a room, or a link
events-form-seats = Seats
events-form-seats-hint = Leave it empty if there is no limit
events-form-about = What it is about

events-preview-next = No member sees this yet. Is the time what you meant? Then press “Publish”. Otherwise correct it, or come back later with { COMMAND("event publish") }. Ways to take part, approval and questions to those who register are set with { COMMAND("event registration") } and { COMMAND("event form") }, now or later.
events-preview-next-missing = Is the time right? Then press “Ask for a second pair of eyes”: somebody else of staff has to see it before it is published. Otherwise correct it, or come back later with { COMMAND("event publish") }.
events-preview-next-returned = Correct it, then ask for a second pair of eyes again.
events-preview-next-asked = Somebody else of staff says whether it may be published: its buttons stand in the channel for staff, and here. If you wrote it, there is nothing to do but wait.
events-preview-next-approved = Press “Publish”, or “Publish later”. If it is corrected before that, it has to be seen once more.
events-preview-next-planned = There is nothing to do: it is published at that time. To publish it now, press “Publish”.
events-usual-channel = The channel for announcements
events-nothing-lost = Everything you typed is kept: press “Correct what I typed”.
events-closing-dropped = Registration cannot close at { $closes }: that is past, or after the start. It closes when the event starts, { $starts }.
events-discarded = The draft has been thrown away. Nobody has seen it.
events-published = Event { $number } is published. It is being announced in { $channel }.
events-published-next = { COMMAND("event registration") } and { COMMAND("event form") } set how one registers, { COMMAND("event people") } shows who has, and { COMMAND("delivery") } every message that comes.
events-publication-planned = It is published at the time below, without anybody pressing: it is announced then, and its reminders are planned. Until then only staff know of it.
events-publication-unplanned = It is not published by itself any more. It waits as a draft until somebody publishes it.
events-publication-if-reviewed = Only if somebody else has said by then that it may be published.
events-form-title-publication = When to publish it
events-form-publication = Date and time
events-form-publication-hint = e.g. 28 March 2023, 09:00 CET; without a zone, by your own clocks
events-form-title-comment = Send it back
events-form-comment = What has to change
events-form-comment-hint = Up to { $limit } characters; whoever asked reads it in the channel for staff
events-eyes-missing = Nobody else has seen it as it stands now.
events-eyes-asked =
    { $who ->
        [none] Asked for
       *[other] Asked for by { $who }
    } { WHEN($at, style: "R") }.
events-eyes-judged =
    { $judgement ->
        [approved] It may be published,
       *[returned] Sent back:
    } { $who ->
        [none] { $judgement ->
            [approved] somebody said so { WHEN($at, style: "R") }.
           *[returned] { WHEN($at, style: "R") }.
        }
       *[other] { $judgement ->
            [approved] { $who } said so { WHEN($at, style: "R") }.
           *[returned] { $who }, { WHEN($at, style: "R") }.
        }
    }
events-review-sent = The channel for staff shows it now, and somebody else says whether it may be published. You are told there.
events-review-noted =
    { $judgement ->
        [approved] You have said that it may be published. Whoever asked is told.
       *[returned] You have sent it back. Whoever asked reads what you wrote.
    }
events-look-posted = **In { $language }**, as { $channel ->
        [none] the channel for announcements shows it
       *[other] { $channel } shows it
    }; the buttons can be pressed there:
events-look-other = **In { $language }**, as it would stand in a channel of that language. What you wrote yourself is not translated:

events-planned-reminder = { $due }, { WHEN($due, style: "R") }

events-terms-set = This holds from now on; the announcement says so, too.
events-terms-set-draft = This will hold once the event is published.
events-place-seated = They have a seat.
events-place-waiting = They are number { $position } on the waiting list.
events-place-offered = A seat is offered to them until { $until }.
events-place-declined = They are declined, and are told so by direct message.
events-place-lapsed = They let an offer pass, which ended { $until }.
events-place-withdrawn = They have withdrawn.

events-cancel-question =
    Do you want to cancel this event? { $seated ->
        [0] Nobody is registered
        [one] One person is registered
       *[other] { $seated } people are registered
    }, { $waiting ->
        [0] nobody is waiting
        [one] one person is waiting
       *[other] { $waiting } people are waiting
    }. A notice goes to { $channel } and to everybody who is registered or waiting; no reminder will be sent any more. If it takes place after all, { COMMAND("event reopen") } brings it back.
events-cancel-done =
    The event is cancelled. { $channel ->
        [none] It had not been announced yet. Everybody who is registered or waiting is told.
       *[other] The notice goes to { $channel } and to everybody who is registered or waiting.
    }
events-cancel-others =
    { $others ->
        [one] So is one other date of the series.
       *[other] So are { $others } other dates of the series.
    }
events-proposal = This would change. Everybody who is registered or waiting is told of a new title, time or place, and reminders follow it. Nothing has changed yet.
events-proposal-nothing = Your form says what the event says: there is nothing to change.
events-difference =
    Was: { $was }
    Becomes: { $becomes }
events-nothing = nothing
events-edit-done =
    The event is changed. { $channel ->
        [none] It will be announced as it is now; a new title, time or place is told to everybody who is registered or waiting.
       *[other] The announcement says so; a new title, time or place is told in { $channel } and to everybody who is registered or waiting.
    }
events-edit-others =
    { $others ->
        [one] One other date of the series has changed with it.
       *[other] { $others } other dates of the series have changed with it.
    }
events-repeats = This is one date of a series: say whether you mean this one only.
events-repeats-moved = A date that was moved by itself keeps its time.
events-letter-form = A message to people
events-letter-text = What you want to tell them
events-letter-hint = At most { $limit } characters; it goes out as you write it, in no other language
events-letter-counted =
    { $recipients ->
        [0] Nobody gets this
        [one] One person gets this, by direct message or, without Discord, by letter
       *[other] { $recipients } people get this, by direct message or, without Discord, by letter
    }{ $left ->
        [0] .
        [one] ; one more wants no such messages.
       *[other] ; { $left } more want no such messages.
    }
events-letter-next = Press “Send it”. It is sent once, at the pace that Discord allows, and stands in { COMMAND("delivery") }.
events-letter-sent =
    { $recipients ->
        [one] It goes to one person.
       *[other] It goes to { $recipients } people, one after the other.
    }
events-letter-source = From the organisers, because you registered for this event
events-letter-muted = The organisers’ messages about this event do not come to you any more. What is about your own place still does.
events-reopen-done = The event takes place after all. That is said in { $channel }, and to everybody who is registered or waiting; reminders are planned again.
events-people-number =
    { $number ->
        [one] One person
       *[other] { $number } people
    }, page { $page } of { $pages }
events-people-none = Nobody has registered who is as you asked for.
events-people-next = Approve and decline with { COMMAND("event approve") } and { COMMAND("event refuse") }; give a seat or another way to take part with { COMMAND("event move") }. A list to take along is behind { COMMAND("office export") }.
events-standing-applied = to be approved
events-standing-seated = has a seat
events-standing-waiting = waits
events-standing-offered = is offered a seat
events-standing-declined = declined
events-standing-lapsed = let an offer pass
events-standing-withdrawn = withdrawn
events-kept = Nothing has changed. The event takes place.

# --- Posts ---------------------------------------------------------------------------------------

events-announcement-next-soon = Registration opens { $opens }. From then on press “Register”: you get a private confirmation and a file for your calendar.
events-announcement-next = Press “Register”. You get a private confirmation and a file for your calendar.
events-reminder-ahead = **{ $title }** starts { WHEN($starts, style: "R") }.
events-reminder-now = **{ $title }** starts now.
events-reminder-started = **{ $title }** started { WHEN($starts, style: "R") }.
events-promoted = Good news: there is a seat for you, and it is yours. You are registered.
events-promoted-next = Put the attached file into your calendar. If you can no longer come, press “Withdraw”, so that somebody else can.
events-offer = A seat has become free, and you are first in line. It is kept for you until { $until } ({ WHEN($until, style: "R") }); then it goes to the next.
events-offer-again = The seat that was offered to you is still there: I was away when your time ended, so it is kept for you until { $until } ({ WHEN($until, style: "R") }).
events-offer-lapsed = You were offered a seat, and the time to take it is over. It goes to the next in line.
events-offer-lapsed-again = If you still want to come, press “Register”: you get a free seat, or stand at the end of the waiting list.
events-offer-lapsed-closed = Registration is closed. If you still want to come, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server.
events-offered-in-public = A seat at **{ $title }** has become free. It is kept for the first person on the waiting list until { $until }. If you were waiting, see whether it is yours.
events-application = Somebody wants to come, and each registration has to be approved.
# $guest: whether somebody who is not on Discord asks.
events-application-next =
    Press “Approve” or “Decline”. { $guest ->
        [yes] They are told by letter.
       *[no] They are told by direct message.
    }
events-application-decided =
    { $verdict ->
        [approved] Approved { $who ->
            [none] { WHEN($at, style: "R") }
           *[other] by { $who }, { WHEN($at, style: "R") }
        }.
       *[declined] Declined { $who ->
            [none] { WHEN($at, style: "R") }
           *[other] by { $who }, { WHEN($at, style: "R") }
        }.
    }
events-application-taken-back = They have withdrawn. There is nothing to decide any more.
events-application-seated = They have been moved by an organiser. There is nothing to decide any more.
events-review-asked = **{ $title }** is a draft, and { $who ->
        [none] somebody
       *[other] { $who }
    } asks for a second pair of eyes. May it be published?
events-review-published = This event is published. Nobody need look at it here any more.
events-review-superseded = This is no longer asked: the draft was thrown away, or somebody has asked anew.
events-reviewed =
    { $judgement ->
        [approved] **{ $title }** may be published{ $who ->
            [none] .
           *[other] , { $who }.
        }
       *[returned] **{ $title }** was sent back{ $who ->
            [none] .
           *[other] , { $who }.
        }
    }
events-held-back-line = **{ $title }** was not published at its time{ $who ->
        [none] .
       *[other] , { $who }.
    }
events-held-back =
    { $why ->
        [review] Nobody else had said that it may be published as it stands.
        [past] It would have started by now.
        [closed] Nobody could have registered any more.
        [channel] I cannot post in its channel, or nobody has said which one it is.
       *[late] I was away at its time, and for more than a day after it.
    } It is still a draft, and nobody but staff has seen it.
events-held-back-next =
    { $why ->
        [review] See it with { COMMAND("event publish") }, and ask for a second pair of eyes.
        [past] Give it another date: { COMMAND("event publish") } shows it, with “Correct what I typed”.
        [closed] Let registration close later, with { COMMAND("event registration") }, then publish it with { COMMAND("event publish") }.
        [channel] Name another channel with { COMMAND("event publish") }; it says what I lack there.
       *[late] Look at it with { COMMAND("event publish") }, and publish it there if it is still right.
    }
events-went-out-line = **{ $title }** is published.
events-went-out = It went out as planned for { $local }, without anybody pressing. It is announced in { $channel }, and its reminders are planned.
events-went-out-next = See who registers with { COMMAND("event people") }. If something is not right, change it with { COMMAND("event edit") }.
events-approved = The organisers have approved your registration, and you have a seat.
events-approved-waiting = The organisers have approved your registration. Every seat is taken, so you are number { $position } on the waiting list. When it is your turn I offer you a seat by direct message.
events-entered = The organisers have registered you for this event, and you have a seat. If you do not want it, give it back with the button: it goes to somebody else.
events-entered-waiting = The organisers have registered you for this event. Every seat is taken, so you are number { $position } on the waiting list. When it is your turn I offer you a seat by direct message; if you do not want one, press the button.
events-declined = The organisers cannot give you a place at this event. If you have a question, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server.
events-window-opens = Registration for **{ $title }** is open.
events-window-closes = Registration for **{ $title }** closes { WHEN($closes, style: "R") }.
events-passed-on = A seat at **{ $title }** has become free and has gone to the first person on the waiting list. If you were waiting, see whether it is yours.
events-changed-line = **{ $title }** has changed.
events-reopened-line = **{ $title }** takes place after all.
events-cancelled-line = **{ $title }** is cancelled.
events-cancelled = This event will not take place. If it is in your calendar, please delete it there.
events-cancelled-personally = This event will not take place. If it is in your calendar, open the attached file to take it out, or delete it there yourself.

# What the messages above are called when staff are told about them.
events-kind-announcement = the announcement of an event
events-kind-reminder = a reminder of an event
events-kind-personal-reminder = a personal reminder of an event
events-kind-window = the notice that registration opens or closes
events-kind-registered = the confirmation of a registration by e-mail
events-kind-offer = the offer of a seat
events-kind-offer-lapsed = the news that an offer has passed
events-kind-application = the request to approve a registration
events-kind-decided = what became of a registration that had to be approved
events-kind-promoted = the news that a seat has become free
events-kind-passed-on = the note that a seat went to the next in line
events-kind-changed = the notice of what has changed of an event
events-kind-changed-personally = the personal notice of what has changed of an event
events-kind-message = a message of the organisers
events-kind-reopened = the notice that an event takes place after all
events-kind-reopened-personally = the personal notice that an event takes place after all
events-kind-cancelled = the notice that an event is cancelled
events-kind-cancelled-personally = the personal notice that an event is cancelled
events-kind-review = the request for a second pair of eyes
events-kind-reviewed = what the second person says of a draft
events-kind-held-back = the news that a draft was not published at its time
events-kind-went-out = the news that a draft was published at its time

# --- Refusals ------------------------------------------------------------------------------------

events-unclear = “{ $reference }” fits { $number } events. Choose the one you mean from the list that appears while you type; it shows when each of them is.
events-not-found = I know no event by “{ $reference }”. Choose one from the list that appears while you type, or look at { COMMAND("event list") }.
events-draft-not-found = This draft is no longer there: it was published or thrown away. Start again with { COMMAND("event create") }.
events-changed-meanwhile = Somebody else has changed “{ $title }” since you opened your form. Nothing of theirs is overwritten, and nothing you typed is lost: this is the difference between the event as it stands now and your form. To keep what they changed, press “Correct what I typed” and write it there as well.
events-not-published = “{ $title }” is still a draft. { COMMAND("event publish") } shows it: there you publish, correct or discard it.
events-already-published = “{ $title }” is published already. Nothing has changed.
events-is-cancelled = “{ $title }” has been cancelled. { COMMAND("event list") } shows what is coming up.
events-cancelled-ahead = “{ $title }” has been cancelled, so it cannot be changed. If it takes place after all, { COMMAND("event reopen") } brings it back; then { COMMAND("event edit") } changes it.
events-is-over = “{ $title }” is over. { COMMAND("event list") } shows what is coming up.
events-in-the-past = “{ $title }” would have started { WHEN($starts, style: "R") }, so it cannot be published. Give it another date.
events-closing-has-passed = Registration for “{ $title }” would have closed { WHEN($closes, style: "R") }. Look at it once more and send it again: then it closes when the event starts.
events-ends-before-start = The event would end before it starts. Write the start first, then the end, like “30 March 2023, 09:30-16:00”.
events-registration-closed = Registration for “{ $title }” closed { WHEN($closed, style: "R") }. If you still want to come, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server.
events-not-open-yet = Registration for “{ $title }” opens { WHEN($opens, style: "R") }, { $opens }. Come back then; its channel is told.
events-opens-too-late = Registration for “{ $title }” would open { $opens } and close { $closes }. Let it open before it closes, or the other way round.
events-not-for-you =
    { $role ->
        [none] “{ $title }” is for a group that has no role on this server yet. Ask { -secretariat(form: "the") } with { COMMAND("ask") } to link one.
       *[other] “{ $title }” is only for members with the role { $role }. If you should have it, join the group with { COMMAND("group join") }, or ask { -secretariat(form: "the") } with { COMMAND("ask") }.
    }
events-mode-not-said = One can come to “{ $title }” on site or online. Say which: choose it in { COMMAND("event register") }.
events-mode-held =
    Nothing has changed: { $mode ->
        [on-site] at “{ $title }” you are registered to come on site.
       *[online] at “{ $title }” you are registered to take part online.
    } If you would rather take part in the other way, use { COMMAND("event withdraw") } and then { COMMAND("event register") }; if you do not want to lose your place meanwhile, ask { -secretariat(form: "the") } with { COMMAND("ask") }.
events-mode-not-offered =
    { $mode ->
        [on-site] One cannot come to “{ $title }” on site.
        [online] One cannot take part in “{ $title }” online.
       *[any] Say whether it is on site or online that one takes part in “{ $title }”.
    } See how with { COMMAND("event show") }.
events-declined-before = The organisers have declined your registration for “{ $title }”. If you have a question, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server.
events-offer-passed =
    The seat at “{ $title }” was kept for you until { $until }; that is over, and it goes to the next in line. { $closed ->
        [yes] Registration is closed. If you still want to come, ask { -secretariat(form: "the") } with { COMMAND("ask") }.
       *[no] If you still want to come, register again with { COMMAND("event register") }.
    }
events-nothing-offered = No seat at “{ $title }” is offered to you at the moment. When it is your turn, I tell you by direct message; your place stands in { COMMAND("event mine") }.
events-seat-needs-role =
    The seat at “{ $title }” is kept for you until { $until } ({ WHEN($until, style: "R") }), and you cannot take it yet: { $role ->
        [none] it is for a group that has no role on this server any more. Ask { -secretariat(form: "the") } with { COMMAND("ask") } to link one, then press “Take the seat” again.
       *[other] it is only for members with the role { $role }, which you do not have any more. Join the group with { COMMAND("group join") }, or ask { -secretariat(form: "the") } with { COMMAND("ask") }, then press “Take the seat” again.
    }
events-seat-is-yours = Nothing has changed: you have accepted the seat at “{ $title }”, and it is yours. If you cannot come after all, use { COMMAND("event withdraw") }.
events-already-decided =
    Nothing has changed: this registration for “{ $title }” was { $verdict ->
        [approved] approved
       *[declined] declined
    } { $who ->
        [none] { WHEN($at, style: "R") }
       *[other] by { $who }, { WHEN($at, style: "R") }
    }. To change it, use { COMMAND("event move") }.
events-application-withdrawn = There is nothing to decide: this person has no registration for “{ $title }” that waits for approval. { COMMAND("event people") } shows who does.
events-registration-gone = Whoever this was has had their data erased. There is nothing to decide any more.
events-no-seat-free =
    { $seats ->
        [one] The only seat there is taken or offered to somebody.
       *[other] All { $seats } seats there are taken or offered to somebody.
    } Let there be more seats with { COMMAND("event registration") }, or free one with { COMMAND("event move") }.
events-seats-taken =
    { $taken ->
        [one] One seat
       *[other] { $taken } seats
    }{ $mode ->
        [on-site] {" "}on site
        [online] {" "}online
       *[any] {""}
    } at “{ $title }” are taken or offered already, so there cannot be fewer. Nothing has changed; free some first with { COMMAND("event move") }.
events-group-not-said = “{ $title }” is for no working group, so it cannot be for its members only. Name the group in { COMMAND("event registration") }, too, or a role.
events-nobody-to-remind = “{ $title }” is for no working group, so there is nobody to remind. Nothing has changed. Name the group in { COMMAND("event registration") }, too.
events-online-seats-unused =
    Seats online are counted beside those on site, and { $attendance ->
        [online] one cannot come to “{ $title }” on site. Say with the option “seats” how many there are online
        [on-site] one cannot take part in “{ $title }” online. If one shall be able to, set the attendance to “On site or online” as well
       *[unsaid] for “{ $title }” nobody has said how one takes part. Set the attendance to “On site or online” as well
    }. Nothing has changed.
events-nothing-to-set = You have not said what to change. Send the command again with at least one option besides the event.
events-letter-empty = The message is empty: write what you want to tell people.
events-letter-too-long = The message has { $length } characters; at most { $limit } fit. Please shorten it, or link a page.
events-letter-gone = This message is no longer there. Write it again with { COMMAND("event message") }.
events-letter-sent-before = This message was sent { WHEN($at, style: "R") }, to { $recipients } people. Nothing is sent twice.
events-country-unreadable = “{ $typed }” is no code of a country. Write two letters, like PT or EL.
events-unknown-language = “{ $typed }” is no language of the Union by its code. Write codes like “en, fr”.
events-guest-unclear = “{ $typed }” is not the name of exactly one guest of this event. Choose one from the list that appears while you type; { COMMAND("event people") } shows everybody who registered.
events-who-not-said = Say whom you mean: a member, or a guest who is not on Discord, and not both. Nothing has changed.
events-stranger = This person is not registered for “{ $title }”, so nothing has changed. Who would like to come registers first, with { COMMAND("event register") }.
events-not-registered = You are not registered for “{ $title }”, so there is nothing to change. If you would like to come, use { COMMAND("event register") }. { COMMAND("event mine") } lists the places that you have.
events-text-missing =
    { $field ->
        [when] Please say when it takes place, like “30 March 2023, 09:30-16:00”.
       *[title] Please give the event a title.
    }
events-text-too-long =
    { $field ->
        [place] The place has { $length } characters; at most { $limit } fit.
        [about] The description has { $length } characters; at most { $limit } fit.
       *[title] The title has { $length } characters; at most { $limit } fit.
    } Please shorten it.
events-seats-unreadable = “{ $typed }” is not a number of seats. Write a whole number from 1 to { $most }, or { $place ->
        [form] leave it empty
       *[command] “-”
    } if there is no limit.
events-answer-missing =
    { $label ->
        [none] { $field ->
            [organisation] Please name your organisation.
            [organisation-type] Please choose the type of your organisation.
            [function] Please say what your function is.
            [region] Please name your country or region.
            [listing] Please say whether you may stand on the list of participants.
           *[mode] Please say how you take part.
        }
       *[other] Please answer “{ $label }”.
    }
events-answer-too-long =
    { $label ->
        [none] { $field ->
            [organisation] The name of your organisation
            [function] Your function
           *[region] Your country or region
        }
       *[other] Your answer to “{ $label }”
    } has { $length } characters; at most { $limit } fit. Please shorten it.
events-answer-unknown =
    { $label ->
        [none] Please choose one of the options that are offered.
       *[other] Please answer “{ $label }” with one of the options that are offered.
    }
events-question-unreadable = A question has 1 to { $limit } characters; yours has { $length }. Say the rest in the description of the event.
events-options-unreadable = Separate the options by semicolons: at least two, at most { $most }, each of at most { $limit } characters.
events-question-sensitive = I do not ask about this (“{ $word }”): diet, health, birth dates, identity numbers and the like have no place in a chat. Put them into a form of your own, and link it with { COMMAND("event form") }.
events-too-many-questions = { $most } questions of your own are as many as fit. Take them away with { COMMAND("event form") } to ask others.
events-questions-answered = Somebody has answered the questions of “{ $title }”, so they cannot change any more. What else you ask can: { COMMAND("event form") }.
events-link-unreadable = Write the whole address, beginning with https://, in at most { $limit } characters.
events-review-wanted =
    “{ $title }” cannot be published yet: { $eyes ->
        [asked] somebody else of staff has to see it first, and was asked.
        [returned] it was sent back. Correct it, then ask for a second pair of eyes again.
       *[missing] nobody else has seen it as it stands now. Ask for a second pair of eyes.
    } { COMMAND("event publish") } shows how it stands.
events-review-not-needed = “{ $title }” has been seen as it stands, and may be published. Nothing has changed.
events-review-gone = Nobody asks for a second pair of eyes on “{ $title }” at the moment. { COMMAND("event publish") } shows how it stands.
events-own-draft = You wrote “{ $title }” or asked for it to be seen, so somebody else has to say whether it may be published. Nothing has changed.
events-already-judged =
    Nothing has changed: { $who ->
        [none] somebody
       *[other] { $who }
    } { $judgement ->
        [approved] has said that “{ $title }” may be published
       *[returned] has sent “{ $title }” back
    }, { WHEN($at, style: "R") }.
events-comment-unreadable = Say in 1 to { $limit } characters what has to change; you wrote { $length }. Press “Send it back” once more.
events-published-too-late = At { $at } nobody could register for “{ $title }” any more: registration closes { $closes }. Publish it earlier, or let registration close later with { COMMAND("event registration") }. Nothing has changed.
events-nothing-planned = “{ $title }” is not published by itself; somebody has to publish it. Nothing has changed.
events-channel-gone = The channel for this event does not exist any more. Name another one in { COMMAND("event publish") }, or ask whoever manages the server to link the channel for announcements anew with { COMMAND("setup bind") }. The draft is kept.
events-channel-forbids = I cannot announce anything in { $channel } yet. { client-lacks } { client-lacks-remedy } Then publish again: the draft is kept.

# --- Personal data -------------------------------------------------------------------------------

events-retention = Registrations are kept until a year after the event; what you answered there, as long; forms that were not sent and drafts that were not published, for 30 days after you last touched them. Events you organised stay, and so does that you asked for a second pair of eyes, or gave them; but once you erase your data they no longer name you.
events-heading = Your registrations, and events you prepared
events-draft-changed = Somebody corrected this draft after you had seen it. This is how it stands now: please read it again before you decide.

# --- In the weekly digest ------------------------------------------------------------------------

events-digest-title = Coming events
events-digest-line = { WHEN($starts, style: "f") }: { $title }
