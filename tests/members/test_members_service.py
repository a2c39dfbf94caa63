"""What members choose and what is stored about them, on a real database."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.kinds import Reader
from bot.delivery.messages import ToChannel, ToMember
from bot.i18n.translator import Translator
from bot.i18n.zone_names import named_zones
from bot.kernel.clock import StillClock
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database, Transaction
from bot.storage.migrations import Migration, migrations_of
from bot.storage.personal_data import Json
from cogs.members import jobs
from cogs.members.domain import (
    COMMON_ZONES,
    Gazetteer,
    LanguageNotSpoken,
    Place,
    Preferences,
    ZoneNotFound,
)
from cogs.members.repository import REFRESHED
from cogs.members.service import (
    KEPT_SILENT,
    Erased,
    Kept,
    MemberReaders,
    MemberService,
    PersonalDataService,
)
from tests.laid import laid

PORTO, REUNION = 71, 72
BRUSSELS = Reader("en", "Europe/Brussels")
GAZETTEER = Gazetteer(Place(*zone) for zone in named_zones(["en", "fr"], {"CET": "Europe/Brussels"}))
NOTES = Migration(
    "notes", 1, "notes", "CREATE TABLE note (member INTEGER NOT NULL, words TEXT NOT NULL) STRICT;"
)


class Notes:
    """Another feature that stores something about members."""

    feature = "notes"
    heading = "notes-heading"
    retention = "notes-retention"

    def __init__(self) -> None:
        self.broken = False

    async def write(self, database: Database, member: int, words: str) -> None:
        async with database.transaction() as transaction:
            await transaction.execute("INSERT INTO note VALUES (?, ?)", (member, words))

    async def export(self, transaction: Transaction, member: int) -> Json:
        rows = await transaction.fetch_all("SELECT words FROM note WHERE member = ?", (member,))
        return [row["words"] for row in rows] or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        if self.broken:
            raise RuntimeError("the notes cannot be erased")
        return await transaction.execute("DELETE FROM note WHERE member = ?", (member,))


@pytest.fixture
def clock() -> StillClock:
    return StillClock(datetime(2023, 3, 1, 12, tzinfo=UTC))


@pytest.fixture
async def database(tmp_path: Path, clock: StillClock) -> AsyncIterator[Database]:
    async with laid(
        tmp_path / "bot.sqlite3",
        world="practice",
        application_id=None,
        migrations=[*migrations_of("bot.scheduling"), *migrations_of("cogs.members"), NOTES],
        now=clock.now(),
    ) as opened:
        yield opened


@pytest.fixture
def members(database: Database, clock: StillClock) -> MemberService:
    return MemberService(database, clock, GAZETTEER, ("en", "fr"))


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def data(database: Database, members: MemberService, notes: Notes) -> PersonalDataService:
    return PersonalDataService(database, lambda: [members, notes])


async def reader(
    database: Database, members: MemberService, member: int, seen: str | None = None
) -> Reader | None:
    translator = Translator([Path(__file__).parents[2] / "data/locales"], "en")
    readers = MemberReaders(members, BRUSSELS, translator.choose)
    async with database.reading() as transaction:
        return await readers.reader(transaction, ToMember(member), seen)


async def exported(database: Database, members: MemberService, member: int) -> Json:
    async with database.reading() as transaction:
        return await members.export(transaction, member)


def test_every_common_zone_is_a_known_place() -> None:
    assert set(COMMON_ZONES) <= {place.zone for place in GAZETTEER.suggest("", limit=1_000)}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Lisbonne", "Europe/Lisbon"),
        ("açores", "Atlantic/Azores"),
        ("La Réunion", "Indian/Reunion"),
        ("Guyane française", "America/Cayenne"),
        ("îles canaries", "Atlantic/Canary"),
        ("CET", "Europe/Brussels"),
        ("Kiev", "Europe/Kyiv"),
        ("Europe/Kiev", "Europe/Kyiv"),
    ],
)
def test_places_are_known_by_what_people_call_them(typed: str, zone: str) -> None:
    assert GAZETTEER.find(typed).zone == zone


@pytest.mark.parametrize("typed", ["EST", "Etc/GMT+3", "Portugal", "GMT"])
def test_what_names_no_one_place_is_refused(typed: str) -> None:
    with pytest.raises(ZoneNotFound):
        GAZETTEER.find(typed)


async def test_a_member_who_has_chosen_nothing_is_nobody_known(
    database: Database, members: MemberService
) -> None:
    assert await members.preferences(PORTO) == Preferences()
    assert await reader(database, members, PORTO) is None
    assert await exported(database, members, PORTO) is None


async def test_each_choice_keeps_the_others(database: Database, members: MemberService) -> None:
    await members.choose_language(REUNION, "fr")
    place = await members.choose_zone(REUNION, "la reunion")
    await members.choose_reminders(REUNION, wanted=True)
    assert place.zone == "Indian/Reunion"
    assert await members.preferences(REUNION) == Preferences("fr", "Indian/Reunion", direct_reminders=True)
    assert await reader(database, members, REUNION) == Reader("fr", "Indian/Reunion", zone_chosen=True)
    await members.choose_language(REUNION, None)
    assert await reader(database, members, REUNION) == Reader("en", "Indian/Reunion", zone_chosen=True)


async def test_a_zone_counts_as_chosen_only_if_it_was(database: Database, members: MemberService) -> None:
    await members.choose_language(PORTO, "fr")
    assert await reader(database, members, PORTO) == Reader("fr", "Europe/Brussels")
    await members.choose_zone(PORTO, "Brussels")
    assert await reader(database, members, PORTO) == Reader("fr", "Europe/Brussels", zone_chosen=True)


async def test_a_refused_choice_changes_nothing(database: Database, members: MemberService) -> None:
    with pytest.raises(LanguageNotSpoken) as refused:
        await members.choose_language(PORTO, "tlh")
    assert refused.value.details["spoken"] == "en, fr"
    with pytest.raises(ZoneNotFound):
        await members.choose_zone(PORTO, "Atlantis")
    assert await exported(database, members, PORTO) is None


async def test_another_feature_may_ask_whether_a_member_wants_direct_messages(
    database: Database, members: MemberService
) -> None:
    async with database.reading() as transaction:
        assert not await members.wants_direct_reminders(transaction, PORTO)
    await members.choose_reminders(PORTO, wanted=True)
    async with database.reading() as transaction:
        assert await members.wants_direct_reminders(transaction, PORTO)


async def test_a_later_message_is_in_the_language_of_the_members_discord(
    database: Database, members: MemberService
) -> None:
    await members.notice_language(REUNION, "fr")
    assert await reader(database, members, REUNION) == Reader("fr", "Europe/Brussels")
    await members.notice_language(REUNION, "en-GB")
    assert await reader(database, members, REUNION) == Reader("en", "Europe/Brussels")
    await members.choose_language(REUNION, "fr")
    await members.notice_language(REUNION, "de")
    assert await reader(database, members, REUNION) == Reader("fr", "Europe/Brussels", also=("de",))


async def test_a_reply_follows_the_discord_of_this_moment_unless_a_language_is_chosen(
    database: Database, members: MemberService
) -> None:
    await members.notice_language(PORTO, "en-GB")
    assert await reader(database, members, PORTO, seen="fr") == Reader("fr", "Europe/Brussels")
    await members.choose_language(PORTO, "en")
    chosen = await reader(database, members, PORTO, seen="fr")
    assert chosen == Reader("en", "Europe/Brussels", also=("fr",))
    # Dates are read in either.
    assert chosen is not None
    assert chosen.languages == ("en", "fr")


async def test_a_channel_is_written_for_the_whole_community(
    database: Database, members: MemberService
) -> None:
    readers = MemberReaders(members, BRUSSELS, lambda *_: "fr")
    async with database.reading() as transaction:
        assert await readers.reader(transaction, ToChannel(5)) is None


async def test_the_language_of_a_silent_member_is_forgotten_after_a_year(
    database: Database, members: MemberService, clock: StillClock
) -> None:
    await members.notice_language(PORTO, "en-GB")
    await members.notice_language(REUNION, "fr")
    await members.choose_zone(REUNION, "Indian/Reunion")
    clock.advance(KEPT_SILENT + timedelta(days=1))
    assert await members.forget_silent() == 1
    assert await exported(database, members, PORTO) is None
    assert await exported(database, members, REUNION) is not None


async def test_forgetting_is_a_job_of_the_calendar(
    database: Database, members: MemberService, clock: StillClock
) -> None:
    scheduler = Scheduler(clock, database)
    jobs.schedule(scheduler.calendar, members, "Europe/Brussels")
    await members.notice_language(PORTO, "en-GB")
    await scheduler.settled()
    assert await members.preferences(PORTO) != Preferences()
    clock.advance(KEPT_SILENT + timedelta(days=1))
    await scheduler.settled()
    assert await members.preferences(PORTO) == Preferences()


async def test_who_is_still_there_is_not_forgotten(
    database: Database, clock: StillClock, members: MemberService
) -> None:
    await members.notice_language(PORTO, "fr")
    clock.advance(REFRESHED + timedelta(days=1))
    # A bot that was started again has not noticed anybody yet.
    await MemberService(database, clock, GAZETTEER, ("en", "fr")).notice_language(PORTO, "fr")
    clock.advance(KEPT_SILENT - timedelta(days=1))
    assert await members.forget_silent() == 0


async def test_an_export_holds_what_every_feature_stores(
    database: Database, data: PersonalDataService, members: MemberService, notes: Notes
) -> None:
    assert await data.export(PORTO) == []
    await members.choose_zone(PORTO, "Lisbon")
    await notes.write(database, PORTO, "brings cake")
    await notes.write(database, REUNION, "brings rum")
    kept = await data.export(PORTO)
    assert [part.feature for part in kept] == ["members", "notes"]
    assert kept[1] == Kept("notes", "notes-heading", "notes-retention", ["brings cake"])


async def test_a_rehearsal_tells_what_would_go_and_erases_nothing(
    database: Database, data: PersonalDataService, notes: Notes
) -> None:
    await notes.write(database, PORTO, "brings cake")
    await notes.write(database, PORTO, "likes trains")
    assert await data.rehearse_erasure(PORTO) == [Erased("notes-heading", "notes-retention", 2)]
    assert len(await data.export(PORTO)) == 1


async def test_erasing_takes_everything_of_one_member_and_nothing_of_another(
    database: Database, data: PersonalDataService, members: MemberService, notes: Notes
) -> None:
    for member in (PORTO, REUNION):
        await members.choose_language(member, "fr")
        await notes.write(database, member, "brings cake")
    assert [part.rows for part in await data.erase(PORTO)] == [1, 1]
    assert await data.export(PORTO) == []
    assert len(await data.export(REUNION)) == 2
    assert await data.erase(PORTO) == []


async def test_an_erasure_that_fails_in_one_feature_erases_nothing(
    data: PersonalDataService, members: MemberService, notes: Notes
) -> None:
    await members.choose_language(PORTO, "fr")
    notes.broken = True
    with pytest.raises(RuntimeError):
        await data.erase(PORTO)
    assert len(await data.export(PORTO)) == 1


async def test_an_erased_member_is_noticed_anew(
    database: Database, data: PersonalDataService, members: MemberService
) -> None:
    await members.notice_language(PORTO, "fr")
    await data.erase(PORTO)
    assert await exported(database, members, PORTO) is None
    await members.notice_language(PORTO, "fr")
    assert await exported(database, members, PORTO) is not None
