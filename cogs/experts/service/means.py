"""What every service of experts works with."""

from dataclasses import dataclass

from bot.reviewing.service import means
from cogs.experts.domain import Terms


@dataclass(frozen=True, slots=True)
class Means(means.Means):
    """The collaborators of all services."""

    terms: Terms
