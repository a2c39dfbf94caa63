"""Writing the log: one line an entry in UTC, for people or for programs, and nothing about members.

What our own code logs names no member in the first place. This is the net below: libraries log
addresses with tokens, and an error may carry what somebody typed. An entry about an error that a
member was shown has the code of that reply in the field ``reference``.
"""

import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final, TextIO

import discord

from bot.cli.traces import traced

OURS: Final = ("bot", "cogs")
"""Whose details may be logged. At DEBUG discord.py would write down what Discord says, and aiosqlite every value."""

SECRETS: Final = (
    # For a quarter of an hour whoever has it can answer a member in the bot's name.
    (re.compile(r"(/(?:interactions|webhooks)/\d+/)[\w.-]{20,}"), r"\1..."),
    (re.compile(r"aW50ZXJhY3Rpb246[\w.-]{8,}"), "..."),
    # A bot's token: three parts joined by dots.
    (re.compile(r"(?<![\w.-])[\w-]{8,}\.[\w-]{3,}\.[\w-]{24,}"), "..."),
    # Whoever has it reads a member's calendar, has a guest's places, or is signed in as staff.
    (re.compile(r"(/(?:calendar/mine|guests|sign-in|staff/downloads)/)[\w-]{20,}"), r"\1..."),
    # How asyncio shows a task that failed.
    (re.compile(r"exception=(\w+)\(.*\)(?=>|$)", re.DOTALL), r"exception=\1(...)"),
)

ID: Final = re.compile(
    r"((?:channel|guild|role|message|webhook|interaction|application|command)s?[:/= ]{1,2})?(?<![\d.])\d{15,20}(?!\d)"
)
"""An id of Discord's, and what says whose it is."""

STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""What every entry has; the rest are fields of its own."""

SEPARATORS: Final = str.maketrans(
    {"\n": "\\n", "\r": "\\r", "\x1b": "\\x1b", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def discreet(text: str) -> str:
    """Return the text without tokens, and without ids that may be a member's."""
    for secret, instead in SECRETS:
        text = secret.sub(instead, text)
    return ID.sub(lambda found: found[0] if found[1] else "<id>", text)


def instant(record: logging.LogRecord) -> str:
    """Return when it was, in UTC to the millisecond."""
    return (
        datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )


def fields(record: logging.LogRecord) -> Iterator[tuple[str, object]]:
    """Return what the entry was given with ``extra=``, e.g. the reference."""
    return ((name, value) for name, value in vars(record).items() if name not in STANDARD)


def one_line(text: str) -> str:
    """Return the text so that nobody can forge an entry with what they typed."""
    return discreet(text).translate(SEPARATORS)


class Discreet(logging.Formatter):
    """An entry as people read it; a traceback stands below its line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry, traceback and all."""
        line = f"{instant(record)} {record.levelname} {record.name}: {one_line(record.getMessage())}"
        line += "".join(f" [{name}={one_line(str(value))}]" for name, value in fields(record))
        trace = self.trace(record)
        return f"{line}\n{trace}" if trace else line

    def trace(self, record: logging.LogRecord) -> str | None:
        """Return the traceback of the entry, if it has one."""
        error = record.exc_info[1] if record.exc_info else None
        return None if error is None else discreet(traced(error))


class Json(Discreet):
    """An entry as programs read it: one object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object."""
        entry: dict[str, Any] = {
            "time": instant(record),
            "level": record.levelname,
            "logger": record.name,
            "message": discreet(record.getMessage()),
        }
        entry |= {name: discreet(str(value)) for name, value in fields(record)}
        trace = self.trace(record)
        return json.dumps(entry | ({"traceback": trace} if trace else {}), ensure_ascii=False)


class Repeats(logging.Filter):
    """Lets the same entry through a few times a minute only: a disk that is full must not be filled with that news."""

    def __init__(self, limit: int = 5, seconds: float = 60.0) -> None:
        """Let through ``limit`` equal entries in ``seconds``."""
        super().__init__()
        self._limit = limit
        self._seconds = seconds
        self._seen: dict[tuple[object, ...], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether to write it; the last one and the next one say that something was left out."""
        key = (record.name, record.levelno, record.getMessage(), record.exc_info and record.exc_info[0])
        began, count = self._seen.get(key, (record.created, 0))
        if record.created - began >= self._seconds:
            if count > self._limit:
                record.left_out = count - self._limit
            began, count = record.created, 0
        if len(self._seen) > 1000:
            self._seen.clear()
        self._seen[key] = (began, count + 1)
        if count + 1 == self._limit:
            record.repeated = f"{self._limit} times; more are left out for {self._seconds:.0f} s"
        return count < self._limit


FORMS: Final[dict[str, type[Discreet]]] = {"text": Discreet, "json": Json}


def write_logs(level: str, form: str = "text", stream: TextIO | None = None) -> None:
    """Log to ``stream`` (standard error) from ``level`` on, in the ``form`` text or json."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(FORMS[form]())
    handler.addFilter(Repeats())
    logging.basicConfig(level=max(logging.INFO, getattr(logging, level)), handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    # It warns of missing voice support, which this bot never asks for.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
