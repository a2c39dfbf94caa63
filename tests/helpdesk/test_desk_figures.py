"""A month's figures as somebody of the desk reads them, in their language."""

from datetime import date

import pytest

from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from cogs.helpdesk.domain import Figures
from cogs.helpdesk.embeds import figures_card
from tests.events.ground import community, translator


@pytest.mark.parametrize(
    ("locale", "categories", "rating"),
    [
        ("en", "- Events: 12\n- General question: not shown", "4.5 / 5"),
        ("fr", "- Événements\u00a0: 12\n- Question générale\u00a0: non montré", "4,5 / 5"),
    ],
)
def test_figures_are_written_as_their_reader_would(locale: str, categories: str, rating: str) -> None:
    figures = Figures(17, 14, None, {"events": 12, "general": None}, 90.0, 300.0, 4.5)
    shown = figures_card(Voice(translator(), Reader(locale, "UTC")), community(), date(2023, 3, 1), figures)
    assert [field.value for field in shown.fields][-2:] == [rating, categories]
