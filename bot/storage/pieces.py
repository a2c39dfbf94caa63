"""Thousands of rows in pieces: between two of them the loop is everybody's."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

S = TypeVar("S")
T = TypeVar("T")

PIECE: Final = 250
"""So many rows are put together or taken apart at a stretch: some milliseconds."""


async def each(whole: Iterable[S], make: Callable[[S], T]) -> list[T]:
    """Return what ``make`` makes of each, in pieces."""
    made: list[T] = []
    for piece in pieces(whole):
        made += map(make, piece)
        await asyncio.sleep(0)
    return made


def pieces(whole: Iterable[T]) -> Iterator[Sequence[T]]:
    """Yield :data:`PIECE` after :data:`PIECE` of them."""
    rest = iter(whole)
    while piece := list(islice(rest, PIECE)):
        yield piece
