"""Reading Fluent files strictly.

Fluent itself is forgiving: a broken entry is skipped, a second entry of the same name is
ignored, a reference to nothing is shown in braces. That is right in a browser and wrong
here, where the only sign would be a member puzzling over "{-secretariat}". So a file with
any of these is refused when the bot starts, with its name and the line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeAlias

from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.kernel.errors import ContentError

Source: TypeAlias = Path | Traversable
"""A folder or file: on disk, or inside an installed package."""

FUNCTIONS = frozenset({"COMMAND", "LANGUAGE", "LOCAL", "NUMBER", "PLACE", "WHEN"})
"""The functions a message may call; ``DATETIME`` is left out, for it knows no reader's zone."""


@dataclass(frozen=True)
class Entry:
    """A message (``events-registered``) or a term (``-secretariat``), and where it stands."""

    key: str
    file: str
    line: int
    node: ast.Message | ast.Term

    @cached_property
    def texts(self) -> Mapping[str, ast.Pattern]:
        """The text keys of this entry, ``key`` and ``key.attribute``, with their patterns."""
        own = {self.key: self.node.value} if self.node.value else {}
        return own | {f"{self.key}.{part.id.name}": part.value for part in self.node.attributes}

    @cached_property
    def uses(self) -> Mapping[str, "Uses"]:
        """What each text of this entry needs from outside itself."""
        return {key: Uses.of(pattern) for key, pattern in self.texts.items()}


# Two are the same if they are one: who has worked something out about it keeps that by the catalogue.
@dataclass(frozen=True, eq=False)
class Catalogue:
    """All entries of one locale, merged from all files; terms under their name with the dash."""

    locale: str
    entries: Mapping[str, Entry]
    texts: Mapping[str, Entry] = field(init=False)
    """What code may ask for, terms excluded."""
    plain: Mapping[str, str] = field(init=False)
    """Those of the texts that are the same whatever the details: nothing in them has to be worked out."""
    compiled: dict[str, Message] = field(init=False, default_factory=dict)
    """What Fluent has made ready of the entries so far; the same for each bundle of them, for a bundle is told at each use."""

    def __post_init__(self) -> None:
        """List the text keys."""
        texts = {key: entry for entry in self.messages() for key in entry.texts}
        plain = ((key, _as_it_stands(entry.texts[key])) for key, entry in texts.items())
        object.__setattr__(self, "texts", texts)
        object.__setattr__(self, "plain", {key: text for key, text in plain if text is not None})

    def messages(self) -> Iterable[Entry]:
        """Return the entries that are messages."""
        return (entry for entry in self.entries.values() if isinstance(entry.node, ast.Message))

    def variables(self, key: str) -> frozenset[str]:
        """Return the details the text under ``key`` needs, through all it refers to."""
        return frozenset(self._variables(key, set()))

    def _variables(self, key: str, seen: set[str]) -> Iterable[str]:
        entry = self.entries.get(key.partition(".")[0])
        if entry is None or key not in entry.texts or key in seen:
            return
        seen.add(key)
        uses = entry.uses[key]
        yield from uses.variables
        for reference in uses.references:
            # A term sees only the arguments it is called with, never the message's details.
            if not reference.key.startswith("-"):
                yield from self._variables(reference.key, seen)


@dataclass(frozen=True)
class Reference:
    """A mention of another entry, ``-secretariat`` or ``events-name.short``."""

    key: str
    at: int


class Uses(Visitor):
    """What one pattern or entry needs from outside itself."""

    def __init__(self) -> None:
        """Start with nothing needed."""
        self.variables: set[str] = set()
        self.references: list[Reference] = []
        self.functions: list[Reference] = []

    @classmethod
    def of(cls, node: ast.BaseNode) -> "Uses":
        """Return what ``node`` needs."""
        uses = cls()
        uses.visit(node)
        return uses

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's visitor calls it by this name
        """Note a detail."""
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's visitor calls it by this name
        """Note a mention of a message."""
        self._refer("", node)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - Fluent's visitor calls it by this name
        """Note a mention of a term, and what its arguments need."""
        self._refer("-", node)
        self.visit(node.arguments)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - Fluent's visitor calls it by this name
        """Note a call, and what its arguments need."""
        self.functions.append(Reference(node.id.name, _start(node)))
        self.visit(node.arguments)

    def _refer(self, sigil: str, node: ast.MessageReference | ast.TermReference) -> None:
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.append(Reference(f"{sigil}{node.id.name}{attribute}", _start(node)))


