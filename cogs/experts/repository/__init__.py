"""All SQL of experts: rows to frozen facts and back, inside the caller's transaction."""

from cogs.experts.repository.needs import NeedRepository, OfferRepository
from cogs.experts.repository.profiles import ProfileRepository, SubmissionRepository

__all__ = ["NeedRepository", "OfferRepository", "ProfileRepository", "SubmissionRepository"]
