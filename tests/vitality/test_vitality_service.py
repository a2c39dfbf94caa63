"""Reports are counted from what the real features keep, and stay as they were once their half-year has ended."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.messages import ToChannel, ToMember
from bot.kernel.errors import DomainError
from bot.storage.instants import to_text
from cogs.groups.domain import Leaderless, LeadersOnly, Office
from cogs.groups.service import Actor, OfficeService
from cogs.vitality.domain import NotKept, Number
from cogs.vitality.service import KEPT, LEADING
from tests.vitality.ground import GROUP, LEADER, MAY, STAFF, Ground, ground, populate

MONDAY = datetime(2023, 7, 3, 7, tzinfo=UTC)

COUNTED = {
    Number.MEMBERS: 24,
    Number.ACTIVE: 14,
    Number.NEWCOMERS: 12,
    Number.STAYED: 7,
    Number.STATES: 3,
    Number.REGIONS: 3,
    Number.MEETINGS: 2,
    Number.COUNTED: 1,
    Number.SEATED: 14,
    Number.CAME: 9,
    Number.ASKED: 6,
    Number.ANSWERED: None,
    Number.FIRST_ANSWER: 70,
}

OF_THREADS = {Number.THREADS: 10, Number.THREADS_ANSWERED: 5, Number.THREAD_ANSWER: 20}

RUNNING = {**COUNTED, Number.ACTIVE: 10, Number.STAYED: 5, Number.ASKED: 5, Number.ANSWERED: 5}
"""The same while the half-year runs: what single people do is told in steps, and places not at all."""

for once_over in (Number.STATES, Number.REGIONS):
    del RUNNING[once_over]


async def run_sql(stand: Ground, sql: str) -> None:
    async with stand.bot.platform.database.transaction() as transaction:
        await transaction.execute(sql)


async def refusal(stand: Ground, actor: Actor, typed: str | None = None) -> type[DomainError]:
    with pytest.raises(DomainError) as refused:
        await stand.vitality.report(GROUP, typed, actor)
    return type(refused.value)


async def test_a_half_year_is_counted_while_it_runs_kept_the_day_after_and_stays_so(tmp_path: Path) -> None:
    async with ground(tmp_path) as stand:
        database, vitality = stand.bot.platform.database, stand.vitality
        async with database.transaction() as transaction:
            await populate(transaction)
        running = await vitality.report(GROUP, None, STAFF)
        assert running.numbers == RUNNING
        assert not running.complete

        # Only who runs the group sees it, also while it rests.
        assert await refusal(stand, Actor(LEADER)) is Leaderless
        await run_sql(
            stand,
            f"INSERT INTO group_setting (group_slug, leader, archived_at) VALUES ('{GROUP}', {LEADER}, '{to_text(MAY)}')",
        )
        assert await vitality.report(GROUP, "2023-H1", Actor(LEADER)) == running
        assert await refusal(stand, Actor(100)) is LeadersOnly
        assert await refusal(stand, STAFF, "2022-H2") is NotKept

        # Nothing is kept before the half-year is over, and nothing of groups that nobody was in.
        await run_sql(stand, "UPDATE group_setting SET archived_at = NULL")
        await vitality.keep()
        assert [half.name for half in await vitality.halves()] == ["2023-H1"]
        stand.clock.set(datetime(2023, 6, 30, 23, 23, tzinfo=UTC))
        async with database.transaction() as transaction:
            await stand.bot.platform.places.bind(transaction, "channel", GROUP, 4, made_by_bot=True)
        await run_sql(
            stand,
            "INSERT INTO member_preference (member_id, changed_at, zone, quiet_from, quiet_until)"
            f" VALUES ({LEADER}, '{to_text(MAY)}', 'Europe/Lisbon', '22:00', '09:30')",
        )
        # Discord does not tell of the threads of its channel: the next night it does.
        await vitality.keep()
        assert await stand.told() == []
        stand.threads.known = [5, 10, 20, 40, 90, *[None] * 5]
        await vitality.keep()
        assert stand.threads.asked[-1] == (
            4,
            datetime(2022, 12, 31, 23, tzinfo=UTC),
            datetime(2023, 6, 30, 22, tzinfo=UTC),
        )
        kept = await vitality.report(GROUP, "2023-H1", Actor(LEADER))
        assert (kept.numbers, kept.complete) == (COUNTED | OF_THREADS, True)
        assert [half.name for half in await vitality.halves()] == ["2023-H2", "2023-H1"]
        async with database.reading() as transaction:
            rows = await transaction.fetch_all("SELECT group_slug FROM vitality_report")
        assert [row["group_slug"] for row in rows] == [GROUP]

        # The leader and staff are told once, and not at a weekend; staff as soon as a channel is theirs, the leader
        # when their quiet hours are over.
        assert [row.kind for row in await stand.told()] == [LEADING]
        async with database.transaction() as transaction:
            await stand.bot.platform.places.bind(transaction, "channel", "staff", 5, made_by_bot=True)
        stand.clock.set(datetime(2023, 7, 1, 23, 23, tzinfo=UTC))
        await vitality.keep()
        told = sorted(await stand.told(), key=lambda row: row.kind)
        assert [(row.kind, row.target, row.due) for row in told] == [
            (KEPT, ToChannel(5), MONDAY),
            (LEADING, ToMember(LEADER), MONDAY + timedelta(minutes=90)),
        ]
        words = [await stand.words(row, locale) for row in reversed(told) for locale in ("en", "fr")]
        assert "January to June 2023: the report of your group was counted" in words[0]
        assert "Janvier à juin 2023\u00a0: le bilan de votre groupe" in words[1]
        assert "the report of one group was counted and is kept: Innovation Diffusion." in words[2]
        assert "le bilan d’un groupe a été établi" in words[3]

        abouts = [await stand.about(row) for row in told]
        assert abouts == [
            {"en": "January to June 2023", "fr": "Janvier à juin 2023"},
            {
                "en": "Innovation Diffusion: January to June 2023",
                "fr": "Diffusion de l’innovation\u00a0: Janvier à juin 2023",
            },
        ]

        # What is forgotten afterwards is not counted anew, nor told again; and who leads no more is not told.
        await run_sql(stand, "DELETE FROM group_membership")
        await vitality.keep()
        assert await vitality.report(GROUP, "2023-H1", STAFF) == kept
        assert sorted(await stand.told(), key=lambda row: row.kind) == told
        await run_sql(stand, "UPDATE group_setting SET leader = 9")
        assert await stand.words(told[1], "en") == ""
        await run_sql(stand, "DELETE FROM vitality_report")
        assert await stand.words(told[1], "en") == ""
        assert (await vitality.report(GROUP, None, STAFF)).numbers[Number.MEMBERS] == 0


async def test_a_report_is_not_kept_late_nor_of_a_group_that_rested(tmp_path: Path) -> None:
    async with ground(tmp_path, datetime(2023, 8, 1, 12, tzinfo=UTC)) as stand:
        async with stand.bot.platform.database.transaction() as transaction:
            await populate(transaction)
        await stand.vitality.keep()
        assert await refusal(stand, STAFF, "2023-H1") is NotKept
        stand.clock.set(datetime(2024, 1, 1, 12, tzinfo=UTC))
        await run_sql(
            stand,
            f"INSERT INTO group_setting (group_slug, archived_at) VALUES ('{GROUP}', '{to_text(MAY)}')",
        )
        await stand.vitality.keep()
        assert await refusal(stand, STAFF, "2023-H2") is NotKept


async def appoint(stand: Ground, member: int, office: Office = Office.LEADER) -> None:
    offices = stand.bot.service(OfficeService)
    async with stand.bot.platform.database.transaction() as transaction:
        await offices.appoint(transaction, GROUP, office, member)


async def told_leader(stand: Ground) -> list[tuple[object, datetime]]:
    return [(row.target, row.due) for row in await stand.told() if row.kind == LEADING]


async def test_who_takes_a_group_over_before_the_morning_is_told_of_its_report(tmp_path: Path) -> None:
    async with ground(tmp_path) as stand:
        async with stand.bot.platform.database.transaction() as transaction:
            await populate(transaction)
        await run_sql(
            stand,
            "INSERT INTO member_preference (member_id, changed_at, zone, quiet_from, quiet_until)"
            f" VALUES (9, '{to_text(MAY)}', 'Europe/Lisbon', '22:00', '09:30')",
        )
        stand.clock.set(datetime(2023, 6, 30, 23, 23, tzinfo=UTC))
        await stand.vitality.keep()
        assert await told_leader(stand) == [], "nobody leads the group in that night"

        stand.clock.set(datetime(2023, 7, 1, 10, tzinfo=UTC))
        await appoint(stand, 9, Office.RAPPORTEUR)
        assert await told_leader(stand) == [], "who writes for the group does not lead it"
        await appoint(stand, LEADER)
        assert await told_leader(stand) == [(ToMember(LEADER), MONDAY)]
        await appoint(stand, 10, Office.RAPPORTEUR)
        assert await told_leader(stand) == [(ToMember(LEADER), MONDAY)]
        stand.clock.set(datetime(2023, 7, 2, 10, tzinfo=UTC))
        await appoint(stand, 9)
        assert await told_leader(stand) == [(ToMember(9), MONDAY + timedelta(minutes=90))]
        (row,) = await stand.told()
        assert "the report of your group was counted" in await stand.words(row, "en")

        # As long as nobody has read it, it is for who leads; who comes after that finds the report with the group.
        stand.clock.set(MONDAY + timedelta(minutes=30))
        await appoint(stand, LEADER)
        assert await told_leader(stand) == [(ToMember(LEADER), MONDAY + timedelta(minutes=30))]
        await run_sql(stand, "UPDATE outbox SET state = 'sent', message_id = 5, finished_at = due_at")
        await appoint(stand, 9)
        assert await told_leader(stand) == []


async def test_who_takes_a_group_over_once_people_are_at_work_finds_its_report_with_the_group(
    tmp_path: Path,
) -> None:
    async with ground(tmp_path) as stand:
        async with stand.bot.platform.database.transaction() as transaction:
            await populate(transaction)
        stand.clock.set(datetime(2023, 6, 30, 23, 23, tzinfo=UTC))
        await stand.vitality.keep()
        stand.clock.set(MONDAY)
        await appoint(stand, LEADER)
        assert await told_leader(stand) == []
        assert (await stand.vitality.report(GROUP, "2023-H1", Actor(LEADER))).complete
