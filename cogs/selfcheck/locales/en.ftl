command-resource-self-check =
    .description = Where does your region stand? A private walk through the criteria, one by one

selfcheck-intro = You are asked about each criterion in turn and can skip any. **Nothing is stored**: what you say stands in the buttons of this private message only. At the end you get a summary to take with you, and only if you press “Keep it here” does the bot keep it, for you alone.
selfcheck-label-limits = What it is not
selfcheck-label-source = Source
selfcheck-label-checked = Checked
selfcheck-label-kept = Kept
# $number: how many self-checks the member has kept.
selfcheck-kept-some =
    { $number ->
        [one] You have kept one. Open it below.
       *[other] You have kept { $number }. Open one below.
    }

# $number, $last: which criterion of how many; $name: its name.
selfcheck-step = Criterion { $number } of { $last }: { $name }
selfcheck-step-next = Where does your region stand? Press what fits; below are answers that help.
selfcheck-label-ask = Ask yourselves
selfcheck-label-resources = Resources
selfcheck-label-help = What helps
selfcheck-label-said = Your answer
selfcheck-label-sum = In all

selfcheck-answer-met = Met
selfcheck-answer-partly = Partly
selfcheck-answer-not-yet = Not yet
selfcheck-answer-unsure = Not sure
# $label: what is told of; $value: what is told.
selfcheck-pair = { $label }: { $value }
selfcheck-open = nothing said

selfcheck-summary = Where your region stands, as you see it
selfcheck-summary-next = Nothing of this is stored. Take it with you as a file, or have it kept here for you alone. To talk about it with somebody: { COMMAND("ask") }.
selfcheck-again-hint = Look at a criterion again
selfcheck-file = Your self-check as a text file, with what helps for each criterion. Nothing was stored.
selfcheck-file-kept = The self-check you had kept, as a text file, with what helps for each criterion.

selfcheck-just-kept = Kept: { $day }
selfcheck-just-kept-text = You alone see it, with { COMMAND("resource self-check") }. Delete it there whenever you like; after two years it is deleted by itself.
selfcheck-kept-title = Your self-check of { $day }
selfcheck-kept-next = Take it as a file, go through it again from here, or delete it.
selfcheck-open-hint = Open one that you kept
selfcheck-deleted = Deleted. Nothing of it is left here.

selfcheck-button-begin = Begin
selfcheck-button-back = Back
selfcheck-button-on = Next
selfcheck-button-summary = To the summary
selfcheck-button-file = As a file
selfcheck-button-keep = Keep it here
selfcheck-button-from = Go through it again
selfcheck-button-delete = Delete it

selfcheck-changed = The criteria of the self-check have changed since you began. Nothing was stored; begin again with { COMMAND("resource self-check") }.
selfcheck-gone = This self-check is not kept any more. What you have: { COMMAND("resource self-check") }.
selfcheck-too-many = You have kept { $limit } self-checks. Delete one first: { COMMAND("resource self-check") }. What you said is still in the message above.

selfcheck-heading = Self-checks you had kept
selfcheck-retention = A self-check is stored only if you press “Keep it here”; then for two years, or until you delete it.
