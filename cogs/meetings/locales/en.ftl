# --- /group: what was agreed ---------------------------------------------------------------------

command-group-action =
    .description = Write down what somebody of the group takes on, and until when
    .option-what = What is to be done, in a line
    .option-due = Until which day, like “30 April” or “in two weeks”
    .option-owner = Who does it; you, if you name nobody
    .option-meeting = The meeting at which it was agreed; its minutes list it
    .option-group = The group; otherwise that of this channel
command-group-actions =
    .description = What is still to be done in your groups
    .option-which = Which of them
    .choice-which-mine = mine
    .choice-which-late = late
    .choice-which-open = all that are open
    .choice-which-ended = done or dropped
    .option-group = Only what was agreed in this group
command-group-hand-over =
    .description = Give an action to somebody else of the group
    .option-action = The action: its number, or words of it
    .option-member = Who does it from now on
command-group-minutes =
    .description = The minutes of a meeting: to read, or to write and approve (leaders)
    .option-meeting = The meeting: its number, or words of its title
command-group-call =
    .description = Ask the group for items of a meeting’s agenda, now or later (leaders)
    .option-meeting = The meeting: its number, or words of its title
    .option-when = When; two weeks before, or now, if you leave it empty
command-group-agenda =
    .description = The agenda of a meeting: to see, to propose an item, or to arrange it (leaders)
    .option-meeting = The meeting: its number, or words of its title

# --- Cards and lists -----------------------------------------------------------------------------

# $number: the action's number. $group: the name of the group.
meetings-action-title = Action { $number } · { $group }
meetings-label-owner = Who
meetings-label-due = Until
meetings-label-state = State
meetings-state-open = open
meetings-state-done = done
meetings-state-dropped = dropped
meetings-nobody = nobody any more
meetings-due-late = { $day } (late)
meetings-agreed = Noted. Three days before, I remind whoever has taken it on; after that day once a week until it is done, dropped or handed over.
meetings-agreed-told = Noted, and I tell them. Three days before, I remind them; after that day once a week until it is done, dropped or handed over.
meetings-done = Done. Thank you!
meetings-dropped = Dropped: nobody is reminded of it any more.
meetings-reopened = Open again.
meetings-moved = Noted: there is another day for it.
meetings-handed-over = Handed over to { $member }, who is told.
meetings-hand-over-how = Say to whom with { COMMAND("group hand-over") }: the number of this action is { $number }. Whoever gets it is told, and you are not reminded any more.
meetings-actions-mine = Your open actions
meetings-actions-late = Late actions
meetings-actions-open = Open actions
meetings-actions-ended = What was done or dropped
meetings-actions-line = **{ $number }** { $what } · { $owner } · { $due }
meetings-actions-more =
    { $count ->
        [one] … and { $count } more.
       *[other] … and { $count } more.
    }
meetings-actions-none = There is nothing to be done.
meetings-actions-next = Choose one to say that it is done, to drop it, to give it another day or to somebody else.
meetings-actions-none-next = With { COMMAND("group action") } you write down what somebody takes on.
meetings-pick = Choose an action
meetings-hint-due = until { $day }

meetings-button-done = Done
meetings-button-day = Another day
meetings-button-hand-over = Hand over
meetings-button-drop = Drop
meetings-button-reopen = Open again
meetings-form-day = Another day
meetings-field-day = Until which day?
meetings-hint-day = Until now: { $day }. Write it as you say it, like “30 April” or “in two weeks”.

# --- Agenda --------------------------------------------------------------------------------------

meetings-agenda-title = Agenda: { $title }
meetings-agenda-nothing = Nothing is on it yet.
meetings-agenda-next = Is something missing? Press “Propose an item”, until the meeting begins.
meetings-agenda-next-runs = “Arrange” puts the items into order, leaves some out or adds your own. “Post the agenda” shows it to the group; what changes later changes there as well, and a day before the meeting the group is reminded with it.
meetings-label-call = The group is asked for items
meetings-label-left-out = Left out
meetings-call-at = { WHEN($at, style: "f") }
meetings-no-call = not planned; { COMMAND("group call") } does it
meetings-called = It is planned: the group’s channel is asked for items.
meetings-call-title = What shall we speak of? { $title }
meetings-call = This meeting is ahead, and its agenda is still open. Whoever is in the group can propose items.
meetings-call-next = Press “Propose an item”: a line is enough.
meetings-when = { $local } · { WHEN($at, style: "R") }
meetings-reminder = The meeting begins { WHEN($starts, style: "R") }, with this agenda:
meetings-item-proposed = Proposed. Those who run the group arrange the agenda.
meetings-arranged = Arranged. If the agenda is posted already, the post is changed.
meetings-agenda-posted = The agenda is posted in the group’s channel.
meetings-agenda-outrun = Nothing was overwritten: somebody else arranged the agenda while you did. It stands like this now; the file holds what you wrote.
meetings-agenda-outrun-next = Open it anew with { COMMAND("group agenda") } and take over what you need from the file.
meetings-form-item = An item for the agenda
meetings-field-item = What shall we speak of?
meetings-hint-item = In a line; the others of the group will read it
meetings-form-arrange = Arrange the agenda
meetings-field-lines = One item in each line
meetings-hint-lines = Move the lines; one that is missing is left out; add your own without a number
meetings-button-propose-item = Propose an item
meetings-button-arrange = Arrange
meetings-button-post-agenda = Post the agenda
meetings-kind-call = the call for items of an agenda
meetings-kind-agenda = the agenda of a meeting
meetings-kind-reminder = the reminder of a meeting, with its agenda

