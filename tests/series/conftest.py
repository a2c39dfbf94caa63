from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.series.ground import Stand, stand_of


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with stand_of(tmp_path) as opened:
        yield opened
