"""How many sorts there are among some people, without pointing at one of them.

From which countries at least five of a group come is shown to everybody (``/group show``), and people know of
each other. If somebody is the only one from a country, "active members come from all five countries" says that
this very person was active. So such a number is told only if, by all that may be known, each small sort may be
among those that were counted, and may be not.
"""

from collections.abc import Collection

from bot.kernel.suppression import LEAST


def points_at_somebody(sizes: Collection[int], unsaid: int, chosen: int, sorts: int) -> bool:
    """Tell whether it says something of few people that ``chosen`` of all are of ``sorts`` sorts.

    ``sizes`` is how many there are of each sort, ``unsaid`` how many are of none that is known.
    """
    known = sorted((size for size in sizes if size), reverse=True)
    small = {size for size in known if size < LEAST}
    return any(_is_certain(known, size, unsaid, chosen, sorts) for size in small)


def _is_certain(known: list[int], size: int, unsaid: int, chosen: int, sorts: int) -> bool:
    """Tell whether a sort of that size must be among those counted, or cannot be."""
    others = list(known)
    others.remove(size)
    may_be = 0 < sorts <= len(known) and chosen <= size + sum(others[: sorts - 1]) + unsaid
    may_not = sorts <= len(others) and chosen <= sum(others[:sorts]) + unsaid
    return not (may_be and may_not)
