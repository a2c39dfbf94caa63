"""What a request is read from, how it lives, whom it fits and whom it is put to next: pure decisions."""

from dataclasses import replace
from datetime import timedelta
from time import process_time

import pytest

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import State
from cogs.experts.domain import (
    NEXT,
    TIME,
    Actor,
    AlreadyAnswered,
    Ask,
    Availability,
    ContactInside,
    Decision,
    ExpertGone,
    LanguageMissing,
    Need,
    NeedAct,
    NeedChanged,
    NeedDecided,
    NeedDeed,
    NeedGone,
    NeedTextMissing,
    NeedTitleMissing,
    NotYourNeed,
    Offer,
    OfferGone,
    Outcome,
    OutcomeKnown,
    Profile,
    ProfileOver,
    Side,
    Stage,
    Standing,
    TextTooLong,
    TopicMissing,
    answered,
    came_of,
    matches,
    move,
    pace,
    read_ask,
    require_shown,
    rests,
    settled_as,
    side_of,
)
from tests.experts.ground import ASK, CRETE, LAPLAND, NOW, PORTO, SECOND, STAFF, TERMS, profile

AUTHOR = Actor(CRETE)
EXPERTS = (101, 102, 103, 104)


def need(stage: Stage = Stage.OFFERED, **more: object) -> Need:
    return replace(Need(1, CRETE, ASK, stage, 3), **more)  # type: ignore[arg-type]  # of every kind


def offer(expert: int, standing: Standing = Standing.ASKED, days: int = 5) -> Offer:
    return Offer(expert, 1, expert, standing, NOW + timedelta(days=days))


def experts(*owners: int, **more: object) -> list[Profile]:
    return [profile(one, one, **more) for one in owners]  # type: ignore[arg-type]  # of every kind


# ---- reading ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"title": ""}, NeedTitleMissing),
        ({"text": " \u2800"}, NeedTextMissing),
        ({"title": "x" * 101}, TextTooLong),
        ({"text": "x" * 1001}, TextTooLong),
        ({"text": "Write to ana@example.org"}, ContactInside),
        ({"topics": ()}, TopicMissing),
        ({"languages": ()}, LanguageMissing),
    ],
)
def test_what_cannot_be_put_to_anybody_is_refused(wrong: dict[str, str], refusal: type[DomainError]) -> None:
    assert read_ask(ASK, TERMS.topics) == ASK
    with pytest.raises(refusal):
        read_ask(replace(ASK, **wrong), TERMS.topics)  # type: ignore[arg-type]  # of every kind


# ---- living ----------------------------------------------------------------------------


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("act", NeedAct)
def test_what_the_table_does_not_name_cannot_be_done(stage: Stage, act: NeedAct) -> None:
    time = act in {NeedAct.RUN_OUT, NeedAct.REVIVE}
    actor = TIME if time else Actor(CRETE, staff=True)
    deed = NeedDeed(act, actor, 3, expert=PORTO)
    if after := NEXT.get((stage, act)):
        assert move(need(stage), deed, NOW).stage is after
    else:
        with pytest.raises(NeedDecided):
            move(need(stage), deed, NOW)


def test_only_its_author_staff_and_time_do_what_is_theirs() -> None:
    for act, actor in (
        (NeedAct.WITHDRAW, STAFF),
        (NeedAct.CLOSE, AUTHOR),
        (NeedAct.RUN_OUT, STAFF),
        (NeedAct.CHOOSE, Actor(PORTO)),
    ):
        with pytest.raises(NotYourNeed):
            move(need(), NeedDeed(act, actor, 3), NOW)


def test_of_two_who_decide_one_request_the_second_is_told_who_was_first() -> None:
    put = move(need(Stage.WAITING), NeedDeed(NeedAct.OFFER, STAFF, 3), NOW)
    with pytest.raises(NeedDecided) as refused:
        move(put, NeedDeed(NeedAct.REFUSE, SECOND, 3), NOW)
    assert refused.value.details == {"stage": "offered", "who": "<@7>"}
    with pytest.raises(NeedChanged):
        move(need(Stage.WAITING), NeedDeed(NeedAct.OFFER, STAFF, 2), NOW)


