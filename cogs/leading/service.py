"""Offering an office of a group, laying it down, and asking for somebody once its holder is gone."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, Protocol

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import JsonScalar, Message, ToChannel, ToMember
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.quiet import QuietHours, calm
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.groups.domain import Office, Settings, require_alive, require_leading
from cogs.groups.service import Actor, OfficeService
from cogs.leading.domain import (
    Cannot,
    Given,
    Handover,
    HandoverGone,
    State,
    Vacated,
    Withdrawn,
    agree,
    held,
    require_deputy,
    require_successor,
    step,
)
from cogs.leading.repository import LeadingRepository

VACANT: Final = "leading.vacant"
ASKED: Final = "leading.asked"
ANSWERED: Final = "leading.answered"

HELP_CHANNEL: Final = "help"

KEPT: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Seen:
    """What Discord says of somebody who holds an office."""

    here: bool
    """Whether they are on the server."""
    holds: bool
    """Whether they have the group's role, where it has one."""


class People(Protocol):
    """Knows who is still there."""

    async def seen(self, member: int, group: str) -> Seen:
        """Return what Discord says of a member now.

        Raises:
            TimeoutError: Discord does not say.
        """
        ...

    async def quiet_hours(self, transaction: Transaction, member: int) -> QuietHours | None:
        """Return when a member wants to hear nothing."""
        ...


class Groups(Protocol):
    """Knows who is in a working group, and who runs it."""

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        """Return who is in the group."""
        ...

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        """Return who leads the group."""
        ...


@dataclass(frozen=True, slots=True)
class Deputies:
    """Who runs a group, and who steps in."""

    settings: Settings
    deputies: tuple[int, ...]


