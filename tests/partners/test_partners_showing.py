"""A card before staff, in its channel and at its end, and how it is found, on a real database."""

from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.quiet import QuietHours
from cogs.partners.domain import (
    Act,
    AlreadyDecided,
    Side,
    State,
    Theme,
)
from cogs.partners.service import Filters
from tests.partners.ground import (
    LAPLAND,
    NOW,
    OFFER,
    OWNER,
    PORTO,
    SECOND,
    SEEK,
    STAFF,
    Ground,
    ground,
)


async def test_a_card_goes_before_staff_and_then_into_its_channel(g: Ground) -> None:
    waiting = await g.submit()
    assert [one.id for one in await g.cards.waiting()] == [waiting.id]
    assert await g.promised() == [f"partners:card:{waiting.id}:review:1"]
    published = await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert sorted(await g.promised()) == [
        f"partners:card:{waiting.id}:decided:{published.version}",
        f"partners:card:{waiting.id}:post",
        f"partners:card:{waiting.id}:renewal:{published.version}",
        f"partners:card:{waiting.id}:review:1",
    ]
    assert [one.id for one in await g.finding.shown()] == [waiting.id]


async def test_of_two_who_decide_at_once_the_second_is_told_and_changes_nothing(g: Ground) -> None:
    waiting = await g.submit()
    await g.cards.decide(waiting.id, Act.SEND_BACK, STAFF, waiting.version, "Say more.")
    with pytest.raises(AlreadyDecided) as refused:
        await g.cards.decide(waiting.id, Act.PUBLISH, SECOND, waiting.version)
    assert refused.value.details == {"state": "sent-back", "who": "<@7>"}
    kept = await g.cards.show(waiting.id, OWNER)
    assert kept.decision is not None
    assert (kept.state, kept.decision.reason) == (State.SENT_BACK, "Say more.")


async def test_without_bound_channels_a_card_lives_all_the_same(tmp_path: Path) -> None:
    async with ground(tmp_path) as bare:
        published = await bare.publish()
        assert await bare.finding.shown() == [published]
        assert not [key for key in await bare.promised() if key.endswith((":post", ":review:1"))]


async def test_a_changed_card_is_not_shown_before_it_is_reviewed_again(g: Ground) -> None:
    published = await g.publish()
    draft = await g.writing.keep(published.id, PORTO, replace(OFFER, title="Hydrogen everywhere"))
    assert await g.finding.shown() == []
    assert draft.typed.theme == "energy"
    waiting = await g.writing.submit(draft.id, PORTO, draft.version)
    again = await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert (again.round, [one.said.title for one in await g.finding.shown()]) == (2, ["Hydrogen everywhere"])


async def test_a_card_is_renewed_on_a_prompt_and_ends_without(g: Ground) -> None:
    published = await g.publish()
    assert published.expires is not None
    g.clock.advance(timedelta(days=84))
    renewed = await g.cards.decide(published.id, Act.RENEW, OWNER, published.version)
    prompts = [key for key in await g.promised() if ":renewal:" in key]
    assert prompts == [f"partners:card:{published.id}:renewal:{renewed.version}"]
    assert await g.cards.expire_due() == 0
    g.clock.advance(timedelta(days=91))
    assert await g.finding.shown() == []
    assert await g.cards.expire_due() == 1
    assert await g.cards.expire_due() == 0
    keys = await g.promised(f"partners:card:{published.id}")
    assert not [key for key in keys if ":renewal:" in key]
    assert [key for key in keys if ":expired:" in key]


async def test_a_prompt_waits_for_the_end_of_quiet_hours(g: Ground) -> None:
    g.wishes.quiet[PORTO] = QuietHours(clock_time(8), clock_time(20), "UTC")
    published = await g.publish()
    async with g.database.reading() as transaction:
        (prompt,) = await g.outbox.planned(transaction, f"partners:card:{published.id}:renewal")
    assert prompt.due == (NOW + timedelta(days=83)).replace(hour=20)


async def test_cards_are_found_by_what_they_are_and_by_words_with_most_of_them_first(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)

    async def numbers(**filters: object) -> list[int]:
        found = await g.finding.search(Filters(**filters))  # type: ignore[arg-type]  # of every kind
        return [card.id for card in found.cards]

    assert await numbers() == [seek.id, offer.id]
    assert await numbers(side=Side.OFFER) == [offer.id]
    assert await numbers(country="FI") == [seek.id]
    assert await numbers(country="FI1D", language="fi", theme=Theme.ENERGY) == [seek.id]
    assert await numbers(words="HARBOURS hydrogen") == [offer.id]
    some = await g.finding.search(Filters(words="hydrogen volcano"))
    assert (len(some.cards), some.sure) == (2, False)
    assert await numbers(words="volcano") == []
