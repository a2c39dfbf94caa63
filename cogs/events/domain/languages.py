"""The languages in which events are held, and the codes of countries."""

import re
from typing import Final

from cogs.events.domain.refusals import CountryUnreadable, UnknownLanguage

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


def read_country(typed: str) -> str:
    """Return the code of a country as Eurostat writes it, like "PT".

    Raises:
        CountryUnreadable: it has not the form of one.
    """
    code = typed.strip().upper()
    if not re.fullmatch(r"[A-Z]{2}", code):
        raise CountryUnreadable(typed=typed[:40])
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
