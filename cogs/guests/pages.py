"""The pages for people without Discord: events, registration, and what a guest has.

A visit changes nothing: whatever does is a press, since mail programs and scanners follow links by
themselves. Nothing here is logged, and no address stands in a path: a key stands for its reader.
"""

import json
from collections.abc import Awaitable, Callable, Iterator
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.kernel.addresses import LONGEST
from bot.kernel.errors import DomainError
from bot.web.forms import posted
from bot.web.shell import REFUSED, Shell
from bot.web.visitors import Throttle, address_of
from cogs.events.domain import EventNotFound, Phase, fields
from cogs.guests.domain import (
    LETTERS_OF_ONE,
    NAME_LIMIT,
    TYPED_OF_ONE,
    WITHIN,
    FormChanged,
    KeyOpensNothing,
    NameMissing,
    NameTooLong,
    SignUpGone,
    reader_of,
)
from cogs.guests.embeds import pages
from cogs.guests.service import GuestService, NotKnown, Typed, Wrong, as_typed

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

TRIES, TRIES_PER_SECOND = 20, 1 / 30
"""So many registrations may come from one visitor, an office or a university perhaps, and two a minute after that."""

LETTERS_PER_SECOND: Final = LETTERS_OF_ONE / WITHIN.total_seconds()
TYPED_PER_SECOND: Final = TYPED_OF_ONE / WITHIN.total_seconds()

MISS: Final = 10.0
"""What a key that opens nothing costs more than one that does."""

LATER: Final = 60
"""Seconds after which what nobody knows now is worth asking again."""

NOT_RIGHT_YET: Final = 422
GONE_STATUS: Final = 410

GONE: Final = (KeyOpensNothing, SignUpGone)

Deed = Callable[[str, int], Awaitable[None]]


