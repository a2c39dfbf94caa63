"""``/sign-in/<link>`` shows who would be signed in, and a press does it; ``/sign-out`` ends it.

Nothing here is logged: the address of the page is its secret until it is used.
"""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from aiohttp import web

from bot.web.forms import Form, posted
from bot.web.shell import Shell
from bot.web.signin.door import FIELD, Cookies, StaffDoor, text_in
from bot.web.signin.rules import (
    IDLE,
    LINK_HOLDS,
    LONGEST,
    SECRET_BYTES,
    LinkUsed,
    SignedOut,
    require_seal,
    seal,
)
from bot.web.signin.service import HOME, PATH, SignIn, Visitor
from bot.web.visitors import Throttle, address_of

BURST, PER_SECOND = 30, 0.5
"""Far more than people need. Nobody guesses a link; nobody is to keep the database busy with trying."""

SIGN_OUT: Final = "/sign-out"


class SignInPages:
    """Answers whoever has a link."""

    def __init__(self, sign_in: SignIn, shell: Shell) -> None:
        """Let in by ``sign_in``, with pages in ``shell``."""
        self._sign_in = sign_in
        self._shell = shell
        self._door = StaffDoor(sign_in, shell)
        self._cookies = Cookies(encrypted=sign_in.encrypted)
        self._throttle = Throttle(burst=BURST, per_second=PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where one signs in and out."""
        one = f"{PATH}/{{secret}}"
        # No HEAD: programs that check links ask so, and need not be told whose they are.
        yield web.get(one, self._door.refusing(self.look), allow_head=False)
        yield web.post(one, self._door.refusing(self.enter))
        yield web.post(SIGN_OUT, self._door.action(self.leave))

    async def look(self, request: web.Request) -> web.StreamResponse:
        """Show who would be signed in. Programs look at links, too, so looking does nothing."""
        self._throttle.charge(address_of(request))
        try:
            invited = await self._sign_in.invited(request.match_info["secret"])
        except LinkUsed:
            await self._lead_on(request)
            raise
        arrival = secrets.token_urlsafe(SECRET_BYTES)
        shown = self._shell.page(
            request,
            "sign_in.html",
            name=invited.name,
            minutes=IDLE // timedelta(minutes=1),
            hours=LONGEST // timedelta(hours=1),
            seal=seal(arrival),
            path=request.path,
        )
        self._cookies.arrive(shown, arrival, int(LINK_HOLDS.total_seconds()))
        return shown

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Sign in, if the press comes from the page that this browser was shown."""
        self._throttle.charge(address_of(request))
        require_seal(self._cookies.arrival(request), text_in(await posted(request), FIELD))
        opened = await self._sign_in.enter(request.match_info["secret"])
        # One browser is one person at a time.
        await self._sign_in.leave(self._cookies.session(request))
        led = web.HTTPSeeOther(self._shell.visit(request).href(opened.target))
        self._cookies.keep(led, opened.secret)
        raise led

    async def leave(self, request: web.Request, _visitor: Visitor, _form: Form) -> web.StreamResponse:
        """Sign out on this device."""
        await self._sign_in.leave(self._cookies.session(request))
        shown = self._shell.page(request, "signed_out.html")
        self._cookies.forget(shown)
        return shown

    async def _lead_on(self, request: web.Request) -> None:
        """Lead whoever is signed in already, and opens the link from their history, to where it led."""
        try:
            await self._sign_in.admit(self._cookies.session(request))
        except SignedOut:
            return
        raise self._door.onward(request, HOME)
