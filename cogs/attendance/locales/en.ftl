# --- /attendance ---------------------------------------------------------------------------------

command-attendance =
    .description = Check in to an event; for organisers: open check-in, and say who was there
command-attendance-check-in =
    .description = Say that you are here, with the code that the host shows
    .option-code = The code: six letters and digits, as the host shows them
command-attendance-open =
    .description = Open check-in and see its code; of one that is open, see the code again
    .option-event = The event to which people check in
    .option-walk-ins = Whether anybody may check in, and not only who holds a seat
command-attendance-close =
    .description = Close check-in: its code is worth nothing any more
    .option-event = The event whose check-in ends
command-attendance-roll =
    .description = See who was there, and correct it
    .option-event = The event whose roll to see
    .option-person = One member of whom to say it at once
    .option-present = Whether that member was there; if you leave it out: yes

# --- Check-in ------------------------------------------------------------------------------------

attendance-window = { WHEN($begins, style: "f") } – { WHEN($ends, style: "t") }
attendance-label-who = Who checks in
attendance-who-seated = who holds a seat
attendance-who-anybody = anybody
attendance-label-present = Present so far
attendance-label-untold = The channel is not told
attendance-channel-gone = The event’s channel was deleted. Tell people yourself to use { COMMAND("attendance check-in") } and this code.
attendance-channel-forbids = In { $channel } nothing can be posted. { client-lacks } { client-lacks-remedy } Until then tell people yourself to use { COMMAND("attendance check-in") } and this code.
attendance-opened-next = Show this code in the room and on the call; the event’s channel is told where to type it. It is shown to nobody else. Whom no code reaches, you mark on the roll.
attendance-closed =
    Check-in is closed. { $present ->
        [0] Nobody has checked in.
        [one] One person was there.
       *[other] { $present } people were there.
    }
attendance-closed-next = Correct it on the roll if somebody was missed. { COMMAND("attendance open") } opens check-in again, with another code.
attendance-checked-in = You are checked in: welcome! Noted { WHEN($at, style: "t") }.
attendance-already = You are checked in already, since { WHEN($at, style: "t") }. Nothing has changed.
attendance-post = Are you here? The host shows a code of six letters and digits.
attendance-post-next = Press the button and type the code, or use { COMMAND("attendance check-in") }.
attendance-kind-check-in = how one checks in to an event
attendance-button-check-in = Check in
attendance-button-close = Close check-in
attendance-button-roll = Roll
attendance-form-title = Check in
attendance-form-code = The code that the host shows
attendance-form-hint = Six letters and digits; there is no 0, O, 1 or I.

# --- The roll ------------------------------------------------------------------------------------

attendance-counted =
    Present: { $present } of { $number }. { $pages ->
        [one] { "" }
       *[other] Page { $page } of { $pages }.
    }
attendance-nobody = Nobody holds a seat, and nobody has checked in.
attendance-roll-next = Choose one or several below. What was known before is kept, with who said it and when.
attendance-unknown = not known yet
attendance-guest = a guest
attendance-present-code = ✅ present, by code { WHEN($at, style: "t") }
attendance-present-roll = ✅ present, says { $by }, { WHEN($at, style: "f") }
attendance-absent-roll = ❌ absent, says { $by }, { WHEN($at, style: "f") }
attendance-hint-present = present
attendance-hint-absent = absent
attendance-select-present = They were there …
attendance-select-absent = They were not there …
attendance-button-before = Page before
attendance-button-after = Next page
attendance-called =
    { $changed ->
        [0] That is how it was noted already; nothing has changed.
        [one] Noted for one person.
       *[other] Noted for { $changed } people.
    }

# --- Refusals ------------------------------------------------------------------------------------

attendance-opened-too-early = “{ $title }” is still far off. You can open check-in from { WHEN($begins, style: "f") } on.
attendance-not-open = Check-in to “{ $title }” is not open. If you are there, tell the host: they open it, or mark you on the roll.
attendance-too-early = It is too early for “{ $title }”: check-in begins { WHEN($begins, style: "f") }. Your code will still be right then.
attendance-too-late = “{ $title }” is over, and so is check-in. If you were there, tell the organisers: they can still mark it on the roll.
attendance-seat-wanted = The code is right, but you hold no seat at “{ $title }”, and only who does can check in. If you are there all the same, tell the host: they can let everybody check in.
attendance-marked-absent = The organisers have noted that you were not at “{ $title }”. If that is wrong, tell them: they can correct it.
attendance-code-wrong =
    No open check-in has this code. Look again at what the host shows: six letters and digits, no 0, O, 1 or I. { $left ->
        [0] That was your last try for now: you can try again in an hour.
        [one] You have one more try within the hour.
       *[other] You have { $left } more tries within the hour.
    }
