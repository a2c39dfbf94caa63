"""All SQL of the helpdesk, inside the caller's transaction."""

from cogs.helpdesk.repository.entries import Entry, EntryRepository, Note, NoteRepository
from cogs.helpdesk.repository.lives import Case, Counts, LifeRepository, Part
from cogs.helpdesk.repository.measures import MeasureRepository
from cogs.helpdesk.repository.requests import New, RequestRepository

__all__ = [
    "Case",
    "Counts",
    "Entry",
    "EntryRepository",
    "LifeRepository",
    "MeasureRepository",
    "New",
    "Note",
    "NoteRepository",
    "Part",
    "RequestRepository",
]
