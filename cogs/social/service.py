"""Finds the event that a post is to be about, if everybody may know of it."""

from bot.kernel.clock import Clock
from cogs.events.domain import Event, EventNotFound, Scope, require_alive
from cogs.events.service import EventFinder
from cogs.guests.service import GuestService
from cogs.social.domain import NotForEveryone


class PostService:
    """What staff may tell outside."""

    def __init__(self, finder: EventFinder, guests: GuestService, clock: Clock, site: str | None) -> None:
        """Look events up with ``finder``; ``site`` is where anybody registers by e-mail, None if nobody can."""
        self._finder = finder
        self._guests = guests
        self._clock = clock
        self._site = site

    async def about(self, reference: str, member: int) -> Event:
        """Return the event that is meant.

        Raises:
            EventNotFound, NotPublished: there is none, or it is a draft.
            EventCancelled, EventOver: there is nothing to come to.
            NotForEveryone: it is for some only, or told where not everyone reads.
            NotKnown: whether everyone may read of it is not known yet.
        """
        event = await self._finder.find(reference, Scope.ALIVE, member, staff=True)
        require_alive(event, self._clock.now())
        try:
            await self._guests.card(event.id)
        except EventNotFound:
            raise NotForEveryone(title=event.title) from None
        return event

    def page(self, event: Event) -> str | None:
        """Return where anybody reads of the event and registers; None if there is no such page."""
        return f"{self._site}/events/{event.id}" if self._site else None
