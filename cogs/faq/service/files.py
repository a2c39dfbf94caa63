"""From the files into the database, and back: what only a file has changed is taken over, and nothing is overwritten."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.community.places import NotBound, Places
from bot.delivery.messages import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.retrieval.words import phrase
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    TAKEN,
    Act,
    Comparison,
    Fault,
    FileSettled,
    Library,
    Source,
    Standing,
    asked_alike,
    collect,
    compare,
    own,
    written,
)
from cogs.faq.domain.library import TOPICS
from cogs.faq.repository import EntryRepository, FileRepository, RevisionRepository
from cogs.faq.service.store import EntryStore, corpus_of, path_of, text_of

__all__ = ["FAULTS", "FaqFiles", "Import", "corpus_of", "text_of"]

log = logging.getLogger(__name__)

FAULTS: Final = "faq.faults"
"""The kind of message that tells staff which files cannot be used."""

CONFLICT: Final = "faq-fault-conflict"
"""The fault of a file that was changed, as its entry was in the database."""

READING: Final = b"2"
"""How files are read and folded; another number has all of them read again."""


@dataclass(frozen=True, slots=True)
class Import:
    """What files and database say of each other."""

    compared: tuple[Comparison, ...] = ()
    faults: tuple[Fault, ...] = ()
    contents: Mapping[str, str] = field(default_factory=dict)
    """The content hash of every file, by path."""

    def standing(self, *wanted: Standing) -> list[Comparison]:
        """Return what stands so, by path."""
        return [one for one in self.compared if one.standing in wanted]


class FaqFiles:
    """The folder of entries: ``<id>.md`` the originals, ``<language>/<id>.md`` their translations."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        store: EntryStore,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        languages: Sequence[str],
    ) -> None:
        """Read ``folder``; the community's ``languages`` are those that its entries may be in."""
        self._folder = folder
        self._database = database
        self._store = store
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._languages = tuple(languages)
        self.taken: tuple[Comparison, ...] = ()
        """What was taken over when files were read last."""

    async def bring_in(self, words: Callable[[Fault], str]) -> None:
        """Read the files if any has changed, and log and tell what is wrong with them.

        A file that cannot be used keeps no other from being served, and what it said when it
        could last be read goes on being served, too. ``words`` puts a fault into words.
        """
        found = await self._read()
        async with self._database.transaction() as transaction:
            files = FileRepository(transaction)
            if {source.path: content for source, content in found} != await files.contents():
                seen = await self._take_over(transaction, found)
                self.taken = tuple(seen.standing(*TAKEN))
                self._tell(seen)
            faults = await files.faults()
        for fault in faults:
            log.error("%s", words(fault))
        await self.tell_faults()

    async def look(self) -> Import:
        """Compare the files with the database, and change nothing."""
        found = await self._read()
        async with self._database.reading() as transaction:
            return (await self._compared(transaction, found))[0]

    async def conflicts(self, transaction: Transaction) -> list[str]:
        """Return the paths of the files that were changed as their entries were, since both said the same."""
        return [fault.path for fault in await FileRepository(transaction).faults() if fault.key == CONFLICT]

    async def settle(self, path: str, actor: int, *, take_file: bool) -> Comparison:
        """Let people decide a conflict: the file is taken over, or what the database says stays.

        Raises:
            FileSettled: there is no such conflict any more.
            EditedMeanwhile, PhraseTaken: the file cannot be taken over.
        """
        found = await self._read()
        async with self._database.transaction() as transaction:
            seen, _ = await self._compared(transaction, found)
            files = FileRepository(transaction)
            one = next((one for one in seen.standing(Standing.CONFLICT) if one.path == path), None)
            if one is None or one.file is None:
                raise FileSettled(path=path)
            if take_file:
                versions = await RevisionRepository(transaction).versions(one.file.id)
                now = versions.get(one.file.locale)
                base = now.number if now else None
                await self._store.write(transaction, one.file, Act.IMPORTED, actor, base=base)
            await files.set_bases({path: one.file})
            await files.settle(path)
        return one

    async def tell_faults(self) -> None:
        """Tell staff once what is wrong with the files; while no staff channel is bound, it waits."""
        async with self._database.transaction() as transaction:
            files = FileRepository(transaction)
            if not await files.untold():
                return
            try:
                channel = await self._places.channel(transaction, STAFF_CHANNEL)
            except NotBound:
                return
            mark = _mark(await files.contents(), await files.faults())
            message = Message(
                f"faq:faults:{mark}", FAULTS, ToChannel(channel), self._clock.now(), {"mark": mark}
            )
            await self._outbox.add(transaction, message)
            await files.set_told()

    async def written(self) -> dict[str, str]:
        """Return the files that say what the database does, by path from the folder; of what is retired none."""
        async with self._database.reading() as transaction:
            every = await self._store.every(transaction)
        default = self._store.default
        standing = [
            one.entry
            for versions in every.values()
            for one in versions.values()
            if not (one.retired or versions[default].retired)
        ]
        return {
            path_of(entry, default).partition("/")[2]: written(entry, original=entry.locale == default)
            for entry in standing
        }

    # ---- step by step ----------------------------------------------------------------

    async def _take_over(self, transaction: Transaction, found: Sequence["_Read"]) -> Import:
        """Take over what only files have changed, and note what is wrong with files, and what both sides have changed."""
        seen, library = await self._compared(transaction, found)
        if library.topics:
            await EntryRepository(transaction).set_topics(library.topics)
        unusable = {fault.path for fault in seen.faults}
        agreed = [one for one in seen.standing(*TAKEN, Standing.SAME) if one.path not in unusable]
        taken = [one for one in agreed if one.standing in TAKEN]
        await self._store.take_over(
            transaction,
            [(entry, one.file is None) for one in taken if (entry := one.file or one.ours) is not None],
        )
        files = FileRepository(transaction)
        await files.set_bases({one.path: one.file for one in agreed})
        conflicts = [Fault(one.path, 1, CONFLICT, {}) for one in seen.standing(Standing.CONFLICT)]
        await files.replace(seen.contents, [*seen.faults, *conflicts])
        return seen

    async def _compared(self, transaction: Transaction, found: Sequence["_Read"]) -> tuple[Import, Library]:
        entries, default = EntryRepository(transaction), self._store.default
        ours = [source for source, _ in found if source.locale in {None, *self._languages}]
        library = collect(ours, default, phrase, await entries.by_file())
        faults = [*library.faults, *self._foreign(found)]
        versions = {
            path_of(one.entry, default): one.entry
            for known in (await self._store.every(transaction)).values()
            for one in known.values()
            if not one.retired
        }
        compared = compare(
            {path: own(entry, default) for path, entry in library.entries.items()},
            {fault.path for fault in faults},
            await FileRepository(transaction).bases(),
            versions,
        )
        faults += asked_alike(compared, versions, phrase)
        contents = {source.path: content for source, content in found}
        return Import(tuple(compared), tuple(faults), contents), library

    def _foreign(self, found: Sequence["_Read"]) -> list[Fault]:
        known = ", ".join(self._languages)
        return [
            Fault(source.path, 1, "faq-fault-language", {"language": source.locale, "known": known})
            for source, _ in found
            if source.locale not in {None, *self._languages} and source.locale is not None
        ]

    def _tell(self, seen: Import) -> None:
        """Leave word in the log of what was taken over; of the first time only how much it was."""
        taken = seen.standing(*TAKEN)
        if len(taken) > MOST_TOLD:
            log.info("%d versions of entries were taken over from files", len(taken))
            return
        for one in taken:
            log.info("%s: %s, taken over", one.path, one.standing.value)

    async def _read(self) -> list["_Read"]:
        return await asyncio.to_thread(_read, self._folder, self._store.default)


MOST_TOLD: Final = 20

_Read = tuple[Source, str]
"""A file with the hash of its content."""


def _read(folder: Path, default: str) -> list[_Read]:
    """Return every file of the folder with the hash of its content."""
    paths = [
        path for path in (*folder.glob("*.md"), *folder.glob("*/*.md"), folder / TOPICS) if path.is_file()
    ]
    return [_source(path, folder, default) for path in sorted(paths)]


def _source(path: Path, folder: Path, default: str) -> _Read:
    content = path.read_bytes()
    name = path.relative_to(folder.parent).as_posix()
    locale = None if path.name == TOPICS else default if path.parent == folder else path.parent.name
    digest = hashlib.sha256(b"\0".join((READING, default.encode(), content))).hexdigest()
    try:
        return Source(name, locale, content.decode("utf-8")), digest
    except UnicodeDecodeError:
        return Source(name, locale, None), digest


def _mark(contents: Mapping[str, str], faults: Sequence[Fault]) -> str:
    """Return what these very faults in these very files are known by."""
    told = "|".join(f"{fault.path}:{contents[fault.path]}:{fault.key}" for fault in faults)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
