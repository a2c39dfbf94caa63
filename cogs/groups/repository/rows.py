"""What several rows of groups have in common."""

from typing import TypeVar

from bot.storage.database import Row, SqlValue
from bot.storage.instants import from_optional_text, to_optional_text
from cogs.groups.domain import (
    Retry,
)

_T = TypeVar("_T")


def retry_of(row: Row) -> Retry:
    """Return how often something was asked for in vain."""
    return Retry(row["attempts"], from_optional_text(row["retry_at"]), bool(row["told"]))


def retry_values(retry: Retry) -> tuple[SqlValue, ...]:
    """Return the values of the columns attempts, retry_at and told."""
    return (retry.attempts, to_optional_text(retry.at), int(retry.told))


def first(found: list[_T]) -> _T | None:
    """Return the only one there can be, if there is one."""
    return found[0] if found else None
