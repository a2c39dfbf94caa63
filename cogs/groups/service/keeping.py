"""What the groups keep about people, for how long, and how it is handed out and erased."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.delivery.messages import JsonScalar
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.groups.domain import Erased, Membership, Post, PostState
from cogs.groups.repository import MembershipRepository, PostRepository, SettingRepository
from cogs.groups.service import promises
from cogs.groups.service.offices import Offices
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.roster import Roster

ENDED_KEPT: Final = timedelta(days=90)
"""How long it is known that a request was declined or a membership ended, and why somebody joined."""


class GroupRecords:
    """Memberships, requests, offices and announcements, as personal data."""

    feature = "groups"
    heading = "groups-heading"
    retention = "groups-retention"

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: GroupPlaces,
        clock: Clock,
        wake: Callable[[], None],
        offices: Offices,
    ) -> None:
        """``wake`` is called when roles have to be taken after an erasure."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._wake = wake
        self._offices = offices

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's memberships, offices and what they wrote for groups."""
        memberships = MembershipRepository(transaction)
        kept: Mapping[str, list[Json]] = {
            "memberships": [_membership(one) for one in await memberships.of(member) if not one.forgotten],
            "decided": [
                {"group": one.group, "verdict": one.decision.verdict.value, "at": to_text(one.decision.at)}
                for one in await memberships.decided_by(member)
                if one.decision is not None
            ],
            "offices": [
                {"group": one.group, "office": office.value}
                for one in await SettingRepository(transaction).led_by(member)
                for office in one.offices_of(member)
            ],
            "announcements": [_post(post) for post in await PostRepository(transaction).by(member)],
        }
        return {name: entries for name, entries in kept.items() if entries} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Erase the member's memberships and drafts, and take their roles.

        A membership with a role stays as a bare row until Discord has taken the role. What they
        announced stays, for it is the group's, but names nobody.
        """
        roster = Roster(transaction, self._outbox, self._places, self._offices, self._clock.now())
        theirs = [one for one in await roster.memberships.of(member) if not one.forgotten]
        offices = [await roster.vacate(one, member) for one in await roster.settings.led_by(member)]
        for membership in theirs:
            await roster.let(membership, Erased())
            await self._forget_messages(transaction, membership)
        decided = await roster.memberships.forget_decider(member)
        transaction.after_commit(self._wake)
        return len(theirs) + len(offices) + decided + await self._erase_posts(transaction, member)

    async def _forget_messages(self, transaction: Transaction, membership: Membership) -> None:
        """Leave nothing of what was said about a membership; what their leader was shown holds their words."""
        kept: dict[str, JsonScalar] = {"membership": membership.id, "group": membership.group}
        shown = promises.of_request(membership.id)
        if any([await self._outbox.efface(transaction, key, kept) for key in shown]):
            for what in ("welcome", "declined"):
                await self._outbox.forget(transaction, f"{promises.of_membership(membership.id)}:{what}")
        else:
            await self._outbox.forget(transaction, promises.of_membership(membership.id))

    async def forget_old(self) -> None:
        """Remove what was kept long enough."""
        long_ago = self._clock.now() - ENDED_KEPT
        async with self._database.transaction() as transaction:
            memberships = MembershipRepository(transaction)
            await memberships.remove_ended_before(long_ago)
            await memberships.empty_motivations_before(long_ago)

    async def _erase_posts(self, transaction: Transaction, member: int) -> int:
        posts = PostRepository(transaction)
        written = await posts.by(member)
        for post in written:
            if post.state is PostState.DRAFT:
                await posts.remove(post.id)
            else:
                await posts.put(replace(post, author=None, when_typed=""))
        return len(written)


def _membership(membership: Membership) -> Json:
    decision = membership.decision
    return {
        "group": membership.group,
        "standing": membership.standing.value,
        "motivation": membership.motivation,
        "asked": to_text(membership.asked),
        "decision": decision.verdict.value if decision else None,
        "reason": decision.reason if decision else None,
    }


def _post(post: Post) -> Json:
    return {
        "group": post.group,
        "state": post.state.value,
        "when": post.when_typed,
        "texts": dict(post.texts),
    }
