"""A database of an earlier version is brought up to date, and nothing in it is lost."""

from datetime import UTC, datetime
from pathlib import Path

from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.events.domain import Attendance, Mode, Standing, Terms
from cogs.events.repository import EventRepository, RegistrationRepository

NOW = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
AT = "2023-03-20T12:00:00.000000Z"


async def test_events_and_registrations_of_the_first_version_are_kept(tmp_path: Path) -> None:
    path, migrations = tmp_path / "bot.db", migrations_of("cogs.events")
    how = {"world": "practice", "application_id": None, "now": NOW}
    async with (
        Database.open(path, migrations=migrations[:1], **how) as database,  # type: ignore[arg-type]  # same for both
        database.transaction() as transaction,
    ):
        await transaction.execute(
            "INSERT INTO event (id, status, title, place, about, starts_local, starts_zone, seats, channel, "
            "changed_at) VALUES (7, 'published', 'Launch', '', '', '2023-03-30T09:30:00', 'Europe/Brussels', "
            "1, 11, ?)",
            (AT,),
        )
        for member, standing in ((101, "seated"), (102, "waiting"), (103, "withdrawn"), (104, "waiting")):
            await transaction.execute(
                "INSERT INTO event_registration (event_id, member, standing, wants_reminders, registered_at) "
                "VALUES (7, ?, ?, 1, ?)",
                (member, standing, AT),
            )
        await transaction.execute("DELETE FROM event_registration WHERE member = 104")
    async with (
        Database.open(path, migrations=migrations, **how) as database,  # type: ignore[arg-type]  # same for both
        database.transaction() as transaction,
    ):
        event = await EventRepository(transaction).get(7)
        assert event is not None
        assert event.terms == Terms(Attendance.UNSAID)
        registrations = RegistrationRepository(transaction)
        kept = [one for member in (101, 102, 103) for one in await registrations.of(member)]
        assert [(one.id, one.standing, one.mode) for one in kept] == [
            (1, Standing.SEATED, Mode.ANY),
            (2, Standing.WAITING, Mode.ANY),
            (3, Standing.WITHDRAWN, Mode.ANY),
        ]
        # A number is never given out twice: the one that was erased is known to messages.
        entered = await registrations.enter(7, 105, Standing.WAITING, NOW)
        assert entered.id == 5
        assert await registrations.position(entered) == 2
