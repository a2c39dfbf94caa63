"""The whole bot with discord.py wholly unpatched: real names, TLS, and nobody else asked."""

import asyncio
import socket
import ssl
from pathlib import Path

import aiohttp
import trustme
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.composition import assemble
from bot.kernel.clock import OffsetClock
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from bot.settings import ROOT, Settings
from tests.waiting import PATIENCE

DISCORD = ("discord.com", "gateway.discord.gg")


class Loopback(AbstractResolver):
    """Knows Discord's names, and that they are here; no other name exists."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.asked: set[str] = set()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.add(host)
        if host not in DISCORD:
            raise OSError(f"{host} is not to be contacted")
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=self._port, family=socket.AF_INET, proto=0, flags=0
            )
        ]

    async def close(self) -> None: ...


async def test_the_whole_bot_speaks_to_discord_and_to_nobody_else(tmp_path: Path) -> None:
    authority = trustme.CA()
    inside, outside = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context()
    authority.issue_cert(*DISCORD, "127.0.0.1").configure_cert(inside)
    authority.configure_trust(outside)
    scene = load_scene(ROOT / "data" / "practice" / "s3.toml")
    server = PracticeServer(scene, token="", tls=inside, hosts=DISCORD)
    async with server.running():
        server.world.gateway_address = "wss://gateway.discord.gg"
        resolver = Loopback(server.port)
        settings = Settings.for_practice(
            token=server.world.token, guild_id=server.world.guild.id, runtime_dir=tmp_path
        )
        async with assemble(
            settings,
            OffsetClock(start=scene.start),
            "practice",
            application_id=server.world.application_id,
            connector=lambda: aiohttp.TCPConnector(resolver=resolver, ssl=outside),
        ) as bot:
            serving = asyncio.create_task(bot.serve(server.world.token))
            await asyncio.wait_for(bot.listening.wait(), PATIENCE)
            await server.actors.act("secretariat", "command", {"channel": "general", "name": "setup plan"})
            serving.cancel()
            await asyncio.wait([serving])
    assert resolver.asked == set(DISCORD)
    assert server.strange == []
