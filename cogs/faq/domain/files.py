"""Reading a file: TOML between two lines of ``+++``, then the answer in Markdown.

    +++
    question = "What is STEP?"
    aliases = ["strategic technologies for Europe platform"]
    tags = ["funding"]
    source = ["https://strategic-technologies.europa.eu/about_en"]
    checked = 2026-11-22
    volatile = false
    +++
    The Strategic Technologies for Europe Platform is ...

A translation has a question, aliases and the day it was compared; all else is the original's.
"""

import json
import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, NoReturn

from bot.kernel.text import plain, units
from cogs.faq.domain.entries import Entry, Topic
from cogs.faq.domain.faults import Fault, Faulty, Told
from cogs.faq.domain.sources import is_public

FENCE: Final = "+++"

LONGEST_QUESTION: Final = 200
LONGEST_SOURCE: Final = 500
LONGEST_ANSWER: Final = 3_000
"""In UTF-16 code units; an embed takes 4,096, and its sources and dates need room, too."""

EXAMPLES: Final[Mapping[str, str]] = {
    "question": 'question = "What is STEP?"',
    "aliases": 'aliases = ["STEP", "strategic technologies"]',
    "tags": 'tags = ["funding"]',
    "source": 'source = ["https://example.org/page"]',
    "checked": "checked = 2026-11-22",
    "volatile": "volatile = true",
}
"""What each key of an entry looks like when it is there."""

OF_TRANSLATIONS: Final = ("question", "aliases", "checked")

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG: Final = 60


def read_entry(path: str, text: str, locale: str, topics: Collection[str]) -> Entry:
    """Return the entry that an original holds; where no topics are known, any will do.

    Raises:
        Faulty: it cannot be used.
    """
    file = _File(path, text, tuple(EXAMPLES))
    entry = Entry(
        id=file.slug,
        locale=locale,
        question=file.question(),
        aliases=file.texts("aliases"),
        answer=file.answer(),
        sources=file.texts("source", least=1, limit=LONGEST_SOURCE),
        checked=file.date("checked"),
        volatile=file.flag("volatile"),
        tags=file.texts("tags", least=1),
    )
    for source in entry.sources:
        if not is_public(source):
            file.refuse("source", "faq-fault-source", source=source)
    for tag in entry.tags:
        if topics and tag not in topics:
            file.refuse("tags", "faq-fault-tag", tag=tag, known=", ".join(topics))
    return entry


def read_translation(path: str, text: str, locale: str, original: Entry) -> Entry:
    """Return the entry that a translation of ``original`` holds.

    Raises:
        Faulty: it cannot be used, or the original has been checked since and may say something else.
    """
    file = _File(path, text, OF_TRANSLATIONS)
    checked = file.date("checked")
    if checked < original.checked:
        file.refuse("checked", "faq-fault-outdated", checked=str(checked), original=str(original.checked))
    return Entry(
        id=original.id,
        locale=locale,
        question=file.question(),
        aliases=file.texts("aliases"),
        answer=file.answer(),
        sources=original.sources,
        checked=checked,
        volatile=original.volatile,
        tags=original.tags,
    )


def written(entry: Entry, *, original: bool) -> str:
    """Return the file that says what an entry does; of a translation only what is its own."""
    front = {"question": _quoted(entry.question)}
    if entry.aliases:
        front["aliases"] = _listed(entry.aliases)
    if original:
        front |= {"tags": _listed(entry.tags), "source": _listed(entry.sources)}
    front["checked"] = entry.checked.isoformat()
    if original:
        front["volatile"] = "true" if entry.volatile else "false"
    lines = [FENCE, *(f"{name} = {value}" for name, value in front.items()), FENCE, entry.answer]
    return "\n".join(lines) + "\n"


def read_topics(path: str, text: str) -> list[Topic]:
    """Return the topics in the order of their file: a table of names by language for each slug.

    Raises:
        Faulty: it cannot be used.
    """
    found = _toml(path, text, first_line=1)
    for slug, names in found.items():
        if not _SLUG.fullmatch(slug) or not _names(names):
            line = _line_of(text.splitlines(), rf"\[{re.escape(slug)}\]|{re.escape(slug)}\s*=")
            raise Faulty(Fault(path, line, "faq-fault-topic", {"slug": slug}))
    return [Topic(slug, names) for slug, names in found.items()]


def _listed(texts: Collection[str]) -> str:
    if len(texts) == 1:
        return f"[{_quoted(next(iter(texts)))}]"
    return "\n".join(["[", *(f"    {_quoted(text)}," for text in texts), "]"])


