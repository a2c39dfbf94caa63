"""Reminders, and what was typed on the way to one."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import LocalTime

Timing: TypeAlias = LocalTime | Recurrence
"""When: once, or again and again; a promise of wall-clock time either way."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form, as they were typed."""

    when: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be said, when, and where."""

    words: str
    timing: Timing
    when: str
    """As the member wrote it."""
    channel: int | None = None
    """Where its member is called, with the words kept private; None: by direct message."""
    link: str = ""
    """The message it is about."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A member's reminder and where it stands."""

    id: int
    member: int
    wish: Wish
    made: datetime
    asked_in: int | None = None
    """The channel where it was asked for: there a neutral line follows closed direct messages."""
    due: datetime | None = None
    """When it comes next by itself."""
    snoozed: datetime | None = None
    """When it comes again because its member put it off."""
    came: datetime | None = None
    """The instant for which it came last."""

    @property
    def repeats(self) -> bool:
        """Whether it comes again and again."""
        return isinstance(self.wish.timing, Recurrence)

    @property
    def next(self) -> datetime | None:
        """When it comes next, for either reason; None: it has come and waits for its member."""
        return min((instant for instant in (self.due, self.snoozed) if instant), default=None)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed, whether it could be read or not, and the reading that is shown."""

    id: int
    member: int
    typed: Typed
    channel: int | None = None
    asked_in: int | None = None
    link: str = ""
    reminder: int | None = None
    """The reminder that it changes."""
    snoozing: bool = False
    """Whether it only puts the reminder off, once."""
    when_before: str = ""
    """What stood under "when" as the form was opened: left as it is, it means what it meant."""
    timing: Timing | None = None
    revision: int = 0
    """Counts the readings, so that nobody confirms one that they did not see."""
