"""Instants inside a message: Discord shows each reader the time of the reader's own zone."""

from datetime import UTC, datetime
from typing import Literal, TypeAlias, get_args

from babel import Locale
from fluent.runtime.types import FluentNone, FluentType

Style: TypeAlias = Literal["t", "T", "d", "D", "f", "F", "R"]
"""How Discord writes it: t/T time, d/D date, f/F both (F with the weekday), R "in two hours"."""


def timestamp(instant: datetime, style: Style = "F") -> str:
    """Return Discord's markup for ``instant`` (aware)."""
    if instant.tzinfo is None:
        raise ValueError("an instant is aware; a naive datetime would be read in this machine's zone")
    return f"<t:{int(instant.astimezone(UTC).timestamp())}:{style}>"


class Timestamp(FluentType):
    """An instant as a Fluent value: written as it is, or in another style by ``WHEN``."""

    def __init__(self, instant: datetime, style: Style = "F") -> None:
        """Hold ``instant`` (aware), to be written in ``style``."""
        self.instant = instant
        self.style: Style = style

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - the markup is the same in every locale
        """Return the markup."""
        return timestamp(self.instant, self.style)


def when(at: object, *, style: str = "F") -> Timestamp | FluentNone:
    """Implement ``WHEN($at, style: "R")`` for messages."""
    if isinstance(at, FluentNone):
        return at
    if not isinstance(at, Timestamp):
        raise TypeError(f"WHEN takes an instant, not {at!r}")
    for known in get_args(Style):
        if style == known:
            return Timestamp(at.instant, known)
    raise ValueError(f"WHEN has no style {style!r}; use one of {', '.join(get_args(Style))}")
