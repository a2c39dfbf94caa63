"""How long an answer takes, and how long the event loop waits meanwhile, among how many entries.

    python -m tools.faq_eval.latency

The entries are those of the training corpora, over and over, each with vectors of its own beside
the real ones; the questions are those of the evaluation set, and what is meant to hurt. Each is
asked several times, in rounds, and the middle one of its times counts: what a machine shared with
others does in between is no property of a question. Beside the time on the clock stands the time
on the core: where others work, too, only that says something.
"""

import asyncio
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from bot.cli.memory import settle_down
from bot.retrieval.calibration import shipped
from bot.retrieval.encoder.model import Encoder, load
from bot.retrieval.evaluation.files import read_entries, read_questions
from bot.retrieval.evaluation.measures import percentile
from bot.retrieval.search import Searcher
from bot.retrieval.texts import Text, passages
from tools.faq_eval import QUESTIONS, TRAINING
from tools.faq_eval.__main__ import ORIGINAL, served

SIZES: Final = (50, 500, 10_000)
ASKED: Final = 300
ROUNDS: Final = 5
NOISE: Final = 0.01
COLUMNS: Final = (
    "entries",
    "p50 ms",
    "p99 ms",
    "core p99 ms",
    "hostile ms",
    "loop p99 ms",
    "loop longest ms",
)
HOSTILE: Final = (
    "\ufdfa" * 4_000,
    "word " * 800,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 400,
    "\x00\x1b[2J\u202e\u2066\ufeff" * 500,
    "z\u0301" * 2_000,
    "\U0001d573" * 4_000,
    "\u1e9b\u0323" * 2_000,
    "".join(map(chr, range(0x4E00, 0x4E00 + 4_000))),
)


def entries(count: int) -> list[Text]:
    """Return so many entries, no two of them alike, each with three confirmed questions."""
    real = [text for path in sorted(TRAINING.glob("*.entries.jsonl")) for text in read_entries(path)]
    return [
        Text(f"{at}", f"{one.title} ({at})", tuple(f"{one.title} ({at}.{n})" for n in range(3)), one.body)
        for at, one in ((at, real[at % len(real)]) for at in range(count))
    ]


def furnished(encoder: Encoder, texts: Sequence[Text]) -> Searcher:
    """Return a searcher over ``texts`` whose vectors are made up: how they came about costs nothing later."""
    chance = np.random.default_rng(0)
    middle = encoder.passages(["What is it?"])[0]
    searcher = Searcher(encoder, shipped())
    for passage in dict.fromkeys(passage for text in texts for passage in passages(text)):
        searcher.vectors[passage] = (middle + NOISE * chance.standard_normal(len(middle))).astype(np.float32)
    return searcher.over(texts)


def asked() -> list[str]:
    """Return questions as people ask them, in no order."""
    bare = [Text(one.id, one.question, (), one.answer) for one in served() if one.locale == ORIGINAL]
    questions = [question.text for question in read_questions(QUESTIONS, bare)]
    random.Random(0).shuffle(questions)  # noqa: S311 - the same order each time
    return questions[:ASKED]


def middle(
    searcher: Searcher, questions: Sequence[str], clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Return how long each question takes by ``clock``, in the middle one of some rounds."""
    rounds = [seconds(searcher, questions, clock) for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def seconds(
    searcher: Searcher, questions: Sequence[str], clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Return how long each question takes by ``clock``."""
    taken = []
    for question in questions:
        began = clock()
        searcher.find(question, 3)
        taken.append(clock() - began)
    return taken


async def stalls(searcher: Searcher, questions: Sequence[str]) -> list[float]:
    """Return by how much each beat of the event loop came late while questions were answered in threads."""
    late: list[float] = []
    done = asyncio.Event()

    async def beat() -> None:
        while not done.is_set():
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            late.append(time.perf_counter() - began - 0.001)

    beating = asyncio.create_task(beat())
    for question in questions:
        await asyncio.to_thread(searcher.find, question, 3)
    done.set()
    await beating
    return late


def main() -> int:
    """Measure and print a table."""
    # As the bot does when it has started: what comes later is all that the garbage collector goes through.
    settle_down()
    encoder, questions = load(), asked()
    print("".join(f"{name:>{len(name) + 3}}" for name in COLUMNS))
    for size in SIZES:
        searcher = furnished(encoder, entries(size))
        seconds(searcher, questions[:5])
        taken, charged = middle(searcher, questions), middle(searcher, questions, time.thread_time)
        hurt = min(max(seconds(searcher, HOSTILE)) for _ in range(ROUNDS))
        late = asyncio.run(stalls(searcher, questions[:100]))
        row = [percentile(taken, 0.5), percentile(taken, 0.99), percentile(charged, 0.99), hurt]
        cells = [f"{size}", *(f"{1000 * one:.1f}" for one in (*row, percentile(late, 0.99), max(late)))]
        print(
            "".join(f"{cell:>{len(name) + 3}}" for name, cell in zip(COLUMNS, cells, strict=True)), flush=True
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
