import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.addresses import AddressUnreadable
from cogs.guests.domain import TooManyLetters
from cogs.subscriptions.domain import LinkOpensNothing, NoLetters, NotSubscribed, TooManyAddresses
from tests.events.ground import LAPLAND, PORTO, STAFF
from tests.subscriptions.ground import ADDRESS, Ground, ground

COMPOSED = datetime(2023, 3, 27, 7, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        yield opened


async def composed(here: Ground, question: str = "What is new?") -> None:
    """Let a digest be composed that says this."""
    await here.digests.start(None, STAFF)
    here.events.clock.set(COMPOSED)
    here.news.items[question] = COMPOSED - A_DAY
    await here.digests.compose()


async def test_an_address_gets_digests_only_once_its_reader_has_pressed(here: Ground) -> None:
    here.events.clock.set(COMPOSED)
    key, number = await here.asked(PORTO)
    await composed(here)
    (asking,) = await here.letters()
    letter = await here.read(asking)
    assert letter is not None
    assert letter.links[0].path == f"/digest/{{key}}/confirm/{number}"
    assert (await here.subscriptions.asked(key, number)).confirmed is None
    await here.subscriptions.confirm(key, number)
    assert await here.read(asking) is None, "who has pressed is not asked"
    confirmed = await here.subscriptions.confirm(key, number)
    assert confirmed.confirmed is not None


async def test_who_has_confirmed_gets_one_letter_a_week_with_the_digest_and_its_end(here: Ground) -> None:
    await here.subscribed(PORTO, locale="fr")
    await composed(here, 'A <b>bold</b> "question"')
    await here.digests.compose()
    (row,) = [row for row in await here.letters() if row.kind == "subscriptions.weekly"]
    assert row.key == "subscriptions:-1:week:2023-W13"
    assert row.due == COMPOSED + A_DAY
    letter = await here.read(row)
    assert letter is not None
    assert letter.subject == "CoP S3\N{NO-BREAK SPACE}: la semaine du mardi 28 mars 2023"
    assert letter.sections[0].items[0].label == 'A <b>bold</b> "question"'
    assert (letter.calm, letter.lang) == ("/digest/{key}/stop", "fr")
    here.news.items.clear()
    assert await here.read(row) is None, "nothing is left to tell"


async def test_letters_are_taken_back_with_the_digest(here: Ground) -> None:
    await here.subscribed(PORTO)
    await composed(here)
    await here.digests.stop(None)
    assert [row.kind for row in await here.letters() if row.kind == "subscriptions.weekly"] == []


async def test_who_stops_gets_no_letter_any_more_and_the_address_is_forgotten(here: Ground) -> None:
    key = await here.subscribed(PORTO)
    await composed(here)
    await here.subscriptions.stop_for_reader(key)
    assert await here.letters() == []
    assert await here.kept("guest") == 0
    with pytest.raises(LinkOpensNothing):
        await here.subscriptions.stop_for_reader(key)
    await here.subscribed(PORTO)
    await here.subscriptions.stop(PORTO)
    await here.subscriptions.stop(PORTO)
    assert (await here.subscriptions.mine(PORTO)).subscription is None
    with pytest.raises(NotSubscribed):
        await here.subscriptions.speak(PORTO, "fr")


async def test_another_address_or_another_member_replaces_what_was_confirmed_before(here: Ground) -> None:
    first = await here.subscribed(PORTO)
    await here.asked(PORTO, "ana@example.eu")
    assert (await here.subscriptions.mine(PORTO)).address == ADDRESS, "until the new one is confirmed"
    second = await here.subscribed(PORTO, "ana@example.eu")
    assert (await here.subscriptions.mine(PORTO)).address == "ana@example.eu"
    with pytest.raises(LinkOpensNothing):
        await here.subscriptions.of_reader(first)
    await here.subscribed(LAPLAND, "Ana@example.eu")
    assert (await here.subscriptions.mine(PORTO)).subscription is None, "one mailbox gets one letter"
    assert await here.subscriptions.of_reader(second) is not None


async def test_the_key_of_one_mailbox_confirms_nothing_of_another(here: Ground) -> None:
    mine = await here.subscribed(PORTO)
    _, number = await here.asked(LAPLAND, "eve@example.org")
    for key, one in ((mine, number), (mine, 99), ("nothing", number)):
        with pytest.raises(LinkOpensNothing):
            await here.subscriptions.confirm(key, one)


async def test_what_is_not_confirmed_within_two_days_is_forgotten_with_its_address(here: Ground) -> None:
    key, number = await here.asked(PORTO)
    here.events.clock.advance(2 * A_DAY + timedelta(minutes=1))
    with pytest.raises(LinkOpensNothing):
        await here.subscriptions.confirm(key, number)
    await here.guests.forget_old()
    assert await here.kept("guest") == 1, "not before the subscription is"
    await here.records.forget_old()
    for table in ("subscription", "subscription_typed", "guest", "guest_key"):
        assert await here.kept(table) == 0, table


async def test_a_mailbox_that_gets_digests_is_kept_however_long(here: Ground) -> None:
    await here.subscribed(PORTO)
    here.events.clock.advance(timedelta(days=400))
    await here.guests.forget_old()
    await here.records.forget_old()
    assert (await here.subscriptions.mine(PORTO)).address == ADDRESS


async def test_nobody_floods_a_mailbox_nor_many(here: Ground) -> None:
    for member in (1, 2, 3):
        await here.asked(member, f"ana+{member}@example.pt")
    with pytest.raises(TooManyLetters):
        await here.asked(4, "a.na@example.pt")
    for number in range(3):
        await here.asked(PORTO, f"p{number}@example.pt")
    with pytest.raises(TooManyAddresses):
        await here.asked(PORTO, "p4@example.pt")
    await here.subscriptions.stop(PORTO)
    with pytest.raises(TooManyAddresses):
        await here.asked(PORTO, "p4@example.pt")
    here.events.clock.advance(A_DAY)
    await here.asked(PORTO, "p4@example.pt")


async def test_what_is_no_address_is_refused_and_so_is_any_where_no_letters_are_sent(
    here: Ground, tmp_path: Path
) -> None:
    with pytest.raises(AddressUnreadable):
        await here.subscriptions.subscribe(PORTO, "ana", "en")
    (tmp_path / "other").mkdir()
    async with ground(tmp_path / "other", sends=False) as silent:
        with pytest.raises(NoLetters):
            await silent.subscriptions.subscribe(PORTO, ADDRESS, "en")


async def test_a_member_takes_their_data_along_and_has_it_erased(here: Ground) -> None:
    await here.subscribed(PORTO)
    async with here.events.database.transaction() as transaction:
        mine = json.dumps(await here.records.export(transaction, PORTO))
        assert f'"address": "{ADDRESS}"' in mine
        theirs = json.dumps(await here.records.export(transaction, -1))
        assert '"language": "en"' in theirs
        assert str(PORTO) not in theirs, "who has typed it is not theirs to know"
        assert ADDRESS not in theirs, "it stands in what guests hand out"
        assert await here.records.erase(transaction, PORTO) == 2
        assert await here.records.export(transaction, PORTO) is None
    assert await here.kept("guest") == 0


async def test_a_reader_who_has_everything_erased_gets_nothing_more(here: Ground) -> None:
    await here.subscribed(PORTO)
    await composed(here)
    (row,) = [row for row in await here.letters() if row.kind == "subscriptions.weekly"]
    async with here.events.database.transaction() as transaction:
        await here.guests.erase(transaction, -1)
        await here.records.erase(transaction, -1)
    assert await here.letters() == []
    assert row.target.by_mail
    assert (await here.subscriptions.mine(PORTO)).subscription is None


async def test_the_address_of_who_comes_to_an_event_stays_for_that(here: Ground) -> None:
    key = await here.subscribed(PORTO)
    event = await here.events.published()
    await here.events.events.register(event.id, -1)
    await here.subscriptions.stop_for_reader(key)
    assert await here.kept("guest") == 1
