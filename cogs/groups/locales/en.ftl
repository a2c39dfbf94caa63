# --- /group --------------------------------------------------------------------------------------

command-group =
    .description = Working groups and their channels
command-group-list =
    .description = All working groups, and where you stand
command-group-show =
    .description = One group: who leads it, its next event, its members
    .option-group = The group; without one, the group of this channel
command-group-join =
    .description = Join a group’s channel, or ask to be let in
    .option-group = The group; without one, the group of this channel
command-group-leave =
    .description = Leave a group’s channel, or take your request back
    .option-group = The group; without one, the group of this channel
command-group-requests =
    .description = Requests that wait for your decision (leaders)
    .option-group = Only requests for this group
command-group-announce =
    .description = Write in the group’s name: now, at a time, or again and again (leaders)
    .option-group = The group; without one, the group of this channel
command-group-posts =
    .description = What is planned, to pause, resume or delete (leaders)
    .option-group = Only posts of this group
command-group-panel =
    .description = Post and pin the buttons to join and leave in the group’s channel (leaders)
    .option-group = The group; without one, the group of this channel
command-group-settings =
    .description = Who leads a group, and how one gets in ({ -secretariat })
    .option-group = The group
    .option-leader = The leader, who decides about requests
    .option-rapporteur = The rapporteur, who may write in the group’s name as well
    .option-admission = How one gets in
    .choice-admission-open = open to everyone
    .choice-admission-request = by request
    .option-vacate = An office that nobody holds for now
    .choice-vacate-leader = leader
    .choice-vacate-rapporteur = rapporteur

# --- Labels and buttons --------------------------------------------------------------------------

groups-label-leader = Leader
groups-label-rapporteur = Rapporteur
groups-label-next-event = Next event
groups-label-members = In the channel
groups-label-admission = How to join
groups-label-mine = You
groups-label-who = Who
groups-label-asked = Asked
groups-label-decision = Decision
groups-label-role = Not finished
groups-label-remarks = How your text was read
groups-label-next-time = Next time

groups-button-join = Join
groups-button-leave = Leave
groups-button-about = About this group
groups-button-accept = Accept
groups-button-decline = Decline
groups-button-post = Post now
groups-button-plan = Plan it
groups-button-correct = Correct what I typed
groups-button-discard = Discard
groups-button-pause = Pause
groups-button-resume = Resume
groups-button-delete = Delete
groups-pick = Look at a group
groups-pick-post = Look at a planned post

# --- A group -------------------------------------------------------------------------------------

groups-not-official = Joining this channel does not make you an official member of the working group { -community(form: "of") }. That membership is by request, through a call for expressions of interest.
groups-not-official-partnership = Joining this channel does not make your region a part of the partnership. Which regions take part is said by those who lead it: see { COMMAND("group partnership show") }.
groups-nobody-yet = nobody yet
groups-somebody = somebody
groups-no-event = No event of this group is planned at the moment.
# $local is the date in words, in the reader’s zone; $title is escaped.
groups-event =
    {"**"}{ $title }**
    { $local }
    On your device: { $starts }, { WHEN($starts, style: "R") }
groups-members =
    { $members ->
        [0] Nobody yet
        [one] One member
       *[other] { $members } members
    }
# $countries: names of countries; $least: from each of them so many members are, or more.
groups-countries = At least { $least } each from: { $countries }
groups-admission-open = Open: press “Join” and you are in.
groups-admission-request =
    By request: you say in a line or two why, and { $decides ->
        [leader] the leader
       *[secretariat] { -secretariat(form: "the") }
    } decides.
groups-standing-none = You are not in this group.
groups-standing-requested = You have asked to join and wait for an answer.
groups-standing-accepted = You are accepted; the bot is still giving you the role.
groups-standing-member = You are in.
groups-standing-leaving = You have left; the bot is still taking the role from you.
groups-standing-left = You have left.
groups-standing-declined = Your request was declined.
groups-show-next = Press “Join” or “Leave”. Each does only what it says, and a second press changes nothing.
groups-list-title = Working groups
groups-list-intro = Each working group has a channel. You may join as many as you like, and leave whenever you want.
groups-list-empty = There are no working groups yet.
groups-list-next = Choose a group below to see more of it and to join.
groups-list-too-many =
    { $more ->
        [one] There is one group too many for one list. Use { COMMAND("group show") } and type any part of a name.
       *[other] There are { $more } groups too many for one list. Use { COMMAND("group show") } and type any part of a name.
    }
groups-line =
    { $members ->
        [0] Nobody yet.
        [one] One member.
       *[other] { $members } members.
    } { $admission }
    { $mine }

