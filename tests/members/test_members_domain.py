"""Finding a time zone by the name of a place, and what a member may choose."""

from datetime import time

import pytest

from cogs.members.domain import (
    COMMON_ZONES,
    MOST_CHOICES,
    Gazetteer,
    NotYours,
    Place,
    Preferences,
    QuietHoursUnreadable,
    ZoneNotFound,
    read_quiet_hours,
    refuse_strangers,
)

PLACES = [
    Place("Africa/Abidjan", ("Abidjan",)),
    Place("America/Buenos_Aires", ("Buenos Aires",)),
    Place("America/Cayenne", ("Cayenne", "Guyane")),
    Place("Atlantic/Azores", ("Azores", "Açores"), ("Portugal",)),
    Place("Europe/Brussels", ("Brussels", "Bruxelles", "CET"), ("Belgium", "Belgique")),
    Place("Europe/Lisbon", ("Lisbon", "Lisbonne"), ("Portugal",)),
    Place("Indian/Reunion", ("Réunion", "La Réunion")),
]


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer(PLACES)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("LISBONNE", "Europe/Lisbon"),
        ("acores", "Atlantic/Azores"),
        ("la reunion", "Indian/Reunion"),
        ("buenos-aires", "America/Buenos_Aires"),
        ("cet", "Europe/Brussels"),
        ("  Guyane ", "America/Cayenne"),
        ("belgique", "Europe/Brussels"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(gazetteer: Gazetteer, typed: str, zone: str) -> None:
    assert gazetteer.find(typed).zone == zone


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Bruss", "Europe/Brussels"),
        ("Brusels", "Europe/Brussels"),
        ("Europe/Lisboa", "Europe/Lisbon"),
        ("réun", "Indian/Reunion"),
    ],
)
def test_an_unknown_place_is_refused_with_the_nearest_names(
    gazetteer: Gazetteer, typed: str, near: str
) -> None:
    with pytest.raises(ZoneNotFound) as refused:
        gazetteer.find(typed)
    assert refused.value.details == {"typed": typed, "near": near, "nearby": 1}


def test_a_country_with_several_zones_is_not_guessed(gazetteer: Gazetteer) -> None:
    with pytest.raises(ZoneNotFound) as refused:
        gazetteer.find("Portugal")
    assert refused.value.details["near"] == "Atlantic/Azores, Europe/Lisbon"
    assert [place.zone for place in gazetteer.suggest("portu")] == ["Atlantic/Azores", "Europe/Lisbon"]


@pytest.mark.parametrize("typed", ["Atlantis", "", "   "])
def test_a_place_that_is_like_no_other_is_refused_without_a_guess(gazetteer: Gazetteer, typed: str) -> None:
    with pytest.raises(ZoneNotFound) as refused:
        gazetteer.find(typed)
    assert refused.value.details["nearby"] == 0


def test_with_nothing_typed_the_regions_of_the_union_come_first(gazetteer: Gazetteer) -> None:
    suggested = [place.zone for place in gazetteer.suggest("")]
    assert suggested[0] == "Europe/Brussels"
    assert suggested[-2:] == ["Africa/Abidjan", "America/Buenos_Aires"]


def test_the_best_fit_comes_before_the_common(gazetteer: Gazetteer) -> None:
    assert gazetteer.suggest("r")[0].zone == "Indian/Reunion"
    assert [place.zone for place in gazetteer.suggest("aires")] == ["America/Buenos_Aires"]
    assert [place.zone for place in gazetteer.suggest("isbo")] == ["Europe/Lisbon"]
    assert gazetteer.suggest("cayenne")[0].zone == "America/Cayenne"


def test_no_more_is_suggested_than_discord_shows(gazetteer: Gazetteer) -> None:
    many = Gazetteer(Place(f"Here/There{n}", (f"There{n}",)) for n in range(40))
    assert len(many.suggest("there")) == MOST_CHOICES
    assert len(gazetteer.suggest("", limit=2)) == 2


def test_every_outermost_region_is_among_the_first_choices() -> None:
    first = COMMON_ZONES[:MOST_CHOICES]
    for city in ("Azores", "Madeira", "Canary", "Martinique", "Guadeloupe", "Cayenne", "Reunion", "Mayotte"):
        assert any(zone.endswith(f"/{city}") for zone in first), city


@pytest.mark.parametrize(("chosen", "wants"), [(None, False), (False, False), (True, True)])
def test_direct_messages_are_opt_in(chosen: bool | None, wants: bool) -> None:
    assert Preferences(direct_reminders=chosen).wants_direct_reminders is wants


def test_only_its_owner_may_press_a_button() -> None:
    refuse_strangers(1, 1)
    with pytest.raises(NotYours):
        refuse_strangers(2, 1)


def test_hours_that_are_all_the_day_are_not_quiet() -> None:
    assert read_quiet_hours("22h à 7h30") == (time(22), time(7, 30))
    for typed in ("22-22", "25-7", "at night"):
        with pytest.raises(QuietHoursUnreadable):
            read_quiet_hours(typed)
