# --- /office -------------------------------------------------------------------------------------

command-office =
    .description = For organisers: pages, lists, figures
command-office-pages =
    .description = A link to the pages of staff: people of an event, lists, figures
    .option-event = The event whose page to open

command-office-export =
    .description = The list of an event’s participants, as CSV or XLSX
    .option-event = The event whose list to fetch

# --- The way to the pages ------------------------------------------------------------------------

office-pages-title = Your way to the pages of staff
office-pages = This link signs you in. It opens once, within { $minutes } minutes, and for whoever has it: do not pass it on.
office-pages-next = Open the link, and press “Sign in” there. If you did not ask for it, or left yourself signed in somewhere, press “Sign out everywhere”.
office-label-link = Link
office-button-sign-out = Sign out everywhere
office-signed-out-title = Signed out
office-signed-out = You are signed out on every device, and links that were not used yet open nothing any more.

office-home-title = Events
office-home-draft = A draft: members do not know of it yet.
office-home-none = There are no events to work with: nothing is planned, and nothing was held within the last month. Begin one in Discord with { COMMAND("event create") }.

# --- The list of participants --------------------------------------------------------------------

office-back = All events
office-list-title = List of participants
# $listed: how many agreed to stand on the list. $left_out: how many more have a seat.
office-list-about =
    { $listed ->
        [0] Nobody who has a seat has agreed to stand on the list of participants.
        [one] One person who has a seat has agreed to stand on the list of participants.
       *[other] { $listed } people who have a seat have agreed to stand on the list of participants.
    } { $left_out ->
        [0] { "" }
        [one] One more has a seat and did not agree, or was not asked, or has left the server: they are not named here nor in the file.
       *[other] { $left_out } more have a seat and did not agree, or were not asked, or have left the server: they are not named here nor in the file.
    }
office-list-fetch = The file holds what they agreed to: name, organisation and its type, function, country. Delete it when you need it no more. Who fetched it, and when, is written down.
office-list-more =
    { $more ->
        [one] One more is in the file.
       *[other] { $more } more are in the file.
    }
office-button-csv = Fetch as CSV
office-button-xlsx = Fetch as a workbook (XLSX)
office-column-name = Name
office-column-organisation = Organisation
office-column-organisation-type = Type of organisation
office-column-function = Function
office-column-country = Country
office-column-notice = Agreed to notice
office-export-next = Open the link within { $minutes } minutes, press “Sign in” there, and fetch the list from the page. It is not sent here: what is posted on Discord stays there.

office-nobody-agreed =
    There is nothing to fetch: nobody who has a seat has agreed to stand on a list{ $left_out ->
        [0] , and nobody has a seat yet.
       *[other] .
    } Have those who register asked with { COMMAND("event form") }, option “listing”.
office-download-unknown = There is no such file for you. Fetch the list again from the page of the event.
office-download-expired = This file could be fetched for { $minutes } minutes. Fetch the list again from the page of the event.
office-names-unknown = Discord does not say at the moment what people are called, so there is no list. Please try again in a few minutes.

office-deeds-title = What was done with it
office-deeds-none = Nobody has fetched the list yet.
office-deed-nobody = Somebody who has left or had their data erased
office-deed-exported =
    { $rows ->
        [one] Had the list made as { $form }, one person.
       *[other] Had the list made as { $form }, { $rows } people.
    }
office-deed-downloaded =
    { $rows ->
        [one] Fetched the list as { $form }, one person.
       *[other] Fetched the list as { $form }, { $rows } people.
    }

# --- Personal data -------------------------------------------------------------------------------

office-heading = Your work in the office
office-retention = Which lists of participants you fetched is kept for a year, so that those who stand on them can be told; with your erasure your name goes from it.

# --- Figures and reports -------------------------------------------------------------------------

command-office-figures =
    .description = The figures of an event: who registered when, from where, and who was reached
    .option-event = The event to count
command-office-report =
    .description = The report of an event, as a text file
    .option-event = The event to report on

office-figures-link = Figures
office-figures-title = Figures: { $title }
# $pages: whether there are pages ("yes" or "no").
office-figures-next =
    { $pages ->
        [yes] Pages to look at and to print are behind { COMMAND("office pages") }; the text for your own report behind { COMMAND("office report") }.
       *[no] The text for your own report is behind { COMMAND("office report") }. { signin-no-pages-to-print }
    }
office-figures-people = Registrations
office-figures-taken = Seats taken
office-figures-seats = Seats there are
office-seats-unlimited = no limit
office-figures-waiting = On the waiting list
office-figures-applied = Waiting for approval
office-figures-ended = Withdrawn, declined, or let pass
office-figures-came = Were there
# $least: the smallest number that is told.
office-held-hidden = not told: fewer than { $least } have a seat, or wait
office-came-hidden = not told: fewer than { $least } came, or so many came that fewer than { $least } were missing
office-figures-growth = Registrations over time
office-figures-countries = By country
office-figures-organisations = By type of organisation
office-figures-modes = By how people take part
office-figures-reach = Personal messages of the last 30 days
office-reach-sent = Delivered
office-reach-elsewhere = Reached otherwise (direct messages are closed)
office-reach-missed = Not reached
office-reach-note = Reminders, offers and notices to single people; an announcement in a channel is not counted.
office-not-said = Not asked or not said
office-other = Other
office-other-note = “Other” holds sorts of which there are fewer than { $least }, and as many more as it takes that none can be computed.
office-few = fewer than { $least }
office-too-few = There are too few to be told apart: no number under { $least } is shown.
# One line of what is counted or told, on a card and in a report.
office-line = { $label }: { $value }

