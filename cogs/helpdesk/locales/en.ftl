# --- /ask ----------------------------------------------------------------------------------------

command-ask =
    .description = Ask { -secretariat(form: "the") }; if there is an answer already, you see it first

helpdesk-form-title = Ask { -secretariat(form: "the") }
helpdesk-form-question = Your question
helpdesk-form-question-hint = Only you and { -secretariat(form: "the") } will read it.
helpdesk-form-details-hint = Your region or programme, what you have found, by when you need it. No identity numbers, please.

helpdesk-guess-title = Is it one of these?
helpdesk-guess-some = There are answers that may fit. Press one to read it:
helpdesk-guess-yours = Your question
helpdesk-guess-next = Does this answer it? If it does, nothing is sent; your words may be shown to an editor, without your name, so that this answer is found by them. If it does not, your question goes to { -secretariat(form: "the") }, in a thread that only you and they can read.
helpdesk-guess-good = Good. Nothing was sent. You can ask again at any time with { COMMAND("ask") }.
helpdesk-button-guess-good = This answers it
helpdesk-button-hand-on = Ask { -secretariat(form: "the") }
helpdesk-button-thread = Open the thread

# --- To the member -------------------------------------------------------------------------------

helpdesk-receipt-title = A person will answer
helpdesk-in-thread = Your question is with { -secretariat(form: "the") }, here: { $thread }. Only you and they can read it. You may add to it at any time.
helpdesk-with-staff = Your question is with { -secretariat(form: "the") }. No thread could be opened for it, so they will write to you.
helpdesk-waiting = Your question is kept, but it cannot be passed on at this moment. It will go to { -secretariat(form: "the") } as soon as that is possible; you need not do anything. Press the button again later if you want to see where it is.
# $places are the threads the member has, or a dash.
helpdesk-too-many = You have asked { -secretariat(form: "the") } { $limit } questions within a day, so please write this one in a thread you already have: { $places }. Tomorrow you can ask anew.
helpdesk-empty = There is nothing to read in it yet. Write it in a few words and send it again.
helpdesk-too-long = That has { $length } characters; at most { $limit } can be read. Send the most important part now, and tell the rest in the thread.
helpdesk-kept-title = What you typed, to be copied
helpdesk-not-found = There is no such request, or it is not yours to decide about. Nothing was changed.
helpdesk-closed = This request is resolved already, so nothing was changed. It can be opened again: with the button under its last message, or by the desk with { COMMAND("desk reopen") }.
helpdesk-open = This request is still open, so nothing was changed. Write in its thread what is missing.
helpdesk-too-long-ago = This request was resolved more than { $days } days ago, so it stays closed. Ask anew with { COMMAND("ask") }.

helpdesk-agreed = Thank you. Your request is resolved. You can open it again for { $days } days.
helpdesk-declined = { -secretariat(form: "The") } knows that this is not resolved yet. Write in the thread what is missing.
helpdesk-opened-again = Your request is open again. Write in the thread what is missing.
helpdesk-rated = Thank you. You gave { $rating } of 5. Press another number to change it.
helpdesk-transcript = Your transcript. It is made for you now and stored nowhere.
helpdesk-transcript-name = request-{ $number }
# What somebody wrote: $at the moment, $who "You" or "The Secretariat".
helpdesk-transcript-said = { $at } · { $who }: { $said }
helpdesk-transcript-thread = In the thread:
helpdesk-transcript-unread = (a message; this bot does not read it, it stands in the thread)

helpdesk-button-answered = My question is answered
helpdesk-button-agree = Yes, close it
helpdesk-button-decline = Not yet
helpdesk-button-rate = { $rating } of 5
helpdesk-button-reopen = Open again
helpdesk-button-transcript = Transcript

# What is said in the thread. $since and $closes are instants.
helpdesk-say-proposed = { -secretariat(form: "The") } believes that your question is answered. Is it? If something is missing, write it here.
helpdesk-say-remind-requester = { -secretariat(form: "The") } has been waiting for a word of yours since { WHEN($since, style: "R") }. Is your question answered? If not, write here what is missing.
helpdesk-say-closing = There has been no word of yours since { WHEN($since, style: "R") }. If nothing is missing, this request will be closed { WHEN($closes, style: "R") }. If it is still open, press “Not yet” or write here.
# $times is how often it was opened again.
helpdesk-say-closed =
    { $times ->
        [0] This request is resolved.
        [one] This request is resolved, after it was opened again.
       *[other] This request is resolved, after it was opened again { $times } times.
    } How well were you helped? 5 is best. If something is still missing, write here or press “Open again”, within { $days } days.
helpdesk-say-closed-silently = There was no word of yours for long enough, so this request is closed. If something is still missing, write here or press “Open again”, within { $days } days. How well were you helped? 5 is best.
helpdesk-say-handed = This request was handed to you.
# $reminders is how often the desk has been reminded in this turn.
helpdesk-say-remind-desk =
    { $reminders ->
        [1] Somebody has been waiting here since { WHEN($since, style: "R") }.
       *[other] Somebody is still waiting here, since { WHEN($since, style: "R") }. This is the last reminder; the card of each morning goes on.
    }