def _quoted(text: str) -> str:
    # A string of JSON is one of TOML, but for one character that JSON need not escape.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _names(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(name, str) and name for name in value.values())
    )


class _File:
    """One file, taken apart; every refusal names the line that has to be changed."""

    def __init__(self, path: str, text: str, offered: Collection[str]) -> None:
        self._path = path
        self._lines = text.removeprefix("\ufeff").splitlines()
        self.slug = path.rpartition("/")[2].removesuffix(".md")
        if not _SLUG.fullmatch(self.slug) or len(self.slug) > _LONGEST_SLUG:
            self._raise(1, "faq-fault-name", limit=_LONGEST_SLUG)
        self._end = self._fence()
        self._front = _toml(path, "\n".join(self._lines[1 : self._end]), first_line=2)
        for name in self._front:
            if name not in offered:
                near = get_close_matches(name, offered, n=1) or [", ".join(offered)]
                self.refuse(name, "faq-fault-unknown", name=name, near=near[0])

    def question(self) -> str:
        """Return the question."""
        found = self._given("question")
        if not isinstance(found, str) or not plain(found):
            self._mistaken("question")
        return self._short("question", plain(found).replace("\n", " "), LONGEST_QUESTION)

    def texts(self, name: str, *, least: int = 0, limit: int = LONGEST_QUESTION) -> tuple[str, ...]:
        """Return a list of texts, each of which says something."""
        if name not in self._front and not least:
            return ()
        found = self._given(name)
        if not isinstance(found, list) or len(found) < least:
            self._mistaken(name)
        if not all(isinstance(one, str) and plain(one) for one in found):
            self._mistaken(name)
        return tuple(self._short(name, plain(one), limit) for one in found)

    def date(self, name: str) -> date:
        """Return a day."""
        found = self._given(name)
        # A datetime is a date, too; but nobody checks a source at a minute.
        if type(found) is not date:
            self._mistaken(name)
        return found

    def flag(self, name: str) -> bool:
        """Return whether it is said to be so; unsaid, it is not."""
        found = self._front.get(name, False)
        if not isinstance(found, bool):
            self._mistaken(name)
        return found

    def answer(self) -> str:
        """Return what stands below the front matter."""
        body = "\n".join(self._lines[self._end + 1 :]).strip()
        if not plain(body):
            self._raise(self._end + 2, "faq-fault-no-answer")
        if units(body) > LONGEST_ANSWER:
            self._raise(
                self._end + 2, "faq-fault-too-long", name="answer", length=units(body), limit=LONGEST_ANSWER
            )
        return body

    def refuse(self, under: str, key: str, /, **details: Told) -> NoReturn:
        """Refuse the file because of what stands under that key."""
        line = _line_of(self._lines[1 : self._end], rf"{re.escape(under)}\s*=")
        self._raise(line + 1, key, **details)

    def _fence(self) -> int:
        fences = [number for number, line in enumerate(self._lines) if line.rstrip() == FENCE]
        if fences[:1] != [0] or len(fences) < 2:
            self._raise(1, "faq-fault-no-front")
        return fences[1]

    def _given(self, name: str) -> Any:
        if name not in self._front:
            self._raise(self._end + 1, "faq-fault-missing", name=name, example=EXAMPLES[name])
        return self._front[name]

    def _short(self, name: str, text: str, limit: int) -> str:
        if len(text) > limit:
            self.refuse(name, "faq-fault-too-long", name=name, length=len(text), limit=limit)
        return text

    def _mistaken(self, name: str) -> NoReturn:
        self.refuse(name, "faq-fault-kind", name=name, example=EXAMPLES[name])

    def _raise(self, line: int, key: str, /, **details: Told) -> NoReturn:
        raise Faulty(Fault(self._path, line, key, details))


def _toml(path: str, text: str, *, first_line: int) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = re.search(r"\(at line (\d+)", str(error))
        line = int(said.group(1)) if said else len(text.splitlines())
        why = re.sub(r" \(at .*\)$", "", str(error))
        raise Faulty(Fault(path, line + first_line - 1, "faq-fault-syntax", {"why": why})) from None


def _line_of(lines: list[str], pattern: str) -> int:
    """Return the number of the first line that begins so, counted from one."""
    return next((at for at, line in enumerate(lines, 1) if re.match(rf"\s*(?:{pattern})", line)), 1)
