"""Whom somebody looks for, by what profiles say."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cogs.experts.domain.facts import Availability, Content, Profile

_ORDER: Final = tuple(Availability)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a profile has to say; None: anything."""

    topic: str | None = None
    country: str | None = None
    language: str | None = None
    availability: Availability | None = None
    """At the latest: who has time now has some in the coming months as well."""

    def fit(self, said: Content) -> bool:
        """Tell whether a profile says all that."""
        return (
            (self.topic is None or self.topic in said.topics)
            and self.country in {None, said.country}
            and (self.language is None or self.language in said.languages)
            and (self.availability is None or _place(said) <= _ORDER.index(self.availability))
        )


def soonest(profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    """Return profiles by how soon their owners have time; those who have it at once as they were."""
    return tuple(sorted(profiles, key=lambda one: _place(one.said)))


def _place(said: Content) -> int:
    return _ORDER.index(said.availability)
