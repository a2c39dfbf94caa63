"""What a judge is given: what was to be seen, what members did and were told, what Discord refused. Plain facts as JSON."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot that others could see, from the moment it was there."""

    id: int
    place: str
    """ "channel:ID", or "member:ID" for a direct message."""
    nonce: str | None
    at: str
    """Virtual time, ISO."""
    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """Something a member did, and what they were told."""

    member: int
    doing: str
    """register, withdraw, publish, cancel, remind, forget, ask, join ..."""
    about: str
    """The event's number, the reminder's words, the question."""
    began: str
    ended: str
    acknowledged: bool
    told: str
    """All that they could read in the answer."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A definite no of Discord to a message: who asked by which nonce, and the code."""

    nonce: str | None
    status: int
    code: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that the mail server took."""

    number: str
    """What stands before the @ of its Message-ID."""
    to: str
    at: str
    """Virtual time, ISO."""
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of one seed."""

    seed: int
    now: str
    """The virtual present when everything had settled."""
    seen: tuple[Seen, ...]
    acts: tuple[Act, ...]
    refusals: tuple[Refusal, ...]
    threads: tuple[str, ...]
    """The names of all threads."""
    letters: tuple[Letter, ...] = ()
    """All letters, in order, each as often as it came."""

    def write(self, path: Path) -> None:
        """Keep it for whoever wants to judge again."""
        path.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Evidence":
        """Return what was kept."""
        kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            kept["seed"],
            kept["now"],
            tuple(Seen(**one) for one in kept["seen"]),
            tuple(Act(**one) for one in kept["acts"]),
            tuple(Refusal(**one) for one in kept["refusals"]),
            tuple(kept["threads"]),
            tuple(Letter(**one) for one in kept.get("letters", ())),
        )
