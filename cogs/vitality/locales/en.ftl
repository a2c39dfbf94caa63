# --- /group report -------------------------------------------------------------------------------

command-group-report =
    .description = How a group did in a half-year: active members, newcomers, meetings (leaders)
    .option-half = The half-year; the present one, if you leave it empty
    .option-group = The group; otherwise that of this channel

vitality-title = Half-yearly report: { $group }
# $number: 1 or 2.
vitality-half =
    { $number ->
        [1] January to June { $year }
       *[other] July to December { $year }
    }
vitality-so-far = { $half }, so far: up to { $day }
vitality-label-half = Half-year
vitality-label-counted = Counted
vitality-next = The file has the same as text, to paste into your documents, and says how each number is counted.
# $pages: whether there are pages ("yes" or "no").
vitality-next-staff =
    { vitality-next } { $pages ->
        [yes] To print it with its pictures: { COMMAND("office pages") }, then “{ vitality-pages-title }”.
       *[no] { signin-no-pages-to-print }
    }

# --- What is counted -----------------------------------------------------------------------------

vitality-members = Members
vitality-members-note = Active is who registered for a meeting of the group or was there, proposed an item for an agenda, took something on, or wrote minutes. Only those count who are in the group when this is counted; who left is not among them.
vitality-number-members = In the group
vitality-number-active = Active in this half-year
vitality-newcomers = Newcomers
vitality-newcomers-note = Whether somebody stays active is looked at from their 30th day in the group to their 60th. So the newcomers of a half-year are those whose 60th day lies in it, and everybody is looked at equally long. Who has left is not among them.
vitality-number-newcomers = Reached their 60th day in the group
vitality-number-stayed = Of these, active from the 30th day to the 60th
vitality-places = Regions and Member States
vitality-places-note = Of active members, as far as they have said where they are from.
vitality-number-states = Member States
vitality-number-regions = Regions (NUTS 2)
vitality-meetings = Meetings
vitality-meetings-note = Seats and attendance are added up over those meetings of which somebody noted who came, and of which neither number is small. Guests and members of other groups are among them.
vitality-number-meetings = Meetings held
vitality-number-counted = Of these, with attendance told
vitality-number-seated = People with a seat at those
vitality-number-came = Of these, came
vitality-threads = Threads in the group’s channel
vitality-threads-note = These are public threads that people began in the half-year and that were still there after it. Answered is one in which somebody else has written, whatever it was. The time is the median, by the clock. I look once at who wrote when, never at what is written, and keep neither.
vitality-number-threads = Begun
vitality-number-threads-answered = Answered by somebody else
vitality-number-thread-answer = Time to the first answer
vitality-questions = Questions of the whole community { -secretariat(form: "to") }
vitality-questions-note = These are the questions of the whole community: which of them came from this group is not kept. The time is the median, in working hours.
vitality-number-asked = Asked
vitality-number-answered = Answered
vitality-number-first-answer = Time to the first answer
vitality-unknown = Not known
vitality-unknown-note = I do not count messages. So what is asked and answered in the group’s channel outside of threads, and who only reads, is not known. Nor is who was in the group and has left.

vitality-line = { $label }: { $value }
vitality-not-known = not known
vitality-later = counted once the half-year is over
vitality-hidden = not told, for the sake of a small number
# $number of $whole are $percent per cent.
vitality-share = { $number } of { $whole } ({ $percent }%)
vitality-at-least = at least { $number }
vitality-at-least-of = at least { $number } of { $whole }
vitality-duration =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
# $least: the smallest number that is told.
vitality-numbers = No number of people under { $least } is told, nor one from which such a number could be computed.
vitality-numbers-running = { vitality-numbers } While the half-year runs, what single people do is told in steps of { $least }, so that from one day to the next nobody’s share shows.

# --- Pictures and pages ------------------------------------------------------------------------------

vitality-picture-shares = Shares, in per cent
vitality-picture-active = Active members, by half-year
vitality-share-active = Active members
vitality-share-stayed = Newcomers active after 30 days
vitality-share-came = Attendance at meetings
vitality-share-threads-answered = Threads answered
vitality-share-answered = Questions answered, whole community

vitality-pages-title = Half-yearly reports
vitality-pages-about = The half-year that runs is counted when you open it; of those before there is what was kept when they ended.
vitality-pages-back = All half-yearly reports
vitality-pages-how = To keep it, print it from your browser, or to PDF.
vitality-pages-markdown = As Markdown
vitality-pages-so-far = { $half }, so far
vitality-pictures-title = In pictures

# --- What is told once ---------------------------------------------------------------------------

# $half: "January to June 2023"; $number groups, of which the first are named in $groups.
vitality-kept =
    { $half }: { $number ->
        [one] the report of one group was counted and is kept: { $groups }.
       *[other] the reports of { $number } groups were counted and are kept: { $groups }.
    } Leaders are told of theirs. This is the only time I say so.
# $pages: whether there are pages ("yes" or "no").
vitality-kept-next =
    { $pages ->
        [yes] Read one with { COMMAND("group report") }. To print it: { COMMAND("office pages") }, then “{ vitality-pages-title }”.
       *[no] Read one with { COMMAND("group report") }, which also gives it as a file. { signin-no-pages-to-print }
    }
vitality-leading = { $half }: the report of your group was counted and is kept, with its numbers as a file. This is the only time I say so.
vitality-leading-next = Read it with { COMMAND("group report") }: there, choose the half-year from the list.
# Which report a message is about. $half: "January to June 2023".
vitality-half-of = { $group }: { $half }
vitality-kind-kept = the word to staff that half-yearly reports are there
vitality-kind-leading = the word to a leader that their group’s half-yearly report is there

# --- What is refused -----------------------------------------------------------------------------

# $typed: what was typed; $example: the present half-year.
vitality-half-unreadable = “{ $typed }” is no half-year. Choose one from the list, or type one like { $example }.
vitality-not-kept = No report was kept of { $half }: one is kept once its half-year is over, unless the group was not there then, was archived, or I was not running. Choose a half-year from the list; without one you see the present one.
