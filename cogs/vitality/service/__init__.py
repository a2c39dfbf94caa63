"""Half-yearly reports: counting, keeping, showing."""

from cogs.vitality.service.counting import Counting, Sources
from cogs.vitality.service.promises import KEPT, LEADING
from cogs.vitality.service.reports import VitalityService
from cogs.vitality.service.threads import Threads, ThreadsUnclear

__all__ = ["KEPT", "LEADING", "Counting", "Sources", "Threads", "ThreadsUnclear", "VitalityService"]
