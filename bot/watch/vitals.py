"""How the bot is at one moment, and what of it is trouble. Pure: no clock, no disk, no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Final

from bot.supervision import Standing

LONG_OVERDUE: Final = timedelta(minutes=5)
"""From here on readers are told that a message is late; until then a pause after a failure explains it."""

LONG_AWAY: Final = timedelta(minutes=2)
"""A dropped gateway is back within seconds; after so long somebody should look."""

LITTLE_SPACE: Final = 100 * 2**20
"""Bytes; on a full disk nothing is accepted and nothing is sent."""

LONG_STALL: Final = timedelta(seconds=2)
"""Discord gives an interaction up after three seconds: who asked meanwhile has hardly got an answer."""

OLD_BACKUP: Final = timedelta(hours=36)
"""A daily backup was missed, and then some."""


class Trouble(StrEnum):
    """Something that a person should look at."""

    DATABASE = "database"
    """It does not answer: nothing can be accepted or sent."""
    STOPPED = "stopped"
    """Discord no longer knows the token: nothing is sent until a restart with a new one."""
    GATEWAY = "gateway"
    """Discord's gateway is away: members get no answers, though posts still go out."""
    OVERDUE = "overdue"
    """Something should have been sent and was not."""
    DISK = "disk"
    """There is hardly any room left, or it takes nothing."""
    HELD = "held"
    """A message waits because its channel's history cannot be read; staff were told."""
    FAILED = "failed"
    """A message of the last day was refused for good; staff were told."""
    BACKUP = "backup"
    """The newest backup is old."""
    PART = "part"
    """A part of the process is down, or ends again and again."""
    STALL = "stall"
    """Something kept everybody waiting within the last ten minutes."""


GRAVE: Final = frozenset({Trouble.DATABASE, Trouble.STOPPED, Trouble.GATEWAY, Trouble.OVERDUE, Trouble.DISK})
"""What the operator must heal; staff can heal the rest, and nothing stands still meanwhile."""


@dataclass(frozen=True, slots=True)
class Deliveries:
    """How the promised messages stand."""

    pending: int
    """Promised for later; 10,000 means so many or more."""
    overdue: int
    """Past their time, on their way or not, and not held."""
    held: int
    failed: int
    """Refused for good within the last day."""
    oldest_overdue: timedelta


@dataclass(frozen=True, slots=True)
class Line:
    """The connection to Discord's gateway."""

    up: bool
    since: timedelta
    """For how long it has been so."""
    latency: float | None
    """Seconds between the last heartbeat and its answer; None before the first."""
    connections: int
    """How often it came up in the life of this process."""


@dataclass(frozen=True, slots=True)
class Vitals:
    """How the bot is."""

    line: Line
    stopped: bool
    deliveries: Deliveries | None
    """None: the database does not answer."""
    last_commit: timedelta | None
    """How long ago; None: this process has committed nothing yet."""
    database_bytes: int
    disk_free: int
    backup_age: timedelta | None
    """None: there is none, or none is made."""
    version: str
    disk_refuses: bool = False
    """Whether the last write was refused by the disk: full by a quota, broken, or read-only."""
    parts: Mapping[str, Standing] = field(default_factory=dict)
    """How each part of the process stands, by name."""
    stall: timedelta = timedelta(0)
    """The longest time within the last ten minutes for which the event loop did nothing for anybody."""

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """All that is wrong, the worst first."""
        found = {**self._of_the_process(), **_of_messages(self.deliveries)}
        return tuple(trouble for trouble in Trouble if found[trouble])

    @property
    def well(self) -> bool:
        """Whether nothing is wrong that the operator must heal."""
        return not GRAVE.intersection(self.troubles)

    @property
    def unsound(self) -> tuple[str, ...]:
        """The parts that are down or end again and again."""
        return tuple(name for name, part in self.parts.items() if not part.sound)

    def _of_the_process(self) -> Mapping[Trouble, bool]:
        return {
            Trouble.STOPPED: self.stopped,
            Trouble.GATEWAY: not self.line.up and self.line.since > LONG_AWAY,
            Trouble.DISK: self.disk_free < LITTLE_SPACE or self.disk_refuses,
            Trouble.BACKUP: self.backup_age is not None and self.backup_age > OLD_BACKUP,
            Trouble.PART: bool(self.unsound),
            Trouble.STALL: self.stall > LONG_STALL,
        }


def _of_messages(deliveries: Deliveries | None) -> Mapping[Trouble, bool]:
    return {
        Trouble.DATABASE: deliveries is None,
        Trouble.OVERDUE: deliveries is not None and deliveries.oldest_overdue > LONG_OVERDUE,
        Trouble.HELD: deliveries is not None and deliveries.held > 0,
        Trouble.FAILED: deliveries is not None and deliveries.failed > 0,
    }
