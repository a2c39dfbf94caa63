command-office-deputy =
    .description = Who steps in if the organiser of an event is gone; nobody, if you name nobody
    .option-event = The event
    .option-member = Somebody of staff

succession-named = { $member } is the deputy: asked first if the organiser leaves the server or is no staff any more.
succession-nobody-named = This event has no deputy any more. If its organiser is gone, all of staff are asked.
succession-to-staff = The organiser of this event has left the server or is no staff any more. Everything that is planned still comes; it needs somebody who answers for it.
succession-to-staff-next = Whoever takes it presses the button.
succession-label-gone = Organiser until now
succession-label-deputy = Deputy
succession-no-deputy = nobody is named
succession-deputy-asked = { $member }, has been asked
succession-deputy-cannot = { $member }, cannot
succession-to-deputy = The organiser of this event has left the server or is no staff any more, and you are the deputy. Everything that is planned still comes. Do you take it over?
succession-to-deputy-next = Press one of the buttons; the others of staff see what you say.
succession-declined = You have said that you cannot. The others of staff see it; if you change your mind, you can still take it.
succession-taken-over = { $who } has taken this event over and organises it from now on.
succession-somebody = Somebody of staff
succession-button-take = I take it over
succession-button-decline = I cannot

succession-deputy-organises = { $member } organises this event already, and a deputy is for when the organiser is gone. Nothing has changed: name somebody else of staff.
succession-deputy-not-staff = { $member } is not staff, so they could not organise the event. Name somebody who has the role of { -secretariat(form: "the") }.
succession-not-staff = Only { -secretariat(form: "the") } can take an event over, and you do not (or no longer) have its role on the server.
succession-staff-unknown = Discord does not answer at the moment, so the bot cannot see who is staff. Nothing was changed. Please try again in a few minutes.
succession-gone = There is nothing to take over any more: this was long ago. See the event with { COMMAND("event show") }.
# $who: who has taken it, or “none” if they had their data erased.
succession-taken =
    { $who ->
        [none] Somebody was faster and has taken this event over.
       *[other] { $who } was faster and has taken this event over.
    } There is nothing left to do.
succession-not-the-deputy = Only the deputy can say that, and you are not (or no longer) the deputy. You can leave it to the others of staff.

succession-kind-to-staff = the notice that an organiser is gone
succession-kind-to-deputy = the question to the deputy of an organiser who is gone

# --- Personal data -------------------------------------------------------------------------------

succession-heading = Stepping in for organisers
succession-retention = For which events you step in is kept until they are over; which you left or took over, for a year.
