"""What members and staff do with partner searches."""

from cogs.partners.service.board import Board
from cogs.partners.service.deciding import CardService
from cogs.partners.service.finding import Complement, Filters, FindingService, Found, Mine
from cogs.partners.service.introducing import IntroductionService, Meeting
from cogs.partners.service.locks import Locks, LockService, Said
from cogs.partners.service.means import Means, People, Regions
from cogs.partners.service.threads import ThreadService
from cogs.partners.service.weekly import NewCards
from cogs.partners.service.writing import WritingService

__all__ = [
    "Board",
    "CardService",
    "Complement",
    "Filters",
    "FindingService",
    "Found",
    "IntroductionService",
    "LockService",
    "Locks",
    "Means",
    "Meeting",
    "Mine",
    "NewCards",
    "People",
    "Regions",
    "Said",
    "ThreadService",
    "WritingService",
]
