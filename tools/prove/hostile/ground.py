"""Where hostile people act: a practice server and the real bot on it in one process, with something to steal."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from bot.client.bot import CommunityBot
from bot.client.destination import pointed_at
from bot.composition import DATABASE, assemble
from bot.delivery.worker import Worker
from bot.kernel.clock import OffsetClock
from bot.practice.kinds import JsonObject
from bot.practice.model import User
from bot.practice.pace import Pace
from bot.practice.scene import Scene, SceneMember, load_scene
from bot.practice.server import PracticeServer
from bot.settings import OFF, ROOT, Settings
from tools.prove.hostile.door import Door
from tools.prove.hostile.journal import Journal

STAFF: Final = ("secretariat", "desk")
LEADER: Final = "attica"
PLAIN: Final = ("porto", "lapland", "reunion", "azores")
GONE: Final = "silesia"
"""Was a member and has left; the direct messages with the bot stay."""

GROUP: Final = "innovation-diffusion"

PACE: Final = Pace(5_000, 1.0)
"""What Discord's own pace does is tried elsewhere; here it would only cost time."""


@dataclass(frozen=True)
class Ground:
    """What a campaign stands on."""

    server: PracticeServer
    bot: CommunityBot
    clock: OffsetClock
    journal: Journal
    door: Door

    async def act(self, handle: str, act: str, **body: object) -> JsonObject:
        """Let somebody do what the client lets them do."""
        return await self.server.actors.act(handle, act, body)

    async def advance(self, span: timedelta) -> None:
        """Move the clock of both, and let what came due be sent."""
        self.clock.advance(span)
        self.bot.platform.scheduler.clock_moved()
        await self.bot.service(Worker).settled()

    def person(self, handle: str) -> User:
        """Return somebody of the scene."""
        return self.server.world.people[handle]


def scene() -> Scene:
    """Return the scene: the rehearsal's, with a second member of staff."""
    played = load_scene(ROOT / "data" / "practice" / "s3.toml")
    return replace(played, members=(*played.members, SceneMember("desk", "Desk", roles=("Secretariat",))))


@asynccontextmanager
async def ground(site: str | None = None) -> AsyncIterator[Ground]:
    """Open a server that is set up, and the bot on it; with a ``site`` it has pages there, and letters to send."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hostile-")))
        played = scene()
        clock = OffsetClock(start=played.start)
        server = PracticeServer(played, clock=clock, pace=PACE, pace_of_everything=PACE)
        stack.enter_context(pointed_at(await stack.enter_async_context(server.running())))
        bot = await stack.enter_async_context(_bot(server, clock, folder, _served(server, site)))
        await server.opened.wait()
        await bot.service(Worker).settled()
        journal = Journal(folder / DATABASE)
        stack.callback(journal.close)
        yield Ground(server, bot, clock, journal, Door(server))


def _served(server: PracticeServer, site: str | None) -> Mapping[str, Any]:
    if site is None:
        return {}
    return {
        "web_bind": "127.0.0.1:0",
        "public_url": site,
        "smtp_host": "127.0.0.1",
        "smtp_port": server.post.port,
        "smtp_security": "none",
        "smtp_from": "Secretariat <bot@practice.example>",
    }


@asynccontextmanager
async def _bot(
    server: PracticeServer, clock: OffsetClock, folder: Path, served: Mapping[str, Any]
) -> AsyncIterator[CommunityBot]:
    world = server.world
    # Answers by meaning are tried on hostile questions elsewhere; here they would only cost time, and chance.
    settings = Settings.for_practice(
        token=world.token, guild_id=world.guild.id, runtime_dir=folder, faq_model=OFF, **served
    )
    options: dict[str, Any] = {"guild_ready_timeout": 0.05, "login_gap": 0.0}
    async with assemble(settings, clock, "practice", application_id=world.application_id, **options) as bot:
        serving = asyncio.create_task(bot.serve(world.token))
        try:
            await bot.listening.wait()
            server.child.ready.set()
            yield bot
        finally:
            serving.cancel()
            await asyncio.wait([serving])


def offered(answer: JsonObject | None, prefix: str) -> str | None:
    """Return the custom id of the first button or select of a message, or field's form, that begins so."""
    return next((one for one in custom_ids(answer) if one.startswith(prefix)), None)


def custom_ids(thing: Any) -> Iterator[str]:
    """Return every custom id in a message, an answer or a form, in order."""
    if isinstance(thing, list):
        for one in thing:
            yield from custom_ids(one)
    elif isinstance(thing, dict):
        if isinstance(thing.get("custom_id"), str):
            yield thing["custom_id"]
        for one in thing.values():
            yield from custom_ids(one)
