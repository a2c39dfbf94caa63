"""What became of an entry: each version of it (its id in one language) is the last of its revisions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.kernel.errors import DomainError
from cogs.faq.domain.entries import Entry


class EditedMeanwhile(DomainError):
    """Somebody else has changed the entry since it was opened. ``now`` is the revision that stands."""

    key = "faq-edited-meanwhile"

    def __init__(self, now: "Revision") -> None:
        """Carry what stands now."""
        super().__init__()
        self.now = now


class PhraseTaken(DomainError):
    """Another entry is asked in these very words. Details: ``phrase``, ``other``."""

    key = "faq-phrase-taken"


class FileSettled(DomainError):
    """A file and the database are at odds no more. Details: ``path``."""

    key = "faq-file-settled"


class EntryUnknown(DomainError):
    """There is no such entry. Details: ``typed``."""

    key = "faq-entry-unknown"


class RevisionGone(DomainError):
    """There is no such revision."""

    key = "faq-revision-gone"


class Act(StrEnum):
    """What a revision came of."""

    ADDED = "added"
    EDITED = "edited"
    CHECKED = "checked"
    """Its source was looked at, and it is still right."""
    RETIRED = "retired"
    RESTORED = "restored"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Revision:
    """What a version of an entry says from an instant on."""

    number: int
    entry: Entry
    """Of a translation only its own: sources, topics and whether it changes are the original's."""
    act: Act
    at: datetime
    actor: int | None = None
    """Who made it; None: it came from a file, or nobody knows any more."""
    retired: bool = False


def own(entry: Entry, default: str) -> Entry:
    """Return what a version says by itself: a translation without what it takes from its original."""
    return entry if entry.locale == default else replace(entry, sources=(), tags=(), volatile=False)


def require_base(now: Revision | None, base: int | None) -> None:
    """Let an edit pass that was begun at the revision ``base``; None: where there was no version yet.

    Raises:
        EditedMeanwhile: another revision stands now.
    """
    if now is not None and now.number != base:
        raise EditedMeanwhile(now)


def is_outdated(translation: Revision, original: Revision) -> bool:
    """Tell whether the original may say something else since the translation was compared with it.

    Days tell it; within one day, whether somebody has written the original anew after the translation.
    """
    if translation.entry.checked != original.entry.checked:
        return translation.entry.checked < original.entry.checked
    return original.act in {Act.ADDED, Act.EDITED} and translation.number < original.number


def served(versions: Mapping[str, Revision], default: str) -> dict[str, Entry]:
    """Return the versions of an entry that members read, by language: none without its original."""
    original = versions.get(default)
    if original is None or original.retired:
        return {}
    standing = (one for one in versions.values() if not one.retired and not is_outdated(one, original))
    return {
        one.entry.locale: replace(
            one.entry,
            sources=original.entry.sources,
            tags=original.entry.tags,
            volatile=original.entry.volatile,
        )
        for one in standing
    }
