"""What is asked and told of offices, in words; and that nothing is said that is no longer so."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.client.views import BaseView
from bot.delivery.kinds import Reader, RenderContext, Rendered
from bot.delivery.messages import ToChannel
from cogs.groups.domain import Office
from cogs.groups.service import Actor
from cogs.leading.posts import Posts
from tests.events.ground import community, translator
from tests.leading.ground import ANNA, BRUNO, GROUP, HELP_ROOM, LEADER, NOW, Stand, standing

CONTEXT = RenderContext(NOW, NOW, late=False)
EDITED = RenderContext(NOW, NOW, late=False, revision=True)


class Said:
    """Puts what is promised of a stand into words."""

    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self.posts = Posts(translator(), community(), stand.clock, stand.leading, lambda *_: BaseView())

    async def of(
        self, name: str, about: Mapping[str, Any], context: RenderContext = CONTEXT, locale: str = "en"
    ) -> str | None:
        async with self.stand.database.reading() as transaction:
            reader = Reader(locale, "Europe/Brussels")
            shown: Rendered | None = await getattr(self.posts, name)(transaction, about, reader, context)
        return None if shown is None else str(shown.payload)


@pytest_asyncio.fixture
async def said(tmp_path: Path) -> AsyncIterator[Said]:
    async with standing(tmp_path) as stand:
        yield Said(stand)


async def test_an_offer_is_asked_taken_back_and_declined_in_words(said: Said) -> None:
    leading = said.stand.leading
    await leading.offer(GROUP, LEADER, ANNA, None)
    about = {"handover": 1, "member": ANNA, "inbox": HELP_ROOM}
    assert "asks you to take over as leader" in str(await said.of("asked", about))
    assert "prendre la suite comme responsable" in str(await said.of("asked", about, locale="fr"))
    assert await said.of("answered", {"handover": 1}) is None
    await leading.offer(GROUP, LEADER, BRUNO, None)
    assert await said.of("asked", about) is None
    assert "Nobody is asked any more" in str(await said.of("asked", about, EDITED))
    await leading.decline(2, BRUNO)
    assert f"<@{BRUNO}> cannot take over" in str(await said.of("answered", {"handover": 2}))
    assert "You have said that you cannot" in str(
        await said.of("asked", {**about, "handover": 2, "member": BRUNO}, EDITED)
    )
    await leading.offer(GROUP, LEADER, BRUNO, None)
    await leading.take(3, BRUNO)
    assert f"<@{BRUNO}> is the leader" in str(await said.of("answered", {"handover": 3}))


async def test_a_vacant_office_is_told_until_somebody_holds_it_or_it_is_long_ago(said: Said) -> None:
    leading, about = said.stand.leading, {"handover": 1}
    said.stand.server.away.add(LEADER)
    await leading.watch()
    assert "nobody is named" in str(await said.of("vacant", about))
    await leading.name_deputy(GROUP, ANNA, Actor(99, staff=True))
    assert await said.of("asked", {"handover": 1, "member": ANNA}) is None
    assert "not asked any more" in str(await said.of("asked", {"handover": 1, "member": ANNA}, EDITED))
    async with said.stand.database.transaction() as transaction:
        await leading.given(transaction, GROUP, Office.LEADER, ANNA)
        named = {"en": "Innovation Diffusion", "fr": "Diffusion de l’innovation"}
        assert await said.posts.about(transaction, about) == named
        assert await said.posts.about(transaction, {}) is None
    assert await said.of("vacant", about) is None
    assert f"<@{ANNA}> is the leader" in str(await said.of("vacant", about, EDITED))
    said.stand.clock.advance(timedelta(days=400))
    await leading.forget_old()
    for name in ("vacant", "asked", "answered"):
        assert await said.of(name, {"handover": 1, "member": ANNA}) is None


async def test_closed_direct_messages_leave_a_line_that_something_waits_and_nothing_of_what(
    said: Said,
) -> None:
    line = await said.posts.inbox({"handover": 1, "member": ANNA, "inbox": HELP_ROOM}, 50007)
    assert line is not None
    assert line.target == ToChannel(HELP_ROOM)
    assert await said.posts.inbox({"handover": 1, "member": ANNA, "inbox": None}, 50007) is None
