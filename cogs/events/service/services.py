"""All services of the events, handed to each other."""

from dataclasses import dataclass
from typing import Protocol, Self

from bot.community.places import Places
from bot.dates import TimeReader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database
from cogs.events.service.companions import Company
from cogs.events.service.drafts import DraftService
from cogs.events.service.editing import EditService
from cogs.events.service.entering import EntryService
from cogs.events.service.events import EventService
from cogs.events.service.finding import EventFinder
from cogs.events.service.forms import FormService, Profiles
from cogs.events.service.keeping import EventRecords
from cogs.events.service.letters import LetterService
from cogs.events.service.offers import OfferService
from cogs.events.service.organisers import OrganiserService
from cogs.events.service.publishing import Preflight, PublicationService
from cogs.events.service.reviewing import ReviewService
from cogs.events.service.roster import Rosters, Wishes
from cogs.events.service.terms import TermsService


class Members(Wishes, Profiles, Protocol):
    """What members wish for, and what they said of themselves."""


@dataclass(frozen=True)
class EventServices:
    """The services of one bot, or of one test."""

    events: EventService
    finder: EventFinder
    drafts: DraftService
    edits: EditService
    terms: TermsService
    forms: FormService
    offers: OfferService
    organisers: OrganiserService
    letters: LetterService
    records: EventRecords
    company: Company
    entries: EntryService
    reviews: ReviewService
    publications: PublicationService

    @classmethod
    def on(
        cls,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        dates: TimeReader,
        preflight: Preflight,
        members: Members,
        *,
        second_eyes: bool = False,
    ) -> Self:
        """Return them on one database; ``second_eyes``: nothing is published that only one person has seen."""
        rosters, finder = Rosters(outbox, places, clock, members), EventFinder(database, clock)
        company = Company(database)
        events = EventService(database, clock, rosters, company)
        reviews = ReviewService(database, outbox, places, clock, wanted=second_eyes)
        return cls(
            events,
            finder,
            DraftService(database, clock, dates, reviews),
            EditService(database, clock, dates, rosters, company),
            TermsService(database, clock, dates, rosters),
            FormService(database, clock, events, members),
            OfferService(database, clock, rosters),
            OrganiserService(database, clock, rosters),
            LetterService(database, outbox, clock),
            EventRecords(database, clock, rosters, reviews),
            company,
            EntryService(clock, rosters),
            reviews,
            PublicationService(database, places, clock, dates, preflight, rosters, reviews),
        )

    @property
    def provided(self) -> tuple[object, ...]:
        """Return those that buttons and forms ask for."""
        return (
            self.events,
            self.finder,
            self.drafts,
            self.edits,
            self.terms,
            self.forms,
            self.offers,
            self.organisers,
            self.letters,
            self.company,
            self.entries,
            self.reviews,
            self.publications,
        )
