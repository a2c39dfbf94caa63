"""Where the community's channels and roles live on its server."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.community.places import Binding, NotBound, Places
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of

NOW = datetime(2023, 3, 1, tzinfo=UTC)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(
        tmp_path / "places.db",
        world="practice",
        application_id=None,
        migrations=migrations_of("bot.community"),
        now=NOW,
    ) as database:
        yield database


@pytest.fixture
def places() -> Places:
    return Places()


async def test_a_channel_and_a_role_may_share_a_name(database: Database, places: Places) -> None:
    async with database.transaction() as transaction:
        await places.bind(transaction, "channel", "events", 11, made_by_bot=True)
        await places.bind(transaction, "role", "events", 12, made_by_bot=False)
        assert await places.channel(transaction, "events") == 11
        assert await places.role(transaction, "events") == 12


async def test_a_binding_outlives_the_transaction(database: Database, places: Places) -> None:
    async with database.transaction() as transaction:
        await places.bind(transaction, "role", "member", 7, made_by_bot=False)
    async with database.reading() as transaction:
        assert await places.find(transaction, "role", "member") == Binding(
            "role", "member", 7, made_by_bot=False
        )


@pytest.mark.parametrize("kind", ["channel", "role"])
async def test_what_is_not_bound_is_refused_by_name(database: Database, places: Places, kind: str) -> None:
    async with database.reading() as transaction:
        with pytest.raises(NotBound) as refused:
            await (places.channel if kind == "channel" else places.role)(transaction, "staff")
    assert (refused.value.key, refused.value.details) == ("places-not-bound", {"kind": kind, "slug": "staff"})


async def test_binding_again_replaces(database: Database, places: Places) -> None:
    async with database.transaction() as transaction:
        await places.bind(transaction, "channel", "help", 1, made_by_bot=True)
        await places.bind(transaction, "channel", "help", 2, made_by_bot=False)
        assert await places.all(transaction) == [Binding("channel", "help", 2, made_by_bot=False)]


async def test_two_names_may_stand_for_one_channel(database: Database, places: Places) -> None:
    async with database.transaction() as transaction:
        await places.bind(transaction, "channel", "help", 1, made_by_bot=False)
        await places.bind(transaction, "channel", "welcome", 1, made_by_bot=False)
        assert await places.channel(transaction, "welcome") == await places.channel(transaction, "help")


async def test_all_are_listed_in_order(database: Database, places: Places) -> None:
    async with database.transaction() as transaction:
        for number, (kind, slug) in enumerate(
            (("role", "member"), ("channel", "staff"), ("channel", "events")), 1
        ):
            await places.bind(
                transaction, "role" if kind == "role" else "channel", slug, number, made_by_bot=True
            )
        assert [(bound.kind, bound.slug) for bound in await places.all(transaction)] == [
            ("channel", "events"),
            ("channel", "staff"),
            ("role", "member"),
        ]


async def test_who_follows_hears_of_a_channel_bound_in_place_of_another(
    database: Database, places: Places
) -> None:
    heard = []

    async def follow(transaction: Transaction, old: int, new: int) -> None:
        heard.append((old, new, await places.channel(transaction, "help")))

    places.follow(follow)
    async with database.transaction() as transaction:
        await places.bind(transaction, "channel", "help", 1, made_by_bot=True)
        await places.bind(transaction, "channel", "help", 1, made_by_bot=False)
        await places.bind(transaction, "role", "member", 7, made_by_bot=True)
        await places.bind(transaction, "role", "member", 8, made_by_bot=True)
        assert heard == []
        await places.bind(transaction, "channel", "help", 2, made_by_bot=True)
    assert heard == [(1, 2, 2)]


async def test_a_follower_that_fails_leaves_the_binding_as_it_was(database: Database, places: Places) -> None:
    async def refuse(_transaction: Transaction, _old: int, _new: int) -> None:
        raise RuntimeError

    async with database.transaction() as transaction:
        await places.bind(transaction, "channel", "help", 1, made_by_bot=True)
    places.follow(refuse)
    with pytest.raises(RuntimeError):
        async with database.transaction() as transaction:
            await places.bind(transaction, "channel", "help", 2, made_by_bot=True)
    async with database.reading() as transaction:
        assert await places.channel(transaction, "help") == 1
