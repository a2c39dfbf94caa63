"""Which message keys the code uses, read from the code itself.

A slip in a key shows only when that very message is due, which may be the one about
something that went wrong. So the tests compare what is used here with what is defined in
the Fluent files: nothing missing, nothing forgotten, no detail left out.

A string counts as a message key if it has the form of one and begins like a key that is
defined (``events-...``). That finds keys in tables and on the far side of a variable, at
the price that other strings must not look like them.
"""

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+(\.[a-z][a-z0-9-]*)?")
_KEY_ATTRIBUTES = frozenset({"heading", "key", "retention"})
"""Class attributes that hold a key: of a DomainError, of what keeps personal data."""


@dataclass(frozen=True)
class Use:
    """A key, or the pattern of several, as the code mentions it."""

    key: str
    file: str
    line: int
    pattern: re.Pattern[str] | None = None
    """Set if the code puts the key together: ``f"permission-{name}"``."""

    details: frozenset[str] | None = None
    """The details given with it, where the code shows them."""

    def among(self, keys: Iterable[str]) -> list[str]:
        """Return those of ``keys`` that this use may mean."""
        return [key for key in keys if (self.pattern.fullmatch(key) if self.pattern else key == self.key)]

    def __str__(self) -> str:
        """Return the place and the key, as a test shows it."""
        return f"{self.file}:{self.line}: {self.key}"


def namespaces(keys: Iterable[str]) -> frozenset[str]:
    """Return what ``keys`` begin with: ``events-not-found`` with ``events``."""
    return frozenset(key.partition("-")[0] for key in keys)


def used_keys(files: Iterable[Path], known: Collection[str]) -> list[Use]:
    """Return every mention of a key that begins like one of the namespaces ``known``.

    Keys of refusals and of what keeps personal data, and keys given to ``text`` directly,
    are found whatever they begin with.
    """
    trees = [(file, ast.parse(file.read_text(encoding="utf-8"))) for file in files]
    everywhere: dict[str, str] = {}
    of_room: dict[str, dict[str, str]] = {}
    for file, tree in trees:
        of_room.setdefault(_room(file), {}).update(_refusals(tree))
    for refusals in of_room.values():
        everywhere |= refusals
    return [
        use
        for file, tree in trees
        # Two features may each have a ChannelForbids: one's own comes first.
        for use in _Reader(str(file), known, everywhere | of_room[_room(file)]).read(tree)
    ]


def keys_in_templates(files: Iterable[Path]) -> list[Use]:
    """Return every key that a page asks for: ``text("web-skip", ...)``."""
    return [use for file in files for use in _in_template(file)]


def _in_template(file: Path) -> Iterator[Use]:
    tree = Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        said = call.args[0] if call.args else None
        if isinstance(call.node, nodes.Name) and call.node.name == "text" and isinstance(said, nodes.Const):
            details = None if call.dyn_kwargs else frozenset(word.key for word in call.kwargs)
            yield Use(str(said.value), str(file), call.lineno, details=details)


def _room(file: Path) -> str:
    """Return the feature a module is part of, or else the folder it stands in."""
    feature = re.search(r"cogs/[^/]+", file.as_posix())
    return feature[0] if feature else str(file.parent)


def _refusals(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each class that is raised with details, and the key of its message."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not _has_own_constructor(node):
            for name, value in _assigned(node):
                if name == "key" and (key := _literal(value)):
                    yield node.name, key


def _has_own_constructor(node: ast.ClassDef) -> bool:
    return any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)


def _assigned(node: ast.ClassDef) -> Iterator[tuple[str, ast.expr]]:
    for part in node.body:
        if isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name):
            yield part.targets[0].id, part.value
        elif isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name) and part.value:
            yield part.target.id, part.value


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, file: str, known: Collection[str], refusals: Mapping[str, str]) -> None:
        self._file = file
        self._known = known
        self._refusals = refusals
        self._found: dict[tuple[int, int], Use] = {}

    def read(self, tree: ast.Module) -> list[Use]:
        self.visit(tree)
        return list(self._found.values())

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # docstrings may speak of keys
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for name, value in _assigned(node):
            if name in _KEY_ATTRIBUTES and (key := _literal(value)):
                self._note(value, key)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node.func)
        if name == "text":
            for place in node.args[:2]:  # text(locale, key, ...), or text(key, ...) of who knows the locale
                if key := _literal(place):
                    self._note(place, key, _details(node))
        elif name in self._refusals and not node.args:
            self._note(node, self._refusals[name], _details(node))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if (key := _literal(node)) and key.partition("-")[0] in self._known:
            self._note(node, key)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
        namespace, dash, _ = (parts[0] or "").partition("-")
        if dash and namespace in self._known:
            shown = "".join("*" if part is None else part for part in parts)
            pattern = "".join(".+" if part is None else re.escape(part) for part in parts)
            self._note(node, shown, pattern=re.compile(pattern))
        self.generic_visit(node)

    def _note(
        self,
        node: ast.expr,
        key: str,
        details: frozenset[str] | None = None,
        pattern: re.Pattern[str] | None = None,
    ) -> None:
        # What is said first of a place is said with its details; the plain string comes after.
        place = (node.lineno, node.col_offset)
        self._found.setdefault(place, Use(key, self._file, node.lineno, pattern, details))


def _literal(node: ast.expr) -> str | None:
    """Return the string ``node`` is, if it has the form of a key."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        return node.value
    return None


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _details(call: ast.Call) -> frozenset[str] | None:
    names = [word.arg for word in call.keywords]
    return None if None in names else frozenset(name for name in names if name)
