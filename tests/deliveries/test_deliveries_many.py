"""An event with thousands of messages is shown as fast as any, however many others there are."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.ledger import Ledger, Scope
from bot.storage.database import Params, Row, Transaction
from bot.storage.instants import to_text
from tests.delivery.house import START, World
from tests.events.office import Office

MESSAGES = 2500
PATIENCE_MS = 1000
LOOKS = 3
"""The fastest counts: the others waited for what else the machine does."""
WHERE = ("channel:5", "member:71", "member:72")
WHAT = ("events.reminder", "events.personal-reminder", "events.promoted")

ADD = (
    "INSERT INTO outbox (dedup_key, kind, parameters, target, due_at, state, finished_at, code)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


async def fill(transaction: Transaction, event: int, count: int, now: datetime) -> None:
    """Write down so many messages of an event: sent, failed and planned, posts and personal ones."""
    rows = []
    for number in range(count):
        state = ("sent", "failed", "pending")[number % 3]
        due = now + timedelta(hours=number + 1 if state == "pending" else -number)
        rows.append(
            (
                f"events:{event}:member:{number}:remind",
                WHAT[number // 3 % 3],
                json.dumps({"event": event}),
                f"{WHERE[number % 2]}{number}",
                to_text(due),
                state,
                None if state == "pending" else to_text(now - timedelta(minutes=number)),
                50007 if state == "failed" else None,
            )
        )
    await transaction.execute_many(ADD, rows)


async def test_an_event_with_2500_messages_is_shown_within_a_second(desk: Office) -> None:
    await desk.publish()
    platform = desk.house.bot.platform
    async with platform.database.transaction() as transaction:
        await fill(transaction, 1, MESSAGES, platform.clock.now())
    looks = [
        await desk.house.secretariat.command("delivery", channel="staff", event="1") for _ in range(LOOKS)
    ]
    assert "Page 1 of " in looks[0].text
    assert min(page.elapsed_ms for page in looks) < PATIENCE_MS


async def test_nothing_that_the_page_of_an_event_asks_goes_through_the_messages_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope, plans, fetch = Scope(prefix="events:7"), [], Transaction.fetch_all

    async def explain(transaction: Transaction, sql: str, params: Params = ()) -> list[Row]:
        found = await fetch(transaction, f"EXPLAIN QUERY PLAN {sql}", params)
        plans.extend([str(row["detail"]) for row in found])
        return []

    async with World(tmp_path / "bot.sqlite3").process(working=False) as process:
        async with process.database.aside() as transaction:
            monkeypatch.setattr(Transaction, "fetch_all", explain)
            ledger = Ledger(transaction, {"events.personal-reminder"}, START)
            await ledger.count(scope)
            await ledger.ahead(scope, START)
            await ledger.page(scope, 0, 8)
            await ledger.tallies(scope)
            await ledger.missed(scope, 30)
        monkeypatch.undo()
    through = [plan for plan in plans if " row " in plan]
    assert len(through) == 5
    assert all("SEARCH" in plan and "(dedup_key>? AND dedup_key<?)" in plan for plan in through), plans
