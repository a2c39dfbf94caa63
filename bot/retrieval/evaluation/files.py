"""Reading entries and questions from JSON lines, and refusing what could not be measured."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from bot.kernel.errors import ContentError
from bot.retrieval.texts import Text

ENTRY: Final = '{"id": "...", "question": "...", "answer": "...", "tags": ["..."]}'
QUESTION: Final = '{"q": "...", "lang": "fi", "gold": "an entry\'s id, or null"}'

UNTOLD: Final = "und"
"""The language of a question that does not say its own, as ISO 639 writes it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose answer is known."""

    text: str
    lang: str
    gold: str | None
    """The entry that answers it; None if none does."""


class _Unreadable(ValueError):
    pass


def read_entries(path: Path) -> list[Text]:
    """Return the entries of a file, one object on each line.

    Raises:
        ContentError: the file, or a line of it, cannot be used.
    """
    entries = [entry for _, entry in _read(path, ENTRY, _entry)]
    seen: set[str] = set()
    for line, entry in _read(path, ENTRY, _entry):
        if entry.id in seen:
            raise ContentError(f"{path}, line {line}: the id {entry.id!r} is there twice; give it another")
        seen.add(entry.id)
    if not entries:
        raise ContentError(f"{path}: there is no entry in it; write one object a line: {ENTRY}")
    return entries


def read_questions(path: Path, entries: list[Text]) -> list[Question]:
    """Return the questions of a file about these entries.

    Raises:
        ContentError: the file, or a line of it, cannot be used.
    """
    ids = {entry.id for entry in entries}
    questions = []
    for line, question in _read(path, QUESTION, _question):
        if question.gold is not None and question.gold not in ids:
            raise ContentError(
                f"{path}, line {line}: no entry has the id {question.gold!r}; correct gold, or write null"
            )
        questions.append(question)
    if not any(question.gold for question in questions):
        raise ContentError(f"{path}: no question in it has an answer; write one object a line: {QUESTION}")
    return questions


def _read(path: Path, form: str, make: Callable[[Mapping[str, Any]], T]) -> Iterator[tuple[int, T]]:
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise ContentError(f"{path}: cannot be read ({error.strerror}); name a file that is there") from error
    for number, line in enumerate(lines, 1):
        # Some programs begin a file with a byte order mark, and it may stand alone on its line.
        if not line.removeprefix(BOM_UTF8).strip():
            continue
        try:
            yield number, make(_object(line))
        except ValueError as error:
            raise ContentError(f"{path}, line {number}: {error}; write it like {form}") from error


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Unreadable("it is not UTF-8") from None
    except (ValueError, RecursionError):
        raise _Unreadable("it is not JSON") from None
    if not isinstance(value, dict):
        raise _Unreadable("it is no object")
    return value


def _entry(value: Mapping[str, Any]) -> Text:
    tags = value.get("tags") or []
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise _Unreadable("tags is no list of texts")
    return Text(_id(value, "id"), _text(value, "question"), (), _text(value, "answer"))


def _question(value: Mapping[str, Any]) -> Question:
    if "gold" not in value:
        raise _Unreadable("gold is missing")
    gold = None if value["gold"] is None else _id(value, "gold")
    lang = _text(value, "lang") if value.get("lang") is not None else UNTOLD
    return Question(_text(value, "q"), lang, gold)


def _id(value: Mapping[str, Any], key: str) -> str:
    """Return an id; a number is one as well as a text."""
    found = value.get(key)
    return str(found) if type(found) is int else _text(value, key)


def _text(value: Mapping[str, Any], key: str) -> str:
    text = value.get(key)
    if not isinstance(text, str) or not text.strip():
        raise _Unreadable(f"{key} is missing" if key not in value else f"{key} is no text")
    return text
