"""What a person would have seen, as lines of text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

TIMESTAMP = re.compile(r"<t:(-?\d+)(?::([tTdDfFRsS]))?>")
MENTION = re.compile(r"<(@&|@|#)(\d+)>")
COMMAND = re.compile(r"<(/[^:>\n]+):\d+>")
UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))


@dataclass(frozen=True, slots=True)
class Eyes:
    """Whose: their zone, the present instant (aware), and what ids stand for."""

    zone: str
    now: datetime
    names: Mapping[str, str] = field(default_factory=dict)

    def read(self, text: str) -> str:
        """Return ``text`` with timestamps, mentions and commands as Discord shows them to these eyes."""
        timed = TIMESTAMP.sub(lambda match: self._time(int(match[1]), match[2]), text)
        named = MENTION.sub(lambda match: match[1][0] + self.names.get(match[2], match[2]), timed)
        return COMMAND.sub(r"\1", named)

    def _time(self, seconds: int, style: str | None) -> str:
        instant = datetime.fromtimestamp(seconds, UTC)
        if style == "R":
            return relative(instant - self.now)
        return f"{instant.astimezone(ZoneInfo(self.zone)):%a %d %b %Y %H:%M}"


def relative(span: timedelta) -> str:
    """Return a span as people say it: ``in 2 days``, ``an hour ago`` as ``1 hour ago``."""
    seconds = abs(span.total_seconds())
    size, unit = next(((size, unit) for size, unit in UNITS if seconds >= size), (1, "second"))
    count = round(seconds / size)
    words = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"in {words}" if span >= timedelta(0) else f"{words} ago"


def _embed(embed: Mapping[str, Any]) -> Iterator[str]:
    for part in ((embed.get("author") or {}).get("name"), embed.get("title"), embed.get("description")):
        if part:
            yield str(part)
    for one in embed.get("fields") or ():
        yield f"{one['name']}: {one['value']}"
    footer = (embed.get("footer") or {}).get("text")
    if footer:
        yield str(footer)


def components(holder: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield every button, select, text and form field below ``holder``, however deep."""
    children: Sequence[Mapping[str, Any]] = holder.get("components") or ()
    for child in [*children, *([holder["component"]] if "component" in holder else [])]:
        yield child
        yield from components(child)


def button(message: Mapping[str, Any], label: str) -> str | None:
    """Return the ``custom_id`` of the button called ``label``, if the message has one."""
    ids = (one.get("custom_id") for one in components(message) if one.get("label") == label)
    return next((str(one) for one in ids if one), None)


def option(message: Mapping[str, Any], label: str) -> tuple[str, str] | None:
    """Return the ``custom_id`` of a select and the value of its option called ``label``, if there is one."""
    for select in components(message):
        for one in select.get("options") or ():
            if one["label"] == label:
                return str(select["custom_id"]), str(one["value"])
    return None


def _selects(message: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    return (one for one in components(message) if one.get("options"))


def _file(attachment: Mapping[str, Any]) -> str:
    """Return a file by its name, and a picture with the words that stand beside it."""
    name, words = f"(file {attachment['filename']})", attachment.get("description")
    return f"{name} {words}" if words else name


def lines(message: Mapping[str, Any], eyes: Eyes) -> list[str]:
    """Return a message as ``eyes`` would read it aloud: text, cards, buttons, files."""
    texts = [str(message["content"])] if message.get("content") else []
    for embed in message.get("embeds") or ():
        texts += _embed(embed)
    texts += [str(one["content"]) for one in components(message) if one.get("content")]
    buttons = [f"[{one['label']}]" for one in components(message) if one.get("label") and one["type"] == 2]
    buttons += [
        f"(choose {', '.join(str(one['label']) for one in select['options'])})"
        for select in _selects(message)
    ]
    files = [_file(one) for one in message.get("attachments") or ()]
    shown = [line for text in texts for line in eyes.read(text).splitlines() if line.strip()]
    return shown + ([" ".join(buttons)] if buttons else []) + files
