"""The gateway through a real discord.py client: ready, resume, intents, and discord.py left wholly as it is."""

import socket
import ssl
from typing import Any

import aiohttp
import discord
import pytest
import trustme
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.practice.driver import Driver, Member
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer
from tests.practice.ground import INTENTS, Bot, connected, make_bot
from tests.waiting import until


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py waits 5 s before it identifies anew, and backs off before it reconnects."""

    async def at_once(self: discord.Client, shard_id: int | None, *, initial: bool = False) -> None:
        pass

    monkeypatch.setattr(discord.Client, "before_identify_hook", at_once)
    monkeypatch.setattr(discord.backoff.ExponentialBackoff, "delay", lambda self: 0.01)


async def create_event(server: PracticeServer, name: str) -> None:
    """Let somebody make one of Discord's own events, of which every session hears."""
    body = {"name": name, "privacy_level": 2, "entity_type": 3, "entity_metadata": {"location": "x"}}
    times = {"scheduled_start_time": "2023-04-01T00:00:00Z", "scheduled_end_time": "2023-04-02T00:00:00Z"}
    url = f"{server.address}/api/v10/guilds/{server.world.guild.id}/scheduled-events"
    headers = {"Authorization": f"Bot {server.world.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(url, json=body | times) as response,
    ):
        assert response.status == 200


async def test_ready_brings_the_whole_server(bot: Bot) -> None:
    assert bot.guild.name == "Test server"
    assert {one.name for one in bot.guild.channels} == {"rooms", "general", "events", "news", "hall"}
    assert bot.guild.me.guild_permissions.manage_roles
    assert [one.name for one in bot.guild.members] == ["Community Bot"]


@pytest.mark.parametrize("how", ["drop", "reconnect"])
async def test_what_happened_while_away_arrives_after_a_resume(
    bot: Bot, driver: Driver, server: PracticeServer, how: str
) -> None:
    await driver.gateway(how)
    await until(lambda: "resumed" in bot.heard)
    await create_event(server, "Later")
    await until(lambda: "event Later" in bot.heard)
    assert bot.welcomes == 1


async def test_an_invalid_session_makes_the_bot_identify_anew(
    bot: Bot, driver: Driver, porto: Member
) -> None:
    await driver.gateway("invalid-session")
    await until(lambda: bot.welcomes == 2)
    assert (await porto.command("hello", channel="general", times=1)).acknowledged


async def test_a_refused_resume_makes_the_bot_identify_anew(bot: Bot, driver: Driver) -> None:
    await driver.gateway("refuse-next")
    await driver.gateway("drop")
    await until(lambda: bot.welcomes == 2)


async def test_what_was_not_asked_for_does_not_arrive(
    bot: Bot, porto: Member, driver: Driver, server: PracticeServer
) -> None:
    await porto.say("general", "unheard")
    await driver.post("members", handle="new", name="New")
    await porto.say("general", "unheard, too")
    # What comes over the gateway keeps its order, so all before this has come or never will.
    await create_event(server, "Asked for")
    await until(lambda: bot.heard != [])
    assert bot.heard == ["event Asked for"]


class TestContent:
    """Message content is privileged: without it only what concerns the bot can be read."""

    async def test_content_is_hidden_without_the_intent(self, pointed: PracticeServer, porto: Member) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        async with connected(make_bot(intents=intents), pointed, commands=False) as bot:
            await porto.say("general", "hidden")
            await porto.say("general", f"<@{pointed.world.bot.id}> seen")
            await porto.say("dm", "direct")
            await until(lambda: len(bot.heard) == 3)
            assert [one.removeprefix("message porto: ") for one in bot.heard] == [
                "",
                f"<@{pointed.world.bot.id}> seen",
                "direct",
            ]


async def test_an_intent_that_was_not_granted_closes_the_connection(pointed: PracticeServer) -> None:
    client = discord.Client(intents=discord.Intents(guilds=True, members=True))
    async with client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await client.start(pointed.world.token)


async def test_a_granted_members_intent_brings_all_members(pointed: PracticeServer, driver: Driver) -> None:
    await driver.post("intents", granted=["members"])
    intents = discord.Intents(guilds=True, members=True)
    async with connected(make_bot(intents=intents), pointed, commands=False) as bot:
        await until(lambda: len(bot.guild.members) == 4)
        await driver.post("members", handle="new", name="New")
        await until(lambda: bot.heard == ["join new"])


async def test_a_wrong_token_cannot_log_in(pointed: PracticeServer) -> None:
    async with discord.Client(intents=INTENTS) as client:
        with pytest.raises(discord.LoginFailure):
            await client.login("wrong")


class Resolver(AbstractResolver):
    """Maps Discord's names to loopback and refuses every other."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in {"discord.com", "gateway.discord.gg"}:
            raise OSError(f"no other name than Discord's: {host}")
        return [
            {
                "hostname": host,
                "host": "127.0.0.1",
                "port": self._port,
                "family": socket.AF_INET,
                "proto": 0,
                "flags": 0,
            }
        ]

    async def close(self) -> None:
        pass


async def test_discord_py_as_it_is_speaks_to_the_server_and_to_nothing_else(scene: Scene) -> None:
    authority = trustme.CA()
    inside = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("discord.com", "gateway.discord.gg").configure_cert(inside)
    outside = ssl.create_default_context()
    authority.configure_trust(outside)
    server = PracticeServer(scene, token="", tls=inside, hosts=("discord.com", "gateway.discord.gg"))
    async with server.running():
        resolver = Resolver(server.port)
        connector: Any = aiohttp.TCPConnector(resolver=resolver, ssl=outside)
        server.world.gateway_address = "wss://gateway.discord.gg"
        async with connected(make_bot(connector=connector), server) as bot:
            await bot.channel("general").send("as in life")
            await until(lambda: len(server.http.exchanges) > 3)
        assert set(resolver.asked) == {"discord.com", "gateway.discord.gg"}
        assert server.strange == []
