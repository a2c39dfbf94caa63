from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.events.office import Office, office


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened
