"""A server that answers each request with the next line of a script, so that requests can be counted."""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from types import ModuleType
from typing import Any, TypeAlias

ME = {"id": "1", "username": "bot", "discriminator": "0000", "avatar": None, "bot": True}


class Fault(Enum):
    """What can happen instead of an answer."""

    RESET_BEFORE = auto()
    """The connection is reset before the request was read."""
    RESET_AFTER = auto()
    CLOSED_AFTER = auto()
    """The connection is closed politely, without a word."""
    SILENCE = auto()


@dataclass(frozen=True)
class Reply:
    """An answer. Discord's own edge adds the header ``Via``, Cloudflare's does not."""

    status: int = 200
    body: object = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    stays: bool = False
    """Whether the connection stays open for the next request."""

    def __bytes__(self) -> bytes:
        body = self.body if isinstance(self.body, str) else json.dumps(self.body)
        headers = {
            "Content-Type": "text/html" if isinstance(self.body, str) else "application/json",
            "Content-Length": str(len(body)),
            "Connection": "keep-alive" if self.stays else "close",
            **self.headers,
        }
        lines = [f"HTTP/1.1 {self.status} X", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


Line: TypeAlias = Reply | Fault


class Scripted:
    """Answers by the script; after its end, with 200."""

    def __init__(self) -> None:
        self.script: list[Line] = []
        self.requests = 0
        self.address = ""
        self._open: set[asyncio.StreamWriter] = set()

    def will(self, *lines: Line) -> None:
        """Say what comes next, and count from here."""
        self.script = [*lines]
        self.requests = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Scripted"]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()
            for writer in list(self._open):
                writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while await self._answer(reader, writer):
                pass
        writer.close()
        self._open.discard(writer)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        self.requests += 1
        line = self.script.pop(0) if self.script else Reply(200, ME)
        if line is Fault.RESET_BEFORE:
            return _reset(writer)
        await reader.readexactly(_length(head))
        match line:
            case Reply():
                writer.write(bytes(line))
                await writer.drain()
                return line.stays
            case Fault.RESET_AFTER:
                return _reset(writer)
            case Fault.SILENCE:
                await reader.read()
        return False


def _length(head: bytes) -> int:
    for line in head.decode().lower().split("\r\n"):
        name, _, value = line.partition(":")
        if name == "content-length":
            return int(value)
    return 0


def _reset(writer: asyncio.StreamWriter) -> bool:
    """Close without goodbye: unread or not, the other side sees a reset."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


class Hurried(ModuleType):
    """The module ``asyncio`` as discord.py sees it, except that its pauses are written down and not slept."""

    def __init__(self) -> None:
        super().__init__("asyncio")
        self.pauses: list[float] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        if seconds:
            self.pauses.append(seconds)
        await asyncio.sleep(0)