# --- Joining and leaving -------------------------------------------------------------------------

groups-joined = You are in: you have the group’s role and can write in its channel.
groups-joined-already = You are in already. Nothing has changed.
groups-joined-soon = You are accepted, but Discord has not given you the role yet. You need not do anything: the bot tries again by itself, and { -secretariat(form: "the") } is told if something is in the way.
groups-requested = Your request is on its way to those who decide. You will hear from the bot: in the group’s channel if it is accepted, by direct message if it is not.
groups-requested-already = You asked already, { $at }. Your request still waits for an answer, and nothing has changed.
groups-requested-next = If you change your mind, press “Leave”: that takes your request back.
groups-request-taken-back = Your request is taken back. Nobody will decide about it.
groups-left = You have left the group’s channel and no longer have its role.
groups-left-soon = You have left. Discord has not taken the role yet; the bot tries again by itself.
groups-left-next = You can come back whenever you like, with “Join”.
groups-welcome = Welcome to { $group }, { $member }! Say in a line where you are from and what you work on.
groups-declined = Your request to join this group’s channel was declined.
groups-declined-because =
    Your request to join this group’s channel was declined. The reason given:
    { $reason }
groups-declined-next = You can ask to join again with { COMMAND("group join") }, or ask { -secretariat(form: "the") } about it with { COMMAND("ask") }; both work on the server.

groups-form-request = Ask to join
groups-form-motivation = Why would you like to join?
groups-form-motivation-hint = A line or two; only those who decide see it

# --- Deciding ------------------------------------------------------------------------------------

groups-request-title = Request to join { $group }
groups-request-next = “Accept” lets them into the channel. “Decline” asks you for a reason, which you may leave out.
groups-at = { $at }, { WHEN($at, style: "R") }
groups-was-accepted = Accepted by { $who }, { $at }
groups-was-declined = Declined by { $who }, { $at }
groups-role-waits = Discord has not given { $member } the role yet; the bot tries again by itself.
groups-no-requests = No request waits for a decision.
groups-more-requests =
    { $more ->
        [one] One more request waits after this one.
       *[other] { $more } more requests wait after this one.
    }
groups-form-decline = Decline the request
groups-form-reason = Reason
groups-form-reason-hint = The member reads it; you may leave it empty

groups-settings-title = Settings of { $group }
groups-settings-saved = Saved. Whoever leads the group is in its channel as well.
groups-settings-now = This is what is set now. To change something, use { COMMAND("group settings") } with the group and one of the options named here.
groups-settings-change-leader = To change: `leader:` and a person. To have none: `vacate:` and “{ command-group-settings.choice-vacate-leader }”.
groups-settings-change-rapporteur = To change: `rapporteur:` and a person. To have none: `vacate:` and “{ command-group-settings.choice-vacate-rapporteur }”.
groups-settings-change-admission = To change: `admission:` and “{ command-group-settings.choice-admission-open }” or “{ command-group-settings.choice-admission-request }”.
groups-settings-next = Post the buttons with { COMMAND("group panel") }. Leaders find open requests with { COMMAND("group requests") }.

# --- Announcing ----------------------------------------------------------------------------------

groups-form-post = Write in the group’s name
groups-form-text = { $language }
groups-form-text-hint = Leave a language empty if you do not write in it
groups-form-when = When (empty: now)
groups-form-when-hint = For example: tomorrow 9:00; every Monday 10:00; first Monday of the month 10:00

groups-preview-title = Nobody else has seen this yet
groups-preview-text = Above is your post as it will look.
groups-preview-next = Is everything as you meant it? Then confirm. Otherwise correct it.
groups-when-now = As soon as you confirm
groups-when-at =
    { $local }
    On your device: { $at }, { WHEN($at, style: "R") }
groups-nothing-lost = Everything you typed is kept: press “Correct what I typed”.
groups-discarded = The draft has been thrown away. Nobody has seen it.
groups-posted = It is being posted in { $channel }.
groups-planned = It is planned for { $channel }.
groups-ahead-paused = Paused: nothing is posted until you press “Resume”.
groups-ahead-held = Held back by { -secretariat(form: "the") }: it is not posted until they let it go on.
groups-ahead-on-its-way = It is on its way.
# Where staff have given a post another time: $local is the one before.
groups-originally = Originally: { $local }
# Before the first words of a post that is not written in the reader’s language.
groups-in-language = (in { $language }) { $text }
groups-label-held = Held back by { -secretariat(form: "the") }
groups-held = { WHEN($at, style: "f") }: { $who } paused it. It stays so, whatever you do here: ask { $who } to let it go on.
groups-held-by-somebody = { WHEN($at, style: "f") }: it stays paused, whatever you do here. Ask { -secretariat(form: "the") } with { COMMAND("ask") } to let it go on.
groups-planned-line = { $group }: { $text }
groups-planned-title = Planned in { $group }
groups-planned-next = To take it back, press “Delete”.
groups-planned-next-recurring = “Pause” keeps it and posts nothing until “Resume”. “Delete” takes it back for good; what was posted stays.
groups-plans-title = What is planned
groups-plans-empty = Nothing is planned. Write something with { COMMAND("group announce") }.
groups-plans-next = Choose one below to pause, resume or delete it.
groups-deleted = Deleted: it will not be posted any more. What was posted before stays.

