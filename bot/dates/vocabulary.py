"""A member's words, looked up: each known phrase of a text becomes a marker that says what it means."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from babel.dates import get_day_names, get_month_names

from bot.dates.past_words import PAST
from bot.dates.words import EVERYWHERE, FULL, SHORT, Table
from bot.kernel.text import fold as fold_text

LANGUAGES = frozenset(FULL) | frozenset(SHORT)
"""The languages in which dates are read: those of the European Union."""

_LONGEST_PHRASE = 9
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\s+|.", re.DOTALL)
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|ere|e|ste|de|o|a|η|°)(?![^\W\d_]|\.m)")
_WORD = re.compile(r"\w+|[^\w\s]")
_ABBREVIATED = re.compile(r"(?<=[^\W\d_])\.")
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)t(\d\d:\d\d)")
_BESIDE_ACCENTS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i"})
_PLAIN_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ´`", "'"),
        # These are the marks of the grammar's own notation; a typed one stays unknown.
        **dict.fromkeys("{}|", "¤"),
    }
)
_PLACES = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_UTC = {"utc": "UTC", "gmt": "UTC", "z": "UTC"}
_DOUBTFUL = re.findall(
    "[a-z]+", "est edt pst pdt cst cdt mst mdt bst ist msk jst wet west eet eest met mest mez mesz cet cest"
)
"""Abbreviations that are refused by name unless the community says what it means by them."""


def fold(text: str) -> str:
    """Return ``text`` as this reader compares it: no case, no accents, plain dashes and quotes."""
    visible = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return fold_text(visible.translate(_PLAIN_SIGNS)).translate(_BESIDE_ACCENTS).translate(_PLAIN_SIGNS)


def as_typed(piece: str, text: str) -> str:
    """Return the part of ``text`` that reads ``piece`` once folded, letter for letter; else ``piece`` as it is."""
    wanted = _comparable(piece)
    words = [found.span() for found in _WORD.finditer(text)]
    for first, (start, _) in enumerate(words):
        for _, end in words[first:]:
            read = _comparable(text[start:end])
            if read == wanted:
                return text[start:end]
            if not wanted.startswith(read.rstrip(".")):
                break
    return piece


def pieces_as_typed(rest: str, text: str) -> str:
    """Return what was left of ``text``, letter for letter; an ellipsis where something was understood between."""
    pieces = (piece.strip(" ,;()") for piece in re.split(r"[|¦]", rest))
    return " … ".join(as_typed(piece, text) for piece in pieces if piece) or text


def _comparable(text: str) -> str:
    return _ABBREVIATED.sub("", _ORDINAL.sub(r"\1.", fold(text)))


@dataclass(frozen=True, slots=True)
class Marked:
    """A folded text whose known phrases are replaced by markers like ``{#3 month=3}``."""

    text: str
    phrases: tuple[str, ...]

    def restored(self, text: str) -> str:
        """Return a piece of the marked text in the words that were typed."""
        return re.sub(r"\{#(\d+)[^}]*\}", lambda found: self.phrases[int(found[1])], text)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All phrases known in some languages, with all they may mean."""

    meanings: Mapping[str, str]
    aliases: Mapping[str, str] = field(default_factory=dict)

    def mark(self, folded: str) -> Marked:
        """Return the text with the longest known phrase at each place replaced by its marker."""
        tokens = _TOKEN.findall(_ORDINAL.sub(r"\1.", _ISO_TIME.sub(r"\1 \2", folded)))
        pieces: list[str] = []
        phrases: list[str] = []
        position = 0
        while position < len(tokens):
            length, meaning = self._longest(tokens, position)
            if not meaning:
                pieces.append(tokens[position])
                position += 1
                continue
            pieces.append(f"{{#{len(phrases)} {meaning}}}")
            phrases.append("".join(tokens[position : position + length]))
            position += length
            # "l'11 marzo": an article that touches the number is still a word of its own.
            pieces.append(" " if phrases[-1].endswith("'") else "")
            # "Thu." and "sept." are abbreviations; the full stop belongs to them.
            if tokens[position : position + 1] == ["."]:
                position += 1
        return Marked("".join(pieces), tuple(phrases))

    def _longest(self, tokens: Sequence[str], start: int) -> tuple[int, str]:
        if tokens[start].isdigit() or tokens[start].isspace():
            return 0, ""
        for length in range(min(_LONGEST_PHRASE, len(tokens) - start), 0, -1):
            phrase = "".join(tokens[start : start + length])
            if meaning := self.aliases.get(phrase) or self.meanings.get(phrase):
                return length, meaning
        return 0, ""


def vocabulary(languages: Sequence[str], aliases: Mapping[str, str]) -> Vocabulary:
    """Return the vocabulary of some languages and the community's own words for zones."""
    meanings = _meanings(tuple(languages))
    own = {fold(typed): zone for typed, zone in aliases.items()}
    # German writes the same two abbreviations in its own letters.
    for german, common in (("mez", "cet"), ("mesz", "cest")):
        if common in own:
            own.setdefault(german, own[common])
    return Vocabulary(meanings, {word: _alias(word, zone, meanings) for word, zone in own.items()})


def _alias(word: str, zone: str, meanings: Mapping[str, str]) -> str:
    # A word that also means something else keeps that meaning beside the zone.
    usual = " ".join(part for part in meanings.get(word, "").split() if part != "doubtful")
    return f"zone={zone} alias {usual}".strip()


def languages_of(locales: Sequence[str]) -> tuple[str, ...]:
    """Return the languages to read: those of ``locales`` ("pt-BR" is "pt"), then English."""
    wanted = [locale.replace("_", "-").partition("-")[0].lower() for locale in locales]
    return tuple(dict.fromkeys([*(language for language in wanted if language in LANGUAGES), "en"]))


@lru_cache(maxsize=64)
def _meanings(languages: tuple[str, ...]) -> Mapping[str, str]:
    collected: dict[str, dict[str, None]] = {}
    for language in languages:
        for phrase, meaning in [*_words(language), *_names(language)]:
            collected.setdefault(phrase, {}).update(dict.fromkeys(meaning.split()))
    known = {phrase: " ".join(_without_doubt(parts)) for phrase, parts in collected.items()}
    zones: dict[str, str] = dict.fromkeys(_DOUBTFUL, "doubtful")
    for language in languages:
        zones |= _cities(language)
    zones |= _zone_names()
    return zones | {phrase: meaning for phrase, meaning in known.items() if meaning}


def _without_doubt(parts: Mapping[str, None]) -> list[str]:
    """Return the meanings of a phrase without those on which two languages disagree.

    German "So" is Sunday and Slovak "so" is Saturday: for who reads both, it is neither.
    """
    names = [part.partition("=")[0] for part in parts]
    return [
        part for part, name in zip(parts, names, strict=True) if "=" not in part or names.count(name) == 1
    ]


def _words(language: str) -> Iterator[tuple[str, str]]:
    for table in (EVERYWHERE, _table(language), PAST.get(language, {})):
        for meaning, phrases in table.items():
            for number, phrase in enumerate(phrases.split(", "), start=1):
                yield fold(phrase), _numbered(meaning, number)


def _table(language: str) -> Table:
    return FULL.get(language) or SHORT[language]


def _numbered(meaning: str, number: int) -> str:
    return {"numbers": f"n={number + 1}", "months": f"month={number}"}.get(meaning, meaning)


def _names(language: str) -> Iterator[tuple[str, str]]:
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, language).items():
                yield from _name(name, f"month={number}")
            for number, name in get_day_names(width, context, language).items():
                yield from _name(name, f"weekday={number + 1}")


