"""The services on a real database, with a clock that stands until it is moved."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.dates import TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.messages import ToChannel, ToMember
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.reminders.domain import (
    ChannelForbids,
    ComesBackAnyway,
    Draft,
    DraftNotFound,
    MomentPassed,
    NotYours,
    ReadingChanged,
    Reminder,
    ReminderUnclear,
    TooManyOpen,
    Typed,
)
from cogs.reminders.service import DraftService, Preview, ReminderRecords, ReminderService, Teller
from cogs.reminders.service.promises import instead
from tests.laid import laid

NOW = datetime(2023, 3, 20, 12, 0, tzinfo=UTC)
PORTO, LAPLAND, GENERAL = 101, 102, 11
READER = Reader("en", "Europe/Brussels")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Gate:
    """Stands for Discord's answer to whether the bot may write in a channel."""

    closed: set[int] = field(default_factory=set)

    async def check(self, channel: int) -> None:
        if channel in self.closed:
            raise ChannelForbids(channel=f"<#{channel}>", view="given", send="missing")


@dataclass(frozen=True)
class Ground:
    database: Database
    clock: StillClock
    outbox: Outbox
    gate: Gate
    drafts: DraftService
    reminders: ReminderService
    records: ReminderRecords
    teller: Teller

    async def read(
        self,
        when: str,
        words: str = "Call",
        *,
        channel: int | None = None,
        asked_in: int | None = None,
        link: str = "",
        reminder: int | None = None,
        when_before: str = "",
    ) -> Preview:
        draft = Draft(
            0,
            PORTO,
            Typed(when, words),
            channel=channel,
            asked_in=asked_in,
            link=link,
            reminder=reminder,
            when_before=when_before,
        )
        return await self.drafts.read(await self.drafts.begin(draft), READER)

    async def confirm(self, shown: Preview) -> Reminder:
        return (await self.drafts.confirm(shown.draft.id, shown.draft.revision, PORTO)).reminder

    async def set(
        self, when: str, words: str = "Call", *, channel: int | None = None, asked_in: int | None = None
    ) -> Reminder:
        return await self.confirm(await self.read(when, words, channel=channel, asked_in=asked_in))

    async def planned(self) -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            return await self.outbox.planned(transaction, "reminders")

    async def tell(self, row: OutboxRow) -> bool:
        async with self.database.transaction() as transaction:
            return await self.teller.tell(transaction, row.parameters, self.clock.now()) is not None

    async def finish(self, row: OutboxRow) -> None:
        """Let the row end, as the delivery would."""
        async with self.database.transaction() as transaction:
            await transaction.execute(
                "UPDATE outbox SET state = 'failed', finished_at = '2023', payload = '{}' WHERE id = ?",
                (row.id,),
            )

    async def export(self, member: int = PORTO) -> object:
        async with self.database.reading() as transaction:
            return await self.records.export(transaction, member)


