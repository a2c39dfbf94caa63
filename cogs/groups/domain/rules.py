"""Small decisions: what is written is fit to be posted, what is due when, who counts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final, TypeVar

from bot.kernel.horizon import require_within_reach
from bot.kernel.suppression import LEAST
from bot.kernel.text import plain, units
from bot.kernel.zones import zone
from cogs.groups.domain.facts import Again, At, Census, Post, PostState, Settings
from cogs.groups.domain.refusals import (
    GroupArchived,
    Leaderless,
    LeadersOnly,
    MotivationMissing,
    NothingWritten,
    NotRecurring,
    PostInThePast,
    TextTooLong,
)

PICKER: Final = 25
"""So many options Discord shows in one picker, and beneath one option of a command."""

FORM_FIELDS: Final = 5
"""So many fields one form holds; one of them is the time."""

POST_LIMIT: Final = 5000
"""What one message holds in all its cards, less what stands around the texts."""

TEXT_LIMIT: Final = 2500

MOTIVATION_LIMIT: Final = 600
REASON_LIMIT: Final = 600

AHEAD: Final = 2
"""So many occurrences of a recurring post are promised at any time."""

WORTH: Final = timedelta(days=1)
"""So long after its time a recurring post may still come, late, if the next one is not due before."""

T = TypeVar("T")


def require_alive(settings: Settings) -> None:
    """Refuse what nobody does in a group that is archived, not even staff.

    Raises:
        GroupArchived: so it is.
    """
    if settings.archived is not None:
        raise GroupArchived(since=settings.archived)


def require_leading(settings: Settings, member: int, *, staff: bool) -> None:
    """Refuse whoever does not decide in a group.

    Raises:
        LeadersOnly, Leaderless: they are neither its leader nor staff.
        GroupArchived: nobody decides there now.
    """
    require_alive(settings)
    if not (staff or settings.led_by(member)):
        raise _theirs_alone(settings)


def require_running(settings: Settings, member: int, *, staff: bool) -> None:
    """Refuse whoever may not write in a group's name.

    Raises:
        LeadersOnly, Leaderless: they are neither its leader, its rapporteur nor staff.
        GroupArchived: nothing is written there now.
    """
    require_alive(settings)
    if not (staff or settings.run_by(member)):
        raise _theirs_alone(settings)


def _theirs_alone(settings: Settings) -> LeadersOnly:
    return LeadersOnly() if settings.led else Leaderless()


def pickable(groups: Sequence[T]) -> tuple[Sequence[T], int]:
    """Return those that a picker can show, and how many are left out."""
    return groups[:PICKER], max(0, len(groups) - PICKER)


def written_in(languages: Sequence[str]) -> Sequence[str]:
    """Return the languages in which one form can take a text."""
    return languages[: FORM_FIELDS - 1]


def text_limit(languages: int) -> int:
    """Return how long a text may be when a post holds so many of them."""
    return min(TEXT_LIMIT, POST_LIMIT // max(1, languages))


def read_texts(typed: Mapping[str, str]) -> dict[str, str]:
    """Return the texts that were written, by language.

    Raises:
        NothingWritten: there is none.
        TextTooLong: one is longer than the post can hold.
    """
    texts = {language: plain(text) for language, text in typed.items() if plain(text)}
    if not texts:
        raise NothingWritten
    for text in texts.values():
        _fit(text, text_limit(len(texts)))
    return texts


def read_motivation(typed: str) -> str:
    """Return why somebody wants to join.

    Raises:
        MotivationMissing: nothing was written.
        TextTooLong: it is too long.
    """
    text = plain(typed)
    if not text:
        raise MotivationMissing
    return _fit(text, MOTIVATION_LIMIT)


def read_reason(typed: str) -> str:
    """Return why a request is declined; it may be empty.

    Raises:
        TextTooLong: it is too long.
    """
    return _fit(plain(typed), REASON_LIMIT)


def _fit(text: str, limit: int) -> str:
    if units(text) > limit:
        raise TextTooLong(length=str(units(text)), limit=str(limit))
    return text


def require_ahead(post: Post, now: datetime) -> None:
    """Refuse a post whose time has passed while its author thought about it, or is too far away.

    Raises:
        PostInThePast: it has.
        TooFarAhead: it, or the first of its times, is.
    """
    if isinstance(post.when, At) and post.when.time.instant() <= now:
        raise PostInThePast(due=post.when.time.instant())
    if post.when is not None:
        require_within_reach(_first(post.when, now), now)


def _first(when: At | Again, now: datetime) -> datetime:
    return when.time.instant() if isinstance(when, At) else when.rule.after(now)


def require_recurring(post: Post) -> None:
    """Refuse what makes sense only for a recurring post.

    Raises:
        NotRecurring: it is posted once.
    """
    if not post.recurring:
        raise NotRecurring


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a recurring post: its local day is its name, so that no change of clocks doubles it."""

    day: date
    due: datetime
    not_after: datetime


def occurrences(post: Post, now: datetime, number: int = AHEAD) -> tuple[Occurrence, ...]:
    """Return the next times at which a planned post is due."""
    if post.state is not PostState.PLANNED or not isinstance(post.when, Again):
        return ()
    rule = post.when.rule
    instants = rule.following(now, number + 1)
    return tuple(
        Occurrence(due.astimezone(zone(rule.zone)).date(), due, min(due + WORTH, following))
        for due, following in pairwise(instants)
    )


def census(members: Iterable[int], countries: Mapping[int, str]) -> Census:
    """Count members, and name the countries from which at least five say that they are.

    Everybody reads it whenever they like, and who joins is welcomed by name: numbers beside the countries, were they
    ever so large, would tell where a newcomer is from by how they changed. Without numbers it can be computed of no
    smaller one either.
    """
    known = list(members)
    counted = Counter(countries[member] for member in known if member in countries)
    return Census(
        len(known), tuple(sorted(country for country, number in counted.items() if number >= LEAST))
    )
