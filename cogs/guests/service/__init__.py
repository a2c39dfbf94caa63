"""The use cases of people without Discord, and what is kept about them."""

from cogs.guests.service.guests import Asked, GuestService, Mine, NotKnown, Office, confirm_path
from cogs.guests.service.inviting import InvitationService
from cogs.guests.service.keeping import GuestReaders, GuestRecords
from cogs.guests.service.letters import CONFIRM, LINK
from cogs.guests.service.mailboxes import Mailboxes
from cogs.guests.service.reading import Typed, Wrong

__all__ = [
    "CONFIRM",
    "LINK",
    "Asked",
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
    "confirm_path",
]