# --- Minutes -------------------------------------------------------------------------------------

# $title: the title of the meeting.
meetings-minutes-title = Minutes: { $title }
meetings-minutes-nothing = Nothing is written yet.
meetings-minutes-no-actions = none
meetings-label-actions = Actions
meetings-label-decisions = Decisions
meetings-label-attended = Attendance
meetings-attended =
    { $number ->
        [one] One person was there.
       *[other] { $number } people were there.
    }
meetings-label-notes = Notes
meetings-label-begins = What they say
meetings-stage-draft = being written
meetings-stage-proposed = waiting for approval
meetings-stage-approved = approved
meetings-minutes-next-draft = Write a part for each item, or one for all; several people can do so at once. What was agreed is added with { COMMAND("group action") } and its option for the meeting. When they are finished, ask for approval. The file shows how they read.
meetings-minutes-next-proposed = The leader approves them, or another of those who run the group than who wrote them. Who changes something now takes them back to be written. The file shows how they read.
meetings-minutes-next-approved = They are posted in the group’s channel. To change something, correct them and have them approved anew.
meetings-part = Part { $number }
meetings-part-line = { $text } ({ $who })
meetings-written = Written down.
meetings-proposed = Finished. Whoever approves them is asked.
meetings-approved = Approved, and posted in the group’s channel.
meetings-to-correct = They can be written again. What was posted stands until they are approved anew.
meetings-to-approve = The minutes of this meeting of { $group } are finished and wait for approval. The file holds all of them.
meetings-to-approve-next = Read the file. If it is right, one press approves and posts it; if not, { COMMAND("group minutes") } changes it.
meetings-was-approved = These minutes are approved and posted.
meetings-was-changed = These minutes are being written again; whoever approves them is asked when they are finished.
meetings-post-next = The file beside holds the same, to keep and pass on. What is still to be done: { COMMAND("group actions") }.
meetings-post-next-shortened = This is shortened: all of it, notes included, stands in the file beside. What is still to be done: { COMMAND("group actions") }.
meetings-post-replaced = These minutes were corrected and approved anew: a newer post in this channel holds them.
meetings-post-corrected = These minutes are being corrected; a new post will hold them.
meetings-overtaken = Nothing was overwritten: while you wrote, { $who } changed this part. The file shows both.
meetings-overtaken-removed = Nothing was lost: while you wrote, somebody removed this part. The file holds what you wrote.
meetings-overtaken-next = Choose what becomes of yours. If you choose nothing, what stands there stays; yours waits for 30 days.
meetings-overtaken-approved = Nothing was lost: while you wrote, the minutes were approved and posted. The file holds what you wrote.
meetings-overtaken-approved-next = If it has to be in them, let them be corrected with { COMMAND("group minutes") }, then press one of the buttons. Yours waits for 30 days.
meetings-file-typed = What you wrote
meetings-file-stands = What stands there
meetings-file-draft = Draft, not approved yet
meetings-file-action = - Action { $number }: { $what } (until { $due })
meetings-form-part = A part of the minutes
meetings-field-heading = Item
meetings-hint-heading = What it was about; all three left empty remove the part
meetings-field-decisions = Decisions
meetings-hint-decisions = What was decided; it stands in the post in any case
meetings-field-notes = Notes
meetings-hint-notes = What else is worth keeping; if it does not fit, write another part
meetings-pick-part = Write on a part
meetings-button-write = Write a part
meetings-button-propose = Ask for approval
meetings-button-approve = Approve and post
meetings-button-correct = Correct
meetings-button-put-mine = Put mine in its place
meetings-button-add-mine = Add mine as a part of its own
meetings-kind-to-approve = the question whether minutes are approved
meetings-kind-minutes = the minutes of a meeting

# --- What owners are told ------------------------------------------------------------------------

meetings-assigned = { $by } has noted this for you in the group { $group }.
meetings-chaser-ahead = You have taken this on in the group { $group }; its day is near.
meetings-chaser-late = You have taken this on in the group { $group }; its day has passed. If it cannot be done as planned, another day or other hands are fine.
meetings-owner-next = One press is enough. Everything there is to do: { COMMAND("group actions") }.
meetings-kind-assigned = the word to somebody who was given something to do
meetings-kind-chaser = the reminder of something to do

