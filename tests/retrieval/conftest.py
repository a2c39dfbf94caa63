"""The model, loaded once for all tests of a process."""

import pytest

from bot.retrieval.encoder.model import Encoder, load
from tests.modelled import require_model


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    require_model()
    return load()
