from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.helpdesk.ground import Ground, ground


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        yield opened
