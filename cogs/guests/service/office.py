"""What guests are registered with: the services of another feature, handed over in one piece."""

from dataclasses import dataclass

from cogs.events.service import (
    EntryService,
    EventFinder,
    EventService,
    FormService,
    LetterService,
    OfferService,
)


@dataclass(frozen=True)
class Office:
    """The services of the events, as far as guests need them."""

    finder: EventFinder
    events: EventService
    forms: FormService
    offers: OfferService
    letters: LetterService
    entries: EntryService
