"""What members and staff do with the directory of experts."""

from cogs.experts.service.asking import Desk, NeedService
from cogs.experts.service.deciding import ProfileService
from cogs.experts.service.directory import Directory
from cogs.experts.service.finding import FindingService, Found
from cogs.experts.service.means import Means
from cogs.experts.service.offering import OfferService, Put
from cogs.experts.service.writing import WritingService

__all__ = [
    "Desk",
    "Directory",
    "FindingService",
    "Found",
    "Means",
    "NeedService",
    "OfferService",
    "ProfileService",
    "Put",
    "WritingService",
]
