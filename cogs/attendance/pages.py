"""The page on which anybody checks a certificate that they were shown: ``/certificate``; and where guests have theirs made.

The first says of which event the certificate is, and nothing of whose it is. Nothing here is logged, and no code stands in an address.
"""

from collections.abc import Callable, Iterator
from typing import Final

from aiohttp import web

from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from bot.i18n import moments
from bot.platform import Platform
from bot.web.forms import posted
from bot.web.shell import REFUSED, Shell
from bot.web.visitors import Throttle, address_of
from cogs.attendance.domain import NAME_LIMIT, NameUnprintable, NotGenuine
from cogs.attendance.service import GUESTS_PATH, PATH, CertificateService
from cogs.attendance.views.certifying import drawn
from cogs.events.domain import Event
from cogs.guests.service import GuestService

NOT_RIGHT_YET: Final = 422

BURST, PER_SECOND = 30, 0.5
"""Whoever checks the papers of a class does it in one go; whoever tries codes does not get far anyhow."""


class CertificatePages:
    """Answers whoever was shown a certificate."""

    def __init__(self, certificates: CertificateService, shell: Shell) -> None:
        """Ask ``certificates``, in the frame of ``shell``."""
        self._certificates = certificates
        self._shell = shell
        self._throttle = Throttle(burst=BURST, per_second=PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the page is."""
        yield web.get(PATH, self.form)
        yield web.post(PATH, self.check)

    async def form(self, request: web.Request) -> web.Response:
        """Ask for the code and the name."""
        self._throttle.charge(address_of(request))
        return self._page(request)

    async def check(self, request: web.Request) -> web.Response:
        """Say whether they belong together."""
        self._throttle.charge(address_of(request))
        sent = await posted(request)
        code, name = str(sent.get("code", "")), str(sent.get("name", ""))
        visit = self._shell.visit(request)
        try:
            event = await self._certificates.verify(code, name)
        except NotGenuine as refusal:
            return self._page(request, visit.refusal(refusal), status=REFUSED, code=code, name=name)
        date = moments.date(event.starts_at, event.plan.starts.zone, visit.locale)
        return self._page(request, visit.text("attendance-genuine", title=event.title), date=date)

    def _page(
        self,
        request: web.Request,
        verdict: str = "",
        *,
        status: int = 200,
        code: str = "",
        name: str = "",
        date: str = "",
    ) -> web.Response:
        return self._shell.page(
            request, "certificate.html", status=status, verdict=verdict, code=code, name=name, date=date
        )


class GuestCertificatePages:
    """Makes certificates for who has no Discord; a letter leads here."""

    def __init__(
        self,
        certificates: CertificateService,
        guests: Callable[[], GuestService],
        shell: Shell,
        platform: Platform,
    ) -> None:
        """Ask ``guests`` whose key it is; that feature is loaded after this one."""
        self._certificates = certificates
        self._guests = guests
        self._shell = shell
        self._platform = platform
        self._throttle = Throttle(burst=BURST, per_second=PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the page is."""
        yield web.get(GUESTS_PATH, self.form)
        yield web.post(GUESTS_PATH, self.make)

    async def form(self, request: web.Request) -> web.Response:
        """Ask for the name that is to stand on it."""
        self._throttle.charge(address_of(request))
        event = int(request.match_info["event"])
        guest = await self._guests().reader(request.match_info["key"], event)
        found = await self._certificates.require(event, guest.member)
        return self._page(request, found, guest.name)

    async def make(self, request: web.Request) -> web.Response:
        """Hand over the certificate in that name."""
        self._throttle.charge(address_of(request))
        event = int(request.match_info["event"])
        guest = await self._guests().reader(request.match_info["key"], event)
        name = str((await posted(request)).get("name", ""))
        try:
            made = await self._certificates.issue(event, guest.member, name)
        except NameUnprintable as refusal:
            found = await self._certificates.require(event, guest.member)
            wrong = self._shell.visit(request).refusal(refusal)
            return self._page(request, found, name, wrong)
        voice = Voice(
            self._platform.translator,
            Reader(self._shell.visit(request).locale, self._platform.community.zone),
        )
        return _unlisted(
            web.Response(
                body=await drawn(self._platform.settings, voice, made),
                content_type="application/pdf",
                headers={"Content-Disposition": f'attachment; filename="certificate-{event}.pdf"'},
            )
        )

    def _page(self, request: web.Request, event: Event, name: str, wrong: str | None = None) -> web.Response:
        response = self._shell.page(
            request,
            "guest_certificate.html",
            status=200 if wrong is None else NOT_RIGHT_YET,
            event=event,
            key=request.match_info["key"],
            name=name,
            wrong=wrong,
            limit=NAME_LIMIT,
        )
        return _unlisted(response)


def _unlisted(response: web.Response) -> web.Response:
    """Keep a page that a key opens out of what search engines list."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response
