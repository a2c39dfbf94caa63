"""Files and the database side by side: what of a file is taken over, and what is left to people.

Three things are compared for each file: what it says now, what it said when it was last taken over
(its base), and what the database says. Only one side has changed: that side is right. Both have, and
differ: nobody is overwritten, and people decide.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cogs.faq.domain.entries import Entry
from cogs.faq.domain.faults import Fault


class Standing(StrEnum):
    """How a file and the database stand to each other."""

    SAME = "same"
    """They say the same."""
    NEW = "new"
    """The database knows no such version yet: it is taken over."""
    CHANGED = "changed"
    """Only the file was changed: it is taken over."""
    GONE = "gone"
    """There was a file, and nothing else was changed: the version is retired."""
    OURS = "ours"
    """Only the database was changed: it stays as it is."""
    CONFLICT = "conflict"
    """Both were changed, in different ways: nothing is overwritten."""


TAKEN = frozenset({Standing.NEW, Standing.CHANGED, Standing.GONE})
"""What is taken over from a file."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file beside what the database says of the same version."""

    path: str
    standing: Standing
    file: Entry | None
    """What it says now; None: it is gone."""
    ours: Entry | None
    """What the database says; None: nothing, or it was retired."""


def compare(
    files: Mapping[str, Entry],
    unreadable: Collection[str],
    bases: Mapping[str, Entry],
    ours: Mapping[str, Entry],
) -> list[Comparison]:
    """Compare what ``files`` say with their ``bases`` and with ``ours``, each by path.

    A file that is ``unreadable`` says nothing new. If no file can be read at all, none is held for gone: a folder
    that is not there takes no answer away.
    """
    found = [
        Comparison(path, _standing(entry, bases.get(path), ours.get(path)), entry, ours.get(path))
        for path, entry in sorted(files.items())
        if path not in unreadable
    ]
    gone = sorted(bases.keys() - files.keys() - set(unreadable)) if files else []
    return found + [
        Comparison(path, _without_file(bases[path], ours.get(path)), None, ours.get(path)) for path in gone
    ]


def _standing(file: Entry, base: Entry | None, ours: Entry | None) -> Standing:
    if file == ours:
        return Standing.SAME
    if file == base:
        return Standing.OURS
    if base is None and ours is None:
        return Standing.NEW
    return Standing.CHANGED if ours == base else Standing.CONFLICT


def _without_file(base: Entry, ours: Entry | None) -> Standing:
    return Standing.GONE if ours == base else Standing.OURS


def asked_alike(
    found: Iterable[Comparison], ours: Mapping[str, Entry], fold: Callable[[str], str]
) -> list[Fault]:
    """Return a fault for each file that would lead to its entry by the very words of another that stays.

    ``ours`` are all versions that the database serves, by path; ``fold`` makes two ways to write a question the same.
    """
    taken = {one.path: one.file for one in found if one.standing in TAKEN}
    asked = {
        (entry.locale, fold(phrase)): path
        for path, entry in ours.items()
        if path not in taken
        for phrase in entry.phrases
    }
    faults = []
    for path, entry in taken.items():
        phrases = entry.phrases if entry else ()
        clash = next((one for one in phrases if entry and (entry.locale, fold(one)) in asked), None)
        if entry and clash is not None:
            other = asked[entry.locale, fold(clash)]
            faults.append(Fault(path, 1, "faq-fault-taken", {"phrase": clash, "other": other}))
    return faults
