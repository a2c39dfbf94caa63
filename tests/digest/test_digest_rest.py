"""Of a group that is archived no digest comes; what was composed is taken back, and its news come once it is reopened."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest_asyncio

from bot.delivery.kinds import Reader
from bot.delivery.outbox import OutboxRow
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from cogs.digest import embeds
from cogs.digest.domain import Rhythm
from cogs.digest.service import LAPSED, PREVIEW, DigestPoint, DigestService, Look
from cogs.groups.service import ArchiveService
from tests.digest.ground import (
    COMPOSED,
    GOES,
    GROUP,
    GROUP_ROOM,
    NOW,
    RHYTHM,
    STAFF,
    STAFF_ROOM,
    WATCHED,
    Ground,
    News,
    ground,
)
from tests.digest.test_digest_services import A_DAY, A_WEEK
from tests.events.ground import community, translator
from tests.vitality.ground import Ground as Whole
from tests.vitality.ground import ground as whole_bot

POST = f"digest:group:{GROUP}:2023-W10:post"


class Archived(set[str]):
    """Which groups are."""

    async def rests(self, _transaction: Transaction, group: str) -> bool:
        return group in self


async def archive(here: Ground, archived: Archived) -> None:
    archived.add(GROUP)
    async with here.database.transaction() as transaction:
        await here.digests.archived(transaction, GROUP)


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        await opened.digests.start(GROUP, STAFF)
        opened.news.items["new"] = NOW
        yield opened


async def test_what_was_composed_is_taken_back_and_its_news_come_once_the_group_is_reopened(
    here: Ground,
) -> None:
    archived = Archived()
    here.digests.heed(archived)
    await here.compose_at(COMPOSED)
    assert await here.keys() == [POST]
    await archive(here, archived)
    assert await here.keys() == []
    for days in range(15):
        await here.compose_at(COMPOSED + days * A_DAY)
    assert await here.keys() == []
    assert (await here.digests.look(GROUP)).rests
    assert not (await here.digests.look(None)).rests

    archived.clear()
    await here.compose_at(COMPOSED + 3 * A_WEEK)
    (row,) = await here.planned()
    assert (row.key, row.due) == (f"digest:group:{GROUP}:2023-W13:post", GOES + 3 * A_WEEK - A_DAY / 24)
    assert (await here.digests.look(GROUP)).on


async def test_reopened_before_its_hour_it_goes_as_if_nothing_had_been(here: Ground) -> None:
    archived = Archived()
    here.digests.heed(archived)
    await here.compose_at(COMPOSED)
    await archive(here, archived)
    archived.clear()
    await here.digests.compose()
    (row,) = await here.planned()
    issue = await here.issue("2023-W10", GROUP)
    assert issue is not None
    assert (row.key, row.due, row.parameters) == (POST, GOES, {"issue": issue.id})


async def test_what_was_posted_stays_told_and_is_not_told_again(here: Ground) -> None:
    archived = Archived()
    here.digests.heed(archived)
    await here.compose_at(COMPOSED)
    async with here.database.transaction() as transaction:
        await transaction.execute(
            "UPDATE outbox SET state = 'sent', message_id = 5, finished_at = due_at WHERE dedup_key = ?",
            (POST,),
        )
    await archive(here, archived)
    archived.clear()
    await here.compose_at(COMPOSED + A_WEEK)
    assert await here.keys() == []


@asynccontextmanager
async def composed(folder: Path, rhythm: Rhythm) -> AsyncIterator[Whole]:
    """Open the whole bot, with a digest of the group that is composed."""
    async with whole_bot(folder, NOW) as stand:
        platform, digests = stand.bot.platform, stand.bot.service(DigestService)
        digests.rhythm = rhythm
        stand.bot.service(DigestPoint).add("subscriptions-title", News({"New": NOW}))
        async with platform.database.transaction() as transaction:
            for slug, channel in ((GROUP, GROUP_ROOM), ("staff", STAFF_ROOM)):
                await platform.places.bind(transaction, "channel", slug, channel, made_by_bot=True)
        await digests.start(GROUP, STAFF)
        stand.clock.set(COMPOSED)
        await digests.compose()
        yield stand


async def planned(stand: Whole) -> list[OutboxRow]:
    async with stand.bot.platform.database.reading() as transaction:
        return await stand.bot.platform.outbox.planned(transaction, "digest")


async def run_sql(stand: Whole, sql: str) -> None:
    async with stand.bot.platform.database.transaction() as transaction:
        await transaction.execute(sql)


async def test_staff_who_were_asked_read_that_it_was_taken_back_and_are_asked_anew(tmp_path: Path) -> None:
    async with composed(tmp_path, WATCHED) as stand:
        digests, archive = stand.bot.service(DigestService), stand.bot.service(ArchiveService)
        await run_sql(
            stand,
            "UPDATE outbox SET state = 'sent', message_id = 5, finished_at = due_at WHERE kind = 'digest.preview'",
        )
        await archive.archive(GROUP)
        (edit,) = await planned(stand)
        assert "The digest for **Innovation Diffusion** was taken back" in await stand.words(edit, "en")
        assert "Le bulletin pour **Diffusion de l’innovation** a été retiré" in await stand.words(edit, "fr")
        await digests.compose()
        assert await planned(stand) == [edit]
        await archive.reopen(GROUP)
        await digests.compose()
        asked = [row for row in await planned(stand) if row.revises is None]
        assert [row.kind for row in asked] == [PREVIEW, LAPSED]
        assert "is to go on" in await stand.words(asked[0], "en")


async def test_one_that_was_promised_before_the_bot_minded_archives_is_not_posted(tmp_path: Path) -> None:
    async with composed(tmp_path, RHYTHM) as stand:
        (row,) = await planned(stand)
        assert "New" in await stand.words(row, "en")
        await run_sql(
            stand, f"INSERT INTO group_setting (group_slug, archived_at) VALUES ('{GROUP}', '{to_text(NOW)}')"
        )
        assert await stand.words(row, "en") == ""


def test_staff_who_look_read_that_it_rests() -> None:
    seen = Look(GROUP, (), on=True, next=WATCHED.next_after(NOW), rests=True)
    for locale, words, others in (
        ("en", "It comes again once the group is reopened.", "press the button"),
        ("fr", "Il paraîtra de nouveau dès que le groupe sera rouvert.", "appuyez sur le bouton"),
    ):
        voice = embeds.Voice(translator(), Reader(locale, "Europe/Brussels"), community())
        assert words in embeds.look(voice, seen)[0]
        assert others in embeds.look(voice, replace(seen, on=False))[0]
