"""The whole house in one process: a practice server, and the real bot on it over real sockets.

    async with house(tmp_path) as h:
        answer = await h.porto.command("event list", channel="events")

Members of the scene are attributes. ``restart`` drops the bot in the middle of whatever it
does and opens another on the same database; :meth:`House.driver` moves the clock.
"""

import asyncio
import contextlib
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import aiohttp

from bot.cli.following import Hello, following, hello
from bot.cli.memory import settle_down
from bot.client.bot import CommunityBot
from bot.client.destination import pointed_at
from bot.composition import DATABASE, FEATURES, assemble, furnished
from bot.kernel.clock import OffsetClock
from bot.practice.driver import Driver, Member
from bot.practice.scene import Scene, load_scene
from bot.practice.server import PracticeServer
from bot.settings import OFF, ROOT, Settings
from bot.supervision import end
from tests.counting import uncounted
from tests.waiting import PATIENCE, until


class House:
    """A running practice server and the bot on it."""

    def __init__(
        self,
        server: PracticeServer,
        address: str,
        folder: Path,
        packages: Sequence[str],
        web_bind: str = OFF,
        public_url: str | None = None,
        faq_model: str = OFF,
        faq_channels: str = OFF,
    ) -> None:
        self.server = server
        self.address = address
        self.driver = Driver(address)
        self._folder = folder
        self._packages = packages
        self._web_bind = web_bind
        self._public_url = public_url
        self._faq_model = faq_model
        self._faq_channels = faq_channels
        self._stack = AsyncExitStack()
        self._bot: CommunityBot | None = None

    @property
    def bot(self) -> CommunityBot:
        """The bot that runs now; another one after each restart."""
        assert self._bot is not None, "the bot does not run"
        return self._bot

    def __getattr__(self, handle: str) -> Member:
        """Return a member of the scene by handle."""
        if handle.startswith("_"):
            raise AttributeError(handle)
        return self.driver.member(handle)

    async def start(self, *, guild_id: int | None = None) -> None:
        """Open a bot on the database and wait until it hears members.

        ``guild_id`` is a server other than the one where the bot is a member.
        """
        session = await self._stack.enter_async_context(aiohttp.ClientSession())
        told = await hello(session, self.address)
        clock = OffsetClock(start=told.now)
        served = guild_id or told.guild_id
        settings = Settings.for_practice(
            token=told.token,
            guild_id=served,
            runtime_dir=self._folder,
            web_bind=self._web_bind,
            public_url=self._public_url,
            faq_model=self._faq_model,
            faq_channels=self._faq_channels,
            **told.mailbox,
        )
        await _furnish_before(settings, told, self._packages)
        self._bot = await self._stack.enter_async_context(
            assemble(
                settings,
                clock,
                "practice",
                application_id=told.application_id,
                packages=self._packages,
                guild_ready_timeout=0.05,
                login_gap=0.0,
            )
        )
        followed = await self._stack.enter_async_context(following(session, self.address, self._bot, clock))
        serving = asyncio.create_task(self._bot.serve(told.token), name="serve")
        self._stack.push_async_callback(_drop, serving, self._bot)
        await _listening(self._bot, serving)
        # On a busy machine discord.py is ready before it has been told of its server.
        await until(lambda: not any(guild.unavailable for guild in self.bot.guilds))
        # Who moves the clock before that moves it without the bot, and finds nothing sent.
        await asyncio.wait_for(followed.wait(), PATIENCE)

    async def stop(self) -> None:
        """Drop the bot in the middle of whatever it does."""
        for task in asyncio.all_tasks():
            if task.get_name().startswith("at work"):
                task.cancel()
        self._bot = None
        stack, self._stack = self._stack, AsyncExitStack()
        await stack.aclose()

    def elsewhere(self, address: str) -> contextlib.AbstractContextManager[None]:
        """Point the bot at another address while inside, e.g. one where nobody listens."""
        return pointed_at(address)

    async def restart(self) -> None:
        """Drop the bot and open another on the same database."""
        await self.stop()
        await self.start()


