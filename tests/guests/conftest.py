from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.guests.ground import Stand, ground


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with ground(tmp_path) as standing:
        yield standing
