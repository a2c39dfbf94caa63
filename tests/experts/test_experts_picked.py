"""A forged choice is told that the menu is out of date, like one of an old menu."""

import pytest

from bot.client.refusals import OutOfDate
from cogs.experts.domain import Availability
from cogs.experts.views.picked import availability_in, number_in


def test_what_a_menu_offered_is_read() -> None:
    assert number_in("7") == 7
    assert availability_in("not-now") is Availability.NOT_NOW


@pytest.mark.parametrize("forged", ["", "always", "-1", "²", "9" * 19])
def test_what_no_menu_offered_is_out_of_date(forged: str) -> None:
    with pytest.raises(OutOfDate):
        number_in(forged)
    with pytest.raises(OutOfDate):
        availability_in(forged)
