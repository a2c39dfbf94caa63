# Events for people who are not on Discord: pages and letters.

# --- Pages ---------------------------------------------------------------------------------------

guests-title-events = Events to come
guests-title-register = Register by e-mail
guests-title-sent = Look into your mailbox
guests-title-confirm = Confirm your registration
guests-title-lost = Your link anew
guests-title-mine = What you have, { $name }
guests-title-data = What is kept about you
guests-title-erase = Erase everything?
guests-title-erased = Everything is erased

guests-all-events = All events
# Stands in the place of an event, where a link to a meeting is, for who has no seat.
guests-place-link = [the link goes to who has a seat]
guests-no-events = Nothing is planned at the moment. Come back another day.
guests-no-event = There is no such event, or it is not open to everybody. The list of events shows what is coming up.
guests-not-known = It is not known at this moment which events are open to everybody: the bot is still waking up. Please come back in a minute.
guests-no-letters = One cannot register by e-mail here. Members register on Discord; if you are none, ask { -secretariat(form: "the") }.
guests-state-soon = Registration opens on { $opens }. Come back then.

guests-how = You get a letter with a link. Your registration counts once you press the button on the page behind it.
guests-notice = Your name and address are used for this event only: for letters about it, and for the list of its organisers. Every letter leads to a page where you withdraw, see what is kept about you, and erase it.
guests-look-again = Something is not right yet; nothing you typed is lost. Please look at the marked fields.
guests-field-name = Your name
guests-hint-name = As the organisers should call you
guests-field-address = Your e-mail address
guests-hint-address = A letter goes there at once; without the press in it nothing happens
guests-hint-listing = Name, organisation and its type, function, country; seen by the participants of this event and by nobody else. You may change your answer by registering again. Notice { $notice }.

guests-button-register = Send me the letter
guests-button-confirm = Yes, register me
guests-button-link = Send me the link
guests-button-calm = No more reminders
guests-button-remind = Remind me by e-mail
guests-button-erase = Erase everything

guests-sent = A letter to { $address } brings the link with which you confirm.
guests-sent-next = Open the link in it and press the button: then you are registered for “{ $title }”. It holds for two days. If no letter comes within some minutes, look among the unwanted ones, and see whether the address is right. An address that has just had several letters gets no more for now: then open the newest of them, whose page leads to what you have typed now as well.
guests-confirm = You are about to register as { $name }. Nothing has happened yet: press the button to confirm.
guests-confirm-invited = The organisers would like you to take part and entered your address. Nothing has happened yet: say how you want to be called, and press the button to register. If you do not want to, leave this page: your address is forgotten within two days.
guests-title-said = What was filled in, and you confirm by the press
guests-link-anew = Something is not as you want it? Fill in the form anew
guests-confirmed-already = This has been confirmed already. Nothing has changed.

guests-lost = Every letter leads to the page of what you have. If you have none at hand, say your address: if it has registered, a letter brings the link.
guests-lost-sent = If { $address } has registered for anything here, a letter with the link is on its way to it.
guests-lost-sent-next = If no letter comes within some minutes, look among the unwanted ones, and see whether the address is right. Letters in your mailbox from before lead to the same page. Whether an address has registered is not said here.

guests-mine-offered = A seat is kept for you until { $until }. Take it, or let it go to the next in line.
guests-mine-declined = The organisers have declined your registration. If you have a question, ask { -secretariat(form: "the") }.
guests-mine-none = You have no place here any more.
guests-title-waiting = Not confirmed yet
guests-waiting = This was entered for your address within the last two days. Confirm what you want; what you do not confirm is forgotten.
guests-waiting-as = As { $name }
guests-title-have = What you have
guests-link-look = Look at it and confirm
guests-link-waiting = See all that was entered for your address
guests-nothing = You are registered for nothing that lies ahead.
guests-data = Your name and address are forgotten a month after your last event. You can have them as a file, or have everything erased now.

guests-done-withdraw = You have withdrawn. Your place goes to others.
guests-done-accept = The seat is yours.
guests-done-pass = You have let the seat go. It is offered to the next in line.
guests-done-calm = You get no reminders of this event any more, and no messages of its organisers. What becomes of your place, you still hear.
guests-done-remind = You get the reminders of this event by e-mail.

guests-erase =
    { $places ->
        [0] Your name and address are erased.
        [one] Your name, your address and your answers are erased, and your place goes to others.
       *[other] Your name, your address and your answers are erased, and your { $places } places go to others.
    } This cannot be undone, and the links in all letters to you end.
guests-erased = Nothing is kept about you any more. In backups it goes within four weeks.