helpdesk-say-reopened = This request is open again. If it was opened by a mere thank-you, its requester can press “My question is answered” above.
helpdesk-answer-title = The answer in short

# --- At the desk ---------------------------------------------------------------------------------

command-desk =
    .description = The requests of members, for the people who answer them
command-desk-queue =
    .description = Open requests: what waits for the desk first, the longest wait on top
    .option-whose = Whose requests; without it, all
    .option-category = Only requests about this
    .choice-whose-all = All
    .choice-whose-mine = Mine
    .choice-whose-unclaimed = Nobody's yet
command-desk-page =
    .description = The queue as a page in your browser: a link that opens once
command-desk-show =
    .description = One request, what happened to it, and the desk's notes
    .option-request = Its number, or words of the question
command-desk-claim =
    .description = Take a request
    .option-request = Its number, or words of the question
command-desk-hand-over =
    .description = Give a request to another person of the desk
    .option-request = Its number, or words of the question
    .option-member = Who is to take it
command-desk-note =
    .description = Note something for the desk; the member who asked never sees it
    .option-request = Its number, or words of the question
    .option-text = Your note
command-desk-resolve =
    .description = Sum up the answer, and ask the member whether it is one
    .option-request = Its number, or words of the question
command-desk-reopen =
    .description = Open a resolved request again
    .option-request = Its number, or words of the question
command-desk-figures =
    .description = A month in figures; numbers from which somebody could be recognised are not shown
    .option-month = For example 2027-03; without it, this month

# $number is the number of the question.
helpdesk-thread-title = Question { $number }
# $role calls the desk.
helpdesk-opening = { $role } Please answer here: the member who asked reads along.
helpdesk-late = This message is late: it was due { $due }.
helpdesk-label-member = Asked by
helpdesk-label-category = About
helpdesk-label-details = What helps to answer
helpdesk-label-standing = Standing
helpdesk-label-why = Why it comes here
helpdesk-label-course = What happened
helpdesk-label-notes = Notes (for the desk only)
helpdesk-why-forbidden = The bot may not open a private thread in the help channel, or may not bring the member in. Allow it “Create Private Threads” and “Send Messages in Threads” there. Please write to the member.
helpdesk-why-no-channel = There is no help channel in which threads are possible. Someone who manages the server can set one with { COMMAND("setup bind") }. Please write to the member.
helpdesk-why-no-desk = No role is bound as that of { -secretariat(form: "the") }, so nobody would see the thread. Someone who manages the server can set it with { COMMAND("setup bind") }. Please write to the member.
helpdesk-why-refused = Discord did not let the bot open a thread, or write in it. Please write to the member.
helpdesk-kind-opening = a question of a member in its thread
helpdesk-kind-to-staff = a question of a member to staff
helpdesk-kind-step = what a step of a request has to say
helpdesk-kind-news = news of a request for the desk
helpdesk-kind-today = the card of the day for staff

helpdesk-stage-new = New
helpdesk-stage-assigned = Taken
helpdesk-stage-waiting-for-us = Waiting for us
helpdesk-stage-waiting-for-you = Waiting for the member
helpdesk-stage-resolved = Resolved
helpdesk-stage-reopened = Open again

helpdesk-button-claim = I take it
helpdesk-button-resolve = Resolve
helpdesk-button-note = Note for the desk
helpdesk-button-draft = Make an answer of it
helpdesk-button-back = Back
helpdesk-button-more = More
helpdesk-form-note = Your note
helpdesk-form-note-hint = Only the desk reads it; it is in no transcript.
helpdesk-form-answer = The answer in short
helpdesk-form-answer-hint = The member reads it and is asked whether it answers the question. It may stay empty.

helpdesk-claimed = Question { $number } is yours: { $place }
helpdesk-handed-over = Question { $number } is with { $desk } now: { $place }
helpdesk-noted = Your note on question { $number } is kept, for the desk only.
helpdesk-proposed = The member is asked whether this answers the question. It is resolved when they agree, or when they say nothing for long enough and were told so before.
helpdesk-reopened = Question { $number } is open again: { $place }
helpdesk-drafted = A draft was made: { $where }
helpdesk-nobody-keeps = Nobody makes answers of requests here, so nothing was made. Write the entry by hand.
helpdesk-taken = { $desk } has this request, so it was not given to you. Ask them to hand it over with { COMMAND("desk hand-over") }.
helpdesk-has-it = { $desk } has this request already, so nothing was changed.
helpdesk-not-at-the-desk = { $desk } does not belong to the desk (any more), so the request stays with who has it. Choose somebody who has the role of { -secretariat(form: "the") }.
helpdesk-month = “{ $typed }” is not a month. Write it like 2027-03.

