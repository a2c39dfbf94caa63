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
command-event-list =
    .description = What is coming up
    .option-group = Only events of this working group
command-event-show =
    .description = One event: when, where, seats, and what you have of it
    .option-event = The event: choose one, or type any word of its title
command-event-register =
    .description = Register for an event
    .option-event = The event: choose one, or type any word of its title
command-event-withdraw =
    .description = Give your seat or your place on the waiting list back
    .option-event = The event: choose one, or type any word of its title
command-event-mine =
    .description = What you are registered for

# --- Labels and buttons --------------------------------------------------------------------------

events-label-seats = Seats
events-label-closes = Registration closes
events-label-group = Working group
events-label-mine = Your registration
events-label-zone = Time zone
events-label-elsewhere = What others will see at the start
events-label-remarks = How your text was read
events-label-channel = Will be announced in
events-label-reminders = Reminders there

events-button-register = Register
events-button-withdraw = Withdraw
events-button-give-up-seat = Give up my seat
events-button-leave-line = Leave the waiting list
events-button-keep-place = Keep it
events-button-mine = My registration
events-button-remind-me = Remind me by direct message
events-button-do-not-remind-me = No more reminders
events-button-publish = Publish
events-button-correct = Correct what I typed
events-button-discard = Discard
events-button-cancel = Cancel the event
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
events-closes = { $closes }
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

events-mine-seated = You have a seat.
events-mine-waiting = You are number { $position } on the waiting list.
events-mine-none = You are not registered.

# --- Registering ---------------------------------------------------------------------------------

events-registered = You are registered and have a seat.
events-registered-already = You were registered already and still have your seat. Nothing has changed.
events-waiting = Every seat is taken, so you are number { $position } on the waiting list. When it is your turn for a free seat you get it without doing anything, and I tell you by direct message.
events-waiting-already = You were on the waiting list already; you are number { $position } now. Nothing has changed.
# $seat: what has become of it; an event without a limit has no seats.
events-withdrawn =
    { $seat ->
        [unlimited] You have withdrawn.
        [passed-on] You have withdrawn. Your seat has gone to the first on the waiting list.
       *[free] You have withdrawn. Your seat is free again.
    }
