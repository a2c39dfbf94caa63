"""Where letters go: an extension point for whoever knows people who are not on Discord."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who a letter goes to, for one sending of it."""

    address: str = field(default="", repr=False)
    """Their e-mail address, as ``bot.kernel.addresses`` reads it."""
    key: str = field(default="", repr=False)
    """Opens the pages that are theirs; made for this very copy, and kept by nobody but them."""


Known: TypeAlias = Callable[[int], Awaitable[Addressee | None]]
"""Given a number below 0; None if nobody has it any more. It opens a transaction of its own."""


Named: TypeAlias = Callable[[Transaction, int], Awaitable[str | None]]
"""Given the same, tells what they call themselves: to staff, who know them by nothing else."""


class AddressBook:
    """Asks whoever was put in charge of people without Discord."""

    def __init__(self) -> None:
        """Know nobody."""
        self._known: Known | None = None
        self._named: Named | None = None

    def use(self, known: Known, named: Named) -> None:
        """Ask ``known`` and ``named`` from now on."""
        self._known, self._named = known, named

    async def name_of(self, transaction: Transaction, member: int) -> str | None:
        """Return what somebody calls themselves; None if nobody has that number any more, or they never said."""
        return await self._named(transaction, member) or None if self._named else None

    async def addressee(self, member: int) -> Addressee | None:
        """Return where to write to somebody, with a key made for this letter."""
        return None if self._known is None else await self._known(member)
