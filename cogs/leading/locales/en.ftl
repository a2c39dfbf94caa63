# --- /group lead ---------------------------------------------------------------------------------

command-group-lead =
    .description = Who leads a group, and who follows them
command-group-lead-pass-on =
    .description = Ask somebody of the group to take over what you hold (leaders, rapporteurs)
    .option-to = Who is asked; until they agree you keep it
    .option-office = What you pass on, if you hold both
    .choice-office-leader = leader
    .choice-office-rapporteur = rapporteur
    .option-group = The group; without one, the group of this channel
command-group-lead-step-down =
    .description = Lay down what you hold; the deputies are asked (leaders, rapporteurs)
    .option-office = What you lay down, if you hold both
    .choice-office-leader = leader
    .choice-office-rapporteur = rapporteur
    .option-group = The group; without one, the group of this channel
command-group-lead-deputies =
    .description = Who is asked first if the leader or the rapporteur is gone
    .option-add = Somebody of the group who steps in (leaders)
    .option-dismiss = Somebody who steps in no more (leaders; everybody for themselves)
    .option-group = The group; without one, the group of this channel

# --- What is asked and told ----------------------------------------------------------------------

leading-label-leader = Leader
leading-label-rapporteur = Rapporteur
leading-label-deputies = Deputies
leading-nobody = nobody for now
leading-no-deputies = nobody is named
leading-deputy-asked = { $who }, asked
leading-deputy-cannot = { $who }, cannot

leading-button-take = I take it over
leading-button-decline = I cannot
leading-button-lay-down = Step down

leading-vacant =
    { $office ->
        [leader] The leader has stepped down, or has left the group or the server. Open requests and minutes that wait for approval come to this channel until somebody leads the group.
       *[rapporteur] The rapporteur has stepped down, or has left the group or the server.
    } Nothing that is planned is lost.
leading-vacant-next = If a deputy agrees, they are { $office ->
        [leader] the leader
       *[rapporteur] the rapporteur
    } at once and this card says so. You can name somebody yourselves with { COMMAND("group settings") }.
# $state: “offered” by $who, or “vacant”.
leading-asked =
    { $state ->
        [offered] { $who ->
            [none] You are asked
           *[other] { $who } asks you
        } to take over as { $office ->
            [leader] leader
           *[rapporteur] rapporteur
        } of this group. Until you agree, nothing changes.
       *[vacant] This group has no { $office ->
            [leader] leader
           *[rapporteur] rapporteur
        } any more, and you are asked first. Do you take it over?
    }
leading-asked-next =
    { $office ->
        [leader] Whoever leads decides about requests to join, approves minutes and writes in the group’s name.
       *[rapporteur] The rapporteur writes minutes and posts in the group’s name.
    } Press one of the buttons; whoever asks reads what you say.
leading-yours = You are { $office ->
        [leader] the leader
       *[rapporteur] the rapporteur
    } of this group from now on.
leading-yours-next =
    { $office ->
        [leader] See the requests that wait with { COMMAND("group requests") }, and name who steps in for you with { COMMAND("group lead deputies") }.
       *[rapporteur] Write the minutes of a meeting with { COMMAND("group minutes") }, and in the group’s name with { COMMAND("group announce") }.
    }
leading-you-cannot =
    You have said that you cannot. Whoever asked reads it.{ $state ->
        [vacant] {" "}As long as nobody else takes it, you can still change your mind.
       *[declined] {""}
    }
leading-offered = { $who } is asked whether they take over as { $office ->
        [leader] leader
       *[rapporteur] rapporteur
    }. Until they agree it is yours, with everything that belongs to it.
leading-offered-next = The bot tells you what they say. To ask somebody else, use { COMMAND("group lead pass-on") } again: this offer is taken back then.
leading-declined =
    { $who ->
        [none] Whoever you asked cannot take over
       *[other] { $who } cannot take over
    } as { $office ->
        [leader] leader
       *[rapporteur] rapporteur
    }. It is still yours, and nothing has changed.
leading-declined-next = Ask somebody else with { COMMAND("group lead pass-on") }, or step down with { COMMAND("group lead step-down") }; both work on the server.
leading-taken-over =
    { $who ->
        [none] Somebody
       *[other] { $who }
    } is the { $office ->
        [leader] leader
       *[rapporteur] rapporteur
    } of this group now.
leading-over = Nobody is asked any more whether they take over as { $office ->
        [leader] leader
       *[rapporteur] rapporteur
    }. There is nothing left to do.
leading-no-more = You are not asked any more whether you take over in this group. There is nothing left to do.
leading-lay-down = You are about to step down as { $office ->
        [leader] leader. Until somebody follows you, { -secretariat(form: "the") } decides about requests and minutes
       *[rapporteur] rapporteur
    }. You stay in the group.
leading-lay-down-next = “Step down” does it at once: { -secretariat(form: "the") } is told and the deputies are asked. To keep it until somebody agrees, use { COMMAND("group lead pass-on") } instead.
leading-laid-down = You have stepped down as { $office ->
        [leader] leader
       *[rapporteur] rapporteur
    }, and are still in the group. { -secretariat(form: "The") } is told, and the deputies are asked.
leading-named = { $who } steps in: asked first if the leader or the rapporteur is gone. They can say no then.
leading-dismissed = { $who } is no deputy any more.
leading-deputies-next = Name somebody of the group with `add:`, or let somebody step in no more with `dismiss:`. Deputies have no rights before they take over.

leading-kind-vacant = the notice that nobody leads a group
leading-kind-asked = the question whether somebody takes over in a group
leading-kind-answered = the answer to somebody who passes on what they hold in a group

# --- Refusals ------------------------------------------------------------------------------------

# $office: “leader”, “rapporteur”, or “any”.
leading-not-yours =
    { $office ->
        [leader] You are not (or no longer) the leader of this group
        [rapporteur] You are not (or no longer) the rapporteur of this group
       *[any] You are neither the leader nor the rapporteur of this group
    }, so there is nothing for you to pass on or lay down. { COMMAND("group show") } tells you who is. { -secretariat(form: "The") } names people with { COMMAND("group settings") }.
leading-which-office = You are both leader and rapporteur of this group. Say with `office:` which you mean. Nothing has changed.
leading-own-office = It is yours already. Name somebody else with `to:`. Nothing has changed.
leading-not-of-the-group = { $who } is not in this group. They can join with { COMMAND("group join") }; then try again. Nothing has changed.
leading-left-the-group = You are no longer in this group, so you cannot take this over. Join it again with { COMMAND("group join") } on the server, then press the button once more.
leading-leads-already = { $who } leads this group already, and deputies are for when the leader is gone. Name somebody else.
leading-too-many-deputies = This group has { $limit } deputies, and no more fit: each of them is asked at once. Let one step in no more with `dismiss:` first.
leading-gone = This was long ago, and there is nothing to take over any more. See who leads the group with { COMMAND("group show") }.
leading-not-asked = This question was for somebody else, so you cannot answer it. Nothing has changed.
leading-taken =
    { $who ->
        [none] Somebody was faster and has taken this over.
       *[other] { $who } has taken this over.
    } There is nothing left for you to do.
leading-taken-back = Nobody asks this any more: the offer was taken back, or answered. Nothing has changed.

# --- Personal data -------------------------------------------------------------------------------

leading-heading = Leading working groups, and stepping in
leading-retention = In which groups you step in is kept as long as you do; what you passed on or were asked to take over, for a year after it ended.
