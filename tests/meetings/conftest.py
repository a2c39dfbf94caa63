from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.meetings.ground import Stand, standing


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path) as opened:
        yield opened
