"""What members and staff do with the directory of experts."""

from cogs.experts.service.deciding import ProfileService
from cogs.experts.service.finding import FindingService, Found
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means, People
from cogs.experts.service.records import ExpertRecords
from cogs.experts.service.writing import Reading, WritingService

__all__ = [
    "ExpertRecords",
    "FindingService",
    "Follower",
    "Found",
    "Means",
    "People",
    "ProfileService",
    "Reading",
    "WritingService",
]
