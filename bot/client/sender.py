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
from bot.client.requests import watched
from bot.delivery.marker import carries
from bot.delivery.sender import Absent, File, Finding, Found, Outcome, Target, ToMember, Unreadable
from bot.storage.personal_data import Json

TIMEOUT: Final = 15.0
"""Seconds for one attempt; discord.py alone would wait for 300."""

PAGE: Final = 100
"""Messages in one page of history: as many as Discord gives."""

TROUBLE: Final = (discord.HTTPException, *PASSING)
"""All that a call of discord.py's HTTP client raises for what Discord and the network do."""


class DiscordSender:
    """A :class:`bot.delivery.sender.Sender` that speaks through the bot's HTTP client."""

    def __init__(self, bot: CommunityBot) -> None:
        """Speak as ``bot``, which is logged in by the time anything is sent."""
        self._bot = bot
        self._direct: dict[int, int] = {}

    async def send(
        self, target: Target, payload: Mapping[str, Json], files: Sequence[File], nonce: str
    ) -> Outcome:
        """Create the message once; what Discord and the network answer is returned, never raised."""
        try:
            channel = await self._channel(target)
        except TROUBLE as error:
            return not_opened(error)
        body = {"allowed_mentions": {"parse": []}, **payload, "nonce": nonce, "enforce_nonce": True}
        with watched() as requests:
            try:
                async with asyncio.timeout(TIMEOUT):
                    return sent(await self._bot.http.send_message(channel, params=_parameters(body, files)))
            except TROUBLE as error:
                return failed(error, requests)

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Read the history since ``since`` for an own message that carries ``marker``."""
        try:
            channel = await self._channel(target)
            found = await self._search(channel, marker, since, taken)
        except TROUBLE as error:
            return not_read(error)
        if found is not None:
            return Found(found)
        return Absent() if isinstance(target, ToMember) or self._shows_history(channel) else Unreadable()

    async def _channel(self, target: Target) -> int:
        if not isinstance(target, ToMember):
            return target.channel
        if target.member not in self._direct:
            async with asyncio.timeout(TIMEOUT):
                opened = await self._bot.http.start_private_message(target.member)
            self._direct[target.member] = int(opened["id"])
        return self._direct[target.member]

    async def _search(self, channel: int, marker: str, since: datetime, taken: Collection[int]) -> int | None:
        after = discord.utils.time_snowflake(since)
        while True:
            async with asyncio.timeout(TIMEOUT):
                page = await self._bot.http.logs_from(channel, PAGE, after=after)
            for message in sorted(page, key=_id):
                if _id(message) not in taken and self._is_own(message) and carries(_plain(message), marker):
                    return _id(message)
            if len(page) < PAGE:
                return None
            after = max(map(_id, page))

    def _is_own(self, message: Mapping[str, Any]) -> bool:
        return self._bot.user is not None and int(message["author"]["id"]) == self._bot.user.id

    def _shows_history(self, channel: int) -> bool:
        """Tell whether an empty history is the truth.

        Without Read Message History, Discord answers with an empty list and no error.
        """
        server = self._bot.get_guild(self._bot.server.id)
        place = server.get_channel_or_thread(channel) if server else None
        return place is not None and place.permissions_for(place.guild.me).read_message_history


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


def _plain(message: Any) -> Mapping[str, Json]:
    body: Mapping[str, Json] = message
    return body
