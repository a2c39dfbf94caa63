"""Calendars to subscribe to: the community's, those of open groups, and each member's own."""

import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from bot.delivery.kinds import Reader
from bot.delivery.messages import ToMember
from bot.delivery.readers import ReaderDirectory
from bot.ical.entry import Entry
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.events.domain import Audience, Event, without_links
from cogs.events.service import Agenda
from cogs.feeds.domain import (
    SECRET_BYTES,
    SELECTOR_BYTES,
    UNREAD,
    Here,
    Link,
    LinkExists,
    LinkGone,
    NoFeeds,
    Token,
    Verdict,
    judge,
    opens,
    token_in,
)
from cogs.feeds.repository import LinkRepository

PATH: Final = "/calendar"


class Server(Protocol):
    """The Discord server, as far as feeds depend on it."""

    async def here(self, member: int) -> Here:
        """Tell whether somebody is on the server now."""
        ...

    def everyone_reads(self, channel: int) -> bool | None:
        """Tell whether everyone on the server may read a channel; None while that is not known."""
        ...


OpenGroups = Callable[[], Awaitable[Sequence[str]]]
"""Tells which groups anybody may join, by slug."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the feeds are, as somebody may subscribe to them."""

    community: str
    groups: tuple[tuple[str, str], ...] = ()
    """Slug and address of each open group."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What a member has and may have of calendars."""

    entries: tuple[Entry, ...]
    """Their own events, for the file."""
    addresses: Addresses | None
    """None: the bot has no address on the web."""
    link: Link | None


@dataclass(frozen=True, slots=True)
class Issued:
    """A link that was just made; its address is shown once and kept nowhere."""

    link: Link
    address: str


@dataclass(frozen=True, slots=True)
class Own:
    """A member's own calendar, for whoever has the link."""

    reader: Reader
    entries: tuple[Entry, ...]


class Unknown(Exception):
    """It cannot be told now whether a calendar may be shown: Discord has not said. It will pass."""


