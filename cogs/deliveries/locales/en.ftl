# --- /delivery -----------------------------------------------------------------------------------

command-delivery =
    .description = Follow the messages: planned, sent, missed, and what you can do ({ -secretariat })
    .option-event = Only messages of this event: choose one, or type any word of its title
    .option-group = Only messages of this working group

# --- Pages ---------------------------------------------------------------------------------------

deliveries-title-all = Messages
deliveries-title-one = Messages: { $name }
deliveries-page = Page { $page } of { $pages }. Messages to one person are counted, never shown. What has ended stays here for 30 days.
deliveries-none = Nothing was sent here lately, and nothing is planned.
deliveries-choose = Choose one to look at it, pause, skip or change it
deliveries-button-back = Previous page
deliveries-button-on = Next page
deliveries-button-again = Refresh
deliveries-members-label = To one person each
deliveries-blocked-label = Their direct messages are closed
deliveries-unmailed-label = No letter reached them
deliveries-at = { WHEN($due, style: "f") }

deliveries-tally = { $kind }: { $told }
deliveries-tally-by-mail = { $kind }, by e-mail: { $told }
deliveries-tally-planned = { $count } planned
deliveries-tally-planned-from = { $count } planned, from { WHEN($first, style: "f") } on
deliveries-tally-sent = { $count } sent
deliveries-tally-failed = { $count } not delivered, { $reached } of them reached elsewhere
deliveries-tally-undelivered = { $count } not delivered
deliveries-tally-closed = { $count } not delivered because direct messages are closed, { $reached } of them reached elsewhere
deliveries-tally-expired = { $count } given up because it was too late
deliveries-tally-cancelled = { $count } skipped

# --- How one stands ------------------------------------------------------------------------------

# $why is a sentence from delivery that says what to do.
deliveries-standing-planned = Planned, { WHEN($due, style: "R") }
deliveries-standing-overdue = About to be sent
deliveries-standing-paused = **Paused:** it waits until somebody lets it go on
deliveries-standing-paused-until = **Paused:** it waits until somebody lets it go on, and is given up { WHEN($last, style: "R") }
deliveries-standing-waits = **Tried again** { WHEN($again, style: "R") }. { $why }
deliveries-standing-held = **Held back.** { $why }
deliveries-standing-on-its-way = Being sent; if that is in doubt, it is looked for before it is sent again
deliveries-standing-sent = Sent: [see it]({ $link })
deliveries-standing-sent-and-deleted = Sent, and deleted in Discord since
deliveries-standing-failed = **Not delivered.** { $why }
deliveries-standing-expired = **Given up.** { $why }
deliveries-standing-skipped = Skipped by the { -secretariat }

# --- One message ---------------------------------------------------------------------------------

deliveries-standing-label = How it stands
deliveries-note-label = Note beneath it
deliveries-deeds-label = Who did what
deliveries-deed-by-nobody = somebody
deliveries-deed-paused = { $who } paused it { WHEN($at, style: "R") }
deliveries-deed-resumed = { $who } let it go on { WHEN($at, style: "R") }
deliveries-deed-skipped = { $who } skipped it { WHEN($at, style: "R") }
deliveries-deed-moved = { $who } gave it another time { WHEN($at, style: "R") }
deliveries-deed-annotated = { $who } changed the note { WHEN($at, style: "R") }
deliveries-button-preview = Preview
deliveries-button-pause = Pause
deliveries-button-resume = Let it go on
deliveries-button-resume-sure = Send it now
deliveries-button-edit = Change
deliveries-button-skip = Skip
deliveries-button-skip-sure = Skip it for good
deliveries-button-keep = Leave it as it is
deliveries-button-show = Refresh
deliveries-sure-skip = Skip this message? It will not be sent, and it cannot be brought back.
deliveries-sure-resume = Its time has come while it was paused. Send it now? That cannot be taken back.
deliveries-preview = As things stand, this will be posted in { $channel } { WHEN($due, style: "f") }:
deliveries-preview-none = As things stand nothing would be posted: what it was about is over or gone, or the bot cannot put it into words.
deliveries-preview-buttons = -# Buttons: { $names }
deliveries-preview-files = -# Files: { $names }
deliveries-form-title = Change a message
deliveries-form-note = Note beneath it
deliveries-form-note-hint = Shown as a quotation, in your words; leave it empty for none
deliveries-form-when = Another time
deliveries-form-when-hint = Now: { $due }. Leave it empty to keep that.
deliveries-changed = It is changed. Look at the time once more: it stands as it was read.

