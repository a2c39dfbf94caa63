"""From what the server has to what it should have: the plan, by all its branches."""

import pytest

from cogs.operations.domain import (
    MAKES_CHANNELS,
    MAKES_ROLES,
    NEEDED,
    SPEAKS,
    Access,
    Audience,
    BoundElsewhere,
    Concern,
    Deed,
    NoSuchPlace,
    NotHere,
    NothingChosen,
    Panel,
    Remark,
    Report,
    Result,
    RoleFirst,
    RoleNotUsable,
    Seen,
    Server,
    ServerRefused,
    Step,
    Thing,
    Wanted,
    access,
    choose,
    lacking,
    place,
    plan,
    refuse_unready,
)

STAFF_ROLE = Wanted(Thing.ROLE, "secretariat", "Secretariat")
GROUP_ROLE = Wanted(Thing.ROLE, "innovation-diffusion", "Innovation Diffusion", given=True)
STAFF = Wanted(Thing.CHANNEL, "staff", "staff", audience=Audience(("secretariat",), ("secretariat",)))
EVENTS = Wanted(Thing.CHANNEL, "events", "events", ("événements",))
BLUEPRINT = (STAFF, EVENTS, STAFF_ROLE, GROUP_ROLE)


def role(number: int, name: str, **more: object) -> Seen:
    return Seen(Thing.ROLE, number, name, **more)  # type: ignore[arg-type]  # fields by name


def channel(number: int, name: str, **more: object) -> Seen:
    return Seen(Thing.CHANNEL, number, name, **more)  # type: ignore[arg-type]  # fields by name


def test_an_empty_server_gets_everything_roles_first() -> None:
    made = plan(BLUEPRINT, {}, Server())
    assert [(step.deed, step.wanted.slug) for step in made.steps] == [
        (Deed.CREATE, "secretariat"),
        (Deed.CREATE, "innovation-diffusion"),
        (Deed.CREATE, "staff"),
        (Deed.CREATE, "events"),
    ]
    assert made.changes == made.steps
    assert made.remarks == ()


def test_what_exists_under_the_name_is_taken_up_and_not_made_again() -> None:
    server = Server((role(1, "innovation DIFFUSION"), channel(2, "evenements")))
    steps = {step.wanted.slug: step for step in plan(BLUEPRINT, {}, server).steps}
    assert steps["innovation-diffusion"] == Step(Deed.BIND, GROUP_ROLE, (server.seen[0],))
    assert steps["events"] == Step(Deed.BIND, EVENTS, (server.seen[1],))


def test_a_role_is_no_channel_of_the_same_name() -> None:
    made = plan([EVENTS], {}, Server((role(1, "events"),)))
    assert made.steps[0].deed is Deed.CREATE


def test_what_is_bound_is_kept_whatever_it_is_called_now() -> None:
    server = Server((channel(7, "what-is-on"), channel(8, "events")))
    made = plan([EVENTS], {(Thing.CHANNEL, "events"): 7}, server)
    assert made.steps == (Step(Deed.KEEP, EVENTS, (server.seen[0],)),)
    assert made.changes == ()


def test_a_deleted_channel_is_made_again_and_that_is_told() -> None:
    made = plan([EVENTS], {(Thing.CHANNEL, "events"): 7}, Server())
    assert made.steps == (Step(Deed.CREATE, EVENTS, (), lost=True),)


def test_two_of_the_same_name_are_listed_and_never_guessed() -> None:
    server = Server((channel(1, "events"), channel(2, "Événements")))
    made = plan([EVENTS], {}, server)
    assert made.steps == (Step(Deed.UNDECIDED, EVENTS, server.seen),)
    assert made.remarks == ()


def test_what_serves_another_purpose_is_left_to_it() -> None:
    server = Server((channel(1, "events"),))
    other = Wanted(Thing.CHANNEL, "welcome", "welcome")
    made = plan([EVENTS, other], {(Thing.CHANNEL, "welcome"): 1}, server)
    assert [step.deed for step in made.steps] == [Deed.CREATE, Deed.KEEP]


def test_a_binding_of_a_place_nobody_wants_any_more_holds_nothing_back() -> None:
    made = plan([EVENTS], {(Thing.CHANNEL, "agenda"): 1}, Server((channel(1, "events"),)))
    assert made.steps[0].deed is Deed.BIND


