"""What the weekly digest says of meetings: what was decided, and what a group still has to do."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.community.content import Community
from bot.community.model import EVERYONE
from bot.i18n import moments
from bot.kernel.zones import zone
from bot.storage.database import Transaction
from cogs.digest.domain import Item, Week
from cogs.meetings.domain import Action, Minutes, Part, State
from cogs.meetings.repository import ActionRepository, MinutesRepository
from cogs.meetings.service.access import Access, Groups


class Decisions:
    """Says what was decided: to a group its own, to the community what everybody reads in the groups' channels.

    Of a group that is archived it says nothing to anybody.
    """

    def __init__(self, community: Community, groups: Groups) -> None:
        """Know the groups of ``community``, and whose channels everyone reads; ``groups`` knows which are archived."""
        self._community = community
        self._access = Access(groups)

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        """Return a line for each decision in minutes that were approved in the week."""
        repository = MinutesRepository(transaction)
        groups = self._open if week.group is None else {week.group}
        return [
            item
            for minutes in await repository.approved_between(week.since, week.until)
            if minutes.group in groups and not await self._access.rests(transaction, minutes.group)
            for item in self._lines(minutes, await repository.parts(minutes.event), week)
        ]

    @property
    def _open(self) -> set[str]:
        read = {one.slug for one in self._community.channels if EVERYONE in one.audience.read}
        return {group.slug for group in self._community.groups if group.channel in read}

    def _lines(self, minutes: Minutes, parts: Sequence[Part], week: Week) -> Iterator[Item]:
        # Minutes that not everybody may read have no page for everybody.
        link = f"/minutes/{minutes.event}" if minutes.group in self._open else ""
        for number, decision in enumerate(_decisions(parts)):
            ref = f"{minutes.event}:{number}"
            if week.group is not None:
                yield Item(ref, "meetings-digest-decision", {"decision": decision}, link)
            else:
                name = self._community.group(minutes.group).name_in(week.locale)
                yield Item(ref, "meetings-digest-decision-of", {"decision": decision, "group": name}, link)


class OpenActions:
    """Says what a group still has to do, and names nobody: who has taken it on is reminded."""

    def __init__(self, zone: str) -> None:
        """Count days by the clocks of ``zone``."""
        self._zone = zone

    async def __call__(self, transaction: Transaction, week: Week) -> Sequence[Item]:
        """Return a line for each, what is due first first."""
        if week.group is None:
            return []
        known = await ActionRepository(transaction).of_groups([week.group])
        today = self._day(week.goes)
        return [_line(one, today, week.locale) for one in known if one.state is State.OPEN]

    def _day(self, instant: datetime) -> date:
        return instant.astimezone(zone(self._zone)).date()


def _decisions(parts: Sequence[Part]) -> Iterator[str]:
    """Yield each decision: a line of a part is one, as people write lists."""
    for part in parts:
        for line in part.written.decisions.splitlines():
            if decision := line.strip().lstrip("-*• ").strip():
                yield decision


def _line(action: Action, today: date, locale: str) -> Item:
    key = "meetings-digest-late" if action.is_late(today) else "meetings-digest-action"
    return Item(str(action.id), key, {"what": action.what, "due": moments.day(action.due, locale)})
