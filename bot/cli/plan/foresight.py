"""Living through the time to come on a copy: what is posted there is what will be posted.

Nothing is guessed: the bot itself, with its calendar, its series and its reminders, runs on a
copy of the database with a clock that jumps and a Discord that takes everything and tells nobody.
"""

import asyncio
import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.cli.plan.report import SHOWN, Plan, Post
from bot.client.bot import CommunityBot
from bot.community.model import STAFF_CHANNEL
from bot.delivery.kinds import File
from bot.delivery.ledger import Ledger
from bot.delivery.messages import Target, ToChannel, in_text
from bot.delivery.obstacles import Known, Obstacles
from bot.delivery.repository import OutboxRow
from bot.delivery.sender import Absent, Finding, Outcome, Sent
from bot.delivery.worker import Limits, Worker
from bot.kernel.clock import StillClock
from bot.kernel.text import cut
from bot.storage.personal_data import Json

STRIDE: Final = timedelta(days=1)
"""The calendar keeps a missed rule once, so no rule may be missed twice in one jump."""

FIRST_MESSAGE: Final = 1 << 62
"""No message of Discord has such a number yet, nor for some centuries."""

UNHURRIED: Final = Limits(requests_per_second=1e6, direct_per_second=1e6)


class Mirage:
    """A :class:`bot.delivery.sender.Sender` that takes everything, and remembers what it was given."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._numbers = itertools.count(FIRST_MESSAGE)
        self.words: dict[int, str] = {}

    async def send(
        self,
        _target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        _nonce: str,
        _until: datetime | None = None,
    ) -> Outcome:
        """Take it."""
        number = next(self._numbers)
        self.words[number] = first_words(payload) or ", ".join(file.name for file in files)
        return Sent(number)

    async def edit(self, _target: Target, message: int, _payload: Mapping[str, Json]) -> Outcome:
        """Take it: an edit is no post of its own."""
        return Sent(message)

    async def find(self, _target: Target, _marker: str, _since: datetime, _taken: Collection[int]) -> Finding:
        """Find nothing: what is late now will be sent."""
        return Absent()


async def foresee(bot: CommunityBot, clock: StillClock, span: timedelta) -> Plan:
    """Return what ``bot``, which stands on a copy and is never connected, will post within ``span``."""
    platform, mirage, begins = bot.platform, Mirage(), clock.now()
    worker = Worker(
        database=platform.database,
        kinds=platform.kinds,
        sender=mirage,
        readers=platform.readers,
        clock=clock,
        alarm=platform.scheduler.new_alarm("plan"),
        staff=lambda transaction: platform.places.channel(transaction, STAFF_CHANNEL),
        limits=UNHURRIED,
    )
    platform.outbox.listen(worker.wake)
    _ask_nobody(bot)
    running = asyncio.create_task(worker.run(), name="plan")
    try:
        await _live(bot, worker, clock, begins + span)
    finally:
        running.cancel()
        await asyncio.wait([running])
    unforeseen = tuple(sorted(platform.scheduler.calendar.failed))
    return Plan(begins, begins + span, platform.community.zone, await _posts(bot, mirage), unforeseen)


def _ask_nobody(bot: CommunityBot) -> None:
    """Let Discord be out of reach: features take that for what it is, and no request leaves the machine."""

    async def nobody(*_asked: object, **_how: object) -> None:
        raise OSError("a look ahead asks nobody")

    bot.http.request = nobody  # type: ignore[method-assign]  # for this bot, which is never connected


async def _live(bot: CommunityBot, worker: Worker, clock: StillClock, ends: datetime) -> None:
    """Let time pass from due time to due time."""
    while True:
        await bot.platform.scheduler.calendar.keep()
        appointment = await bot.platform.scheduler.foresee()
        worker.wake()
        await worker.settled()
        now = clock.now()
        if now >= ends:
            return
        nexts = [one for one in (await worker.next_due(), appointment) if one is not None and one > now]
        clock.set(min([*nexts, now + STRIDE, ends]))


async def _posts(bot: CommunityBot, mirage: Mirage) -> tuple[Post, ...]:
    platform = bot.platform
    async with platform.database.reading() as transaction:
        rows = await Ledger(transaction, (), platform.clock.now()).sent_from(FIRST_MESSAGE)
        names = {one.discord_id: one.slug for one in await platform.places.all(transaction)}
        known = await bot.service(Obstacles).known(transaction)
    each: dict[tuple[datetime, str], Post] = {}
    for row in rows:
        post = _post(bot, row, mirage.words.get(row.life.message_id or 0, ""), names, known)
        same = each.get((post.due, post.key))
        each[post.due, post.key] = post if same is None else replace(same, count=same.count + 1)
    return tuple(sorted(each.values()))


def _post(bot: CommunityBot, row: OutboxRow, words: str, names: Mapping[int, str], known: Known) -> Post:
    """Return the entry of a row; what is a member's own affair is told without them and its words."""
    kind = bot.platform.kinds.get(row.kind)
    if isinstance(row.target, ToChannel):
        where = f"#{names.get(row.target.channel, row.target.channel)}"
        lacks = known.get(in_text(row.target), ())
        if kind is None or not kind.personal:
            return Post(row.due, row.key, row.kind, where, words, lacks=lacks)
    else:
        where = "mail" if row.target.by_mail else "direct message"
        lacks = known.get(where, ())
    return Post(row.due, f"{row.kind} {where} {row.due.isoformat()}", row.kind, where, "", lacks=lacks)


def first_words(payload: Mapping[str, Json]) -> str:
    """Return how a message begins: the title of its card after its first line."""
    embeds = payload.get("embeds")
    cards = embeds if isinstance(embeds, list) else []
    titles = [card.get("title") or card.get("description") for card in cards if isinstance(card, Mapping)]
    texts = [str(one).strip().partition("\n")[0] for one in (payload.get("content"), *titles) if one]
    return cut(" | ".join(texts), SHOWN)
