"""What members and staff do with the directory of experts."""

from cogs.experts.service.asking import Desk, NeedService
from cogs.experts.service.deciding import ProfileService, ProfileShelf
from cogs.experts.service.directory import Directory
from cogs.experts.service.finding import FindingService, Found
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means
from cogs.experts.service.offering import OfferService, Put
from cogs.experts.service.records import ExpertRecords
from cogs.experts.service.tracking import Tracker
from cogs.experts.service.writing import WritingService

__all__ = [
    "Desk",
    "Directory",
    "ExpertRecords",
    "FindingService",
    "Follower",
    "Found",
    "Means",
    "NeedService",
    "OfferService",
    "ProfileService",
    "ProfileShelf",
    "Put",
    "Tracker",
    "WritingService",
]
