"""What somebody typed of themselves, readable or not, and what comes of it."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Final

from bot.kernel.text import blank
from bot.reviewing.domain import texts
from bot.reviewing.domain.texts import LANGUAGES, open_line, open_text
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

HEADLINE_LIMIT: Final = 100
TEXT_LIMIT: Final = 600
"""UTF-16 code units."""

refuse_text: Final = partial(texts.refuse_text, too_long=TextTooLong, contact=ContactInside)


def read(typed: Typed, topics: Collection[str]) -> Content:
    """Return what a profile says; ``topics`` are those of the community, if it has any.

    Raises:
        DomainError: something is missing, cannot be used, or is an address.
    """
    headline, offer = open_line(typed.headline), open_text(typed.offer)
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
