"""Moments in words, for readers outside Discord's own timestamps: e-mail, ICS, transcripts.

Inside a Discord message a timestamp is better: it shows in the zone of each reader's
machine. Here the zone is chosen, so its city is always named.
"""

from datetime import date as date_
from datetime import datetime
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_timezone_location

from bot.kernel.zones import zone as zone_called

_EUROPEAN = {"en": "en_GB", "pt": "pt_PT"}
"""What babel would otherwise read as American English and Brazilian Portuguese."""

_DATE_PATTERNS = {"en_GB": "EEEE d MMMM y"}
"""Where the comma after the weekday would crowd the one before the time."""

_FIRST_IN_FRENCH = "EEEE d'er' MMMM y"
"""French counts the first day of a month and no other: "1er mars", "2 mars"."""


def moment(instant: datetime, zone: str, locale: str) -> str:
    """Return e.g. "Thursday 30 March 2023, 09:30 (Brussels)".

    Raises:
        UnknownZone: there is no such zone.
    """
    local = instant.astimezone(zone_called(zone))
    return f"{_date(local, locale)}, {_time(local, locale)} ({_place(zone, locale, local)})"


def span(start: datetime, end: datetime, zone: str, locale: str) -> str:
    """Return e.g. "Thursday 30 March 2023, 09:30–16:00 (Brussels)"; both dates if they differ.

    Raises:
        UnknownZone: there is no such zone.
    """
    first, last = (instant.astimezone(zone_called(zone)) for instant in (start, end))
    begin = f"{_date(first, locale)}, {_time(first, locale)}"
    if first.date() == last.date():
        return f"{begin}\u2013{_time(last, locale)} ({_place(zone, locale, first, last)})"
    return (
        f"{begin} \u2013 {_date(last, locale)}, {_time(last, locale)} ({_place(zone, locale, first, last)})"
    )


def date(instant: datetime, zone: str, locale: str) -> str:
    """Return e.g. "Thursday 30 March 2023", the local date in ``zone``."""
    return _date(instant.astimezone(zone_called(zone)), locale)


def time(instant: datetime, zone: str, locale: str) -> str:
    """Return e.g. "09:30", the local time in ``zone`` by the 24-hour clock."""
    return _time(instant.astimezone(zone_called(zone)), locale)


def wall_clock(local: datetime, locale: str) -> str:
    """Return e.g. "Sunday 26 March 2023, 02:30": a naive local time, whether or not the clocks ever show it."""
    return f"{_date(local, locale)}, {_time(local, locale)}"


def day(local: date_, locale: str) -> str:
    """Return e.g. "30 March 2023", without its weekday."""
    known = _babel(locale)
    pattern = "d'er' MMMM y" if _is_first_in_french(local, known) else "long"
    return format_date(local, pattern, locale=known)


# Every zone in every language is asked for at the start, and babel looks long.
@lru_cache(maxsize=4096)
def city(zone: str, locale: str) -> str:
    """Return the place a zone is named for, in the reader's language: "Bruxelles", "Réunion".

    Raises:
        UnknownZone: there is no such zone.
    """
    name = get_timezone_location(zone_called(zone), locale=_babel(locale), return_city=True)
    # "Argentina/Buenos Aires": the province or state is no help to a reader.
    return name.rpartition("/")[2]


def _date(local: datetime, locale: str) -> str:
    known = _babel(locale)
    if _is_first_in_french(local, known):
        return format_date(local, _FIRST_IN_FRENCH, locale=known)
    return format_date(local, _DATE_PATTERNS.get(str(known), "full"), locale=known)


def _is_first_in_french(local: date_, locale: Locale) -> bool:
    return bool(locale.language == "fr" and local.day == 1)


def _time(local: datetime, locale: str) -> str:
    return format_skeleton("Hm", local, tzinfo=local.tzinfo, locale=_babel(locale))


def _place(zone: str, locale: str, *locals_: datetime) -> str:
    """Return the city, with the offset where the clocks show that time twice."""
    twice = next((local for local in locals_ if _occurs_twice(local)), None)
    return city(zone, locale) if twice is None else f"{city(zone, locale)}, {_offset(twice)}"


def _occurs_twice(local: datetime) -> bool:
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _offset(local: datetime) -> str:
    return "UTC" + local.isoformat(timespec="minutes")[16:]


def _babel(locale: str) -> Locale:
    """Return babel's locale for ours or Discord's ("pt-BR", "es-419"); English if it has none."""
    for name in (locale, locale.partition("-")[0]):
        try:
            return Locale.parse(_EUROPEAN.get(name, name.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en_GB")