def _name(name: str, meaning: str) -> Iterator[tuple[str, str]]:
    folded = fold(name).removesuffix(".")
    # One letter ("K" for kedd) is a guess, not a word.
    if len(folded) > 1:
        yield folded, meaning


@lru_cache(maxsize=1)
def _zone_names() -> Mapping[str, str]:
    """Return every full zone name, and every city that names just one zone."""
    full = {
        name for name in available_timezones() if name.startswith(tuple(f"{place}/" for place in _PLACES))
    }
    names = {fold(name): f"zone={name}" for name in full}
    cities: dict[str, list[str]] = {}
    for name in sorted(full):
        cities.setdefault(fold(name.rpartition("/")[2].replace("_", " ")), []).append(name)
    single = {city: f"zone={zones[0]}" for city, zones in cities.items() if len(zones) == 1}
    return single | names | {word: f"zone={zone} utc" for word, zone in _UTC.items()}


def _cities(language: str) -> Mapping[str, str]:
    """Return the cities that name zones, as this language writes them."""
    known = available_zones()
    # Babel's "pt" is Brazilian, and Lisbon writes some cities otherwise.
    locales = [language, "pt_PT"] if language == "pt" else [language]
    named = {
        fold(details["city"]): f"zone={zone}"
        for locale in locales
        for zone, details in Locale.parse(locale).time_zones.items()
        if zone in known and isinstance(details.get("city"), str)
    }
    return {city: meaning for city, meaning in named.items() if len(city) > 3 and not set(city) & set(",()")}


@lru_cache(maxsize=1)
def available_zones() -> frozenset[str]:
    """Return the names of all zones; the list is read from disk once."""
    return frozenset(available_timezones())
