"""Signing in and out, and who is let in: each in one transaction, the role asked of Discord at every use."""

import secrets
from dataclasses import dataclass
from typing import Final, Protocol
from urllib.parse import urlsplit

from bot.delivery.kinds import Reader
from bot.delivery.messages import ToMember
from bot.delivery.readers import ReaderDirectory
from bot.kernel.clock import Clock
from bot.settings import LOOPBACK
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from bot.storage.restored import is_restored
from bot.web.signin.repository import SignInRepository
from bot.web.signin.rooms import Rooms
from bot.web.signin.rules import (
    IDLE,
    LINKS_REMEMBERED,
    LONGEST,
    NOTED,
    SECRET_BYTES,
    Link,
    LinkUnknown,
    NoStaffPages,
    NotKnownNow,
    Opened,
    Session,
    SignedOut,
    StaffNoMore,
    digest,
    is_secret,
    page,
    require_session,
    require_usable,
)

PATH: Final = "/sign-in"
HOME: Final = "/staff"


class Staff(Protocol):
    """Knows who is staff at this very moment."""

    async def name_of(self, member: int) -> str | None:
        """Return what a member of staff is called on the server; None if they are none.

        Raises:
            TimeoutError: Discord does not say.
        """
        ...


@dataclass(frozen=True, slots=True)
class Visitor:
    """A member of staff who asks for a page."""

    member: int
    name: str
    reader: Reader
    session: Session


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody before they are signed in: who they would be."""

    link: Link
    name: str
    reader: Reader


class SignIn:
    """The use cases of signing in; it is PersonalData for links and sessions."""

    feature = "web"
    heading = "signin-heading"
    retention = "signin-retention"

    def __init__(
        self, database: Database, clock: Clock, readers: ReaderDirectory, staff: Staff, site: str | None
    ) -> None:
        """Let staff in at ``site``, e.g. ``https://bot.example.org``; None: the bot has no address."""
        self._database = database
        self._clock = clock
        self._readers = readers
        self._staff = staff
        self._site = site
        self.rooms = Rooms()
        """Where staff can go once they are in."""

    @property
    def encrypted(self) -> bool:
        """Whether the pages are reached by https, so that a browser must keep its cookie from anything else."""
        return self._site is not None and self._site.startswith("https:")

    @property
    def is_open(self) -> bool:
        """Whether there are pages to sign in to: the bot has an address at which that is safe."""
        return self._site is not None and is_safe(self._site)

    # ---- in Discord ------------------------------------------------------------------

    async def invite(self, member: int, target: str = HOME) -> str:
        """Return the address that signs the member in once, and leads to the page ``target``.

        Whoever asks has to be staff already: that is asked where they ask.

        Raises:
            NoStaffPages: there is no address, or it would carry the session for anybody to read.
        """
        if self._site is None or not is_safe(self._site):
            raise NoStaffPages
        secret = secrets.token_urlsafe(SECRET_BYTES)
        async with self._database.transaction() as transaction:
            await SignInRepository(transaction).add_link(
                member, digest(secret), page(target), self._clock.now()
            )
        return f"{self._site}{PATH}/{secret}"

    async def sign_out_everywhere(self, member: int) -> int:
        """End every session of the member, and every link; return how many there were."""
        async with self._database.transaction() as transaction:
            return await SignInRepository(transaction).end_all(member)

    async def let_nobody_back_in(self) -> None:
        """Sign everybody out, if this is a restored copy: who signed out since, or used a link up, did so for good."""
        async with self._database.transaction() as transaction:
            if await is_restored(transaction):
                await SignInRepository(transaction).end_everybodys()

    # ---- on the web ------------------------------------------------------------------

    async def invited(self, secret: str) -> Invited:
        """Return who would be signed in by a link. To look uses nothing up: programs that check links look, too.

        Raises:
            LinkUnknown, LinkUsed, LinkExpired: it signs nobody in.
            StaffNoMore, NotKnownNow: its member may not in.
        """
        async with self._database.reading() as transaction:
            link = await self._usable(transaction, secret)
            reader = await self._readers.reader(transaction, ToMember(link.member))
        return Invited(link, await self._name(link.member), reader)

    async def enter(self, secret: str) -> Opened:
        """Open a session by a link, which opens nothing from then on.

        Raises:
            LinkUnknown, LinkUsed, LinkExpired: it signs nobody in.
            StaffNoMore, NotKnownNow: its member may not in.
        """
        # Asking Discord takes time, so it happens while no transaction is open.
        await self.invited(secret)
        now, kept = self._clock.now(), secrets.token_urlsafe(SECRET_BYTES)
        async with self._database.transaction() as transaction:
            repository = SignInRepository(transaction)
            link = await self._usable(transaction, secret)
            await repository.use(link, now)
            session = await repository.open(link.member, digest(kept), now)
        return Opened(session, link.target, kept)

    async def admit(self, secret: str) -> Visitor:
        """Return who asks for a page; ``secret`` is that of their session, or empty.

        Raises:
            SignedOut: there is no session (any more).
            StaffNoMore: they are no staff any more; all their sessions have ended with that.
            NotKnownNow: Discord does not say whether they are.
        """
        session = await self._session(secret)
        name = await self._name(session.member)
        now = self._clock.now()
        if now - session.seen >= NOTED:
            async with self._database.transaction() as transaction:
                await SignInRepository(transaction).saw(session, now)
        async with self._database.reading() as transaction:
            reader = await self._readers.reader(transaction, ToMember(session.member))
        return Visitor(session.member, name, reader, session)

    async def require_session(self, secret: str) -> None:
        """Refuse who has no session, before anything of theirs is read; Discord is not asked.

        Raises:
            SignedOut: there is no session (any more).
        """
        await self._session(secret)

    async def leave(self, secret: str) -> None:
        """Sign out: the session of this secret opens nothing any more, wherever its cookie may be."""
        async with self._database.transaction() as transaction:
            await SignInRepository(transaction).end(digest(secret))

    async def _session(self, secret: str) -> Session:
        if not is_secret(secret):
            raise SignedOut
        async with self._database.reading() as transaction:
            found = await SignInRepository(transaction).session(digest(secret))
        return require_session(found, self._clock.now())

    async def _usable(self, transaction: Transaction, secret: str) -> Link:
        if not is_secret(secret):
            raise LinkUnknown
        return require_usable(await SignInRepository(transaction).link(digest(secret)), self._clock.now())

    async def _name(self, member: int) -> str:
        try:
            name = await self._staff.name_of(member)
        except TimeoutError:
            raise NotKnownNow from None
        if name is None:
            await self.sign_out_everywhere(member)
            raise StaffNoMore
        return name

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return when links were made and used, and sessions opened; their secrets are known to nobody."""
        repository = SignInRepository(transaction)
        links: list[Json] = [
            {"made": to_text(link.made), "used": to_optional_text(link.used), "page": link.target}
            for link in await repository.links_of(member)
        ]
        sessions: list[Json] = [
            {"opened": to_text(one.opened), "last_used": to_text(one.seen)}
            for one in await repository.sessions_of(member)
        ]
        return {"links": links, "sessions": sessions} if links or sessions else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Sign the member out everywhere."""
        return await SignInRepository(transaction).end_all(member)

    async def forget_old(self) -> None:
        """Forget the links and sessions that open nothing any more."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            await SignInRepository(transaction).forget(now - LINKS_REMEMBERED, now - IDLE, now - LONGEST)


def is_safe(site: str) -> bool:
    """Tell whether a session may be carried to this address: encrypted, or within this machine."""
    parts = urlsplit(site)
    return parts.scheme == "https" or (parts.hostname or "") in {name.strip("[]") for name in LOOPBACK}
