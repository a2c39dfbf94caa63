"""Sending over real sockets, while Discord and the network do their worst."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.client import sender as module
from bot.client.sender import DiscordSender
from bot.delivery.marker import marker_of
from bot.delivery.sender import (
    Absent,
    File,
    Found,
    Gone,
    Refused,
    Sent,
    ToChannel,
    ToMember,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
)
from tests.house import House, house
from tests.waiting import until

MESSAGES = r"/messages$"
HELLO: Mapping[str, Any] = {"content": "Hello @everyone"}


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, packages=("tests.client.rooms",)) as opened:
        yield opened


@pytest.fixture
def sender(h: House) -> DiscordSender:
    return DiscordSender(h.bot, h.bot.platform.clock)


@pytest.fixture
async def general(h: House) -> ToChannel:
    return ToChannel(int((await h.driver.channel("general"))["id"]))


@pytest.fixture
async def porto(h: House) -> ToMember:
    members = {one["handle"]: one["id"] for one in await h.driver.get("members")}
    return ToMember(int(members["porto"]))


async def posted(h: House) -> list[str]:
    return [message["content"] for _, message in await h.driver.posts()]


async def is_posted(h: House) -> bool:
    return bool(await posted(h))


async def test_a_message_is_made_once_for_one_nonce(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    first = await sender.send(general, HELLO, (), "nonce-1")
    assert isinstance(first, Sent)
    assert await sender.send(general, HELLO, (), "nonce-1") == first
    assert await sender.send(general, HELLO, (), "nonce-2") != first
    assert len(await posted(h)) == 2


class SleptAfterTheFirstLook:
    """The clock of a machine that slept between two looks at it."""

    BEGUN = datetime(2026, 3, 1, 8, tzinfo=UTC)

    def __init__(self) -> None:
        self._looks = chain([self.BEGUN], repeat(self.BEGUN + timedelta(minutes=5)))

    def now(self) -> datetime:
        return next(self._looks)


async def requests_for_messages(h: House) -> int:
    return sum(one["path"].endswith("/messages") for one in await h.driver.requests())


async def test_what_is_held_up_until_its_nonce_may_be_forgotten_does_not_leave(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    until = h.bot.platform.clock.now() - timedelta(seconds=1)
    assert await sender.send(general, HELLO, (), "nonce-1", until) == Refused(0, permanent=False)
    assert await requests_for_messages(h) == 0


async def test_the_library_repeats_nothing_whose_nonce_may_be_forgotten(h: House, general: ToChannel) -> None:
    await h.driver.faults.add("500", path=MESSAGES, when="after", times=1)
    slept = DiscordSender(h.bot, SleptAfterTheFirstLook())
    assert await slept.send(general, HELLO, (), "nonce-1", SleptAfterTheFirstLook.BEGUN) == Unclear("TooLate")
    assert await requests_for_messages(h) == 1
    assert len(await posted(h)) == 1


async def test_an_edit_takes_the_place_of_all_that_was_said_and_may_be_repeated(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    button = {"type": 2, "style": 1, "custom_id": "greeting:wave:7", "label": "Wave"}
    body = {**HELLO, "components": [{"type": 1, "components": [button]}]}
    sent = await sender.send(general, body, (), "nonce-1")
    assert isinstance(sent, Sent)
    assert sent.message_id is not None
    for _ in range(2):
        edited = await sender.edit(general, sent.message_id, {"embeds": [{"title": "It is off"}]})
        assert edited == sent
    ((_, message),) = await h.driver.posts()
    assert (message["content"], message["components"]) == ("", [])
    assert message["embeds"][0]["title"] == "It is off"


async def test_an_edit_of_what_is_deleted_or_out_of_reach_is_told_so(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    assert await sender.edit(general, 7, HELLO) == Refused(10008, permanent=False)
    await h.driver.faults.add("503", method="PATCH")
    assert await sender.edit(general, 7, HELLO) == Unclear("HTTP 503")
    await h.driver.faults.add("503", path="users/@me/channels")
    assert await sender.edit(ToMember(4711), 7, HELLO) == Refused(0, permanent=False)


async def test_nobody_is_mentioned_unless_the_payload_says_so(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    await sender.send(general, HELLO, (), "nonce-1")
    await sender.send(general, {**HELLO, "allowed_mentions": {"parse": ["everyone"]}}, (), "nonce-2")
    bodies = [one["body"] for one in await h.driver.requests() if one["path"].endswith("/messages")]
    assert [body["allowed_mentions"] for body in bodies] == [{"parse": []}, {"parse": ["everyone"]}]
    assert all(body["enforce_nonce"] for body in bodies)


async def test_a_direct_message_opens_its_channel_once(
    h: House, sender: DiscordSender, porto: ToMember
) -> None:
    for nonce in ("nonce-1", "nonce-2"):
        assert isinstance(await sender.send(porto, HELLO, (), nonce), Sent)
    opened = [one for one in await h.driver.requests() if one["path"] == "/users/@me/channels"]
    assert len(opened) == 1
    assert len(await h.porto.direct_messages()) == 2


async def test_a_file_goes_with_the_message(h: House, sender: DiscordSender, general: ToChannel) -> None:
    calendar = File("event.ics", "text/calendar", "BEGIN:VCALENDAR é")
    assert isinstance(await sender.send(general, {"content": "Take it"}, [calendar], "nonce-1"), Sent)
    ((_, message),) = await h.driver.posts()
    (attachment,) = message["attachments"]
    assert attachment["filename"] == "event.ics"
    assert (await h.driver.file(attachment)).decode() == calendar.text


async def test_closed_direct_messages_are_a_permanent_no(
    h: House, sender: DiscordSender, porto: ToMember
) -> None:
    await h.porto.close_dms()
    assert await sender.send(porto, HELLO, (), "nonce-1") == Refused(50007, permanent=True)


async def test_a_deleted_channel_is_a_permanent_no(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    await h.driver.post(f"channels/{general.channel}/delete")
    assert await sender.send(general, HELLO, (), "nonce-1") == Refused(10003, permanent=True)


async def test_an_unknown_member_is_a_permanent_no(sender: DiscordSender) -> None:
    outcome = await sender.send(ToMember(4_242), HELLO, (), "nonce-1")
    assert isinstance(outcome, Refused)
    assert outcome.permanent


async def test_a_body_that_discord_refuses_is_a_permanent_no(
    sender: DiscordSender, general: ToChannel
) -> None:
    assert await sender.send(general, {"content": "x" * 2001}, (), "nonce-1") == Refused(
        50035, permanent=True
    )


async def deny(h: House, channel: ToChannel, permission: int) -> None:
    """Take a permission from everybody in a channel, the bot included."""
    roles = {role["name"]: role for role in await h.driver.get("roles")}
    for role in roles.values():
        kept = int(role["permissions"]) & ~permission
        await h.driver.post(f"roles/{role['id']}", permissions=str(kept))


async def test_a_missing_permission_is_a_permanent_no(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    await deny(h, general, 1 << 11)
    assert await sender.send(general, HELLO, (), "nonce-1") == Refused(50013, permanent=True)


@pytest.mark.parametrize("fault", ["503", "reset"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_silence_is_unclear(
    h: House, sender: DiscordSender, general: ToChannel, fault: str, when: str
) -> None:
    async with h.driver.faults.during(fault, method="POST", path=MESSAGES, times=1, when=when):
        assert isinstance(await sender.send(general, HELLO, (), "nonce-1"), Unclear)
    assert isinstance(await sender.send(general, HELLO, (), "nonce-1"), Sent)
    assert len(await posted(h)) == 1


async def test_no_answer_in_time_is_unclear(
    h: House, sender: DiscordSender, general: ToChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TIMEOUT", 0.2)
    async with h.driver.faults.during("slow", method="POST", path=MESSAGES, seconds=1.0):
        assert await sender.send(general, HELLO, (), "nonce-1") == Unclear("TimeoutError")


async def test_a_second_try_inside_the_library_is_the_same_message(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    async with h.driver.faults.during("500", method="POST", path=MESSAGES, times=1, when="after"):
        assert isinstance(await sender.send(general, HELLO, (), "nonce-1"), Sent)
    assert len(await posted(h)) == 1


async def test_a_no_after_a_hidden_try_is_no_proof(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    async with h.driver.faults.during("500", method="POST", path=MESSAGES, times=1, when="after"):
        sending = asyncio.create_task(sender.send(general, HELLO, (), "nonce-1"))
        await until(lambda: is_posted(h))
        await h.driver.post(f"channels/{general.channel}/delete")
        assert await sending == Refused(10003, permanent=True, reached_other_requests=True)


async def test_a_rate_limit_is_waited_for(h: House, sender: DiscordSender, general: ToChannel) -> None:
    async with h.driver.faults.during("429", method="POST", path=MESSAGES, times=1, seconds=0.1):
        assert isinstance(await sender.send(general, HELLO, (), "nonce-1"), Sent)


async def test_a_long_rate_limit_is_told(h: House, sender: DiscordSender, general: ToChannel) -> None:
    async with h.driver.faults.during("429", method="POST", path=MESSAGES, times=1, seconds=90.0):
        outcome = await sender.send(general, HELLO, (), "nonce-1")
    assert outcome == Refused(429, permanent=False, retry_after=90.0)


async def test_a_ban_of_the_address_is_a_passing_no(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    async with h.driver.faults.during("429-cloudflare", method="POST", path=MESSAGES, times=1):
        outcome = await sender.send(general, HELLO, (), "nonce-1")
    assert isinstance(outcome, Refused)
    assert (outcome.code, outcome.permanent) == (429, False)


async def test_a_token_that_is_gone_stops_everything(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    async with h.driver.faults.during("401"):
        assert await sender.send(general, HELLO, (), "nonce-1") == Unauthorised()
        assert await sender.find(general, "text:x", (await h.driver.clock()).now, ()) == Unauthorised()


async def test_nobody_there_is_a_definite_no(h: House, sender: DiscordSender, general: ToChannel) -> None:
    with h.elsewhere("http://127.0.0.1:9"):
        assert await sender.send(general, HELLO, (), "nonce-1") == Refused(0, permanent=False)
        finding = await sender.find(general, "text:x", (await h.driver.clock()).now, ())
    assert isinstance(finding, Unanswered)


async def test_direct_messages_that_cannot_be_opened_are_a_definite_no(
    h: House, sender: DiscordSender, porto: ToMember
) -> None:
    async with h.driver.faults.during("503", path="/users/@me/channels"):
        assert await sender.send(porto, HELLO, (), "nonce-1") == Refused(0, permanent=False)


async def test_a_message_is_found_again_by_its_button(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    button = {"type": 2, "style": 1, "label": "Go", "custom_id": "greeting:wave:7"}
    payload: Mapping[str, Any] = {"content": "One", "components": [{"type": 1, "components": [button]}]}
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    first = await sender.send(general, payload, (), "nonce-1")
    second = await sender.send(general, {**payload, "content": "Two"}, (), "nonce-2")
    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert first.message_id is not None
    assert await sender.find(general, marker_of(payload), since, ()) == Found(first.message_id)
    assert await sender.find(general, marker_of(payload), since, {first.message_id}) == Found(
        second.message_id or 0
    )


async def test_a_message_is_found_again_by_its_text(h: House, sender: DiscordSender, porto: ToMember) -> None:
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    assert await sender.find(porto, marker_of(HELLO), since, ()) == Absent()
    sent = await sender.send(porto, HELLO, (), "nonce-1")
    assert isinstance(sent, Sent)
    assert await sender.find(porto, marker_of(HELLO), since, ()) == Found(sent.message_id or 0)
    later = (await h.driver.clock()).now + timedelta(seconds=5)
    assert await sender.find(porto, marker_of(HELLO), later, ()) == Absent()


async def test_somebody_elses_message_is_not_ours(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    await h.porto.say("general", "Hello @everyone")
    assert await sender.find(general, marker_of(HELLO), since, ()) == Absent()


async def test_a_message_is_found_behind_many(
    h: House, sender: DiscordSender, general: ToChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    for number in range(5):
        await h.porto.say("general", f"Talk {number}")
    sent = await sender.send(general, HELLO, (), "nonce-1")
    assert isinstance(sent, Sent)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Found(sent.message_id or 0)
    assert await sender.find(general, "text:other", since, ()) == Absent()


async def test_an_empty_history_is_believed_only_if_it_may_be_read(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Absent()
    await sender.send(general, HELLO, (), "nonce-1")
    await deny(h, general, 1 << 16)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Unreadable()


async def test_an_archived_thread_is_judged_by_its_channel(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    channel = h.bot.get_channel(general.channel)
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="Old", type=discord.ChannelType.public_thread)
    await thread.edit(archived=True)
    await until(lambda: channel.guild.get_thread(thread.id) is None)
    since = (await h.driver.clock()).now + timedelta(seconds=60)
    assert await sender.find(ToChannel(thread.id), marker_of(HELLO), since, ()) == Absent()


async def test_a_server_in_an_outage_is_asked_again_later(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    server = h.bot.get_guild(h.bot.server.id)
    assert server is not None
    server.unavailable = True
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Unanswered("the server is unavailable")


async def test_a_deleted_channel_has_no_history(h: House, sender: DiscordSender, general: ToChannel) -> None:
    await h.driver.post(f"channels/{general.channel}/delete")
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Gone(10003)


async def test_a_history_is_asked_for_again_later(
    h: House, sender: DiscordSender, general: ToChannel
) -> None:
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    async with h.driver.faults.during("503", method="GET"):
        assert await sender.find(general, marker_of(HELLO), since, ()) == Unanswered("HTTP 503")


async def test_an_empty_history_is_not_judged_before_the_gateway_has_spoken(
    h: House, sender: DiscordSender, general: ToChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TIMEOUT", 0.3)
    h.bot.listening.clear()
    since = (await h.driver.clock()).now - timedelta(seconds=5)
    assert await sender.find(general, marker_of(HELLO), since, ()) == Unanswered("TimeoutError")
