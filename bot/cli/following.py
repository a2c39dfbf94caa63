"""The bot's side of a practice server's clock: go along, let everything due settle, report."""

import asyncio
import itertools
import json
import logging
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from bot.client.bot import CommunityBot
from bot.delivery.domain import Target, ToChannel
from bot.delivery.repository import OutboxRow
from bot.delivery.worker import Worker
from bot.kernel.clock import OffsetClock
from bot.kernel.errors import SettingError

LOG = logging.getLogger(__name__)

SHOWN_AHEAD = 10
SHOWN_OF_WORDS = 200
HALF_A_MARK = re.compile(r"<[^>\s]*$")
"""What is left of a timestamp or a mention that is cut in two."""

AGAIN_AFTER = 0.2
"""Seconds until the clock is followed again after a slip: a bot that did not would be ready for nobody."""
NEWS_EVERY = timedelta(milliseconds=200)
"""How often the bot looks whether its plan changed; the page shows the next posts."""
LOOKS_AT_THE_SAME_WORDS = 25
"""So often until it asks again what they will say: somebody may have corrected it."""


@dataclass(frozen=True, slots=True)
class Hello:
    """What a practice server tells a bot that starts."""

    token: str
    application_id: int
    guild_id: int
    now: datetime
    mail_port: int
    """Where it takes letters, on this machine."""
    web_port: int
    """Where the bot may serve its pages, on this machine; the same after each restart."""
    reads_messages: bool
    """Whether it lets the bot read what members write."""

    @property
    def served(self) -> Mapping[str, Any]:
        """The settings by which the bot serves its pages there, so that links in letters can be followed."""
        address = f"127.0.0.1:{self.web_port}"
        return {"web_bind": address, "public_url": f"http://{address}"}

    @property
    def mailbox(self) -> Mapping[str, Any]:
        """The settings by which letters go to its mailbox, and no farther."""
        return {
            "smtp_host": "127.0.0.1",
            "smtp_port": self.mail_port,
            "smtp_security": "none",
            "smtp_from": "Secretariat <bot@practice.example>",
        }


async def hello(session: aiohttp.ClientSession, address: str) -> Hello:
    """Ask the practice server at ``address`` whom to be and when it is.

    Raises:
        SettingError: no practice server answers there.
    """
    try:
        async with session.get(f"{address}/bot/hello") as answer:
            answer.raise_for_status()
            return _hello(await answer.json())
    except (aiohttp.ClientError, OSError, ValueError, LookupError, TypeError) as error:
        raise SettingError(
            f"--practice: no practice server answers at {address}; start one: make practice"
        ) from error


def _hello(told: Any) -> Hello:
    return Hello(
        token=told["token"],
        application_id=int(told["application_id"]),
        guild_id=int(told["guild_id"]),
        now=datetime.fromisoformat(told["now"]),
        mail_port=int(told["mail_port"]),
        web_port=int(told["web_port"]),
        reads_messages=bool(told["reads_messages"]),
    )


