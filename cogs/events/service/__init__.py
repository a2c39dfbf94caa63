"""The use cases of the events, one class for each sort of thing that people do."""

from cogs.events.service.agenda import Agenda, entry_of
from cogs.events.service.companions import Companions, Company
from cogs.events.service.drafts import DraftService, Preview
from cogs.events.service.editing import Edited, EditService, Proposal
from cogs.events.service.entering import EntryService
from cogs.events.service.events import (
    AskFirst,
    CalledOff,
    EventService,
    Registered,
    Reminding,
    Withdrawn,
)
from cogs.events.service.finding import EventFinder
from cogs.events.service.forms import FormService, Page, Profiles, Region
from cogs.events.service.keeping import EventRecords
from cogs.events.service.letters import LetterService, Outgoing
from cogs.events.service.offers import Accepted, OfferService
from cogs.events.service.organisers import Handled, OrganiserService, People
from cogs.events.service.publishing import Forthcoming, Planned, Preflight, PublicationService
from cogs.events.service.reviewing import ReviewService
from cogs.events.service.services import EventServices
from cogs.events.service.terms import NO_LIMIT, Change, TermsService
from cogs.events.service.weekly import ComingEvents

__all__ = [
    "NO_LIMIT",
    "Accepted",
    "Agenda",
    "AskFirst",
    "CalledOff",
    "Change",
    "ComingEvents",
    "Companions",
    "Company",
    "DraftService",
    "EditService",
    "Edited",
    "EntryService",
    "EventFinder",
    "EventRecords",
    "EventService",
    "EventServices",
    "FormService",
    "Forthcoming",
    "Handled",
    "LetterService",
    "OfferService",
    "OrganiserService",
    "Outgoing",
    "Page",
    "People",
    "Planned",
    "Preflight",
    "Preview",
    "Profiles",
    "Proposal",
    "PublicationService",
    "Region",
    "Registered",
    "Reminding",
    "ReviewService",
    "TermsService",
    "Withdrawn",
    "entry_of",
]
