"""What members and staff do with partner searches."""

from cogs.partners.service.deciding import CardService, CardShelf
from cogs.partners.service.finding import Complement, Filters, FindingService, Found, Mine
from cogs.partners.service.following import Follower
from cogs.partners.service.introducing import IntroductionService, Meeting
from cogs.partners.service.means import Means, People, Regions
from cogs.partners.service.records import PartnerRecords
from cogs.partners.service.threads import ThreadService
from cogs.partners.service.weekly import NewCards
from cogs.partners.service.writing import WritingService

__all__ = [
    "CardService",
    "CardShelf",
    "Complement",
    "Filters",
    "FindingService",
    "Follower",
    "Found",
    "IntroductionService",
    "Means",
    "Meeting",
    "Mine",
    "NewCards",
    "PartnerRecords",
    "People",
    "Regions",
    "ThreadService",
    "WritingService",
]
