"""Writing a profile down: kept as it was typed, read, shown, then put before staff."""

from dataclasses import dataclass
from datetime import timedelta

from bot.kernel.errors import DomainError
from bot.storage.database import Transaction
from cogs.experts.domain import (
    SUBMISSIONS_LIMIT,
    Act,
    Actor,
    Content,
    Deed,
    Profile,
    ProfileGone,
    State,
    TooManySubmissions,
    Typed,
    read,
    step,
)
from cogs.experts.repository import ProfileRepository, SubmissionRepository
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft as it was read: what it says, or what is not right yet."""

    profile: Profile
    content: Content | None = None
    refusal: DomainError | None = None


class WritingService:
    """The use cases of who writes about themselves."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Let ``follower`` tell who is concerned."""
        self._means = means
        self._follower = follower

    async def of(self, member: int) -> Profile | None:
        """Return a member's own profile; None: they have none."""
        async with self._means.database.reading() as transaction:
            return await ProfileRepository(transaction).of(member)

    async def keep(self, member: int, typed: Typed) -> Profile:
        """Write down what a form was filled with, readable or not. A profile that was shown is not any more."""
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            profiles = ProfileRepository(transaction)
            known = await profiles.of(member)
            if known is None:
                return Profile(await profiles.add(member, typed, now), member, typed)
            deed = Deed(Act.CHANGE, Actor(member), known.version, typed=typed)
            changed = step(known, deed, now, self._means.terms)
            await profiles.save(changed, now)
            if known.state is not State.DRAFT:
                await self._follower.follow(transaction, known, changed, member)
        return changed

    def read(self, profile: Profile) -> Reading:
        """Return what a draft says; nothing is written."""
        try:
            return Reading(profile, self._read(profile))
        except DomainError as refusal:
            return Reading(profile, refusal=refusal)

    async def submit(self, number: int, member: int, seen: int, *, requests: bool) -> Profile:
        """Put a draft before staff; ``requests``: its owner lets requests for support be put to them.

        Raises:
            ProfileGone, AlreadyDecided, ChangedMeanwhile, TooManySubmissions: it cannot be.
            DomainError: something in it is not right; it stays as it is.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            known = await own_profile(transaction, number, member)
            content = self._read(known) if known.state is State.DRAFT else None
            await admit_submission(transaction, member, self._means)
            deed = Deed(Act.SUBMIT, Actor(member), seen, content=content, requests=requests)
            changed = step(known, deed, now, self._means.terms)
            await ProfileRepository(transaction).save(changed, now)
            await self._follower.follow(transaction, known, changed, member)
        return changed

    def _read(self, profile: Profile) -> Content:
        return read(profile.typed, self._means.terms.topics)


async def own_profile(transaction: Transaction, number: int, member: int) -> Profile:
    """Return a member's own profile.

    Raises:
        ProfileGone: there is none, or it is somebody else's.
    """
    found = await ProfileRepository(transaction).get(number)
    if found is None or found.owner != member:
        raise ProfileGone
    return found


async def admit_submission(transaction: Transaction, member: int, means: Means) -> None:
    """Count that a member puts something before staff.

    Raises:
        TooManySubmissions: they have done so often within a day.
    """
    now, submissions = means.clock.now(), SubmissionRepository(transaction)
    if await submissions.since(member, now - DAY) >= SUBMISSIONS_LIMIT:
        raise TooManySubmissions(limit=SUBMISSIONS_LIMIT)
    await submissions.note(member, now)
