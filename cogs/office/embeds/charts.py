"""Which figures of an event are drawn."""

from bot.pictures import Plot, in_words
from cogs.office.domain import Figures
from cogs.office.embeds.sheets import countries, growth, organisations
from cogs.office.embeds.tables import Words


def plots(found: Figures, words: Words, locale: str) -> list[Plot]:
    """Return the pictures that there is something to draw for."""
    wanted = {
        "growth": growth(found, words, locale),
        "countries": countries(found, words, locale),
        "organisations": organisations(found, words),
    }
    days = tuple(step.day.toordinal() for step in found.growth)

    return [
        Plot(
            name,
            section.heading,
            section.rows,
            in_words(section.heading, section.rows, words),
            days if name == "growth" else (),
        )
        for name, section in wanted.items()
        if section.rows
    ]