@dataclass(frozen=True)
class _Text:
    """The text of one file, which knows its lines."""

    file: str
    content: str

    def line(self, at: int) -> int:
        return self.content.count("\n", 0, at) + 1

    def where(self, at: int) -> str:
        return f"{self.file}, line {self.line(at)}"


def read_catalogue(locale: str, files: Sequence[Source]) -> Catalogue:
    """Merge ``files``, all in ``locale``.

    Raises:
        ContentError: all that is wrong with any of them, one line each.
    """
    return _catalogue(locale, tuple(_read(file) for file in files))


# Parsing is most of what a start costs. A second reader of the same files (another bot in one
# process, the doctor) shares the catalogue, which nobody changes; a changed file is another key.
@lru_cache(maxsize=32)
def _catalogue(locale: str, texts: tuple[_Text, ...]) -> Catalogue:
    faults: list[str] = []
    entries: dict[str, Entry] = {}
    parsed = [(text, FluentParser().parse(text.content).body) for text in texts]
    found = [(text, entry) for text, nodes in parsed for entry in _entries(text, nodes)]
    for text, nodes in parsed:
        faults += _broken(text, nodes)
    for _, entry in found:
        faults += _repeated(entries, entry)
        entries.setdefault(entry.key, entry)
    faults += _dangling(entries, found)
    faults += _circles(entries)
    if faults:
        raise ContentError("\n".join(faults))
    return Catalogue(locale, entries)


def _read(file: Source) -> _Text:
    try:
        return _Text(str(file), file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: cannot be read ({error}); save it as UTF-8 text") from error


def _entries(text: _Text, nodes: Iterable[ast.EntryType]) -> Iterable[Entry]:
    for node in nodes:
        if isinstance(node, ast.Message | ast.Term):
            sigil = "-" if isinstance(node, ast.Term) else ""
            yield Entry(f"{sigil}{node.id.name}", text.file, text.line(_start(node.id)), node)


def _broken(text: _Text, nodes: Iterable[ast.EntryType]) -> Iterable[str]:
    for junk in nodes:
        for note in junk.annotations if isinstance(junk, ast.Junk) else ():
            at = note.span.start if note.span else _start(junk)
            yield f"{text.where(at)}: {note.message}; correct the message (syntax: projectfluent.org)"


def _repeated(entries: Mapping[str, Entry], entry: Entry) -> Iterable[str]:
    names = [part.id.name for part in entry.node.attributes]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{entry.file}, line {entry.line}: {entry.key} has .{name} twice; keep one of them"
    if (first := entries.get(entry.key)) is not None:
        yield (
            f"{entry.file}, line {entry.line}: {entry.key} is already defined in "
            f"{first.file}, line {first.line}; keep one of them or rename this one"
        )


def _dangling(entries: Mapping[str, Entry], found: Iterable[tuple[_Text, Entry]]) -> Iterable[str]:
    """Yield every mention of an entry or function that does not exist."""
    known = {key for entry in entries.values() for key in entry.texts}
    for text, uses in ((text, uses) for text, entry in found for uses in entry.uses.values()):
        for reference in uses.references:
            if reference.key not in known:
                # Terms are a community's own words, whoever mentions them.
                what, place = (
                    ("term", " in data/locales") if reference.key.startswith("-") else ("message", "")
                )
                yield (
                    f"{text.where(reference.at)}: there is no {what} {reference.key}; "
                    f"define it{place} or correct the name"
                )
        for call in uses.functions:
            if call.key not in FUNCTIONS:
                offered = ", ".join(sorted(FUNCTIONS))
                yield f"{text.where(call.at)}: there is no function {call.key}; use one of {offered}"


def _circles(entries: Mapping[str, Entry]) -> Iterable[str]:
    """Yield every text that mentions itself, if only through others; Fluent would never end."""
    mentions = {
        key: [reference.key for reference in uses.references]
        for entry in entries.values()
        for key, uses in entry.uses.items()
    }
    for entry in entries.values():
        for key in entry.texts:
            if key in _reached(key, mentions):
                yield f"{entry.file}, line {entry.line}: {key} mentions itself, if only through others; break the circle"


def _reached(start: str, mentions: Mapping[str, Sequence[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = list(mentions[start])
    while ahead:
        key = ahead.pop()
        if key not in reached:
            reached.add(key)
            ahead += mentions.get(key, ())
    return reached


def _start(node: ast.SyntaxNode) -> int:
    return node.span.start if node.span else 0


def _as_it_stands(pattern: ast.Pattern) -> str | None:
    """Return the text of a pattern in which nothing has to be worked out, else None."""
    if len(pattern.elements) == 1 and isinstance(only := pattern.elements[0], ast.TextElement):
        return only.value
    return None
