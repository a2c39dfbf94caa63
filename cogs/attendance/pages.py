"""The page on which anybody checks a certificate that they were shown: ``/certificate``.

It says of which event the certificate is, and nothing of whose it is. Nothing here is logged, and no code stands in an address.
"""

from collections.abc import Iterator

from aiohttp import web

from bot.i18n import moments
from bot.web.forms import posted
from bot.web.shell import REFUSED, Shell
from bot.web.visitors import Throttle, address_of
from cogs.attendance.domain import NotGenuine
from cogs.attendance.service import PATH, CertificateService

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
