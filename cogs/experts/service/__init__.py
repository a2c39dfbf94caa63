"""What members and staff do with the directory of experts."""

from cogs.experts.service.asking import AskReading, Desk, NeedService
from cogs.experts.service.deciding import ProfileService
from cogs.experts.service.finding import FindingService, Found
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means, People
from cogs.experts.service.offering import OfferService, Put
from cogs.experts.service.records import ExpertRecords
from cogs.experts.service.tracking import Tracker
from cogs.experts.service.writing import Reading, WritingService

__all__ = [
    "AskReading",
    "Desk",
    "ExpertRecords",
    "FindingService",
    "Follower",
    "Found",
    "Means",
    "NeedService",
    "OfferService",
    "People",
    "ProfileService",
    "Put",
    "Reading",
    "Tracker",
    "WritingService",
]
