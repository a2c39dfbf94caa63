"""The use cases of people without Discord, and what is kept about them."""

from cogs.guests.service.guests import (
    Asked,
    EveryoneReads,
    GuestService,
    Mine,
    NotKnown,
)
from cogs.guests.service.inviting import InvitationService
from cogs.guests.service.keeping import GuestReaders, GuestRecords
from cogs.guests.service.letters import CONFIRM, LINK, confirm_path
from cogs.guests.service.mailboxes import Mailboxes
from cogs.guests.service.office import Office
from cogs.guests.service.reading import Typed, Wrong, as_typed

__all__ = [
    "CONFIRM",
    "LINK",
    "Asked",
    "EveryoneReads",
    "GuestReaders",
    "GuestRecords",
    "GuestService",
    "InvitationService",
    "Mailboxes",
    "Mine",
    "NotKnown",
    "Office",
    "Typed",
    "Wrong",
    "as_typed",
    "confirm_path",
]
