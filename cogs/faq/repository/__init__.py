"""All SQL of the FAQ."""

from cogs.faq.repository.entries import EntryRepository
from cogs.faq.repository.files import FileRepository
from cogs.faq.repository.revisions import RevisionRepository

__all__ = ["EntryRepository", "FileRepository", "RevisionRepository"]
