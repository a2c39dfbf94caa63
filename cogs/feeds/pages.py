"""The feeds on the web: ``/calendar/community.ics``, ``groups/<slug>.ics``, ``mine/<link>.ics``.

Nothing here is logged: the address of a member's own calendar is its secret.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from aiohttp import web

from bot.community.content import Community
from bot.i18n.translator import Translator
from bot.ical.entry import Entry
from bot.ical.writing import MEDIA_TYPE, feed
from bot.kernel.errors import Detail
from bot.web.visitors import Throttle, address_of
from cogs.feeds.domain import REFRESH
from cogs.feeds.service import PATH, FeedService, Unknown

BURST, PER_SECOND = 120, 2.0
"""Several people behind one address read several feeds an hour; the machines of a calendar service many more."""

MISS: Final = 10.0
"""What an address that opens nothing costs more than one that does."""

LATER: Final = 60
"""Seconds after which what nobody knows now is worth asking again."""


class FeedPages:
    """Answers whoever asks for a feed."""

    def __init__(self, feeds: FeedService, translator: Translator, community: Community) -> None:
        """Show what ``feeds`` has, called as ``translator`` calls it."""
        self._feeds = feeds
        self._translator = translator
        self._community = community
        self._throttle = Throttle(burst=BURST, per_second=PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the feeds are."""
        yield web.get(f"{PATH}/community.ics", self.community)
        yield web.get(f"{PATH}/groups/{{slug}}.ics", self.group)
        yield web.get(f"{PATH}/mine/{{token}}.ics", self.mine)

    async def community(self, request: web.Request) -> web.StreamResponse:
        """Answer with the events that anybody may know of."""
        self._throttle.charge(address_of(request))
        with _later():
            entries = await self._feeds.community()
        return _answer(request, self._feed("feeds-name-community", entries), "public")

    async def group(self, request: web.Request) -> web.StreamResponse:
        """Answer with the public events of an open group."""
        address = address_of(request)
        self._throttle.charge(address)
        slug = request.match_info["slug"]
        with _later():
            entries = await self._feeds.group(slug)
        if entries is None:
            self._throttle.charge(address, MISS)
            raise web.HTTPNotFound(text=self._words("feeds-no-group"))
        name = self._community.group(slug).names
        called = name.get(self._community.languages[0]) or next(iter(name.values()))
        return _answer(request, self._feed("feeds-name-group", entries, group=called), "public")

    async def mine(self, request: web.Request) -> web.StreamResponse:
        """Answer with a member's own events, or that the link opens nothing (any more)."""
        address = address_of(request)
        self._throttle.charge(address)
        with _later():
            own = await self._feeds.own(request.match_info["token"])
        if own is None:
            self._throttle.charge(address, MISS)
            raise web.HTTPGone(text=self._words("feeds-ended"))
        name = self._translator.text(
            own.reader.locale, "feeds-name-mine", community=self._community.short_name
        )
        return _answer(request, feed(name, own.entries, REFRESH), "private")

    def _feed(self, key: str, entries: Sequence[Entry], **details: Detail) -> str:
        details["community"] = self._community.short_name
        name = self._translator.text(self._community.languages[0], key, **details)
        return feed(name, entries, REFRESH)

    def _words(self, key: str) -> str:
        """Return a text in every language of the community: nobody knows who reads it."""
        return "\n\n".join(self._translator.text(locale, key) for locale in self._translator.locales) + "\n"


@contextmanager
def _later() -> Iterator[None]:
    """Turn what nobody knows now into an answer that says when to come again."""
    try:
        yield
    except Unknown:
        raise web.HTTPServiceUnavailable(
            text="Not known at the moment.\n", headers={"Retry-After": str(LATER)}
        ) from None


def _answer(request: web.Request, text: str, who: str) -> web.StreamResponse:
    """Return the calendar, or that the asker has it already."""
    body = text.encode()
    mark = hashlib.sha256(body).hexdigest()[:32]
    # To be asked about each time: a cancelled meeting must not come out of somebody's store.
    headers = {"Cache-Control": f"{who}, no-cache", "ETag": f'"{mark}"'}
    if any(known.value in {mark, "*"} for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    return web.Response(body=body, headers=headers, content_type=MEDIA_TYPE, charset="utf-8")
