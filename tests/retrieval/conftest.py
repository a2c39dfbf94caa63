"""The model, loaded once for all tests of a process."""

import pytest

from bot.retrieval.encoder.model import Encoder, NoModel, load


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    try:
        return load()
    except NoModel as error:
        pytest.skip(f"no wheel of the model for this machine: {error}")
