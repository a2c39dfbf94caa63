"""What a partnership is and how far it is, without a database; and the file it comes with."""

import pytest

from bot.kernel.errors import ContentError
from bot.settings import ROOT
from cogs.partners.domain import Theme
from cogs.partnerships.domain import (
    PURPOSE_LIMIT,
    Kind,
    Part,
    PartnershipUnclear,
    PartnershipUnknown,
    Profile,
    PurposeTooLong,
    RegionNotAboard,
    like,
    meant,
    placed,
    progress,
    read_file,
    read_purpose,
)
from cogs.partnerships.service import read_shipped

GRIDS = Profile("smart-grids", Kind.PARTNERSHIP, {"en": "Smart Grids", "fr": "Réseaux intelligents"})
SENSORS = Profile("smart-sensors", Kind.PARTNERSHIP, {"en": "Smart Sensors"})
EVERY = [GRIDS, SENSORS]


@pytest.mark.parametrize(
    ("regions", "counted", "enough"),
    [
        ([], (0, 0), False),
        (["PT11", "PT11", "PT16"], (2, 1), False),
        (["PT11", "PT16", "ES11"], (3, 2), False),
        (["PT11", "EL30", "ES11"], (3, 3), True),
    ],
)
def test_three_regions_count_only_from_three_member_states(
    regions: list[str], counted: tuple[int, int], *, enough: bool
) -> None:
    found = progress(regions)
    assert (found.regions, found.countries, found.is_enough) == (*counted, enough)


def test_one_region_leads_and_the_one_before_goes_on_as_participating() -> None:
    regions = placed({"PT11": Part.LEAD, "ES11": Part.CO_LEAD}, "EL30", Part.LEAD)
    assert regions == {"PT11": Part.PARTICIPATING, "ES11": Part.CO_LEAD, "EL30": Part.LEAD}
    assert placed(regions, "EL30", Part.LEAD) == regions
    assert placed(regions, "ES11", Part.PARTICIPATING)["ES11"] is Part.PARTICIPATING
    assert "PT11" not in placed(regions, "PT11", None)
    with pytest.raises(RegionNotAboard):
        placed(regions, "FI1D", None)


def test_a_partnership_is_found_by_a_word_of_its_name_and_the_nearest_are_named() -> None:
    assert meant(EVERY, "SMART GRIDS", "en") == GRIDS
    assert meant(EVERY, "réseaux", "en") == GRIDS
    assert meant(EVERY, "smart-sensors", "fr") == SENSORS
    assert like(EVERY, "smart") == EVERY
    with pytest.raises(PartnershipUnclear) as unclear:
        meant(EVERY, "smart", "fr")
    assert unclear.value.details["near"] == "Réseaux intelligents, Smart Sensors"
    with pytest.raises(PartnershipUnknown) as unknown:
        meant(EVERY, "smarrt gridz", "en")
    assert unknown.value.details["nearby"] != 0
    assert str(unknown.value.details["near"]).startswith("Smart Grids")
    with pytest.raises(PartnershipUnknown) as unknown:
        meant(EVERY, "xyzzy", "en")
    assert unknown.value.details["nearby"] == 0


def test_a_profile_speaks_the_readers_language_where_it_can() -> None:
    assert (GRIDS.name_in("fr"), GRIDS.name_in("de")) == ("Réseaux intelligents", "Smart Grids")
    assert Profile("bare", Kind.GROUP, {}).name_in("en") == "bare"
    assert GRIDS.purpose_in("en") is None
    told = Profile("g", Kind.GROUP, {}, purpose={"en": "Grids."})
    assert (told.purpose_in("en"), told.purpose_in("fr")) == (("en", "Grids."), ("en", "Grids."))
    aboard = Profile("g", Kind.PARTNERSHIP, {}, regions={"PT16": Part.LEAD, "ES11": Part.CO_LEAD})
    assert (aboard.taking(Part.LEAD), aboard.taking(Part.PARTICIPATING)) == (("PT16",), ())


def test_what_a_group_is_for_is_a_paragraph_in_the_languages_that_were_filled_in() -> None:
    assert read_purpose({"en": " For grids. ", "fr": " "}) == {"en": "For grids."}
    with pytest.raises(PurposeTooLong):
        read_purpose({"en": "x" * (PURPOSE_LIMIT + 1)})


def test_the_file_that_comes_with_the_bot_is_sound() -> None:
    shipped = read_shipped(ROOT / "data")
    assert {one.platform for one in shipped} >= {Theme.ENERGY, Theme.AGRI_FOOD, Theme.INDUSTRY}
    assert all(set(one.names) == {"en", "fr"} for one in shipped)


GOOD = '[[partnerships]]\nslug = "a-b"\nplatform = "energy"\nnames = { en = "A" }\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x = ", "correct that line"),
        ("partnerships = 1", r"write each under \[\[partnerships\]\]"),
        ("partnerships = [1]", r"write each under \[\[partnerships\]\]"),
        (GOOD + GOOD, "the slug a-b stands there twice"),
        (GOOD.replace("a-b", "A B"), "slug must be lower case"),
        (GOOD.replace('slug = "a-b"', ""), "without a slug"),
        (GOOD.replace("energy", "coal"), "platform must be one of agri-food, energy"),
        (GOOD.replace('{ en = "A" }', "{}"), "names must be a name in each language"),
        (GOOD.replace('{ en = "A" }', "{ en = 1 }"), "names must be a name in each language"),
        (GOOD.replace('{ en = "A" }', '"A"'), "names must be a name in each language"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_place_and_remedy(text: str, told: str) -> None:
    with pytest.raises(ContentError, match=told):
        read_file("data/partnerships.toml", text)
    assert read_file("x", GOOD)[0].slug == "a-b"