office-back-to-event = The event
office-back-to-figures = Figures
office-report-link = Report
office-report-title = Report: { $title }
office-report-print = Report to print
office-report-markdown = Report as Markdown
office-report-how = To keep it, print it from your browser, or into a PDF.
office-report-when = When
office-report-where = Where
office-report-as-of = As of
office-report-numbers = Numbers under { $least } are not shown, nor any from which they could be computed. Those who registered and those who came are different figures: these are about registrations.
office-reported = The report is attached as Markdown: a text that most programs for documents read.
# $pages: whether there are pages ("yes" or "no").
office-reported-next =
    { $pages ->
        [yes] A page with pictures, to print or to keep as PDF, is behind { COMMAND("office pages") }.
       *[no] Its pictures are behind { COMMAND("office figures") }. { signin-no-pages-to-print }
    }

# --- Entering people from a list -----------------------------------------------------------------

office-import-link = Enter people from a list
office-import-title = Enter people: { $title }
office-import-about = Give a list of people who are to take part. First you see, line by line, what would happen; nobody is entered until you press. Whoever is entered is told by direct message and can give the place back.
office-import-who = One person a line: the name on the server, or better the number (in Discord: Settings, Advanced, Developer Mode; right-click the person, Copy User ID). A file has a column “member”; other columns are not read. At most { $most } people, of whom { $names } by name.
office-import-address = Who is not on Discord stands on the list by e-mail address; in a file, in a column “email”, with a column “name” if you like. A letter asks them; they are registered once they press the button on its page, and not before.
office-import-mode = A column “mode” says how each takes part: “on site” or “online”.
office-import-consent = That somebody may stand on the list of participants only they can say: a list cannot say it for them.
office-import-lines = The list
office-import-file = Or a file (CSV, as spreadsheets save it)
office-button-read = See what would happen
office-import-again = Another list
# $entering: how many people would be entered.
office-import-would =
    { $entering ->
        [0] Nobody would be entered.
        [one] One person would be entered.
       *[other] { $entering } people would be entered.
    }{ $inviting ->
        [0] {""}
        [one] {" "}One person would be asked by letter.
       *[other] {" "}{ $inviting } people would be asked by letter.
    }
office-import-nothing-yet = Nothing has happened yet.
office-import-wrong =
    { $wrong ->
        [one] One line is wrong and is left out; the table says why.
       *[other] { $wrong } lines are wrong and are left out; the table says why.
    }
office-button-enter =
    { $entering ->
        [0] { $inviting ->
            [one] Ask one person by letter
           *[other] Ask { $inviting } people by letter
        }
        [one] Enter one person{ $inviting ->
            [0] {""}
           *[other] , ask { $inviting } by letter
        }
       *[other] Enter { $entering } people{ $inviting ->
            [0] {""}
           *[other] , ask { $inviting } by letter
        }
    }
# $entered: how many people were entered; $at: when.
office-import-done =
    { $entered ->
        [0] Nobody was entered, { $at }.
        [one] One person was entered, { $at }. They are told by direct message.
       *[other] { $entered } people were entered, { $at }. They are told by direct message.
    }{ $invited ->
        [0] {""}
        [one] {" "}One person is asked by letter, and is registered once they press.
       *[other] {" "}{ $invited } people are asked by letter, and are registered once they press.
    } To enter this list again changes nothing.
office-column-line = Line
office-column-who = Who
office-column-outlook = What comes of it
office-outlook-seat = A seat
office-outlook-line = A place on the waiting list
office-outlook-held = Nothing: registered already
office-outlook-left = Nothing: they gave their place back, and that stands
office-outlook-declined = Nothing: the organisers have declined them before
office-outlook-invited = A letter asks them; registered once they press
office-outlook-asked = Nothing: a letter asks them already
office-fault-nobody = Nobody on the server is called that, and it is no e-mail address. Give the number, or an address, instead.
office-fault-several = Several people are called that. Give the number instead.
office-fault-twice = Stands on a line before.
office-fault-address = This is an e-mail address, and I send no letters here. Whoever runs me can set up a mail server.
office-fault-address-wrong = No letter can go to this address.
office-fault-mode = How they take part cannot be read, or is not offered. Write “on site” or “online”.
office-fault-mode-missing = How they take part is missing: “on site” or “online”.

office-list-empty = There is nobody on this list. Paste one person a line, or choose a file.
office-list-unreadable = This cannot be read as a list. Save it from your spreadsheet as CSV (UTF-8), with a head whose column “member” or “email” says who.
office-list-too-long = At most { $most } people can be entered at once. Divide the list, and enter the parts one after the other.
office-too-many-names = At most { $most } people can be given by name, because Discord is asked for each. Give their numbers, or divide the list.
office-list-gone = This list is not there (any more): it is kept for a day, for whoever read it in. Give it again on the page of the event.
office-deed-imported =
    { $rows ->
        [one] Entered one person from a list.
       *[other] Entered { $rows } people from a list.
    }