def test_who_chose_is_told_only_if_it_was_staff() -> None:
    by_author = move(
        need(decision=Decision(STAFF.member, NOW - timedelta(days=1))),
        NeedDeed(NeedAct.CHOOSE, AUTHOR, 3, expert=PORTO),
        NOW,
    )
    assert (by_author.expert, by_author.matched) == (PORTO, NOW)
    by_staff = move(need(), NeedDeed(NeedAct.CHOOSE, STAFF, 3, expert=PORTO), NOW)
    taken_back = move(by_author_open(), NeedDeed(NeedAct.WITHDRAW, AUTHOR, 3), NOW)
    for known, who in ((by_author, "nobody"), (by_staff, "<@7>"), (taken_back, "nobody")):
        with pytest.raises(NeedDecided) as refused:
            move(known, NeedDeed(NeedAct.CHOOSE, SECOND, 3), NOW)
        assert refused.value.details["who"] == who


def by_author_open() -> Need:
    return need(decision=Decision(STAFF.member, NOW))


def test_each_side_says_once_what_came_of_it() -> None:
    matched = need(Stage.MATCHED, expert=PORTO)
    assert (side_of(matched, CRETE), side_of(matched, PORTO)) == (Side.MEMBER, Side.EXPERT)
    said = came_of(matched, Side.EXPERT, Outcome.HELPED)
    assert came_of(said, Side.MEMBER, Outcome.NOTHING).outcomes == {
        Side.EXPERT: Outcome.HELPED,
        Side.MEMBER: Outcome.NOTHING,
    }
    with pytest.raises(OutcomeKnown):
        came_of(said, Side.EXPERT, Outcome.NOTHING)
    for known, member in ((matched, LAPLAND), (need(), CRETE)):
        with pytest.raises(NeedGone):
            side_of(known, member)


# ---- matching --------------------------------------------------------------------------


def test_a_request_fits_who_shares_a_topic_and_a_language_and_wants_to_be_asked() -> None:
    fitting = experts(101)[0]
    silent = replace(experts(102)[0], requests=False)
    busy = experts(103, availability=Availability.NOT_NOW)[0]
    other = experts(104, topics=("energy",))[0]
    stranger = experts(105, languages=("pt",))[0]
    own = experts(CRETE)[0]
    found = matches(need(), [fitting, silent, busy, other, stranger, own])
    assert [one.profile for one in found] == [fitting]
    assert (found[0].topics, found[0].languages, found[0].words) == (
        ("evaluation",),
        ("en",),
        ("surveys", "firms"),
    )


def test_who_shares_more_and_has_time_sooner_is_asked_first() -> None:
    both = Ask("Energy survey", ASK.text, ("evaluation", "energy"), ("en",))
    plain = experts(101, offer="Reviews.")[0]
    later = experts(102, availability=Availability.SOON)[0]
    wordy = experts(103)[0]
    wide = experts(104, topics=("evaluation", "energy"), offer="Reviews.")[0]
    found = matches(need(ask=both), [plain, later, wordy, wide])
    assert [one.profile.owner for one in found] == [104, 103, 102, 101]


def test_a_request_is_compared_with_600_experts_within_100_ms() -> None:
    many = [profile(one, one, offer=f"Surveys and reviews, case {one} of many.") for one in range(1000, 1600)]
    took = []
    for _ in range(3):
        begun = process_time()
        assert len(matches(need(), many)) == 600
        took.append(process_time() - begun)
    assert min(took) < 0.1, took


def test_without_topics_a_common_language_is_enough() -> None:
    assert matches(need(ask=replace(ASK, topics=())), experts(101))


# ---- pacing ----------------------------------------------------------------------------


