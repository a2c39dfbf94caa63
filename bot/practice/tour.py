"""A walk through the bot that plays itself: steps from a file, each with what it must show.

A tour is TOML: ``[[chapter]]`` with a ``title`` (and what it ``needs``: it is left out where that is not
installed) and ``[[chapter.step]]`` tables. A step names a member
(``who``), a place (``in``, a channel's name or ``dm``) and at most one action:

``command``   a slash command; ``with`` gives options, ``pick`` types into an option and takes the first suggestion
``press``     a button by its label, on the last answer, or on the message in the place that contains ``on``
``choose``    an option of a select on such a message, by its label
``menu``      a command of a message's context menu, on the message that contains ``on``
``fill``      the form that the last answer opened, by its labels
``say``       a plain message
``clock``     ``"next"`` (the next post), a span such as ``"1 day"``, or ``"to 2023-03-29T09:00"`` (UTC)
``dms``       ``"open"`` or ``"closed"``
``page``      somebody without Discord opens a page of the bot's own, by its path
``letter``    they open the newest letter whose subject holds these words, and follow its first link
``follow``    the member opens the link that holds these words, from the last answer, in a browser
``submit``    they press this button on the page before them; ``with`` fills in fields by their labels
``kill``      ``"now"``, or ``"while sending"``: SIGKILL once the server has the next post and the bot not yet its answer

``keep`` notes words of what it brought for later steps: ``keep = { code = "# (.+)" }`` takes what the pattern's group
finds, and ``{code}`` stands for it in whatever is typed from then on.

And what must then hold: ``shows`` and ``hides`` (texts in the answer or on the page, or in the place if there was neither),
``once`` (texts that exactly one message of the place contains), ``private``, ``file`` (an attachment's name).
A command that changes nothing may be given ``again = true`` until it holds: members ask again where the bot says
that it is still reading.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.kernel.errors import ContentError

ACTIONS = (
    "command",
    "press",
    "choose",
    "menu",
    "fill",
    "say",
    "clock",
    "dms",
    "page",
    "letter",
    "follow",
    "submit",
    "kill",
)
ON_PAGES = frozenset({"page", "letter", "follow", "submit"})
KEYS = {
    *ACTIONS,
    "who",
    "in",
    "with",
    "pick",
    "on",
    "shows",
    "hides",
    "once",
    "again",
    "private",
    "file",
    "keep",
    "note",
}
UNITS = {"minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}


class StepFailed(Exception):
    """A step did not show what it must."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing somebody does, and what must hold afterwards."""

    who: str = ""
    place: str = ""
    action: str = "look"
    value: Any = None
    options: Mapping[str, str] = field(default_factory=dict)
    pick: Mapping[str, str] = field(default_factory=dict)
    on: str | None = None
    shows: Sequence[str] = ()
    hides: Sequence[str] = ()
    once: Sequence[str] = ()
    again: bool = False
    private: bool | None = None
    file: str | None = None
    keep: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some steps under a heading."""

    title: str
    steps: Sequence[Step]
    needs: str | None = None
    """What has to be installed for it; who plays the tour knows whether it is."""


def with_words(step: Step, kept: Mapping[str, str]) -> Step:
    """Return the step with the words that earlier ones kept in place of ``{their name}``, wherever it types."""
    return replace(step, value=_put_in(step.value, kept), options=_put_in(step.options, kept))


def _put_in(typed: Any, kept: Mapping[str, str]) -> Any:
    if isinstance(typed, Mapping):
        return {name: _put_in(one, kept) for name, one in typed.items()}
    for name, words in kept.items() if isinstance(typed, str) else ():
        typed = typed.replace(f"{{{name}}}", words)
    return typed


def span(text: str) -> float:
    """Return the seconds of a span such as ``1 day`` or ``90 minutes``.

    Raises:
        ContentError: it is no such span.
    """
    match = re.fullmatch(r"(\d+) (minute|hour|day|week)s?", text)
    if match is None:
        raise ContentError(f"no span: {text!r}; write for example '1 day' or '90 minutes'")
    return int(match[1]) * UNITS[match[2]]


def _step(raw: Mapping[str, Any], where: str, before: Step) -> Step:
    unknown = set(raw) - KEYS
    if unknown:
        raise ContentError(
            f"{where}: unknown {', '.join(sorted(unknown))}; a step may have {', '.join(sorted(KEYS))}"
        )
    actions = [name for name in ACTIONS if name in raw]
    if len(actions) > 1:
        raise ContentError(f"{where}: {' and '.join(actions)} in one step; make two steps of it")
    action = actions[0] if actions else "look"
    return Step(
        who=raw.get("who", before.who),
        place=raw.get("in", before.place),
        action=action,
        value=raw.get(action),
        options=raw.get("with", {}),
        pick=raw.get("pick", {}),
        on=raw.get("on"),
        shows=raw.get("shows", ()),
        hides=raw.get("hides", ()),
        once=raw.get("once", ()),
        again=raw.get("again", False),
        private=raw.get("private"),
        file=raw.get("file"),
        keep=raw.get("keep", {}),
        note=raw.get("note"),
    )


def _chapters(raw: Mapping[str, Any], path: Path) -> Iterator[Chapter]:
    before = Step()
    for chapter_number, chapter in enumerate(raw.get("chapter", ()), 1):
        steps = []
        for number, one in enumerate(chapter.get("step", ()), 1):
            before = _step(one, f"{path.name}, chapter {chapter_number}, step {number}", before)
            steps.append(before)
        yield Chapter(str(chapter.get("title", "")), steps, chapter.get("needs"))


def load_tour(path: Path) -> list[Chapter]:
    """Read a tour; ``who`` and ``in`` carry over from the step before.

    Raises:
        ContentError: the file is missing, is no TOML, or a step in it cannot be played.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContentError(f"{path}: {error}") from error
    chapters = list(_chapters(raw, path))
    if not any(chapter.steps for chapter in chapters):
        raise ContentError(f"{path}: no steps; write [[chapter]] and [[chapter.step]] tables")
    return chapters
