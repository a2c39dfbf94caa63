"""What is kept of experts: given out, erased, and forgotten in time."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest

from bot.retrieval.encoder.model import SHA256
from bot.retrieval.finder import Finder
from bot.retrieval.lexical import LexicalIndex
from bot.retrieval.texts import Text, passages
from bot.retrieval.vectors import store_vectors
from bot.storage.database import Transaction
from cogs.experts.domain import (
    Act,
    Actor,
    Availability,
    Filters,
    NeedGone,
    Outcome,
    Stage,
    Standing,
)
from cogs.experts.repository import ProfileRepository
from cogs.experts.service import Directory
from tests.experts.ground import CRETE, HELP, LAPLAND, NAMES, OTHER, PORTO, STAFF, TYPED, Ground


async def words_kept(transaction: Transaction) -> int:
    row = await transaction.fetch_one("SELECT count(*) AS number FROM retrieval_text")
    return row["number"] if row else 0


NAMED = " ".join(f"{name}." for name in NAMES["evaluation"].values())


async def vectors_kept(g: Ground) -> int:
    async with g.database.reading() as transaction:
        row = await transaction.fetch_one("SELECT count(*) AS number FROM retrieval_vector")
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


async def test_of_what_is_not_shown_any_more_no_word_is_kept_for_finding(g: Ground) -> None:
    await g.publish()
    await g.publish(OTHER, LAPLAND)
    g.clock.advance(timedelta(days=181))
    await g.profiles.expire_due()
    async with g.database.reading() as transaction:
        assert await words_kept(transaction) == 0


class Held(Finder):
    """Remembers what it is to find."""

    now: Sequence[Text] = ()

    def hold(self, texts: Sequence[Text]) -> None:
        self.now = texts


def titles(held: Held) -> list[str]:
    return [one.title for one in held.now]


async def test_by_meaning_exactly_what_is_shown_is_found(g: Ground) -> None:
    finder = Held(g.database)
    directory = Directory.of(g.means, LexicalIndex(), NAMES, finder)
    writing, profiles = directory.writing, directory.profiles
    draft = await writing.keep(PORTO, TYPED)
    waiting = await writing.submit(draft.id, PORTO, draft.version, requests=False)
    assert titles(finder) == []
    shown = await profiles.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert titles(finder) == [TYPED.headline]
    busy = await profiles.be_available(shown.id, PORTO, Availability.NOT_NOW)
    assert titles(finder) == [TYPED.headline]
    await profiles.decide(shown.id, Act.WITHDRAW, Actor(PORTO), busy.version)
    assert titles(finder) == []


async def test_what_a_model_made_of_a_profile_goes_with_it_although_nobody_has_asked_since_the_start(
    g: Ground,
) -> None:
    published = await g.publish()
    directory = Directory.of(g.means, LexicalIndex(), NAMES, Finder(g.database))
    text = Text(str(published.id), published.said.headline, (), f"{published.said.offer} {NAMED}")
    async with g.database.transaction() as transaction:
        await store_vectors(transaction, SHA256, dict.fromkeys(passages(text), np.zeros(2, np.float32)))
    assert await vectors_kept(g) == 3
    async with g.database.transaction() as transaction:
        await directory.records.erase(transaction, PORTO)
    assert await vectors_kept(g) == 0


async def test_nothing_of_the_fallback_says_where_the_message_is_from(g: Ground) -> None:
    published = await g.publish()
    async with g.database.reading() as transaction:
        (prompt,) = await g.outbox.planned(transaction, f"experts:profile:{published.id}:renewal")
    assert prompt.parameters["inbox"] == HELP


async def test_an_export_of_a_request_holds_each_sides_own_words(g: Ground) -> None:
    await g.publish()
    need = await g.put()
    number = (await g.offered(need))[PORTO].id
    await g.offers.answer(number, PORTO, yes=True)
    await g.offers.choose(number, Actor(CRETE))
    await g.offers.came_of(need.id, CRETE, Outcome.NOTHING)
    await g.offers.came_of(need.id, PORTO, Outcome.HELPED)
    async with g.database.reading() as transaction:
        author = await g.records.export(transaction, CRETE)
        expert = await g.records.export(transaction, PORTO)
        staff = await g.records.export(transaction, STAFF.member)
    assert isinstance(author, dict)
    assert isinstance(expert, dict)
    assert isinstance(staff, dict)
    (asked,), (put,) = author["requests"], expert["asked_for"]
    assert (asked["stage"], asked["outcome"]) == ("matched", "nothing")
    assert (put["standing"], put["outcome"]) == ("chosen", "helped")
    assert need.ask.text not in str(expert)
    assert TYPED.offer not in str(author)
    assert {"request", "profile"} == {next(iter(one)) for one in staff["decided"]}


async def test_an_erased_author_leaves_nothing_before_experts(g: Ground) -> None:
    await g.publish()
    need = await g.put()
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, CRETE) > 0
        assert await g.records.export(transaction, CRETE) is None
    with pytest.raises(NeedGone):
        await g.needs.desk(need.id)
    assert not await g.promised("experts:need")
    assert not await g.promised("experts:offer")


async def test_an_erased_expert_is_not_waited_for_and_who_asked_is_told(g: Ground) -> None:
    await g.publish()
    await g.publish(TYPED, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, PORTO) > 0
        await g.records.erase(transaction, STAFF.member)
    assert {one.expert: one.standing for one in (await g.needs.desk(need.id)).offers} == {
        LAPLAND: Standing.ASKED
    }
    assert f"experts:need:{need.id}:gone:{offers[PORTO].id}" in await g.promised()
    assert not await g.promised(f"experts:offer:{offers[PORTO].id}")


async def test_who_helped_is_forgotten_in_the_request_of_another(g: Ground) -> None:
    await g.publish()
    need = await g.put()
    number = (await g.offered(need))[PORTO].id
    await g.offers.answer(number, PORTO, yes=True)
    await g.offers.choose(number, Actor(CRETE))
    async with g.database.transaction() as transaction:
        await g.records.erase(transaction, PORTO)
    left = (await g.needs.desk(need.id)).need
    assert (left.stage, left.expert) == (Stage.MATCHED, None)


async def test_requests_are_forgotten_in_time(g: Ground) -> None:
    await g.needs.keep(0, CRETE, need_ask := (await g.ask()).ask)
    ended = await g.ask(need_ask, LAPLAND)
    await g.needs.withdraw(ended.id, LAPLAND)
    g.clock.advance(timedelta(days=31))
    await g.records.forget_old()
    own, _ = await g.needs.of(CRETE)
    assert [one.stage for one in own] == [Stage.WAITING]
    g.clock.advance(timedelta(days=150))
    await g.records.forget_old()
    assert await g.needs.of(LAPLAND) == ([], [])
