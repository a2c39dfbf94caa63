"""The services of partner searches, handed to each other."""

from dataclasses import dataclass
from typing import Self

from cogs.partners.service.deciding import CardService, CardShelf
from cogs.partners.service.finding import FindingService
from cogs.partners.service.following import Follower
from cogs.partners.service.introducing import IntroductionService
from cogs.partners.service.means import Means
from cogs.partners.service.records import PartnerRecords
from cogs.partners.service.writing import WritingService


@dataclass(frozen=True, slots=True)
class Board:
    """What members and staff do, as it hangs together."""

    cards: CardService
    writing: WritingService
    finding: FindingService
    meeting: IntroductionService
    records: PartnerRecords
    follower: Follower

    @classmethod
    def of(cls, means: Means) -> Self:
        """Let all of them work with ``means``."""
        follower = Follower(means)
        shelf = CardShelf(means, follower)
        cards, writing = CardService(shelf), WritingService(means, shelf)
        meeting, records = IntroductionService(means, cards), PartnerRecords(means, follower)
        return cls(cards, writing, FindingService(means), meeting, records, follower)
