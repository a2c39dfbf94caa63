"""What members choose, and everything any feature stores about them: shown, given, erased."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, TypeAlias

from bot.delivery.kinds import Reader
from bot.delivery.messages import Target, ToMember
from bot.delivery.outbox import Outbox, OutboxRow
from bot.kernel.clock import Clock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json, PersonalData
from bot.storage.transactions import Unable
from cogs.members.domain import (
    Atlas,
    Gazetteer,
    LanguageNotSpoken,
    Origin,
    Place,
    Preferences,
    Span,
    read_quiet_hours,
)
from cogs.members.repository import PreferenceRepository

LOG = logging.getLogger(__name__)

KEPT_SILENT: Final = timedelta(days=365)
"""How long the language of somebody who chose nothing is remembered after they last acted."""

Follower: TypeAlias = Callable[[Transaction, int], Awaitable[None]]
"""Given the member who has chosen something; what is planned for them may have to change."""

NOTHING_CHOSEN: Final = Preferences()


class MemberService:
    """A member's choices; other features ask it what a member wants."""

    feature: str = "members"
    heading: str = "members-heading"
    retention: str = "members-retention"

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gazetteer: Gazetteer,
        languages: Sequence[str],
        atlas: Atlas | None = None,
    ) -> None:
        """Offer ``languages``, the places of ``gazetteer`` and the regions of ``atlas``."""
        self._database = database
        self._clock = clock
        self._gazetteer = gazetteer
        self._languages = tuple(languages)
        self._atlas = atlas or Atlas(())
        # Whose language was noticed since the start: it spares a write at nearly every action.
        self._noticed: dict[int, str] = {}
        self._to_note: dict[int, str] = {}
        self._noting = asyncio.Lock()
        self._followers: list[Follower] = []

    # ---- members choose --------------------------------------------------------------

    async def choose_language(self, member: int, locale: str | None) -> None:
        """Speak ``locale`` to the member from now on; None: as their Discord does.

        Raises:
            LanguageNotSpoken: not all texts are there in that language.
        """
        if locale is not None and locale not in self._languages:
            raise LanguageNotSpoken(typed=locale, spoken=", ".join(self._languages))
        await self._change(member, lambda known: replace(known, locale=locale))

    async def choose_zone(self, member: int, typed: str) -> Place:
        """Show the member times of that place from now on.

        Raises:
            ZoneNotFound: there is none of that name.
        """
        place = self._gazetteer.find(typed)
        await self._change(member, lambda known: replace(known, zone=place.zone))
        return place

    async def choose_reminders(self, member: int, *, wanted: bool) -> None:
        """Let direct-message reminders be what the member gets unless they say otherwise."""
        await self._change(member, lambda known: replace(known, direct_reminders=wanted))

    async def choose_quiet_hours(self, member: int, typed: str) -> Span:
        """Send no reminder of an event to the member in these hours, by the clocks of their zone.

        Raises:
            QuietHoursUnreadable: what was typed is no span of hours.
        """
        quiet = read_quiet_hours(typed)
        await self._change(member, lambda known: replace(known, quiet=quiet))
        return quiet

    async def forget_quiet_hours(self, member: int) -> None:
        """Let reminders come at any hour."""
        await self._change(member, lambda known: replace(known, quiet=None))

    def follow(self, follower: Follower) -> None:
        """Call ``follower`` whenever a member has chosen something, in the same transaction."""
        self._followers.append(follower)

    async def choose_region(self, member: int, typed: str) -> Origin:
        """Remember the country or region the member is from.

        Raises:
            RegionNotFound: there is none of that name.
        """
        origin = self._atlas.find(typed)
        region = origin.region.code if origin.region else None
        await self._change(member, lambda known: replace(known, country=origin.country.code, region=region))
        return origin

    async def forget_region(self, member: int) -> None:
        """Forget where the member is from."""
        await self._change(member, lambda known: replace(known, country=None, region=None))

    def countries(self) -> list[Origin]:
        """Return all countries there are to choose from."""
        return self._atlas.countries()

    def suggest_regions(self, typed: str, limit: int) -> list[Origin]:
        """Return the countries and regions that fit what is typed so far."""
        return self._atlas.suggest(typed, limit)

    def suggest_places(self, typed: str) -> list[Place]:
        """Return the places that fit what is typed so far."""
        return self._gazetteer.suggest(typed)

    # ---- what is known of them -------------------------------------------------------

    async def preferences(self, member: int) -> Preferences:
        """Return what the member has chosen."""
        async with self._database.reading() as transaction:
            return await self.preferences_in(transaction, member)

    async def preferences_in(self, transaction: Transaction, member: int) -> Preferences:
        """Return what the member has chosen, inside another feature's transaction."""
        return await PreferenceRepository(transaction).get(member) or NOTHING_CHOSEN

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        """Tell whether the member gets reminders by direct message unless they say otherwise."""
        return (await self.preferences_in(transaction, member)).wants_direct_reminders

    async def quiet_hours(self, transaction: Transaction, member: int, zone: str) -> QuietHours | None:
        """Return when the member wants to hear nothing; ``zone`` is that of who never chose one."""
        return (await self.quiet_hours_of(transaction, [member], zone)).get(member)

    async def unreminded(self, transaction: Transaction, members: Iterable[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        known = await PreferenceRepository(transaction).of(members)
        return frozenset(member for member, one in known.items() if one.direct_reminders is False)

    async def quiet_hours_of(
        self, transaction: Transaction, members: Iterable[int], zone: str
    ) -> dict[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing; ``zone`` is that of who never chose one."""
        known = await PreferenceRepository(transaction).of(members)
        return {
            member: QuietHours(*one.quiet, one.zone or zone) for member, one in known.items() if one.quiet
        }

    async def countries_of(self, transaction: Transaction, members: Iterable[int]) -> dict[int, str]:
        """Return the countries of those among ``members`` who have chosen one."""
        return await PreferenceRepository(transaction).countries(members)

    async def regions_of(self, transaction: Transaction, members: Iterable[int]) -> dict[int, str]:
        """Return the regions (NUTS 2) of those among ``members`` who have chosen one."""
        known = await PreferenceRepository(transaction).of(members)
        return {member: one.region for member, one in known.items() if one.region}

    def find_region(self, typed: str) -> Origin:
        """Return the country or region that is meant, by its name or code.

        Raises:
            RegionNotFound: there is none of that name; the nearest are told.
        """
        return self._atlas.find(typed)

    def origin(self, code: str) -> Origin | None:
        """Return the country or region of that code; None if the list no longer has it."""
        return self._atlas.get(code)

    def country_name(self, code: str, locale: str) -> str:
        """Return what the country is called in a language; of one the list does not have, its code."""
        known = self.origin(code)
        return known.country.names.get(locale, code) if known else code

    async def notice_language(self, member: int, discord_locale: str) -> None:
        """Remember in which language Discord shows itself to the member, for messages sent later."""
        if self._noticed.get(member) == discord_locale:
            return
        self._to_note[member] = discord_locale
        async with self._noting:
            # In a rush one transaction notes everybody who came while the one before was under way.
            if member in self._to_note:
                await self._note()

    async def _note(self) -> None:
        try:
            async with self._database.transaction() as transaction:
                noted, self._to_note = self._to_note, {}
                await PreferenceRepository(transaction).notice(noted, self._clock.now())
        except Unable as error:
            # Whoever acts is told by what they use; it is noticed the next time.
            LOG.warning("the language of members was not noted: %s", error)
            return
        self._noticed |= noted

    async def forget_silent(self) -> int:
        """Forget those who chose nothing and have not acted for a year."""
        async with self._database.transaction() as transaction:
            return await PreferenceRepository(transaction).forget_silent(self._clock.now() - KEPT_SILENT)

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's choices."""
        known = await PreferenceRepository(transaction).get(member)
        if known is None:
            return None
        return {
            "language": known.locale,
            "time_zone": known.zone,
            "direct_reminders": known.direct_reminders,
            "language_of_their_discord": known.discord_locale,
            "country": known.country,
            "region": known.region,
            "quiet_hours": None if known.quiet is None else [f"{edge:%H:%M}" for edge in known.quiet],
        }

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget the member's choices."""
        transaction.after_commit(lambda: self._forget_noticed(member))
        return await PreferenceRepository(transaction).erase(member)

    def _forget_noticed(self, member: int) -> None:
        self._noticed.pop(member, None)
        self._to_note.pop(member, None)

    async def _change(self, member: int, change: Callable[[Preferences], Preferences]) -> None:
        async with self._database.transaction() as transaction:
            preferences = PreferenceRepository(transaction)
            known = await preferences.get(member) or NOTHING_CHOSEN
            await preferences.put(member, change(known), self._clock.now())
            for follower in self._followers:
                await follower(transaction, member)


class MemberReaders:
    """Whom a message is written for, as its reader has chosen."""

    def __init__(self, service: MemberService, default: Reader, choose: Callable[..., str]) -> None:
        """Fall back to ``default``; ``choose`` finds the first usable language."""
        self._service = service
        self._default = default
        self._choose = choose

    async def reader(
        self, transaction: Transaction, target: Target, seen: str | None = None
    ) -> Reader | None:
        """Return the member's language and zone; a channel is for the whole community."""
        if not isinstance(target, ToMember):
            return None
        known = await self._service.preferences_in(transaction, target.member)
        if known == NOTHING_CHOSEN:
            return None
        shown = seen or known.discord_locale
        locale = self._choose(known.locale, shown, self._default.locale)
        return Reader(
            locale,
            known.zone or self._default.zone,
            zone_chosen=known.zone is not None,
            also=(shown,) if shown and shown.partition("-")[0] != locale else (),
        )


class Inbox:
    """What a direct message could not bring."""

    def __init__(self, database: Database, outbox: Outbox) -> None:
        """Read what ``outbox`` keeps."""
        self._database = database
        self._outbox = outbox

    async def read(self, member: int, limit: int) -> list[OutboxRow]:
        """Return what could not be delivered to the member, newest first."""
        async with self._database.reading() as transaction:
            return await self._outbox.undelivered(transaction, member, limit)


@dataclass(frozen=True, slots=True)
class Kept:
    """What one feature stores about a member, and how long."""

    feature: str
    heading: str
    retention: str
    data: Json


@dataclass(frozen=True, slots=True)
class Erased:
    """How much one feature erases, or has erased."""

    heading: str
    retention: str
    rows: int


class _TakenBack(Exception):
    """Rolls back what was only tried."""


class PersonalDataService:
    """Everything stored about a member, by every feature that stores anything."""

    def __init__(self, database: Database, keepers: Callable[[], Iterable[PersonalData]]) -> None:
        """Ask ``keepers`` at each use: features that load later keep something, too."""
        self._database = database
        self._keepers = keepers

    async def export(self, member: int) -> list[Kept]:
        """Return all that is stored about the member, by every feature at the same moment."""
        async with self._database.reading() as transaction:
            kept = [
                Kept(
                    keeper.feature,
                    keeper.heading,
                    keeper.retention,
                    await keeper.export(transaction, member),
                )
                for keeper in self._keepers()
            ]
        return [part for part in kept if part.data is not None]

    async def rehearse_erasure(self, member: int) -> list[Erased]:
        """Return what :meth:`erase` would erase: it is done and taken back, so the counts are true."""
        erased: list[Erased] = []
        with suppress(_TakenBack):
            async with self._database.transaction() as transaction:
                erased = await self._erase(transaction, member)
                raise _TakenBack
        return erased

    async def erase(self, member: int) -> list[Erased]:
        """Erase all that is stored about the member, of every feature or of none."""
        async with self._database.transaction() as transaction:
            erased = await self._erase(transaction, member)
            # A backup that is restored some day must not bring them back.
            await self._database.erasures.note(transaction, member)
            return erased

    async def _erase(self, transaction: Transaction, member: int) -> list[Erased]:
        # Backwards: what features take back or promise by erasing goes through delivery, which registered first.
        erased = [
            Erased(keeper.heading, keeper.retention, await keeper.erase(transaction, member))
            for keeper in reversed(list(self._keepers()))
        ]
        return [part for part in reversed(erased) if part.rows]
