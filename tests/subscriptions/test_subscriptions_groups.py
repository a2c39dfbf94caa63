"""Digests of working groups by mail: for who is in the group and chose it, and for nobody else."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage.database import Transaction
from cogs.subscriptions.domain import LinkOpensNothing, NotYourGroup
from cogs.subscriptions.service import LETTER
from tests.events.ground import LAPLAND, PORTO, STAFF
from tests.subscriptions.ground import Ground, ground
from tests.subscriptions.test_subscriptions_services import COMPOSED, composed

GROUP = "innovation-diffusion"
OF_GROUP = "subscriptions:-1:group:innovation-diffusion:2023-W13"


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        async with opened.events.database.transaction() as transaction:
            await opened.events.places.bind(transaction, "channel", GROUP, 77, made_by_bot=True)
        await opened.digests.start(GROUP, STAFF)
        opened.groups.inside = {GROUP: {PORTO, LAPLAND}}
        yield opened


async def weekly(here: Ground) -> list[str]:
    return sorted(row.key for row in await here.letters() if row.kind == LETTER)


async def test_a_groups_digest_goes_to_who_is_in_it_and_chose_it_and_says_whose_it_is(here: Ground) -> None:
    await here.subscribed(PORTO, locale="fr")
    await here.subscribed(LAPLAND, "bo@example.se")
    has = await here.subscriptions.choose(PORTO, {None, GROUP})
    assert (has.chosen, has.offered) == (frozenset({None, GROUP}), (GROUP,))
    await composed(here)
    assert await weekly(here) == [
        OF_GROUP,
        "subscriptions:-1:week:2023-W13",
        "subscriptions:-2:week:2023-W13",
    ]
    (row,) = [row for row in await here.letters() if row.key == OF_GROUP]
    letter = await here.read(row)
    assert letter is not None
    assert letter.subject.startswith("Diffusion de l’innovation")
    assert "parce que vous faites partie de ce groupe" in str(letter)
    assert letter.calm == f"/digest/{{key}}/stop/{GROUP}"
    await here.digests.stop(GROUP)
    assert OF_GROUP not in await weekly(here)
    assert len(await weekly(here)) == 2


async def test_the_digest_of_a_group_that_one_is_not_in_cannot_be_chosen(here: Ground) -> None:
    await here.subscribed(PORTO)
    here.groups.inside = {GROUP: {LAPLAND}}
    with pytest.raises(NotYourGroup):
        await here.subscriptions.choose(PORTO, {GROUP})
    assert (await here.subscriptions.mine(PORTO)).chosen == {None}


async def test_who_leaves_a_group_gets_neither_the_letter_that_is_promised_nor_another(here: Ground) -> None:
    await here.subscribed(PORTO)
    await here.subscriptions.choose(PORTO, {None, GROUP})
    await composed(here)
    (row,) = [row for row in await here.letters() if row.key == OF_GROUP]
    here.groups.inside = {GROUP: set()}
    assert await here.read(row) is None
    here.events.clock.set(COMPOSED.replace(day=3, month=4))
    here.news.items["What else?"] = COMPOSED.replace(day=2, month=4)
    await here.digests.compose()
    assert "subscriptions:-1:group:innovation-diffusion:2023-W14" not in await weekly(here)
    # Nor does it come back with them, unasked.
    here.groups.inside = {GROUP: {PORTO}}
    assert (await here.subscriptions.mine(PORTO)).chosen == {None}


async def test_an_address_for_a_group_alone_is_forgotten_once_its_member_has_left_the_group(
    here: Ground,
) -> None:
    await here.subscribed(PORTO)
    await here.subscriptions.choose(PORTO, {GROUP})
    here.groups.inside = {GROUP: set()}
    await composed(here)
    assert await weekly(here) == []
    assert await here.kept("subscription") == await here.kept("guest") == 0


async def test_what_is_not_chosen_any_more_is_taken_back_and_another_address_keeps_the_choice(
    here: Ground,
) -> None:
    await here.subscribed(PORTO)
    await here.subscriptions.choose(PORTO, {None, GROUP})
    await composed(here)
    assert len(await weekly(here)) == 2
    await here.subscriptions.choose(PORTO, {GROUP})
    assert await weekly(here) == [OF_GROUP]
    await here.subscribed(PORTO, "ana@example.org")
    assert (await here.subscriptions.mine(PORTO)).chosen == {GROUP}
    # Whoever takes a mailbox over from another member does not take their choice.
    await here.subscribed(LAPLAND, "ana@example.org")
    assert (await here.subscriptions.mine(LAPLAND)).chosen == {None}


async def test_a_letter_of_a_group_ends_that_digest_and_the_last_one_the_address(here: Ground) -> None:
    key = await here.subscribed(PORTO)
    await here.subscriptions.choose(PORTO, {None, GROUP})
    await composed(here)
    assert await here.subscriptions.gets_as_reader(key, GROUP)
    for _ in range(2):
        await here.subscriptions.drop_for_reader(key, GROUP)
        assert not await here.subscriptions.gets_as_reader(key, GROUP)
    assert await weekly(here) == ["subscriptions:-1:week:2023-W13"]
    async with here.events.database.transaction() as transaction:
        told = str(await here.records.export(transaction, PORTO))
    assert "'digests': ['community']" in told
    await here.subscriptions.drop_for_reader(key, None)
    assert await here.kept("subscription") == await here.kept("subscription_digest") == 0
    with pytest.raises(LinkOpensNothing):
        await here.subscriptions.drop_for_reader(key, GROUP)


async def test_of_a_group_that_is_archived_no_letter_goes(here: Ground) -> None:
    await here.subscribed(PORTO)
    await here.subscriptions.choose(PORTO, {None, GROUP})
    await composed(here)
    (row,) = [row for row in await here.letters() if row.key == OF_GROUP]

    class Archive:
        async def rests(self, _transaction: Transaction, _group: str) -> bool:
            return True

    here.digests.heed(Archive())
    assert await here.read(row) is None
    async with here.events.database.transaction() as transaction:
        await here.digests.archived(transaction, GROUP)
    assert await weekly(here) == ["subscriptions:-1:week:2023-W13"]
