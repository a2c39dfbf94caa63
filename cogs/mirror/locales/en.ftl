# --- In Discord's own list of events -------------------------------------------------------------

mirror-hint = To take part, register with the bot: on its announcement, or with the command “event register”. “Interested” here is no registration.
mirror-no-place = See the announcement

# --- What staff are told -------------------------------------------------------------------------

mirror-kind-told = News of Discord’s list of events
mirror-button-again = Put it back on the list
mirror-told-full = This event does not stand in Discord’s list of events: Discord has room for 100 that are ahead. Registration, reminders and calendars work without it. It is put there as soon as one of the others is over or deleted; you need not do anything.
mirror-told-forbidden = This event does not stand in Discord’s list of events: the bot lacks the permission “{ permission-create-events }”. Allow it to the bot’s role in the server’s settings; the event then appears by itself.
mirror-told-refused = This event does not stand in Discord’s list of events: Discord does not take it as it is. Registration, reminders and calendars work without it.
mirror-told-removed = Somebody deleted this event from Discord’s list of events, or called it off there. It still takes place, and who is registered stays registered. If that was a mistake, put it back; if it is not to take place, use { COMMAND("event cancel") }.
mirror-told-edit-forbidden = The bot may not change this event in Discord’s list of events, so what stands there is old: it lacks the permission “{ permission-create-events }”. Allow it to the bot’s role in the server’s settings.
mirror-told-edit-refused = Discord does not take a change of this event in its list of events, so what stands there is old. You can change it there by hand, or delete it.
mirror-again = “{ $title }” is being put back on Discord’s list of events.
mirror-not-removed = This event was not deleted from Discord’s list by hand, or stands there again. Nothing has changed.
