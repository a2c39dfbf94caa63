"""The use cases of the digest by mail."""

from cogs.subscriptions.service.promises import CONFIRM
from cogs.subscriptions.service.records import SubscriptionRecords
from cogs.subscriptions.service.subscriptions import Mine, SubscriptionService

__all__ = ["CONFIRM", "Mine", "SubscriptionRecords", "SubscriptionService"]
