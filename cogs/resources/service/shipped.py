"""From the community's file into the database: at every start, and nobody's work is undone by it."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.errors import ContentError
from bot.storage.database import Database
from cogs.resources.domain import (
    Changes,
    Label,
    Labels,
    LinkTaken,
    LinkWaiting,
    Resource,
    Shipped,
    State,
    changes,
    read_file,
)
from cogs.resources.repository import ResourceRepository
from cogs.resources.service.finding import ResourceService

LOG = logging.getLogger(__name__)

FILE: Final = Path("resources", "resources.toml")
"""Below the community's content; without it there are no labels, and nothing is shipped."""


def read_shipped(data: Path, groups: Sequence[Label]) -> tuple[Labels, tuple[Shipped, ...]]:
    """Return what resources can be tagged with, and those that come with the content in ``data``.

    Raises:
        ContentError: the file cannot be used.
    """
    path = data / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Labels(groups=tuple(groups)), ()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({error}); save it as UTF-8 text") from error
    return read_file(str(path), text, groups)


class ShippedResources:
    """Brings the file in."""

    def __init__(self, database: Database, clock: Clock, resources: ResourceService) -> None:
        """Let ``resources`` find what came in."""
        self._database = database
        self._clock = clock
        self._resources = resources

    async def bring_in(self, shipped: Sequence[Shipped]) -> Changes:
        """Make the database have what the file has, but for what was changed here; return what came of it."""
        async with self._database.transaction() as transaction:
            resources = ResourceRepository(transaction)
            made = changes(await resources.shipped(), shipped)
            now = self._clock.now()
            for one in made.add:
                await _add(resources, one, now)
            for one in made.replace:
                await _replace(resources, one, now)
            for slug in made.retire:
                await _retire(resources, slug, now)
            # Always: what is found by meaning is held in memory, and begins empty.
            await self._resources.refresh(transaction)
        for slug in made.left:
            LOG.warning("%s: %s was changed in Discord and is left as it is there", FILE, slug)
        return made


async def _add(resources: ResourceRepository, shipped: Shipped, now: datetime) -> None:
    try:
        made = Resource(0, shipped.content, State.PUBLISHED, shipped.checked, owner=None)
        number = await resources.add(made, now)
    except (LinkTaken, LinkWaiting):
        LOG.warning("%s: %s leads where another resource does; left out", FILE, shipped.slug)
        return
    await resources.ship(number, shipped)


async def _replace(resources: ResourceRepository, shipped: Shipped, now: datetime) -> None:
    known = await resources.called(shipped.slug)
    if known is None:
        return
    newer = replace(
        known,
        content=shipped.content,
        checked=shipped.checked,
        state=State.PUBLISHED,
        version=known.version + 1,
    )
    try:
        await resources.save(newer, now)
    except (LinkTaken, LinkWaiting):
        LOG.warning("%s: %s leads where another resource does; left as it was", FILE, shipped.slug)
        return
    await resources.ship(known.id, shipped)


async def _retire(resources: ResourceRepository, slug: str, now: datetime) -> None:
    known = await resources.called(slug)
    if known is not None and known.state is State.PUBLISHED:
        await resources.save(replace(known, state=State.RETIRED), now)
        await resources.unship(known.id)