def asked(offers: list[Offer], *, busy: frozenset[int] = frozenset()) -> tuple[list[int], list[int], bool]:
    due = pace(offers, matches(need(), experts(*EXPERTS)), busy, NOW, TERMS)
    return (
        [one.expert for one in due.lapse],
        [one.profile.owner for one in due.ask],
        due.exhausted,
    )


@pytest.mark.parametrize(
    ("offers", "lapse", "ask", "exhausted"),
    [
        ([], [], [101, 102], False),
        ([offer(101)], [], [102], False),
        ([offer(101), offer(102)], [], [], False),
        ([offer(101, days=0), offer(102)], [101], [103], False),
        ([offer(101, Standing.DECLINED), offer(102, Standing.LAPSED)], [], [103, 104], False),
        ([offer(101, Standing.READY)], [], [], False),
        ([offer(101, Standing.PASSED), offer(102)], [], [103], False),
        ([offer(one, Standing.GONE) for one in EXPERTS], [], [], True),
        ([*(offer(one, Standing.LAPSED) for one in EXPERTS[:3]), offer(104)], [], [], False),
        ([*(offer(one, Standing.LAPSED) for one in EXPERTS[:3]), offer(104, days=0)], [104], [], True),
    ],
)
def test_a_few_are_asked_at_a_time_and_nobody_twice(
    offers: list[Offer], lapse: list[int], ask: list[int], exhausted: bool
) -> None:
    assert asked(offers) == (lapse, ask, exhausted)


@pytest.mark.parametrize(
    ("offers", "nothing"),
    [
        ([], False),
        ([offer(101)], False),
        ([offer(101), offer(102)], True),
        ([offer(101), offer(102, days=0)], False),
        ([offer(101, Standing.READY)], True),
        ([offer(101, Standing.READY), offer(102, days=0)], False),
    ],
)
def test_whom_a_request_fits_is_looked_up_only_if_something_is_due(
    offers: list[Offer], nothing: bool
) -> None:
    assert rests(offers, NOW, TERMS) is nothing


def test_who_has_enough_before_them_is_asked_later() -> None:
    assert asked([], busy=frozenset({101, 102, 103})) == ([], [104], False)
    assert asked([offer(104, Standing.DECLINED)], busy=frozenset({101, 102, 103})) == ([], [], False)


# ---- answering -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "yes", "after"),
    [
        (Standing.ASKED, True, Standing.READY),
        (Standing.ASKED, False, Standing.DECLINED),
        (Standing.LAPSED, True, Standing.READY),
        (Standing.DECLINED, True, Standing.READY),
        (Standing.READY, False, Standing.GONE),
    ],
)
def test_an_expert_answers_late_or_otherwise(before: Standing, yes: bool, after: Standing) -> None:
    assert answered(offer(PORTO, before), need(), yes=yes).standing is after


def test_an_answer_that_changes_nothing_is_told_so() -> None:
    for standing, yes in ((Standing.READY, True), (Standing.DECLINED, False)):
        with pytest.raises(AlreadyAnswered):
            answered(offer(PORTO, standing), need(), yes=yes)
    for standing in (Standing.PASSED, Standing.GONE, Standing.OVER):
        with pytest.raises(OfferGone):
            answered(offer(PORTO, standing), need(), yes=True)
    with pytest.raises(NeedDecided):
        answered(offer(PORTO), need(Stage.MATCHED), yes=True)


def test_only_who_is_ready_is_chosen_or_passed_over() -> None:
    assert settled_as(offer(PORTO, Standing.READY), Standing.CHOSEN).standing is Standing.CHOSEN
    with pytest.raises(ExpertGone):
        settled_as(offer(PORTO, Standing.GONE), Standing.CHOSEN)


def test_a_yes_needs_a_profile_that_can_be_read() -> None:
    for gone in (None, profile(state=State.WITHDRAWN)):
        with pytest.raises(OfferGone):
            require_shown(gone, NOW)
    with pytest.raises(ProfileOver):
        require_shown(profile(state=State.EXPIRED), NOW)
