"""The ground that tests of experts stand on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.experts.ground import Ground, ground


@pytest.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    """Open the services with their channels bound."""
    async with ground(tmp_path) as opened:
        await opened.bind()
        yield opened
