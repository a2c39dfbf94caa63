"""The use cases of people without Discord, and what is kept about them."""

from cogs.guests.service.guests import CONFIRM, Asked, GuestService, Mine, NotKnown, Office, confirm_path
from cogs.guests.service.keeping import GuestReaders, GuestRecords
from cogs.guests.service.reading import Typed, Wrong

__all__ = [
    "CONFIRM",
    "Asked",
    "GuestReaders",
    "GuestRecords",
    "GuestService",
    "Mine",
    "NotKnown",
    "Office",
    "Typed",
    "Wrong",
    "confirm_path",
]
