"""The services of experts, handed to each other."""

from dataclasses import dataclass
from typing import Self

from bot.retrieval.finder import Finder
from bot.retrieval.texts import Index
from cogs.experts.service.asking import NeedService
from cogs.experts.service.deciding import ProfileService, ProfileShelf
from cogs.experts.service.finding import FindingService, Names
from cogs.experts.service.following import Follower
from cogs.experts.service.hoping import HopeService
from cogs.experts.service.means import Means
from cogs.experts.service.offering import OfferService
from cogs.experts.service.records import ExpertRecords
from cogs.experts.service.tracking import Tracker
from cogs.experts.service.writing import WritingService


@dataclass(frozen=True, slots=True)
class Directory:
    """What members and staff do, as it hangs together."""

    profiles: ProfileService
    writing: WritingService
    finding: FindingService
    needs: NeedService
    offers: OfferService
    hopes: HopeService
    tracker: Tracker
    records: ExpertRecords

    @classmethod
    def of(cls, means: Means, index: Index, names: Names, finder: Finder | None = None) -> Self:
        """Find with ``index`` and ``finder``; who is found and who is asked follow each profile."""
        follower, tracker = Follower(means), Tracker(means)
        shelf, finding = ProfileShelf(means, follower), FindingService(means, index, names, finder)
        profiles, needs = ProfileService(shelf), NeedService(means, tracker)
        offers = OfferService(means, tracker, profiles, needs)
        hopes = HopeService(means)
        for listener in (finding.follow, offers.follow, hopes.follow):
            follower.listen(listener)
        writing, records = WritingService(means, shelf), ExpertRecords(means, follower, tracker)
        return cls(profiles, writing, finding, needs, offers, hopes, tracker, records)
