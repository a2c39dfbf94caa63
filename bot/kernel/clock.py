"""Where time comes from.

Nothing outside this module reads the machine's clock for anything that is promised
to a person: rehearsals and tests move the clock, and code that looked past it would
quietly stay in the present.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> datetime:
        """Return the present as an aware datetime in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present as an aware datetime in UTC."""
        return datetime.now(UTC)


class OffsetClock:
    """The machine's clock, moved: it goes on ticking from wherever it was set.

    The rehearsal server owns such a clock and the bot follows it.
    """

    def __init__(self, *, start: datetime | None = None) -> None:
        """Start at ``start`` (aware), or at the machine's present."""
        self._offset = timedelta(0) if start is None else start - datetime.now(UTC)

    def now(self) -> datetime:
        """Return the moved present as an aware datetime in UTC."""
        return datetime.now(UTC) + self._offset

    def set(self, instant: datetime) -> None:
        """Make ``instant`` (aware) the present.

        Raises:
            ValueError: ``instant`` lies before the present; time never runs backwards.
        """
        present = self.now()
        # The other side of a socket measured its "now" a moment ago: a step back
        # of less than a second is that delay, not a request to travel.
        if instant < present - timedelta(seconds=1):
            raise ValueError(f"time never runs backwards: {instant} is before {present}")
        self._offset = max(self._offset, instant - datetime.now(UTC))

    def advance(self, span: timedelta) -> None:
        """Move the present forward by ``span``."""
        self.set(self.now() + span)


class StillClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, instant: datetime) -> None:
        """Stand at ``instant`` (aware)."""
        self._instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        """Return the instant at which this clock stands."""
        return self._instant

    def set(self, instant: datetime) -> None:
        """Stand at ``instant`` (aware) from now on."""
        self._instant = instant.astimezone(UTC)

    def advance(self, span: timedelta) -> None:
        """Move forward by ``span``."""
        self._instant += span
