"""The door of the pages of staff: who asks is asked at every request, and every form bears its session's mark.

A feature shows its pages through a door of its own::

    door = StaffDoor(sign_in, Shell.of(platform, "cogs.office"))
    web.get("/staff/events", door.page(events))          # async (request, visitor) -> response
    web.post("/staff/events/7/x", door.action(act))      # async (request, visitor, form) -> response

    sign_in.rooms.open("office-home-title", "/staff")    # a way there from every page of staff

Its templates extend ``staff.html``, and each form in them begins with ``{{ sealed() }}`` or is a
``press`` with ``fields={"seal": seal}``.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.kernel.errors import DomainError
from bot.web.forms import Form, posted
from bot.web.shell import Shell
from bot.web.signin.rules import (
    LONGEST,
    FormForged,
    LinkExpired,
    LinkUnknown,
    LinkUsed,
    NotKnownNow,
    SignedOut,
    StaffNoMore,
    is_secret,
    require_seal,
    seal,
)
from bot.web.signin.service import SignIn, Visitor

FIELD: Final = "seal"

LARGEST_FORM: Final = 16 * 1024
"""Bytes; a page that takes files says how large they may be."""

STATUS: Final[Mapping[type[DomainError], int]] = {
    SignedOut: 403,
    StaffNoMore: 403,
    FormForged: 403,
    LinkUnknown: 404,
    LinkUsed: 410,
    LinkExpired: 410,
    NotKnownNow: 503,
}

Page = Callable[[web.Request, Visitor], Awaitable[web.StreamResponse]]
Action = Callable[[web.Request, Visitor, Form], Awaitable[web.StreamResponse]]


class StaffDoor:
    """Lets staff in to the pages of one feature."""

    def __init__(self, sign_in: SignIn, shell: Shell) -> None:
        """Ask ``sign_in`` who it is, and show pages in ``shell``."""
        self._sign_in = sign_in
        self._shell = shell
        self._cookies = Cookies(encrypted=sign_in.encrypted)

    def page(self, handler: Page) -> Handler:
        """Return the handler of a page that only staff may see."""

        async def served(request: web.Request) -> web.StreamResponse:
            return await handler(request, await self._sign_in.admit(self._cookies.session(request)))

        return self.refusing(served)

    def action(self, handler: Action, *, largest: int = LARGEST_FORM) -> Handler:
        """Return the handler of a form of such a page, of at most ``largest`` bytes."""

        async def served(request: web.Request) -> web.StreamResponse:
            secret = self._cookies.session(request)
            await self._sign_in.require_session(secret)
            form = await _read(request, largest)
            try:
                # Once all has come: whoever sends slowly may be no staff any more when they end.
                visitor = await self._sign_in.admit(secret)
                require_seal(secret, text_in(form, FIELD))
                return await handler(request, visitor, form)
            finally:
                _close(form)

        return self.refusing(served)

    def show(
        self, request: web.Request, visitor: Visitor, template: str, *, status: int = 200, **facts: Any
    ) -> web.Response:
        """Return a page of staff, whose forms this session may send."""
        mark = seal(self._cookies.session(request))
        rooms = list(self._sign_in.rooms.around(request.path))
        return self._shell.page(
            request, template, status=status, visitor=visitor, seal=mark, rooms=rooms, **facts
        )

    def onward(self, request: web.Request, path: str) -> web.HTTPSeeOther:
        """Return what to raise to lead on to another page of ours; to load that page again sends nothing again."""
        return web.HTTPSeeOther(self._shell.visit(request).href(path))

    def refusing(self, handler: Handler) -> Handler:
        """Return the handler with the refusals of the door told as pages, each with its status."""

        async def served(request: web.Request) -> web.StreamResponse:
            try:
                return await handler(request)
            except tuple(STATUS) as refusal:
                return self._refused(request, refusal)

        return served

    def _refused(self, request: web.Request, refusal: DomainError) -> web.Response:
        why = self._shell.visit(request).refusal(refusal)
        told = self._shell.refused(request, why, STATUS[type(refusal)])
        if isinstance(refusal, SignedOut | StaffNoMore):
            self._cookies.forget(told)
        return told


class Cookies:
    """What the browser keeps: the secret of its session, unreadable to scripts, and sent to us alone."""

    def __init__(self, *, encrypted: bool) -> None:
        """Bind the cookies to this very host if the pages are ``encrypted``."""
        self._encrypted = encrypted
        prefix = "__Host-" if encrypted else ""
        self._session = f"{prefix}session"
        self._arrival = f"{prefix}arrival"

    def session(self, request: web.Request) -> str:
        """Return the secret of the session; empty if there is none."""
        return _secret(request, self._session)

    def arrival(self, request: web.Request) -> str:
        """Return the secret of the page on which the sign-in is pressed."""
        return _secret(request, self._arrival)

    def keep(self, response: web.StreamResponse, secret: str) -> None:
        """Give the browser its session."""
        self._set(response, self._session, secret, int(LONGEST.total_seconds()))
        self._drop(response, self._arrival)

    def arrive(self, response: web.StreamResponse, secret: str, seconds: int) -> None:
        """Let this browser, and no other, press what the page shows."""
        self._set(response, self._arrival, secret, seconds)

    def forget(self, response: web.StreamResponse) -> None:
        """Take the session out of the browser."""
        self._drop(response, self._session)

    def _set(self, response: web.StreamResponse, name: str, value: str, seconds: int) -> None:
        response.set_cookie(
            name,
            value,
            max_age=seconds,
            path="/",
            secure=self._encrypted,
            httponly=True,
            samesite="Strict",
        )

    def _drop(self, response: web.StreamResponse, name: str) -> None:
        response.del_cookie(name, path="/", secure=self._encrypted, httponly=True, samesite="Strict")


def _secret(request: web.Request, name: str) -> str:
    """Return what a cookie holds, if it may be a secret of ours: it may be anything at all, half letters too."""
    kept = request.cookies.get(name, "")
    return kept if is_secret(kept) else ""


def text_in(form: Form, name: str) -> str:
    """Return what was typed into a field; empty if there is none, or a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


async def _read(request: web.Request, largest: int) -> Form:
    """Read a form of at most ``largest`` bytes; what is larger is not even begun."""
    if request.content_length is None:
        raise web.HTTPLengthRequired
    if request.content_length > largest:
        raise web.HTTPRequestEntityTooLarge(largest, request.content_length)
    # Not the request as it came: the application takes small forms only.
    return await posted(request.clone(client_max_size=largest))


def _close(form: Form) -> None:
    for value in form.values():
        if isinstance(value, web.FileField):
            value.file.close()
