thanks-text =
    { $people ->
        [one] Your event is over; one person had a seat.
       *[other] Your event is over; { $people } people had a seat.
    } People expect thanks, the material and a question for their opinion within three working days: until { $local } ({ WHEN($until, style: "R") }). This is the only time I remind you.
thanks-next = Write to everybody with { COMMAND("event message") }. If you have thanked them elsewhere, you need not do anything.
thanks-kind-expected = the reminder to an organiser of what people expect after an event
