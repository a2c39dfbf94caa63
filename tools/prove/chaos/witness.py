"""Sees on the practice server what everybody there could see, from the first message to the last."""

import re
from collections.abc import Iterator
from typing import Any

from bot.practice.http import Exchange
from bot.practice.model import Channel, DirectChannel, Message
from bot.practice.server import PracticeServer
from bot.practice.world import Event
from tools.prove.chaos.evidence import Act, Evidence, Letter, Refusal, Seen


class Witness:
    """Writes down each message of the bot as it appears, also if it is deleted later."""

    def __init__(self, server: PracticeServer) -> None:
        """Watch ``server``; what stands there already is seen, too."""
        self._server = server
        self._world = server.world
        self.seen: dict[int, Seen] = {}
        self.acts: list[Act] = []
        self.events: dict[int, tuple[int, int]] = {}
        """Events that one can register for: the channel and the message of each."""
        self.offers: dict[int, list[tuple[int, int, str]]] = {}
        """By the member to whom a seat was offered: direct channel, message, button."""
        self.requests: list[tuple[int, int, str]] = []
        """Requests to join that one can accept: channel, message, button."""
        guild = self._world.guild
        places: list[Channel] = [*guild.channels.values(), *guild.threads.values()]
        for place in [*places, *self._world.directs.values()]:
            self._look_around(place)
        self._world.hearers.append(self._hear)

    def now(self) -> str:
        """Return the virtual present."""
        return self._world.now().isoformat()

    @property
    def bot_hears(self) -> bool:
        """Whether members see the bot online."""
        return self._server.gateway.live

    @property
    def site(self) -> str:
        """Where the bot serves its pages; empty while nobody knows of any."""
        return self._server.post.site

    @property
    def questions(self) -> int:
        """How many threads there are, of which each is a question."""
        return len(self._world.guild.threads)

    def letters(self) -> Iterator[Letter]:
        """Yield what lies in all mailboxes."""
        for letter in self._server.post.letters:
            told = letter.describe()
            number = str(told["id"]).strip("<>").partition("@")[0]
            yield Letter(number, letter.to[0], letter.at.isoformat(), str(told["text"]))

    def number_of(self, handle: str) -> int:
        """Return the id of somebody."""
        return self._world.people[handle].id

    def evidence(self, seed: int) -> Evidence:
        """Return everything that was witnessed."""
        return Evidence(
            seed,
            self.now(),
            tuple(self.seen.values()),
            tuple(self.acts),
            tuple(_refusal(one) for one in self._server.http.exchanges if _refused(one)),
            tuple(thread.name for thread in self._world.guild.threads.values()),
            tuple(self.letters()),
        )

    def _look_around(self, channel: Channel) -> None:
        for message in channel.messages.values():
            self._note(channel, message)

    def _hear(self, event: Event) -> None:
        if event.name == "MESSAGE_CREATE" and event.message is not None and event.channel is not None:
            self._note(event.channel, event.message)

    def _note(self, channel: Channel, message: Message) -> None:
        private = message.ephemeral_to is not None or message.trace is not None
        if message.author is not self._world.bot and not message.author.bot:
            return
        if private or not (message.content or message.embeds or message.components):
            return
        place = _place(channel)
        nonce = None if message.nonce is None else str(message.nonce)
        self.seen[message.id] = Seen(
            message.id, place, nonce, message.created.isoformat(), _readable(message)
        )
        if isinstance(channel, DirectChannel):
            self._note_offers(channel, message)
        else:
            self._note_buttons(channel, message)

    def _note_offers(self, channel: DirectChannel, message: Message) -> None:
        for custom_id in _custom_ids(message.components):
            if custom_id.startswith("events:accept:"):
                offers = self.offers.setdefault(channel.person.id, [])
                offers.append((channel.id, message.id, custom_id))

    def _note_buttons(self, channel: Channel, message: Message) -> None:
        for custom_id in _custom_ids(message.components):
            if found := re.fullmatch(r"events:register:(\d+)", custom_id):
                self.events.setdefault(int(found[1]), (channel.id, message.id))
            if custom_id.startswith("groups:accept:"):
                self.requests.append((channel.id, message.id, custom_id))


def _place(channel: Channel) -> str:
    return f"member:{channel.person.id}" if isinstance(channel, DirectChannel) else f"channel:{channel.id}"


def _readable(message: Message) -> str:
    parts = [message.content]
    parts += [str(one.get(key) or "") for one in message.embeds for key in ("title", "description")]
    return "\n".join(part for part in parts if part)


def _custom_ids(components: Any) -> Iterator[str]:
    for one in components:
        if "custom_id" in one:
            yield one["custom_id"]
        yield from _custom_ids(one.get("components", ()))


def _refused(exchange: Exchange) -> bool:
    posted = exchange.method == "POST" and exchange.path.endswith(("/messages", "/users/@me/channels"))
    return posted and 400 <= exchange.status < 500


def _refusal(exchange: Exchange) -> Refusal:
    body = exchange.body if isinstance(exchange.body, dict) else {}
    answer = exchange.answer if isinstance(exchange.answer, dict) else {}
    return Refusal(body.get("nonce"), exchange.status, int(answer.get("code") or 0))
