"""What all kinds of the events' messages share."""

from collections.abc import Mapping
from typing import TypeAlias

from bot.delivery.kinds import FallBackTo, Kind, Late, Renderer
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.embeds.voice import escaped
from cogs.events.service import told

Parameters: TypeAlias = Mapping[str, Json]


def kind(
    name: str,
    render: Renderer,
    label: str,
    fallback: FallBackTo | None = None,
    *,
    late: Late = Late.SAY_SO,
    announced: bool = True,
) -> Kind:
    """Return a kind of message that staff call ``label``, a message key."""
    return Kind(name, render, late=late, fallback=fallback, announced=announced, label=label, about=_title)


async def _title(transaction: Transaction, parameters: Parameters) -> str | None:
    """Return which event a message is about, for staff."""
    event = await told.concerned(transaction, parameters)
    return None if event is None else escaped(event.title)


def lines(*texts: str | None) -> str:
    """Return what there is to say, each on a line of its own."""
    return "\n".join(text for text in texts if text)
