"""From the template of a button to ids that fit it, and to some that nearly do."""

import importlib
import re
import sys
from random import Random
from typing import Any, Final

from tools.prove.hostile.words import SMALL_IDS

# The standard library's own reader of patterns; it moved there in Python 3.11 and is not typed.
_parser: Any = importlib.import_module("re._parser")

MOST_REPEATS: Final = 3
MOST_CHARACTERS: Final = 100
"""Discord takes no longer custom id."""

Known = dict[str, tuple[str, ...]]
"""Under the name of a part of a template what stands for it on this server, e.g. ``member``: user ids."""


def fitting(pattern: re.Pattern[str], random: Random, known: Known) -> str:
    """Return a text that ``pattern`` matches as a whole; named parts are drawn from ``known`` where they fit.

    Raises:
        ValueError: the pattern uses what this does not know.
    """
    tree = _parser.parse(pattern.pattern)
    names = {number: name for name, number in tree.state.groupdict.items()}
    for tried in (known, known, None):
        drawn = "".join(_drawn(tree, random, tried, names))[:MOST_CHARACTERS]
        if pattern.fullmatch(drawn):
            return drawn
    raise ValueError(f"nothing drawn fits {pattern.pattern!r}")


def near(custom_id: str, random: Random) -> str:
    """Return ``custom_id`` with one thing wrong."""
    parts = custom_id.split(":")
    parts[random.randrange(len(parts))] = random.choice(
        ("", "-1", "0", "9" * 19, "9" * 60, "\u0663", "x", "\x00", "1 ", "\ud83d", "a:b", "%")
    )
    return ":".join(parts)[:MOST_CHARACTERS]


def _drawn(parsed: Any, random: Random, known: Known | None, names: dict[int, str]) -> list[str]:
    return [_part(str(kind), given, random, known, names) for kind, given in parsed]


def _part(kind: str, given: Any, random: Random, known: Known | None, names: dict[int, str]) -> str:
    if kind == "LITERAL":
        return chr(given)
    if kind == "IN":
        return _one_of(given, random)
    if kind == "BRANCH":
        return "".join(_drawn(random.choice(given[1]), random, known, names))
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return _repeated(given, random, known, names)
    return _group(given, random, known, names) if kind == "SUBPATTERN" else ""


def _repeated(given: Any, random: Random, known: Known | None, names: dict[int, str]) -> str:
    least, most, inner = given
    times = random.randint(least, max(least, min(most, MOST_REPEATS)))
    return "".join("".join(_drawn(inner, random, known, names)) for _ in range(times))


def _group(given: Any, random: Random, known: Known | None, names: dict[int, str]) -> str:
    number, _, _, inner = given
    if known is None:
        # What stands for it elsewhere does not fit here: whatever the pattern says.
        return "".join(_drawn(inner, random, known, names))
    choices = known.get(names.get(number, ""), ())
    if choices and random.random() < 0.7:
        return random.choice(choices)
    drawn = "".join(_drawn(inner, random, known, names))
    # A number of ours: most rows that there are have a small one.
    return str(random.randint(1, SMALL_IDS)) if drawn.isdigit() and random.random() < 0.7 else drawn


def _one_of(given: Any, random: Random) -> str:
    kind, what = random.choice(given)
    if str(kind) == "RANGE":
        return chr(random.randint(what[0], min(what[1], sys.maxunicode)))
    if str(kind) == "LITERAL":
        return chr(what)
    return random.choice("0123456789") if str(what) == "CATEGORY_DIGIT" else "a"
