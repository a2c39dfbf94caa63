"""From a draft to an entry: kept whatever happens, shown as it will be, published once it has been seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    Act,
    Change,
    Entry,
    EntryGone,
    EntryUnknown,
    Revision,
    Topic,
    changes,
    is_outdated,
)
from cogs.faq.service import Alike, EntryStore, Likeness, path_of
from cogs.keeping.domain import (
    FORM,
    Card,
    Draft,
    DraftChanged,
    DraftGone,
    EntryRetired,
    LanguageOriginal,
    LanguageUnknown,
    NothingChanged,
    NotTranslated,
    TooLongForForm,
    Typed,
    fits_form,
    read,
    require_seen,
    slug_of,
    typed_of,
)
from cogs.keeping.repository import CardRepository, DraftRepository

SHOWN: Final = 25
"""So many drafts are listed."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a form is filled with: an entry as it stands, or nothing yet."""

    typed: Typed
    entry: str | None
    locale: str
    base: int | None
    is_original: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft as it will be read, and what there is to say about it."""

    draft: Draft
    entry: Entry
    is_original: bool
    changes: tuple[Change, ...]
    """What differs from what stands now; nothing of a new entry."""
    meanwhile: Revision | None = None
    """What somebody else has made of it since the draft was begun."""
    theirs: tuple[Change, ...] = ()
    """And what they have changed."""
    alike: tuple[Alike, ...] = ()
    """Other entries that seem to answer the same."""
    original: Entry | None = None
    """Of a translation, what it translates."""
    translations: tuple[str, ...] = ()
    """Languages whose translation has to be compared anew once this is published."""


class DraftService:
    """The use cases of editors who write; a draft that the desk holds is refused (DraftOfDesk) to all but the ``desk``."""

    def __init__(
        self,
        database: Database,
        store: EntryStore,
        likeness: Likeness,
        clock: Clock,
        languages: Sequence[str],
    ) -> None:
        """Write into ``store``, in the community's ``languages``."""
        self._database = database
        self._store = store
        self._likeness = likeness
        self._clock = clock
        self._languages = tuple(languages)

    @property
    def default(self) -> str:
        """Return the language of originals."""
        return self._store.default

    @property
    def translated(self) -> tuple[str, ...]:
        """Return the languages that an entry can be translated into."""
        return tuple(one for one in self._languages if one != self.default)

    async def topics(self) -> list[Topic]:
        """Return the topics an entry may belong to."""
        async with self._database.reading() as transaction:
            return await self._store.topics(transaction)

    async def begin(self, entry: str | None, locale: str | None = None) -> Begun:
        """Return what a form for an entry is filled with; without a language for its original.

        Raises:
            EntryUnknown, EntryRetired: there is no such entry, or it is retired.
            LanguageUnknown, LanguageOriginal: it cannot be translated into that language.
            TooLongForForm: a file said more than a form can show.
        """
        if locale is not None:
            self.require_language(locale)
        if entry is None:
            return Begun(Typed(), None, self.default, None, is_original=True)
        async with self._database.reading() as transaction:
            versions = await self._known(transaction, entry)
        wanted = locale or self.default
        now = versions.get(wanted)
        # Whoever translates begins with the words of the original, and sees at once what there is to say.
        shown = now if now and not now.retired else versions[self.default]
        typed = typed_of(shown.entry)
        if shown is not now:
            typed = replace(typed, aliases="")
        if not fits_form(typed):
            raise TooLongForForm(path=path_of(shown.entry, self.default), limit=FORM)
        return Begun(typed, entry, wanted, now.number if now else None, is_original=locale is None)

    def require_language(self, locale: str) -> None:
        """Let only a language pass that an entry can be translated into.

        Raises:
            LanguageUnknown, LanguageOriginal: it cannot.
        """
        if locale == self.default:
            raise LanguageOriginal(language=locale)
        if locale not in self._languages:
            raise LanguageUnknown(language=locale[:40], known=", ".join(self.translated))

    # ---- drafts ----------------------------------------------------------------------

    async def open(self, draft: Draft, *, occasion: str | None = None, words_of: int | None = None) -> Draft:
        """Keep a new draft; what was made of the same ``occasion`` before is returned instead.

        Raises:
            LanguageUnknown: it is in a language that the community does not have.
            EntryUnknown, EntryRetired: the entry that it changes is gone.
        """
        if draft.entry is None:
            draft = replace(draft, locale=self.default, base=None)
        elif draft.locale != self.default:
            self.require_language(draft.locale)
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            known = await drafts.made_of(occasion) if occasion else None
            if known is not None:
                return known
            if draft.entry is not None:
                # No form asks for it: it stays as it is until somebody says otherwise.
                versions = await self._known(transaction, draft.entry)
                volatile = versions[self.default].entry.volatile
                draft = replace(draft, typed=replace(draft.typed, volatile=volatile))
            number = await drafts.add(draft, self._clock.now(), occasion=occasion, words_of=words_of)
            return await self._get(transaction, number, desk=draft.held)

    async def keep(self, number: int, typed: Typed, author: int, seen: int, *, desk: bool = False) -> Draft:
        """Let a draft say what was typed; ``seen`` is the version of it that was before their eyes.

        Raises:
            DraftGone, DraftChanged: there is no such draft any more, or it says something else by now.
        """
        async with self._database.transaction() as transaction:
            draft = await self._seen(transaction, number, seen, desk=desk)
            await DraftRepository(transaction).put(number, typed, draft.base, author, self._clock.now())
            return await self._get(transaction, number, desk=desk)

    async def release(self, number: int, seen: int) -> Draft:
        """Let all editors see a draft that the desk held, as it was before the eyes of who releases it: version ``seen``.

        Raises:
            DraftGone, DraftChanged: there is no such draft any more, or it says something else by now.
        """
        async with self._database.transaction() as transaction:
            await self._seen(transaction, number, seen, desk=True)
            await DraftRepository(transaction).release(number)
            return await self._get(transaction, number)

    async def set_volatile(
        self, number: int, author: int, seen: int, *, volatile: bool, desk: bool = False
    ) -> Draft:
        """Say whether the answer of a draft is of a kind that changes.

        Raises:
            DraftGone, DraftChanged: there is no such draft any more, or it says something else by now.
        """
        typed = replace((await self.get(number, desk=desk)).typed, volatile=volatile)
        return await self.keep(number, typed, author, seen, desk=desk)

    async def get(self, number: int, *, desk: bool = False) -> Draft:
        """Return a draft.

        Raises:
            DraftGone: there is no such draft any more.
        """
        async with self._database.reading() as transaction:
            return await self._get(transaction, number, desk=desk)

    async def every(self, *, desk: bool = False) -> list[Draft]:
        """Return the drafts that were touched last, the newest first."""
        async with self._database.reading() as transaction:
            return await DraftRepository(transaction).every(SHOWN, desk=desk)

    async def discard(self, number: int, *, desk: bool = False) -> None:
        """Throw a draft away.

        Raises:
            DraftGone: there is no such draft any more.
        """
        async with self._database.transaction() as transaction:
            await self._get(transaction, number, desk=desk)
            await DraftRepository(transaction).remove(number)

    async def rebase(self, number: int, author: int, seen: int, *, desk: bool = False) -> Draft:
        """Go on with a draft beside what somebody else has made of its entry; ``seen`` is their revision.

        Raises:
            DraftGone: there is no such draft any more.
        """
        async with self._database.transaction() as transaction:
            draft = await self._get(transaction, number, desk=desk)
            await DraftRepository(transaction).put(number, draft.typed, seen, author, self._clock.now())
            return await self._get(transaction, number, desk=desk)

    # ---- publishing ------------------------------------------------------------------

    async def preview(self, number: int, *, desk: bool = False) -> Preview:
        """Show what a draft will be.

        Raises:
            DraftGone: there is no such draft any more.
            NotRead: it cannot be an entry as it is.
            EntryUnknown: what it changes is gone.
        """
        async with self._database.reading() as transaction:
            draft = await self._get(transaction, number, desk=desk)
            entry, versions = await self._entry(transaction, draft)
        alike = await self._likeness.near(entry) if draft.locale == self.default else []
        return self._shown(draft, entry, versions, alike, await self._since(draft, versions))

    async def publish(
        self, number: int, editor: int, seen: int, *, small: bool = False, desk: bool = False
    ) -> Revision:
        """Let a draft become what members read; of a new entry the editor is the owner.

        ``seen`` is the version of the draft that was before their eyes. After a ``small`` change translations
        go on holding.

        Raises:
            DraftGone, DraftChanged: there is no such draft any more, or it says something else by now.
            NotRead, PhraseTaken: it cannot be an entry as it is.
            NothingChanged: the entry says all this already.
            EditedMeanwhile: somebody else has changed the entry since the draft was begun.
        """
        async with self._database.transaction() as transaction:
            draft = await self._seen(transaction, number, seen, desk=desk)
            entry, versions = await self._entry(transaction, draft)
            now = versions.get(draft.locale)
            if now is not None and _says_the_same(now, entry, versions[self.default]):
                raise NothingChanged
            act = Act.ADDED if now is None else Act.EDITED
            revision = await self._store.write(transaction, entry, act, editor, base=draft.base)
            if small:
                await confirm_translations(transaction, self._store, versions, editor, entry.checked)
            if draft.entry is None:
                await CardRepository(transaction).put(Card(entry.id, owner=editor))
            await DraftRepository(transaction).remove(number)
            return revision

    async def _get(self, transaction: Transaction, number: int, *, desk: bool = False) -> Draft:
        draft = await DraftRepository(transaction).get(number)
        if draft is None:
            raise DraftGone
        require_seen(draft, desk=desk)
        return draft

    async def _seen(self, transaction: Transaction, number: int, seen: int, *, desk: bool) -> Draft:
        draft = await self._get(transaction, number, desk=desk)
        if draft.version != seen:
            raise DraftChanged
        return draft

    async def _known(self, transaction: Transaction, entry: str) -> dict[str, Revision]:
        try:
            versions = await self._store.versions(transaction, entry)
        except EntryGone:
            raise EntryUnknown(typed=entry[:80]) from None
        if versions[self.default].retired:
            raise EntryRetired
        return versions

    async def _entry(self, transaction: Transaction, draft: Draft) -> tuple[Entry, dict[str, Revision]]:
        """Return what the draft says, and the versions of the entry that it changes."""
        versions = await self._known(transaction, draft.entry) if draft.entry else {}
        name = draft.entry or "new"
        original = draft.locale == self.default
        known = [topic.slug for topic in await self._store.topics(transaction)]
        now = versions.get(draft.locale)
        # A check does not become older by an edit, e.g. where a practice plays in the past.
        checked = max(self._today(), now.entry.checked) if now else self._today()
        entry = read(draft.typed, name, draft.locale, checked, original=original, topics=known)
        if not original and entry.answer == versions[self.default].entry.answer:
            raise NotTranslated
        if draft.entry is None:
            entry = replace(entry, id=await self._free(transaction, slug_of(entry.question)))
        return entry, versions

    async def _free(self, transaction: Transaction, slug: str) -> str:
        """Return an id that no entry has or ever had: links to it lead nowhere else."""
        name, number = slug, 1
        while await self._store.is_known(transaction, name):
            number += 1
            name = f"{slug}-{number}"
        return name

    async def _since(self, draft: Draft, versions: dict[str, Revision]) -> Revision | None:
        """Return the revision at which the draft was begun, if another stands now."""
        now = versions.get(draft.locale)
        if now is None or draft.base is None or now.number == draft.base:
            return None
        return (await self._store.revision(draft.base))[0]

    def _shown(
        self,
        draft: Draft,
        entry: Entry,
        versions: dict[str, Revision],
        alike: Sequence[Alike],
        base: Revision | None,
    ) -> Preview:
        now = versions.get(draft.locale)
        overtaken = now is not None and now.number != draft.base
        held = held_translations(versions, self.default) if draft.locale == self.default else {}
        return Preview(
            draft,
            entry,
            draft.locale == self.default,
            changes(_undated(now.entry), _undated(entry)) if now else (),
            now if overtaken else None,
            changes(base.entry if base else None, now.entry) if now and overtaken else (),
            tuple(alike),
            None if draft.locale == self.default else versions[self.default].entry,
            tuple(held),
        )

    def _today(self) -> date:
        return self._clock.now().date()


def held_translations(versions: dict[str, Revision], default: str) -> dict[str, Revision]:
    """Return the translations that hold: compared with the original as it stands."""
    original = versions.get(default)
    return {
        locale: one
        for locale, one in versions.items()
        if original and locale != default and not one.retired and not is_outdated(one, original)
    }


async def confirm_translations(
    transaction: Transaction,
    store: EntryStore,
    versions: dict[str, Revision],
    editor: int,
    checked: date,
) -> None:
    """Let the translations that held until now go on holding."""
    for one in held_translations(versions, store.default).values():
        entry = replace(one.entry, checked=checked)
        await store.write(transaction, entry, Act.CHECKED, editor, base=one.number)


def _says_the_same(now: Revision, entry: Entry, original: Revision) -> bool:
    """Tell whether there is nothing to publish; a translation that was compared anew says so by its day alone."""
    if now.retired or is_outdated(now, original):
        return False
    return not changes(_undated(now.entry), _undated(entry))


def _undated(entry: Entry) -> Entry:
    """Return an entry without the day of its check, which every edit moves."""
    return replace(entry, checked=date.min)
