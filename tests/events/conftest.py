from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.events.ground import Ground, ground


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        yield standing
