"""Lines about cards as members read them, in their language."""

import pytest

from bot.delivery.kinds import Reader
from cogs.partners.domain import Pair, Standing, State
from cogs.partners.embeds.cards import Voice, complement
from cogs.partners.service import Complement
from tests.events.ground import translator
from tests.partners.ground import LAPLAND, card


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en", "- **Hydrogen in ports**: you were introduced."),
        ("fr", "- **Hydrogen in ports**\u00a0: vous avez été mis en relation."),
    ],
)
def test_a_line_about_a_card_is_joined_as_its_reader_would_write_it(locale: str, line: str) -> None:
    voice = Voice(translator(), Reader(locale, "UTC"), lambda _: None)
    theirs = card(2, LAPLAND, State.PUBLISHED)
    assert complement(voice, Complement(card(1), theirs, Pair(1, 1, 2, Standing.INTRODUCED), None)) == line
