"""The web of practice: what other sites have published by now, as feeds. No request of practice leaves the machine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from aiohttp import web

from bot.kernel.clock import Clock


@dataclass(frozen=True, slots=True)
class SiteItem:
    """Something that a site publishes at an instant, aware UTC."""

    at: datetime
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Site:
    """A site with a feed; ``address`` is host and path."""

    address: str
    title: str
    items: Sequence[SiteItem] = ()
    away: tuple[datetime, datetime] | None = None
    """From when to when it has an error of its own."""


class Sites:
    """Serves the feeds of a scene, by the clock of practice."""

    def __init__(self, sites: Sequence[Site], clock: Clock) -> None:
        """Serve ``sites`` as they are by ``clock``."""
        self._sites = {site.address: site for site in sites}
        self._clock = clock

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Return the feed at an address as it is now."""
        site = self._sites.get(request.match_info["address"])
        if site is None:
            raise web.HTTPNotFound(text="there is no such site in practice")
        now = self._clock.now()
        if site.away is not None and site.away[0] <= now < site.away[1]:
            raise web.HTTPServiceUnavailable(text="this site is away for a while")
        return web.Response(text=rss(site, now), content_type="application/rss+xml", charset="utf-8")


def rss(site: Site, now: datetime) -> str:
    """Return the feed of a site with what it has published by ``now``, the newest first."""
    published = sorted((one for one in site.items if one.at <= now), key=lambda one: one.at, reverse=True)
    items = "".join(line for one in published for line in _item(one))
    return f'<rss version="2.0"><channel><title>{escape(site.title)}</title>{items}</channel></rss>'


def _item(one: SiteItem) -> Iterator[str]:
    link = escape(one.link)
    yield f"<item><title>{escape(one.title)}</title><link>{link}</link><guid>{link}</guid>"
    yield f"<pubDate>{format_datetime(one.at)}</pubDate></item>"
