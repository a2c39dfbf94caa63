"""What a member has kept of a self-check, on a real database."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.clock import StillClock
from bot.kernel.errors import ContentError
from bot.retrieval.lexical import LexicalIndex
from bot.settings import ROOT
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.faq.service import FaqService
from cogs.resources.domain import Labels
from cogs.resources.service import ResourceService
from cogs.selfcheck.domain import KEPT_LIMIT, Answer, KeptGone, TooManyKept
from cogs.selfcheck.service import SelfCheckService, load_check

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PARTS = ("bot.retrieval", "cogs.faq", "cogs.resources", "cogs.selfcheck")
ME, OTHER = 5, 6


@pytest.fixture
def clock() -> StillClock:
    return StillClock(NOW)


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    migrations = [one for part in PARTS for one in migrations_of(part)]
    path = tmp_path / "checks.sqlite3"
    async with Database.open(
        path, world="practice", application_id=None, migrations=migrations, now=NOW
    ) as opened:
        yield opened


@pytest.fixture
def checks(database: Database, clock: StillClock) -> SelfCheckService:
    check = load_check(ROOT / "data")
    assert check is not None
    index = LexicalIndex()
    faq = FaqService(database, index, clock, "en")
    return SelfCheckService(
        database, clock, check, faq, ResourceService(database, index, clock, Labels(), "en")
    )


async def test_pressing_again_under_the_same_message_keeps_what_is_said_then_once(
    checks: SelfCheckService,
) -> None:
    begun = checks.begin()
    await checks.keep(ME, 1, begun)
    await checks.keep(ME, 1, begun.say(Answer.MET))
    (kept,) = await checks.kept_by(ME)
    assert kept.walk(checks.check).letters == "m------"
    assert await checks.kept_by(OTHER) == []


async def test_so_many_are_kept_and_what_is_there_can_still_be_changed(checks: SelfCheckService) -> None:
    for occasion in range(KEPT_LIMIT):
        await checks.keep(ME, occasion, checks.begin())
    with pytest.raises(TooManyKept):
        await checks.keep(ME, KEPT_LIMIT, checks.begin())
    await checks.keep(ME, 0, checks.begin())
    await checks.keep(OTHER, 0, checks.begin())


async def test_what_is_kept_is_handed_out_deleted_erased_and_forgotten_in_time(
    checks: SelfCheckService, database: Database, clock: StillClock
) -> None:
    kept = await checks.keep(ME, 1, checks.begin().say(Answer.UNSURE))
    with pytest.raises(KeptGone):
        await checks.delete(kept.id, OTHER)
    await checks.delete(kept.id, ME)
    with pytest.raises(KeptGone):
        await checks.get(kept.id, ME)
    await checks.keep(ME, 2, checks.begin().say(Answer.UNSURE))
    async with database.transaction() as transaction:
        assert await checks.export(transaction, ME) == [
            {"kept": "2026-11-23T12:00:00.000000Z", "answers": {"criterion-1": "unsure"}}
        ]
        assert await checks.export(transaction, OTHER) is None
        assert await checks.erase(transaction, ME) == 1
    await checks.keep(ME, 3, checks.begin())
    clock.advance(timedelta(days=731))
    await checks.forget_old()
    assert await checks.kept_by(ME) == []


async def test_an_entry_that_is_gone_is_left_out_of_what_helps(checks: SelfCheckService) -> None:
    criterion = replace(checks.check.criteria[0], faq=("no-such-entry",))
    assert (await checks.help_with(criterion, "en")).entries == ()


def test_a_community_without_a_file_has_no_self_check_and_an_unreadable_one_is_named(tmp_path: Path) -> None:
    assert load_check(tmp_path) is None
    (tmp_path / "selfcheck.toml").write_bytes(b"\xff")
    with pytest.raises(ContentError, match="save it as UTF-8"):
        load_check(tmp_path)
