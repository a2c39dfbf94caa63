"""What is done with a profile that was put before staff, and where profiles are kept."""

from collections.abc import Callable

from bot.reviewing.service.deciding import ReviewService
from bot.reviewing.service.shelf import Shelf
from cogs.experts.domain import (
    Availability,
    Profile,
    ProfileGone,
    TooManySubmissions,
    available,
    open_to_requests,
    step,
)
from cogs.experts.repository import ProfileRepository, SubmissionRepository
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means


class ProfileShelf(Shelf[Profile]):
    """The profiles of all members, of whom each has one at most."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Show profiles as long as the terms of ``means`` say."""
        super().__init__(
            means,
            ProfileRepository,
            lambda profile, deed, now: step(profile, deed, now, means.terms),
            follower,
            ProfileGone,
            SubmissionRepository,
            TooManySubmissions,
        )
        self.tell = follower.tell


class ProfileService(ReviewService[Profile]):
    """The use cases of staff and owners about a profile as it stands."""

    def __init__(self, shelf: ProfileShelf) -> None:
        """Decide about what is on ``shelf``."""
        super().__init__(shelf)
        self._tell = shelf.tell

    async def be_available(self, number: int, member: int, availability: Availability) -> Profile:
        """Write down whether a member has time; it is shown at once.

        Raises:
            ProfileGone: there is none of theirs that is published.
        """
        return await self._set(number, member, lambda known: available(known, availability))

    async def hear_requests(self, number: int, member: int, *, wanted: bool) -> Profile:
        """Let requests for support be put to a member from now on, or not any more.

        Raises:
            ProfileGone: there is no profile of theirs that is published.
        """
        return await self._set(number, member, lambda known: open_to_requests(known, wanted=wanted))

    async def _set(self, number: int, member: int, change: Callable[[Profile], Profile]) -> Profile:
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.own(transaction, number, member)
            changed = change(known)
            await ProfileRepository(transaction).save(changed, self._means.clock.now())
            await self._tell(transaction, known, changed)
        return changed
