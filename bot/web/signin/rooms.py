"""What there is to go to once one is signed in: every feature names the first of its pages."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """The pages of one feature."""

    label: str
    """Message key of what staff call them."""
    path: str
    """Of the first; the others lie below it."""


class Rooms:
    """The rooms of the pages of staff, in the order of their paths."""

    def __init__(self) -> None:
        """Begin with none."""
        self._rooms: list[Room] = []

    def open(self, label: str, path: str) -> None:
        """Lead from every page of staff to ``path``, under the message ``label``."""
        self._rooms = sorted([*self._rooms, Room(label, path)], key=lambda room: room.path)

    def around(self, path: str) -> Iterator[tuple[Room, bool]]:
        """Yield each room, and whether the page ``path`` is in it."""
        inside = [room for room in self._rooms if f"{path}/".startswith(f"{room.path}/")]
        here = max(inside, key=lambda room: len(room.path), default=None)
        for room in self._rooms:
            yield room, room is here
