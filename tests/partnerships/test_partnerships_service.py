"""Who keeps a partnership, and what is kept, on a real database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from bot.community.content import load_community
from bot.community.regions import named_countries
from bot.kernel.errors import ContentError
from bot.settings import ROOT
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from cogs.groups.domain import GroupArchived, Leaderless, LeadersOnly, Settings
from cogs.groups.service import Actor
from cogs.members.domain import Atlas, Country, Region, RegionNotFound
from cogs.partners.domain import Theme
from cogs.partnerships.domain import CountryNoRegion, Kind, NoPartnership, Part, PartnershipUnknown, Shipped
from cogs.partnerships.service import PartnershipService, read_shipped
from tests.events.ground import NOW

STAFF, LEADER, STRANGER = Actor(1, staff=True), Actor(2), Actor(3)
GRIDS, OPENED, WORKING = "smart-grids", "bioenergy", "innovation-diffusion"


@dataclass
class Groups:
    """Stands for what is set for groups."""

    settings: dict[str, Settings] = field(default_factory=dict)

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        return self.settings.get(group, Settings(group))


@dataclass(frozen=True)
class Desk:
    groups: Groups
    partnerships: PartnershipService


def atlas() -> Atlas:
    countries = named_countries(ROOT / "data", ["en", "fr"])
    return Atlas(
        Country(
            one.code,
            one.names,
            tuple(
                Region(region.code, region.country, region.name, region.own_name) for region in one.regions
            ),
        )
        for one in countries
    )


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    community = load_community(ROOT / "data" / "community.toml")
    opened = community.groups[0].model_copy(
        update={"slug": OPENED, "kind": "partnership", "names": {"en": "Bioenergy"}, "aliases": ()}
    )
    community = community.model_copy(update={"groups": (*community.groups, opened)})
    shipped = (
        Shipped(GRIDS, {"en": "Smart Grids"}, Theme.ENERGY),
        Shipped(OPENED, {"en": "Bioenergy"}, Theme.ENERGY),
        Shipped("photonics", {"en": "Photonics"}, Theme.INDUSTRY),
        Shipped("sensors", {"en": "Sensors"}, Theme.AGRI_FOOD),
    )
    async with Database.open(
        tmp_path / "partnerships.sqlite3",
        world="practice",
        application_id=None,
        migrations=list(migrations_of("cogs.partnerships")),
        now=NOW,
    ) as database:
        groups = Groups({OPENED: Settings(OPENED, LEADER.member)})
        yield Desk(groups, PartnershipService(database, community, shipped, groups, atlas().find))


async def test_working_groups_come_first_then_partnerships_by_platform_and_one_that_is_open_is_its_group(
    desk: Desk,
) -> None:
    every = await desk.partnerships.every()
    assert every[0].slug == WORKING
    partnerships = [(one.slug, one.opened) for one in every if one.kind is Kind.PARTNERSHIP]
    assert partnerships == [("sensors", False), (OPENED, True), (GRIDS, False), ("photonics", False)]
    assert [one.slug for one in desk.partnerships.known] == [one.slug for one in every]


async def test_staff_keep_all_regions_and_a_leader_those_of_their_own(desk: Desk) -> None:
    place = desk.partnerships.place
    await place("Smart Grids", "Norte", Part.LEAD, STAFF, "en")
    shown = await place(GRIDS, "EL30", Part.PARTICIPATING, STAFF, "en")
    assert shown.regions == {"PT11": Part.LEAD, "EL30": Part.PARTICIPATING}
    assert await desk.partnerships.show("grids", "en") == shown
    assert (await place(GRIDS, "PT11", None, STAFF, "en")).regions == {"EL30": Part.PARTICIPATING}
    led = await place(OPENED, "Luxembourg", Part.CO_LEAD, LEADER, "en")
    assert led.regions == {"LU00": Part.CO_LEAD}
    with pytest.raises(Leaderless):
        await place(GRIDS, "PT11", Part.LEAD, LEADER, "en")
    with pytest.raises(LeadersOnly):
        await place(OPENED, "PT11", Part.LEAD, STRANGER, "en")
    desk.groups.settings[OPENED] = Settings(OPENED, LEADER.member, archived=NOW)
    assert await desk.partnerships.is_archived(OPENED)
    with pytest.raises(GroupArchived):
        await place(OPENED, "PT11", Part.LEAD, LEADER, "en")


async def test_a_region_that_does_not_exist_is_refused_with_the_nearest_names(desk: Desk) -> None:
    place = desk.partnerships.place
    with pytest.raises(RegionNotFound) as refused:
        await place(GRIDS, "Nortte", Part.LEAD, STAFF, "en")
    assert "Norte" in str(refused.value.details["near"])
    with pytest.raises(CountryNoRegion) as country:
        await place(GRIDS, "Portugal", Part.LEAD, STAFF, "fr")
    assert country.value.details == {"country": "Portugal"}
    with pytest.raises(NoPartnership):
        await place(WORKING, "Norte", Part.LEAD, STAFF, "en")
    with pytest.raises(PartnershipUnknown):
        await place("knitting", "Norte", Part.LEAD, STAFF, "en")
    assert (await desk.partnerships.show(GRIDS, "en")).regions == {}


async def test_what_a_group_is_for_is_said_by_who_leads_it_and_said_anew(desk: Desk) -> None:
    service = desk.partnerships
    await service.to_describe(OPENED, LEADER, "en")
    with pytest.raises(LeadersOnly):
        await service.to_describe(OPENED, STRANGER, "en")
    await service.describe(OPENED, {"en": "For biomass.", "fr": "Pour la biomasse."}, LEADER, "en")
    shown = await service.describe(OPENED, {"en": "For bioenergy.", "fr": ""}, LEADER, "en")
    assert shown.purpose == {"en": "For bioenergy."}
    assert (await service.describe(WORKING, {"en": "Diffusion."}, STAFF, "en")).kind is Kind.GROUP
    with pytest.raises(Leaderless):
        await service.describe(WORKING, {"en": "Mine."}, LEADER, "en")


def test_without_a_file_there_are_no_others_and_one_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert read_shipped(tmp_path) == ()
    (tmp_path / "partnerships.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ContentError, match="save it as UTF-8"):
        read_shipped(tmp_path)
