"""The raw door: interactions as no client sends them, past everything that the practice server's client checks."""

import asyncio
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice
from typing import Final

from bot.practice import posting
from bot.practice.interactions import Interaction
from bot.practice.kinds import CallbackKind, InteractionKind, JsonObject, MessageFlag
from bot.practice.model import Channel, Message, User
from bot.practice.server import PracticeServer
from bot.practice.world import Event, World

FOREIGN_GUILD: Final = "81384788765712384"

LOOK_EVERY: Final = 0.005
NOTICED_WITHIN: Final = 3.0
LATEST: Final = 20
"""So many of the latest requests are looked through for an answer."""


class Fate(Enum):
    """What befalls the interaction itself on Discord's side."""

    USUAL = "usual"
    EXPIRED = "expired before it was answered (10062)"
    ACKNOWLEDGED = "already acknowledged (40060)"


@dataclass(frozen=True)
class Request:
    """One raw interaction."""

    kind: InteractionKind
    person: User
    channel: Channel
    data: JsonObject
    source: Message | None = None
    foreign: bool = False
    fate: Fate = Fate.USUAL


@dataclass
class Door:
    """Sends raw interactions to the bot that listens at ``server``."""

    server: PracticeServer
    _foreign: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        """Stand between the world and the gateway, to change where an interaction comes from."""
        hearers = self.server.world.hearers
        hearers[hearers.index(self.server.gateway.hear)] = self._hear

    async def send(self, request: Request) -> tuple[Interaction, JsonObject]:
        """Send it and wait for what comes of it."""
        self._foreign = request.foreign
        interactions = self.server.interactions
        one = interactions.ask(
            request.kind, request.person, request.channel, request.data, source=request.source
        )
        if request.fate is Fate.EXPIRED:
            one.dead = True
            await self._noticed(one)
            return one, interactions.describe(one)
        if request.fate is Fate.ACKNOWLEDGED:
            _acknowledge(self.server.world, one)
        return one, await interactions.outcome(one, NOTICED_WITHIN)

    def _hear(self, event: Event) -> None:
        if event.name == "INTERACTION_CREATE" and self._foreign:
            event = replace(event, data=_from_elsewhere(event.data))
        self.server.gateway.hear(event)

    async def _noticed(self, one: Interaction) -> None:
        """Wait until the bot has tried to answer."""
        loop = asyncio.get_running_loop()
        until, tried = loop.time() + NOTICED_WITHIN, f"/interactions/{one.id}/"
        while loop.time() < until:
            latest = islice(reversed(self.server.http.exchanges), LATEST)
            if any(tried in exchange.path for exchange in latest):
                return
            await asyncio.sleep(LOOK_EVERY)


def _from_elsewhere(data: JsonObject) -> JsonObject:
    data = data | {"guild_id": FOREIGN_GUILD}
    return data | {"guild": {**data["guild"], "id": FOREIGN_GUILD}} if "guild" in data else data


def _acknowledge(world: World, one: Interaction) -> None:
    """Let it have been acknowledged by a request whose answer was lost."""
    thinking = Message(world.ids.next(), one.channel.id, world.bot, world.now())
    thinking.flags = MessageFlag.LOADING | MessageFlag.EPHEMERAL
    thinking.ephemeral_to = one.person.id
    one.callback, one.private, one.loading = CallbackKind.DEFERRED_MESSAGE, True, True
    one.original = thinking
    one.acknowledged.set()
    posting.place(world, one.channel, thinking)