@asynccontextmanager
async def house(
    folder: Path,
    *,
    scene: Scene | str = "s3",
    packages: Sequence[str] = FEATURES,
    start: bool = True,
    web_bind: str = OFF,
    public_url: str | None = None,
    faq_model: str = OFF,
    faq_channels: str = OFF,
) -> AsyncIterator[House]:
    """Open the house in ``folder``, with the bot running and the scene's opening played unless ``start`` says otherwise.

    At the end the server must not have been asked for anything it does not know.
    """
    played = load_scene(ROOT / "data" / "practice" / f"{scene}.toml") if isinstance(scene, str) else scene
    if tuple(packages) != FEATURES:
        # The opening uses the commands of the real features.
        played = replace(played, opening=())
    server = PracticeServer(played)
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(server.running())
        stack.enter_context(pointed_at(address))
        opened = House(server, address, folder, packages, web_bind, public_url, faq_model, faq_channels)
        stack.push_async_callback(opened.driver.close)
        stack.push_async_callback(opened.stop)
        if start:
            kind = (scene, tuple(packages), web_bind, public_url, faq_model, faq_channels)
            usual = isinstance(scene, str) and not (folder / DATABASE).exists()
            with _counted_at_first(kind) if usual else contextlib.nullcontext():
                await opened.start()
                await asyncio.wait_for(server.opened.wait(), PATIENCE)
        yield opened
    assert server.strange == []


_OPENED: Counter[tuple[object, ...]] = Counter()
"""How often a house of each kind was opened in this process."""


def _counted_at_first(kind: tuple[object, ...]) -> contextlib.AbstractContextManager[None]:
    """Count lines in the first two openings of a kind: hundreds follow, and go the same way."""
    _OPENED[kind] += 1
    return uncounted() if _OPENED[kind] > 2 else contextlib.nullcontext()


_FURNISHED: dict[tuple[object, ...], bytes | None] = {}
"""The database of a bot that was furnished and has done nothing, once the second one of its kind is wanted."""


async def _furnish_before(settings: Settings, told: Hello, packages: Sequence[str]) -> None:
    """Lay down the database as a bot's furnishing leaves it: to bring in every answer takes a third of a house's time.

    The first bot of each kind in a process has none, and so goes all the way.
    """
    # Each scene begins at a time of its own; seconds go by until a bot opens.
    begun = told.now.replace(minute=0, second=0, microsecond=0)
    kind = (told.application_id, begun, tuple(packages))
    file = settings.runtime_dir / DATABASE
    if kind not in _FURNISHED or file.exists():
        _FURNISHED.setdefault(kind, None)
        return
    if (content := _FURNISHED[kind]) is None:
        with tempfile.TemporaryDirectory() as folder:
            elsewhere = settings.model_copy(update={"runtime_dir": Path(folder)})
            clock = OffsetClock(start=begun)
            async with furnished(
                elsewhere, clock, "practice", application_id=told.application_id, packages=packages
            ):
                pass
            # Texts and commands stay as long as the process: nobody has to look for rubbish among them.
            settle_down()
            _FURNISHED[kind] = content = (Path(folder) / DATABASE).read_bytes()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(0o600)


async def _drop(serving: asyncio.Task[None], bot: CommunityBot) -> None:
    await end(serving)
    # A failure to start was raised already; one that came later was nobody's to see.
    if bot.listening.is_set() and not serving.cancelled():
        serving.result()


async def _listening(bot: CommunityBot, serving: asyncio.Task[None]) -> None:
    """Wait until the bot hears members, or raise what stopped it."""
    waiting = asyncio.create_task(bot.listening.wait())
    done, _ = await asyncio.wait([waiting, serving], timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    if waiting in done:
        return
    waiting.cancel()
    if serving in done:
        serving.result()
    raise TimeoutError("the bot does not listen")
