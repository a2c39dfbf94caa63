"""Letters are for members: who leaves the server gets none any more, and is not asked to stop them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from cogs.subscriptions.domain import ASKED_A_NIGHT, ASKED_AGAIN
from cogs.subscriptions.repository import SubscriptionRepository
from cogs.subscriptions.service import LETTER, Departures
from tests.events.ground import LAPLAND, PORTO
from tests.subscriptions.ground import Ground, ground
from tests.subscriptions.test_subscriptions_services import composed

SECOND = timedelta(seconds=1)


class Server:
    """Knows who is there, and is asked; silent, it does not answer."""

    def __init__(self) -> None:
        self.gone: set[int] = set()
        self.asked: list[int] = []
        self.silent = False

    async def here(self, member: int) -> bool:
        if self.silent:
            raise TimeoutError
        self.asked.append(member)
        return member not in self.gone


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        yield opened


async def weekly(here: Ground) -> list[object]:
    """Return for which subscriptions a digest is promised."""
    return [one.parameters["subscription"] for one in await here.letters() if one.kind == LETTER]


async def test_the_letters_of_who_has_left_end_with_the_one_that_is_promised_and_the_address_is_forgotten(
    here: Ground,
) -> None:
    server = Server()
    departures = Departures(here.events.database, here.events.clock, here.subscriptions, server)
    await here.subscribed(PORTO)
    await here.subscribed(LAPLAND, "bo@example.se")
    await composed(here)
    assert await weekly(here) == [1, 2]
    server.gone = {PORTO}
    await departures.look()
    assert await weekly(here) == [2]
    assert (await here.subscriptions.mine(PORTO)).subscription is None
    assert await here.kept("guest") == 1
    assert (await here.subscriptions.mine(LAPLAND)).address == "bo@example.se"


async def test_while_discord_does_not_answer_letters_go_on(here: Ground) -> None:
    server = Server()
    departures = Departures(here.events.database, here.events.clock, here.subscriptions, server)
    await here.subscribed(PORTO)
    here.events.clock.advance(ASKED_AGAIN + SECOND)
    server.gone, server.silent = {PORTO}, True
    await departures.look()
    assert (await here.subscriptions.mine(PORTO)).subscription is not None
    server.silent = False
    await departures.look()
    assert (await here.subscriptions.mine(PORTO)).subscription is None


async def test_nobody_is_asked_for_who_was_here_a_moment_ago_and_many_in_turn(here: Ground) -> None:
    server = Server()
    departures = Departures(here.events.database, here.events.clock, here.subscriptions, server)
    await here.subscribed(PORTO)
    await departures.look()
    assert server.asked == []
    here.events.clock.advance(ASKED_AGAIN + SECOND)
    await here.subscriptions.speak(PORTO, "fr")
    await departures.look()
    assert server.asked == []
    many = range(1000, 1000 + ASKED_A_NIGHT)
    async with here.events.database.transaction() as transaction:
        for member in many:
            known = SubscriptionRepository(transaction)
            one = await known.add(member, -member, "en", here.events.clock.now())
            await known.confirm(one.id, here.events.clock.now())
    here.events.clock.advance(ASKED_AGAIN + SECOND)
    await departures.look()
    assert server.asked == [PORTO, *many[:-1]]
    await departures.look()
    assert server.asked[ASKED_A_NIGHT:] == [many[-1]]
