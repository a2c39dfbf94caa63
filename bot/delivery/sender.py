"""What the worker needs of Discord. Its implementation stands where discord.py is (``bot.client.sender``)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.delivery.events import (
    Absent,
    Finding,
    Found,
    Gone,
    Outcome,
    Refused,
    Sent,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
)
from bot.delivery.kinds import File
from bot.delivery.messages import Target, ToChannel, ToMember
from bot.storage.personal_data import Json

__all__ = [
    "Absent",
    "File",
    "Finding",
    "Found",
    "Gone",
    "Outcome",
    "Refused",
    "Sender",
    "Sent",
    "Target",
    "ToChannel",
    "ToMember",
    "Unanswered",
    "Unauthorised",
    "Unclear",
    "Unreadable",
]


class Sender(Protocol):
    """Sends one message, edits it, and finds one again."""

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        nonce: str,
        until: datetime | None = None,
    ) -> Outcome:
        """Create the message, once, with ``nonce`` enforced and no mention allowed that the payload does not allow.

        No request leaves after ``until``, the sender's own repeats included: the nonce might not be known any more.

        Never raises for what Discord or the network answers:

        - Sent: 2xx.
        - Refused: Discord said no, or was never reached (code 0; so it is if nothing left before ``until``). ``permanent`` if trying
          again cannot help (missing access, closed direct messages, a payload it does not take).
        - Unclear: 5xx, reset, closed connection: anything after the request may have arrived.
        - Unauthorised: 401.
        """
        ...

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        """Let the bot's own message say ``payload`` instead, files apart; safe to repeat.

        Never raises for what Discord or the network answers; the outcomes are those of :meth:`send`.
        """
        ...

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Look for an own message that carries ``marker`` (see :mod:`bot.delivery.marker`), made at or after ``since``.

        The messages in ``taken`` are known to be others. Absent only if the history was
        read in full; Gone if there is no such channel or person any more; Unreadable if the bot
        may not read it (missing permission); Unanswered for anything that may pass (5xx, reset, timeout, 429).
        """
        ...