class Follower:
    """Keeps the bot's clock with the server's and tells what comes next."""

    def __init__(
        self, bot: CommunityBot, clock: OffsetClock, socket: aiohttp.ClientWebSocketResponse
    ) -> None:
        """Move ``clock`` as ``socket`` says."""
        self._scheduler = bot.platform.scheduler
        self._worker = bot.service(Worker)
        self._clock = clock
        self._socket = socket
        self._told: dict[str, Any] = {}
        self._platform = bot.platform
        self._words: dict[tuple[int, datetime], dict[str, str]] = {}
        """What each planned message begins with, and in which language; kept a while, for the plan is looked at often."""

    async def follow(self) -> None:
        """Follow until the server hangs up."""
        telling = asyncio.create_task(self._tell_changes(), name="practice plan")
        try:
            async for frame in self._socket:
                if frame.type is aiohttp.WSMsgType.TEXT:
                    await self._move(json.loads(frame.data))
        finally:
            telling.cancel()
            await asyncio.wait([telling])

    async def _move(self, step: dict[str, Any]) -> None:
        # What had to wait for the step before it to settle tells a moment that has passed meanwhile.
        self._clock.set(max(datetime.fromisoformat(step["now"]), self._clock.now()))
        self._scheduler.clock_moved()
        await self._worker.settled()
        await self._scheduler.settled()
        await self._worker.settled()
        self._told = await self._plan()
        await self._socket.send_json({"settled": step["step"], **self._told})

    async def _tell_changes(self) -> None:
        for look in itertools.count(1):
            await asyncio.sleep(NEWS_EVERY.total_seconds())
            if look % LOOKS_AT_THE_SAME_WORDS == 0:
                self._words.clear()
            plan = await self._plan()
            if plan != self._told:
                self._told = plan
                await self._socket.send_json({"settled": None, **plan})

    async def _plan(self) -> dict[str, Any]:
        dues = (await self._worker.next_due(), self._scheduler.next_appointment())
        due = min((one for one in dues if one is not None), default=None)
        rows = await self._worker.planned(SHOWN_AHEAD)
        planned = [
            {
                "due": row.due.isoformat(),
                "kind": row.kind,
                "to": _addressee(row.target),
                "key": row.key,
                **await self._words_of(row),
            }
            for row in rows
        ]
        return {"next": None if due is None else due.isoformat(), "planned": planned}

    async def _words_of(self, row: OutboxRow) -> dict[str, str]:
        if (row.id, row.due) not in self._words:
            rendered = await self._worker.preview(row)
            words = "" if rendered is None else _first_words(rendered.payload)
            async with self._platform.database.reading() as transaction:
                reader = await self._platform.readers.reader(transaction, row.target)
            self._words[row.id, row.due] = {"words": words, "locale": reader.locale}
        return self._words[row.id, row.due]


def _first_words(payload: Mapping[str, Any]) -> str:
    """Return how a message begins: its first line, or the title of its card."""
    titles = [embed.get("title") or embed.get("description") for embed in payload.get("embeds") or ()]
    texts = [str(one) for one in [payload.get("subject"), payload.get("content"), *titles] if one]
    line = texts[0].strip().partition("\n")[0] if texts else ""
    if len(line) <= SHOWN_OF_WORDS:
        return line
    return f"{HALF_A_MARK.sub('', line[: SHOWN_OF_WORDS - 1])}…"


def _addressee(target: Target) -> str:
    if isinstance(target, ToChannel):
        return f"channel {target.channel}"
    return "mail" if target.by_mail else f"member {target.member}"


async def _followed_to_the_end(
    session: aiohttp.ClientSession,
    address: str,
    site: str,
    bot: CommunityBot,
    clock: OffsetClock,
    followed: asyncio.Event,
) -> bool:
    """Follow until the server hangs up; False if something here went wrong, and it is there still."""
    try:
        async with session.ws_connect(f"{address}/bot/clock", heartbeat=30) as socket:
            # Only now: whoever moves the clock of a bot that is ready is followed.
            async with session.post(f"{address}/bot/ready", params={"site": site}, json={}) as answer:
                answer.raise_for_status()
            followed.set()
            await Follower(bot, clock, socket).follow()
    except (aiohttp.ClientError, ConnectionError):
        # It may hang up in the middle of a word.
        return True
    except Exception:
        LOG.exception("the clock of practice could not be followed; trying again")
        return False
    return True


@asynccontextmanager
async def following(
    session: aiohttp.ClientSession, address: str, bot: CommunityBot, clock: OffsetClock
) -> AsyncIterator[asyncio.Event]:
    """Follow the practice server's clock while inside, from when the bot is listening; what is yielded says since when."""
    followed = asyncio.Event()

    async def follow() -> None:
        await bot.listening.wait()
        site = bot.platform.settings.public_url or ""
        while not await _followed_to_the_end(session, address, site, bot, clock, followed):  # noqa: ASYNC110 - a pause between attempts, no event is waited for
            await asyncio.sleep(AGAIN_AFTER)
        LOG.info("the practice server is gone")
        await bot.close()

    task = asyncio.create_task(follow(), name="practice clock")
    try:
        yield followed
    finally:
        task.cancel()
        await asyncio.wait([task])