class LeadingService:
    """The use cases of those who lead; it hears of offices that change hands, and is PersonalData."""

    feature = "leading"
    heading = "leading-heading"
    retention = "leading-retention"

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        groups: Groups,
        offices: OfficeService,
        people: People,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._groups = groups
        self._offices = offices
        self._people = people

    # ---- deputies --------------------------------------------------------------------

    async def deputies(self, group: str) -> Deputies:
        """Return who runs a group, and who steps in."""
        async with self._database.reading() as transaction:
            return await self._deputies(transaction, group)

    async def name_deputy(self, group: str, member: int, actor: Actor) -> Deputies:
        """Let a member of the group step in if somebody who leads it is gone.

        Raises:
            LeadersOnly, Leaderless: whoever names them does not lead the group.
            LeadsAlready, NotOfTheGroup, TooManyDeputies: they could not step in.
        """
        async with self._database.transaction() as transaction:
            repository = LeadingRepository(transaction)
            settings = await self._groups.settings_of(transaction, group)
            require_leading(settings, actor.member, staff=actor.staff)
            members = await self._groups.members_of(transaction, group)
            require_deputy(settings, await repository.deputies(group), member, members)
            await repository.name(group, member, self._clock.now())
            return await self._deputies(transaction, group)

    async def dismiss_deputy(self, group: str, member: int, actor: Actor) -> Deputies:
        """Let a member step in no more; everybody may say so of themselves.

        Raises:
            LeadersOnly, Leaderless: whoever says so of another does not lead the group.
        """
        async with self._database.transaction() as transaction:
            settings = await self._groups.settings_of(transaction, group)
            if actor.member != member:
                require_leading(settings, actor.member, staff=actor.staff)
            await LeadingRepository(transaction).dismiss(group, member)
            await self._ask_no_more(transaction, group, member)
            return await self._deputies(transaction, group)

    async def _ask_no_more(self, transaction: Transaction, group: str, member: int) -> None:
        """Let somebody who steps in no more take nothing that they were asked to."""
        repository = LeadingRepository(transaction)
        for office in Office:
            known = await repository.open_for(group, office)
            if known is not None and known.state is State.VACANT and member in known.asked:
                await repository.forget_asked(known.id, member)
                await self._correct(transaction, known)

    async def _deputies(self, transaction: Transaction, group: str) -> Deputies:
        settings = await self._groups.settings_of(transaction, group)
        return Deputies(settings, tuple(await LeadingRepository(transaction).deputies(group)))

    # ---- whoever holds an office -----------------------------------------------------

    async def mine(self, group: str, member: int, office: Office | None) -> Office:
        """Return the office that a member means to lay down.

        Raises:
            NotYours, WhichOffice: they hold none, or both and name none.
        """
        async with self._database.reading() as transaction:
            return held(await self._groups.settings_of(transaction, group), member, office)

    async def offer(self, group: str, member: int, to: int, office: Office | None) -> Handover:
        """Ask another whether they take an office over; until they agree it stays with its holder.

        Raises:
            NotYours, WhichOffice: the member holds none, or both and names none.
            GroupArchived: nobody leads what is archived.
            OwnOffice, NotOfTheGroup: they cannot be asked.
        """
        async with self._database.transaction() as transaction:
            repository = LeadingRepository(transaction)
            require_alive(await self._groups.settings_of(transaction, group))
            mine = held(await self._groups.settings_of(transaction, group), member, office)
            require_successor(member, to, await self._groups.members_of(transaction, group))
            known = await repository.open_for(group, mine)
            if known is not None and to in known.asked:
                return known
            if known is not None:
                await self._put(transaction, known, step(known, Withdrawn(), self._clock.now()))
            begun = await repository.add(group, mine, State.OFFERED, member, self._clock.now())
            return await self._ask(transaction, begun, {to})

    async def lay_down(self, group: str, member: int, office: Office) -> None:
        """Let nobody hold the office until somebody who is asked for takes it.

        Raises:
            NotYours: it is not theirs (any more).
        """
        async with self._database.transaction() as transaction:
            held(await self._groups.settings_of(transaction, group), member, office)
            await self._offices.lay_down(transaction, group, office, member)

    # ---- whoever is asked ------------------------------------------------------------

    async def take(self, number: int, member: int) -> Handover:
        """Let the member hold the office from now on.

        Raises:
            HandoverGone, NotAsked, AlreadyTaken, TakenBack, LeftTheGroup: there is nothing (any more) to take.
            GroupArchived: nobody leads what is archived.
        """
        async with self._database.transaction() as transaction:
            repository = LeadingRepository(transaction)
            known = await repository.get(number)
            members = [] if known is None else await self._groups.members_of(transaction, known.group)
            agreed = agree(known, member, members)
            if agreed.state.open:
                require_alive(await self._groups.settings_of(transaction, agreed.group))
                # The handover ends when it is heard that the office is given.
                await self._offices.appoint(transaction, agreed.group, agreed.office, member)
            return await self._known(transaction, number)

    async def decline(self, number: int, member: int) -> Handover:
        """Note that somebody who was asked cannot; whoever asked reads it.

        Raises:
            HandoverGone, NotAsked, AlreadyTaken, TakenBack: nobody waits for that answer.
        """
        async with self._database.transaction() as transaction:
            known = await self._known(transaction, number)
            declined = step(known, Cannot(member), self._clock.now())
            await self._put(transaction, known, declined)
            return declined

    async def tell(self, transaction: Transaction, number: int) -> Handover | None:
        """Return what a message about a handover may say now; None if it was forgotten."""
        return await LeadingRepository(transaction).get(number)

    # ---- offices that change hands ---------------------------------------------------

    async def vacated(self, transaction: Transaction, group: str, office: Office, member: int) -> None:
        """Tell staff that nobody holds an office, and ask the deputies; not for a group that is archived."""
        if (await self._groups.settings_of(transaction, group)).archived is not None:
            return
        repository, now = LeadingRepository(transaction), self._clock.now()
        known = await repository.open_for(group, office)
        if known is None:
            known = await repository.add(group, office, State.VACANT, None, now)
        inside = set(await self._groups.members_of(transaction, group)) - {member}
        deputies = [one for one in await repository.deputies(group) if one in inside]
        vacant = step(known, Vacated(deputies), now)
        await self._put(transaction, known, vacant)
        await self._tell_staff(transaction, vacant)
        await self._ask(transaction, vacant, deputies)

    async def given(self, transaction: Transaction, group: str, office: Office, holder: int | None) -> None:
        """End the search for somebody, whoever has ended it."""
        repository = LeadingRepository(transaction)
        known = await repository.open_for(group, office)
        if known is not None:
            await self._put(transaction, known, step(known, Given(holder), self._clock.now()))
        if holder is not None and office is Office.LEADER:
            await repository.dismiss(group, holder)

    async def watch(self) -> None:
        """Look who of those who hold an office is gone; nobody tells the bot by itself."""
        async with self._database.reading() as transaction:
            every = await self._offices.held(transaction)
        for settings in every:
            for member in {settings.leader, settings.rapporteur} - {None}:
                await self._look_for(settings.group, member or 0)
        async with self._database.transaction() as transaction:
            for handover in await LeadingRepository(transaction).vacant():
                # Those of whom staff could not be told, for no channel was theirs.
                await self._tell_staff(transaction, handover)

    async def _look_for(self, group: str, member: int) -> None:
        try:
            seen = await self._people.seen(member, group)
        except TimeoutError:
            # Tomorrow is another day; to ask for no reason would be worse.
            return
        if not (seen.here and seen.holds):
            async with self._database.transaction() as transaction:
                await self._offices.lose(transaction, group, member, here=seen.here, holds=seen.holds)

    # ---- what is said ----------------------------------------------------------------

    async def _ask(self, transaction: Transaction, handover: Handover, members: Collection[int]) -> Handover:
        asked = replace(handover, asked=dict.fromkeys(members) | dict(handover.asked))
        await LeadingRepository(transaction).put(asked)
        for member in members:
            about = await self._about(transaction, handover, member)
            await self._write(transaction, _key(handover, f"asked:{member}"), ASKED, member, about)
        return asked

    async def _write(
        self, transaction: Transaction, key: str, kind: str, member: int, about: dict[str, JsonScalar]
    ) -> None:
        """Promise a direct message, now or when the member's quiet hours are over."""
        due = calm(await self._people.quiet_hours(transaction, member), self._clock.now())
        await self._outbox.add(transaction, Message(key, kind, ToMember(member), due, about))

    async def _about(
        self, transaction: Transaction, handover: Handover, member: int
    ) -> dict[str, JsonScalar]:
        """Return what a question is put into words by; ``inbox`` is where a neutral line may stand instead."""
        inbox = await self._places.find(transaction, "channel", HELP_CHANNEL)
        channel = None if inbox is None else inbox.discord_id
        return {"handover": handover.id, "member": member, "inbox": channel}

    async def _tell_staff(self, transaction: Transaction, handover: Handover) -> None:
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        if staff is not None:
            target, about = ToChannel(staff.discord_id), {"handover": handover.id}
            key = _key(handover, "staff")
            await self._outbox.add(transaction, Message(key, VACANT, target, self._clock.now(), about))

    async def _put(self, transaction: Transaction, before: Handover, after: Handover) -> None:
        """Write down where a handover stands, correct what was said of it, and tell who offered it."""
        await LeadingRepository(transaction).put(after)
        await self._correct(transaction, after)
        answered = after.state in {State.TAKEN, State.DECLINED} and after.state is not before.state
        if before.state is State.OFFERED and answered and after.holder is not None:
            about: dict[str, JsonScalar] = {"handover": after.id}
            await self._write(transaction, _key(after, "answered"), ANSWERED, after.holder, about)

    async def _correct(self, transaction: Transaction, handover: Handover) -> None:
        await self._outbox.revise(transaction, _key(handover, "staff"), {"handover": handover.id})
        for member in handover.asked:
            about = await self._about(transaction, handover, member)
            await self._outbox.revise(transaction, _key(handover, f"asked:{member}"), about)

    async def _known(self, transaction: Transaction, number: int) -> Handover:
        known = await LeadingRepository(transaction).get(number)
        if known is None:
            raise HandoverGone
        return known

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return where the member steps in, and what was offered to and by them."""
        repository = LeadingRepository(transaction)
        deputy: list[Json] = list(await repository.deputising(member))
        handovers: list[Json] = [_exported(one, member) for one in await repository.about(member)]
        return {"deputy_of": deputy, "handovers": handovers} if deputy or handovers else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Let the member step in nowhere and stand in no handover; an offer to them alone is taken back."""
        repository = LeadingRepository(transaction)
        about = [one.id for one in await repository.about(member)]
        erased = await repository.erase(member)
        for number in about:
            known = await self._known(transaction, number)
            alone = known.state is State.OFFERED and not known.asked
            now = step(known, Withdrawn(), self._clock.now()) if alone else known
            await self._put(transaction, known, now)
        return erased

    async def forget_old(self) -> None:
        """Forget handovers of long ago."""
        async with self._database.transaction() as transaction:
            await LeadingRepository(transaction).forget_before(self._clock.now() - KEPT)


def _key(handover: Handover, name: str) -> str:
    return f"leading:{handover.id}:{name}"


def _exported(handover: Handover, member: int) -> Json:
    return {
        "group": handover.group,
        "office": handover.office.value,
        "state": handover.state.value,
        "offered_by_you": handover.holder == member,
        "taken_by_you": handover.taken_by == member,
        "begun": to_text(handover.begun),
        "you_declined": to_optional_text(handover.asked.get(member)),
    }
