# --- /me -----------------------------------------------------------------------------------------

command-me =
    .description = Everything about you
command-me-language =
    .description = Choose the language in which the bot speaks to you
    .option-language = The language
command-me-timezone =
    .description = Choose where your times are read and shown
    .option-place = A city, a region or a time zone, for example Ponta Delgada or Europe/Lisbon
command-me-region =
    .description = Say which country or region you are from
    .option-region = Your country or NUTS 2 region, for example Portugal, Norte or PT11
command-me-quiet =
    .description = Choose hours in which no reminder of an event comes
    .option-hours = From when until when, like 22:00-07:00; or "off"
command-me-reminders =
    .description = Choose whether you want reminders by direct message
    .option-reminders = On or off
    .choice-reminders-on = on
    .choice-reminders-off = off
command-me-show =
    .description = Show what the bot knows about you, in short
command-me-export =
    .description = Get everything that is stored about you, as a file
command-me-erase =
    .description = Erase what is stored about you; you see first what that is
command-me-inbox =
    .description = Read what could not be sent to you by direct message

members-language-title = Language
members-language-chosen = From now on the bot speaks { $language } to you, here and in direct messages.
members-language-follows = From now on the bot speaks to you in the language of your Discord, as far as it can: { $language }.
members-language-as-discord = as my Discord
members-language-of-discord = { $language } (as your Discord)
members-language-not-spoken = The bot does not speak “{ $typed }”. It speaks: { $spoken }.

members-zone-title = Time zone
# $now is a date and time with its city in brackets.
members-zone-chosen = Your time zone is set. For you it is now { $now }.
members-zone-next = If your own clock shows something else, choose again with { COMMAND("me timezone") }.
members-zone-of-community = { $zone }, as nothing else is chosen
members-zone-not-found =
    { $nearby ->
        [0] No place called “{ $typed }” is known. Name a large city nearby instead, for example Brussels.
        [one] No place is called exactly “{ $typed }”. Do you mean { $near }?
       *[other] No single place is called “{ $typed }”. Do you mean one of these: { $near }?
    }

members-region-title = Country and region
members-region-chosen = You are from { $region }. A working group names your country once at least five of its members are from there; nobody is shown a list of names.
members-region-next = Choose again with { COMMAND("me region") } when this changes, or choose “I would rather not say” to have it forgotten.
# The origin of the list; it must be named.
members-region-source = Regions: NUTS 2024, Eurostat, CC BY 4.0
members-region-none = I would rather not say
members-region-forgotten = Nothing is kept of where you are from.
members-region-not-said = not said
members-region-not-found =
    { $nearby ->
        [0] No country or region called “{ $typed }” is known. Type its name or its code, for example Portugal, Norte or PT11.
        [one] No country or region is called exactly “{ $typed }”. Do you mean { $near }?
       *[other] No country or region is called exactly “{ $typed }”. Do you mean one of these: { $near }?
    }

members-reminders-title = Reminders by direct message
members-reminders-on = For events you register for from now on, you get reminders by direct message, unless you say otherwise at one of them. For events where you have a place already, use “Remind me by direct message” in { COMMAND("event show") }. Your Discord must accept direct messages from members of this server.
members-reminders-off = You get reminders by direct message only where you ask for them.

members-show-title = What the bot knows about you
members-label-language = Language
members-label-zone = Time zone
members-label-region = Country and region
members-quiet-title = Quiet hours
members-quiet-on = From { $start } to { $end } by the clocks of { $place } no reminder of an event comes to you by direct message. One that is due then comes at the end of these hours, or before they begin where the event starts earlier. Other messages that can wait come at their end, too. Is { $place } not where you are? Choose your zone with { COMMAND("me timezone") }.
members-quiet-off = Reminders come at any hour again.
members-quiet-unreadable = “{ $typed }” is no span of hours. Write from when until when, like 22:00-07:00, or “off”.
members-label-reminders = Reminders by direct message
members-on = on
members-off = only where you ask for them
members-show-stored = Stored about you:
members-show-next = { COMMAND("me export") } gives you all of it, { COMMAND("me erase") } erases it.
# $feature is the part of the bot that stores it; $kept is its sentence on how long.
members-part =
    { $rows ->
        [one] - **{ $feature }**, one entry. { $kept }
       *[other] - **{ $feature }**, { $rows } entries. { $kept }
    }
members-part-alone =
    { $rows ->
        [one] - **{ $feature }**, one entry
       *[other] - **{ $feature }**, { $rows } entries
    }
members-retention = They are kept until you erase them; if you have chosen nothing, the language of your Discord is kept for a year after you last used the bot.
members-heading = Your choices
members-nothing-title = Nothing is stored
members-nothing-stored = Nothing is stored about you.

members-export-title = Everything stored about you
members-export-text = The file holds all that the bot has stored about you, and how long each part is kept. Only you can see this message.
# The name of the file, without its ending.
members-export-file = my-data

members-erase = Erase all of this
members-erase-title = Erase everything about you?
members-erase-what = Your registrations end, and someone who waits may get your seat. You leave the channels of your working groups. This will be erased at once and cannot be brought back:
members-erase-next = Press the button to erase. If you do not, nothing changes. You may want { COMMAND("me export") } first.
members-label-stays = What stays
members-erase-stays = What others wrote about you stays, and so do messages that are on Discord already. Your own you can delete there; about all others, ask { -secretariat(form: "the") } with { COMMAND("ask") } on the server. Backups forget you within four weeks; until then your Discord number stays in a list, so that no backup brings you back.
members-erased-title = Erased
members-erased-what = This is gone:
members-not-yours = This button is for another member. Use { COMMAND("me erase") } for what is stored about you.

members-inbox-title = Messages for you
members-inbox-empty = Nothing is waiting for you.
members-inbox-text = These could not be sent to you by direct message. The newest comes first.
members-inbox-next = The buttons and files they speak of are not repeated here; your registrations are in { COMMAND("event mine") }. To get messages directly, allow direct messages in the server’s privacy settings.
members-inbox-message = A message
members-inbox-due = It was due { $due }.
