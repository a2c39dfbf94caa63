"""The figures of an event in words: as sections of labels and numbers, which pages, cards and reports show alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.community.regions import country_name
from bot.i18n import moments
from bot.kernel.suppression import LEAST, Breakdown
from cogs.office.domain import NOT_SAID, Figures
from cogs.office.embeds.tables import Words

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """Some numbers that belong together."""

    heading: str
    rows: tuple[Row, ...]
    note: str = ""
    latest_last: bool = False
    """Whether the last row matters most, and not the first."""


def sections(found: Figures, words: Words, locale: str) -> Iterator[Section]:
    """Yield the figures, section after section."""
    yield Section(words("office-figures-people"), tuple(_people(found, words)))
    yield growth(found, words, locale)
    yield countries(found, words, locale)
    yield organisations(found, words)
    if len(found.event.modes) > 1:
        yield _broken_down(
            "office-figures-modes", found.modes, words, lambda mode: words(f"events-mode-{mode}")
        )
    yield Section(words("office-figures-reach"), tuple(_reach(found, words)), words("office-reach-note"))


def growth(found: Figures, words: Words, locale: str) -> Section:
    """Return how registrations grew."""
    rows = tuple((moments.day(step.day, locale), str(step.total)) for step in found.growth)
    note = "" if rows else words("office-too-few", least=LEAST)
    return Section(words("office-figures-growth"), rows, note, latest_last=True)


def countries(found: Figures, words: Words, locale: str) -> Section:
    """Return from where people come."""

    def named(code: str) -> str:
        return words("office-not-said") if code == NOT_SAID else country_name(code, locale)

    return _broken_down("office-figures-countries", found.countries, words, named)


def organisations(found: Figures, words: Words) -> Section:
    """Return in what sort of organisation people work."""

    def named(sort: str) -> str:
        return words("office-not-said") if sort == NOT_SAID else words(f"events-option-{sort}")

    return _broken_down("office-figures-organisations", found.organisations, words, named)


def number(value: int | None, words: Words) -> str:
    """Return a number as it may be told."""
    return words("office-few", least=LEAST) if value is None else str(value)


def _people(found: Figures, words: Words) -> Iterator[Row]:
    seats = words("office-seats-unlimited") if found.seats is None else str(found.seats)
    yield words("office-figures-taken"), _held(found.taken, words)
    yield words("office-figures-seats"), seats
    yield words("office-figures-waiting"), _held(found.waiting, words)
    if found.event.terms.moderated:
        yield words("office-figures-applied"), number(found.applied, words)
    yield words("office-figures-ended"), number(found.ended, words)
    if found.roll_called:
        told = words("office-came-hidden", least=LEAST) if found.came is None else str(found.came)
        yield words("office-figures-came"), told


def _held(value: int | None, words: Words) -> str:
    """Return how many hold something; hidden, it may be for the sake of the other number."""
    return words("office-held-hidden", least=LEAST) if value is None else str(value)


def _reach(found: Figures, words: Words) -> Iterator[Row]:
    for what, count in found.reach:
        yield words(f"office-reach-{what}"), number(count, words)


def _broken_down(key: str, told: Breakdown, words: Words, named: Callable[[str], str]) -> Section:
    rows = [(named(name), str(count)) for name, count in told.parts]
    if told.other:
        rows.append((words("office-other"), str(told.other)))
    if told.too_few:
        note = words("office-too-few", least=LEAST)
    else:
        note = words("office-other-note", least=LEAST) if told.other else ""
    return Section(words(key), tuple(rows), note)
