"""Messages are put into words when they are sent: what is no longer so is not said."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.delivery.kinds import Kind, Kinds, Reader, RenderContext, Rendered
from bot.delivery.marker import marker_of
from bot.practice.driver import readable
from bot.storage.personal_data import Json
from cogs.events.domain import Standing, Verdict
from cogs.events.service import promises
from cogs.events.views.invitations import Invitations
from cogs.events.views.posts import Posts
from cogs.events.views.registration_posts import RegistrationPosts
from tests.events.ground import (
    ENDS_AT,
    EVENTS,
    LAPLAND,
    NOW,
    PORTO,
    READER,
    STAFF,
    Ground,
    community,
    translator,
)


async def rendered(
    stand: Ground,
    kind: str,
    parameters: Mapping[str, Json],
    *,
    now: datetime = NOW,
    late: bool = False,
    reader: Reader = READER,
) -> Rendered | None:
    (found,) = [one for one in all_kinds(stand) if one.name == kind]
    async with stand.database.reading() as transaction:
        return await found.render(transaction, parameters, reader, RenderContext(now, NOW, late))


def all_kinds(stand: Ground) -> tuple[Kind, ...]:
    invitations = Invitations(community(), "here")
    posts = Posts(translator(), community(), invitations, stand.company)
    about_registrations = RegistrationPosts(translator(), community(), stand.clock, invitations)
    return (*posts.kinds(), *about_registrations.kinds())


def words(message: Rendered | None) -> str:
    assert message is not None
    payload: Any = message.payload
    return readable(payload)


async def waiting_and_seated(stand: Ground) -> tuple[int, int]:
    """Let Lapland take Porto's seat when it is offered; return the event and Lapland's registration."""
    event = await stand.published(seats="1")
    await stand.events.register(event.id, PORTO)
    await stand.events.register(event.id, LAPLAND)
    await stand.events.withdraw(event.id, PORTO)
    await stand.offers.accept(event.id, LAPLAND)
    mine = (await stand.finder.card(event.id, LAPLAND)).mine
    assert mine is not None
    return event.id, mine.id


async def test_a_late_announcement_owns_up_to_it(stand: Ground) -> None:
    event = await stand.published()
    assert "This message is late" in words(
        await rendered(stand, promises.ANNOUNCEMENT, {"event": event.id}, late=True)
    )
    assert "late" not in words(await rendered(stand, promises.ANNOUNCEMENT, {"event": event.id}))


@pytest.mark.parametrize("kind", [promises.ANNOUNCEMENT, promises.REMINDER])
async def test_a_channel_hears_nothing_of_what_is_cancelled_or_over_or_gone(stand: Ground, kind: str) -> None:
    event = await stand.published()
    parameters: dict[str, Json] = {"event": event.id, "before": "1h"}
    assert await rendered(stand, kind, parameters) is not None
    assert await rendered(stand, kind, parameters, now=ENDS_AT) is None
    assert await rendered(stand, kind, {"event": 99, "before": "1h"}) is None
    await stand.events.cancel(event.id)
    assert await rendered(stand, kind, parameters) is None


async def test_a_member_is_reminded_only_with_a_seat_and_a_wish(stand: Ground) -> None:
    event, registration = await waiting_and_seated(stand)
    parameters: dict[str, Json] = {"event": event, "registration": registration, "before": "1h"}
    assert await rendered(stand, promises.PERSONAL_REMINDER, parameters) is None
    await stand.events.remind_me(event, LAPLAND)
    message = await rendered(
        stand, promises.PERSONAL_REMINDER, parameters, reader=Reader("fr", "Indian/Reunion")
    )
    assert "commence" in words(message)
    assert "11:30–18:00 (La Réunion)" in words(message)
    await stand.events.withdraw(event, LAPLAND)
    assert await rendered(stand, promises.PERSONAL_REMINDER, parameters) is None


async def test_who_moved_up_gets_the_calendar_file_unless_they_have_left(stand: Ground) -> None:
    event, registration = await waiting_and_seated(stand)
    parameters: dict[str, Json] = {
        "event": event,
        "registration": registration,
        "channel": EVENTS,
        "until": "-",
    }
    message = await rendered(stand, promises.PROMOTED, parameters)
    assert message is not None
    assert [file.media_type for file in message.files] == ["text/calendar"]
    await stand.events.withdraw(event, LAPLAND)
    assert await rendered(stand, promises.PROMOTED, parameters) is None
    assert await rendered(stand, promises.PASSED_ON, parameters) is None


async def test_a_seat_passed_on_names_nobody_and_ends_with_the_offer(stand: Ground) -> None:
    event = await stand.published(seats="1")
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
    await stand.events.withdraw(event.id, PORTO)
    async with stand.database.reading() as transaction:
        (row,) = await stand.outbox.planned(transaction, f"events:{event.id}:member")
    assert row.kind == promises.OFFER
    message = promises.passed_on(row.parameters, NOW)
    assert (message.not_after, message.due) == (NOW + timedelta(days=1), NOW)
    line = words(await rendered(stand, promises.PASSED_ON, message.parameters))
    assert str(LAPLAND) not in line
    assert "kept for the first person on the waiting list" in line
    await stand.offers.accept(event.id, LAPLAND)
    line = words(await rendered(stand, promises.PASSED_ON, message.parameters))
    assert "has gone to the first person on the waiting list" in line


@pytest.mark.parametrize("kind", [promises.CANCELLED, promises.CANCELLED_PERSONALLY])
async def test_only_what_is_cancelled_is_called_so(stand: Ground, kind: str) -> None:
    event = await stand.published()
    assert await rendered(stand, kind, {"event": event.id}) is None
    assert await rendered(stand, kind, {"event": "?"}) is None
    await stand.events.cancel(event.id)
    message = await rendered(stand, kind, {"event": event.id}, late=True)
    assert "is cancelled" in words(message)
    assert message is not None
    assert bool(message.files) is (kind == promises.CANCELLED_PERSONALLY)


async def test_no_two_messages_of_an_event_are_taken_for_each_other(stand: Ground) -> None:
    event, registration = await waiting_and_seated(stand)
    await stand.events.remind_me(event, LAPLAND)
    of_member: dict[str, Json] = {
        "event": event,
        "registration": registration,
        "channel": EVENTS,
        "until": "-",
    }
    wanted: list[tuple[str, dict[str, Json]]] = [
        (promises.ANNOUNCEMENT, {"event": event}),
        (promises.PROMOTED, of_member),
        (promises.PASSED_ON, of_member),
    ]
    for before in ("1d", "1h", "start"):
        wanted.append((promises.REMINDER, {"event": event, "before": before}))
        wanted.append((promises.PERSONAL_REMINDER, {**of_member, "before": before}))
    messages = [await rendered(stand, kind, parameters) for kind, parameters in wanted]
    markers = {marker_of(message.payload) for message in messages if message is not None}
    assert len(markers) == len(wanted)


async def test_staff_are_told_by_name_and_title_what_did_not_arrive(stand: Ground) -> None:
    event, registration = await waiting_and_seated(stand)
    kinds = Kinds()
    for kind in all_kinds(stand):
        kinds.register(kind)
    told: dict[str, Mapping[str, Json]] = {
        promises.REMINDER: {"event": event},
        promises.PERSONAL_REMINDER: {"registration": registration, "before": "1h"},
        promises.PASSED_ON: {"event": event, "registration": registration},
    }
    async with stand.database.reading() as transaction:
        for name, parameters in told.items():
            about = kinds[name].about
            assert about is not None
            assert await about(transaction, parameters) == "S3 Conference"
            assert await about(transaction, {}) is None


async def test_who_was_approved_and_has_an_offer_by_now_is_not_told_that_there_is_no_place(
    stand: Ground,
) -> None:
    event = await stand.opened(seats="1", moderated=True)
    for member in (PORTO, LAPLAND):
        await stand.events.register(event.id, member)
        await stand.organisers.decide(event.id, member, Verdict.APPROVED, STAFF)
    mine = (await stand.finder.card(event.id, LAPLAND)).mine
    assert mine is not None
    parameters = {"event": event.id, "registration": mine.id}
    assert "you are number 1 on the waiting list" in words(
        await rendered(stand, promises.DECIDED, parameters)
    )
    await stand.events.withdraw(event.id, PORTO)
    assert await stand.standing(event.id, LAPLAND) is Standing.OFFERED
    assert await rendered(stand, promises.DECIDED, parameters) is None