@pytest.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    migrations = [one for package in ("bot.delivery", "cogs.reminders") for one in migrations_of(package)]
    async with laid(
        tmp_path / "reminders.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        clock, gate, aliases = StillClock(NOW), Gate(), {"CET": "Europe/Brussels"}
        outbox = Outbox(clock)
        drafts = DraftService(database, outbox, clock, TimeReader(aliases), gate)
        yield Ground(
            database,
            clock,
            outbox,
            gate,
            drafts,
            ReminderService(database, outbox, clock),
            ReminderRecords(database, outbox, clock),
            Teller(outbox, clock),
        )


async def test_what_is_promised_holds_numbers_and_instants_but_no_words(g: Ground) -> None:
    await g.set("tomorrow 9am", "Ask for salaries", asked_in=GENERAL)
    (row,) = await g.planned()
    assert row.kind == "reminders.due"
    assert row.target == ToMember(PORTO)
    assert row.due == datetime(2023, 3, 21, 8, tzinfo=UTC)
    assert "salaries" not in str(row.parameters)


async def test_a_reading_counts_from_when_it_was_typed_not_from_when_it_is_confirmed(g: Ground) -> None:
    shown = await g.read("in 2 hours")
    g.clock.advance(HOUR)
    assert (await g.confirm(shown)).due == NOW + 2 * HOUR


async def test_a_reading_that_has_passed_is_not_confirmed_and_not_lost(g: Ground) -> None:
    shown = await g.read("in 1 hour")
    g.clock.advance(2 * HOUR)
    with pytest.raises(MomentPassed):
        await g.confirm(shown)
    assert (await g.drafts.get(shown.draft.id, PORTO)).typed == Typed("in 1 hour", "Call")


async def test_a_reading_is_confirmed_once_and_only_as_it_was_seen(g: Ground) -> None:
    old = await g.read("tomorrow 9am")
    typed = await g.drafts.keep(old.draft.id, PORTO, Typed("tomorrow 10am", "Call"))
    with pytest.raises(ReadingChanged):
        await g.confirm(old)
    new = await g.drafts.read(typed, READER)
    with pytest.raises(ReadingChanged):
        await g.confirm(old)
    await g.confirm(new)
    with pytest.raises(DraftNotFound):
        await g.confirm(new)
    assert len(await g.planned()) == 1


async def test_nobody_touches_what_another_member_typed_or_set(g: Ground) -> None:
    shown = await g.read("tomorrow 9am")
    with pytest.raises(NotYours):
        await g.drafts.confirm(shown.draft.id, shown.draft.revision, LAPLAND)
    with pytest.raises(NotYours):
        await g.drafts.discard(shown.draft.id, LAPLAND)
    with pytest.raises(NotYours):
        await g.drafts.keep(shown.draft.id, LAPLAND, Typed("x", "y"))
    reminder = await g.confirm(shown)
    with pytest.raises(NotYours):
        await g.reminders.delete(reminder.id, LAPLAND)
    with pytest.raises(ReminderUnclear):
        await g.reminders.find(str(reminder.id), LAPLAND)


async def test_a_form_whose_draft_is_gone_is_begun_anew(g: Ground) -> None:
    shown = await g.read("tomorrow 9am")
    await g.drafts.discard(shown.draft.id, PORTO)
    kept = await g.drafts.keep(shown.draft.id, PORTO, Typed("tomorrow 9am", "Typed again"))
    assert kept.typed.words == "Typed again"


async def test_the_hundred_and_first_is_refused_until_one_has_gone(g: Ground) -> None:
    waiting = await g.read("tomorrow 9am", "One more")
    mine = [await g.set("tomorrow 9am", f"Number {number}") for number in range(100)]
    with pytest.raises(TooManyOpen):
        await g.confirm(waiting)
    with pytest.raises(TooManyOpen):
        await g.read("tomorrow 9am")
    await g.reminders.delete(mine[0].id, PORTO)
    await g.confirm(waiting)
    # Changing one of a hundred is not one more.
    shown = await g.read("in 3 days", reminder=mine[1].id)
    assert (await g.confirm(shown)).id == mine[1].id


async def test_a_snooze_is_one_more_if_the_reminder_had_come(g: Ground) -> None:
    rested = await g.set("in 10 minutes")
    g.clock.advance(HOUR)
    (row,) = await g.planned()
    assert await g.tell(row)
    for number in range(100):
        await g.set("tomorrow 9am", f"Number {number}")
    with pytest.raises(TooManyOpen):
        await g.reminders.put_off(rested.id, PORTO, "1h")
    assert (await g.reminders.get(rested.id, PORTO)).next is None


async def test_telling_moves_a_repeat_on_once_however_often_it_is_asked(g: Ground) -> None:
    await g.set("every day at 9:00", "Stretch")
    (row,) = await g.planned()
    g.clock.set(row.due)
    assert await g.tell(row)
    assert await g.tell(row)
    assert [one.due for one in await g.planned()] == [row.due, row.due + DAY]


async def test_a_message_about_another_time_is_not_sent_any_more(g: Ground) -> None:
    reminder = await g.set("tomorrow 9am")
    (row,) = await g.planned()
    await g.confirm(await g.read("tomorrow 10am", reminder=reminder.id))
    (changed,) = await g.planned()
    assert changed.due == row.due + HOUR
    assert not await g.tell(row)
    await g.reminders.delete(reminder.id, PORTO)
    assert not await g.tell(changed)
    assert await g.planned() == []


async def test_changing_only_the_words_leaves_the_promise_alone(g: Ground) -> None:
    typed = "every 2 weeks at 10:00"
    reminder = await g.set(typed)
    (before,) = await g.planned()
    g.clock.advance(2 * DAY)
    unchanged = await g.read(typed, "Other", reminder=reminder.id, when_before=typed)
    assert unchanged.first == before.due
    await g.confirm(unchanged)
    assert await g.planned() == [before]


async def test_a_reminder_moves_between_channel_and_direct_message(g: Ground) -> None:
    reminder = await g.set("tomorrow 9am", channel=GENERAL)
    assert [row.target for row in await g.planned()] == [ToChannel(GENERAL)]
    await g.confirm(await g.read("tomorrow 9am", reminder=reminder.id))
    assert [row.target for row in await g.planned()] == [ToMember(PORTO)]


async def test_a_closed_channel_is_refused_at_the_reading_and_again_at_the_end(g: Ground) -> None:
    shown = await g.read("tomorrow 9am", channel=GENERAL)
    g.gate.closed.add(GENERAL)
    with pytest.raises(ChannelForbids):
        await g.confirm(shown)
    with pytest.raises(ChannelForbids):
        await g.read("tomorrow 9am", channel=GENERAL)
    private = await g.drafts.read(await g.drafts.privately(shown.draft.id, PORTO), READER)
    assert (await g.confirm(private)).wish.channel is None


async def test_a_repeat_is_not_put_off_beyond_its_own_next_time(g: Ground) -> None:
    reminder = await g.set("every day at 9:00")
    (row,) = await g.planned()
    g.clock.set(row.due)
    await g.tell(row)
    with pytest.raises(ComesBackAnyway):
        await g.reminders.put_off(reminder.id, PORTO, "1d")
    assert await g.reminders.put_off(reminder.id, PORTO, "1h") == row.due + HOUR
    done = await g.reminders.done(reminder.id, PORTO)
    assert done.goes_on is not None
    assert [one.due for one in await g.planned() if one.due > row.due] == [row.due + DAY]


async def test_a_draft_of_a_deleted_reminder_becomes_a_new_one(g: Ground) -> None:
    reminder = await g.set("tomorrow 9am")
    shown = await g.read("tomorrow 10am", reminder=reminder.id, when_before="x")
    await g.reminders.delete(reminder.id, PORTO)
    assert (await g.confirm(shown)).id != reminder.id


async def test_a_span_is_told_at_its_start_and_the_author_hears_of_it(g: Ground) -> None:
    shown = await g.read("tomorrow 9-11 am")
    assert [remark.key for remark in shown.remarks] == ["reminders-remark-start"]


@pytest.mark.parametrize("typed", ["", "nothing like it", "Call"])
async def test_what_may_mean_none_or_several_is_refused(g: Ground, typed: str) -> None:
    await g.set("tomorrow 9am", "Call Porto")
    await g.set("tomorrow 9am", "Call Lapland")
    with pytest.raises(ReminderUnclear):
        await g.reminders.find(typed, PORTO)


async def test_a_reminder_is_found_by_number_words_or_all_of_its_words(g: Ground) -> None:
    short = await g.set("tomorrow 9am", "Call")
    long = await g.set("tomorrow 9am", "Call Porto")
    assert (await g.reminders.find(str(long.id), PORTO)).id == long.id
    assert (await g.reminders.find("porto", PORTO)).id == long.id
    assert (await g.reminders.find("call", PORTO)).id == short.id


async def test_an_open_reminder_that_fell_silent_is_mended(g: Ground) -> None:
    once, daily = await g.set("tomorrow 9am"), await g.set("every day at 9:00")
    for row in await g.planned():
        await g.finish(row)
    g.clock.advance(3 * DAY)
    await g.records.mend()
    await g.records.mend()
    (row,) = await g.planned()
    assert row.due == datetime(2023, 3, 24, 8, tzinfo=UTC)
    assert (await g.reminders.get(once.id, PORTO)).next is None
    assert (await g.reminders.get(daily.id, PORTO)).next == row.due


async def test_what_was_left_alone_for_a_month_is_forgotten(g: Ground) -> None:
    await g.set("tomorrow 9am", "Comes and rests")
    await g.set("in 3 months", "Waits")
    await g.read("tomorrow 9am", "Never confirmed")
    g.clock.advance(DAY)
    await g.tell((await g.planned())[0])
    g.clock.advance(29 * DAY)
    await g.records.forget_old()
    assert [one.wish.words for one in await g.reminders.mine(PORTO)] == ["Comes and rests", "Waits"]
    g.clock.advance(DAY)
    await g.records.forget_old()
    kept = await g.export()
    assert isinstance(kept, dict)
    assert list(kept) == ["reminders"]
    assert [one["words"] for one in kept["reminders"]] == ["Waits"]


async def test_all_that_is_kept_is_handed_out_and_erased_the_posts_included(g: Ground) -> None:
    shown = await g.read("tomorrow 9am", "Call", channel=GENERAL, asked_in=GENERAL, link="https://discord/1")
    await g.confirm(shown)
    await g.set("every Monday 10:00", "Stretch")
    await g.read("in 2 weeks", "Not confirmed")
    await g.finish((await g.planned())[0])
    kept = await g.export()
    assert isinstance(kept, dict)
    call, stretch = kept["reminders"]
    assert call["when"] == "2023-03-21T09:00 Europe/Brussels"
    assert (call["channel"], call["about_message"]) == (str(GENERAL), "https://discord/1")
    assert stretch["when"] == "2023-03-20 10:00 Europe/Brussels weeks 1 mon"
    assert [draft["words"] for draft in kept["drafts"]] == ["Not confirmed"]
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, PORTO) == 5
    assert await g.export() is None
    async with g.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT dedup_key FROM outbox") == []


async def test_what_cannot_be_delivered_takes_another_way_that_stays_private(g: Ground) -> None:
    await g.set("tomorrow 9am", "Ask for salaries", channel=GENERAL, asked_in=GENERAL)
    (row,) = await g.planned()
    direct = instead(row.parameters)
    assert direct is not None
    assert direct.target == ToMember(PORTO)
    assert instead(direct.parameters) is None
    await g.set("in 2 days", "Ask again", asked_in=GENERAL)
    line = instead((await g.planned())[1].parameters)
    assert line is not None
    assert (line.kind, line.target) == ("delivery.inbox", ToChannel(GENERAL))
    assert instead({}) is None


async def test_a_message_that_was_erased_says_nothing(g: Ground) -> None:
    async with g.database.transaction() as transaction:
        assert await g.teller.tell(transaction, {}, NOW) is None


async def test_what_cannot_be_read_is_refused_and_kept(g: Ground) -> None:
    draft = await g.drafts.begin(Draft(0, PORTO, Typed("sometime", "Call")))
    with pytest.raises(DomainError):
        await g.drafts.read(draft, READER)
    assert (await g.drafts.get(draft.id, PORTO)).typed == draft.typed
