"""All SQL of the FAQ."""

from cogs.faq.repository.entries import EntryRepository
from cogs.faq.repository.files import FileRepository
from cogs.faq.repository.learning import LearntRepository, OpenRepository, VoteRepository
from cogs.faq.repository.listening import ListeningRepository, SpokenRepository
from cogs.faq.repository.revisions import RevisionRepository

__all__ = [
    "EntryRepository",
    "FileRepository",
    "LearntRepository",
    "ListeningRepository",
    "OpenRepository",
    "RevisionRepository",
    "SpokenRepository",
    "VoteRepository",
]
