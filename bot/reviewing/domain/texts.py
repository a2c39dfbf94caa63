"""Texts of members that others will read: no address is hidden in them, and none given away."""

import re
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import cut, plain, units

LANGUAGES: Final = (
    *("bg", "hr", "cs", "da", "nl", "en", "et", "fi", "fr", "de", "el", "hu", "ga", "it", "lv", "lt", "mt"),
    *("pl", "pt", "ro", "sk", "sl", "es", "sv"),
)
"""The official languages of the Union."""

TYPED_SHOWN: Final = 60
"""So much of what was typed is said again when it is refused."""

_CONTACT: Final = (
    re.compile(r"\S+@\S+\.\S+"),
    re.compile(r"(?<!\w)@[\w.]{2,}"),
    re.compile(r"<@[!&]?\d+>"),
    # Nine digits and more, with what stands between those of a number: years and sums are shorter.
    re.compile(r"\+?\d(?:[ ().\-\u00a0/]{0,2}\d){8,}"),
)


def open_text(typed: str) -> str:
    """Return a text in which no words hide an address: in Markdown those in brackets before parentheses would."""
    return plain(typed).replace("](", "] (")


def open_line(typed: str) -> str:
    """Return such a text as one line."""
    return " ".join(open_text(typed).split())


def contact_in(text: str) -> str | None:
    """Return what in a text leads to a person past the bot: an address, a name on Discord, a telephone number."""
    found = (pattern.search(text) for pattern in _CONTACT)
    return next((match[0] for match in found if match), None)


def refuse_text(
    name: str, text: str, limit: int, *, too_long: type[DomainError], contact: type[DomainError]
) -> None:
    """Refuse what is longer than ``limit`` UTF-16 code units, or leads to a person past the bot.

    Raises:
        DomainError: ``too_long``, given ``field``, ``length`` and ``limit``; ``contact``, given ``found``.
    """
    if units(text) > limit:
        raise too_long(field=name, length=units(text), limit=limit)
    if found := contact_in(text):
        raise contact(found=cut(found, TYPED_SHOWN))
