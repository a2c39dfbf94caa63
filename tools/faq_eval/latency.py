"""How long an answer takes, and how long the event loop waits meanwhile, among how many entries.

    python -m tools.faq_eval.latency

The entries are those of the training corpora, over and over, each with vectors of its own beside
the real ones; the questions are those of the evaluation set, and what is meant to hurt. Only a
quiet machine says something; one core is enough.
"""

import asyncio
import os
import random
import sys
import time
from collections.abc import Sequence
from typing import Final

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

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
NOISE: Final = 0.01
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
    """Return so many entries, no two of them alike."""
    real = [text for path in sorted(TRAINING.glob("*.entries.jsonl")) for text in read_entries(path)]
    return [
        Text(f"{at}", f"{one.title} ({at})", (), one.body)
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


def seconds(searcher: Searcher, questions: Sequence[str]) -> list[float]:
    """Return how long each question takes."""
    taken = []
    for question in questions:
        began = time.perf_counter()
        searcher.find(question, 3)
        taken.append(time.perf_counter() - began)
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
    encoder, questions = load(), asked()
    print(f"{'entries':>8}{'p50 ms':>9}{'p99 ms':>9}{'hostile ms':>12}{'loop p99 ms':>13}{'longest':>9}")
    for size in SIZES:
        searcher = furnished(encoder, entries(size))
        seconds(searcher, questions[:5])
        taken, worst = seconds(searcher, questions), max(seconds(searcher, HOSTILE))
        late = asyncio.run(stalls(searcher, questions[:100]))
        row = [percentile(taken, 0.5), percentile(taken, 0.99), worst, percentile(late, 0.99), max(late)]
        print(
            f"{size:>8}"
            + "".join(f"{1000 * one:>{width}.1f}" for one, width in zip(row, (9, 9, 12, 13, 9), strict=True))
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
