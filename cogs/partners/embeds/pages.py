"""What a card says on a page, in words without markup, and without anybody's name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.i18n import moments
from bot.kernel.text import cut
from bot.reviewing.embeds import language_names
from bot.web.shell import Visit
from cogs.partners.domain import (
    LANGUAGES,
    WANTED,
    Card,
    Content,
    Purpose,
    Side,
    Theme,
    progress,
)
from cogs.partners.embeds.cards import LINE, FindOrigin, region_name

Menu = tuple[str, str, list[tuple[str, str]]]
"""A filter: its name, its label, and pairs of value and words."""


@dataclass(frozen=True, slots=True)
class Item:
    """A card in a list."""

    path: str
    title: str
    headline: str
    about: str


def item(visit: Visit, origin: FindOrigin, card: Card) -> Item:
    """Return a card for a list."""
    said = card.said
    about = " ".join((said.offers or said.seeks).split())
    return Item(f"/partners/{card.id}", said.title, headline(visit, origin, said), cut(about, LINE))


def headline(visit: Visit, origin: FindOrigin, said: Content) -> str:
    """Return e.g. "Offer from Norte (Portugal) · Energy"."""
    return visit.text(
        "partners-headline",
        side=said.side.value,
        region=region_name(origin, said.region, visit.locale),
        theme=visit.text(f"partners-theme-{said.theme.value}"),
    )


def facts(visit: Visit, origin: FindOrigin, card: Card) -> list[tuple[str, str]]:
    """Return what a card says, as pairs of label and words."""
    said = card.said
    reached = progress(said)
    counted = visit.text(
        "partners-progress",
        regions=reached.regions,
        countries=reached.countries,
        wanted=WANTED,
        enough="yes" if reached.is_enough else "no",
    )
    aboard = ", ".join(region_name(origin, code, visit.locale) for code in said.aboard)
    listed = [
        (visit.text("partners-label-offers"), said.offers),
        (visit.text("partners-label-seeks"), said.seeks),
        (visit.text("partners-label-purposes"), _purposes(visit, said.purposes)),
        (visit.text("partners-label-languages"), language_names(said.languages, visit.locale)),
        (visit.text("partners-label-progress"), counted),
        (visit.text("partners-label-aboard"), aboard),
    ]
    if said.deadline is not None:
        listed.append((visit.text("partners-label-deadline"), moments.day(said.deadline, visit.locale)))
    if card.expires is not None:
        until = moments.day(card.expires.date(), visit.locale)
        listed.append((visit.text("partners-label-until"), until))
    return [(label, words) for label, words in listed if words]


def menus(visit: Visit) -> Sequence[Menu]:
    """Return what cards can be narrowed by."""
    languages = [(code, language_names([code], visit.locale)) for code in LANGUAGES]
    return (
        (
            "side",
            visit.text("partners-page-side"),
            [(one.value, visit.text(f"partners-side-{one.value}")) for one in Side],
        ),
        (
            "theme",
            visit.text("partners-page-theme"),
            [(one.value, visit.text(f"partners-theme-{one.value}")) for one in Theme],
        ),
        (
            "purpose",
            visit.text("partners-label-purposes"),
            [(one.value, visit.text(f"partners-purpose-{one.value}")) for one in Purpose],
        ),
        ("language", visit.text("partners-page-language"), sorted(languages, key=lambda pair: pair[1])),
    )


def _purposes(visit: Visit, purposes: Iterable[Purpose]) -> str:
    return ", ".join(visit.text(f"partners-purpose-{one.value}") for one in purposes)
