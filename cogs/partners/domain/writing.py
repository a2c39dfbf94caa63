"""What somebody typed of a card, readable or not, and what comes of it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from bot.kernel.text import blank, cut, plain
from bot.reviewing.domain.texts import LANGUAGES, TYPED_SHOWN, open_line, open_text, refuse_text
from cogs.partners.domain.facts import Content, Purpose, Side, Theme, Typed
from cogs.partners.domain.refusals import (
    ContactInside,
    DeadlinePassed,
    DeadlineUnreadable,
    LanguageMissing,
    OffersMissing,
    PurposeMissing,
    SeeksMissing,
    TextTooLong,
    ThemeMissing,
    TitleMissing,
    TooManyAboard,
)

TITLE_LIMIT: Final = 100
TEXT_LIMIT: Final = 600
"""UTF-16 code units."""
ABOARD_LIMIT: Final = 10

FindRegion = Callable[[str], str]
"""Returns the code of the region that is meant, or refuses."""

_NUMERIC: Final = re.compile(r"(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read(typed: Typed, today: date, find: FindRegion) -> Content:
    """Return what a card says.

    Raises:
        DomainError: something is missing, cannot be used, or gives somebody's address away.
    """
    title, offers, seeks = open_line(typed.title), open_text(typed.offers), open_text(typed.seeks)
    _refuse_texts(typed.side, title, offers, seeks)
    if typed.theme not in set(Theme):
        raise ThemeMissing
    purposes = tuple(one for one in Purpose if one in typed.purposes)
    if not purposes:
        raise PurposeMissing
    languages = tuple(one for one in LANGUAGES if one in typed.languages)
    if not languages:
        raise LanguageMissing
    region = find(typed.region)
    return Content(
        side=typed.side,
        region=region,
        title=title,
        offers=offers,
        seeks=seeks,
        theme=Theme(typed.theme),
        purposes=purposes,
        languages=languages,
        deadline=read_deadline(typed.deadline, today),
        aboard=read_aboard(typed.aboard, region, find),
    )


def _refuse_texts(side: Side, title: str, offers: str, seeks: str) -> None:
    if blank(title):
        raise TitleMissing
    if side is Side.OFFER and blank(offers):
        raise OffersMissing
    if side is Side.SEEK and blank(seeks):
        raise SeeksMissing
    for name, text, limit in (
        ("title", title, TITLE_LIMIT),
        ("offers", offers, TEXT_LIMIT),
        ("seeks", seeks, TEXT_LIMIT),
    ):
        refuse_text(name, text, limit, too_long=TextTooLong, contact=ContactInside)


def read_deadline(typed: str, today: date) -> date | None:
    """Return the day that is meant, "31/03/2027", "31.3.2027" or "2027-03-31"; None if nothing was typed.

    Raises:
        DeadlineUnreadable: it is no day.
        DeadlinePassed: it is over.
    """
    text = plain(typed)
    if blank(text):
        return None
    day = _day(text)
    if day is None:
        raise DeadlineUnreadable(typed=cut(text, TYPED_SHOWN))
    if day < today:
        raise DeadlinePassed(day=day.isoformat())
    return day


def _day(text: str) -> date | None:
    iso, numeric = _ISO.fullmatch(text), _NUMERIC.fullmatch(text)
    parts = iso.groups() if iso else numeric.groups()[::-1] if numeric else None
    if parts is None:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def read_aboard(typed: str, own: str, find: FindRegion) -> tuple[str, ...]:
    """Return the codes of the regions that are aboard beside ``own``, as they were named.

    They stand on lines of their own or between semicolons; between commas if there are no others, for names have some.

    Raises:
        TooManyAboard: more were named than a card holds.
        DomainError: there is no such region.
    """
    text = plain(typed)
    between = re.split(r"[;\n]", text) if re.search(r"[;\n]", text) else text.split(",")
    named = [piece.strip() for piece in between if not blank(piece)]
    if len(named) > ABOARD_LIMIT:
        raise TooManyAboard(limit=ABOARD_LIMIT)
    return tuple(dict.fromkeys(code for code in map(find, named) if code != own))


def written(typed: Typed, content: Content) -> Typed:
    """Return what would be typed to say just this: it is read without asking for any region's name again."""
    return replace(
        typed,
        region=content.region,
        title=content.title,
        offers=content.offers,
        seeks=content.seeks,
        deadline=content.deadline.isoformat() if content.deadline else "",
        aboard="; ".join(content.aboard),
        purposes=tuple(content.purposes),
        languages=content.languages,
    )


def settled(typed: Typed) -> Content:
    """Return what a submitted card says, of what :func:`written` wrote."""
    return Content(
        side=typed.side,
        region=typed.region,
        title=typed.title,
        offers=typed.offers,
        seeks=typed.seeks,
        theme=Theme(typed.theme),
        purposes=tuple(map(Purpose, typed.purposes)),
        languages=typed.languages,
        deadline=date.fromisoformat(typed.deadline) if typed.deadline else None,
        aboard=tuple(typed.aboard.split("; ")) if typed.aboard else (),
    )
