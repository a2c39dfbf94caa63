"""All SQL of the digests."""

from cogs.digest.repository.issues import IssueRepository

__all__ = ["IssueRepository"]
