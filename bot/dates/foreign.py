"""The words this reader has no table for, left to the dateparser library: days, never times.

The library reads too much rather than too little (a zone into three letters, an hour into a
day), so it is given only what our own grammar left over, only in the member's own language,
and only answers that leave the time of day alone are taken.
"""

from collections.abc import Sequence
from datetime import date, datetime

_SETTINGS = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "future", "PARSERS": ["relative-time"]}


def read_day(texts: Sequence[str], languages: Sequence[str], local: datetime) -> date | None:
    """Return the day that the first readable of ``texts`` names, seen from ``local``.

    Slow: run it in a thread.
    """
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to load, and few texts come this far

    reader = DateDataParser(languages=list(languages), settings={**_SETTINGS, "RELATIVE_BASE": local})
    for text in texts:
        found = reader.get_date_data(text).date_obj
        if found is not None and found.tzinfo is None and found.time() == local.time():
            return found.date()
    return None
