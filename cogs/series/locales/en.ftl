# --- /event series -------------------------------------------------------------------------------

command-event-series =
    .description = Events that come back
command-event-series-start =
    .description = Let an event come back ({ -secretariat }); you see its dates first
    .option-event = The event: choose one, or type any word of its title
    .option-every = How often: choose, or type, e.g. every third Tuesday of the month
    .option-until = The last date, e.g. 30 June 2023; otherwise it goes on until you end it
command-event-series-show =
    .description = The dates of a series, and how they stand ({ -secretariat })
    .option-event = Any date of the series: choose one, or type any word of its title
command-event-series-skip =
    .description = Leave out a date of a series that is not there yet ({ -secretariat })
    .option-event = Any date of the series: choose one, or type any word of its title
    .option-date = The date to leave out: choose one, or type it

# --- Cards ---------------------------------------------------------------------------------------

series-button-start = Let it come back
series-button-put-back = Put it back

series-label-rule = Comes back
series-label-dates = The next dates
series-label-remark = To know

series-reading = This event would come back as follows. Nothing has changed yet.
series-reading-next = If this is right, press “Let it come back”. Otherwise use { COMMAND("event series start") } again.
# $weeks: so far ahead dates become events; $days: so long before it each is announced.
series-begun = It comes back. The dates of the next { $weeks } weeks are events of their own now, with the same words, seats and terms of registration, and the others follow in time. Each is announced { $days } days before.
series-next = Change or cancel one date, or all that follow, with { COMMAND("event edit") } and { COMMAND("event cancel") }. Leave out a date that is not there yet with { COMMAND("event series skip") }.
series-over = No dates are left: this series has come to its end.
series-left-out = { $day } is left out. Nobody had been told of it.
series-put-back = { $day } takes place after all.

series-rule-until = { $rule }, until { $until }

series-date-later = { $local } (not there yet)
series-date-left-out = { $local } (left out)
series-date-cancelled = { $local } (cancelled)
series-date-moved = { $local } (moved to { $starts })
series-remark-twice = The clocks show { $local } twice. It begins at the first of the two.

# --- Refusals ------------------------------------------------------------------------------------

series-rule-misses-first = “{ $title }” takes place on { LOCAL($day) }, which is no date of that rule; the next would be { LOCAL($next) }. Choose another rule, or move the event first, with { COMMAND("event edit") }.
series-comes-too-often = That would be more than { $most } dates in { $weeks } weeks, and nobody could keep them apart. Let it come back three times a week at most.
series-ends-too-early = With { LOCAL($until) } as the last date nothing would come back. Choose a later one, or leave it out.
series-date-missing = One date of the series would be { LOCAL($local) } in { PLACE($zone) }, and the clocks go forward over that hour: it does not exist. Give the event another hour with { COMMAND("event edit") }, or let the series end before that date.
series-rule-unreadable = I cannot read “{ $text }” as how often an event comes back. Choose from the list that appears while you type, or write it like “every week”, “every two weeks” or “every third Tuesday of the month”; the event keeps its hour.
series-event-moved = Somebody has changed “{ $title }” since you were shown its dates. Nothing has been made; look at them once more, with { COMMAND("event series start") }.
series-channel-gone = The channel in which this event was announced was deleted, so its dates could not be announced. Link another channel with { COMMAND("setup bind") }, then try again.
series-channel-forbids = The dates could not be announced in { $channel }. { client-lacks } { client-lacks-remedy } Then try again: nothing was changed.
series-repeats-already = “{ $title }” is a date of a series already. See its dates with { COMMAND("event series show") }; to change how it comes back, cancel the dates that follow with { COMMAND("event cancel") }, and start again from the last one that stays.
series-none = “{ $title }” does not come back. Let it, with { COMMAND("event series start") }.
series-no-such-date = { LOCAL($day) } is no date of “{ $title }” that lies ahead. See its dates with { COMMAND("event series show") }.
series-date-stands = { LOCAL($day) } is an event already, and people may have registered. Cancel it with { COMMAND("event cancel") }: they are told.
series-dates-stay = Several dates of “{ $title }” cannot be moved to another day at once. Leave the day at { LOCAL($day) } and change only the hour, or press the button that changes this one alone. For other days, cancel the dates that follow with { COMMAND("event cancel") }, and start another series.
