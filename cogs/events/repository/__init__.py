"""All SQL of the events, one module for each table."""

from cogs.events.repository.drafts import DraftRepository
from cogs.events.repository.events import EventRepository
from cogs.events.repository.forms import FormRepository
from cogs.events.repository.messages import LetterRepository
from cogs.events.repository.publishing import PublicationRepository, ReviewRepository
from cogs.events.repository.registrations import RegistrationRepository

__all__ = [
    "DraftRepository",
    "EventRepository",
    "FormRepository",
    "LetterRepository",
    "PublicationRepository",
    "RegistrationRepository",
    "ReviewRepository",
]
