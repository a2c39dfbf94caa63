"""What differs between two versions of an entry, part by part and line by line."""

from dataclasses import dataclass
from difflib import ndiff
from typing import Final

from cogs.faq.domain.entries import Entry

PARTS: Final = ("question", "aliases", "answer", "source", "tags", "checked", "volatile")
"""In the order in which they are shown, by the names that files know them by."""


@dataclass(frozen=True, slots=True)
class Change:
    """One part that differs."""

    part: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, each with what became of it in front: ``- `` gone, ``+ `` new, two spaces: as before."""
        return tuple(line for line in ndiff(self.before, self.after) if not line.startswith("?"))


def changes(before: Entry | None, after: Entry | None) -> tuple[Change, ...]:
    """Return what differs; None: there is no such version."""
    one, other = _parts(before), _parts(after)
    return tuple(Change(part, one[part], other[part]) for part in PARTS if one[part] != other[part])


def _parts(entry: Entry | None) -> dict[str, tuple[str, ...]]:
    if entry is None:
        return dict.fromkeys(PARTS, ())
    return {
        "question": (entry.question,),
        "aliases": entry.aliases,
        "answer": tuple(entry.answer.splitlines()),
        "source": entry.sources,
        "tags": entry.tags,
        "checked": (entry.checked.isoformat(),),
        "volatile": ("true",) if entry.volatile else (),
    }
