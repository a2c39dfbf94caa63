"""Local dates and times, the places whose clocks show them, and languages, in words inside a message.

Refusals carry them in the form that programs write ("2023-03-26 02:30", "Europe/Brussels", "fr"),
for what a refusal says is put into words only where its reader is known.
"""

from collections.abc import Callable
from datetime import date, datetime

from babel import Locale
from fluent.runtime.types import FluentNone, FluentType

from bot.i18n import moments
from bot.kernel.zones import UnknownZone


class InWords(FluentType):
    """Something already put into words."""

    def __init__(self, text: str) -> None:
        """Hold the words."""
        self.text = text

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - they are in one language already
        """Return the words."""
        return self.text


def functions(locale: str) -> dict[str, Callable[[object], FluentType]]:
    """Return ``LOCAL($local)``, ``PLACE($zone)`` and ``LANGUAGE($code)`` of one language.

    What they cannot read stays as it is.
    """
    return {
        "LOCAL": _in_words(_local, locale),
        "PLACE": _in_words(_place, locale),
        "LANGUAGE": _in_words(_language, locale),
    }


def _in_words(say: Callable[[str, str], str], locale: str) -> Callable[[object], FluentType]:
    def function(detail: object) -> FluentType:
        return detail if isinstance(detail, FluentNone) else InWords(say(str(detail), locale))

    return function


def _local(text: str, locale: str) -> str:
    try:
        if len(text) == len("2023-03-26"):
            return moments.day(date.fromisoformat(text), locale)
        return moments.wall_clock(datetime.fromisoformat(text), locale)
    except ValueError:
        return text


def _place(zone: str, locale: str) -> str:
    try:
        return moments.city(zone, locale)
    except UnknownZone:
        return zone


def _language(code: str, locale: str) -> str:
    return str(Locale.parse(locale, sep="-").languages.get(code, code))