class FeedService:
    """The use cases of the feeds; it is PersonalData for members' links."""

    feature = "feeds"
    heading = "feeds-heading"
    retention = "feeds-retention"

    def __init__(
        self,
        database: Database,
        agenda: Agenda,
        readers: ReaderDirectory,
        clock: Clock,
        server: Server,
        open_groups: OpenGroups,
        site: str | None,
    ) -> None:
        """Serve feeds at ``site``, e.g. ``https://bot.example.org``; None: there are none."""
        self._database = database
        self._agenda = agenda
        self._readers = readers
        self._clock = clock
        self._server = server
        self._open_groups = open_groups
        self._site = site

    # ---- a member --------------------------------------------------------------------

    async def overview(self, member: int) -> Overview:
        """Return what the member has and may have."""
        addresses = await self._addresses()
        async with self._database.reading() as transaction:
            link = await LinkRepository(transaction).of(member)
            return Overview(await self._own(transaction, member), addresses, link)

    async def open(self, member: int) -> Issued:
        """Give the member a link of their own.

        Raises:
            NoFeeds: the bot has no address on the web.
            LinkExists: they have one already, which cannot be shown again.
        """
        async with self._database.transaction() as transaction:
            if await LinkRepository(transaction).of(member) is not None:
                raise LinkExists
            return await self._issue(transaction, member)

    async def renew(self, member: int, number: int) -> Issued:
        """Replace the member's link: the one before opens nothing any more.

        Raises:
            NoFeeds: the bot has no address on the web.
            LinkGone: that link is not theirs any more; pressing twice replaces once.
        """
        async with self._database.transaction() as transaction:
            await self._end(transaction, member, number)
            return await self._issue(transaction, member)

    async def end(self, member: int, number: int) -> None:
        """End the member's link.

        Raises:
            LinkGone: that link is not theirs any more.
        """
        async with self._database.transaction() as transaction:
            await self._end(transaction, member, number)

    async def _end(self, transaction: Transaction, member: int, number: int) -> None:
        links = LinkRepository(transaction)
        link = await links.of(member)
        if link is None or link.id != number:
            raise LinkGone
        await links.remove(link.id)

    async def _issue(self, transaction: Transaction, member: int) -> Issued:
        if self._site is None:
            raise NoFeeds
        token = Token(secrets.token_urlsafe(SELECTOR_BYTES), secrets.token_urlsafe(SECRET_BYTES))
        link = await LinkRepository(transaction).add(member, token, self._clock.now())
        return Issued(link, f"{self._site}{PATH}/mine/{token.text}.ics")

    # ---- whoever asks for a feed -----------------------------------------------------

    async def community(self) -> tuple[Entry, ...]:
        """Return the events that anybody may register for and know of.

        Raises:
            Unknown: which channels everyone may read is not known yet.
        """
        return await self._public(lambda event: event.terms.audience is Audience.EVERYONE)

    async def group(self, slug: str) -> tuple[Entry, ...] | None:
        """Return the public events of an open group; None if there is no such group.

        Raises:
            Unknown: which channels everyone may read is not known yet.
        """
        if slug not in await self._open_groups():
            return None
        return await self._public(
            lambda event: event.plan.group == slug and event.terms.audience is not Audience.ROLE
        )

    async def own(self, text: str) -> Own | None:
        """Return the calendar that a link opens; None if it opens none, or does not any more.

        Raises:
            Unknown: whether its member is still on the server cannot be told now.
        """
        token = token_in(text)
        if token is None:
            return None
        async with self._database.reading() as transaction:
            link = await LinkRepository(transaction).selected(token.selector)
        if not opens(token, link) or link is None or not await self._still_holds(link):
            return None
        async with self._database.reading() as transaction:
            reader = await self._readers.known(transaction, ToMember(link.member))
            return Own(reader or self._readers.default, await self._own(transaction, link.member))

    async def _still_holds(self, link: Link) -> bool:
        """Tell whether its member is on the server; the link of one who left ends here."""
        verdict = judge(link, self._clock.now())
        if verdict is Verdict.SHOW:
            return True
        # Asking Discord takes time, so it happens while no transaction is open.
        here = await self._server.here(link.member)
        verdict = judge(link, self._clock.now(), here)
        if verdict is Verdict.WAIT:
            raise Unknown
        async with self._database.transaction() as transaction:
            if verdict is Verdict.END:
                await LinkRepository(transaction).remove(link.id)
            elif here is Here.YES:
                await LinkRepository(transaction).saw(link.id, self._clock.now())
        return verdict is Verdict.SHOW

    async def _public(self, wanted: Callable[[Event], bool]) -> tuple[Entry, ...]:
        async with self._database.reading() as transaction:
            known = await self._agenda.announced(transaction)
        public = (event for event in known if wanted(event) and self._is_public(event))
        # Anybody may subscribe: the link to a meeting is for those who come.
        return tuple(self._agenda.entry(without_links(event)) for event in public)

    def _is_public(self, event: Event) -> bool:
        readable = self._server.everyone_reads(event.channel)
        if readable is None:
            raise Unknown
        return readable

    async def _own(self, transaction: Transaction, member: int) -> tuple[Entry, ...]:
        mine = await self._agenda.of(transaction, member)
        return tuple(self._agenda.entry(event, certainty, rings=True) for event, certainty in mine)

    async def _addresses(self) -> Addresses | None:
        if self._site is None:
            return None
        base = f"{self._site}{PATH}"
        groups = tuple((slug, f"{base}/groups/{slug}.ics") for slug in await self._open_groups())
        return Addresses(f"{base}/community.ics", groups)

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return since when the member has a link and when it was last read; its secret is known to nobody."""
        link = await LinkRepository(transaction).of(member)
        return None if link is None else {"made": to_text(link.made), "last_read": to_text(link.seen)}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """End the member's link."""
        return await LinkRepository(transaction).erase(member)

    async def forget_old(self) -> None:
        """Forget the links that no calendar reads any more."""
        async with self._database.transaction() as transaction:
            await LinkRepository(transaction).forget_unread(self._clock.now() - UNREAD)
