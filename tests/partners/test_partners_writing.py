"""What members do with cards of their own before staff see them, on a real database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.kernel.errors import DomainError
from cogs.partners.domain import (
    CARDS_LIMIT,
    SUBMISSIONS_LIMIT,
    Act,
    Actor,
    AlreadyDecided,
    CardGone,
    ChangedMeanwhile,
    State,
    TooManyCards,
    TooManySubmissions,
)
from tests.partners.ground import (
    LAPLAND,
    OFFER,
    OWNER,
    PORTO,
    STAFF,
    Ground,
)


async def test_what_is_unreadable_is_kept_and_told(g: Ground) -> None:
    draft = await g.writing.keep(0, PORTO, replace(OFFER, deadline="soon"))
    reading = g.writing.read(draft)
    assert reading.refusal is not None
    assert (await g.writing.get(draft.id, PORTO)).typed.deadline == "soon"
    with pytest.raises(DomainError):
        await g.writing.submit(draft.id, PORTO, draft.version)
    assert (await g.writing.get(draft.id, PORTO)).state is State.DRAFT


async def test_a_draft_is_seen_by_its_owner_alone(g: Ground) -> None:
    draft = await g.write()
    for other in (Actor(LAPLAND), STAFF):
        with pytest.raises(CardGone):
            await g.cards.show(draft.id, other)
    with pytest.raises(CardGone):
        await g.writing.get(draft.id, LAPLAND)
    with pytest.raises(CardGone):
        await g.cards.decide(draft.id, Act.PUBLISH, STAFF, draft.version)
    assert (await g.cards.show(draft.id, OWNER)).id == draft.id


async def test_a_member_has_so_many_open_cards_and_no_more(g: Ground) -> None:
    for _ in range(CARDS_LIMIT):
        await g.write()
    with pytest.raises(TooManyCards):
        await g.writing.admit(PORTO)
    with pytest.raises(TooManyCards):
        await g.write()
    mine = (await g.finding.mine(PORTO)).cards
    await g.cards.discard(mine[0].id, PORTO)
    await g.write()


async def test_an_ended_card_comes_back_only_where_there_is_room(g: Ground) -> None:
    ended = await g.publish()
    g.clock.advance(timedelta(days=91))
    assert await g.cards.expire_due() == 1
    for _ in range(CARDS_LIMIT):
        await g.write()
    with pytest.raises(TooManyCards):
        await g.cards.decide(ended.id, Act.RENEW, OWNER, ended.version + 1)
    with pytest.raises(TooManyCards):
        await g.writing.keep(ended.id, PORTO, OFFER)


async def test_staff_are_not_flooded_by_one_member(g: Ground) -> None:
    card = await g.submit()
    for _ in range(SUBMISSIONS_LIMIT - 1):
        draft = await g.writing.keep(card.id, PORTO, OFFER)
        card = await g.writing.submit(draft.id, PORTO, draft.version)
    draft = await g.writing.keep(card.id, PORTO, OFFER)
    with pytest.raises(TooManySubmissions):
        await g.writing.submit(draft.id, PORTO, draft.version)
    g.clock.advance(timedelta(days=1, seconds=1))
    assert (await g.writing.submit(draft.id, PORTO, draft.version)).state is State.WAITING


async def test_a_late_choice_takes_nothing_back_that_was_submitted(g: Ground) -> None:
    draft = await g.write()
    with pytest.raises(ChangedMeanwhile):
        await g.writing.choose(draft.id, PORTO, draft.version - 1, "theme", ["energy"])
    await g.writing.submit(draft.id, PORTO, draft.version)
    with pytest.raises(AlreadyDecided):
        await g.writing.choose(draft.id, PORTO, draft.version, "theme", ["energy"])
    assert (await g.writing.get(draft.id, PORTO)).state is State.WAITING


async def test_what_was_never_submitted_is_thrown_away_and_what_was_is_withdrawn(g: Ground) -> None:
    draft, waiting = await g.write(), await g.submit()
    with pytest.raises(CardGone):
        await g.cards.discard(draft.id, LAPLAND)
    await g.cards.discard(draft.id, PORTO)
    await g.cards.discard(waiting.id, PORTO)
    assert [one.state for one in (await g.finding.mine(PORTO)).cards] == [State.WITHDRAWN]
    with pytest.raises(AlreadyDecided):
        await g.cards.discard(waiting.id, PORTO)
