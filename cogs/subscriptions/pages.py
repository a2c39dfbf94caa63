"""The pages to which letters lead: confirming that one wants the digest, and ending it.

A visit changes nothing: mail programs and scanners follow links by themselves. What a mail program
posts by its own button (RFC 8058) ends the digest at once.
"""

from collections.abc import Iterator
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.community.content import Community
from bot.community.model import Group
from bot.web.shell import Shell
from bot.web.visitors import Throttle, address_of
from cogs.subscriptions.domain import LinkOpensNothing
from cogs.subscriptions.service import SubscriptionService

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

MISS: Final = 10.0
"""What a key that opens nothing costs more than one that does."""

GONE: Final = 410


class SubscriptionPages:
    """Answers whoever comes with a letter."""

    def __init__(self, subscriptions: SubscriptionService, community: Community, shell: Shell) -> None:
        """Do what ``subscriptions`` can, in the frame of ``shell``; groups are those of ``community``."""
        self._subscriptions = subscriptions
        self._groups = {group.slug: group for group in community.groups}
        self._shell = shell
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        confirm = r"/digest/{key}/confirm/{number:\d{1,15}}"
        yield web.get(confirm, self._guarded(self.asked))
        yield web.post(confirm, self._guarded(self.confirm))
        yield web.get("/digest/{key}", self._guarded(self.mine))
        # A mail program posts there; whoever follows the link sees what they have, and a button.
        yield web.get("/digest/{key}/stop", self._guarded(self.mine))
        yield web.post("/digest/{key}/stop", self._guarded(self.stop))
        yield web.get("/digest/{key}/stop/{scope}", self._guarded(self.group))
        yield web.post("/digest/{key}/stop/{scope}", self._guarded(self.stop_group))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, and list no page that a key opens."""

        async def answer(request: web.Request) -> web.StreamResponse:
            visitor = address_of(request)
            self._looks.charge(visitor)
            try:
                response = await handler(request)
            except LinkOpensNothing as nothing:
                self._looks.charge(visitor, MISS)
                why = self._shell.visit(request).refusal(nothing)
                response = self._shell.refused(request, why, GONE)
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return answer

    async def asked(self, request: web.Request) -> web.Response:
        """Show what a letter asks; the press does it."""
        key, number = _confirming(request)
        subscription = await self._subscriptions.asked(key, number)
        done = subscription.confirmed is not None
        return self._shell.page(request, "confirm.html", key=key, number=number, done=done)

    async def confirm(self, request: web.Request) -> web.Response:
        """Send the digest from now on."""
        key, number = _confirming(request)
        await self._subscriptions.confirm(key, number)
        return self._shell.page(request, "confirm.html", key=key, number=number, done=True)

    async def mine(self, request: web.Request) -> web.Response:
        """Show whether the digest comes, with the button to end it."""
        key = request.match_info["key"]
        comes = await self._subscriptions.of_reader(key) is not None
        return self._shell.page(request, "mine.html", key=key, comes=comes)

    async def stop(self, request: web.Request) -> web.Response:
        """End it, and forget the address."""
        await self._subscriptions.stop_for_reader(request.match_info["key"])
        return self._shell.page(request, "stopped.html")

    async def group(self, request: web.Request) -> web.Response:
        """Show whether the digest of a group comes, with the button to end it."""
        key, group = request.match_info["key"], self._group(request)
        comes = await self._subscriptions.gets_as_reader(key, group.slug)
        return self._of_group(request, group, comes=comes)

    async def stop_group(self, request: web.Request) -> web.Response:
        """End the digest of a group; others still come."""
        group = self._group(request)
        await self._subscriptions.drop_for_reader(request.match_info["key"], group.slug)
        return self._of_group(request, group, done=True)

    def _group(self, request: web.Request) -> Group:
        """Return the group that is meant.

        Raises:
            LinkOpensNothing: there is none (any more).
        """
        group = self._groups.get(request.match_info["scope"])
        if group is None:
            raise LinkOpensNothing
        return group

    def _of_group(
        self, request: web.Request, group: Group, *, comes: bool = False, done: bool = False
    ) -> web.Response:
        name = group.name_in(self._shell.visit(request).locale)
        key = request.match_info["key"]
        return self._shell.page(
            request, "group.html", key=key, scope=group.slug, group=name, comes=comes, done=done
        )


def _confirming(request: web.Request) -> tuple[str, int]:
    return request.match_info["key"], int(request.match_info["number"])