def test_one_channel_is_not_taken_up_for_two_purposes() -> None:
    twin = Wanted(Thing.CHANNEL, "agenda", "events")
    made = plan([EVENTS, twin], {}, Server((channel(1, "events"),)))
    assert [step.deed for step in made.steps] == [Deed.BIND, Deed.CREATE]


def test_a_role_of_an_application_is_not_taken_up() -> None:
    made = plan([STAFF_ROLE], {}, Server((role(1, "Secretariat", usable=False),)))
    assert made.steps[0].deed is Deed.CREATE


def test_missing_permissions_are_named() -> None:
    server = Server(permissions=frozenset(NEEDED) - {MAKES_ROLES, "embed_links"})
    assert plan([], {}, server).remarks == (
        Remark(Concern.NOT_PERMITTED, permissions=(MAKES_ROLES, "embed_links")),
    )


@pytest.mark.parametrize("within_reach", [True, False])
def test_a_role_that_stands_as_high_as_the_bots_cannot_be_given(*, within_reach: bool) -> None:
    seen = role(1, "WG Innovation Diffusion", within_reach=within_reach)
    made = plan([GROUP_ROLE], {(Thing.ROLE, "innovation-diffusion"): 1}, Server((seen,)))
    assert made.remarks == (() if within_reach else (Remark(Concern.OUT_OF_REACH, seen),))


def test_a_high_role_that_the_bot_does_not_give_is_no_concern() -> None:
    assert plan([STAFF_ROLE], {}, Server((role(1, "Secretariat", within_reach=False),))).remarks == ()


@pytest.mark.parametrize("public", [True, False])
def test_a_staff_channel_that_everyone_sees_is_told(*, public: bool) -> None:
    seen = channel(1, "staff", public=public)
    made = plan([STAFF], {}, Server((seen,)))
    assert made.remarks == ((Remark(Concern.OPEN, seen),) if public else ())


def test_a_channel_the_bot_cannot_write_in_is_told() -> None:
    seen = channel(1, "events", lacking=frozenset({"send_messages", "embed_links"}))
    made = plan([EVENTS], {(Thing.CHANNEL, "events"): 1}, Server((seen,)))
    assert made.remarks == (Remark(Concern.CANNOT_WRITE, seen, ("embed_links", "send_messages")),)


def test_carried_out_the_plan_has_nothing_left_to_do() -> None:
    first = plan(BLUEPRINT, {}, Server())
    made = tuple(
        Seen(step.wanted.thing, number, step.wanted.name, public=False)
        for number, step in enumerate(first.steps, start=1)
    )
    assert {step.deed for step in plan(BLUEPRINT, {}, Server(made)).steps} == {Deed.BIND}
    bindings = {
        (step.wanted.thing, step.wanted.slug): seen.discord_id
        for step, seen in zip(first.steps, made, strict=True)
    }
    assert plan(BLUEPRINT, bindings, Server(made)).changes == ()


def test_only_staff_and_the_bot_see_the_staff_channel() -> None:
    assert access(STAFF.audience) == (
        Access("everyone", deny=frozenset({"view_channel"})),
        Access("bot", allow=SPEAKS),
        Access("secretariat", allow=SPEAKS),
    )


def test_members_read_announcements_and_staff_and_bot_write_them() -> None:
    members, *writers = access(Audience(("everyone",), ("secretariat",)))
    assert members == Access("everyone", deny=frozenset({"send_messages"}))
    assert writers == [Access("bot", allow=SPEAKS), Access("secretariat", allow=SPEAKS)]


def test_who_may_only_read_a_closed_channel_cannot_write_there() -> None:
    audience = Audience(("member", "secretariat"), ("secretariat",))
    assert audience.roles == ("member", "secretariat")
    assert access(audience)[2:] == (
        Access("secretariat", allow=SPEAKS),
        Access("member", allow=frozenset({"view_channel", "read_message_history"})),
    )


def test_a_channel_for_everyone_follows_the_rules_of_the_server() -> None:
    assert access(Audience()) == ()
    assert Audience().roles == ()


