"""Public pages: ``/groups`` with working groups and partnerships, and one for each, for who has no Discord.

Nobody is named on them, and only events that anybody may know of stand there.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.i18n import moments
from bot.web.shell import Shell, Visit
from bot.web.visitors import Throttle, address_of
from cogs.events.domain import Event
from cogs.guests.service import NotKnown
from cogs.partnerships import embeds
from cogs.partnerships.domain import Kind, Part, PartnershipUnclear, PartnershipUnknown, Profile
from cogs.partnerships.embeds import FindOrigin
from cogs.partnerships.service import PartnershipService

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

EVENTS_SHOWN: Final = 10

Ahead = Callable[[], Awaitable[Sequence[Event]]]
"""Returns the events that anybody may know of, the next one first; refuses while nobody can tell which these are."""


Minuted = Callable[[str], Awaitable[Sequence[Event]]]
"""Returns the meetings of a group whose minutes everybody may read, the last first."""


class GroupPages:
    """Answers whoever comes without Discord."""

    def __init__(
        self,
        partnerships: PartnershipService,
        shell: Shell,
        ahead: Ahead,
        minuted: Minuted,
        origin: FindOrigin,
    ) -> None:
        """Show what ``partnerships`` has, in the frame of ``shell``; ``origin`` names regions."""
        self._partnerships = partnerships
        self._shell = shell
        self._ahead = ahead
        self._minuted = minuted
        self._origin = origin
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        yield web.get("/groups", self._guarded(self.every))
        yield web.get(r"/groups/{group:[a-z0-9-]{1,50}}", self._guarded(self.one))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, and say what is not there (any more)."""

        async def answer(request: web.Request) -> web.StreamResponse:
            self._looks.charge(address_of(request))
            try:
                return await handler(request)
            except (PartnershipUnknown, PartnershipUnclear):
                return self._shell.page(request, "group_gone.html", status=404)

        return answer

    async def every(self, request: web.Request) -> web.Response:
        """List the working groups, and the partnerships of each platform."""
        visit, every = self._shell.visit(request), await self._partnerships.every()
        return self._shell.page(request, "groups.html", parts=_parts(visit, every))

    async def one(self, request: web.Request) -> web.Response:
        """Show a working group or a partnership."""
        visit, slug = self._shell.visit(request), request.match_info["group"]
        profile = await self._partnerships.show(slug, visit.locale)
        if profile.slug != slug:
            # Names find it as well, but an address is one.
            raise PartnershipUnknown(typed=slug, near="", nearby=0)
        known, events = await self._events(slug)
        return self._shell.page(
            request,
            "group.html",
            profile=profile,
            name=profile.name_in(visit.locale),
            is_partnership=profile.kind is Kind.PARTNERSHIP,
            archived=await self._partnerships.is_archived(slug),
            purpose=profile.purpose_in(visit.locale),
            facts=_facts(visit, self._origin, profile),
            known=known,
            minuted=[
                (one, moments.day(one.plan.starts.local.date(), visit.locale))
                for one in (await self._minuted(slug))[:EVENTS_SHOWN]
            ],
            events=[(one, visit.span(one.starts_at, _ends(one))) for one in events[:EVENTS_SHOWN]],
        )

    async def _events(self, slug: str) -> tuple[bool, list[Event]]:
        """Return whether it is known which events are public, and those of the group that are."""
        try:
            return True, [one for one in await self._ahead() if one.plan.group == slug]
        except NotKnown:
            return False, []


def _ends(event: Event) -> datetime | None:
    return None if event.plan.ends is None else event.ends_at


def _parts(visit: Visit, every: Sequence[Profile]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return headings, each with path, name and a line about those that stand beneath it."""
    parts: dict[str, list[tuple[str, str, str]]] = {}
    for one in every:
        partnership = one.kind is Kind.PARTNERSHIP
        heading = embeds.platform(visit.text, one) if partnership else visit.text("partnerships-page-groups")
        line = embeds.progress_line(visit.text, one) if partnership else ""
        parts.setdefault(heading, []).append((f"/groups/{one.slug}", one.name_in(visit.locale), line))
    return list(parts.items())


def _facts(visit: Visit, origin: FindOrigin, profile: Profile) -> list[tuple[str, list[str]]]:
    """Return what is known of a partnership, as pairs of label and lines; of a working group, nothing."""
    if profile.kind is Kind.GROUP:
        return []
    listed = [(visit.text("partnerships-label-platform"), [embeds.platform(visit.text, profile)])]
    listed.append((visit.text("partnerships-label-progress"), [embeds.progress_line(visit.text, profile)]))
    for part in Part:
        named = embeds.names(origin, profile.taking(part), visit.locale)
        listed.append(
            (visit.text(f"partnerships-label-{part}"), named or [visit.text("partnerships-nobody")])
        )
    return listed
