"""Local promises and the instants they stand for.

A promise made in local time ("09:30 in Brussels") is kept as local date and time plus
an IANA zone; the instant is computed from it whenever it is needed, so that a change of
the zone's rules moves the instant and never the promise.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.kernel.errors import DomainError


class UnknownZone(DomainError):
    """No such IANA zone. Details: ``zone``."""

    key = "time-unknown-zone"


class NonexistentLocalTime(DomainError):
    """The clocks skip this local time. Details: ``local``, ``zone``, ``before``, ``after``."""

    key = "time-does-not-exist"


class AmbiguousLocalTime(DomainError):
    """The clocks show this local time twice. Details: ``local``, ``zone``, ``first``, ``second``."""

    key = "time-occurs-twice"


def zone(name: str) -> ZoneInfo:
    """Return the IANA zone called ``name``.

    Raises:
        UnknownZone: there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(zone=name) from error


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A wall-clock promise: a naive local date and time, and the IANA zone it is meant in."""

    local: datetime
    zone: str

    def __post_init__(self) -> None:
        """Refuse an aware datetime, which would make the zone a second opinion."""
        if self.local.tzinfo is not None:
            raise ValueError("a local time is naive; its zone stands beside it")

    def instant(self) -> datetime:
        """Return the UTC instant; of two, the first; of none, the one after the gap."""
        return self.local.replace(tzinfo=zone(self.zone)).astimezone(UTC)


def promise(local: datetime, zone_name: str) -> LocalTime:
    """Return the promise, checked as its author must know it.

    Raises:
        UnknownZone: there is no such zone.
        NonexistentLocalTime: the clocks jump over it (e.g. 26 March 2023 02:30 in Brussels).
        AmbiguousLocalTime: the clocks show it twice (e.g. 29 October 2023 02:30 in Brussels).
    """
    info = zone(zone_name)
    first = local.replace(tzinfo=info, fold=0)
    second = local.replace(tzinfo=info, fold=1)
    if first.utcoffset() != second.utcoffset():
        shown = f"{local:%Y-%m-%d %H:%M}"
        if first.astimezone(UTC).astimezone(info).replace(tzinfo=None) != local:
            skipped = abs((first.utcoffset() or timedelta()) - (second.utcoffset() or timedelta()))
            raise NonexistentLocalTime(
                local=shown,
                zone=zone_name,
                before=f"{local - skipped:%H:%M}",
                after=f"{local + skipped:%H:%M}",
            )
        raise AmbiguousLocalTime(
            local=shown,
            zone=zone_name,
            first=f"{local:%H:%M} {first.tzname()}",
            second=f"{local:%H:%M} {second.tzname()}",
        )
    return LocalTime(local, zone_name)
