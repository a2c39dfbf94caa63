"""Where every change of an entry goes through: a revision is written, and what members read is made of it.

Whoever changes an entry does so in a transaction of their own, together with whatever else belongs to it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Final, TypeVar

from bot.kernel.clock import Clock
from bot.kernel.text import plain
from bot.retrieval.texts import Index, Text
from bot.retrieval.words import LONGEST_QUESTION, phrase
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.faq.domain import (
    Act,
    Entry,
    EntryGone,
    EntryUnknown,
    PhraseTaken,
    Revision,
    RevisionGone,
    Topic,
    own,
    require_base,
    served,
)
from cogs.faq.repository import EntryRepository, OpenRepository, RevisionRepository

Seen = TypeVar("Seen")

SHOWN: Final = 25
"""So many revisions of a version are listed."""

NAMED_FOR: Final = timedelta(days=730)
"""So long it is kept who made a revision."""


class EntryStore:
    """Writes entries, and knows who made which revision."""

    def __init__(self, database: Database, index: Index, clock: Clock, default: str) -> None:
        """Make what is found with ``index``; the originals are in the language ``default``."""
        self._database = database
        self._index = index
        self._clock = clock
        self.default = default
        self.changed: Callable[[str, Sequence[Entry]], None] = lambda _entry, _versions: None
        """Called after the commit with an entry and the versions of it that are served from then on."""

    # ---- reading ---------------------------------------------------------------------

    async def versions(self, transaction: Transaction, entry: str) -> dict[str, Revision]:
        """Return what each version of an entry says now, by language; also what is retired or outdated.

        Raises:
            EntryGone: there is no such entry.
        """
        found = await RevisionRepository(transaction).versions(entry)
        if self.default not in found:
            raise EntryGone
        return found

    async def every(self, transaction: Transaction) -> dict[str, dict[str, Revision]]:
        """Return what each version of every entry says now, by id and language."""
        return await RevisionRepository(transaction).every()

    async def each(self, transaction: Transaction, look: Callable[[dict[str, Revision]], Seen]) -> list[Seen]:
        """Return what ``look`` makes of the versions of each entry, by language; it is called in a thread."""
        return await RevisionRepository(transaction).each(look)

    async def topics(self, transaction: Transaction) -> list[Topic]:
        """Return all topics, also those that nothing is about yet."""
        return await EntryRepository(transaction).every_topic()

    async def history(self, entry: str, locale: str) -> list[Revision]:
        """Return the last revisions of a version, the newest first.

        Raises:
            EntryUnknown: there is no such version.
        """
        async with self._database.reading() as transaction:
            found = await RevisionRepository(transaction).of(entry, locale, SHOWN)
        if not found:
            raise EntryUnknown(typed=f"{entry[:80]} ({locale[:20]})")
        return found

    async def revision(self, number: int) -> tuple[Revision, Revision | None]:
        """Return a revision, and the one that it took the place of.

        Raises:
            RevisionGone: there is no such revision.
        """
        async with self._database.reading() as transaction:
            revisions = RevisionRepository(transaction)
            found = await revisions.get(number)
            if found is None:
                raise RevisionGone
            return found, await revisions.before(found)

    async def named(self, typed: str) -> str:
        """Return the id of the entry that was chosen, or typed in its very words; also of one that is retired.

        Raises:
            EntryUnknown: there is none, or several are asked so.
        """
        async with self._database.reading() as transaction:
            if await self.is_known(transaction, typed):
                return typed
            found = await EntryRepository(transaction).asked_so(phrase(typed[:LONGEST_QUESTION]))
        if len(found) != 1:
            raise EntryUnknown(typed=plain(typed)[:80])
        return found[0]

    async def retired(self) -> list[Revision]:
        """Return the originals that are retired."""
        async with self._database.reading() as transaction:
            return await RevisionRepository(transaction).retired(self.default)

    async def is_known(self, transaction: Transaction, entry: str) -> bool:
        """Tell whether there is, or ever was, an entry of this id."""
        return bool(await RevisionRepository(transaction).versions(entry))

    # ---- writing ---------------------------------------------------------------------

    async def write(
        self, transaction: Transaction, entry: Entry, act: Act, actor: int | None, *, base: int | None
    ) -> Revision:
        """Let a version of an entry say this from now on.

        ``base`` is the number of the revision that was before the eyes of who wrote it; None: there was none.

        Raises:
            EditedMeanwhile: another revision stands by now.
            PhraseTaken: another entry is asked in the very same words.
        """
        revisions = RevisionRepository(transaction)
        before = (await revisions.versions(entry.id)).get(entry.locale)
        require_base(before, base)
        await self._refuse_taken(transaction, entry)
        revision = await revisions.add(own(entry, self.default), act, self._clock.now(), actor)
        await self._serve(transaction, entry.id)
        return revision

    async def retire(
        self, transaction: Transaction, entry: str, locale: str, actor: int | None, *, base: int
    ) -> Revision:
        """Serve a version no more; of an original none of its translations either. All of it stays in its history.

        Raises:
            EntryGone: there is no such version, or it is retired already.
            EditedMeanwhile: another revision stands by now.
        """
        revisions = RevisionRepository(transaction)
        now = (await revisions.versions(entry)).get(locale)
        if now is None or now.retired:
            raise EntryGone
        require_base(now, base)
        added = await revisions.add(now.entry, Act.RETIRED, self._clock.now(), actor, retired=True)
        await self._serve(transaction, entry)
        return added

    async def bring_back(self, transaction: Transaction, number: int, actor: int, *, base: int) -> Revision:
        """Let a version say again what it said in a revision, also if it was retired since.

        Raises:
            RevisionGone: there is no such revision.
            EditedMeanwhile: another revision than ``base`` stands by now.
            PhraseTaken: another entry is asked in the very same words by now.
        """
        wanted = await RevisionRepository(transaction).get(number)
        if wanted is None:
            raise RevisionGone
        return await self.write(transaction, wanted.entry, Act.RESTORED, actor, base=base)

    async def take_over(self, transaction: Transaction, versions: Sequence[tuple[Entry, bool]]) -> None:
        """Let versions say what their files do, all at once, each with whether it is retired."""
        if not versions:
            return
        revisions = RevisionRepository(transaction)
        await revisions.import_all(
            [(own(entry, self.default), retired) for entry, retired in versions], self._clock.now()
        )
        every = await revisions.every()
        now = [one for found in every.values() for one in served(found, self.default).values()]
        await self._put(transaction, None, now)
        for locale in {locale for found in every.values() for locale in found}:
            texts = [text_of(one) for one in now if one.locale == locale]
            await self._index.replace(transaction, corpus_of(locale), texts)

    async def _refuse_taken(self, transaction: Transaction, entry: Entry) -> None:
        phrases = {phrase(one): one for one in entry.phrases}
        taken = await EntryRepository(transaction).asked_alike(entry.id, entry.locale, phrases)
        if taken is not None:
            raise PhraseTaken(phrase=phrases[taken[0]], other=taken[1])

    async def _serve(self, transaction: Transaction, entry: str) -> None:
        """Make what members read of the last revisions."""
        found = await RevisionRepository(transaction).versions(entry)
        now = served(found, self.default)
        await self._put(transaction, entry, now.values())
        for locale in found:
            text = text_of(now[locale]) if locale in now else None
            await self._index.put(transaction, corpus_of(locale), entry, text)
        transaction.after_commit(lambda: self.changed(entry, tuple(now.values())))

    async def _put(self, transaction: Transaction, entry: str | None, now: Iterable[Entry]) -> None:
        versions = {path_of(one, self.default): one for one in now}
        phrases = {path: set(map(phrase, one.phrases)) for path, one in versions.items()}
        await EntryRepository(transaction).put(entry, versions, phrases)
        await OpenRepository(transaction).settle_answered()

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return which revisions the member made, and when."""
        made = await RevisionRepository(transaction).by(member)
        return [
            {
                "entry": one.entry.id,
                "language": one.entry.locale,
                "at": to_text(one.at),
                "act": one.act.value,
                "question": one.entry.question,
                "answer": one.entry.answer,
            }
            for one in made
        ] or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget that it was the member who made their revisions; the answers are the community's, and stay."""
        return await RevisionRepository(transaction).forget_actor(member)

    async def forget_old(self, transaction: Transaction) -> None:
        """Forget who made what was made long ago."""
        await RevisionRepository(transaction).forget_actors(self._clock.now() - NAMED_FOR)


def path_of(entry: Entry, default: str) -> str:
    """Return the path of the file that holds a version of an entry, or would."""
    folder = "faq" if entry.locale == default else f"faq/{entry.locale}"
    return f"{folder}/{entry.id}.md"


def corpus_of(locale: str) -> str:
    """Return under which name the entries of a language are found."""
    return f"faq:{locale}"


def text_of(entry: Entry) -> Text:
    """Return what is found of an entry."""
    return Text(entry.id, entry.question, entry.aliases, entry.answer)
