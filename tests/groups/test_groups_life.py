"""The life of a membership, and the small decisions about posts: pure, every branch."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.kinds import Reader
from bot.kernel.errors import DomainError
from bot.kernel.horizon import TooFarAhead
from bot.kernel.recurrence import EveryDays, OnWeekdays, Recurrence
from bot.kernel.zones import LocalTime
from cogs.groups.domain import (
    FRESH,
    LONGEST_PAUSE,
    Action,
    Admission,
    Again,
    AlreadyDecided,
    Appointed,
    Asks,
    At,
    Card,
    Census,
    Decides,
    Erased,
    Gone,
    Happening,
    Leaves,
    Membership,
    MotivationMissing,
    NothingWritten,
    NotInGroup,
    NotRecurring,
    Post,
    PostInThePast,
    PostState,
    RequestWithdrawn,
    Retry,
    RoleChanged,
    RoleRefused,
    Settings,
    Standing,
    TextTooLong,
    Verdict,
    census,
    is_out,
    occurrences,
    outside,
    pickable,
    read_motivation,
    read_reason,
    read_texts,
    refused,
    require_ahead,
    require_recurring,
    step,
    text_limit,
    written_in,
)
from cogs.groups.embeds.members import Shown, show
from cogs.groups.embeds.voice import Voice
from tests.events.ground import community, translator

NOW = datetime(2023, 3, 20, 12, tzinfo=UTC)
OPEN, REQUEST = Admission.OPEN, Admission.REQUEST


def at(standing: Standing, motivation: str = "") -> Membership:
    return replace(outside("g", 1, NOW), id=7, standing=standing, version=3, motivation=motivation)


def moved(membership: Membership, happening: Happening) -> tuple[Standing, tuple[Action, ...]]:
    after, actions = step(membership, happening, NOW)
    return after.standing, actions


# ---- in and out ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "happening", "after", "actions"),
    [
        (Standing.LEFT, Asks(OPEN), Standing.ACCEPTED, (Action.SILENCE,)),
        (Standing.LEFT, Asks(REQUEST), Standing.REQUESTED, (Action.ASK_LEADER,)),
        (Standing.DECLINED, Asks(REQUEST), Standing.REQUESTED, (Action.ASK_LEADER,)),
        (Standing.LEFT, Asks(REQUEST, holds=True), Standing.ACCEPTED, (Action.SILENCE,)),
        (Standing.REQUESTED, Asks(REQUEST), Standing.REQUESTED, ()),
        (Standing.REQUESTED, Asks(OPEN), Standing.ACCEPTED, (Action.SILENCE,)),
        (Standing.ACCEPTED, Asks(REQUEST), Standing.ACCEPTED, ()),
        (Standing.MEMBER, Asks(OPEN), Standing.MEMBER, ()),
        (Standing.LEAVING, Asks(REQUEST), Standing.ACCEPTED, ()),
        (Standing.REQUESTED, Leaves(), Standing.LEFT, (Action.SILENCE,)),
        (Standing.ACCEPTED, Leaves(), Standing.LEAVING, (Action.SILENCE, Action.VACATE)),
        (Standing.MEMBER, Leaves(), Standing.LEAVING, (Action.SILENCE, Action.VACATE)),
        (Standing.LEAVING, Leaves(), Standing.LEAVING, ()),
        (Standing.LEFT, Leaves(holds=True), Standing.LEAVING, (Action.SILENCE, Action.VACATE)),
        (Standing.LEFT, Appointed(), Standing.ACCEPTED, (Action.SILENCE,)),
        (Standing.REQUESTED, Appointed(), Standing.ACCEPTED, (Action.SILENCE,)),
        (Standing.MEMBER, Appointed(), Standing.MEMBER, ()),
        (Standing.ACCEPTED, RoleChanged(3), Standing.MEMBER, (Action.WELCOME,)),
        (Standing.LEAVING, RoleChanged(3), Standing.LEFT, (Action.SILENCE, Action.VACATE)),
        (Standing.ACCEPTED, Gone(3), Standing.LEFT, (Action.SILENCE, Action.VACATE)),
        (Standing.ACCEPTED, RoleChanged(2), Standing.ACCEPTED, ()),
        (Standing.MEMBER, RoleChanged(3), Standing.MEMBER, ()),
        (Standing.LEFT, Gone(3), Standing.LEFT, ()),
        (Standing.ACCEPTED, RoleRefused(3, hopeless=False), Standing.ACCEPTED, ()),
        (Standing.LEAVING, RoleRefused(3, hopeless=True), Standing.LEAVING, (Action.TELL_STAFF,)),
        (Standing.REQUESTED, Erased(), Standing.REQUESTED, (Action.SILENCE, Action.FORGET)),
        (Standing.DECLINED, Erased(), Standing.DECLINED, (Action.SILENCE, Action.FORGET)),
        (Standing.MEMBER, Erased(), Standing.LEAVING, (Action.SILENCE, Action.VACATE)),
        (Standing.LEAVING, Erased(), Standing.LEAVING, (Action.SILENCE, Action.VACATE)),
    ],
)
def test_every_step_leads_where_it_should(
    before: Standing, happening: Happening, after: Standing, actions: tuple[Action, ...]
) -> None:
    assert moved(at(before), happening) == (after, actions)


def test_what_was_never_joined_cannot_be_left() -> None:
    for standing in (Standing.LEFT, Standing.DECLINED):
        with pytest.raises(NotInGroup):
            step(at(standing), Leaves(holds=False), NOW)


def test_an_erased_membership_is_forgotten_once_the_role_is_taken() -> None:
    bare, _ = step(at(Standing.MEMBER, motivation="why"), Erased(), NOW)
    assert (bare.motivation, bare.forgotten) == ("", True)
    _, actions = step(bare, RoleChanged(bare.version), NOW)
    assert Action.FORGET in actions


def test_a_request_is_decided_once_and_the_second_is_told_who_decided() -> None:
    accepted, actions = step(at(Standing.REQUESTED), Decides(5, Verdict.ACCEPTED), NOW)
    assert (accepted.standing, actions) == (Standing.ACCEPTED, (Action.SILENCE,))
    declined, actions = step(at(Standing.REQUESTED), Decides(5, Verdict.DECLINED, "full"), NOW)
    assert (declined.standing, actions) == (Standing.DECLINED, (Action.SILENCE, Action.TELL_DECLINED))
    assert declined.decision is not None
    assert declined.decision.reason == "full"
    with pytest.raises(AlreadyDecided) as refusal:
        step(declined, Decides(6, Verdict.ACCEPTED), NOW)
    assert refusal.value.details == {"verdict": "declined", "who": "<@5>", "at": NOW}
    nameless = replace(declined, decision=replace(declined.decision, by=None))
    with pytest.raises(AlreadyDecided) as refusal:
        step(nameless, Decides(6, Verdict.ACCEPTED), NOW)
    assert refusal.value.details["who"] == "none"
    with pytest.raises(RequestWithdrawn):
        step(at(Standing.LEFT), Decides(6, Verdict.ACCEPTED), NOW)


def test_a_member_whose_role_others_took_is_out() -> None:
    assert is_out(at(Standing.MEMBER), holds=False)
    assert not is_out(at(Standing.MEMBER), holds=None)
    assert not is_out(at(Standing.ACCEPTED), holds=False)


def test_pauses_grow_to_an_hour_and_staff_are_told_once() -> None:
    retry, told = FRESH, []
    for _ in range(30):
        retry, tell = refused(retry, hopeless=True, now=NOW)
        told.append(tell)
        assert retry.at is not None
        assert timedelta(0) < retry.at - NOW <= LONGEST_PAUSE
    assert told == [True] + [False] * 29
    assert refused(Retry(), hopeless=False, now=NOW)[1] is False


HAPPENINGS = st.one_of(
    st.builds(Asks, st.sampled_from(Admission), st.none() | st.booleans()),
    st.builds(Leaves, st.none() | st.booleans()),
    st.just(Appointed()),
    st.builds(Decides, st.just(5), st.sampled_from(Verdict)),
    st.builds(RoleChanged, st.integers(0, 12)),
    st.builds(RoleRefused, st.integers(0, 12), st.booleans()),
    st.builds(Gone, st.integers(0, 12)),
)


@given(st.lists(HAPPENINGS, max_size=12))
def test_nobody_is_let_in_by_request_without_a_decision_and_answers_to_old_wishes_change_nothing(
    happenings: list[Happening],
) -> None:
    membership = outside("g", 1, NOW)
    for happening in happenings:
        before = membership
        try:
            membership, actions = step(membership, happening, NOW)
        except DomainError:
            continue
        if isinstance(happening, RoleChanged | RoleRefused | Gone) and happening.version != before.version:
            assert membership == before
        if before.standing is Standing.REQUESTED and membership.standing is Standing.ACCEPTED:
            assert isinstance(happening, Decides | Appointed) or (
                isinstance(happening, Asks) and happening.admission is OPEN
            )
        if Action.WELCOME in actions:
            assert before.standing is Standing.ACCEPTED
            assert membership.standing is Standing.MEMBER
        assert (membership.version > before.version) == (
            membership.standing is not before.standing
            or (membership.changed is not before.changed and membership.version > before.version)
        )


def test_who_decides_and_who_writes() -> None:
    settings = Settings("g", leader=1, rapporteur=2)
    assert (settings.led_by(1), settings.led_by(2)) == (True, False)
    assert (settings.run_by(1), settings.run_by(2), settings.run_by(3)) == (True, True, False)


# ---- what is written -----------------------------------------------------------------


def test_of_twenty_six_groups_a_picker_shows_twenty_five_and_says_how_many_are_left_out() -> None:
    assert pickable(range(26)) == (range(25), 1)
    assert pickable(range(25)) == (range(25), 0)


def test_a_form_takes_four_languages_and_a_post_holds_them_all() -> None:
    assert list(written_in(("en", "fr", "de", "it", "es"))) == ["en", "fr", "de", "it"]
    assert [text_limit(number) for number in (0, 1, 2, 4)] == [2500, 2500, 2500, 1250]


def test_texts_are_read_and_refused_with_their_length() -> None:
    assert read_texts({"en": " Hello ", "fr": " "}) == {"en": "Hello"}
    with pytest.raises(NothingWritten):
        read_texts({"en": "\u200b"})
    with pytest.raises(TextTooLong) as refusal:
        read_texts({"en": "x" * 2501})
    assert refusal.value.details == {"length": "2501", "limit": "2500"}
    assert read_motivation(" why ") == "why"
    with pytest.raises(MotivationMissing):
        read_motivation(" \n")
    assert read_reason("") == ""
    with pytest.raises(TextTooLong):
        read_reason("x" * 601)


def post(when: At | Again | None, state: PostState = PostState.PLANNED) -> Post:
    return Post(1, "g", 5, state, NOW, when=when)


def weekly(hour: time = time(10)) -> Again:
    return Again(Recurrence(OnWeekdays((0,)), hour, "Europe/Brussels", date(2023, 3, 6)))


def test_a_time_that_has_passed_is_not_planned_and_what_comes_once_is_not_paused() -> None:
    past = At(LocalTime(datetime(2023, 3, 20, 13), "Europe/Brussels"))
    with pytest.raises(PostInThePast):
        require_ahead(post(past), NOW)
    require_ahead(post(At(LocalTime(datetime(2023, 3, 20, 13, 1), "Europe/Brussels"))), NOW)
    require_ahead(post(weekly()), NOW)
    with pytest.raises(NotRecurring):
        require_recurring(post(past))
    require_recurring(post(weekly()))


@pytest.mark.parametrize(
    "when",
    [
        At(LocalTime(datetime(2053, 3, 20, 13), "Europe/Brussels")),
        Again(Recurrence(OnWeekdays((0,)), time(10), "Europe/Brussels", date(2063, 3, 5))),
    ],
)
def test_what_would_first_be_posted_in_thirty_years_is_a_slip_of_the_pen(when: At | Again) -> None:
    with pytest.raises(TooFarAhead):
        require_ahead(post(when), NOW)


def test_the_next_two_occurrences_are_named_by_their_local_day_and_expire_before_the_one_after() -> None:
    first, second = occurrences(post(weekly()), NOW)
    assert (first.day, first.due) == (date(2023, 3, 27), datetime(2023, 3, 27, 8, tzinfo=UTC))
    assert (second.day, second.due) == (date(2023, 4, 3), datetime(2023, 4, 3, 8, tzinfo=UTC))
    assert first.not_after == first.due + timedelta(days=1)
    assert occurrences(post(weekly(), PostState.PAUSED), NOW) == ()
    assert occurrences(post(None), NOW) == ()


def test_no_day_is_named_twice_over_a_whole_year_at_an_hour_that_comes_twice_or_never() -> None:
    rule = Recurrence(EveryDays(1), time(2, 30), "Europe/Brussels", date(2023, 1, 1))
    daily, now, days = post(Again(rule)), datetime(2023, 1, 1, tzinfo=UTC), []
    for _ in range(365):
        (one, _) = occurrences(daily, now)
        days.append(one.day)
        now = one.due
    assert days == [date(2023, 1, 1) + timedelta(days=number) for number in range(365)]


def test_countries_are_named_from_which_five_come_and_without_their_number() -> None:
    known: Mapping[int, str] = {
        **dict.fromkeys(range(7), "PT"),
        **dict.fromkeys(range(7, 12), "FI"),
        **dict.fromkeys(range(12, 16), "MT"),
        99: "EL",
    }
    counted = census(range(20), known)
    assert (counted.members, counted.countries) == (20, ("FI", "PT"))
    assert census(range(1, 20), known) == replace(counted, members=19), (
        "one less changes nothing that is told"
    )


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "20 members\nAt least 5 each from: Finland, Portugal"),
        ("fr", "20 membres\nAu moins 5 par pays\u00a0: Finlande, Portugal"),
    ],
)
def test_where_a_group_is_from_is_told_in_the_readers_language(locale: str, words: str) -> None:
    voice = Voice(translator(), Reader(locale, "Europe/Brussels"), community())
    card = Card(Settings("innovation-diffusion"), Admission.OPEN, Census(20, ("FI", "PT")))
    countries = ("Portugal", "Finland" if locale == "en" else "Finlande")
    facts = [one.value for one in show(voice, Shown(card, None, None, countries)).fields]
    assert words in facts
    silent = show(voice, Shown(card, None, None, ())).fields
    assert words.partition("\n")[0] in [one.value for one in silent]
