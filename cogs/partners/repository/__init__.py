"""All SQL of partner searches: rows to frozen facts and back, inside the caller's transaction."""

from cogs.partners.repository.cards import CardRepository
from cogs.partners.repository.pairs import PairRepository
from cogs.partners.repository.threads import ThreadRepository
from cogs.partners.repository.wishes import SubmissionRepository, WishRepository

__all__ = ["CardRepository", "PairRepository", "SubmissionRepository", "ThreadRepository", "WishRepository"]
