"""What is wrong with a file: where, what, and what to write instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Told: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in one file; ``key`` names the message that says what to do, ``details`` are its own."""

    path: str
    line: int
    key: str
    details: Mapping[str, Told]


class Faulty(Exception):
    """A file cannot be used as it is."""

    def __init__(self, fault: Fault) -> None:
        """Carry the fault."""
        super().__init__(f"{fault.path}, line {fault.line}: {fault.key}")
        self.fault = fault
