"""Plain text that strangers typed: folding it for comparison, cutting it to a limit."""

import re
import unicodedata
from itertools import filterfalse
from typing import Final


def fold(text: str) -> str:
    """Return ``text`` for comparison: no case, no accents, single spaces, no compatibility forms."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Twice, because a compatibility form may come apart into a capital (U+03D2) or fold into an accent.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = _ACCENTS.sub("", decomposed)
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, bare))
    return " ".join(bare.split())


_ACCENTS: Final = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""Those of nearly all texts; each of them is combining."""


def matches(text: str, typed: str) -> bool:
    """Tell whether every typed word, or part of one, is in ``text``; case, accents and sorts of apostrophe do not count."""
    folded = fold(text.translate(_APOSTROPHES))
    return all(wanted in folded for wanted in fold(typed.translate(_APOSTROPHES)).split())


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ´`", "'"))
"""Texts are set with one of them and typed with another."""


def cut(text: str, limit: int) -> str:
    """Return ``text`` in at most ``limit`` UTF-16 code units, marked with an ellipsis if cut.

    Discord counts characters as UTF-16 code units in the clients and as code points in
    parts of its API; the stricter of the two is safe for both.
    """
    if units(text) <= limit:
        return text
    kept = text
    while units(kept) > limit - 1:
        kept = kept[: max(0, len(kept) - max(1, (units(kept) - limit + 1) // 2))]
    return kept.rstrip() + "\u2026"


def units(text: str) -> int:
    """Return the length of ``text`` in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_WITHOUT_INK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and a symbol by their category, and nothing at all on a screen."""


def plain(text: str) -> str:
    """Return ``text`` without control characters: line breaks of one kind, tabs as spaces, ends stripped."""
    return "\n".join(_plain_line(line.replace("\t", " ")) for line in text.splitlines()).strip()


def blank(text: str) -> bool:
    """Tell whether nothing of ``text`` can be seen: it is empty, or all of it is spaces, joiners and fillers."""
    return not any(
        unicodedata.category(letter)[0] in "LNPS" and letter not in _WITHOUT_INK for letter in text
    )


def _plain_line(line: str) -> str:
    # Nearly every line is like this, and Python tells it of the whole line at once; French spaces are no controls.
    if line.replace("\u00a0", " ").replace("\u202f", " ").isprintable():
        return line
    # The joiner stays: it makes one sign of several emoji.
    return "".join(
        letter
        for letter in line
        if letter == "\u200d" or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def whole(text: str) -> bool:
    """Tell whether the text consists of whole characters: half of one (a lone surrogate) nobody can store or send."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
