"""How well questions find their answers: the sets, what is learnt from some, and what is measured on another.

``training`` holds corpora about other things than the community's FAQ; the map of questions and
the shipped calibration are learnt from them (``python -m tools.faq_eval.train``). ``questions.jsonl``
asks the community's own entries; nothing is learnt from it (``make faq-eval``).
"""

from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
TRAINING: Final = HERE / "training"
"""``<name>.entries.jsonl`` and ``<name>.questions.jsonl`` for each corpus."""

QUESTIONS: Final = HERE / "questions.jsonl"
"""What is asked of the community's own entries, by their ids."""
