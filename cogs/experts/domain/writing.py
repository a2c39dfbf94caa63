"""What somebody typed of themselves, readable or not, and what comes of it."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.kernel.text import blank, cut, plain, units
from cogs.experts.domain.facts import Availability, Content, Typed
from cogs.experts.domain.refusals import (
    AvailabilityMissing,
    ContactInside,
    HeadlineMissing,
    LanguageMissing,
    OfferMissing,
    TextTooLong,
    TopicMissing,
)
from cogs.partners.domain import LANGUAGES, contact_in

HEADLINE_LIMIT: Final = 100
TEXT_LIMIT: Final = 600
"""UTF-16 code units."""
TYPED_SHOWN: Final = 60


def read(typed: Typed, topics: Collection[str]) -> Content:
    """Return what a profile says; ``topics`` are those of the community, if it has any.

    Raises:
        DomainError: something is missing, cannot be used, or is an address.
    """
    headline, offer = line(typed.headline), open_text(typed.offer)
    if blank(headline):
        raise HeadlineMissing
    if blank(offer):
        raise OfferMissing
    refuse_text("headline", headline, HEADLINE_LIMIT)
    refuse_text("offer", offer, TEXT_LIMIT)
    if typed.availability not in set(Availability):
        raise AvailabilityMissing
    return Content(
        country=typed.country,
        headline=headline,
        offer=offer,
        topics=chosen_topics(typed.topics, topics),
        languages=chosen_languages(typed.languages),
        availability=Availability(typed.availability),
    )


def chosen_topics(chosen: Collection[str], topics: Collection[str]) -> tuple[str, ...]:
    """Return those of the community's topics that were chosen, in its order.

    Raises:
        TopicMissing: none was, and there are some.
    """
    found = tuple(one for one in topics if one in chosen)
    if topics and not found:
        raise TopicMissing
    return found


def chosen_languages(chosen: Collection[str]) -> tuple[str, ...]:
    """Return those of the Union's languages that were chosen.

    Raises:
        LanguageMissing: none was.
    """
    found = tuple(one for one in LANGUAGES if one in chosen)
    if not found:
        raise LanguageMissing
    return found


def refuse_text(name: str, text: str, limit: int) -> None:
    """Refuse what is too long, or leads to a person past the bot.

    Raises:
        TextTooLong, ContactInside: it does.
    """
    if units(text) > limit:
        raise TextTooLong(field=name, length=units(text), limit=limit)
    if found := contact_in(text):
        raise ContactInside(found=cut(found, TYPED_SHOWN))


def line(typed: str) -> str:
    """Return a text as one line."""
    return " ".join(open_text(typed).split())


def open_text(typed: str) -> str:
    """Return a text in which no words hide an address: in Markdown those in brackets before parentheses would."""
    return plain(typed).replace("](", "] (")


def written(typed: Typed, content: Content) -> Typed:
    """Return what would be typed to say just this."""
    return replace(
        typed,
        country=content.country,
        headline=content.headline,
        offer=content.offer,
        topics=content.topics,
        languages=content.languages,
        availability=content.availability.value,
    )


def settled(typed: Typed) -> Content:
    """Return what a submitted profile says, of what :func:`written` wrote."""
    return Content(
        country=typed.country,
        headline=typed.headline,
        offer=typed.offer,
        topics=typed.topics,
        languages=typed.languages,
        availability=Availability(typed.availability),
    )
