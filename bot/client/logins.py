"""How long to wait before the next login at Discord's gateway."""

from collections import deque
from dataclasses import dataclass
from typing import Final

HOUR: Final = 3600.0

LOGINS_AN_HOUR: Final = 30
"""Discord resets the token of a bot that logs in at the gateway 1,000 times a day."""


@dataclass(frozen=True, slots=True)
class LoginBudget:
    """How often Discord still lets the bot log in, by its own count: it outlives our restarts."""

    total: int
    remaining: int
    reset_after: float
    """Seconds until ``remaining`` is ``total`` again."""

    def gap(self) -> float:
        """Return the seconds to keep between two logins so that some are always left.

        Nothing while most are left; then what is left is spread over the time until the reset.
        """
        if self.remaining * 2 > self.total:
            return 0.0
        return self.reset_after / max(self.remaining, 1)


class LoginPace:
    """Spreads the logins at the gateway over the day."""

    def __init__(self, gap: float) -> None:
        """Keep two logins at least ``gap`` seconds apart."""
        self._gap = gap
        self._logins: deque[float] = deque(maxlen=LOGINS_AN_HOUR)
        self._since: float | None = None

    def wait(self, now: float, budget: LoginBudget | None = None) -> float:
        """Return the seconds to wait from ``now`` (of a clock that never jumps) until the next login.

        ``budget`` is Discord's count, if it could be asked. A process that has just begun does not
        know when the one before it logged in, and waits a whole gap if few are left.
        """
        gap = budget.gap() if budget else 0.0
        last = self._logins[-1] if self._logins else None
        if last is None:
            # What was waited for already counts: whoever is refused comes again.
            self._since = now if self._since is None else self._since
            return max(0.0, self._since + gap - now)
        earliest = last + max(gap, self._gap)
        if len(self._logins) == LOGINS_AN_HOUR:
            earliest = max(earliest, self._logins[0] + HOUR)
        return max(0.0, earliest - now)

    def begins(self, now: float) -> None:
        """Note a login at ``now``."""
        self._logins.append(now)
