"""The ground that tests of partner searches stand on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.partners.ground import Ground, ground


@pytest.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    """Open the services with their channels bound."""
    async with ground(tmp_path) as opened:
        await opened.bind()
        yield opened
