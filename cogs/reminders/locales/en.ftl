# --- /remind -------------------------------------------------------------------------------------

command-remind =
    .description = Your own reminders
command-remind-me =
    .description = Be reminded of something; you see how the time was read before anything is promised
    .option-when = In plain words: in 2 weeks, tomorrow 9am, 30 March 09:30 CET, every first Monday 10:00
    .option-what = What to remind you of; only you see it
    .option-where = How it reaches you; by direct message if you leave this out
    .choice-where-direct = by direct message
    .choice-where-channel = in this channel, with the words kept private
command-remind-list =
    .description = Your reminders
command-remind-edit =
    .description = Change a reminder: when it comes, what it says, or where
    .option-reminder = The reminder: choose it, or type a word of it
    .option-where = How it reaches you; as before if you leave this out
    .choice-where-direct = by direct message
    .choice-where-channel = in this channel, with the words kept private
command-remind-delete =
    .description = Delete a reminder; you are asked first
    .option-reminder = The reminder: choose it, or type a word of it
command-remind-me-about-this =
    .name = Remind me about this

# --- Labels and buttons --------------------------------------------------------------------------

reminders-title = Reminder
reminders-label-repeats = Repeats
reminders-label-coming = The next times
reminders-label-for-you = On your clock, the first time
reminders-label-about = About this message
reminders-label-remarks = How your text was read

reminders-button-confirm = Confirm
reminders-button-correct = Correct what I typed
reminders-button-privately = By direct message instead
reminders-button-discard = Discard
reminders-button-done = Done
reminders-button-edit = Edit
reminders-button-10m = In 10 minutes
reminders-button-1h = In 1 hour
reminders-button-1d = Tomorrow, same time
reminders-button-choose-time = Choose a time
reminders-button-show = Show my words
reminders-button-delete = Delete
reminders-button-keep = Keep it
reminders-button-back = Back to the list
reminders-button-earlier = Previous page
reminders-button-later = Next page
reminders-pick = Choose a reminder to change or delete

# --- Asking for one ------------------------------------------------------------------------------

# $local is the moment in words.
reminders-when =
    { $local }
    On your device: { $at }, { WHEN($at, style: "R") }
reminders-by-direct-message = By direct message
reminders-in-channel = In { $channel }; the words are shown to you alone

reminders-form-title = A reminder
reminders-form-when = When
reminders-form-when-hint = For example: tomorrow 9am, in 2 weeks, every Monday 10:00
reminders-form-when-hint-once = For example: in 3 hours, tomorrow 9am, Friday 14:00
reminders-form-words = What to remind you of
reminders-about-message = The message that this links to

reminders-preview = Is this right?
reminders-preview-snooze = Put off until then?
reminders-preview-next = If it is, press “Confirm”. Nothing is promised before that.
reminders-remark-start = You gave a start and an end. The reminder comes at the start.
reminders-nothing-lost = All that you typed is kept: press “Correct what I typed”.
reminders-discarded = Discarded. Nothing was promised.
reminders-confirmed = I will remind you.
reminders-confirmed-next = See or change your reminders with { COMMAND("remind list") }.
reminders-unreached = A direct message for { $due } could not reach you. If your Discord does not allow messages from members of this server yet, please allow them in its privacy settings; what cannot reach you waits in { COMMAND("me inbox") }.

# --- When it comes -------------------------------------------------------------------------------

reminders-told-next = Press “Done”, or let it come again later.
reminders-call = { $member }, it is time for a reminder of yours. Its words are for you alone.
reminders-missed =
    { $times ->
        [one] It would have come once more since; that is left out.
       *[other] It would have come { $times } more times since; those are left out.
    }
reminders-missed-channel = It was to come in { $channel }, where I can no longer write; so it comes here.
reminders-done = Done. This reminder is gone.
reminders-done-for-now = Done for this time. It comes again by itself.
reminders-done-for-now-next = To end it, use { COMMAND("remind delete") }.
reminders-put-off = It comes again then.

# --- The list ------------------------------------------------------------------------------------

reminders-list-title = Your reminders
reminders-list-empty = You have no reminders.
reminders-list-begin = Ask for one with { COMMAND("remind me") }, or use “Remind me about this” in the menu of a message.
reminders-list-pages =
    { $number ->
        [one] One reminder.
       *[other] { $number } reminders. Page { $page } of { $pages }.
    } Only you see this.
reminders-list-next = Choose one below to change or delete it.
reminders-line = { $local }, { WHEN($at, style: "R") }
reminders-has-come = It has come and is not done yet.
reminders-waits = It is still to come.
reminders-put-off-now = You have put it off.
reminders-choice = { $words } · { $local }
reminders-choice-come = { $words } · has come
reminders-delete-question = Delete this reminder? This cannot be undone.
reminders-deleted = Deleted. It will not come.
reminders-kept = Nothing has changed. The reminder stays.

# --- Refusals ------------------------------------------------------------------------------------

reminders-words-missing = Say what to remind you of.
reminders-words-too-long = That is { $length } characters; a reminder holds { $limit } at most. Please shorten it, or link to the text.
reminders-moment-passed = That moment has passed: it was { $when }. Give a moment to come.
reminders-too-many = You have { $limit } open reminders, as many as there may be. Delete one with { COMMAND("remind list") }, then try again.
reminders-only-once = A reminder can be put off to a single moment. Give one, for example “tomorrow 9am”; to let it repeat, use { COMMAND("remind edit") }.
reminders-comes-back-anyway = This reminder comes again by itself before that: { $when }. Nothing has changed.
reminders-set-for-later = This reminder was changed since: it comes { $when }. Nothing has changed now. See it with { COMMAND("remind list") }.
reminders-not-found = This reminder is no longer there: it is done or deleted. See { COMMAND("remind list") }.
reminders-unclear = I cannot tell which of your reminders you mean: none fits, or more than one does. Type another word of it, or see them all with { COMMAND("remind list") }.
reminders-draft-not-found = This reading was confirmed or discarded already. See { COMMAND("remind list") }.
reminders-reading-changed = You have typed something else since, so this reading no longer counts. Press “Correct what I typed” to see the latest.
reminders-not-yours = This reminder is for somebody else. Ask for your own with { COMMAND("remind me") }.
reminders-channel-gone = The channel does not exist any more. Let the reminder come by direct message instead.
reminders-channel-forbids = I cannot write in { $channel } yet. { client-lacks } Let the reminder come by direct message instead, or ask { -secretariat(form: "the") } with { COMMAND("ask") }. { client-lacks-remedy }
reminders-may-not-write-there = You cannot write in { $channel }, so I do not write there for you either. Let the reminder come by direct message instead, or ask for it in another channel.

# --- Personal data -------------------------------------------------------------------------------

reminders-retention = Reminders are kept until they are done or deleted; one that has come and is left alone, and a form that was not confirmed, for 30 days.
reminders-heading = Your reminders
reminders-kind-due = a personal reminder
