"""Who is told of each attempt and each end, once they are durable: figures are made of that."""

from datetime import timedelta
from typing import Protocol


class Witness(Protocol):
    """Hears what the worker does; must be quick and must not raise."""

    def attempted(self, outcome: str) -> None:
        """Hear what came of an attempt to send."""
        ...

    def ended(self, kind: str, state: str, late: timedelta) -> None:
        """Hear that a message ended, ``late`` after it was due."""
        ...


class NoWitness:
    """Hears nothing."""

    def attempted(self, outcome: str) -> None:
        """Do nothing."""

    def ended(self, kind: str, state: str, late: timedelta) -> None:
        """Do nothing."""