# --- Refusals ------------------------------------------------------------------------------------

meetings-action-not-found = There is no such action (any more), or it is that of a group you are not in. See those of your groups with { COMMAND("group actions") }.
# $state: done or dropped.
meetings-action-ended =
    { $state ->
        [done] This is done already.
       *[other] This was dropped.
    } If that is wrong, its owner or the group’s leader can open it again: { COMMAND("group actions") } shows also what is done or dropped.
meetings-action-not-yours = Only its owner, those who lead the group and { -secretariat(form: "the") } can change this action. Nothing was changed; tell them if it should be.
meetings-owner-not-in-group = { $who } is not in this group, so nothing was noted. Choose somebody of the group, or let them join first with { COMMAND("group join") }.
meetings-action-needs-words = Write in a line what is to be done.
meetings-action-too-long = That has { $length } characters; an action is a line of at most { $limit }. Write here what is to be done, and the rest in the channel.
meetings-too-many-actions = The group has { $limit } open actions already; nobody can follow more. End some of them first: { COMMAND("group actions") }.
meetings-groups-own-people = Only those who are in this group see and take on what is agreed there. You can join with { COMMAND("group join") }.
meetings-no-meeting = “{ $title }” is no meeting of a working group, so it has neither agenda nor minutes. Staff say whose it is with the option for the group of { COMMAND("event create") }.
meetings-cancelled = “{ $title }” was cancelled, so there is nothing to write of it. If it took place after all, staff bring it back with { COMMAND("event reopen") }.
meetings-ahead = “{ $title }” begins { WHEN($starts, style: "R") }; its minutes can be written from then on.
meetings-part-too-long = That has { $length } characters; this field holds { $limit }. Divide it: write this part shorter, and the rest as another part.
meetings-too-many-parts = These minutes have { $limit } parts already, and no more fit into them. Write on one of those.
meetings-minutes-approved = These minutes are approved and posted. Press “Correct” under { COMMAND("group minutes") } first; what was posted stands meanwhile.
meetings-minutes-empty = Nothing is written yet. Write at least one part.
meetings-minutes-changed = These minutes were changed since you read them, so nothing was approved or asked. Read them again with { COMMAND("group minutes") }.
meetings-minutes-not-proposed = Nobody has said yet that these minutes are finished. Whoever writes them presses “Ask for approval” under { COMMAND("group minutes") }.
meetings-own-minutes = You wrote (some of) these minutes, so the leader of the group, or another of those who run it, approves them.
meetings-part-gone = This part was removed, or what was kept of yours was thrown away or taken already. See how the minutes stand with { COMMAND("group minutes") }.
meetings-channel-lost = The group has no channel (any more) in which this could be posted. Nothing was posted or changed. Staff make or choose one with { COMMAND("setup apply") }.
meetings-channel-forbids = The bot may not post this in { $channel }, so nothing was posted or changed. { client-lacks } { client-lacks-remedy } Then try again: nothing was lost.
meetings-begun = “{ $title }” has begun, so its agenda is closed. What came up stands in its minutes: { COMMAND("group minutes") }.
meetings-item-needs-words = Write in a line what shall be spoken of.
meetings-item-too-long = That has { $length } characters; an item is a line of at most { $limit }. Write it shorter; you can say the rest at the meeting.
meetings-agenda-full = An agenda holds { $limit } items, and one member proposes at most { $own } of them. Ask those who run the group to make room.
meetings-item-unknown = The line that begins with #{ $number } is no item of this agenda, or it stands there twice. Nothing was changed; the file holds what you wrote. Keep the numbers as they are, and begin a new item without one.
meetings-agenda-empty = Nothing is on the agenda yet, so there is nothing to post. Propose an item, or ask the group with { COMMAND("group call") }.
meetings-called-already = The group has been asked for items of this meeting already. See what came with { COMMAND("group agenda") }.

# --- Personal data -------------------------------------------------------------------------------

# --- Pages ---------------------------------------------------------------------------------------

meetings-page-group = The group
meetings-page-groups = All working groups and partnerships
meetings-page-gone-title = There is nothing here
meetings-minutes-not-published = There are no minutes here that you may read: they are not approved, are being corrected, or are those of a group that keeps them to itself. Whoever is in the group reads them on Discord with { COMMAND("group minutes") }.

meetings-heading = What you have taken on and written in working groups
meetings-retention = What you have taken on is kept until it is done or dropped, and for a year after that. That you proposed an item, or wrote or approved minutes, is known for a year; agendas and minutes stay with the group. What you wrote while another was faster is kept for 30 days. If you have your data erased, what is open stays with the group without your name.

# --- In the weekly digest ------------------------------------------------------------------------

meetings-digest-decisions-title = Decided in meetings
meetings-digest-decision = { $decision }
meetings-digest-decision-of = { $group }: { $decision }
meetings-digest-actions-title = Still to be done
meetings-digest-action = { $what } (by { $due })
meetings-digest-late = { $what } (was due on { $due })