groups-announcement-line = **{ $group }** · announced by { $by }
groups-announcement-line-nameless = **{ $group }**

groups-panel-title =
    { $kind ->
        [partnership] Partnership { $group }
       *[working-group] Working group { $group }
    }
groups-panel-open = Everyone is welcome here. Press “Join” to take part.
groups-panel-request =
    To take part, press “Join” and say in a line or two why. { $decides ->
        [leader] The group’s leader
       *[secretariat] { -secretariat(form: "The") }
    } decides.
groups-panel-next = “About this group” shows you who leads it, its next event and where you stand.
groups-panel-promised = The panel is being posted in { $channel } and pinned there. An older one is removed.

# --- What staff are told -------------------------------------------------------------------------

groups-notice-role = **{ $group }:** the bot cannot give or take the group’s role. { $why } Nothing is lost: whoever waits gets it as soon as it works.
# $role is a role as Discord shows it.
groups-notice-role-below = { $role } stands above the bot’s own role. In the server settings under Roles, drag the bot’s role above it.
groups-notice-role-permission = The bot lacks the permission Manage Roles. Give it to the bot’s role.
groups-notice-role-gone = The role was deleted. Make or choose another with { COMMAND("setup apply") } or { COMMAND("setup bind") }.
groups-notice-role-unbound = No role of the server stands for the group yet. Make or choose one with { COMMAND("setup apply") } or { COMMAND("setup bind") }.
groups-notice-role-refused = Discord refuses it. Check that the role { $role } exists and stands below the bot’s own role.
groups-notice-pin = The panel in { $channel } is posted but not pinned, because the bot lacks the permission Pin Messages there. Pin it yourself, or give the permission and post the panel again.
groups-notice-channel = **{ $group }:** a recurring post could not be posted, because the group’s channel was deleted or the bot may not write there. The post is kept and tried at each of its times. Set a channel with { COMMAND("setup bind") }, or look at the post with { COMMAND("group posts") }. You are told this once.

groups-kind-request = a request to join a group
groups-kind-welcome = the welcome of a new member of a group
groups-kind-declined = the news that a request was declined
groups-kind-panel = the panel of a group
groups-kind-announcement = an announcement of a group
groups-kind-recurring = a recurring post of a group
groups-kind-notice = a notice about a group

# --- Refusals ------------------------------------------------------------------------------------

groups-unknown = The working group “{ $typed }” is no longer there. { COMMAND("group list") } shows those there are.
groups-needed = Which group do you mean? Name it in the command, or use the command in the group’s own channel.
groups-leaders-only = Only those who lead the group and { -secretariat(form: "the") } can do this. { COMMAND("group show") } tells you who leads it.
groups-leaderless = This group has no leader at the moment, so { -secretariat(form: "the") } decides here. Ask with { COMMAND("ask") }; { COMMAND("group show") } tells you as soon as somebody leads it.
groups-not-in = You are not in this group’s channel, so there is nothing to leave.
groups-request-not-found = This request is no longer there: its member has had it erased. There is nothing to decide.
groups-request-withdrawn = The member has taken this request back. There is nothing to decide any more.
groups-already-decided =
    { $verdict ->
        [accepted] This request was accepted
       *[declined] This request was declined
    }{ $who ->
        [none] {""}
       *[other] {" "}by { $who }
    }, { $at }. Nothing has changed now.
groups-motivation-missing = Please say in a line or two why you would like to join. Press “Join” again for the form.
groups-text-too-long = This text has { $length } characters, and { $limit } fit. Please shorten it.
groups-nothing-written = Nothing is written yet. Write the text in at least one language.
groups-bot-cannot-lead = A bot cannot lead a group. Choose a person.
groups-post-not-found = This is no longer there: it was posted, deleted or thrown away. See what is planned with { COMMAND("group posts") }.
groups-post-in-the-past = The time for which this was planned, { $due }, has passed. Choose another.
groups-not-recurring = Only what is posted again and again can be paused. This is posted once: delete it if it should not be posted.
groups-channel-lost = The group’s channel was deleted. { -secretariat(form: "The") } can make or choose another with { COMMAND("setup apply") } or { COMMAND("setup bind") }.
groups-channel-forbids = The bot may not post in { $channel }. { client-lacks } { client-lacks-remedy } Then try again: nothing was lost.

