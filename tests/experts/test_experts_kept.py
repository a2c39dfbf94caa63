"""What is kept of experts: given out, erased, and forgotten in time."""

from datetime import timedelta

from bot.storage.database import Transaction
from cogs.experts.domain import Filters
from cogs.experts.repository import ProfileRepository
from tests.experts.ground import HELP, LAPLAND, OTHER, PORTO, STAFF, Ground


async def words_kept(transaction: Transaction) -> int:
    row = await transaction.fetch_one("SELECT count(*) AS number FROM retrieval_text")
    return row["number"] if row else 0


async def test_an_export_holds_what_is_theirs(g: Ground) -> None:
    async with g.database.reading() as transaction:
        assert await g.records.export(transaction, PORTO) is None
    published = await g.publish()
    async with g.database.reading() as transaction:
        own = await g.records.export(transaction, PORTO)
        staff = await g.records.export(transaction, STAFF.member)
    assert isinstance(own, dict)
    assert own["profile"]["offer"] == published.said.offer
    assert isinstance(staff, dict)
    assert [one["profile"] for one in staff["decided"]] == [published.id]
    assert staff["profile"] is None


async def test_an_erasure_leaves_nothing_and_takes_back_what_was_promised(g: Ground) -> None:
    await g.publish()
    kept = await g.publish(OTHER, LAPLAND)
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, PORTO) > 0
        assert await g.records.export(transaction, PORTO) is None
        assert await words_kept(transaction) == 1
        await g.records.erase(transaction, STAFF.member)
        left = await ProfileRepository(transaction).get(kept.id)
    assert left is not None
    assert left.decision is not None
    assert left.decision.by is None
    assert not [key for key in await g.promised() if not key.startswith(f"experts:profile:{kept.id}:")]
    assert (await g.finding.search("surveys", Filters())).profiles == ()


async def test_what_nobody_goes_on_with_is_forgotten_in_time(g: Ground) -> None:
    await g.submit(OTHER, LAPLAND)
    await g.writing.keep(LAPLAND, OTHER)
    await g.publish()
    g.clock.advance(timedelta(days=31))
    await g.records.forget_old()
    assert await g.writing.of(LAPLAND) is None
    g.clock.advance(timedelta(days=150))
    await g.profiles.expire_due()
    g.clock.advance(timedelta(days=89))
    await g.records.forget_old()
    assert await g.writing.of(PORTO) is not None
    g.clock.advance(timedelta(days=2))
    await g.records.forget_old()
    assert await g.writing.of(PORTO) is None


async def test_nothing_of_the_fallback_says_where_the_message_is_from(g: Ground) -> None:
    published = await g.publish()
    async with g.database.reading() as transaction:
        (prompt,) = await g.outbox.planned(transaction, f"experts:profile:{published.id}:renewal")
    assert prompt.parameters["inbox"] == HELP
