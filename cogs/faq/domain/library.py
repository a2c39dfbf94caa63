"""All files together: what can be served, and what is wrong with the rest."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from cogs.faq.domain.entries import Entry, Topic
from cogs.faq.domain.faults import Fault, Faulty
from cogs.faq.domain.files import read_entry, read_topics, read_translation

TOPICS = "topics.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was found; ``locale`` is None for the topics, ``text`` for what is no UTF-8."""

    path: str
    locale: str | None
    text: str | None

    @property
    def name(self) -> str:
        """Return the last part of its path."""
        return self.path.rpartition("/")[2]


@dataclass(slots=True)
class Library:
    """What is to be served, by path; a faulty file keeps no other from being served."""

    entries: dict[str, Entry] = field(default_factory=dict)
    topics: list[Topic] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def collect(
    sources: Iterable[Source], default: str, fold: Callable[[str], str], before: Mapping[str, Entry]
) -> Library:
    """Read all files; the originals are in the language ``default``.

    An original that cannot be read any more is served as it was ``before``, and so is a
    translation, unless the original was checked since. ``fold`` makes two ways to write the
    same question the same.
    """
    reading = _Reading(default, fold, before)
    ordered = sorted(sources, key=lambda source: source.path)
    for source in (one for one in ordered if one.locale is None):
        reading.take(source, reading.topics)
    for source in (one for one in ordered if one.locale == default):
        reading.take(source, reading.original)
    for source in (one for one in ordered if one.locale not in {None, default}):
        reading.take(source, reading.translation)
    return reading.library


class _Reading:
    """One pass over the files."""

    def __init__(self, default: str, fold: Callable[[str], str], before: Mapping[str, Entry]) -> None:
        self.library = Library()
        self._default = default
        self._fold = fold
        self._before = before
        self._originals: dict[str, Entry] = {}
        self._taken: dict[tuple[str, str], str] = {}

    def take(self, source: Source, read: Callable[[Source, str], None]) -> None:
        """Read one file, or note what is wrong with it and keep what it said before."""
        try:
            read(source, _text(source))
        except Faulty as faulty:
            self.library.faults.append(faulty.fault)
            self._keep(source)

    def topics(self, source: Source, text: str) -> None:
        """Read the topics."""
        self.library.topics.extend(read_topics(source.path, text))

    def original(self, source: Source, text: str) -> None:
        """Read an original."""
        slugs = [topic.slug for topic in self.library.topics]
        self._shelve(source, read_entry(source.path, text, self._default, slugs))

    def translation(self, source: Source, text: str) -> None:
        """Read a translation; its original has been read by now."""
        original = self._originals.get(source.name.removesuffix(".md"))
        if original is None:
            raise Faulty(Fault(source.path, 1, "faq-fault-no-original", {"name": source.name}))
        self._shelve(source, read_translation(source.path, text, str(source.locale), original))

    def _shelve(self, source: Source, entry: Entry) -> None:
        """Put the entry beside the others, unless it is asked in the very words of another."""
        own = {(entry.locale, self._fold(phrase)): phrase for phrase in entry.phrases}
        for folded, phrase in own.items():
            if folded in self._taken:
                details = {"phrase": phrase, "other": self._taken[folded]}
                raise Faulty(Fault(source.path, _line_with(source, phrase), "faq-fault-taken", details))
        self._taken.update(dict.fromkeys(own, source.path))
        self._serve(source, entry)

    def _keep(self, source: Source) -> None:
        """Go on serving what the file said when it could last be read, while that still holds."""
        entry = self._before.get(source.path)
        if entry is None:
            return
        original = self._originals.get(entry.id)
        is_original = entry.locale == self._default
        if is_original or (original is not None and entry.checked >= original.checked):
            self._serve(source, entry)

    def _serve(self, source: Source, entry: Entry) -> None:
        self.library.entries[source.path] = entry
        if entry.locale == self._default:
            self._originals[entry.id] = entry


def _text(source: Source) -> str:
    if source.text is None:
        raise Faulty(Fault(source.path, 1, "faq-fault-unreadable", {}))
    return source.text


def _line_with(source: Source, phrase: str) -> int:
    lines = (source.text or "").splitlines()
    return next((at for at, line in enumerate(lines, 1) if phrase in line), 1)
