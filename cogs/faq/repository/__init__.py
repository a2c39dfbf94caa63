"""All SQL of the FAQ."""

from cogs.faq.repository.entries import EntryRepository
from cogs.faq.repository.files import FileRepository

__all__ = ["EntryRepository", "FileRepository"]
