"""Which figures of a report are drawn."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.pictures import Plot, in_words
from cogs.vitality.domain import IN_STEPS, Number, Report, percent
from cogs.vitality.embeds.sheets import Words, half_name

SHARES: Final = (
    (Number.ACTIVE, Number.MEMBERS),
    (Number.STAYED, Number.NEWCOMERS),
    (Number.CAME, Number.SEATED),
    (Number.THREADS_ANSWERED, Number.THREADS),
    (Number.ANSWERED, Number.ASKED),
)
"""What is told as a part of something."""

HALVES_SHOWN: Final = 8


def plots(found: Report, earlier: Sequence[Report], words: Words) -> list[Plot]:
    """Return the pictures that there is something to draw for; ``earlier`` are reports of before, the oldest first."""
    shares = [(label, str(share)) for label, share in _shares(found, words)]
    # What runs is told in steps, and is not to be compared with what is over.
    halves = [*earlier, *([found] if found.complete else [])][-HALVES_SHOWN:]
    active = [
        (half_name(one.half, words), str(number))
        for one in halves
        if (number := one.numbers.get(Number.ACTIVE)) is not None
    ]
    drawn = []
    if shares:
        drawn.append(_plot("shares", words("vitality-picture-shares"), shares, words, "picture-percent"))
    # One alone is no course.
    if len(active) > 1:
        drawn.append(_plot("active", words("vitality-picture-active"), active, words, "picture-number"))
    return drawn


def _shares(found: Report, words: Words) -> Iterator[tuple[str, int]]:
    for number, of in SHARES:
        part, whole = found.numbers.get(number), found.numbers.get(of)
        told = found.complete or number not in IN_STEPS
        if part is not None and whole and told:
            yield words(f"vitality-share-{number}"), percent(part, whole)


def _plot(name: str, heading: str, rows: Sequence[tuple[str, str]], words: Words, key: str) -> Plot:
    return Plot(name, heading, tuple(rows), in_words(heading, rows, words, key))
