from datetime import datetime, timedelta

import pytest

from bot.dates import DateInThePast, UnreadableDate
from bot.kernel.errors import DomainError
from bot.kernel.horizon import TooFarAhead
from bot.kernel.zones import AmbiguousLocalTime, LocalTime, NonexistentLocalTime
from cogs.events.domain import (
    DraftNotFound,
    SeatsUnreadable,
    Standing,
    Status,
    TextMissing,
    TextTooLong,
    Typed,
)
from tests.events.ground import ENDS_AT, NOW, PORTO, READER, STAFF, STARTS_AT, Ground

GOOD = Typed("S3 Conference", "30 March 2023, 09:30-16:00 CET", "Online", "50", "The launch.")


async def test_cet_in_summer_is_read_as_brussels_wall_time_and_its_author_is_told(stand: Ground) -> None:
    draft = await stand.drafts.begin(STAFF, READER)
    preview = await stand.drafts.read(await stand.drafts.keep(draft.id, STAFF, GOOD), READER)
    assert preview.event.status is Status.DRAFT
    assert preview.event.plan.starts == LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
    assert (preview.event.starts_at, preview.event.ends_at) == (STARTS_AT, ENDS_AT)
    assert [remark.key for remark in preview.remarks] == ["dates-remark-wall-clock"]


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        (Typed("S3", "sometime soon"), UnreadableDate),
        (Typed("S3", " "), TextMissing),
        (Typed("S3", "30 March 2022, 09:30 CET"), DateInThePast),
        (Typed("S3", "30 March 2063, 09:30 CET"), TooFarAhead),
        (Typed("S3", "26 March 2023 02:30 Brussels"), NonexistentLocalTime),
        (Typed("S3", "29 October 2023 02:30 Brussels"), AmbiguousLocalTime),
        (Typed("S" * 101, GOOD.when), TextTooLong),
        (Typed("S3", GOOD.when, seats="0"), SeatsUnreadable),
    ],
)
async def test_what_is_not_right_yet_is_refused_and_nothing_typed_is_lost(
    stand: Ground, typed: Typed, refusal: type[DomainError]
) -> None:
    draft = await stand.drafts.begin(
        STAFF, READER, closes="28 March 2023, 18:00", group="innovation-diffusion"
    )
    kept = await stand.drafts.keep(draft.id, STAFF, typed)
    with pytest.raises(refusal):
        await stand.drafts.read(kept, READER)
    again = await stand.drafts.get(draft.id)
    assert (again.typed, again.group) == (typed, "innovation-diffusion")
    assert again.closes == LocalTime(datetime(2023, 3, 28, 18, 0), "Europe/Brussels")


async def test_a_correction_changes_the_event_and_makes_no_second_one(stand: Ground) -> None:
    draft = await stand.drafts.begin(STAFF, READER)
    first = await stand.drafts.read(await stand.drafts.keep(draft.id, STAFF, GOOD), READER)
    better = Typed("S3 Conference 2023", GOOD.when, GOOD.place, "", GOOD.about)
    second = await stand.drafts.read(await stand.drafts.keep(draft.id, STAFF, better), READER)
    assert second.event.id == first.event.id
    assert (second.event.title, second.event.plan.seats) == ("S3 Conference 2023", None)
    assert (await stand.drafts.preview(first.event.id)).event == second.event


async def test_a_form_whose_draft_is_gone_keeps_what_was_typed_in_a_new_one(stand: Ground) -> None:
    draft = await stand.drafts.begin(STAFF, READER)
    await stand.drafts.discard(draft.id)
    assert (await stand.drafts.keep(draft.id, STAFF, GOOD)).typed == GOOD


async def test_a_discarded_draft_takes_its_event_along(stand: Ground) -> None:
    event = await stand.written()
    preview = await stand.drafts.preview(event.id)
    await stand.drafts.discard(preview.draft)
    for gone in (
        stand.drafts.preview(event.id),
        stand.drafts.get(preview.draft),
        stand.drafts.discard(preview.draft),
    ):
        with pytest.raises(DraftNotFound):
            await gone


async def test_a_published_event_cannot_be_discarded(stand: Ground) -> None:
    event = await stand.written()
    preview = await stand.drafts.preview(event.id)
    await stand.publications.publish(event.id)
    with pytest.raises(DraftNotFound):
        await stand.drafts.discard(preview.draft)


async def test_a_closing_that_has_passed_is_refused_at_once(stand: Ground) -> None:
    with pytest.raises(DateInThePast):
        await stand.drafts.begin(STAFF, READER, closes="1 March 2023, 12:00")


async def test_a_closing_after_the_start_is_dropped_with_a_remark(stand: Ground) -> None:
    draft = await stand.drafts.begin(STAFF, READER, closes="31 March 2023, 12:00")
    preview = await stand.drafts.read(await stand.drafts.keep(draft.id, STAFF, GOOD), READER)
    assert preview.event.plan.closes is None
    assert preview.remarks[-1].key == "events-closing-dropped"


async def test_forms_nobody_comes_back_to_are_forgotten_after_a_month(stand: Ground) -> None:
    event = await stand.written()
    stand.clock.advance(timedelta(days=30))
    await stand.records.forget_old()
    assert (await stand.drafts.preview(event.id)).event == event
    stand.clock.advance(timedelta(seconds=1))
    await stand.records.forget_old()
    with pytest.raises(DraftNotFound):
        await stand.drafts.preview(event.id)


async def test_registrations_are_forgotten_a_year_after_the_event(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    stand.clock.set(ENDS_AT + timedelta(days=364))
    await stand.records.forget_old()
    assert await stand.export(PORTO) is not None
    stand.clock.advance(timedelta(days=2))
    await stand.records.forget_old()
    assert await stand.export(PORTO) is None


async def test_an_export_holds_what_was_typed_organised_and_registered(stand: Ground) -> None:
    event = await stand.published()
    await stand.drafts.keep((await stand.drafts.begin(STAFF, READER)).id, STAFF, Typed("Next", "soon"))
    await stand.events.register(event.id, PORTO)
    assert await stand.export(PORTO) == {
        "registrations": [
            {
                "event": event.id,
                "title": "S3 Conference",
                "standing": Standing.SEATED.value,
                "takes_part": "any",
                "offered_until": None,
                "answers": {},
                "decided": None,
                "registered": "2023-03-20T12:00:00.000000Z",
                "wants_direct_reminders": False,
            }
        ]
    }
    assert await stand.export(STAFF) == {
        "drafts": [{"title": "Next", "when": "soon", "where": "", "seats": "", "about": ""}],
        "organised": [
            {
                "event": event.id,
                "title": "S3 Conference",
                "status": "published",
                "starts": "2023-03-30T09:30 Europe/Brussels",
                "ends": "2023-03-30T16:00 Europe/Brussels",
                "where": "Online",
                "about": "The launch.",
            }
        ],
    }


async def test_an_erased_organiser_leaves_the_event_and_takes_the_drafts(stand: Ground) -> None:
    published, unpublished = await stand.published(), await stand.written(title="Never shown")
    assert stand.clock.now() == NOW
    assert await stand.erase(STAFF) == 2
    assert await stand.export(STAFF) is None
    assert (await stand.finder.card(published.id, PORTO)).event.organiser is None
    with pytest.raises(DraftNotFound):
        await stand.drafts.preview(unpublished.id)
