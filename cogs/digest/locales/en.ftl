# The weekly digest: what is new and what comes, for the community and each working group.

# --- Commands ------------------------------------------------------------------------------------

command-digest =
    .description = What is new and what comes, once a week
command-digest-preview =
    .description = See what the next digest would say now, and begin or stop it (staff)
    .option-group = A working group; without one the community's digest

# --- What is posted ------------------------------------------------------------------------------

digest-community = { -community }
# $scope: the community or a working group.
digest-title = The week: { $scope }
digest-of = What is new and what comes, as of { WHEN($day, style: "D") }.
digest-open = open
digest-more =
    { $more ->
        [one] … and one more
       *[other] … and { $more } more
    }
digest-source = This digest comes once a week, and not in a week without news.

# --- Staff look at it ----------------------------------------------------------------------------

digest-look-on = ✅ The digest for **{ $scope }** comes every week. The next one that is not composed yet goes on { $goes }; it is composed a day before, of what there is then. This is what there is now:
digest-look-off = The digest for **{ $scope }** does not come yet. Press the button, and the next one goes on { $goes }. This is what there is now:
# $on: whether staff let it come ("yes" or "no").
digest-look-rests = The digest for **{ $scope }** rests, since the group is archived: nothing of it is composed, posted or mailed. { $on ->
        [yes] It comes again once the group is reopened.
       *[no] Nor did it come before: press the button, and it does once the group is reopened.
    } This is what there is now:
digest-look-quiet = Nothing. In such a week no digest comes.
digest-button-start = Let it come every week
digest-button-stop = Let it come no more

digest-preview = The digest for **{ $scope }** is to go on { $goes }. Please send it, leave sections out, or skip it. It waits for you until { $until }; if nobody presses, it does not go, and its news stand in the next one.
digest-preview-approved = ✅ The digest for **{ $scope }** was approved; it goes on { $goes }, or at once if that is over. { COMMAND("delivery") } shows it.
digest-preview-without = Left out: { $sections }.
digest-preview-skipped = The digest for **{ $scope }** was skipped. Its news do not come again.
digest-preview-taken-back = The digest for **{ $scope }** was taken back: staff let it come no more, or the group is archived. Nothing is lost: its news stand in the next one, should one come.
digest-button-send = Send
digest-button-skip = Skip this week
digest-label-without = Send without …

digest-lapsed-title = A digest was not sent
digest-lapsed = Nobody had sent or skipped the digest for **{ $scope }** until { $until }, so it does not go. Nothing is lost: its news stand in the next one.
digest-lapsed-next = If nobody can look each week, let digests go unseen: preview = false in data/community.toml.

# --- Refusals ------------------------------------------------------------------------------------

digest-gone = That digest is not known any more. { COMMAND("digest preview") } shows what the next one will say.
digest-lapsed-already = Too late: this digest waited until { $until }. Nothing is lost, its news stand in the next one. { COMMAND("digest preview") } shows them.
# $how: approved or skipped.
digest-decided-already = Somebody was faster: this digest was { $how ->
        [skipped] skipped
       *[approved] approved, with other sections perhaps
    }. { COMMAND("delivery") } shows what is planned, and there it can still be stopped.
digest-nothing-left = Without all of its sections nothing is left. Press “Skip this week” instead.

# --- Messages, as staff call them ----------------------------------------------------------------

digest-kind-weekly = a weekly digest
digest-kind-preview = a digest that waits for staff
digest-kind-lapsed = a notice that a digest was not sent

# --- Personal data -------------------------------------------------------------------------------

digest-heading = The weekly digest
digest-retention = Of staff, who let digests come and sent or skipped them: for a year.
