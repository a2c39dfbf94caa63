"""What a newcomer is asked next, and what is likely of them: every branch."""

from collections.abc import Collection

import pytest

from bot.community.regions import named_countries
from bot.i18n.zone_names import named_zones
from bot.settings import ROOT
from cogs.home.domain import CLOCKS, SPEAKERS, Progress, Step, likely_origin, likely_zone, next_step


@pytest.mark.parametrize(
    ("done", "after", "expected"),
    [
        ((), None, Step.LANGUAGE),
        ((Step.LANGUAGE,), None, Step.ZONE),
        ((Step.ZONE,), Step.LANGUAGE, Step.REGION),
        ((), Step.REGION, Step.GROUPS),
        ((), Step.GROUPS, None),
        (tuple(Step), None, None),
        ((Step.REGION, Step.GROUPS), Step.ZONE, None),
    ],
)
def test_the_next_step_is_the_first_that_is_not_done(
    done: Collection[Step], after: Step | None, expected: Step | None
) -> None:
    assert next_step(done, after) is expected


def test_whoever_has_chosen_nothing_and_walked_nowhere_is_new() -> None:
    assert Progress().is_new
    assert Progress(frozenset({Step.GROUPS})).is_new
    assert not Progress(walked=True).is_new
    assert not any(Progress(frozenset({step})).is_new for step in (Step.LANGUAGE, Step.ZONE, Step.REGION))


@pytest.mark.parametrize(
    ("origin", "locale", "zone"),
    [
        ("PT", "en-GB", "Europe/Lisbon"),
        ("PT11", "fr", "Europe/Lisbon"),
        ("PT20", "fr", "Atlantic/Azores"),
        ("FRY4", "en-GB", "Indian/Reunion"),
        (None, "pt-BR", "Europe/Lisbon"),
        (None, "el", "Europe/Athens"),
        (None, "en-GB", "Europe/Brussels"),
        ("XX", "ja", "Europe/Brussels"),
    ],
)
def test_the_zone_is_guessed_from_the_region_then_from_the_language(
    origin: str | None, locale: str, zone: str
) -> None:
    assert likely_zone(origin, locale, "Europe/Brussels") == zone


@pytest.mark.parametrize(
    ("zone", "locale", "origin"),
    [
        ("Europe/Lisbon", "en-GB", "PT"),
        ("Indian/Reunion", "fr", "FRY4"),
        ("Asia/Tokyo", "sv-SE", "SE"),
        (None, "de", "DE"),
        (None, "en-US", None),
    ],
)
def test_the_origin_is_guessed_from_the_zone_then_from_the_language(
    zone: str | None, locale: str, origin: str | None
) -> None:
    assert likely_origin(zone, locale) == origin


def test_every_guess_is_a_place_that_members_can_choose() -> None:
    countries = named_countries(ROOT / "data", ("en",))
    codes = {country.code for country in countries} | {
        region.code for country in countries for region in country.regions
    }
    assert CLOCKS.keys() <= codes
    assert {country.code for country in countries} <= CLOCKS.keys()
    assert set(SPEAKERS.values()) <= CLOCKS.keys()
    assert set(CLOCKS.values()) <= {zone.zone for zone in named_zones(("en",), {})}
    assert len(set(CLOCKS.values())) == len(CLOCKS)