@pytest.mark.parametrize(
    ("wanted", "lacking"),
    [(STAFF_ROLE, MAKES_ROLES), (EVENTS, MAKES_CHANNELS), (STAFF, MAKES_CHANNELS), (STAFF, "embed_links")],
)
def test_what_the_bot_may_not_make_is_refused_by_the_permissions_name(wanted: Wanted, lacking: str) -> None:
    refuse_unready(wanted, frozenset(NEEDED), {"secretariat"})
    with pytest.raises(ServerRefused) as refused:
        refuse_unready(wanted, frozenset(NEEDED) - {lacking}, {"secretariat"})
    assert refused.value.details == {"permission": lacking}


def test_a_channel_waits_for_the_role_that_shall_see_it() -> None:
    with pytest.raises(RoleFirst) as refused:
        refuse_unready(STAFF, frozenset(NEEDED), {"member"})
    assert refused.value.details == {"slug": "secretariat"}


def test_an_open_channel_is_made_with_nothing_but_the_permission_to_make_it() -> None:
    refuse_unready(EVENTS, frozenset({MAKES_CHANNELS}), ())


def test_a_report_is_complete_when_every_place_leads_somewhere() -> None:
    step = Step(Deed.CREATE, EVENTS)
    assert Report((Result(step, 1),)).complete
    assert not Report(
        (Result(step, 1), Result(step, refusal=ServerRefused(permission=MAKES_CHANNELS)))
    ).complete


def test_a_place_is_known_by_kind_and_slug() -> None:
    assert place(BLUEPRINT, Thing.CHANNEL, "staff") is STAFF
    with pytest.raises(NoSuchPlace):
        place(BLUEPRINT, Thing.ROLE, "staff")


def test_staff_may_lead_a_place_to_what_they_choose() -> None:
    server = Server((channel(1, "what-is-on"),))
    assert choose(EVENTS, 1, {(Thing.CHANNEL, "events"): 1}, server) == Step(Deed.BIND, EVENTS, server.seen)


def test_a_choice_that_cannot_serve_is_refused() -> None:
    server = Server((channel(1, "events"), role(1, "Some Bot", usable=False)))
    with pytest.raises(NothingChosen):
        choose(EVENTS, None, {}, server)
    with pytest.raises(NotHere):
        choose(EVENTS, 2, {}, server)
    with pytest.raises(RoleNotUsable):
        choose(GROUP_ROLE, 1, {}, server)
    with pytest.raises(BoundElsewhere) as refused:
        choose(EVENTS, 1, {(Thing.ROLE, "member"): 1, (Thing.CHANNEL, "welcome"): 1}, server)
    assert refused.value.details["slug"] == "welcome"


@pytest.mark.parametrize(
    ("step", "standing", "posted"),
    [
        (Step(Deed.CREATE, EVENTS), {}, True),
        (Step(Deed.BIND, EVENTS, (channel(7, "events"),)), {}, True),
        (Step(Deed.KEEP, EVENTS, (channel(7, "events"),)), {}, True),
        (Step(Deed.KEEP, EVENTS, (channel(7, "events"),)), {"calendar": 8}, True),
        (Step(Deed.KEEP, EVENTS, (channel(7, "events"),)), {"calendar": 7}, False),
        (Step(Deed.UNDECIDED, EVENTS, (channel(7, "events"), channel(8, "events"))), {}, False),
        (Step(Deed.CREATE, GROUP_ROLE), {}, False),
        (Step(Deed.CREATE, STAFF), {}, False),
    ],
)
def test_a_panel_is_lacking_where_its_channel_will_be_and_it_does_not_stand(
    step: Step, standing: dict[str, int], posted: bool
) -> None:
    assert lacking([Panel("calendar", "events")], standing, [step]) == ((EVENTS,) if posted else ())


def test_who_cannot_pin_or_open_threads_can_still_speak() -> None:
    needed = {
        "pin_messages",
        "create_public_threads",
        "create_private_threads",
        "send_messages_in_threads",
        "mention_everyone",
    }
    assert needed <= set(NEEDED)
    assert not needed & SPEAKS
    (remark,) = plan((), {}, Server(permissions=frozenset(NEEDED) - needed)).remarks
    assert remark.concern is Concern.NOT_PERMITTED
    assert set(remark.permissions) == needed
