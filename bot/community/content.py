"""Reading ``data/community.toml``.

Staff edit that file by hand, so every mistake in it is told as one line: the file, the
place in it, what is wrong, and what to write instead.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.community import faults
from bot.community.model import Audience, Category, Channel, Community, Group, Office, Role
from bot.kernel.errors import ContentError

__all__ = ["Audience", "Category", "Channel", "Community", "Group", "Office", "Role", "load_community"]


def load_community(path: Path) -> Community:
    """Read and check the community's content.

    Raises:
        ContentError: all that is wrong with the file, one line each.
    """
    try:
        community = Community.model_validate(_read(path))
    except ValidationError as error:
        raise _refusal(path, faults.of_shape(error)) from None
    if found := list(faults.of_meaning(community)):
        raise _refusal(path, found)
    return community


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(
            f"{path}: there is no such file; restore it, or let DATA_DIR name its folder"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({error}); save it as UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: {error}; correct that line (syntax: toml.io)") from None


def _refusal(path: Path, found: Iterable[faults.Fault]) -> ContentError:
    return ContentError("\n".join(f"{path}: {fault}" for fault in found))
