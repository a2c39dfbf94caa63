"""A request for which nobody was left to be asked, and who could be by now. Pure decisions."""

from collections.abc import Collection, Iterable

from cogs.experts.domain.facts import Profile
from cogs.experts.domain.needs import Need, Stage
from cogs.experts.domain.offers import Match, Offer, matches


def unasked(need: Need, offers: Collection[Offer], profiles: Iterable[Profile]) -> list[Match]:
    """Return whom a request fits that lies with staff and was never put to them, the best first."""
    if need.stage is not Stage.UNMET:
        return []
    asked = {one.expert for one in offers}
    return [match for match in matches(need, profiles) if match.profile.owner not in asked]
