"""The whole bot without Discord, in made-up time: every feature, its database, its calendar and its delivery.

Nothing of the bot is replaced but what stands at its edges: messages are handed to a post office in
this process, and who is on the server is asked of a register. It is killed around a statement
on its file, wherever it is just then, and opened again on the same file.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, TypeVar

import discord

from bot import composition
from bot.client.bot import CommunityBot
from bot.delivery import worker
from bot.delivery.events import Absent, Finding, Found, Outcome, Refused, Sent
from bot.delivery.kinds import File
from bot.delivery.marker import carries
from bot.delivery.messages import Target
from bot.i18n.sources import locale_folders
from bot.kernel.clock import SystemClock
from bot.settings import OFF, ROOT, Settings
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tools.prove.groups_year.listing import LISTING, ME, Listing, ListingDoor
from tools.prove.simulation.disk import Fuse, connecting
from tools.prove.simulation.virtual import Machine

Service = TypeVar("Service")

SERVER: Final = 1 << 61
APPLICATION: Final = ME
TOKEN: Final = "nobody.hears.it"  # noqa: S105 - nobody is asked to let it in

BEAT: Final = 86_400.0
"""Seconds. A pulse every minute is half a million commits a year, and no rule here hangs on it."""


@dataclass(frozen=True)
class Post:
    """A message as its readers saw it first."""

    id: int
    target: Target
    payload: Mapping[str, Json]
    at: datetime

    @property
    def text(self) -> str:
        """Return everything that can be read in it, and what its buttons are called by."""
        return "\n".join(_texts(self.payload))


def _texts(part: Json) -> Iterator[str]:
    match part:
        case str():
            yield part
        case Mapping():
            for value in part.values():
                yield from _texts(value)
        case Sequence():
            for value in part:
                yield from _texts(value)


class PostOffice:
    """Where messages go: taken at once, whatever becomes of who sent them. A repeat under a nonce is known."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Begin without any; ``now`` tells the time that everybody has."""
        self.posts: list[Post] = []
        self.searches = 0
        self.edits = 0
        self._shown: list[Mapping[str, Json]] = []
        self._now = now
        self._nonces: dict[str, int] = {}

    def take(self, target: Target, payload: Mapping[str, Json], nonce: str) -> Outcome:
        """Show a message to who is to read it."""
        known = self._nonces.get(nonce)
        if known is not None and self._now() - self.posts[known - 1].at < timedelta(minutes=1):
            return Sent(known)
        post = Post(len(self.posts) + 1, target, payload, self._now())
        self.posts.append(post)
        self._shown.append(payload)
        self._nonces[nonce] = post.id
        return Sent(post.id)

    def change(self, message: int, target: Target, payload: Mapping[str, Json]) -> Outcome:
        """Let a message say something else."""
        if not 0 < message <= len(self.posts) or self.posts[message - 1].target != target:
            return Refused(10008, permanent=True)
        self.edits += 1
        self._shown[message - 1] = payload
        return Sent(message)

    def look(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Look for a message by its marker."""
        self.searches += 1
        for post in self.posts:
            fits = post.target == target and post.at >= since and post.id not in taken
            if fits and carries(self._shown[post.id - 1], marker):
                return Found(post.id)
        return Absent()


class Postman:
    """One process's way to the post office: a :class:`bot.delivery.sender.Sender` that dies with it."""

    def __init__(self, office: PostOffice, fuse: Fuse) -> None:
        """Reach ``office`` as long as ``fuse`` holds."""
        self._office = office
        self._fuse = fuse

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        _files: Sequence[File],
        nonce: str,
        _until: datetime | None = None,
    ) -> Outcome:
        """Bring a message; the process may die on the way there, or on the way back."""
        await self._fuse.point()
        outcome = self._office.take(target, payload, nonce)
        await self._fuse.point()
        return outcome

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        """Bring new words."""
        await self._fuse.point()
        return self._office.change(message, target, payload)

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Read the history."""
        await self._fuse.point()
        return self._office.look(target, marker, since, taken)


@dataclass
class Register:
    """Who is on the server, and with which roles: everybody with all, but those who have left; what everybody reads."""

    roles: Sequence[int] = ()
    open: Collection[int] = ()
    left: set[int] = field(default_factory=set)

    async def get_member(self, _server: int, member: int) -> dict[str, Any]:
        """Answer as Discord does.

        Raises:
            discord.NotFound: they have left.
        """
        if member in self.left:
            raise discord.NotFound(SimpleNamespace(status=404, reason="gone"), {"code": 10007, "message": ""})
        return {"roles": [str(role) for role in self.roles], "user": {"username": str(member)}}


class _Room:
    """A channel that the bot may write in, and everybody reads if it is open."""

    guild = SimpleNamespace(me=None)

    def __init__(self, *, is_open: bool) -> None:
        self._open = is_open

    def permissions_for(self, whose: object) -> discord.Permissions:
        return discord.Permissions.all() if self._open or whose is None else discord.Permissions.none()


class _Role(int):
    """A role by its place in the order of roles; anybody may call it."""

    mentionable = True


class _Server:
    """The server as the bot remembers it."""

    unavailable = False
    default_role = _Role(0)
    owner_id = None
    me = SimpleNamespace(guild_permissions=discord.Permissions.all(), top_role=_Role(2))

    def __init__(self, everybody_reads: Collection[int]) -> None:
        self._open = everybody_reads

    def get_channel_or_thread(self, channel: int) -> _Room:
        return self.get_channel(channel)

    def get_channel(self, channel: int) -> _Room:
        return _Room(is_open=channel in self._open)

    def get_role(self, _role: int) -> _Role:
        return _Role(1)


async def _a_room(_channel: int) -> _Room:
    """Answer who asks for a channel itself: nobody talks in it."""
    return _Room(is_open=False)


class House:
    """The bot as it lives now; another one after each kill."""

    def __init__(
        self, machine: Machine, settings: Settings, register: Register, office: PostOffice, seed: int
    ) -> None:
        """Keep its file where ``settings`` say; draw the moments of kills by ``seed``."""
        self.machine = machine
        self.register = register
        self.office = office
        self.listing = Listing(machine.true)
        self.kills = 0
        self.errors: list[str] = []
        """What it logged as an error."""
        self._settings = settings
        self._rng = random.Random(f"{seed} kills")
        self._fuse = Fuse(self._rng)
        self._armed = False
        self._stack = contextlib.AsyncExitStack()
        self._bot: CommunityBot | None = None

    @property
    def bot(self) -> CommunityBot:
        """The bot that lives now."""
        if self._bot is None:
            raise RuntimeError("it is dead")
        return self._bot

    def service(self, kind: type[Service]) -> Service:
        """Return a service of the bot that lives now."""
        return self.bot.service(kind)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Look into its file."""
        async with self.bot.platform.database.reading() as transaction:
            yield transaction

    async def begin(self) -> None:
        """Open the bot on its file, at work."""
        self._fuse, self._armed = Fuse(self._rng), False
        postman = Postman(self.office, self._fuse)
        with (
            _put(composition, "EachItsWay", lambda *_: postman),
            _put(worker, "Limits", _limits),
            # Whatever folder the community's files lie in, its words are those that this process has read already.
            _put(
                composition, "locale_folders", lambda _data, packages: locale_folders(ROOT / "data", packages)
            ),
        ):
            self._bot = await self._stack.enter_async_context(
                composition.furnished(self._settings, SystemClock(), "practice", application_id=APPLICATION)
            )
        self._open_doors(self._bot)
        await self._bot.platform.scheduler.start()
        self._bot.platform.supervisor.watch("deliveries", self._bot.service(worker.Worker).run)

    def _open_doors(self, bot: CommunityBot) -> None:
        """Let it reach those who are there, and Discord's own list of events."""
        doors: list[tuple[object, str, object]] = [
            (bot.http, "get_member", self.register.get_member),
            (bot, "get_guild", lambda _id: _Server(self.register.open)),
            (bot, "fetch_channel", _a_room),
            (bot._connection, "user", discord.Object(ME)),  # noqa: SLF001 - Discord tells it nothing else
        ]
        listing = ListingDoor(self.listing, self._fuse)
        doors += [(bot.http, name, getattr(listing, name)) for name in LISTING]
        for owner, name, door in doors:
            setattr(owner, name, door)

    def arm(self) -> None:
        """Let it die around one of the statements to come, or when :meth:`until` ends: nobody acts on the dying."""
        self._armed = True
        self._fuse.arm(int(10 ** self._rng.uniform(0, 3.2)))

    async def until(self, moment: datetime) -> None:
        """Let time pass; should it die meanwhile, open it again at once."""
        while (seconds := (moment - self.machine.true()).total_seconds()) > 0:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._fuse.fallen.wait()
            if self._fuse.fallen.is_set():
                await self.restart()
        if self._armed:
            await self.restart()

    async def restart(self) -> None:
        """Kill it, and open another on the same file."""
        self.kills += 1
        await self.end()
        await self.begin()

    async def end(self) -> None:
        """Leave nothing of it alive but its file."""
        self._fuse.kill()
        me = asyncio.current_task()
        while others := [task for task in asyncio.all_tasks() if task is not me]:
            for task in others:
                task.cancel()
            await asyncio.wait(others, timeout=1.0)
        stack, self._stack, self._bot = self._stack, contextlib.AsyncExitStack(), None
        with contextlib.suppress(Exception):
            await stack.aclose()


def settings(data: Path, runtime: Path) -> Settings:
    """Return the settings of a bot that nobody hears."""
    return Settings.for_practice(
        token=TOKEN, guild_id=SERVER, runtime_dir=runtime, data_dir=data, web_bind=OFF, faq_model=OFF
    )


@contextmanager
def mortal(house: House) -> Iterator[None]:
    """Let each process of ``house`` have its file on its own fuse, and keep what it logs as an error."""
    ear = _Ear(house.errors)
    for name in ("bot", "cogs"):
        logging.getLogger(name).addHandler(ear)
    try:
        with connecting(lambda: house._fuse):  # noqa: SLF001 - the two stand in one file
            yield
    finally:
        for name in ("bot", "cogs"):
            logging.getLogger(name).removeHandler(ear)


class _Ear(logging.Handler):
    """Keeps errors that somebody logs."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._heard.append(f"{record.getMessage()}: {error!r}")


_Limits: Final = worker.Limits
_limits: Final = partial(_Limits, beat=BEAT)


@contextmanager
def _put(owner: object, name: str, other: object) -> Iterator[None]:
    known = getattr(owner, name)
    setattr(owner, name, other)
    try:
        yield
    finally:
        setattr(owner, name, known)