helpdesk-queue-title = Open requests
helpdesk-queue = { $ours } waiting for us, { $unclaimed } of them nobody’s yet; { $theirs } waiting for the member.
helpdesk-queue-empty = Nothing is open here.
helpdesk-queue-line =
    { $place } · **{ $number }** · { $category } · { $standing } · { WHEN($turn, style: "R") }
    > { $question }
helpdesk-queue-next = Open a thread, or take one with { COMMAND("desk claim") }.
helpdesk-page = Page { $number } of { $last }
# On the page of the queue.
helpdesk-page-link = The queue as a page: <{ $address }>. The link signs you in; it opens once, within { $minutes } minutes, and for whoever has it: do not pass it on.
helpdesk-page-whose = Whose requests
helpdesk-page-all = All
helpdesk-page-mine = Mine
helpdesk-page-unclaimed = Nobody’s yet
helpdesk-page-number = Number and question
helpdesk-page-since = Since
helpdesk-page-asked = Asked
helpdesk-page-member = The member
helpdesk-page-no-notes = There are no notes. Write one in Discord with { COMMAND("desk note") }.
helpdesk-note-line = { WHEN($at, style: "f") } { $who }: { $text }
helpdesk-somebody = Somebody

# What happened to a request. $who is a person, $text what belongs to it.
helpdesk-course-claimed = { WHEN($at, style: "f") } { $who } took it
helpdesk-course-handed-over = { WHEN($at, style: "f") } { $who } gave it to { $text }
helpdesk-course-proposed = { WHEN($at, style: "f") } { $who } held it for resolved
helpdesk-course-agreed = { WHEN($at, style: "f") } { $who } said it is answered
helpdesk-course-declined = { WHEN($at, style: "f") } { $who } said it is not answered yet
helpdesk-course-silent = { WHEN($at, style: "f") } closed after silence, with notice
helpdesk-course-reopened = { WHEN($at, style: "f") } { $who } opened it again
helpdesk-course-rated = { WHEN($at, style: "f") } { $who } gave { $text } of 5
helpdesk-course-returned = { WHEN($at, style: "f") } back in the queue: who had it is gone
helpdesk-plain-claimed = { $who }: taken
helpdesk-plain-handed-over = { $who }: handed to a colleague
helpdesk-plain-proposed = { $who }: held for resolved
helpdesk-plain-agreed = { $who }: answered
helpdesk-plain-declined = { $who }: not answered yet
helpdesk-plain-silent = Closed after silence, with notice
helpdesk-plain-reopened = { $who }: opened again
helpdesk-plain-rated = { $who }: { $text } of 5
helpdesk-plain-returned = Back in the queue
helpdesk-you = You
helpdesk-the-desk = { -secretariat(form: "The") }

helpdesk-news-back = Who had this request does not belong to the desk any more, so it is back in the queue. Whoever takes it next is shown under it.
helpdesk-news-thread-gone = The thread of this request was deleted. The request stays open: write to the member, and close it with “Resolve”. What is said from now on reaches them by direct message.

# $month is a month in words.
helpdesk-figures-title = The desk in { $month }
helpdesk-figures = Times are medians of working time. Where fewer than five people stand behind a number, it is not shown, nor is one from which it could be computed.
helpdesk-figures-asked = Asked
helpdesk-figures-resolved = Resolved
helpdesk-figures-reopened = Opened again
helpdesk-figures-first = First answer after
helpdesk-figures-resolution = Resolved after
helpdesk-figures-rating = Rating
helpdesk-figures-few = not shown
# $number is how many requests there were of a category, or that it is not shown.
helpdesk-figures-line = { $category }: { $number }
helpdesk-figures-span = { $hours } h { $minutes } min

# $day is a date in words.
helpdesk-today-title = Today, { $day }
helpdesk-today-desk = The desk
helpdesk-today-events = Events
helpdesk-today-broken = What broke
helpdesk-today-oldest = The oldest that waits for us has waited since { WHEN($since, style: "R") }. See { COMMAND("desk queue") }.
helpdesk-today-event = { WHEN($at, style: "t") } { $title }
helpdesk-today-failed =
    { $count ->
        [one] One post could not be sent, or is held. See { COMMAND("delivery") }.
       *[other] { $count } posts could not be sent, or are held. See { COMMAND("delivery") }.
    }
helpdesk-today-in-the-way =
    { $count ->
        [one] Something is in the way of planned posts in one place. See { COMMAND("delivery") }.
       *[other] Something is in the way of planned posts in { $count } places. See { COMMAND("delivery") }.
    }

helpdesk-erased = -# A question stood here. Whoever asked it has had their data erased.

# --- Personal data -------------------------------------------------------------------------------

helpdesk-heading = Questions you asked { -secretariat(form: "the") }, and what you did at its desk
helpdesk-retention = A question that you ask { -secretariat(form: "the") } is kept, with what happened to it, until 90 days after the last thing that happened. What is kept of questions to the FAQ is said there. The thread itself stays on Discord; what was posted to staff about it stays, too, and shows your question no more once you erase your data.
