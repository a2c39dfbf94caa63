"""Who sees what of requests: transcripts, exports, the queue, figures, the card of the morning; on a real database."""

import time as machine
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.kinds import Kinds
from bot.delivery.messages import ToChannel
from bot.delivery.obstacles import Known, Obstacles
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.migrations import migrations_of
from cogs.events.service import Agenda
from cogs.helpdesk.domain import MonthUnreadable, RequestNotFound, Stage
from cogs.helpdesk.repository import LifeRepository, Part
from cogs.helpdesk.service import Breakage, DayOfEvents, NobodyKeeps, Resolution, ResolutionPoint, day_of
from tests.events.ground import STARTS_AT, community
from tests.events.ground import ground as events_ground
from tests.helpdesk.ground import ANA, ASKER, BEN, HOURS, MONDAY, OTHER, STAFF, Ground, ground, resolved

# ---- who sees it --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, number: desk.agree(number, OTHER),
        lambda desk, number: desk.decline(number, OTHER),
        lambda desk, number: desk.open_again(number, OTHER),
        lambda desk, number: desk.rate(number, OTHER, 1),
        lambda desk, number: desk.transcript(number, OTHER),
        lambda desk, number: desk.transcript(number + 1, OTHER),
    ],
    ids=["agree", "decline", "open again", "rate", "transcript", "what is not there"],
)
async def test_to_anybody_else_there_is_no_request(
    g: Ground, act: Callable[[object, int], Awaitable[object]]
) -> None:
    number = await g.ask()
    with pytest.raises(RequestNotFound):
        await act(g.desk, number)


async def test_a_transcript_has_the_course_and_never_a_note(g: Ground) -> None:
    number = await g.ask()
    await g.desk.note(number, ANA, "Difficult person")
    g.discord.write(number, ANA, "Look here.")
    await resolved(g, number)
    made = await g.desk.transcript(number, ASKER)
    assert [entry.what for entry in made.entries] == ["proposed", "agreed"]
    assert [one.text for one in made.said or ()] == ["Look here."]
    assert "Difficult" not in repr(made)
    assert [note.text for note in (await g.desk.dossier(number)).notes] == ["Difficult person"]


async def test_an_export_has_what_is_ones_own(g: Ground) -> None:
    number = await g.ask("Why is Ana asked?")
    await g.desk.claim(number, ANA)
    await g.desk.note(number, ANA, "Difficult person")
    await resolved(g, number)
    async with g.database.reading() as transaction:
        mine = repr(await g.records.export(transaction, ASKER))
        anas = repr(await g.records.export(transaction, ANA))
        assert await g.records.export(transaction, OTHER) is None
    assert "Why is Ana asked?" in mine
    assert "Because." in mine
    assert "Difficult" not in mine
    assert "'claimed'" in anas
    assert "Why is" not in anas
    assert "Difficult" not in anas


async def everything(g: Ground) -> str:
    async with g.database.reading() as transaction:
        tables = [
            row["name"]
            for row in await transaction.fetch_all("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        rows = [
            tuple(row)
            for table in tables
            if table.startswith(("helpdesk", "outbox"))
            for row in await transaction.fetch_all(f"SELECT * FROM {table}")
        ]
    return repr(rows)


async def test_an_erasure_leaves_nothing_of_a_requester_but_a_count_without_a_name(g: Ground) -> None:
    number = await g.ask("Why is it so?", ASKER, category="events")
    await g.desk.note(number, ANA, "Difficult person")
    await resolved(g, number)
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, ASKER) == 1
    left = await everything(g)
    assert not any(word in left for word in ("Why", "Difficult", "Because", str(ASKER)))
    async with g.database.reading() as transaction:
        (measure,) = await transaction.fetch_all("SELECT * FROM helpdesk_measure")
    assert (measure["month"], measure["category"]) == ("2023-03", "events")


