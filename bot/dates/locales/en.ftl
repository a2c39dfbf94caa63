### What is said about a date that somebody typed.

## Refusals

dates-unreadable = I cannot read “{ $text }” as a date and time: “{ $part }” is not clear to me. Write it like “30 March 2027, 09:30”, “tomorrow at 9:30” or “in 2 weeks”.
dates-missing = Write a date and a time, like “30 March 2027, 09:30”.
dates-said-twice = “{ $text }” names more than one day, time or time zone. Write one of each, like “30 March 2027, 09:30”.
dates-time-contradicts = In “{ $text }” the hour and the part of the day do not fit together. Write the hour from 0 to 23, like “14:00”.
dates-too-long = That is too long for a date: please write it in at most { $limit } characters, like “30 March 2027, 09:30”.
dates-time-missing = “{ $text }” names the day but not the time. Add it, like “30 March 2027, 09:30”.
dates-no-such-day = There is no “{ $text }” in the calendar. The day comes first, then the month.
dates-weekday-contradicts = { LOCAL($date) } is a { $real ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, not a { $typed ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }. Correct the weekday or the date.
dates-ends-before-it-starts = It would end ({ $end }) before it starts ({ $start }). If it ends on the next day, add “(+1)” or write both dates.
dates-in-the-past = { LOCAL($local) } ({ PLACE($zone) }) has passed: that was { WHEN($when, style: "R") }. Write a moment that is still to come.
dates-out-of-reach = That year is out of reach: I read dates from { $first } to { $last }. Check the year.
dates-unknown-zone-word = “{ $typed }” means different time zones to different people. Name a place instead, like “Europe/Brussels” or “Lisbon time”.
dates-offset-instead-of-zone = “{ $typed }” is right for only half of the year in most places. Name a place instead, like “Europe/Brussels”, or use plain UTC.

## Remarks shown with the reading

dates-remark-wall-clock = You wrote “{ $typed }”. On that day the clocks in { PLACE($zone) } show { $meant } ({ $offset }), and { $local } on those clocks is meant. Taken literally, “{ $typed }” would be { $other_local } in { PLACE($zone) }.
dates-remark-day-first = In “{ $typed }” the day comes first, then the month: { $when }.
dates-remark-next-weekday = I took the next one to come, { $when }. If you meant the week after, write the date: { $other }.
dates-remark-language = I read this in { LANGUAGE($language) }.
dates-remark-other-language = In { LANGUAGE($language) } it would be { $when }. If you mean that, write the date in figures, like 30/03/2027 09:30.
dates-remark-midnight = Midnight begins the day: { $when }.

## Repetitions

dates-repeat-ambiguous = “{ $typed }” can mean two things. Write “every other Monday” for each second week, or “the second Monday of every month”.
dates-repeat-too-often = “{ $typed }” is more often than I repeat things: once a day at most, for example “every day at 9:30”.
dates-remark-repeat-wall-clock = You wrote “{ $typed }”. It is { $local } on the clocks of { $place } all year round, in summer and in winter.
