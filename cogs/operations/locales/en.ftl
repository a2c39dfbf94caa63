# --- /setup --------------------------------------------------------------------------------------

command-setup =
    .description = Set up the server for the community
command-setup-plan =
    .description = Show what would be made, bound or posted, and change nothing
command-setup-apply =
    .description = Make the channels, roles and panels that are missing, and bind what exists
command-setup-bind =
    .description = Say which existing channel or role the bot shall use
    .option-kind = A channel or a role
    .choice-kind-channel = channel
    .choice-kind-role = role
    .option-place = What the community’s file calls it
    .option-channel = The channel to use
    .option-role = The role to use

# $kind is channel or role; $name is its name in the community’s file.
operations-place =
    { $kind ->
        [role] Role **{ $name }**
       *[channel] Channel **{ $name }**
    }

operations-plan-title = What would be done
operations-complete-title = The server is set up
operations-incomplete-title = Something is still missing
operations-bound-title = Bound
operations-nothing-to-do = Everything has its place. There is nothing to do.
operations-apply = Apply
operations-next-apply = Press Apply or use { COMMAND("setup apply") }. Nothing will be deleted or renamed.
operations-next-again = Put right what is named above, then use { COMMAND("setup apply") } again. What is done stays done.
operations-in-place = In place
operations-watch-out = Please look at this

# $place is one of the names above; $found are mentions; $lost is yes if it was deleted.
operations-kept = { $place } is { $found }.
operations-would-bind = { $place } would be { $found }, which exists already.
operations-would-make =
    { $lost ->
        [yes] { $place } was deleted and would be made again.
       *[no] { $place } would be made.
    }
operations-would-post = { $place }: its panel would be posted and pinned.
operations-posting = { $channel }: its panel is being posted and pinned.
operations-undecided = { $place } could be any of { $found }. Choose one with { COMMAND("setup bind") }.
operations-bound = { $place } is now { $found }.
operations-made =
    { $lost ->
        [yes] { $place } had been deleted and was made again: { $found }
       *[no] { $place } was made: { $found }
    }
operations-not-done = { $place } is missing. { $why }

operations-server-refused = The bot lacks the permission “{ $permission }”.
operations-server-failed = Discord did not make it ({ $why }). Try again; whatever it did make after all will be found.
operations-role-first = It waits for the role “{ $slug }”, which is to see it.
operations-no-such-place = The community’s file knows no “{ $slug }” of that kind. Choose one from the list.
operations-nothing-chosen =
    { $thing ->
        [role] Name the role to use, in the option “role”.
       *[channel] Name the channel to use, in the option “channel”.
    }
operations-not-here =
    { $thing ->
        [role] This server has no such role any more.
       *[channel] The bot sees no such text channel here. Show it the channel, or choose another.
    }
operations-role-not-usable = Nobody can be given the role “{ $name }”. Choose another.
operations-bound-elsewhere = “{ $name }” is already the place of “{ $slug }”. Choose another, or bind “{ $slug }” elsewhere first.

operations-concern-not-permitted = In this server the bot lacks: { $permissions }. Give them to its role in Server Settings, Roles.
operations-concern-out-of-reach = The bot cannot give { $what } to anyone, because that role is not below its own. Drag the bot’s role above it in Server Settings, Roles.
operations-concern-open = { $what } is meant for some only, and everyone can see it. Change who sees it, or bind another channel.
operations-concern-cannot-write = In { $what } the bot lacks: { $permissions }. Allow them in the channel’s permissions.

# --- /status -------------------------------------------------------------------------------------

command-status =
    .description = Show how the bot stands and what it will send next

operations-status-title = How the bot stands
operations-status-at-work = At work since { $since }.
operations-version = Version { $version }
operations-to-do = What needs somebody
operations-trouble-database = The database does not answer: nothing can be accepted or sent. Call the operator now.
operations-trouble-stopped = Discord no longer accepts the bot’s token: nothing is sent, and what is planned is kept. The operator must set a new token and restart the bot.
operations-trouble-gateway = The connection to Discord is gone: members get no answers, though posts still go out. It comes back by itself; if Discord has no outage (discordstatus.com), call the operator.
operations-trouble-overdue = A message is late. It is tried again by itself; if neither Discord (discordstatus.com) nor the mail server has an outage, call the operator.
operations-trouble-disk = The disk is almost full, or takes nothing any more. The operator must make room or mend it, or nothing more is accepted.
operations-trouble-held = A message waits because the bot cannot see whether it was sent. Give the bot the permission “Read Message History” in the channel that the notice to staff names; the rest happens by itself.
operations-trouble-failed = In the last day a message was refused for good. The notice to staff says which and why.
operations-trouble-backup = The newest backup is old. Ask the operator why none is made.
operations-trouble-part = A part of the bot is down or ends again and again: { $parts }. It begins again by itself; if this stays, ask the operator to look into the log.
operations-trouble-stall = Within the last 10 minutes everybody had to wait { $number } ms. Ask the operator whether the machine is too small or too busy.
# $part is how the program calls it.
operations-part =
    { $part ->
        [deliveries] sending messages
        [calendar] housekeeping
        [backups] backups
        [web] pages, calendars, health and figures
        [answers] finding answers by meaning
        [events-offers] the end of offered seats
        [helpdesk-turns] reminders of the desk
        [mirror] Discord’s own list of events
        [lag] the watch over delays
       *[other] { $part }
    }
operations-discord = Discord
operations-discord-up = reachable
operations-discord-answers = reachable, { $number } ms
operations-discord-away =
    { $minutes ->
        [one] away for { $minutes } minute
       *[other] away for { $minutes } minutes
    }
operations-backup = Last backup
operations-backup-none = none yet
operations-backup-made = { WHEN($at, style: "R") }
operations-disk = Disk
operations-disk-free = { $free } free, { $used } used
# $unit is gib or mib.
operations-size =
    { $unit ->
        [gib] { $number } GiB
       *[mib] { $number } MiB
    }
operations-stall = Longest delay
operations-stall-longest = { $number } ms within 10 minutes
operations-deliveries = Messages
operations-delivery-counts = { $overdue } overdue, { $held } held, { $failed } failed within a day
operations-planned = Sent next
operations-nothing-planned = Nothing is planned.
operations-only-personal = Nothing that is for staff to see.
operations-planned-channel = { $due }: { $kind }, in { $where }
operations-planned-member = { $due }: { $kind }, by direct message
operations-planned-mail = { $due }: { $kind }, by e-mail
operations-without-place = Without a place on this server
operations-gone = Deleted on this server
operations-next-plan = Ask someone who manages the server to use { COMMAND("setup plan") }.
