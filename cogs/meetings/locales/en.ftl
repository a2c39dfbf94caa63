# --- /group: what was agreed ---------------------------------------------------------------------

command-group-action =
    .description = Write down what somebody of the group takes on, and until when
    .option-what = What is to be done, in a line
    .option-due = Until which day, like “30 April” or “in two weeks”
    .option-owner = Who does it; you, if you name nobody
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

# --- Personal data -------------------------------------------------------------------------------

meetings-heading = What you have taken on in working groups
meetings-retention = What you have taken on is kept until it is done or dropped, and for a year after that. If you have your data erased, what is open stays with the group without your name.
