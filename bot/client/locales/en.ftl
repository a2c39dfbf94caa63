# What the bot says before and around every feature.

client-foreign-server = This bot serves another Discord server. Use it there.
client-not-in-direct-messages = This command works only on the server of { -community(form: "the") }. Open the server and use it there.
client-editors-only = Only those who keep the FAQ can do this. If an answer is wrong or missing, tell { -secretariat(form: "the") } with { COMMAND("ask") }.
client-staff-only = Only { -secretariat(form: "the") } can do this. If you need it done, ask them with { COMMAND("ask") }.
client-not-allowed = You are not allowed to do this. If you think you should be, ask { -secretariat(form: "the") } with { COMMAND("ask") }.
client-out-of-date = This button or form is no longer in use. Type / to see what you can do.
client-unreadable-form = The bot could not read this form, so nothing was changed. Please open it again and type it anew.
client-slow-down = Please wait { $seconds ->
        [one] a second
       *[other] { $seconds } seconds
    } and try again.
client-you-lack-permission = You need this permission on the server: { $permissions }. Ask someone who manages the server.
client-bot-lacks-permission = The bot lacks this permission here: { $permissions }. Nothing was lost. Please tell { -secretariat(form: "the") } with { COMMAND("ask") }: they can grant it to the bot's role, and then you can repeat this.
client-closed-direct-messages = The bot cannot send you direct messages. In the server's privacy settings allow direct messages, then try again.
client-unusable-option = One of the values you gave cannot be used here. Choose one from the list that appears while you type.
client-command-changed = This command has changed since your Discord loaded it. Restart Discord (Ctrl+R), then try again.
client-gone = The channel, message or member this needs has been deleted. Please tell { -secretariat(form: "the") } with { COMMAND("ask") }; if it was a channel or a role, whoever manages the server can name another one with { COMMAND("setup bind") }.
client-discord-down = Discord does not answer at the moment. What you did before is kept. Please try again in a few minutes.
client-discord-busy = Discord asks the bot to slow down. Please try again in a few minutes.
client-database-busy = The bot is very busy and has not saved this. Please try again in a minute.
client-disk = The bot's disk is full or does not work, so nothing was changed. Please tell { -secretariat(form: "the") } in the help channel, so that somebody looks at it, and try again later; what was saved before is safe.
client-unexpected = Something went wrong on our side. Please try again; if it happens again, tell { -secretariat(form: "the") } with { COMMAND("ask") } on the server, and name this reference: { $reference }

# Labels that stand on every card in the same order.
client-label-when = When
client-label-where = Where
client-label-next = Next step

# Local times that need a second look.
time-unknown-zone = There is no time zone called “{ $zone }”. Choose one from the list, for example Europe/Brussels.
time-does-not-exist = { LOCAL($local) } does not exist in { PLACE($zone) }: the clocks go forward over that hour. Choose { $before } or { $after } instead.
time-occurs-twice = { LOCAL($local) } happens twice in { PLACE($zone) }: the clocks go back over that hour, so it could be { $first } or { $second }. Choose a time outside that hour, or give it in UTC.

time-too-far-ahead = { $when } is too far away: I keep dates for the next { $years } years, today until { WHEN($last, style: "D") }. Check the year, or give an earlier date.

# Discord's names of permissions, as its settings show them.
permission-view-channel = View Channels
permission-send-messages = Send Messages
permission-embed-links = Embed Links
permission-attach-files = Attach Files
permission-read-message-history = Read Message History
permission-manage-channels = Manage Channels
permission-manage-roles = Manage Roles
permission-manage-messages = Manage Messages
permission-pin-messages = Pin Messages
permission-manage-events = Manage Events
permission-create-events = Create Events
permission-manage-guild = Manage Server
permission-create-private-threads = Create Private Threads
permission-send-messages-in-threads = Send Messages in Threads
permission-mention-everyone = Mention @everyone, @here, and All Roles
permission-create-public-threads = Create Public Threads
permission-manage-threads = Manage Threads

# What the bot lacks in a channel, after a colon; each detail is “missing” or “given”.
client-lacks =
    There the bot lacks:{ $view ->
        [missing] {" "}“{ permission-view-channel }”
       *[given] {""}
    }{ $send ->
        [missing] {" "}“{ permission-send-messages }”
       *[given] {""}
    }{ $threads ->
        [missing] {" "}“{ permission-send-messages-in-threads }”
       *[given] {""}
    }{ $locked ->
        [missing] {" "}“{ permission-manage-threads }”
       *[given] {""}
    }{ $embed ->
        [missing] {" "}“{ permission-embed-links }”
       *[given] {""}
    }{ $attach ->
        [missing] {" "}“{ permission-attach-files }”
       *[given] {""}
    }{ $mention ->
        [missing] {" "}“{ permission-mention-everyone }”
       *[given] {""}
    }{ $history ->
        [missing] {" "}“{ permission-read-message-history }”
       *[given] {""}
    }.
client-lacks-remedy = Whoever manages that channel allows it to the bot’s role: the channel’s settings, Permissions.
client-not-a-member = You are no longer on the server of the community. Come back to it first, then try again.

# How something that comes back is told. $time is a time of day, $place the city of the time zone.
client-every-days =
    { $days ->
        [1] every day
       *[other] every { $days } days
    } at { $time } ({ $place })
client-every-workday = every weekday, Monday to Friday, at { $time } ({ $place })
# $weekdays: “Monday and Thursday”.
client-every-weekdays =
    { $weeks ->
        [1] every { $weekdays }
        [2] every other week on { $weekdays }
       *[other] every { $weeks } weeks on { $weekdays }
    } at { $time } ({ $place })
client-every-ordinal =
    on the { $ordinal ->
        [-1] last
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] fifth
    } { $weekday } of { $months ->
        [1] every month
        [2] every other month
       *[other] every { $months } months
    } at { $time } ({ $place })
client-every-day-of-month =
    on day { $day } of { $months ->
        [1] every month
        [2] every other month
       *[other] every { $months } months
    } at { $time } ({ $place })
client-every-last-day =
    on the last day of { $months ->
        [1] every month
        [2] every other month
       *[other] every { $months } months
    } at { $time } ({ $place })
# $date: “30 March”.
client-every-year = every year on { $date } at { $time } ({ $place })