guests-link-mine = What you have, and how to withdraw
guests-link-answer = Take the seat, or let it go
guests-link-confirm = Confirm your registration
guests-link-event = The event
guests-link-export = Everything as a file
guests-link-erase = Erase everything
guests-link-keep = Keep it
guests-link-lost = I have registered and lost my link

# --- Letters -------------------------------------------------------------------------------------

guests-subject-confirm = Please confirm: { $title }
guests-subject-link = The link to what you have
guests-subject-invited = Invitation: { $title }
guests-subject-registered = Your registration: { $title }
guests-subject-reminder = Reminder: { $title }
guests-subject-offer = A seat for you: { $title }
guests-subject-lapsed = The seat went on: { $title }
guests-subject-decided = Your registration: { $title }
guests-subject-promoted = You have a seat: { $title }
guests-subject-message = From the organisers: { $title }
guests-subject-changed = Changed: { $title }
guests-subject-reopened = It takes place after all: { $title }
guests-subject-cancelled = Cancelled: { $title }

guests-letter-hello = Hello { $name },
guests-letter-confirm = Somebody entered this address to register for the event below. If that was you, open the link and press the button there by { $until }. If it was not, do nothing: without the press nothing happens, and this address is forgotten.
guests-letter-link = Somebody asked for the link to your registrations here. If that was you, open it: there you see what you have, withdraw, or have everything erased. If it was not, do nothing; nobody but you gets this link.
guests-letter-invited = The organisers would like you to take part in the event below and entered your address. If you want to, open the link and press the button there by { $until }. If you do not, do nothing: without the press nothing happens, and this address is forgotten.
guests-letter-seated = you are registered and have a seat. If you cannot come, please withdraw on the page behind the link, so that somebody else can. The attached file puts the event into your calendar.
guests-letter-waiting = every seat is taken, so you are number { $position } on the waiting list. When it is your turn, a letter offers you a seat and keeps it for you until a deadline.
guests-letter-applied = your registration is with the organisers, who approve each one. A letter tells you what they decide.
guests-letter-reminder = You are registered for this event. If you cannot come, please withdraw, so that somebody else can.
guests-letter-started = This event has started.
guests-letter-offer = A seat has become free, and you are first in line. It is kept for you until { $until }; then it goes to the next.
guests-letter-lapsed =
    The seat that was kept for you has gone to the next in line. { $open ->
        [yes] If you still want to come, register again.
       *[no] Registration is closed. If you still want to come, ask { -secretariat(form: "the") }.
    }
guests-letter-decided =
    { $standing ->
        [seated] The organisers have approved your registration: you have a seat. The attached file puts the event into your calendar.
        [waiting] The organisers have approved your registration. Every seat is taken, so you are number { $position } on the waiting list; when it is your turn, a letter offers you a seat.
       *[declined] The organisers have declined your registration. If you have a question, ask { -secretariat(form: "the") }.
    }
guests-letter-promoted = The organisers have given you a seat. The attached file puts the event into your calendar.
guests-letter-message = The organisers write to you:
guests-letter-changed = This event has changed:
guests-letter-difference =
    { $field ->
        [when] When
        [place] Where
       *[title] Title
    }
    was: { $was }
    is now: { $becomes }
guests-letter-reopened = This event takes place after all. You have what you had before.
guests-letter-cancelled = This event will not take place. If it is in your calendar, the attached file takes it out.

guests-kind-confirm = the letter that asks to confirm a registration by e-mail
guests-kind-link = the letter that brings a guest their lost link

# --- Refusals ------------------------------------------------------------------------------------

guests-name-missing = Please say what the organisers should call you.
guests-name-too-long = The name has { $length } characters; at most { $limit } fit. Please shorten it.
guests-too-many-letters = { $letters } letters went to this address within an hour. Look into the mailbox, also among the unwanted ones; or try again in an hour.
guests-key-opens-nothing = This link opens nothing any more: it is too old, was cut in two, or everything about its reader was erased. The newest letter has a link that works. If you have none, have it sent to you anew.
guests-sign-up-gone = This registration was not confirmed within two days and is forgotten. Please register again on the page of the event.
guests-form-changed = The organisers of “{ $title }” have changed their questions since this was filled in, so it was not taken. Please answer what they ask now and send the form; a letter with a link to confirm follows.

# --- Personal data -------------------------------------------------------------------------------

guests-heading = Name and address of people who are not on Discord
guests-retention = They are kept until 30 days after the last event; what was never confirmed, for two days; that somebody asked for a lost link, for an hour and as a hash.
