"""Minutes are approved as they were read, by the leader or by another than who wrote them; nothing is overwritten."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from bot.kernel.errors import DomainError
from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, EventNotFound, Plan, Status
from cogs.meetings.domain import (
    DECISIONS_LIMIT,
    Approves,
    Corrects,
    Effect,
    MeetingAhead,
    MeetingCancelled,
    Minutes,
    MinutesApproved,
    MinutesChanged,
    MinutesEmpty,
    MinutesHappening,
    NoMeeting,
    NotProposed,
    OwnMinutes,
    Part,
    PartTooLong,
    Proposes,
    Stage,
    TooManyParts,
    Writes,
    Written,
    advance,
    group_of,
    is_overtaken,
    read_part,
    require_held,
    require_room,
)
from cogs.meetings.domain.minutes import MOST_PARTS

NOW = datetime(2023, 3, 31, 12, tzinfo=UTC)
FRESH = Minutes(1, "innovation-diffusion", NOW)
LEADER, WRITER, OTHER = 101, 102, 103


def approves(by: int, version: int) -> Approves:
    return Approves(by, leads=by == LEADER, writers={WRITER, None}, version=version)


def test_no_history_of_five_steps_posts_what_was_not_read_or_not_by_another() -> None:
    for names in product(["write", "propose", "old", "approve", "own", "correct"], repeat=5):
        minutes, asked = FRESH, False
        for name in names:
            before = minutes
            happenings: dict[str, MinutesHappening] = {
                "write": Writes(),
                "propose": Proposes(WRITER, parts=before.version, version=before.version),
                "old": approves(OTHER, before.version - 1),
                "approve": approves(OTHER, before.version),
                "own": approves(WRITER, before.version),
                "correct": Corrects(),
            }
            happening = happenings[name]
            try:
                minutes, effects = advance(before, happening, NOW)
            except DomainError:
                continue
            asked = (asked or Effect.ASK in effects) and Effect.TAKE_BACK not in effects
            # Whoever approves is asked exactly as long as there is something to approve.
            assert asked == (minutes.stage is Stage.PROPOSED)
            if Effect.POST in effects:
                assert name == "approve"
                assert (minutes.edition, minutes.version) == (before.edition + 1, before.version)
            if before.stage is Stage.APPROVED and minutes != before:
                assert name == "correct"
            # Words never change under the version that was read.
            if name == "write":
                assert minutes.version > before.version


def test_each_step_is_refused_where_it_makes_no_sense() -> None:
    with pytest.raises(MinutesEmpty):
        advance(FRESH, Proposes(WRITER, 0, 0), NOW)
    written, _ = advance(FRESH, Writes(), NOW)
    with pytest.raises(MinutesChanged):
        advance(written, Proposes(WRITER, 1, 0), NOW)
    with pytest.raises(NotProposed):
        advance(written, approves(OTHER, 1), NOW)
    proposed, _ = advance(written, Proposes(WRITER, 1, 1), NOW)
    assert advance(proposed, Proposes(OTHER, 1, 1), NOW) == (proposed, ())
    with pytest.raises(OwnMinutes):
        advance(proposed, approves(WRITER, 1), NOW)
    with pytest.raises(MinutesChanged):
        advance(proposed, approves(OTHER, 0), NOW)
    approved, _ = advance(proposed, approves(OTHER, 1), NOW)
    assert advance(approved, approves(LEADER, 1), NOW) == (approved, ())
    for happening in (Writes(), Proposes(WRITER, 1, 1)):
        with pytest.raises(MinutesApproved):
            advance(approved, happening, NOW)


def test_a_leader_approves_also_what_they_wrote() -> None:
    proposed, _ = advance(replace(FRESH, version=1), Proposes(LEADER, 1, 1), NOW)
    approved, effects = advance(proposed, Approves(LEADER, leads=True, writers={LEADER}, version=1), NOW)
    assert approved.approved_by == LEADER
    assert Effect.POST in effects


def test_somebody_was_faster_if_the_part_is_another_and_says_something_else() -> None:
    mine, theirs = Written("Budget", "Yes.", ""), Written("Budget", "No.", "")
    part = Part(1, 1, theirs, version=2, writer=OTHER, at=NOW)
    assert not is_overtaken(part, 2, mine)
    assert is_overtaken(part, 1, mine)
    assert not is_overtaken(part, 1, theirs)
    assert is_overtaken(None, 1, mine)


def test_a_part_says_something_and_no_more_than_its_form_shows_again() -> None:
    assert read_part(" a\nb ", "- one\n- two", " ") == Written("a b", "- one\n- two", "")
    assert Written(" ", "\u200b", "").empty
    with pytest.raises(PartTooLong):
        read_part("", "x" * (DECISIONS_LIMIT + 1), "")
    part = Part(1, 1, Written("a"), 1, None, NOW)
    require_room([part] * (MOST_PARTS - 1))
    with pytest.raises(TooManyParts):
        require_room([part] * MOST_PARTS)


def meeting(status: Status = Status.PUBLISHED, group: str | None = "innovation-diffusion") -> Event:
    starts = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
    return Event(1, Plan("Meeting", starts, group=group), status, 1, 1, NOW)


def test_only_a_groups_meeting_that_was_held_has_minutes() -> None:
    assert group_of(meeting()) == "innovation-diffusion"
    with pytest.raises(NoMeeting):
        group_of(meeting(group=None))
    # Nobody hears by its number what a draft is called.
    with pytest.raises(EventNotFound) as refusal:
        group_of(meeting(Status.DRAFT))
    assert refusal.value.details == {"reference": "#1"}
    require_held(meeting(), NOW)
    with pytest.raises(MeetingCancelled):
        require_held(meeting(Status.CANCELLED), NOW)
    with pytest.raises(MeetingAhead):
        require_held(meeting(), meeting().starts_at - (NOW - meeting().starts_at))
