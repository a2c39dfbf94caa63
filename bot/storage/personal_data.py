"""What a feature owes each person it stores something about.

Every feature's service that stores anything about a member implements
:class:`PersonalData` and is registered as such in its ``setup``; ``/me export`` and
``/me erase`` walk all of them.
"""

import logging
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias

from bot.storage.database import Database, Transaction

LOG = logging.getLogger(__name__)

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None


class PersonalData(Protocol):
    """A part of the bot that stores something about members."""

    feature: str
    """The feature's folder name; it stays the same in every language, for programs that read an export."""

    heading: str
    """Message key of what members call this part of their data."""

    retention: str
    """Message key of the sentence that says how long what is kept."""

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return all that is stored about the member, as JSON; None if nothing is."""
        ...

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Erase what is stored about the member, with its consequences, and return how many rows.

        Runs inside the caller's transaction, together with all other features.
        """
        ...


async def erase_again(database: Database, keepers: Sequence[PersonalData]) -> int:
    """Carry out the erasures that the database does not know of; return how many.

    There are some if it is a restored backup, or if the process was killed while it erased.
    """
    missing = database.erasures.missing()
    for erasure in missing:
        async with database.transaction() as transaction:
            # Backwards, as members' own erasures go: delivery, which the others use, registered first.
            for keeper in reversed(keepers):
                await keeper.erase(transaction, erasure.member)
            await database.erasures.carried_out(transaction, erasure)
    if missing:
        LOG.warning("%d erasures were carried out again: the database did not know of them", len(missing))
    return len(missing)
