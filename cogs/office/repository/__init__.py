"""All SQL of the office."""

from cogs.office.repository.imports import ImportRepository
from cogs.office.repository.lists import DeedRepository, DownloadRepository

__all__ = ["DeedRepository", "DownloadRepository", "ImportRepository"]