events-left-the-line = You have withdrawn and are no longer on the waiting list.
# One of the questions, then one of the four reasons.
events-give-up-seat = Do you want to give up your seat?
events-give-up-place = Do you want to leave the waiting list?
events-give-up-awaited =
    { $waiting ->
        [one] One person is waiting and gets it at once.
       *[other] { $waiting } people are waiting, and the first of them gets it at once.
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
events-list-next = See one with { COMMAND("event show") }, come with { COMMAND("event register") }.
events-list-next-closed = See one with { COMMAND("event show") }.
events-list-more =
    { $more ->
        [one] There is one more: type any word of its title in { COMMAND("event show") }.
       *[other] There are { $more } more: type any word of a title in { COMMAND("event show") }.
    }
events-mine-title = What you are registered for
events-mine-empty = You are not registered for anything. See what is coming up with { COMMAND("event list") }.
events-mine-next = See one with { COMMAND("event show") }. If you cannot come, give your place back with { COMMAND("event withdraw") }.

# --- Preparing -----------------------------------------------------------------------------------

events-form-title = A new event
events-form-name = Title
events-form-when = When
events-form-when-hint = For example: 30 March 2023, 09:30-16:00 CET
events-form-place = Where
events-form-place-hint = An address, a room, or a link
events-form-seats = Seats
events-form-seats-hint = Leave it empty if there is no limit
events-form-about = What it is about

events-preview-next = Nobody else has seen this. Is the time what you meant? Then press “Publish”. Otherwise correct it, or come back later with { COMMAND("event publish") }.
events-usual-channel = The channel for announcements
events-nothing-lost = Everything you typed is kept: press “Correct what I typed”.
events-closing-dropped = Registration cannot close at { $closes }: that is past, or after the start. It closes when the event starts, { $starts }.
events-discarded = The draft has been thrown away. Nobody has seen it.
events-published = Event { $number } is published. It is being announced in { $channel }.
events-planned-reminder = { $due }, { WHEN($due, style: "R") }

events-cancel-question =
    Do you want to cancel this event? { $seated ->
        [0] Nobody is registered
        [one] One person is registered
       *[other] { $seated } people are registered
    }, { $waiting ->
        [0] nobody is waiting
        [one] one person is waiting
       *[other] { $waiting } people are waiting
    }. A notice goes to { $channel } and to everybody who is registered or waiting; no reminder will be sent any more. This cannot be undone.
events-cancel-done = The event is cancelled. The notice goes to { $channel } and to everybody who is registered or waiting.
events-kept = Nothing has changed. The event takes place.

# --- Posts ---------------------------------------------------------------------------------------

events-announcement-next = Press “Register”. You get a private confirmation and a file for your calendar.
events-reminder-ahead = **{ $title }** starts { WHEN($starts, style: "R") }.
events-reminder-now = **{ $title }** starts now.
events-reminder-started = **{ $title }** started { WHEN($starts, style: "R") }.
events-promoted = Good news: a seat has become free and it is yours. You are registered.
events-promoted-next = Put the attached file into your calendar. If you can no longer come, press “Withdraw”, so that somebody else can.
events-passed-on = A seat at **{ $title }** has become free and has gone to the first person on the waiting list. If you were waiting, see whether it is yours.
events-cancelled-line = **{ $title }** is cancelled.
events-cancelled = This event will not take place. If it is in your calendar, please delete it there.
events-cancelled-personally = This event will not take place. If it is in your calendar, open the attached file to take it out, or delete it there yourself.

# What the messages above are called when staff are told about them.
events-kind-announcement = the announcement of an event
events-kind-reminder = a reminder of an event
events-kind-personal-reminder = a personal reminder of an event
events-kind-promoted = the news that a seat has become free
events-kind-passed-on = the note that a seat went to the next in line
events-kind-cancelled = the notice that an event is cancelled
events-kind-cancelled-personally = the personal notice that an event is cancelled

# --- Refusals ------------------------------------------------------------------------------------

events-not-found = I know no single event by “{ $reference }”. Choose one from the list that appears while you type, or look at { COMMAND("event list") }.
events-draft-not-found = This draft is no longer there: it was published or thrown away. Start again with { COMMAND("event create") }.
events-not-published = “{ $title }” is still a draft. Publish it first, with { COMMAND("event publish") }.
events-already-published = “{ $title }” is published already. Nothing has changed.
events-is-cancelled = “{ $title }” has been cancelled.
events-is-over = “{ $title }” is over.
events-in-the-past = “{ $title }” would have started { WHEN($starts, style: "R") }, so it cannot be published. Give it another date.
events-closing-has-passed = Registration for “{ $title }” would have closed { WHEN($closes, style: "R") }. Look at it once more and send it again: then it closes when the event starts.
events-ends-before-start = The event would end before it starts. Write the start first, then the end, like “30 March 2023, 09:30-16:00”.
events-registration-closed = Registration for “{ $title }” closed { WHEN($closed, style: "R") }. If you still want to come, ask { -secretariat(form: "the") }.
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
events-seats-unreadable = “{ $typed }” is not a number of seats. Write a whole number from 1 to { $most }, or leave it empty if there is no limit.
events-unknown-group = There is no working group “{ $typed }”. Choose one from the list that appears while you type.
events-channel-gone = The channel for this event does not exist any more. Name another one in { COMMAND("event publish") }, or ask whoever manages the server to link the channel for announcements anew with { COMMAND("setup bind") }. The draft is kept.
events-channel-forbids = I cannot announce anything in { $channel } yet. { client-lacks } { client-lacks-remedy } Then publish again: the draft is kept.

# --- Personal data -------------------------------------------------------------------------------

events-retention = Registrations are kept until a year after the event; drafts that were not published, for 30 days after you last touched them. Events you organised stay, but once you erase your data they no longer name you.
events-heading = Your registrations, and events you prepared
events-draft-changed = Somebody corrected this draft after you had seen it. This is how it stands now: please read it again before you publish it.
