"""What a profile is read from, how it lives, and whom a search lets through: pure decisions."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.kernel.errors import DomainError
from cogs.experts.domain import (
    RULES,
    TIME,
    Act,
    Actor,
    AlreadyDecided,
    Availability,
    AvailabilityMissing,
    ContactInside,
    Content,
    Deed,
    Filters,
    HeadlineMissing,
    LanguageMissing,
    OfferMissing,
    Profile,
    ProfileGone,
    RenewedTooEarly,
    State,
    TextTooLong,
    TopicMissing,
    Typed,
    available,
    offered,
    open_to_requests,
    read,
    settled,
    soonest,
    step,
    written,
)
from tests.experts.ground import CRETE, NOW, OWNER, STAFF, TERMS, TYPED, content, profile

LATE = NOW + timedelta(days=170)


def after(known: Profile, act: Act, actor: Actor = OWNER, **more: object) -> Profile:
    deed: Deed[Typed, Content] = Deed(act, actor, known.version, **more)  # type: ignore[arg-type]  # of every kind
    return step(known, deed, NOW, TERMS)


# ---- reading ---------------------------------------------------------------------------


def test_a_profile_is_read_as_it_was_typed_and_chosen() -> None:
    said = read(replace(TYPED, headline=" Evaluator \n of regional strategies "), TERMS.topics)
    assert said == content()
    assert settled(written(TYPED, said)) == said


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"headline": " \u2800"}, HeadlineMissing),
        ({"offer": ""}, OfferMissing),
        ({"headline": "x" * 101}, TextTooLong),
        ({"offer": "x" * 601}, TextTooLong),
        ({"offer": "Write to ana@example.org"}, ContactInside),
        ({"headline": "Call +351 912 345 678"}, ContactInside),
        ({"topics": ("astrology",)}, TopicMissing),
        ({"languages": ("tlh",)}, LanguageMissing),
        ({"availability": "always"}, AvailabilityMissing),
    ],
)
def test_what_cannot_be_shown_is_refused(wrong: dict[str, str], refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        read(replace(TYPED, **wrong), TERMS.topics)  # type: ignore[arg-type]  # of every kind


def test_a_community_without_topics_asks_for_none() -> None:
    assert read(replace(TYPED, topics=()), ()).topics == ()


# ---- living ----------------------------------------------------------------------------


def test_a_profile_lives_from_draft_to_its_end_and_back() -> None:
    draft = Profile(1, OWNER.member, TYPED)
    waiting = after(draft, Act.SUBMIT, content=content())
    assert (waiting.state, waiting.round) == (State.WAITING, 1)
    shown = after(waiting, Act.PUBLISH, STAFF)
    assert shown.expires == NOW + TERMS.valid
    assert shown.is_shown(NOW)
    assert not shown.is_shown(NOW + TERMS.valid)
    ended = after(shown, Act.EXPIRE, TIME)
    assert (ended.state, ended.expires) == (State.EXPIRED, None)
    again = after(ended, Act.RENEW)
    assert again.is_shown(NOW)
    taken_back = after(again, Act.WITHDRAW)
    assert not taken_back.is_shown(NOW)
    assert after(taken_back, Act.CHANGE, typed=replace(TYPED, offer="More.")).typed.offer == "More."


def test_a_change_is_not_shown_before_it_is_looked_at_again() -> None:
    changed = after(profile(), Act.CHANGE)
    assert (changed.state, changed.content, changed.expires) == (State.DRAFT, None, None)
    with pytest.raises(LookupError):
        _ = changed.said


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_nothing_else_can_be_done(state: State, act: Act) -> None:
    known, actor = profile(state=state), {Act.EXPIRE: TIME}.get(act, Actor(OWNER.member, staff=True))
    allowed = (state, act) in RULES.after
    assert offered(known, act, actor, LATE, TERMS) is allowed
    if not allowed:
        with pytest.raises(AlreadyDecided):
            after(known, act, actor)


def test_it_is_renewed_once_its_end_is_near() -> None:
    with pytest.raises(RenewedTooEarly) as refused:
        after(profile(), Act.RENEW)
    assert refused.value.details["opens"] == NOW + timedelta(days=166)
    renewed = step(profile(), Deed(Act.RENEW, OWNER, 3), LATE, TERMS)
    assert renewed.expires == LATE + TERMS.valid


def test_time_and_requests_are_said_anew_without_a_review() -> None:
    busy = available(profile(), Availability.NOT_NOW)
    assert (busy.said.availability, busy.typed.availability) == (Availability.NOT_NOW, "not-now")
    assert not open_to_requests(busy, wanted=False).requests
    for state in (State.WAITING, State.EXPIRED):
        with pytest.raises(ProfileGone):
            available(profile(state=state), Availability.NOW)
        with pytest.raises(ProfileGone):
            open_to_requests(profile(state=state), wanted=True)


# ---- finding ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        (Filters(), True),
        (Filters(topic="evaluation", country="PT", language="pt"), True),
        (Filters(topic="energy"), False),
        (Filters(country="FI"), False),
        (Filters(language="fi"), False),
        (Filters(availability=Availability.SOON), True),
        (Filters(availability=Availability.NOW), True),
    ],
)
def test_a_search_lets_through_who_says_all_that(filters: Filters, fits: bool) -> None:
    assert filters.fit(content()) is fits


def test_who_has_time_sooner_comes_first() -> None:
    later = profile(2, CRETE, availability=Availability.SOON)
    never = profile(3, CRETE, availability=Availability.NOT_NOW)
    assert not Filters(availability=Availability.NOW).fit(later.said)
    assert soonest([never, later, profile()]) == (profile(), later, never)


def test_what_is_typed_of_nobody_is_empty() -> None:
    assert Typed("PT").topics == ()