# --- An event that is published by itself --------------------------------------------------------

deliveries-kind-publication = a planned publication
deliveries-publication-standing = The event is published by itself { WHEN($due, style: "R") }; { $count ->
    [one] one post comes of it
   *[other] { $count } posts come of it
}
deliveries-publication-blocked = **As things stand it is not published:** { $why ->
    [past] it will have begun by then.
    [closed] nobody could register any more by then.
    [channel] nobody has said in which channel. Name one with { COMMAND("event publish") }.
   *[other] look at it with { COMMAND("event publish") }.
}
deliveries-publication-nowhere = no channel yet
deliveries-publication-posts-label = What will be posted
# $kind is what staff call a post: "The announcement of an event".
deliveries-publication-post = { $kind }: { WHEN($due, style: "f") }
deliveries-publication-by-label = Planned by
deliveries-publication-next = See what is announced, give it another time, or let it wait until somebody publishes it. { COMMAND("event publish") } shows the whole draft.

# --- Refusals ------------------------------------------------------------------------------------

deliveries-one-at-a-time = Name an event or a working group, not both: { COMMAND("delivery") } shows the messages of one of them.
deliveries-note-handed-back = Your note was not saved. Here it is, to copy into the form:
deliveries-message-gone = This message is no longer there. Look at the list again: { COMMAND("delivery") }.
deliveries-publication-gone = This event is not published by itself any more: it is published by now, or somebody took the time back. Look at the list again: { COMMAND("delivery") }.
deliveries-already-sent = It has been sent meanwhile, so nothing can be changed here any more. Press “Refresh” to find it.
deliveries-on-its-way = It is being sent at this moment, so it is too late to change it. Press “Refresh” in a minute to see what became of it.
deliveries-already-ended = It has ended meanwhile: it failed, was skipped, or belongs to something that was cancelled. Press “Refresh” to see which.
deliveries-promised-anew = It was taken back and planned anew since you saw it. Look at it again with { COMMAND("delivery") }.
deliveries-nothing-changed = It stands so already; nothing was changed.
deliveries-not-movable = This message belongs to its time and cannot be moved. You can pause or skip it.
deliveries-already-begun = Its time has come or it was tried already, so it cannot be moved. Let it go on, or skip it.
deliveries-too-late-then = It would be of no use then: it is given up { WHEN($last, style: "f") }. Choose an earlier time; nothing was changed.

# --- What is in the way --------------------------------------------------------------------------

deliveries-kind-broken = news of what is in the way of messages
deliveries-broken-title = Planned messages will fail
deliveries-broken-next = Put it right before they are due; then they are sent by themselves. See them with { COMMAND("delivery") }. You are told once more when it is well.
deliveries-well-title = Nothing new is in the way
deliveries-in-the-way-label = In the way of planned messages
deliveries-well-label = No longer in the way
deliveries-trouble-channel = { $place }: the bot lacks “{ $permission }” (the channel’s settings, Permissions, the bot’s role)
deliveries-trouble-channel-gone = A channel was deleted ({ $number }): link another with { COMMAND("setup bind") }
deliveries-trouble-role-gone = A group’s role was deleted ({ $number }): link another with { COMMAND("setup bind") }
deliveries-trouble-role-below = The bot cannot give { $place }: move the bot’s role above it (Server Settings, Roles)
deliveries-trouble-mail-unset = Letters are planned, and the bot has no mail server: whoever runs the bot can set one
deliveries-trouble-mail-gone = The mail server cannot be used, so letters wait: whoever runs the bot sees why with `python -m bot doctor`
deliveries-trouble-server = The bot lacks “{ $permission }” (Server Settings, Roles, the bot’s role)

# --- Personal data -------------------------------------------------------------------------------

deliveries-heading = What you did with planned messages
deliveries-retention = It is kept for a year. Once you erase your data it no longer names you.
