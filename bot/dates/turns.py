"""Reading a time in the language it was written in, which need not be the one its author reads the bot in.

The member's languages come first, then the community's, then English. Whatever the first of them
cannot read is tried in the next, and the author is told which one it was; and where a
language that could have been meant reads another time, they are told that as well.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias, TypeVar

from bot.dates.reader import DateReader
from bot.dates.reading import Reading, Remark, UnreadableDate
from bot.dates.recurring import RecurrenceReader, Repeat
from bot.dates.vocabulary import languages_of
from bot.kernel.errors import DomainError

T = TypeVar("T", bound=Reading | Repeat)

Readings: TypeAlias = list[tuple[str, T]]
"""What a text means in each of the languages in which it can be read."""


class TimeReader:
    """Reads times once, or again and again, in whichever language they were typed."""

    def __init__(self, aliases: Mapping[str, str], languages: Sequence[str] = ()) -> None:
        """Take the community's own words for zones, and the ``languages`` in which its members write."""
        self._dates = DateReader(aliases)
        self._repeats = RecurrenceReader(aliases)
        self._languages = tuple(languages)

    async def read(
        self,
        text: str,
        *,
        now: datetime,
        zone: str,
        locales: Sequence[str],
        not_before: datetime | None = None,
    ) -> Reading:
        """Return what ``text`` means to someone in ``zone`` who reads ``locales``, the first of them best.

        Raises:
            DomainError: as for ``DateReader.read``; what no language can read is refused as in the first.
        """

        async def once(language: str) -> Reading:
            return await self._dates.read(
                text, now=now, zone=zone, locales=(language,), not_before=not_before
            )

        return await self._in_turn(locales, once, now)

    async def read_any(
        self,
        text: str,
        *,
        now: datetime,
        zone: str,
        locales: Sequence[str],
        not_before: datetime | None = None,
    ) -> Reading | Repeat:
        """Return the same for a text that may also say that it comes back.

        Raises:
            DomainError: as for ``read``, and as for ``RecurrenceReader.find``.
        """

        async def once_or_again(language: str) -> Reading | Repeat:
            repeat = self._repeats.find(text, now=now, zone=zone, locales=(language,))
            if repeat is not None:
                return repeat
            return await self._dates.read(
                text, now=now, zone=zone, locales=(language,), not_before=not_before
            )

        return await self._in_turn(locales, once_or_again, now)

    async def _in_turn(self, locales: Sequence[str], read: Callable[[str], Awaitable[T]], now: datetime) -> T:
        own, *others = languages_of([*locales, *self._languages])
        found: Readings[T] = []
        try:
            found.append((own, await read(own)))
        except UnreadableDate as refusal:
            found, understood = await _in_others(others, read)
            if not found:
                raise understood or refusal from None
        else:
            found += (await _in_others(others, read))[0]
        return _told(found, own, now)


async def _in_others(
    languages: Sequence[str], read: Callable[[str], Awaitable[T]]
) -> tuple[Readings[T], DomainError | None]:
    """Read in each language; also return the first refusal of what was understood in one."""
    found: Readings[T] = []
    understood: DomainError | None = None
    for language in languages:
        try:
            found.append((language, await read(language)))
        except UnreadableDate:
            continue
        except DomainError as refusal:
            understood = understood or refusal
    return found, understood


def _told(found: Readings[T], own: str, now: datetime) -> T:
    """Return the first reading, and what its author must know about the others."""
    language, taken = found[0]
    remarks = [] if language == own else [Remark("dates-remark-language", {"language": language})]
    for name, read in found[1:]:
        if _meant(read, now) != _meant(taken, now):
            remarks.append(
                Remark("dates-remark-other-language", {"language": name, "when": _first(read, now)})
            )
            break
    return replace(taken, remarks=(*remarks, *taken.remarks))


def _meant(read: Reading | Repeat, now: datetime) -> tuple[datetime, object]:
    """Return the first instant that was read, and what tells it from others that begin with it."""
    if isinstance(read, Repeat):
        return _first(read, now), read.recurrence
    return _first(read, now), read.end and read.end.instant()


def _first(read: Reading | Repeat, now: datetime) -> datetime:
    return read.recurrence.after(now) if isinstance(read, Repeat) else read.promise.instant()
