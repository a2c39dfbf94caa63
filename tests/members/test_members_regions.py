"""Members say which country or region they are from, and other features may count it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.community.regions import named_countries
from bot.kernel.errors import ContentError
from bot.practice.scene import Scene, SceneChannel, SceneMember
from bot.settings import ROOT
from cogs.members.domain import Atlas, Country, Region, RegionNotFound
from cogs.members.service import MemberService
from tests.house import House, house

SCENE = Scene(
    name="Where members are from somewhere",
    channels=(SceneChannel("general"),),
    members=(SceneMember("porto", "Porto"), SceneMember("reunion", "La Réunion", locale="fr")),
)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(
        Country(code, names, tuple(Region(*region) for region in regions))
        for code, names, regions in named_countries(ROOT / "data", ("en", "fr"))
    )


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, scene=SCENE) as opened:
        yield opened


def test_the_shipped_list_has_all_countries_and_regions_and_names_its_source(atlas: Atlas) -> None:
    countries = named_countries(ROOT / "data", ("en", "fr"))
    assert len(countries) == 27
    assert sum(len(country.regions) for country in countries) == 244
    head = (ROOT / "data/regions/nuts2_2024.csv").read_text(encoding="utf-8").splitlines()[:3]
    assert "Eurostat" in head[1]
    assert "CC BY 4.0" in head[1]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Portugal", "PT"),
        ("greece", "EL"),
        ("Grèce", "EL"),
        ("EL", "EL"),
        ("norte", "PT11"),
        ("pt11", "PT11"),
        ("La Réunion", "FRY4"),
        ("Attiki", "EL30"),
        ("Αττική", "EL30"),
        ("ile de france", "FR10"),
    ],
)
def test_a_country_or_region_is_found_by_name_or_code_in_any_script(
    atlas: Atlas, typed: str, code: str
) -> None:
    assert atlas.find(typed).code == code


def test_while_typing_the_beginning_of_a_name_comes_first_and_a_country_brings_its_regions(
    atlas: Atlas,
) -> None:
    assert [origin.code for origin in atlas.suggest("portu")][:2] == ["PT", "PT11"]
    assert [origin.code for origin in atlas.suggest("limburg")] == ["NL42", "BE22"]
    assert len(atlas.suggest("", 25)) == 25


def test_what_nobody_is_from_is_refused_with_what_is_near(atlas: Atlas) -> None:
    with pytest.raises(RegionNotFound) as refusal:
        atlas.find("limbur")
    assert refusal.value.details["nearby"] == 2
    assert "Limburg (NL) (NL42)" in str(refusal.value.details["near"])
    for nothing in ("Atlantis", " "):
        with pytest.raises(RegionNotFound) as refusal:
            atlas.find(nothing)
        assert refusal.value.details["nearby"] == 0


@pytest.mark.parametrize("content", [None, "land,nuts2\nAT,AT11\n"])
def test_a_list_that_is_not_as_shipped_is_told_with_its_remedy(tmp_path: Path, content: str | None) -> None:
    (tmp_path / "regions").mkdir()
    if content is not None:
        (tmp_path / "regions/nuts2_2024.csv").write_text(content, encoding="utf-8")
    with pytest.raises(ContentError, match=r"nuts2_2024\.csv: .*restore"):
        named_countries(tmp_path, ("en",))


async def test_a_member_says_where_they_are_from_and_takes_it_back(h: House) -> None:
    offered = await h.porto.complete("me region", "region", "nort")
    assert ("Norte, Portugal (PT11)", "PT11") in offered
    chosen = await h.porto.command("me region", region="PT11")
    assert chosen.private
    assert "Norte, Portugal (PT11)" in chosen.text
    assert "Eurostat, CC BY 4.0" in chosen.text
    await h.restart()
    assert "Norte, Portugal (PT11)" in (await h.porto.command("me show")).text
    members, member = h.bot.service(MemberService), int((await h.porto.view())["me"]["id"])
    async with h.bot.platform.database.reading() as transaction:
        assert await members.countries_of(transaction, [member, 5]) == {member: "PT"}
    assert members.country_name("EL", "fr") == "Grèce"
    assert members.country_name("XX", "fr") == "XX"

    exported = await h.porto.command("me export")
    assert exported.message is not None
    document = json.loads(await h.driver.file(exported.message["attachments"][0]))
    assert {"country": "PT", "region": "PT11"}.items() <= document["parts"][0]["data"].items()

    assert ("I would rather not say", "none") in await h.porto.complete("me region", "region", "rather")
    assert "Nothing is kept" in (await h.porto.command("me region", region="none")).text
    # Nothing that fits is offered, and so nothing is taken by pressing Enter.
    assert await h.porto.complete("me region", "region", "Atlantis") == []
    assert "not said" in (await h.porto.command("me show")).text


async def test_a_region_nobody_knows_is_refused_in_the_members_language(h: House) -> None:
    refused = await h.reunion.command("me region", region="Atlantide")
    assert refused.private
    assert "Aucun pays ni aucune région ne s’appelle «\u00a0Atlantide\u00a0»." in refused.text
