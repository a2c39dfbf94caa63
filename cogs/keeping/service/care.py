"""Who answers for entries, what of them is due, and what became of those whose owner left."""

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import chain
from typing import Final, Protocol

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    Act,
    Comparison,
    EntryGone,
    EntryUnknown,
    FileSettled,
    Revision,
    Standing,
    require_base,
)
from cogs.faq.service import EntryStore, FaqFiles, Likeness, path_of
from cogs.keeping.domain import (
    Card,
    Concern,
    EntryRetired,
    Listed,
    OwnerNotEditor,
    OwnerUnknown,
    Part,
    concerns,
    listed,
    review_day,
)
from cogs.keeping.repository import CardRepository, DistinctRepository, DraftRepository
from cogs.keeping.service.drafts import confirm_translations

LEFT: Final = "keeping.left"
"""The kind of message that asks staff who takes on the entries of somebody who is gone."""


class Editors(Protocol):
    """Knows who may keep entries at this very moment."""

    async def may_edit(self, member: int) -> bool:
        """Tell whether a member is here and may edit entries.

        Raises:
            TimeoutError: Discord does not say.
        """
        ...


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that an editor sees of an entry."""

    versions: dict[str, Revision]
    default: str
    card: Card
    review: date
    concerns: tuple[Concern, ...]
    alike: tuple[str, ...]
    """Ids of entries that seem to answer the same."""
    conflicts: tuple[str, ...]
    """Languages in which its file says something else, and both were changed."""

    def version(self, locale: str) -> Revision:
        """Return what a version says.

        Raises:
            EntryUnknown: there is none in that language.
        """
        if locale not in self.versions:
            raise EntryUnknown(typed=f"{self.original.entry.id} ({locale[:20]})")
        return self.versions[locale]

    @property
    def original(self) -> Revision:
        """Return what the original says."""
        return self.versions[self.default]


@dataclass(frozen=True, slots=True)
class Due:
    """What waits for editors on a morning."""

    due: int
    outdated: int
    conflicts: int
    left: int
    drafts: int


class CareService:
    """The use cases of editors who look after what is there."""

    def __init__(
        self,
        database: Database,
        store: EntryStore,
        files: FaqFiles,
        likeness: Likeness,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        editors: Editors,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._store = store
        self._files = files
        self._likeness = likeness
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._editors = editors

    # ---- looking ---------------------------------------------------------------------

    async def review(self, part: Part, member: int) -> list[Listed]:
        """Return the entries that need a hand, the most urgent first."""
        pairs = await self._pairs()
        async with self._database.reading() as transaction:
            found = await self._listed(transaction, {one for pair in pairs for one in pair})
        return await asyncio.to_thread(listed, found, part, member)

    async def dossier(self, entry: str) -> Dossier:
        """Return all that an editor sees of an entry, also of one that is retired.

        Raises:
            EntryUnknown: there never was such an entry.
        """
        alike = tuple(
            sorted({one for pair in await self._pairs() if entry in pair for one in pair} - {entry})
        )
        async with self._database.reading() as transaction:
            versions = await self._versions(transaction, entry)
            card = await CardRepository(transaction).get(entry)
            paths = set(await self._files.conflicts(transaction))
        conflicts = tuple(
            locale for locale, one in versions.items() if path_of(one.entry, self._store.default) in paths
        )
        others = {Concern.DUPLICATE} if alike else set()
        others |= {Concern.CONFLICT} if conflicts else set()
        default = self._store.default
        matter = concerns(versions, default, card, self._today(), others)
        return Dossier(versions, default, card, review_day(card, versions[default]), matter, alike, conflicts)

    async def due(self, transaction: Transaction) -> Due:
        """Return what waits for editors, inside the caller's transaction."""
        found = await self._listed(transaction, ())
        counted = Counter(chain.from_iterable(one.concerns for one in found))
        return Due(
            counted[Concern.DUE],
            counted[Concern.OUTDATED],
            len(await self._files.conflicts(transaction)),
            sum(one.card.left for one in found),
            await DraftRepository(transaction).count(),
        )

    async def left(self, transaction: Transaction) -> list[Listed]:
        """Return the entries whose owner is gone and that nobody has taken on yet."""
        return [one for one in await self._listed(transaction, ()) if one.card.left]

    # ---- acting ----------------------------------------------------------------------

    async def confirm(self, entry: str, editor: int, seen: int) -> Revision:
        """Say that an answer is still right; ``seen`` is the revision that was before the editor's eyes.

        Raises:
            EntryUnknown: there is no such entry any more.
            EditedMeanwhile: it says something else by now.
        """
        async with self._database.transaction() as transaction:
            versions = await self._standing(transaction, entry)
            now = versions[self._store.default]
            require_base(now, seen)
            cards, checked = CardRepository(transaction), max(self._today(), now.entry.checked)
            await cards.put(replace(await cards.get(entry), review_on=None))
            if now.entry.checked == checked:
                return now
            entry_now = replace(now.entry, checked=checked)
            revision = await self._store.write(transaction, entry_now, Act.CHECKED, editor, base=seen)
            await confirm_translations(transaction, self._store, versions, editor, checked)
            return revision

    async def take_on(self, entry: str, editor: int) -> Card:
        """Let the editor answer for an entry.

        Raises:
            EntryUnknown: there is no such entry any more.
        """
        async with self._database.transaction() as transaction:
            await self._standing(transaction, entry)
            return await self._own(transaction, entry, editor)

    async def tell_apart(self, entry: str) -> None:
        """Say that an entry does not say the same as those near it: they are not listed for it any more."""
        near = [pair for pair in await self._pairs() if entry in pair]
        async with self._database.transaction() as transaction:
            await DistinctRepository(transaction).add(near)

    async def take_on_left(self, editor: int) -> list[Listed]:
        """Let the editor answer for all entries whose owner is gone."""
        async with self._database.transaction() as transaction:
            left = await self.left(transaction)
            for one in left:
                await self._own(transaction, one.entry, editor)
            return left

    async def assign(
        self, entry: str, *, owner: int | None = None, reviewer: int | None = None, days: int | None = None
    ) -> Card:
        """Set who answers for an entry, who looks it over, in how many days; what is None stays as it is.

        Raises:
            OwnerNotEditor, OwnerUnknown: they may not edit it, or Discord does not say whether they may.
            EntryUnknown: there is no such entry any more.
        """
        for member in (owner, reviewer):
            if member is not None:
                await self._require_editor(member)
        async with self._database.transaction() as transaction:
            await self._standing(transaction, entry)
            cards = CardRepository(transaction)
            card = await cards.get(entry)
            card = replace(
                card,
                owner=owner or card.owner,
                reviewer=reviewer or card.reviewer,
                review_on=self._today() + timedelta(days=days) if days else card.review_on,
            )
            await cards.put(card)
            return await cards.get(entry)

    async def retire(self, entry: str, locale: str, editor: int, seen: int) -> Revision:
        """Serve a version no more.

        Raises:
            EntryUnknown: there is no such version any more.
            EditedMeanwhile: it says something else by now.
        """
        async with self._database.transaction() as transaction:
            try:
                return await self._store.retire(transaction, entry, locale, editor, base=seen)
            except EntryGone:
                raise EntryUnknown(typed=entry) from None

    async def restore(self, number: int, editor: int, seen: int) -> Revision:
        """Let a version say again what it said in a revision; ``seen`` is the one that stands before the editor's eyes.

        Raises:
            RevisionGone, EditedMeanwhile, PhraseTaken: it cannot.
        """
        revision, _ = await self._store.revision(number)
        async with self._database.transaction() as transaction:
            versions = await self._versions(transaction, revision.entry.id)
            require_base(versions.get(revision.entry.locale), seen)
            return await self._store.bring_back(transaction, number, editor, base=seen)

    # ---- files -----------------------------------------------------------------------

    async def at_odds(self, entry: str, locale: str) -> Comparison:
        """Return what the file of a version says beside the database, where both were changed.

        Raises:
            FileSettled: they are not at odds any more.
        """
        path = await self._path(entry, locale)
        seen = await self._files.look()
        found = next((one for one in seen.standing(Standing.CONFLICT) if one.path == path), None)
        if found is None:
            raise FileSettled(path=path)
        return found

    async def settle(self, entry: str, locale: str, editor: int, *, take_file: bool) -> None:
        """Decide between a file and the database.

        Raises:
            FileSettled, EditedMeanwhile, PhraseTaken: it cannot be decided so.
        """
        await self._files.settle(await self._path(entry, locale), editor, take_file=take_file)

    async def _path(self, entry: str, locale: str) -> str:
        async with self._database.reading() as transaction:
            versions = await self._versions(transaction, entry)
        if locale not in versions:
            raise EntryUnknown(typed=entry[:80])
        return path_of(versions[locale].entry, self._store.default)

    # ---- who is gone -----------------------------------------------------------------

    async def watch(self) -> None:
        """Look who of owners and reviewers is gone, take them off, and ask staff for others: nobody tells the bot."""
        async with self._database.reading() as transaction:
            people = await CardRepository(transaction).people()
        gone = [member for member in people if await self._is_gone(member)]
        if not gone:
            return
        async with self._database.transaction() as transaction:
            cards, now = CardRepository(transaction), self._clock.now()
            lost = sum([await cards.leave(member, now) for member in gone])
            staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
            if lost and staff is not None:
                key = f"keeping:left:{now.date().isoformat()}"
                await self._outbox.add(transaction, Message(key, LEFT, ToChannel(staff.discord_id), now, {}))

    async def _is_gone(self, member: int) -> bool:
        try:
            return not await self._editors.may_edit(member)
        except TimeoutError:
            # Tomorrow is another day; to ask for no reason would be worse.
            return False

    async def _require_editor(self, member: int) -> None:
        try:
            may = await self._editors.may_edit(member)
        except TimeoutError:
            raise OwnerUnknown from None
        if not may:
            raise OwnerNotEditor(member=f"<@{member}>")

    # ---- step by step ----------------------------------------------------------------

    async def _pairs(self) -> list[tuple[str, str]]:
        """Return every two entries that seem to say the same, unless an editor has told them apart."""
        pairs = await self._likeness.pairs()
        async with self._database.reading() as transaction:
            apart = await DistinctRepository(transaction).every()
        return [pair for pair in pairs if (min(pair), max(pair)) not in apart]

    async def _own(self, transaction: Transaction, entry: str, editor: int) -> Card:
        cards = CardRepository(transaction)
        await cards.put(replace(await cards.get(entry), owner=editor))
        return await cards.get(entry)

    async def _versions(self, transaction: Transaction, entry: str) -> dict[str, Revision]:
        try:
            return await self._store.versions(transaction, entry)
        except EntryGone:
            raise EntryUnknown(typed=entry[:80]) from None

    async def _standing(self, transaction: Transaction, entry: str) -> dict[str, Revision]:
        versions = await self._versions(transaction, entry)
        if versions[self._store.default].retired:
            raise EntryRetired
        return versions

    async def _listed(self, transaction: Transaction, doubled: Collection[str]) -> list[Listed]:
        cards = await CardRepository(transaction).every()
        conflicts = _ids(await self._files.conflicts(transaction))
        look = partial(
            _look_over,
            default=self._store.default,
            cards=cards,
            today=self._today(),
            others={Concern.CONFLICT: conflicts, Concern.DUPLICATE: doubled},
        )
        return [one for one in await self._store.each(transaction, look) if one is not None]

    def _today(self) -> date:
        return self._clock.now().date()


def _look_over(
    versions: Mapping[str, Revision],
    default: str,
    cards: Mapping[str, Card],
    today: date,
    others: Mapping[Concern, Collection[str]],
) -> Listed | None:
    """Return what is the matter with an entry; None: it is not served. ``others``: entries with what it does not tell itself."""
    original = versions.get(default)
    if original is None or original.retired:
        return None
    entry = original.entry
    card = cards.get(entry.id) or Card(entry.id)
    also = [concern for concern, entries in others.items() if entry.id in entries]
    matter = concerns(versions, default, card, today, also)
    return Listed(entry.id, entry.question, review_day(card, original), card, matter)


def _ids(paths: Sequence[str]) -> set[str]:
    return {path.rpartition("/")[2].removesuffix(".md") for path in paths}
