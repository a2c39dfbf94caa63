"""Discord's own list of events follows what is published: the real client against the practice server."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.practice.driver import readable
from bot.practice.kinds import JsonObject
from bot.practice.model import ScheduledEvent
from cogs.mirror.service import MirrorService
from tests.events.office import CONFERENCE, Office, button, office, public
from tests.waiting import until

STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
PATH = r"/scheduled-events"
CREATE_EVENTS = 1 << 44
VIEW_CHANNEL = 1 << 10


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def native(desk: Office) -> list[JsonObject]:
    return list(await desk.house.driver.get("scheduled-events"))


async def mirrored(desk: Office) -> list[JsonObject]:
    """Return the list once the bot has done all that is lacking now."""
    await desk.house.bot.platform.scheduler.settled()
    return await native(desk)


async def told(desk: Office) -> list[JsonObject]:
    """Return what staff were told of the list."""
    await desk.house.bot.platform.scheduler.settled()
    await desk.settle()
    posts = public(await desk.house.secretariat.messages("staff"))
    return [post for post in posts if "list of events" in readable(post)]


async def cancel(desk: Office, title: str = "Conference") -> None:
    question = await desk.house.secretariat.command("event cancel", channel="events", event=title)
    await desk.house.secretariat.click(question, button(question, "cancel"))


def fill(desk: Office, number: int) -> list[int]:
    """Let somebody else's events stand in the list."""
    world = desk.house.server.world
    ids = [world.ids.next() for _ in range(number)]
    owner = next(one.user for one in world.guild.members.values() if one.user.id != world.bot.id)
    for one in ids:
        world.guild.events[one] = ScheduledEvent(one, "Theirs", STARTS_AT, None, 2, owner)
    return ids


async def test_what_is_published_stands_in_discords_list_and_says_how_to_register(desk: Office) -> None:
    await desk.publish()
    (event,) = await mirrored(desk)
    assert event["name"] == "S3 Conference"
    assert event["entity_metadata"] == {"location": "Online"}
    assert datetime.fromisoformat(event["scheduled_start_time"]) == STARTS_AT
    assert datetime.fromisoformat(event["scheduled_end_time"]) == STARTS_AT + timedelta(hours=6.5)
    assert event["description"].startswith("The community begins.\n\nTo take part, register with the bot")
    await desk.house.restart()
    assert await mirrored(desk) == [event]


async def test_a_cancelled_event_leaves_the_list_and_one_that_is_over_is_left_there(desk: Office) -> None:
    await desk.publish()
    await desk.publish({**CONFERENCE, "title": "Off"})
    assert len(await mirrored(desk)) == 2
    await cancel(desk, "Off")
    (standing,) = await mirrored(desk)
    assert standing["name"] == "S3 Conference"
    await desk.house.driver.advance(to=STARTS_AT + timedelta(days=1))
    assert await mirrored(desk) == [standing]
    assert await told(desk) == []


async def test_what_not_everyone_may_read_is_not_shown_to_everyone_in_the_list(desk: Office) -> None:
    h = desk.house
    await desk.create()
    staff = await h.driver.channel("staff")
    options = {"event": "conference", "channel": staff["id"]}
    shown = await h.secretariat.act("command", channel="events", name="event publish", options=options)
    await h.secretariat.click(shown["message"], button(shown["message"], "publish"))
    assert await mirrored(desk) == []
    # Nor is what they may not read any more: no event changes by it, and everyone saw the next morning still.
    await desk.publish({**CONFERENCE, "title": "Open"})
    assert len(await mirrored(desk)) == 1
    for deny, number in ((VIEW_CHANNEL, 0), (0, 1)):
        await close(desk, "announcements", deny)
        await until(partial(_lists, desk, number))
    everyone = await everyones_role(desk)
    permissions = int(everyone["permissions"])
    for allowed, number in ((permissions & ~VIEW_CHANNEL, 0), (permissions, 1)):
        await h.driver.post(f"roles/{everyone['id']}", permissions=str(allowed))
        await until(partial(_lists, desk, number))
    assert await told(desk) == []


async def close(desk: Office, name: str, deny: int) -> None:
    """Deny something in a channel to everyone, or (0) nothing any more."""
    channel, everyone = await desk.house.driver.channel(name), await everyones_role(desk)
    path = f"channels/{channel['id']}/overwrite"
    await desk.house.driver.post(path, id=everyone["id"], type=0, allow="0", deny=str(deny))


async def everyones_role(desk: Office) -> dict[str, Any]:
    """Return the role that everyone has."""
    roles: list[dict[str, Any]] = await desk.house.driver.get("roles")
    return next(role for role in roles if role["name"] == "@everyone")


async def _lists(desk: Office, number: int) -> bool:
    return len(await native(desk)) == number


@pytest.mark.parametrize(
    ("do", "when"),
    [("502", "before"), ("502", "after"), ("503", "after"), ("reset", "before"), ("reset", "after")],
)
async def test_whatever_becomes_of_the_answer_there_is_one_and_never_two(
    desk: Office, do: str, when: str
) -> None:
    h = desk.house
    seen: list[int] = []
    async with h.driver.faults.during(do, method="POST", path=PATH, when=when, times=1):
        await desk.publish()
        seen.append(len(await mirrored(desk)))
    await h.driver.advance(timedelta(seconds=61))
    seen.append(len(await mirrored(desk)))
    await h.driver.advance(timedelta(hours=3))
    seen.append(len(await mirrored(desk)))
    assert seen == [1 if when == "after" else 0, 1, 1]


