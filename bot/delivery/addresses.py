"""Where letters go: an extension point for whoever knows people who are not on Discord."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who a letter goes to, for one sending of it."""

    address: str = field(default="", repr=False)
    """Their e-mail address, as ``bot.kernel.addresses`` reads it."""
    key: str = field(default="", repr=False)
    """Opens the pages that are theirs; made for this very copy, and kept by nobody but them."""


Known: TypeAlias = Callable[[int], Awaitable[Addressee | None]]
"""Given a number below 0; None if nobody has it any more. It opens a transaction of its own."""


class AddressBook:
    """Asks whoever was put in charge of people without Discord."""

    def __init__(self) -> None:
        """Know nobody."""
        self._known: Known | None = None

    def use(self, known: Known) -> None:
        """Ask ``known`` from now on."""
        self._known = known

    async def addressee(self, member: int) -> Addressee | None:
        """Return where to write to somebody, with a key made for this letter."""
        return None if self._known is None else await self._known(member)
