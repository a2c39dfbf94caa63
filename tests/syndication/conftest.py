"""The ground that tests of feeds stand on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.syndication.ground import Ground, ground


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    """Open the service with a place for staff."""
    async with ground(tmp_path) as opened:
        yield opened