attendance-too-many = You have typed too many wrong codes. You can try again { WHEN($until, style: "R") }. If you are there, tell the host: they can mark you on the roll.
attendance-not-on-roll = At least one of those holds no seat at “{ $title }”, so nothing was noted. Seat them first with { COMMAND("event move") }, or let anybody in with { COMMAND("attendance open") }.

# --- Certificates --------------------------------------------------------------------------------

command-attendance-certificate =
    .description = A certificate of an event at which you were, as PDF
    .option-event = The event; of the last month, it is found by any word of its title
command-attendance-verify =
    .description = Check whether a certificate that you were shown is genuine
    .option-code = The code on the certificate
    .option-holder = The name on the certificate

attendance-offer = Thank you for coming. If you need it, you can have a certificate of attendance as PDF.
attendance-offer-next = Press the button, and say which name is to stand on it. If you need none, there is nothing to do.
attendance-letter-subject = Certificate of attendance: { $title }
attendance-letter = Thank you for coming. If you need it, you can have a certificate of attendance as PDF: open the link, and say which name is to stand on it. If you need none, there is nothing to do.
attendance-guest-back = What you have
attendance-guest-about = You were there. Say which name is to stand on the certificate: you get it as PDF, to save or to print. Whoever you show it to can check it with the code and the name on it, for a year.
attendance-guest-make = Make the certificate
attendance-kind-certificate = the offer of a certificate
attendance-button-certificate = Certificate
attendance-certificate-title = Certificate of attendance
attendance-certificate-name = Your name, as it is to be printed
attendance-certificate-hint = It is printed and not kept. Latin, Greek or Cyrillic letters.
attendance-issued = Here is the certificate for { $name }. The name is on it and is kept nowhere, so check it now.
attendance-issued-next = Save the file. Whoever you show it to can check it with the code and the name on it, until { WHEN($until, style: "D") }. A mistyped name: use { COMMAND("attendance certificate") } again.
attendance-genuine-title = Genuine
attendance-genuine = This certificate is genuine: whoever bears this name was at “{ $title }”.

attendance-pdf-community = { -community }
attendance-pdf-heading = Certificate of attendance
attendance-pdf-document = { attendance-pdf-heading }: { $title }
attendance-pdf-certifies = This is to certify that
attendance-pdf-attended = attended
attendance-pdf-online = Online
attendance-pdf-both = { $place }, and online
attendance-pdf-hours = Duration: { $hours } h{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }
attendance-pdf-issued = Issued on { $date }
attendance-pdf-code = Code: { $code }
# $site: the address of the page, without a link around it.
attendance-pdf-check-site = Check it until { $until } with this code and the name above at { $site }
attendance-pdf-check-command = Check it until { $until } with this code and the name above, on the community’s Discord server, with the command “attendance verify”

attendance-page-title = Check a certificate
attendance-page = Type the code and the name as they stand on the certificate that you were shown. You learn of which event it is, and nothing else; what you type is not kept.
attendance-page-code = Code
attendance-page-name = Name
attendance-page-check = Check

attendance-not-over-yet = “{ $title }” is not over yet. You can have a certificate once it is: { WHEN($ends, style: "R") }.
attendance-not-present = Nobody has noted that you were at “{ $title }”, so there is no certificate. If you were there, tell the organisers: they can mark it on the roll.
attendance-name-unprintable = That name cannot be printed: it has to have letters (Latin, Greek or Cyrillic) and { $limit } characters at most. Nothing was made; press the button again, or use { COMMAND("attendance certificate") }.
attendance-certificates-taken = You have had { $limit } certificates of “{ $title }”, and nobody gets more. Use one of those, or ask the organisers.
attendance-not-genuine = No certificate has this code and this name. Compare both with the paper, letter by letter; if they are the same, it is not genuine, was taken back, or is older than a year.

# --- Personal data -------------------------------------------------------------------------------

attendance-heading = Where you were
attendance-retention = Whether you were at an event is kept for a year, with who noted it and every correction, or until you have your data erased. Wrong codes are kept for an hour. Of a certificate it is kept for a year that it was made; neither the name on it nor its code.