class GuestPages:
    """Answers whoever comes without Discord."""

    def __init__(self, guests: GuestService, shell: Shell) -> None:
        """Show what ``guests`` has, in the frame of ``shell``."""
        self._guests = guests
        self._shell = shell
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)
        self._tries = Throttle(burst=TRIES, per_second=TRIES_PER_SECOND)
        self._letters = Throttle(burst=LETTERS_OF_ONE, per_second=LETTERS_PER_SECOND)
        self._typed = Throttle(burst=TYPED_OF_ONE, per_second=TYPED_PER_SECOND)
        self._deeds: dict[str, Deed] = {
            "withdraw": guests.withdraw,
            "accept": guests.accept,
            "pass": guests.let_pass,
            "calm": guests.calm,
            "remind": guests.remind,
        }

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        for path, look in (
            ("/events", self.ahead),
            (r"/events/{event:\d{1,15}}", self.event),
            ("/guests", self.lost),
            ("/guests/{key}", self.mine),
            (r"/guests/{key}/confirm/{number:\d{1,15}}", self.asked),
            ("/guests/{key}/erase", self.before_erasing),
            ("/guests/{key}/data.json", self.export),
            # A mail program posts there; whoever follows the link sees what they have, and a button.
            (r"/guests/{key}/events/{event:\d{1,15}}/calm", self.mine),
        ):
            yield web.get(path, self._guarded(look))
        for path, press in (
            (r"/events/{event:\d{1,15}}", self.sign_up),
            ("/guests", self.send_link),
            (r"/guests/{key}/confirm/{number:\d{1,15}}", self.confirm),
            ("/guests/{key}/erase", self.erase),
            (r"/guests/{key}/events/{event:\d{1,15}}/{deed:withdraw|accept|pass|calm|remind}", self.deed),
        ):
            yield web.post(path, self._guarded(press))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, and tell what is not there as what it is."""

        async def answer(request: web.Request) -> web.StreamResponse:
            visitor = address_of(request)
            self._looks.charge(visitor)
            visit = self._shell.visit(request)
            try:
                return _unlisted(request, await handler(request))
            except GONE as gone:
                self._looks.charge(visitor, MISS)
                return self._nothing(request, visit.refusal(gone), GONE_STATUS)
            except EventNotFound:
                return self._nothing(request, visit.text("guests-no-event"), 404)
            except NotKnown:
                response = self._nothing(request, visit.text("guests-not-known"), 503)
                response.headers["Retry-After"] = str(LATER)
                return response

        return answer

    def _nothing(self, request: web.Request, why: str, status: int) -> web.Response:
        """Say why there is nothing to see, with the way to what there is."""
        return self._shell.page(
            request, "nothing.html", status=status, why=why, lost=status == GONE_STATUS and self._guests.sends
        )

    # ---- events ----------------------------------------------------------------------

    async def ahead(self, request: web.Request) -> web.Response:
        """Show the events ahead that anybody may come to."""
        visit = self._shell.visit(request)
        events = await self._guests.ahead()
        shown = [(pages.for_all(visit, event), pages.when(visit, event)) for event in events]
        return self._shell.page(request, "events.html", events=shown, sends=self._guests.sends)

    async def event(self, request: web.Request) -> web.Response:
        """Show an event, with the form of registration if it is open."""
        return await self._event(request, int(request.match_info["event"]), Typed())

    async def sign_up(self, request: web.Request) -> web.Response:
        """Take the form, and say that a letter is on its way."""
        number = int(request.match_info["event"])
        visit = self._shell.visit(request)
        typed, visitor = await _typed(request, await self._names(number)), address_of(request)
        self._tries.charge(visitor)
        try:
            await self._guests.sign_up(number, typed, visit.locale, self._may_cause(visitor), visitor=visitor)
        except Wrong as wrong:
            return await self._event(request, number, typed, NOT_RIGHT_YET, wrong)
        except EventNotFound:
            raise
        except FormChanged as refusal:
            return await self._event(request, number, typed.to_ask_again, REFUSED, refusal=refusal)
        except DomainError as refusal:
            return await self._event(request, number, typed, REFUSED, refusal=refusal)
        card = await self._guests.card(number)
        return self._shell.page(request, "sent.html", event=card.event, address=typed.address.strip())

    def _may_cause(self, visitor: str) -> Callable[[str], bool]:
        """Count what one visitor types for one reader, and the letters that they cause; that says nothing of others."""

        def count(address: str) -> bool:
            who = f"{visitor} {reader_of(address).hex()}"
            self._typed.charge(who)
            return self._letters.allows(who)

        return count

    async def _event(
        self,
        request: web.Request,
        event: int,
        typed: Typed,
        status: int = 200,
        wrong: Wrong | None = None,
        refusal: DomainError | None = None,
    ) -> web.Response:
        visit = self._shell.visit(request)
        card = await self._guests.card(event)
        form = pages.form(visit, card.event, typed, wrong.faults if wrong else {})
        return self._shell.page(
            request,
            "event.html",
            status=status,
            event=card.event,
            facts=pages.facts(visit, card),
            state=pages.state(visit, card.event, card.phase),
            form=form if card.phase is Phase.OPEN and self._guests.sends else (),
            sends=self._guests.sends,
            refusal=None if refusal is None else visit.refusal(refusal),
            wrong=wrong is not None,
        )

    async def _names(self, event: int) -> list[str]:
        card = await self._guests.card(event)
        return [asked.name for asked in fields(card.event.terms.form, card.event.modes)]

    async def lost(self, request: web.Request) -> web.Response:
        """Ask for the address of who has lost their link."""
        return self._lost(request)

    async def send_link(self, request: web.Request) -> web.Response:
        """Send it anew, and say the same to everybody: whether somebody has registered is theirs to tell."""
        typed = await _address(request)
        self._tries.charge(address_of(request))
        try:
            await self._guests.send_link(typed)
        except DomainError as refusal:
            return self._lost(request, typed, refusal)
        return self._shell.page(request, "lost_sent.html", address=typed.strip())

    def _lost(
        self, request: web.Request, typed: str = "", refusal: DomainError | None = None
    ) -> web.Response:
        wrong = None if refusal is None else self._shell.visit(request).refusal(refusal)
        return self._shell.page(
            request,
            "lost.html",
            status=200 if refusal is None else NOT_RIGHT_YET,
            address=typed,
            wrong=wrong,
            limit=LONGEST,
            sends=self._guests.sends,
        )

    # ---- the reader of a letter ------------------------------------------------------

    async def asked(self, request: web.Request) -> web.Response:
        """Show what a letter asks its reader to confirm; the press does it."""
        return await self._asked(request)

    async def confirm(self, request: web.Request) -> web.Response:
        """Register the reader, and show what that came to."""
        name = (await posted(request)).get("name")
        try:
            asked = await self._guests.confirm(*_confirming(request), name if isinstance(name, str) else None)
        except (NameMissing, NameTooLong) as refusal:
            return await self._asked(request, str(name or ""), refusal)
        except FormChanged as refusal:
            return await self._ask_again(request, refusal)
        return await self._mine(request, pages.standing(self._shell.visit(request), asked.card))

    async def _ask_again(self, request: web.Request, refusal: FormChanged) -> web.Response:
        """Show the form as it is now, with what of it is as true as it was."""
        asked = await self._guests.asked(*_confirming(request))
        typed = as_typed(asked.sign_up, asked.guest.address).to_ask_again
        return await self._event(request, asked.sign_up.event, typed, REFUSED, refusal=refusal)

    async def _asked(
        self, request: web.Request, typed: str | None = None, refusal: DomainError | None = None
    ) -> web.Response:
        asked = await self._guests.asked(*_confirming(request))
        visit = self._shell.visit(request)
        return self._shell.page(
            request,
            "confirm.html",
            status=200 if refusal is None else NOT_RIGHT_YET,
            event=pages.for_all(visit, asked.card.event),
            when=pages.when(visit, asked.card.event),
            name=asked.sign_up.name if typed is None else typed,
            invited=asked.sign_up.invited,
            wrong=None if refusal is None else visit.refusal(refusal),
            limit=NAME_LIMIT,
            state=pages.state(visit, asked.card.event, asked.card.phase, invited=asked.sign_up.invited),
            said=pages.said(visit, asked.card.event, asked.sign_up),
            notice=pages.notice(visit, asked.sign_up),
            done=asked.sign_up.done is not None,
            key=request.match_info["key"],
            number=asked.sign_up.id,
        )

    async def mine(self, request: web.Request) -> web.Response:
        """Show a guest what they have."""
        return await self._mine(request)

    async def deed(self, request: web.Request) -> web.Response:
        """Do what a guest pressed, and show what they have then."""
        deed = request.match_info["deed"]
        try:
            await self._deeds[deed](request.match_info["key"], int(request.match_info["event"]))
        except GONE:
            raise
        except DomainError as refusal:
            return await self._mine(request, refusal=refusal)
        return await self._mine(request, self._shell.visit(request).text(f"guests-done-{deed}"))

    async def before_erasing(self, request: web.Request) -> web.Response:
        """Ask before everything is erased."""
        mine = await self._guests.mine(request.match_info["key"])
        return self._shell.page(request, "erase.html", key=request.match_info["key"], places=len(mine.cards))

    async def erase(self, request: web.Request) -> web.Response:
        """Erase everything that is kept about a guest."""
        await self._guests.erase_all(request.match_info["key"])
        return self._shell.page(request, "erased.html")

    async def export(self, request: web.Request) -> web.Response:
        """Give a guest all that is kept about them, as a file."""
        everything = await self._guests.everything(request.match_info["key"])
        return web.Response(
            text=json.dumps(everything, ensure_ascii=False, indent=2),
            content_type="application/json",
            headers={"Content-Disposition": 'attachment; filename="data.json"'},
        )

    async def _mine(
        self, request: web.Request, done: str | None = None, refusal: DomainError | None = None
    ) -> web.Response:
        visit = self._shell.visit(request)
        mine = await self._guests.mine(request.match_info["key"])
        cards = [pages.own(visit, card) for card in mine.cards]
        shown = [(card, pages.when(visit, card.event), pages.standing(visit, card)) for card in cards]
        return self._shell.page(
            request,
            "mine.html",
            status=200 if refusal is None else REFUSED,
            key=request.match_info["key"],
            # Before they have pressed for the first time, it is only what somebody typed.
            name=mine.guest.name if mine.guest.confirmed else "",
            shown=shown,
            waiting=[(asked, pages.when(visit, asked.card.event)) for asked in mine.waiting],
            done=done,
            refusal=None if refusal is None else visit.refusal(refusal),
        )


async def _typed(request: web.Request, names: list[str]) -> Typed:
    """Return what was sent; what the form does not ask is left out, and so is a file in the place of a text."""
    sent = {name: value for name, value in (await posted(request)).items() if isinstance(value, str)}
    answers = {name: sent.get(name, "") for name in names}
    return Typed(sent.get("name", ""), sent.get("address", ""), answers, sent.get("asked"))


async def _address(request: web.Request) -> str:
    """Return the address that was sent; nothing in the place of a file."""
    sent = (await posted(request)).get("address", "")
    return sent if isinstance(sent, str) else ""


def _unlisted(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Keep a page that a key opens out of what search engines list, should one ever come by its address."""
    if "key" in request.match_info:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def _confirming(request: web.Request) -> tuple[str, int]:
    return request.match_info["key"], int(request.match_info["number"])