async def test_what_staff_were_shown_is_edited_once_its_member_is_erased(g: Ground) -> None:
    number = await g.ask("Why is it so?", ASKER)
    await g.turns.lose(900 + number)
    shown = f"helpdesk:{number}:thread-gone:0"
    await g.arrive()
    async with g.database.transaction() as transaction:
        assert await g.outbox.find(transaction, shown) is not None
        await transaction.execute("UPDATE outbox SET message_id = 77")
        await g.records.erase(transaction, ASKER)
        await g.outbox.erase(transaction, ASKER)
    (edit,) = await g.promised(f"helpdesk:{number}")
    assert (edit.key, edit.target) == (f"{shown}:revision", ToChannel(STAFF))
    left = await everything(g)
    assert not any(word in left for word in ("Why", str(ASKER)))


async def test_an_erasure_of_somebody_of_the_desk_takes_their_name_and_nothing_else(g: Ground) -> None:
    number, other = await g.ask(), await g.ask("How?", OTHER)
    await g.desk.claim(number, ANA)
    await g.desk.hand_over(other, BEN, ANA)
    await g.desk.note(number, ANA, "Ask Ben")
    async with g.database.transaction() as transaction:
        # Two requests, two entries, whom one was handed to, and the note.
        assert await g.records.erase(transaction, ANA) == 2 + 2 + 1
        await g.outbox.erase(transaction, ANA)
    dossier = await g.desk.dossier(number)
    assert dossier.case.life.desk is None
    assert [note.author for note in dossier.notes] == [None]
    assert [entry.actor for entry in dossier.entries] == [None, None]
    assert f"<@{ANA}>" not in await everything(g)


# ---- the queue and the figures ------------------------------------------------------------


async def test_of_five_thousand_open_requests_the_queue_is_shown_within_a_second(g: Ground) -> None:
    async with g.database.transaction() as transaction:
        await transaction.execute_many(
            "INSERT INTO helpdesk_request (member, question, occasion, state, thread, asked_at, turn_at, word_at,"
            " moved_at, stage, desk, look_at, heard) VALUES (?, ?, ?, 'in-thread', ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            [
                (
                    *(1_000 + n, f"Question {n}", n, 10_000 + n),
                    *([f"2023-03-0{n % 5 + 1}T08:00:00.000000Z"] * 4),
                    *("waiting-for-you" if n % 2 else "new", ANA if n % 3 else None, None),
                )
                for n in range(5_000)
            ],
        )
    g.discord.written = {}
    began = machine.process_time()
    whole = await g.desk.queue(Part(), 1)
    last = await g.desk.queue(Part(unclaimed=True), 10_000)
    mine = await g.desk.queue(Part(desk=ANA, category="general"), 2)
    found = await g.desk.suggest("question 4999", 25)
    async with g.database.reading() as transaction:
        assert await LifeRepository(transaction).unheard({10_000 + n: 5 for n in range(1_000)})
    assert machine.process_time() - began < 1
    assert (whole.counts.for_us, whole.counts.for_you, whole.last) == (2_500, 2_500, 625)
    assert whole.cases[0].life.turn == whole.counts.oldest
    assert last.number == last.last
    assert mine.number == 2
    assert found[0].request.question == "Question 4999"


async def test_figures_hold_what_was_forgotten_and_show_no_small_number(g: Ground) -> None:
    for member in range(100, 106):
        number = await g.ask(f"Why {member}?", member, category="events")
        g.clock.advance(timedelta(minutes=10))
        await g.desk.propose(number, ANA, "")
    await g.ask("Alone?", category="media")
    _, before = await g.records.figures("2023-03")
    assert before.asked == 7
    assert before.first_answer == 10
    assert before.categories == {"general": None, "events": None, "media": None}
    g.clock.advance(timedelta(days=95))
    await g.records.forget_old()
    _, after = await g.records.figures("2023-03")
    assert after == before
    first, empty = await g.records.figures(None)
    assert (f"{first:%Y-%m}", empty.asked) == ("2023-06", 0)
    with pytest.raises(MonthUnreadable):
        await g.records.figures("March")


