"""Writing a profile down: kept as it was typed, read, shown, then put before staff."""

from dataclasses import replace

from bot.reviewing.service.writing import Reading, reading
from cogs.experts.domain import Content, Profile, Typed, read
from cogs.experts.repository import ProfileRepository
from cogs.experts.service.deciding import ProfileShelf
from cogs.experts.service.means import Means


class WritingService:
    """The use cases of who writes about themselves."""

    def __init__(self, means: Means, shelf: ProfileShelf) -> None:
        """Put profiles on ``shelf``."""
        self._means = means
        self._shelf = shelf

    async def of(self, member: int) -> Profile | None:
        """Return a member's own profile; None: they have none."""
        async with self._means.database.reading() as transaction:
            return await ProfileRepository(transaction).of(member)

    async def keep(self, member: int, typed: Typed) -> Profile:
        """Write down what a form was filled with, readable or not. A profile that was shown is not any more."""
        async with self._means.database.transaction() as transaction:
            profiles = ProfileRepository(transaction)
            known = await profiles.of(member)
            if known is None:
                begun = Profile(0, member, typed)
                return replace(begun, id=await profiles.add(begun, self._means.clock.now()))
            return await self._shelf.change(transaction, known, typed)

    def read(self, profile: Profile) -> Reading[Profile, Content]:
        """Return what a draft says; nothing is written."""
        return reading(profile, self._read)

    async def submit(self, number: int, member: int, seen: int, *, requests: bool) -> Profile:
        """Put a draft before staff; ``requests``: its owner lets requests for support be put to them.

        Raises:
            ProfileGone, AlreadyDecided, ChangedMeanwhile: it cannot be.
            DomainError: something in it is not right; it stays as it is.
        """
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.own(transaction, number, member)
            return await self._shelf.submit(transaction, replace(known, requests=requests), seen, self._read)

    def _read(self, profile: Profile) -> Content:
        return read(profile.typed, self._means.terms.topics)
