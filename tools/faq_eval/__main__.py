"""``make faq-eval``: the community's own entries, asked by a set of questions from which nothing is learnt.

Three times: the entries bare (question and answer, as another corpus would be), with three of the
set's questions confirmed for each, and as they are served, with their aliases and translations.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bot.retrieval.evaluation.files import read_questions
from bot.retrieval.evaluation.report import lines
from bot.retrieval.evaluation.run import measure
from bot.retrieval.texts import Text
from bot.retrieval.words import phrase
from bot.settings import ROOT
from cogs.faq.domain import Entry, Source, collect
from tools.faq_eval import QUESTIONS

FAQ = ROOT / "data" / "faq"
ORIGINAL = "en"


def served() -> list[Entry]:
    """Return the shipped entries, originals first."""
    originals = [Source(path.name, ORIGINAL, path.read_text("utf-8")) for path in sorted(FAQ.glob("*.md"))]
    others = [
        Source(f"{path.parent.name}/{path.name}", path.parent.name, path.read_text("utf-8"))
        for path in sorted(FAQ.glob("*/*.md"))
    ]
    return list(collect([*originals, *others], ORIGINAL, phrase, {}).entries.values())


def main() -> int:
    """Measure and print; with ``--json`` the figures of each way stand on the last line."""
    parser = argparse.ArgumentParser(prog="python -m tools.faq_eval", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object on the last line")
    parser.add_argument("--entries", type=Path, metavar="FILE", help="also write the bare entries there")
    options = parser.parse_args()
    entries = served()
    bare = [Text(one.id, one.question, (), one.answer) for one in entries if one.locale == ORIGINAL]
    full = [Text(one.id, one.question, one.aliases, one.answer) for one in entries]
    if options.entries:
        options.entries.write_text("".join(f"{_line(one)}\n" for one in bare), "utf-8")
    questions = read_questions(QUESTIONS, bare)
    found: dict[str, Any] = {}
    for name, texts, confirmed in (("bare", bare, 0), ("three confirmed", bare, 3), ("as served", full, 0)):
        found[name] = measure(texts, questions, confirmed)
        print(f"\n{name}\n" + "\n".join(lines(found[name])))
    if options.json:
        print(json.dumps(found, ensure_ascii=False))
    return 0


def _line(text: Text) -> str:
    entry = {"id": text.id, "question": text.title, "answer": text.body, "tags": []}
    return json.dumps(entry, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
