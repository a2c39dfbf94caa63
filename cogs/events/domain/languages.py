"""The languages in which events are held."""

import re
from typing import Final

from cogs.events.domain.refusals import UnknownLanguage

LANGUAGES: Final = (
    *("en", "fr", "de", "bg", "cs", "da", "el", "es", "et", "fi", "ga", "hr"),
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)
"""The official languages of the Union; those that most events are held in come first."""


def read_language(typed: str) -> str:
    """Return the language of that code.

    Raises:
        UnknownLanguage: it is none of the Union's.
    """
    code = typed.strip().casefold()
    if code not in LANGUAGES:
        raise UnknownLanguage(typed=typed[:40])
    return code


def read_languages(typed: str) -> tuple[str, ...]:
    """Return the languages of these codes, each once; "-" is none.

    Raises:
        UnknownLanguage: one is none of the Union's.
    """
    if typed.strip() == "-":
        return ()
    words = re.split(r"[\s,;/+]+", typed.strip())
    return tuple(dict.fromkeys(read_language(word) for word in words))
