"""Finding that an organiser is gone, asking for another, and handing the event over."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import Message, Target, ToChannel, ToMember
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.events.domain import Event
from cogs.events.service import EventFinder
from cogs.events.service.promises import prefix
from cogs.events.service.responsible import ResponsibleService
from cogs.succession.domain import (
    DeputyNotStaff,
    Handover,
    HandoverGone,
    NotStaff,
    StaffUnknown,
    decline,
    require_another,
    take,
)
from cogs.succession.repository import SuccessionRepository

TO_STAFF: Final = "succession.to-staff"
TO_DEPUTY: Final = "succession.to-deputy"

KEPT: Final = timedelta(days=365)


class Staff(Protocol):
    """Knows who is staff at this very moment."""

    async def name_of(self, member: int) -> str | None:
        """Return what a member of staff is called; None if they are none, or have left.

        Raises:
            TimeoutError: Discord does not say.
        """
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """A handover as messages speak of it."""

    event: Event
    handover: Handover
    deputy: int | None


class SuccessionService:
    """The use cases of succession; it is PersonalData for deputies and those who took over."""

    feature = "succession"
    heading = "succession-heading"
    retention = "succession-retention"

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        finder: EventFinder,
        responsible: ResponsibleService,
        staff: Staff,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._finder = finder
        self._responsible = responsible
        self._staff = staff

    async def name_deputy(self, event: int, member: int | None) -> None:
        """Let the member step in for the organiser of an event; None: nobody.

        Raises:
            DeputyNotStaff: they could not organise it.
            DeputyOrganises: they do already.
            StaffUnknown: Discord does not say whether they could.
        """
        if member is not None and not await self._is_staff(member):
            raise DeputyNotStaff(member=f"<@{member}>")
        async with self._database.transaction() as transaction:
            repository = SuccessionRepository(transaction)
            known = await self._finder.existing(transaction, event)
            require_another(known.organiser, member)
            if member is None:
                await repository.remove_deputy(event)
            else:
                await repository.name_deputy(event, member)

    async def watch(self) -> None:
        """Look who of the organisers of what is ahead is gone, and ask for another; nobody tells the bot by itself."""
        here: dict[int | None, bool] = {None: False}
        for event in await self._finder.upcoming():
            if event.organiser not in here:
                try:
                    here[event.organiser] = await self._is_staff(event.organiser or 0)
                except StaffUnknown:
                    # Tomorrow is another day; to ask for no reason would be worse.
                    continue
            if not here[event.organiser]:
                await self._look_for_another(event)

    async def _look_for_another(self, event: Event) -> None:
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            repository = SuccessionRepository(transaction)
            known = await self._responsible.find(transaction, event.id)
            if known is None or known.organiser != event.organiser:
                return
            if await repository.open(event.id) is not None:
                return
            handover = await repository.add(event.id, event.organiser, now)
            for name, kind, target in await self._asked(transaction, event):
                await self._outbox.add(
                    transaction,
                    Message(
                        key=f"{_prefix(handover)}{name}",
                        kind=kind,
                        target=target,
                        due=now,
                        parameters={"handover": handover.id},
                        not_after=event.ends_at,
                    ),
                )

    async def _asked(self, transaction: Transaction, event: Event) -> list[tuple[str, str, Target]]:
        deputy = await SuccessionRepository(transaction).deputy(event.id)
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        asked: list[tuple[str, str, Target]] = []
        if staff is not None:
            asked.append(("staff", TO_STAFF, ToChannel(staff.discord_id)))
        if deputy is not None and deputy != event.organiser:
            asked.append(("deputy", TO_DEPUTY, ToMember(deputy)))
        return asked

    async def take(self, number: int, member: int) -> Told:
        """Let the member be the organiser; what was posted says so from then on.

        Raises:
            NotStaff, StaffUnknown: they may not, or nobody knows whether they may.
            HandoverGone, AlreadyTaken: there is nothing to take over any more.
        """
        if not await self._is_staff(member):
            raise NotStaff
        async with self._database.transaction() as transaction:
            repository = SuccessionRepository(transaction)
            taken = take(await repository.get(number), member, self._clock.now())
            await repository.put(taken)
            await self._responsible.hand_over(transaction, taken.event, member)
            await self._correct(transaction, taken)
            return await self._told(transaction, taken)

    async def decline(self, number: int, member: int) -> Told:
        """Note that the deputy cannot; staff see it where they were told.

        Raises:
            HandoverGone, AlreadyTaken, NotTheDeputy: there is nothing to decline.
        """
        async with self._database.transaction() as transaction:
            repository = SuccessionRepository(transaction)
            known = await repository.get(number)
            deputy = None if known is None else await repository.deputy(known.event)
            declined = decline(known, member, deputy, self._clock.now())
            await repository.put(declined)
            await self._correct(transaction, declined)
            return await self._told(transaction, declined)

    async def tell(self, transaction: Transaction, number: int) -> Told | None:
        """Return what a message about a handover may say now; None if it was forgotten."""
        handover = await SuccessionRepository(transaction).get(number)
        return None if handover is None else await self._told(transaction, handover)

    async def _told(self, transaction: Transaction, handover: Handover) -> Told:
        event = await self._responsible.find(transaction, handover.event)
        if event is None:
            raise HandoverGone
        return Told(event, handover, await SuccessionRepository(transaction).deputy(handover.event))

    async def _correct(self, transaction: Transaction, handover: Handover) -> None:
        for name in ("staff", "deputy"):
            await self._outbox.revise(transaction, f"{_prefix(handover)}{name}", {"handover": handover.id})

    async def _is_staff(self, member: int) -> bool:
        try:
            return await self._staff.name_of(member) is not None
        except TimeoutError:
            raise StaffUnknown from None

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return for which events the member steps in, and which they left or took over."""
        repository = SuccessionRepository(transaction)
        deputy: list[Json] = list(await repository.deputising(member))
        handovers: list[Json] = [
            {"event": one.event, "found": to_text(one.found), "taken": to_optional_text(one.taken)}
            for one in await repository.about(member)
        ]
        return {"deputy_of": deputy, "handovers": handovers} if deputy or handovers else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Let the member step in for nobody, and take their name out of what was handed over."""
        repository = SuccessionRepository(transaction)
        told = [*await repository.about(member), *await repository.waiting_for(member)]
        erased = await repository.erase(member)
        for handover in told:
            await self._correct(transaction, handover)
        return erased

    async def forget_old(self) -> None:
        """Forget handovers of long ago, and deputies of what is over."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            repository = SuccessionRepository(transaction)
            await repository.forget_before(now - KEPT)
            for event in await repository.deputies():
                known = await self._responsible.find(transaction, event)
                if known is None or known.ends_at < now:
                    await repository.remove_deputy(event)


def _prefix(handover: Handover) -> str:
    # Among the event's own messages: staff follow them together, and a cancellation takes them back.
    return f"{prefix(handover.event)}succession:{handover.id}:"
