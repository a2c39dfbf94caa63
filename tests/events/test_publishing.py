"""Drafts on their way to their readers, on a real database: seen by a second person, published at a time."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.dates import DateInThePast
from bot.delivery.domain import ToChannel, ToMember
from bot.delivery.repository import OutboxRow
from bot.kernel.errors import DomainError
from bot.kernel.quiet import QuietHours
from bot.kernel.zones import NonexistentLocalTime
from cogs.events.domain import (
    ChannelGone,
    Event,
    EventNotFound,
    Eyes,
    Judgement,
    NothingPlanned,
    OwnDraft,
    ReviewWanted,
    Standing,
    Status,
    Typed,
)
from cogs.events.service import Change
from tests.events.ground import (
    ANNOUNCEMENTS,
    ENDS_AT,
    NOW,
    PORTO,
    READER,
    STAFF,
    STAFF_ROOM,
    STARTS_AT,
    Ground,
    ground,
)

OTHER, THIRD = 2, 3
AT = "28 March 2023, 09:00 CET"
DUE = datetime(2023, 3, 28, 7, 0, tzinfo=UTC)


@pytest_asyncio.fixture
async def careful(tmp_path: Path) -> AsyncIterator[Ground]:
    """A community that wants a second pair of eyes."""
    async with ground(tmp_path, second_eyes=True) as opened:
        yield opened


async def rows(stand: Ground, prefix: str) -> list[OutboxRow]:
    async with stand.database.reading() as transaction:
        return await stand.outbox.planned(transaction, prefix)


async def eyes(stand: Ground, event: Event) -> Eyes:
    return (await stand.drafts.preview(event.id)).readiness.eyes


async def status(stand: Ground, event: Event) -> Status:
    async with stand.database.reading() as transaction:
        return (await stand.finder.existing(transaction, event.id)).status


async def why_held(stand: Ground, event: Event) -> object:
    (told,) = await rows(stand, f"events:{event.id}:held-back")
    assert told.target == ToChannel(STAFF_ROOM)
    return told.parameters["why"]


# ---- a second pair of eyes -----------------------------------------------------------


async def test_nothing_is_published_that_only_one_person_has_seen(careful: Ground) -> None:
    draft = await careful.written()
    with pytest.raises(ReviewWanted):
        await careful.publications.publish(draft.id, draft.edition)
    await careful.reviews.ask(draft.id, STAFF, draft.edition)
    await careful.reviews.ask(draft.id, STAFF, draft.edition)
    (asked,) = await rows(careful, f"events:{draft.id}")
    assert (asked.kind, asked.target) == ("events.review", ToChannel(STAFF_ROOM))
    with pytest.raises(OwnDraft):
        await careful.reviews.judge(draft.id, Judgement.APPROVED, STAFF, draft.edition)
    with pytest.raises(ReviewWanted):
        await careful.publications.publish(draft.id)
    for _ in range(2):
        await careful.reviews.judge(draft.id, Judgement.APPROVED, OTHER, draft.edition)
    assert [one.kind for one in await rows(careful, f"events:{draft.id}:reviewed")] == ["events.reviewed"]
    assert (await careful.publications.publish(draft.id)).status is Status.PUBLISHED
    assert await rows(careful, f"events:{draft.id}:review") == []


async def test_what_is_corrected_after_it_was_seen_has_to_be_seen_again(careful: Ground) -> None:
    draft = await careful.written()
    await careful.reviews.ask(draft.id, STAFF, draft.edition)
    await careful.reviews.judge(draft.id, Judgement.APPROVED, OTHER, draft.edition)
    assert await eyes(careful, draft) is Eyes.APPROVED
    careful.clock.advance(timedelta(minutes=1))
    await careful.terms.set(draft.id, Change(seats="500"), READER)
    assert await eyes(careful, draft) is Eyes.MISSING
    with pytest.raises(ReviewWanted):
        await careful.publications.publish(draft.id)


async def test_a_draft_that_is_sent_back_says_why_until_it_is_seen_again(careful: Ground) -> None:
    draft = await careful.written()
    await careful.reviews.ask(draft.id, STAFF, draft.edition)
    await careful.reviews.judge(draft.id, Judgement.RETURNED, OTHER, draft.edition, " Say where. ")
    careful.clock.advance(timedelta(minutes=1))
    form = (await careful.drafts.preview(draft.id)).draft
    better = Typed("S3 Conference", "30 March 2023, 09:30-16:00 CET", "Brussels", "2", "The launch.")
    shown = await careful.drafts.read(await careful.drafts.keep(form, STAFF, better), READER)
    assert shown.readiness.eyes is Eyes.MISSING
    assert shown.readiness.review is not None
    assert shown.readiness.review.comment == "Say where."


async def test_whoever_has_everything_erased_is_no_longer_named_in_a_review(careful: Ground) -> None:
    draft = await careful.written()
    await careful.reviews.ask(draft.id, THIRD, draft.edition)
    await careful.reviews.judge(draft.id, Judgement.RETURNED, OTHER, draft.edition, "Say where.")
    await careful.publications.plan(draft.id, AT, THIRD, READER)
    assert await careful.export(THIRD) == {
        "reviews": [
            {
                "event": draft.id,
                "asked": "2023-03-20T12:00:00.000000Z",
                "judged": None,
                "judgement": None,
                "comment": None,
            }
        ]
    }
    assert "Say where." in str(await careful.export(OTHER))
    assert [await careful.erase(one) for one in (THIRD, OTHER)] == [1, 1]
    readiness = (await careful.drafts.preview(draft.id)).readiness
    assert readiness.review is not None
    assert readiness.publication is not None
    named = (readiness.review.asked_by, readiness.review.judged_by, readiness.publication.by)
    assert (named, readiness.review.comment) == ((None, None, None), "")


# ---- at a planned time ---------------------------------------------------------------


async def test_a_draft_goes_out_at_its_time_and_not_before(stand: Ground) -> None:
    draft = await stand.written()
    planned = await stand.publications.plan(draft.id, AT, STAFF, READER)
    assert planned.publication.due == DUE
    assert [remark.key for remark in planned.remarks] == ["dates-remark-wall-clock"]
    assert await stand.publications.keep() == DUE
    assert await rows(stand, "events") == []
    with pytest.raises(EventNotFound):
        await stand.events.register(draft.id, PORTO)
    stand.clock.set(DUE)
    assert await stand.publications.keep() is None
    announcement, told, *reminders = await rows(stand, f"events:{draft.id}")
    assert (told.kind, told.target, told.due) == ("events.went-out", ToMember(STAFF), DUE)
    assert told.life.not_after == ENDS_AT, "nobody needs it once all is over"
    assert (announcement.kind, announcement.due) == ("events.announcement", DUE)
    assert announcement.target == ToChannel(ANNOUNCEMENTS)
    assert [one.due for one in reminders] == [
        STARTS_AT - timedelta(days=1),
        STARTS_AT - timedelta(hours=1),
        STARTS_AT,
    ]
    await stand.events.register(draft.id, PORTO)
    assert await stand.standing(draft.id, PORTO) is Standing.SEATED


async def test_its_organiser_hears_of_it_after_their_quiet_hours_and_not_of_their_own_press(
    stand: Ground,
) -> None:
    stand.habits.quiet[STAFF] = QuietHours(time(20), time(10), "Europe/Brussels")
    draft, pressed, nobodys = [
        await stand.written(title=title) for title in ("Planned", "Pressed", "Nobody’s")
    ]
    for one in (draft, pressed, nobodys):
        await stand.publications.plan(one.id, AT, STAFF, READER)
    await stand.publications.publish(pressed.id)
    async with stand.database.transaction() as transaction:
        await transaction.execute("UPDATE event SET organiser = NULL WHERE id = ?", (nobodys.id,))
    stand.clock.set(DUE)
    await stand.publications.keep()
    told = [one for one in await rows(stand, "events") if one.kind == "events.went-out"]
    assert [(one.parameters["event"], one.due) for one in told] == [(draft.id, DUE + timedelta(hours=1))]
    assert await status(stand, nobodys) is Status.PUBLISHED


async def test_a_planned_time_is_moved_or_taken_back_and_a_press_comes_first(stand: Ground) -> None:
    draft, pressed = await stand.written(), await stand.written(title="Another one")
    await stand.publications.plan(draft.id, AT, STAFF, READER)
    await stand.publications.plan(draft.id, "27 March 2023, 18:00 Lisbon", STAFF, READER)
    assert await stand.publications.keep() == datetime(2023, 3, 27, 17, 0, tzinfo=UTC)
    await stand.publications.plan(pressed.id, AT, STAFF, READER)
    await stand.publications.publish(pressed.id)
    await stand.publications.take_back(draft.id)
    for event in (draft, pressed):
        with pytest.raises(NothingPlanned):
            await stand.publications.take_back(event.id)
    stand.clock.set(DUE)
    assert await stand.publications.keep() is None
    assert await status(stand, draft) is Status.DRAFT


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("1 March 2023, 09:00", DateInThePast), ("26 March 2023, 02:30 Brussels", NonexistentLocalTime)],
)
async def test_a_time_that_cannot_be_kept_is_refused_at_once(
    stand: Ground, typed: str, refusal: type[DomainError]
) -> None:
    draft = await stand.written()
    with pytest.raises(refusal):
        await stand.publications.plan(draft.id, typed, STAFF, READER)
    stand.gate.refusals[ANNOUNCEMENTS] = ChannelGone()
    with pytest.raises(ChannelGone):
        await stand.publications.plan(draft.id, AT, STAFF, READER)
    assert await stand.publications.keep() is None


@pytest.mark.parametrize(("away", "published"), [(timedelta(hours=20), True), (timedelta(hours=25), False)])
async def test_one_that_was_missed_goes_out_late_for_a_day_and_says_so(
    stand: Ground, away: timedelta, published: bool
) -> None:
    draft = await stand.written()
    await stand.publications.plan(draft.id, AT, STAFF, READER)
    stand.clock.set(DUE + away)
    assert await stand.publications.keep() is None
    if published:
        assert (await rows(stand, f"events:{draft.id}:announcement"))[0].due == DUE
        return
    assert await why_held(stand, draft) == "late"
    assert await status(stand, draft) is Status.DRAFT


async def test_what_is_in_the_way_at_its_time_is_told_to_staff_and_it_stays_a_draft(careful: Ground) -> None:
    unseen, gone = await careful.written(), await careful.written(title="Elsewhere")
    for draft in (unseen, gone):
        await careful.publications.plan(draft.id, AT, STAFF, READER)
    await careful.reviews.ask(gone.id, STAFF, gone.edition)
    await careful.reviews.judge(gone.id, Judgement.APPROVED, OTHER, gone.edition)
    careful.clock.set(DUE)
    careful.gate.refusals[ANNOUNCEMENTS] = ChannelGone()
    for _ in range(2):
        assert await careful.publications.keep() is None
    assert [await why_held(careful, draft) for draft in (unseen, gone)] == ["review", "channel"]
    assert (await careful.drafts.preview(gone.id)).readiness.publication is None


async def test_where_discord_cannot_be_asked_it_is_tried_again(stand: Ground) -> None:
    draft = await stand.written()
    await stand.publications.plan(draft.id, AT, STAFF, READER)
    stand.clock.set(DUE)
    stand.gate.broken = True
    assert await stand.publications.keep() == DUE + timedelta(minutes=1)
    stand.gate.broken = False
    assert await stand.publications.keep() is None
    assert await status(stand, draft) is Status.PUBLISHED


async def test_who_looks_ahead_sees_what_will_be_published_without_asking_discord(stand: Ground) -> None:
    draft = await stand.written()
    await stand.publications.plan(draft.id, AT, STAFF, READER)
    stand.gate.broken = True
    stand.publications.ready = lambda: False
    assert await stand.publications.foresee() == DUE
    stand.clock.set(DUE)
    assert await stand.publications.foresee() is None
    assert await status(stand, draft) is Status.PUBLISHED


async def test_before_the_bot_knows_its_server_nothing_is_decided(stand: Ground) -> None:
    draft = await stand.written()
    await stand.publications.plan(draft.id, AT, STAFF, READER)
    stand.clock.set(DUE)
    stand.publications.ready = lambda: False
    assert await stand.publications.keep() == DUE + timedelta(seconds=5)
    assert await status(stand, draft) is Status.DRAFT


async def test_a_draft_with_a_time_ahead_is_not_forgotten(stand: Ground) -> None:
    far = Typed("Far", "30 June 2023, 09:30-16:00 CET", "Online", "2", "")
    form = await stand.drafts.keep((await stand.drafts.begin(STAFF, READER)).id, STAFF, far)
    draft = (await stand.drafts.read(form, READER)).event
    await stand.publications.plan(draft.id, "1 June 2023, 09:00", STAFF, READER)
    stand.clock.set(NOW + timedelta(days=60))
    await stand.records.forget_old()
    assert (await stand.drafts.preview(draft.id)).readiness.publication is not None


async def test_without_a_staff_channel_a_draft_that_cannot_go_out_still_waits(tmp_path: Path) -> None:
    async with ground(tmp_path, unbound="staff") as stand:
        draft = await stand.written()
        await stand.publications.plan(draft.id, AT, STAFF, READER)
        stand.clock.set(DUE + timedelta(days=2))
        assert await stand.publications.keep() is None
        assert await rows(stand, "events") == []
        assert await status(stand, draft) is Status.DRAFT
