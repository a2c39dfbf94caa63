"""What a newcomer is asked next, and what is likely of them: every branch."""

from collections.abc import Collection

import pytest

from bot.community.regions import named_countries
from bot.i18n.zone_names import named_zones
from bot.settings import ROOT
from cogs.home.domain import (
    CLOCKS,
    SPEAKERS,
    Progress,
    Step,
    is_doubtful,
    likely_origin,
    likely_zones,
    next_step,
)


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
    assert likely_zones(origin, locale, "Europe/Brussels")[0] == zone


FRENCH = (
    "Europe/Paris",
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "Indian/Reunion",
    "Indian/Mayotte",
)


@pytest.mark.parametrize(
    ("origin", "locale", "zones"),
    [
        (None, "fr", FRENCH),
        ("FR", "en-GB", FRENCH),
        ("FRY2", "fr", ("America/Martinique",)),
        ("FRF1", "fr", ("Europe/Paris",)),
        ("PT11", "pt-BR", ("Europe/Lisbon",)),
        ("PT", "fr", ("Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira")),
        (None, "es-ES", ("Europe/Madrid", "Atlantic/Canary")),
        (None, "de", ("Europe/Berlin",)),
        (None, "en-GB", ("Europe/Brussels",)),
        ("XX", "ja", ("Europe/Brussels",)),
    ],
)
def test_of_a_country_whose_region_is_not_known_every_clock_is_offered(
    origin: str | None, locale: str, zones: tuple[str, ...]
) -> None:
    assert likely_zones(origin, locale, "Europe/Brussels") == zones


@pytest.mark.parametrize(
    ("zone", "region", "doubtful"),
    [
        ("Europe/Paris", "FRY4", True),
        ("Europe/Madrid", "ES70", True),
        ("Indian/Reunion", "FRY4", False),
        ("Europe/Brussels", "FRY4", False),
        ("Europe/Paris", "FRF1", False),
        (None, "FRY4", False),
        ("Europe/Paris", None, False),
    ],
)
def test_a_region_far_away_with_the_clock_of_the_capital_is_asked_about(
    zone: str | None, region: str | None, doubtful: bool
) -> None:
    assert is_doubtful(zone, region) is doubtful


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
