"""What the events keep about people, for how long, and how it is handed out and erased."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.events.domain import Draft, Event, Registration, Review
from cogs.events.repository import (
    DraftRepository,
    EventRepository,
    FormRepository,
    LetterRepository,
    RegistrationRepository,
    ReviewRepository,
)
from cogs.events.service.drafts import discard
from cogs.events.service.reviewing import ReviewService
from cogs.events.service.roster import Rosters

DRAFTS_KEPT: Final = timedelta(days=30)
REGISTRATIONS_KEPT: Final = timedelta(days=365)
"""How long after the end of an event it is still known who had registered."""


class EventRecords:
    """Registrations, drafts and the names of organisers, as personal data."""

    feature = "events"
    heading = "events-heading"
    retention = "events-retention"

    def __init__(self, database: Database, clock: Clock, rosters: Rosters, reviews: ReviewService) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._rosters = rosters
        self._reviews = reviews

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's registrations and drafts, and the events they organised."""
        events = EventRepository(transaction)
        registrations = await RegistrationRepository(transaction).of(member)
        begun = await FormRepository(transaction).of(member)
        kept: Mapping[str, list[Json]] = {
            "messages_to_people": [
                {"event": one.event, "text": one.text, "sent": to_optional_text(one.sent)}
                for one in await LetterRepository(transaction).by(member)
            ],
            "forms": [{"event": event, "typed": dict(typed)} for event, typed in begun.items()],
            "registrations": [_registration(one, await events.get(one.event)) for one in registrations],
            "drafts": [_draft(draft) for draft in await DraftRepository(transaction).by(member)],
            "reviews": [_review(one, member) for one in await ReviewRepository(transaction).of(member)],
            "organised": [_event(event) for event in await events.organised_by(member)],
        }
        return {name: entries for name, entries in kept.items() if entries} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Erase the member's registrations and drafts; their seats go to the next in line.

        Events they organised stay, for others registered for them, but name nobody.
        """
        erased = await self._erase_registrations(transaction, member)
        drafts = await DraftRepository(transaction).by(member)
        for draft in drafts:
            await discard(transaction, draft)
        letters = await LetterRepository(transaction).forget_author(member)
        decided = await self._forget_decisions(transaction, member)
        forms = await FormRepository(transaction).remove_of(member)
        reviews = await self._reviews.forget(transaction, member)
        return (
            erased
            + len(drafts)
            + letters
            + decided
            + forms
            + reviews
            + await EventRepository(transaction).forget_organiser(member)
        )

    async def forget_old(self) -> None:
        """Remove what was kept long enough: forms nobody came back to, registrations of long ago."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            for draft in await DraftRepository(transaction).untouched_since(now - DRAFTS_KEPT):
                await discard(transaction, draft)
            await FormRepository(transaction).remove_untouched_since(now - DRAFTS_KEPT)
            await LetterRepository(transaction).remove_before(now - REGISTRATIONS_KEPT)
            await RegistrationRepository(transaction).remove_of_events_before(now - REGISTRATIONS_KEPT)

    async def _forget_decisions(self, transaction: Transaction, member: int) -> int:
        """Let what the member decided stand without their name, also where it was posted."""
        roster = self._rosters.within(transaction)
        decided = await roster.registrations.decided_by(member)
        await roster.registrations.forget_decider(member)
        for registration in decided:
            await roster.correct_application(registration)
        return len(decided)

    async def _erase_registrations(self, transaction: Transaction, member: int) -> int:
        roster = self._rosters.within(transaction)
        registrations = await roster.registrations.of(member)
        await roster.registrations.remove(registrations)
        for registration in registrations:
            await roster.take_application_back(registration, why="erased")
        for number in {registration.event for registration in registrations}:
            await roster.silence(number, member, why="erased")
            event = await EventRepository(transaction).get(number)
            if event is not None:
                await roster.settle(event)
        return len(registrations)


def _registration(registration: Registration, event: Event | None) -> Json:
    return {
        "event": registration.event,
        "title": None if event is None else event.title,
        "standing": registration.standing.value,
        "takes_part": registration.mode.value,
        "offered_until": to_optional_text(registration.offer.until if registration.offer else None),
        "answers": dict(registration.answers),
        "decided": registration.decision.verdict.value if registration.decision else None,
        "registered": to_text(registration.registered),
        "wants_direct_reminders": registration.wants_reminders,
    }


def _draft(draft: Draft) -> Json:
    return {
        "title": draft.typed.title,
        "when": draft.typed.when,
        "where": draft.typed.place,
        "seats": draft.typed.seats,
        "about": draft.typed.about,
    }


def _review(review: Review, member: int) -> Json:
    mine = review.judged_by == member
    return {
        "event": review.event,
        "asked": to_text(review.asked) if review.asked_by == member else None,
        "judged": to_optional_text(review.judged) if mine else None,
        "judgement": review.judgement.value if mine and review.judgement else None,
        "comment": review.comment if mine else None,
    }


def _event(event: Event) -> Json:
    return {
        "event": event.id,
        "title": event.title,
        "status": event.status.value,
        "starts": _local(event.plan.starts),
        "ends": _local(event.plan.ends),
        "where": event.plan.place,
        "about": event.plan.about,
    }


def _local(time: LocalTime | None) -> Json:
    return None if time is None else f"{time.local.isoformat(timespec='minutes')} {time.zone}"
