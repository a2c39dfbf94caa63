"""``python -m bot faq``: how well questions are answered, from when on to trust it, and files of answers in and out."""

import argparse
import json
import sys
from typing import Any

from bot.kernel.errors import OperatorError
from bot.retrieval.encoder.model import NoModel
from bot.retrieval.evaluation.files import read_entries, read_questions
from bot.retrieval.evaluation.report import lines
from bot.retrieval.evaluation.run import calibrated, measure


def faq(options: argparse.Namespace) -> int:
    """Do what was asked for; 0, or 1 if an import or export left something for people to decide.

    Raises:
        OperatorError: a file cannot be used, or the model is missing where there is no way without it.
    """
    from bot.cli.entries import bring_in, hand_out  # noqa: PLC0415 - they open the whole bot, and measuring does not

    actions = {"eval": evaluate, "calibrate": calibrate, "import": bring_in, "export": hand_out}
    return actions[options.action](options)


def evaluate(options: argparse.Namespace) -> int:
    """Print the figures; the last line is one JSON object if that was asked for."""
    entries = read_entries(options.entries)
    questions = read_questions(options.questions, entries)
    figures = _measured(entries, questions, options)
    print("\n".join(lines(figures)))
    if options.json:
        print(json.dumps(figures, ensure_ascii=False))
    return 0


def calibrate(options: argparse.Namespace) -> int:
    """Learn from when on to trust an answer, and write it where the bot reads it."""
    entries = read_entries(options.entries)
    questions = read_questions(options.questions, entries)
    try:
        calibration = calibrated(entries, questions, options.aliases)
    except NoModel as error:
        raise OperatorError(f"{error}; {error.remedy}") from error
    options.out.write_text(calibration.as_json(), "utf-8")
    print(f"{options.out}: answers directly from {calibration.answer_from:.2f}", end=", ")
    print(f"offers candidates from {calibration.offer_from:.2f}")
    return 0


def _measured(entries: Any, questions: Any, options: argparse.Namespace) -> dict[str, Any]:
    if options.by_words:
        return measure(entries, questions, options.aliases, by_words=True)
    try:
        return measure(entries, questions, options.aliases)
    except NoModel as error:
        print(f"by words only: {error}\n  -> {error.remedy}", file=sys.stderr)
        return measure(entries, questions, options.aliases, by_words=True)
