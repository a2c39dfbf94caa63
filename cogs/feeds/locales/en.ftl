# --- /event calendar -----------------------------------------------------------------------------

command-event-calendar =
    .description = The events in your own calendar: a file, and links to subscribe to

feeds-title = The events in your calendar
feeds-label-mine = My events
feeds-label-community = All public events
feeds-label-link = Your link
feeds-button-open = A link for my events
feeds-button-renew = New link
feeds-button-end = End the link

# $events: how many are in the attached file.
feeds-file =
    { $events ->
        [one] The attached file has the event that you are registered for.
       *[other] The attached file has the { $events } events that you are registered for.
    } Open it to put them into your calendar once.
feeds-file-none = You are not registered for anything, so there is no file yet. See what is coming up with { COMMAND("event list") }.
feeds-about = A calendar that subscribes to a link follows by itself: what is moved moves, what is cancelled is marked.
feeds-next = Copy a link, then in Outlook, Google or Apple Calendar choose “Add calendar”, “From the web” (or “By URL”), and paste it.
feeds-mine-none = You have no link yet. Make one with the button: it is yours alone.
feeds-mine = You have a link since { $made }. It was shown once and cannot be shown again: if you lost it, make a new one; the old one then shows nothing any more.
feeds-none = There are no calendar links here: this bot has no address on the web.

feeds-issued-title = Your calendar link
feeds-issued = Whoever has this link sees which events you are registered for, and not who you are. Keep it to yourself. It is shown only now.
feeds-issued-next = Copy it, then in Outlook, Google or Apple Calendar choose “Add calendar”, “From the web” (or “By URL”), and paste it. It ends when you leave the server, when you have your data erased, or when you press “End the link”.
feeds-link-ended = The link shows nothing any more. Remove it from your calendar there, too.
feeds-exists = You have a link already. It cannot be shown again: if you lost it, type { COMMAND("event calendar") } and press “New link”.
feeds-gone = That link has been replaced or ended since. Type { COMMAND("event calendar") } to see how it stands.

# --- The feeds themselves ------------------------------------------------------------------------

# Names of calendars, as a calendar program lists them.
feeds-name-community = { $community }: events
feeds-name-group = { $community }: { $group }
feeds-name-mine = { $community }: my events
# Read by whoever opens the link in a browser.
feeds-ended = This calendar has ended, or never was. For a new link, ask the bot on the Discord server of the community.
feeds-no-group = There is no calendar of that name. The bot on the Discord server of the community shows those there are.

# --- Personal data -------------------------------------------------------------------------------

feeds-heading = Your calendar link
feeds-retention = That you have a calendar link, since when and when it was last read is kept until you end it, leave the server or leave it unread for half a year. The link itself is not stored.
