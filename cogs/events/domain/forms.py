"""From what was typed to a plan: the fields of the form, checked before anything is published."""

import re
from datetime import datetime

from bot.kernel.horizon import require_within_reach
from bot.kernel.text import blank, plain, units
from bot.kernel.zones import LocalTime
from cogs.events.domain.facts import Draft, Plan
from cogs.events.domain.refusals import EndsBeforeStart, SeatsUnreadable, TextMissing, TextTooLong

TITLE_LIMIT = 100
"""Discord's own limit for the name of a scheduled event, which mirrors ours one day."""
PLACE_LIMIT = 300
ABOUT_LIMIT = 2000
MOST_SEATS = 99_999

_IN_THOUSANDS = re.compile(r"\d{1,3}([\s.,'’])\d{3}(\1\d{3})*")
"""As the bot itself writes it: "1,000" to who reads English, "1 000" to who reads French."""


def read_seats(typed: str, place: str = "form") -> int | None:
    """Return the number of seats, or None for no limit; ``place`` is where it was typed, "form" or "command".

    Raises:
        SeatsUnreadable: it is not a whole number between 1 and ``MOST_SEATS``.
    """
    text = typed.strip()
    if not text:
        return None
    digits = re.sub(r"[\s.,'’]", "", text) if _IN_THOUSANDS.fullmatch(text) else text
    if digits.isdecimal() and len(digits) <= len(str(MOST_SEATS)) and int(digits) > 0:
        return int(digits)
    raise SeatsUnreadable(typed=text[:40], most=MOST_SEATS, place=place)


def read_text(field: str, typed: str, limit: int) -> str:
    """Return the text of a field, without control characters; nothing if none of it can be seen.

    Raises:
        TextTooLong: it has more than ``limit`` characters, as Discord counts them.
    """
    text = "" if blank(typed) else plain(typed)
    if units(text) > limit:
        raise TextTooLong(field=field, length=str(units(text)), limit=str(limit))
    return text


def read_title(typed: str) -> str:
    """Return the title, on one line.

    Raises:
        TextMissing: there is none.
        TextTooLong: it is too long.
    """
    title = " ".join(read_text("title", typed, TITLE_LIMIT).split())
    if not title:
        raise TextMissing(field="title")
    return title


def plan(draft: Draft, starts: LocalTime, ends: LocalTime | None, now: datetime) -> Plan:
    """Return what the draft says, once its dates were read.

    A closing that lies after the start or has passed is dropped, which means that
    registration closes at the start; ``closing_dropped`` tells the author.

    Raises:
        TextMissing, TextTooLong, SeatsUnreadable, EndsBeforeStart: the field is not right yet.
        TooFarAhead: it would be over later than anything is promised for.
    """
    if ends is not None and ends.instant() <= starts.instant():
        raise EndsBeforeStart
    require_within_reach((ends or starts).instant(), now)
    return Plan(
        title=read_title(draft.typed.title),
        starts=starts,
        ends=ends,
        place=read_text("place", draft.typed.place, PLACE_LIMIT),
        about=read_text("about", draft.typed.about, ABOUT_LIMIT),
        seats=read_seats(draft.typed.seats),
        closes=None if closing_dropped(draft, starts, now) else draft.closes,
        group=draft.group,
        channel=draft.channel,
    )


def closing_dropped(draft: Draft, starts: LocalTime, now: datetime) -> bool:
    """Tell whether the wanted closing of registration cannot be kept."""
    return draft.closes is not None and not now < draft.closes.instant() <= starts.instant()
