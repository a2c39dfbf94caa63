"""The use cases of the digest by mail."""

from cogs.subscriptions.service.departures import Departures
from cogs.subscriptions.service.groups import GroupDigests
from cogs.subscriptions.service.promises import CONFIRM, LETTER
from cogs.subscriptions.service.records import SubscriptionRecords
from cogs.subscriptions.service.subscriptions import Mine, SubscriptionService

__all__ = [
    "CONFIRM",
    "LETTER",
    "Departures",
    "GroupDigests",
    "Mine",
    "SubscriptionRecords",
    "SubscriptionService",
]
