"""Showing groups and partnerships to everybody, and keeping what is known of them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from bot.community.content import Community
from bot.kernel.errors import ContentError
from bot.storage.database import Database, Transaction
from cogs.groups.domain import Settings, require_leading
from cogs.groups.service import Actor
from cogs.members.domain import Origin
from cogs.partners.domain import Theme
from cogs.partnerships.domain import (
    CountryNoRegion,
    Kind,
    NoPartnership,
    Part,
    Profile,
    Shipped,
    meant,
    placed,
    read_file,
    read_purpose,
)
from cogs.partnerships.repository import PartnershipRepository

FILE: Final = Path("partnerships.toml")
"""In the community's content; without it there are only the partnerships that are groups on the server."""

FindRegion = Callable[[str], Origin]
"""Finds a region by its name or code, or refuses naming the nearest."""


class Groups(Protocol):
    """Knows who leads a group, and whether it is archived."""

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        """Return what is set for a group."""
        ...


def read_shipped(data: Path) -> tuple[Shipped, ...]:
    """Return the partnerships that come with the content in ``data``.

    Raises:
        ContentError: the file cannot be used.
    """
    path = data / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({error}); save it as UTF-8 text") from error
    return read_file(str(path), text)


class PartnershipService:
    """The use cases of everybody, and of those who keep a partnership."""

    def __init__(
        self,
        database: Database,
        community: Community,
        shipped: Sequence[Shipped],
        groups: Groups,
        find_region: FindRegion,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._groups = groups
        self._find_region = find_region
        self._known = _profiles(community, shipped)

    @property
    def known(self) -> Sequence[Profile]:
        """Return all by name alone, without what is kept of them: for those who choose one."""
        return self._known

    async def every(self) -> list[Profile]:
        """Return all of them, the working groups first, then partnerships by platform."""
        async with self._database.reading() as transaction:
            return await self._every(transaction)

    async def show(self, typed: str, locale: str) -> Profile:
        """Return the one that is meant.

        Raises:
            PartnershipUnknown, PartnershipUnclear: there is none, or more than one.
        """
        slug = meant(self._known, typed, locale).slug
        async with self._database.reading() as transaction:
            return await self._one(transaction, slug)

    async def is_archived(self, slug: str) -> bool:
        """Tell whether it is a group that rests."""
        async with self._database.reading() as transaction:
            return (await self._groups.settings_of(transaction, slug)).archived is not None

    async def place(self, typed: str, region: str, part: Part | None, actor: Actor, locale: str) -> Profile:
        """Let a region take part, as something else, or (None) no more; once more changes nothing.

        Raises:
            RegionNotFound, CountryNoRegion: there is no such region; the nearest are named.
            RegionNotAboard: it is to leave and does not take part.
            PartnershipUnknown, PartnershipUnclear, NoPartnership: there is no such partnership.
            LeadersOnly, Leaderless, GroupArchived: whoever says so does not lead it, nor is staff.
        """
        profile, code = meant(self._known, typed, locale), self._code(region, locale)
        if profile.kind is not Kind.PARTNERSHIP:
            raise NoPartnership(name=profile.name_in(locale))
        async with self._database.transaction() as transaction:
            await self._require_leading(transaction, profile.slug, actor)
            known = (await self._one(transaction, profile.slug)).regions
            await PartnershipRepository(transaction).put_regions(profile.slug, placed(known, code, part))
            return await self._one(transaction, profile.slug)

    async def to_describe(self, typed: str, actor: Actor, locale: str) -> Profile:
        """Return the group to somebody who may say what it is for.

        Raises:
            PartnershipUnknown, PartnershipUnclear: there is no such group.
            LeadersOnly, Leaderless, GroupArchived: they do not lead it, nor are staff.
        """
        slug = meant(self._known, typed, locale).slug
        async with self._database.reading() as transaction:
            await self._require_leading(transaction, slug, actor)
            return await self._one(transaction, slug)

    async def describe(self, slug: str, typed: Mapping[str, str], actor: Actor, locale: str) -> Profile:
        """Say what a group is for.

        Raises:
            PurposeTooLong: it is no paragraph.
            PartnershipUnknown: there is no such group any more.
            LeadersOnly, Leaderless, GroupArchived: they do not lead it, nor are staff.
        """
        words, known = read_purpose(typed), meant(self._known, slug, locale).slug
        async with self._database.transaction() as transaction:
            await self._require_leading(transaction, known, actor)
            await PartnershipRepository(transaction).put_purpose(known, words)
            return await self._one(transaction, known)

    def _code(self, typed: str, locale: str) -> str:
        found = self._find_region(typed)
        if found.region is not None:
            return found.region.code
        if len(found.country.regions) != 1:
            raise CountryNoRegion(country=found.country.names.get(locale, found.country.code))
        return found.country.regions[0].code

    async def _require_leading(self, transaction: Transaction, slug: str, actor: Actor) -> None:
        settings = await self._groups.settings_of(transaction, slug)
        require_leading(settings, actor.member, staff=actor.staff)

    async def _one(self, transaction: Transaction, slug: str) -> Profile:
        return next(one for one in await self._every(transaction) if one.slug == slug)

    async def _every(self, transaction: Transaction) -> list[Profile]:
        repository = PartnershipRepository(transaction)
        regions, purposes = await repository.regions(), await repository.purposes()
        return [
            Profile(
                one.slug,
                one.kind,
                one.names,
                one.platform,
                one.opened,
                purposes.get(one.slug, {}),
                regions.get(one.slug, {}),
            )
            for one in self._known
        ]


def _profiles(community: Community, shipped: Sequence[Shipped]) -> list[Profile]:
    """Return groups and partnerships: one that is a group on the server is that group."""
    platforms = {one.slug: one.platform for one in shipped}
    groups = [
        Profile(one.slug, Kind(one.kind), one.names, platforms.get(one.slug)) for one in community.groups
    ]
    opened = {one.slug for one in groups}
    others = [
        Profile(one.slug, Kind.PARTNERSHIP, one.names, one.platform, opened=False)
        for one in shipped
        if one.slug not in opened
    ]
    order: list[Theme | None] = [None, *Theme]
    return sorted(
        [*groups, *others], key=lambda one: (one.kind is Kind.PARTNERSHIP, order.index(one.platform))
    )
