"""The model that finds answers by their meaning: an extra, which is not everywhere."""

from importlib.util import find_spec

import pytest

from bot.retrieval.encoder.model import NEEDED, PACKAGE, NoModel, examine


def require_model() -> None:
    """Skip where the extra is not installed, or has no wheel for the machine; installed and of no use is a failure."""
    try:
        examine()
    except NoModel as error:
        if find_spec(PACKAGE) is not None and find_spec(NEEDED) is not None:
            raise
        pytest.skip(f"the extra “answers” is not installed: {error}")
