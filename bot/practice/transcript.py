"""What a person would have seen, as lines of text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

TIMESTAMP = re.compile(r"<t:(-?\d+)(?::[tTdDfFRsS])?>")
WIDTH = 100


def readable(text: str, zone: str) -> str:
    """Return ``text`` with Discord's timestamps shown as they read in ``zone``."""

    def shown(match: re.Match[str]) -> str:
        return f"{datetime.fromtimestamp(int(match[1]), UTC).astimezone(ZoneInfo(zone)):%a %d %b %Y %H:%M}"

    return TIMESTAMP.sub(shown, text)


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


def lines(message: Mapping[str, Any], zone: str) -> list[str]:
    """Return a message as a reader in ``zone`` would read it aloud: text, cards, buttons, files."""
    texts = [str(message["content"])] if message.get("content") else []
    for embed in message.get("embeds") or ():
        texts += _embed(embed)
    texts += [str(one["content"]) for one in components(message) if one.get("content")]
    buttons = [f"[{one['label']}]" for one in components(message) if one.get("label") and one["type"] == 2]
    files = [f"(file {one['filename']})" for one in message.get("attachments") or ()]
    shown = [line for text in texts for line in readable(text, zone).splitlines() if line.strip()]
    return shown + ([" ".join(buttons)] if buttons else []) + files


def form_fields(modal: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return a form's fields by their label."""
    fields: dict[str, Mapping[str, Any]] = {}
    for one in components(modal):
        inner = one.get("component")
        if inner is not None:
            fields[str(one.get("label"))] = inner
        elif one.get("type") == 4 and one.get("label"):
            fields[str(one["label"])] = one
    return fields
