"""Sending what the outbox promises, and finding it again: delivery's Sender over discord.py.

Only HTTP is needed, so messages go out whether or not the gateway is connected.
"""

import asyncio
import io
import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import discord
from discord.http import MultipartParameters

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING, failed, not_opened, not_read, sent
from bot.client.requests import TooLate, watched
from bot.delivery.marker import carries
from bot.delivery.sender import (
    Absent,
    File,
    Finding,
    Found,
    Outcome,
    Target,
    ToMember,
    Unanswered,
    Unreadable,
)
from bot.kernel.clock import Clock
from bot.storage.personal_data import Json

TIMEOUT: Final = 15.0
"""Seconds for one attempt; discord.py alone would wait for 300."""

PAGE: Final = 100
"""Messages in one page of history: as many as Discord gives."""

EMPTY: Final[Mapping[str, Json]] = {
    "content": None,
    "embeds": [],
    "components": [],
    "allowed_mentions": {"parse": []},
}
"""What an edit leaves out would stay as it was."""

TROUBLE: Final = (discord.HTTPException, *PASSING)
"""All that a call of discord.py's HTTP client raises for what Discord and the network do."""


class DiscordSender:
    """A :class:`bot.delivery.sender.Sender` that speaks through the bot's HTTP client."""

    def __init__(self, bot: CommunityBot, clock: Clock) -> None:
        """Speak as ``bot``, which is logged in by the time anything is sent."""
        self._bot = bot
        self._clock = clock
        self._direct: dict[int, int] = {}

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        nonce: str,
        until: datetime | None = None,
    ) -> Outcome:
        """Create the message once; what Discord and the network answer is returned, never raised."""
        try:
            channel = await self._channel(target)
        except TROUBLE as error:
            return not_opened(error)
        body = {"allowed_mentions": {"parse": []}, **payload, "nonce": nonce, "enforce_nonce": True}
        with watched(lambda: until is None or self._clock.now() <= until) as requests:
            try:
                async with asyncio.timeout(TIMEOUT):
                    return sent(await self._bot.http.send_message(channel, params=_parameters(body, files)))
            except (TooLate, *TROUBLE) as error:
                return failed(error, requests)

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        """Let the message say ``payload``; what Discord and the network answer is returned, never raised."""
        try:
            channel = await self._channel(target)
        except TROUBLE as error:
            return not_opened(error)
        with watched() as requests:
            try:
                async with asyncio.timeout(TIMEOUT):
                    params = _parameters({**EMPTY, **payload}, ())
                    return sent(await self._bot.http.edit_message(channel, message, params=params))
            except TROUBLE as error:
                return failed(error, requests)

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Read the history since ``since`` for an own message that carries ``marker``."""
        try:
            channel = await self._channel(target)
            search = _Search(marker, taken, self._own_id())
            found = await self._read(channel, since, search)
            if found is not None:
                return Found(found)
            return (
                Absent() if search.saw_any or isinstance(target, ToMember) else await self._emptiness(channel)
            )
        except TROUBLE as error:
            return not_read(error)

    async def _channel(self, target: Target) -> int:
        if not isinstance(target, ToMember):
            return target.channel
        if target.member not in self._direct:
            async with asyncio.timeout(TIMEOUT):
                opened = await self._bot.http.start_private_message(target.member)
            self._direct[target.member] = int(opened["id"])
        return self._direct[target.member]

    async def _read(self, channel: int, since: datetime, search: "_Search") -> int | None:
        """Read page after page, oldest first, until ``search`` has found what it is for."""
        after = discord.utils.time_snowflake(since)
        while True:
            async with asyncio.timeout(TIMEOUT):
                page = await self._bot.http.logs_from(channel, PAGE, after=after)
            found = search.through(page)
            if found is not None or len(page) < PAGE:
                return found
            after = max(map(_id, page))

    async def _emptiness(self, channel: int) -> Finding:
        """Tell whether an empty history is the truth.

        Without Read Message History, Discord answers with an empty list and no error; what
        the bot may do is known as soon as the gateway has told of its server.
        """
        async with asyncio.timeout(TIMEOUT):
            await self._bot.listening.wait()
        server = self._bot.get_guild(self._bot.server.id)
        if server is None or server.unavailable:
            return Unanswered("the server is unavailable")
        place = server.get_channel_or_thread(channel) or await self._parent(server, channel)
        readable = place is not None and place.permissions_for(server.me).read_message_history
        return Absent() if readable else Unreadable()

    async def _parent(self, server: discord.Guild, thread: int) -> discord.abc.GuildChannel | None:
        """Return the channel of a thread that the gateway did not tell of, e.g. an archived one."""
        found: Mapping[str, Any] = await self._bot.http.get_channel(thread)
        parent = found.get("parent_id")
        return server.get_channel(int(parent)) if parent else None

    def _own_id(self) -> int:
        return self._bot.user.id if self._bot.user else 0


class _Search:
    """What is looked for in a history, and what was seen of it."""

    def __init__(self, marker: str, taken: Collection[int], author: int) -> None:
        self._marker = marker
        self._taken = taken
        self._author = author
        self.saw_any = False

    def through(self, page: Sequence[Any]) -> int | None:
        """Return the id of the oldest message in ``page`` that is looked for."""
        self.saw_any = self.saw_any or bool(page)
        return next((_id(message) for message in sorted(page, key=_id) if self._fits(message)), None)

    def _fits(self, message: Mapping[str, Any]) -> bool:
        own = int(message["author"]["id"]) == self._author
        return own and _id(message) not in self._taken and carries(message, self._marker)


def _parameters(body: dict[str, Any], files: Sequence[File]) -> MultipartParameters:
    """Return what discord.py's HTTP client sends: JSON alone, or a form with JSON and files."""
    if not files:
        return MultipartParameters(payload=body, multipart=None, files=None)
    body["attachments"] = [{"id": number, "filename": file.name} for number, file in enumerate(files)]
    uploads = [discord.File(io.BytesIO(file.text.encode()), filename=file.name) for file in files]
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": json.dumps(body)}]
    form += [
        {
            "name": f"files[{number}]",
            "value": upload.fp,
            "filename": file.name,
            "content_type": file.media_type,
        }
        for number, (upload, file) in enumerate(zip(uploads, files, strict=True))
    ]
    return MultipartParameters(payload=None, multipart=form, files=uploads)


def _id(message: Mapping[str, Any]) -> int:
    return int(message["id"])
