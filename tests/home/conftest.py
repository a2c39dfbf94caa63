from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.home.desk import Desk, desk_of


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_of(tmp_path) as opened:
        yield opened
