"""Before an event is public: the second pair of eyes, and the planned time, as rules."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.errors import DomainError
from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    AlreadyJudged,
    AlreadyPublished,
    CommentUnreadable,
    DraftChanged,
    Event,
    Eyes,
    Judgement,
    OwnDraft,
    Plan,
    PublishedTooLate,
    Review,
    ReviewGone,
    ReviewNotNeeded,
    ReviewWanted,
    Status,
    ask,
    eyes,
    is_too_late,
    judge,
    plan_publication,
    read_comment,
    require_eyes,
)

NOW = datetime(2023, 3, 1, 12, 0, tzinfo=UTC)
STARTS = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
WRITER, ASKER, OTHER, THIRD = 1, 2, 3, 4
DRAFT = Event(7, Plan("S3", STARTS), Status.DRAFT, WRITER, 0, NOW)
CORRECTED = replace(DRAFT, changed=NOW + timedelta(minutes=1))
ASKED = Review(7, DRAFT.edition, ASKER, NOW)
APPROVED = replace(ASKED, judgement=Judgement.APPROVED, judged_by=OTHER, judged=NOW)
RETURNED = replace(APPROVED, judgement=Judgement.RETURNED, comment="Say where.")


@pytest.mark.parametrize(
    ("event", "review", "wanted", "found"),
    [
        (DRAFT, None, False, Eyes.UNWANTED),
        (DRAFT, None, True, Eyes.MISSING),
        (DRAFT, ASKED, True, Eyes.ASKED),
        (DRAFT, APPROVED, True, Eyes.APPROVED),
        (DRAFT, RETURNED, True, Eyes.RETURNED),
        (CORRECTED, APPROVED, True, Eyes.MISSING),
        (CORRECTED, RETURNED, True, Eyes.MISSING),
    ],
)
def test_what_was_seen_is_the_draft_as_it_stood_then(
    event: Event, review: Review | None, wanted: bool, found: Eyes
) -> None:
    assert eyes(event, review, wanted=wanted) is found
    if found.may_publish:
        require_eyes(event, review, wanted=wanted)
        return
    with pytest.raises(ReviewWanted) as refusal:
        require_eyes(event, review, wanted=wanted)
    assert refusal.value.details == {"title": "S3", "eyes": found.value}


def test_asking_twice_asks_once_and_another_person_may_ask_as_well() -> None:
    assert ask(DRAFT, None, ASKER, DRAFT.edition, NOW) == ASKED
    assert ask(DRAFT, ASKED, ASKER, DRAFT.edition, NOW + timedelta(hours=1)) is ASKED
    assert ask(DRAFT, ASKED, WRITER, DRAFT.edition, NOW).asked_by == WRITER
    assert ask(DRAFT, RETURNED, ASKER, DRAFT.edition, NOW) == ASKED
    assert ask(CORRECTED, ASKED, ASKER, CORRECTED.edition, NOW).edition == CORRECTED.edition


@pytest.mark.parametrize(
    ("event", "review", "seen", "refusal"),
    [
        (DRAFT, APPROVED, DRAFT.edition, ReviewNotNeeded),
        (CORRECTED, None, DRAFT.edition, DraftChanged),
        (replace(DRAFT, status=Status.PUBLISHED), None, DRAFT.edition, AlreadyPublished),
    ],
)
def test_what_needs_no_other_eyes_is_not_shown_to_any(
    event: Event, review: Review | None, seen: int, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        ask(event, review, ASKER, seen, NOW)


def test_a_second_person_approves_or_sends_back_and_a_second_press_changes_nothing() -> None:
    assert judge(DRAFT, ASKED, Judgement.APPROVED, OTHER, DRAFT.edition, NOW) == APPROVED
    assert judge(DRAFT, ASKED, Judgement.RETURNED, OTHER, DRAFT.edition, NOW, "Say where.") == RETURNED
    assert judge(DRAFT, APPROVED, Judgement.APPROVED, OTHER, DRAFT.edition, NOW + timedelta(1)) is APPROVED


@pytest.mark.parametrize(
    ("event", "review", "by", "refusal"),
    [
        (DRAFT, None, OTHER, ReviewGone),
        (DRAFT, ASKED, ASKER, OwnDraft),
        (DRAFT, ASKED, WRITER, OwnDraft),
        (DRAFT, replace(ASKED, edition=1), OTHER, DraftChanged),
        (CORRECTED, ASKED, OTHER, DraftChanged),
        (DRAFT, APPROVED, THIRD, AlreadyJudged),
        (DRAFT, RETURNED, OTHER, AlreadyJudged),
        (DRAFT, replace(APPROVED, judged_by=None), OTHER, AlreadyJudged),
        (replace(DRAFT, status=Status.PUBLISHED), ASKED, OTHER, AlreadyPublished),
    ],
)
def test_nobody_is_their_own_second_pair_of_eyes_and_nobody_is_overruled(
    event: Event, review: Review | None, by: int, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        judge(event, review, Judgement.APPROVED, by, DRAFT.edition, NOW)


@pytest.mark.parametrize("typed", ["", " \n ", "x" * 1001])
def test_what_is_sent_back_says_why(typed: str) -> None:
    with pytest.raises(CommentUnreadable):
        read_comment(typed)
    assert read_comment("  Say where.\r\nAnd when. ") == "Say where.\nAnd when."


def test_a_draft_is_published_while_one_can_still_register() -> None:
    at = LocalTime(datetime(2023, 3, 28, 9, 0), "Europe/Lisbon")
    assert plan_publication(DRAFT, at, WRITER, NOW).due == datetime(2023, 3, 28, 8, 0, tzinfo=UTC)
    closing = replace(DRAFT, plan=replace(DRAFT.plan, closes=at))
    for event, when in ((DRAFT, STARTS), (closing, at)):
        with pytest.raises(PublishedTooLate):
            plan_publication(event, when, WRITER, NOW)


@pytest.mark.parametrize(
    ("late", "too_late"),
    [(timedelta(0), False), (timedelta(days=1), False), (timedelta(days=1, seconds=1), True)],
)
def test_after_a_day_somebody_looks_before_it_is_published(late: timedelta, too_late: bool) -> None:
    planned = plan_publication(DRAFT, LocalTime(datetime(2023, 3, 20, 9, 0), "UTC"), WRITER, NOW)
    assert is_too_late(planned, planned.due + late) is too_late