# --- Archiving -----------------------------------------------------------------------------------

command-group-archive =
    .description = Let a group rest, or reopen it ({ -secretariat })
    .option-group = The group
groups-button-archive = Archive the group
groups-button-reopen = Reopen the group
groups-label-state = Archived
groups-archived-since = Archived since { WHEN($since, style: "D") }: what was written stays to be read, and nobody joins or writes until { -secretariat(form: "the") } reopens it.
groups-archive-question =
    { $planned ->
        [0] Nobody joins, writes or is reminded in this group any more until you reopen it.
        [one] Nobody joins, writes or is reminded in this group any more until you reopen it, and the one post that is planned is held back.
       *[other] Nobody joins, writes or is reminded in this group any more until you reopen it, and the { $planned } posts that are planned are held back.
    } What was written stays to be read; members, leader and settings are kept. Its weekly digest, if it has one, rests as well. Events of the group are not cancelled by this.
groups-archive-next = “Archive the group” does it at once: its channel is closed for writing, and one post there tells everybody. It can be undone with { COMMAND("group archive") }.
groups-reopen-question = This group is archived since { WHEN($since, style: "D") }. Members, leader and settings are as they were.
groups-reopen-next = “Reopen the group” opens its channel again, tells everybody there in one post, and lets what comes again and again be posted from its next time on.
groups-archived = The group is archived. Nothing is posted in its name any more, and one post in its channel says so.
groups-reopened =
    The group is open again, and one post in its channel says so. What comes again and again is posted from its next time on.{ $missed ->
        [0] {""}
        [one] {" "}One post had its time while the group was archived and is not posted: write it anew with { COMMAND("group announce") }.
       *[other] {" "}{ $missed } posts had their time while the group was archived and are not posted: write them anew with { COMMAND("group announce") }.
    }
groups-archive-post = This group is archived: nothing is posted or planned here any more. What was written stays to be read. If you would like it to go on, tell { -secretariat(form: "the") } with { COMMAND("ask") }.
groups-reopen-post = This group is open again, with its members and everything that was written. Welcome back!
# $lacks: permissions, as Discord calls them; $number of them.
groups-door-permission =
    { $number ->
        [one] The bot lacks a permission in that channel: { $lacks }. Allow it
       *[other] The bot lacks permissions in that channel: { $lacks }. Allow them
    } to the bot’s role, in the settings of that channel or of the server.
# As Discord calls it in the settings of the server and, in brackets, of a channel.
groups-door-manage-roles = { permission-manage-roles } (Manage Permissions)
groups-door-refused = Discord refuses it, although the bot has the permissions. Look whether somebody has limited the bot’s role in the settings of the channel.
groups-door-silent = Discord does not answer at the moment.
# $why: what is in the way, and the remedy.
groups-door-later = Who may write in the group’s channel is not changed yet. { $why } You need not come back: it is tried again until it is done. Everything else is done.
# $state: “closed” or “open”, as the channel should be; $why: what is in the way, and the remedy.
groups-notice-door = **{ $group }:** { $state ->
        [closed] the group is archived, but its channel is still open for writing
       *[open] the group is open again, but its channel is still closed for writing
    }. { $why } Nothing is lost: it is tried again as soon as somebody changes the channel or a role, and once an hour. You are told this once.
groups-notice-door-left = **{ $group }:** { $channel } is no longer the group’s channel, but is still closed for writing, as it was when the group was archived. { $why } Nothing is lost: it is tried again as soon as somebody changes the channel or a role, and once an hour. You are told this once.
groups-notice-door-over = **{ $group }:** this is settled. Who may write in the channel is as it should be, or the group was archived or reopened since, or has another channel.
groups-kind-archive = the news that a group is archived or open again
groups-is-archived = This group is archived since { WHEN($since, style: "D") }, so nobody joins, writes or decides there. What was written stays to be read. If it should go on, tell { -secretariat(form: "the") } with { COMMAND("ask") }.

groups-heading = Your working groups, and what you wrote for them
groups-retention = As long as you are in a group or have asked to join. Requests that were declined, memberships that ended and why you wanted to join are kept for 90 days more; drafts for 30 days. Announcements stay, but once you erase your data they no longer name you.