async def test_the_mornings_card_tells_what_broke_since_the_day_before(g: Ground) -> None:
    async def known(_transaction: Transaction) -> Known:
        return {"channel:12": ("gone",)}

    breakage = Breakage(Kinds(), Obstacles(known), g.clock)
    day = day_of(MONDAY.date(), HOURS.zone)
    number = await g.ask()
    await g.turns.lose(900 + number)
    async with g.database.transaction() as transaction:
        assert [line.key for line in await breakage(transaction, day)] == ["helpdesk-today-in-the-way"]
        await transaction.execute(
            "UPDATE outbox SET state = 'failed', finished_at = ?", (to_text(MONDAY - timedelta(hours=30)),)
        )
        assert len(await breakage(transaction, day)) == 1
        await transaction.execute("UPDATE outbox SET finished_at = ?", (to_text(MONDAY),))
        failed, _ = await breakage(transaction, day)
        assert failed.details == {"count": 2}
        await transaction.execute("UPDATE outbox SET state = 'unknown', held = 1, finished_at = NULL")
        assert (await breakage(transaction, day))[0].details == {"count": 2}


# ---- what was there before, and what comes after --------------------------------------------


async def test_requests_of_before_join_in_with_the_next_word(tmp_path: Path) -> None:
    first = [
        *migrations_of("bot.community"),
        *migrations_of("bot.delivery"),
        *migrations_of("cogs.helpdesk")[:1],
    ]
    at = "2023-02-01T12:00:00.000000Z"
    async with (
        Database.open(
            tmp_path / "desk.sqlite3", world="practice", application_id=None, migrations=first, now=MONDAY
        ) as database,
        database.transaction() as transaction,
    ):
        for number, state, thread in ((1, "in-thread", 901), (2, "waiting", None), (3, "with-staff", None)):
            await transaction.execute(
                "INSERT INTO helpdesk_request (id, member, question, occasion, state, thread, asked_at)"
                " VALUES (?, 71, ?, ?, ?, ?, ?)",
                (number, f"Old {number}?", number, state, thread, at),
            )
    async with ground(tmp_path) as g:
        assert await g.turns.keep() is None, "nobody is reminded of what nobody promised"
        g.discord.written[901] = []
        g.discord.write(1, ANA)
        await g.turns.listen()
        assert (await g.case(1)).life.stage is Stage.NEW
        g.clock.advance(timedelta(minutes=5))
        g.discord.write(1, ANA)
        await g.turns.listen()
        assert (await g.case(1)).life.stage is Stage.FOR_YOU
        assert (await g.desk.queue(Part(), 1)).counts.for_us == 2
        assert not await g.helpdesk.resume()


class Keeper:
    """Takes drafts."""

    def __init__(self) -> None:
        self.taken: list[Resolution] = []

    async def draft(self, resolution: Resolution) -> str:
        self.taken.append(resolution)
        return "here"


async def test_a_resolution_goes_to_who_keeps_answers_or_is_refused() -> None:
    point, keeper = ResolutionPoint(), Keeper()
    resolution = Resolution(7, ANA, "Why?", "events", "Because.", ANA)
    assert not point.is_taken
    with pytest.raises(NobodyKeeps):
        await point.draft(resolution)
    point.use(keeper)
    assert await point.draft(resolution) == "here"
    assert keeper.taken == [resolution]


async def test_the_mornings_card_tells_of_events_that_take_place_that_day(tmp_path: Path) -> None:
    async with events_ground(tmp_path) as stand:
        events = DayOfEvents(Agenda(stand.clock, community(), "here"))
        day = day_of(STARTS_AT.date(), HOURS.zone)
        event = await stand.published()
        async with stand.database.reading() as transaction:
            (line,) = await events(transaction, day)
            assert line.details == {"title": "S3 Conference", "at": STARTS_AT}
            assert list(await events(transaction, day_of(MONDAY.date(), HOURS.zone))) == []
        await stand.events.cancel(event.id)
        async with stand.database.reading() as transaction:
            assert list(await events(transaction, day)) == []
