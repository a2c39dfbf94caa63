"""From the files into the database: at every start, if any of them has changed, all at once."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.community.places import NotBound, Places
from bot.delivery.messages import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.retrieval.texts import Index, Text
from bot.retrieval.words import phrase
from bot.storage.database import Database, Transaction
from cogs.faq.domain import Entry, Fault, Source, collect
from cogs.faq.domain.library import TOPICS
from cogs.faq.repository import EntryRepository, FileRepository

log = logging.getLogger(__name__)

FAULTS: Final = "faq.faults"
"""The kind of message that tells staff which files cannot be used."""

READING: Final = b"1"
"""How files are read and folded; another number has all of them read again."""


class FaqFiles:
    """The folder of entries: ``<id>.md`` the originals, ``<language>/<id>.md`` their translations."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        index: Index,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        default: str,
    ) -> None:
        """Read ``folder``; the originals are in the language ``default``."""
        self._folder = folder
        self._database = database
        self._index = index
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._default = default

    async def bring_in(self, words: Callable[[Fault], str]) -> None:
        """Read the files if any has changed, and log and tell what is wrong with them.

        A file that cannot be used keeps no other from being served, and what it said when it
        could last be read goes on being served, too. ``words`` puts a fault into words.
        """
        found = await asyncio.to_thread(_read, self._folder, self._default)
        contents = {source.path: content for source, content in found}
        async with self._database.transaction() as transaction:
            files = FileRepository(transaction)
            if contents != await files.contents():
                faults = await self._replace(transaction, [source for source, _ in found])
                await files.replace(contents, faults)
            faults = await files.faults()
        for fault in faults:
            log.error("%s", words(fault))
        await self.tell_faults()

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

    async def _replace(self, transaction: Transaction, sources: Sequence[Source]) -> list[Fault]:
        entries = EntryRepository(transaction)
        before = await entries.by_file()
        library = collect(sources, self._default, phrase, before)
        now, topics = library.entries, library.topics or await entries.topics()
        await entries.replace(
            now, topics, {path: set(map(phrase, entry.phrases)) for path, entry in now.items()}
        )
        for locale in {entry.locale for entry in (*before.values(), *now.values())}:
            texts = [text_of(entry) for entry in now.values() if entry.locale == locale]
            await self._index.replace(transaction, corpus_of(locale), texts)
        return library.faults


def corpus_of(locale: str) -> str:
    """Return under which name the entries of a language are found."""
    return f"faq:{locale}"


def text_of(entry: Entry) -> Text:
    """Return what is found of an entry."""
    return Text(entry.id, entry.question, entry.aliases, entry.answer)


def _read(folder: Path, default: str) -> list[tuple[Source, str]]:
    """Return every file of the folder with the hash of its content."""
    paths = [
        path for path in (*folder.glob("*.md"), *folder.glob("*/*.md"), folder / TOPICS) if path.is_file()
    ]
    return [_source(path, folder, default) for path in sorted(paths)]


def _source(path: Path, folder: Path, default: str) -> tuple[Source, str]:
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