@pytest.mark.parametrize("after", [timedelta(seconds=5), timedelta(minutes=5), timedelta(days=2)])
async def test_a_kill_between_request_and_commit_makes_no_second_one(desk: Office, after: timedelta) -> None:
    h = desk.house
    await h.driver.faults.add("slow", method="POST", path=PATH, when="after", seconds=3)
    await h.secretariat.click(reading := await desk.create(), button(reading, "publish"))
    await until(lambda: _stands(desk))
    await h.stop()
    await h.driver.faults.clear()
    assert len(await native(desk)) == 1
    await h.start()
    await h.driver.advance(after)
    assert len(await mirrored(desk)) == 1
    await h.driver.advance(timedelta(minutes=10))
    (event,) = await mirrored(desk)
    await cancel(desk)
    assert await mirrored(desk) == [], f"the one that stands is known as {event['id']}"


async def _stands(desk: Office) -> bool:
    return bool(await native(desk))


async def test_a_kill_before_the_request_makes_it_after_the_restart(desk: Office) -> None:
    h = desk.house
    await h.driver.faults.add("slow", method="GET", path=PATH, seconds=3)
    await h.secretariat.click(reading := await desk.create(), button(reading, "publish"))
    await h.stop()
    await h.driver.faults.clear()
    assert await native(desk) == []
    await h.start()
    await h.driver.advance(timedelta(minutes=2))
    assert len(await mirrored(desk)) == 1


async def test_the_hundred_and_first_waits_staff_are_told_once_and_it_comes_when_there_is_room(
    desk: Office,
) -> None:
    h = desk.house
    theirs = fill(desk, 100)
    await desk.publish()
    await desk.publish({**CONFERENCE, "title": "Another one"})
    assert len(await mirrored(desk)) == 100
    (notice,) = await told(desk)
    assert "room for 100" in readable(notice)
    await h.driver.advance(timedelta(days=2))
    await h.restart()
    assert len(await mirrored(desk)) == 100
    assert len(await told(desk)) == 1

    await delete(desk, theirs[0])
    await until(lambda: _holds(desk, "S3 Conference"))
    assert len(await mirrored(desk)) == 100
    await cancel(desk)
    await until(lambda: _holds(desk, "Another one"))
    assert len(await told(desk)) == 1


async def _holds(desk: Office, name: str) -> bool:
    return name in {event["name"] for event in await mirrored(desk)}


async def delete(desk: Office, number: int) -> None:
    """Delete a native event by hand, as somebody in Discord's client does."""
    from bot.practice import guild_life

    world = desk.house.server.world
    event = world.guild.events.pop(number)
    guild_life.tell_event(world, "DELETE", event)


async def test_who_deletes_it_by_hand_has_their_way_until_staff_want_it_back(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    (event,) = await mirrored(desk)
    await delete(desk, int(event["id"]))
    await until(lambda: _was_told(desk))
    await h.driver.advance(timedelta(days=2))
    await h.restart()
    assert await mirrored(desk) == []
    (notice,) = await told(desk)
    assert "Somebody deleted this event" in readable(notice)
    (again,) = [one["custom_id"] for row in notice["components"] for one in row["components"]]
    assert "being put back" in (await h.secretariat.click(notice, again)).text
    assert [one["name"] for one in await mirrored(desk)] == ["S3 Conference"]
    assert "Nothing has changed" in (await h.secretariat.click(notice, again)).text


async def _was_told(desk: Office) -> bool:
    return bool(await told(desk))


async def test_what_was_deleted_while_the_bot_was_away_is_noted_when_it_is_back(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    (event,) = await mirrored(desk)
    await h.stop()
    await delete(desk, int(event["id"]))
    await h.start()
    await until(lambda: _was_told(desk))
    assert await mirrored(desk) == []


async def test_without_the_permission_staff_are_told_once_and_it_comes_with_it(desk: Office) -> None:
    h = desk.house
    role = await permit(desk, allowed=False)
    await desk.publish()
    await desk.publish({**CONFERENCE, "title": "Another one"})
    assert await mirrored(desk) == []
    (notice,) = await told(desk)
    assert "Create Events" in readable(notice)
    shown = await h.secretariat.command("setup plan", channel="general")
    assert "Create Events" in shown.text
    assert role == await permit(desk, allowed=True)
    await until(lambda: _holds(desk, "Another one"))
    assert len(await mirrored(desk)) == 2
    assert len(await told(desk)) == 1


async def permit(desk: Office, *, allowed: bool) -> str:
    """Give the bot's own role the permission, or take it."""
    roles: list[dict[str, Any]] = await desk.house.driver.get("roles")
    (own,) = [role for role in roles if role["name"] == desk.house.server.world.bot.name]
    others = int(own["permissions"]) & ~CREATE_EVENTS
    await desk.house.driver.post(f"roles/{own['id']}", permissions=str(others | CREATE_EVENTS * allowed))
    return str(own["id"])


async def test_a_change_of_the_event_changes_the_list_and_a_second_copy_goes(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    (event,) = await mirrored(desk)
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE event SET title = 'S3 Forum', changed_at = '2023-03-02T00:00:00.000000Z'"
        )
        # Nobody knows any more that it stands, and there is one too many.
        await transaction.execute("UPDATE mirror_copy SET state = 'asked', native = NULL")
    world = h.server.world
    second = world.ids.next()
    world.guild.events[second] = ScheduledEvent(
        second, "S3 Conference", STARTS_AT, None, 3, world.bot, event["description"]
    )
    await h.bot.service(MirrorService).keep()
    (now,) = await mirrored(desk)
    assert (now["id"], now["name"]) == (event["id"], "S3 Forum")
