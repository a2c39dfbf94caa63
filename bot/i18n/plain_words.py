"""Texts of the bot for readers outside Discord: its markup put into words, for pages and letters."""

import re
from datetime import UTC, datetime
from typing import Final

from bot.i18n import moments

_TIMESTAMP: Final = re.compile(r"<t:(-?\d+)(?::([tTdDfFR]))?>")
_COMMAND: Final = re.compile(r"`(/[^`]+)`|<(/[^:>]+):\d+>")
_STRESS: Final = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")


def in_plain_words(text: str, zone: str, locale: str) -> str:
    """Return ``text`` with instants as local time of ``zone``, commands as typed, and nothing in bold.

    "Two hours ago" would be wrong once the page has lain open, so that is told as a time, too.
    """

    def told(match: re.Match[str]) -> str:
        try:
            return _instant(datetime.fromtimestamp(int(match[1]), UTC), match[2], zone, locale)
        except (ValueError, OverflowError, OSError):
            # None of ours: somebody may call themselves so, and no page and no letter is to fail over it.
            return match[0]

    in_time = _TIMESTAMP.sub(told, text)
    return _STRESS.sub(r"\1", _COMMAND.sub(lambda match: match[1] or match[2], in_time))


def _instant(instant: datetime, style: str | None, zone: str, locale: str) -> str:
    match style:
        case "t" | "T":
            return moments.time(instant, zone, locale)
        case "d" | "D":
            return moments.date(instant, zone, locale)
        case _:
            return moments.moment(instant, zone, locale)
