"""The mailbox of practice: a small mail server on loopback that keeps every letter and passes none on.

It speaks as much SMTP as a client of one's own needs (RFC 5321, without extensions), so that the
bot sends here exactly as it sends to a real server. It looks into nobody's mailbox but its own.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Final

from bot.practice.kinds import JsonObject
from bot.practice.world import World

LOOPBACK: Final = "127.0.0.1"
MOST_LETTERS: Final = 500
LONGEST_LINE: Final = 1 << 16
LARGEST_LETTER: Final = 4 << 20
PATIENCE: Final = 60.0
"""Seconds for which a client may say nothing."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it was handed over."""

    number: int
    at: datetime
    to: tuple[str, ...]
    message: EmailMessage

    def describe(self) -> JsonObject:
        """Return what the page shows of it: its text, not its HTML, which could show anything."""
        text = self.message.get_body(("plain",))
        return {
            "n": self.number,
            "at": self.at.isoformat(),
            "to": list(self.to),
            "from": str(self.message["From"] or ""),
            "subject": str(self.message["Subject"] or ""),
            "text": "" if text is None else str(text.get_content()).replace("\r\n", "\n"),
            "files": [file.get_filename() or "" for file in self.message.iter_attachments()],
            "id": str(self.message["Message-ID"] or ""),
        }


class PostOffice:
    """Takes letters for as long as it is open."""

    def __init__(self, world: World) -> None:
        """Date letters by the clock of ``world``, and tell its pages of them."""
        self._world = world
        self._talks: set[asyncio.Task[None]] = set()
        self.letters: list[Letter] = []
        self.port = 0
        self.site = ""
        """Where the bot serves the pages that its letters lead to; empty: nowhere."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Take letters within the block, at any free port."""
        server = await asyncio.start_server(self._talk, LOOPBACK, 0, limit=LONGEST_LINE)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield
        finally:
            server.close()
            for talk in self._talks:
                talk.cancel()
            await asyncio.gather(*self._talks, return_exceptions=True)

    def take(self, to: tuple[str, ...], raw: bytes) -> None:
        """Keep a letter; of very many the oldest go."""
        message = message_from_bytes(raw, policy=default)
        number = self.letters[-1].number + 1 if self.letters else 1
        self.letters.append(Letter(number, self._world.now(), to, message))
        del self.letters[:-MOST_LETTERS]
        self._world.changed("changed")

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a connection is served by a task
        self._talks.add(task)
        try:
            with contextlib.suppress(ConnectionError, TimeoutError, ValueError, asyncio.IncompleteReadError):
                await _Talk(self, reader, writer).hold()
        finally:
            self._talks.discard(task)
            writer.close()


class _Talk:
    """One conversation with a client."""

    def __init__(
        self, office: PostOffice, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._office = office
        self._reader = reader
        self._writer = writer
        self._to: list[str] = []

    async def hold(self) -> None:
        await self._say("220 the mailbox of practice")
        while True:
            verb, _, rest = (await self._line()).decode(errors="replace").strip().partition(" ")
            if not await self._answer(verb.upper(), rest):
                return

    async def _answer(self, verb: str, rest: str) -> bool:
        """Answer a command; False once the client says goodbye."""
        match verb:
            case "EHLO" | "HELO" | "MAIL" | "RSET":
                self._to.clear()
                await self._say("250 OK")
            case "RCPT":
                self._to.append(rest.partition("<")[2].partition(">")[0])
                await self._say("250 OK")
            case "DATA":
                await self._data()
            case "NOOP":
                await self._say("250 OK")
            case "QUIT":
                await self._say("221 goodbye")
                return False
            case _:
                await self._say("502 this mailbox does not know that command")
        return True

    async def _data(self) -> None:
        if not self._to:
            await self._say("503 first say for whom it is")
            return
        await self._say("354 the letter, and then a line with a dot alone")
        letter = bytearray()
        while (line := await self._line()) != b".\r\n":
            letter += line.removeprefix(b".")
            if len(letter) > LARGEST_LETTER:
                await self._say("552 this is larger than any letter of a bot's")
                raise ConnectionError
        self._office.take(tuple(self._to), bytes(letter))
        await self._say("250 kept")

    async def _line(self) -> bytes:
        async with asyncio.timeout(PATIENCE):
            return await self._reader.readuntil(b"\n")

    async def _say(self, line: str) -> None:
        self._writer.write(line.encode() + b"\r\n")
        await self._writer.drain()
