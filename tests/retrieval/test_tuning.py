"""What is learnt about questions: the slopes are those of the loss, and what was learnt is read back."""

import io
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from math import isfinite

import numpy as np
import pytest

import tools.faq_eval.tuning as lessons
from bot.retrieval.calibration import shipped
from bot.retrieval.encoder.model import Encoder
from bot.retrieval.encoder.tiles import Tiles
from bot.retrieval.encoder.transformer import Layer
from bot.retrieval.encoder.tuning import Tuning, restored, stored
from bot.retrieval.search import Searcher
from bot.retrieval.space import learnt
from bot.retrieval.texts import Text
from tools.faq_eval.tuning import LAYERS, Item, Tuner

ASKED = [("Was kostet das?", 1), ("Where is the moon?", 2)]


@pytest.fixture
def items(encoder: Encoder) -> list[Item]:
    points = encoder.passages(["How do I join?", "What does it cost?"])
    return [Item(encoder.before(text, LAYERS), points, gold) for text, gold in ASKED]


def test_the_slopes_are_those_of_the_loss(
    encoder: Encoder, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "LEFT_OUT", 0.0)
    tuner, chance = Tuner(encoder.transformer), np.random.default_rng(1)
    for layer in tuner.tuning():
        for one in layer.values():
            one.up[:] = 0.02 * chance.standard_normal(one.up.shape)
    tuner.step(items)
    slopes = [slope.copy() for slope in tuner.slopes()]
    values = list(tuner.values())
    for at in (0, 3, 5, 18, len(values) - 1):
        place = np.unravel_index(np.abs(slopes[at]).argmax(), slopes[at].shape)
        kept, step = values[at][place], 0.01
        losses = []
        for moved in (kept + step, kept - step):
            values[at][place] = moved
            losses.append(tuner.step(items))
        values[at][place] = kept
        assert (losses[0] - losses[1]) / (2 * step) == pytest.approx(slopes[at][place], rel=0.05)


def test_a_question_comes_nearer_to_its_entry_by_learning(
    encoder: Encoder, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "LAYERS", 1)
    shallow = [
        replace(item, states=encoder.before(text, 1)) for item, (text, _) in zip(items, ASKED, strict=True)
    ]
    tuner = Tuner(encoder.transformer)
    before = tuner.step(shallow)
    assert tuner.learn(shallow * 32) < before


def test_what_was_learnt_is_read_back_as_it_was_stored(encoder: Encoder) -> None:
    tuning = Tuner(encoder.transformer).tuning()
    file = io.BytesIO()
    np.savez(file, **dict(stored(tuning)))  # type: ignore[arg-type]  # names of arrays, not options
    file.seek(0)
    with np.load(file) as arrays:
        again = restored(arrays)
    assert len(again) == LAYERS
    # Nothing was learnt yet, so the two readings are one; where no layer is tuned, too.
    for nothing in (again, ()):
        readings = encoder.readings(["Was kostet das?"], nothing)
        assert float((readings.plain * readings.tuned).sum()) == pytest.approx(1, abs=1e-5)


def test_both_readings_of_one_pass_are_those_of_two(encoder: Encoder) -> None:
    asked, tuning = ["Was kostet das?", "Where do I find the minutes of the last meeting?"], learnt().tuning
    readings = encoder.readings(asked, tuning)
    merged = copy(encoder.transformer)
    merged.layers = (*merged.layers[: -len(tuning)], *_merged(merged.layers[-len(tuning) :], tuning))
    assert readings.plain == pytest.approx(encoder.questions(asked), abs=1e-4)
    assert readings.tuned == pytest.approx(replace(encoder, transformer=merged).questions(asked), abs=1e-4)
    assert float(np.abs(readings.plain - readings.tuned).max()) > 0.01


def _merged(layers: Sequence[Layer], tuning: Tuning) -> list[Layer]:
    """Return layers that have their corrections in their weights."""
    return [
        replace(
            layer,
            **{
                part: replace(
                    getattr(layer, part),
                    tiles=Tiles.of(getattr(layer, part).tiles.whole() + one.down @ one.up),
                )
                for part, one in by.items()
            },
        )
        for layer, by in zip(layers, tuning, strict=True)
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("typed", ["?a", "x" * 4_000, "\ufdfa" * 4_000, "Was kostet das?"])
def test_every_signal_is_finite_however_few_entries_there_are(
    encoder: Encoder, count: int, typed: str
) -> None:
    texts = [Text(str(at), "How do I join?", (), "Press the button.") for at in range(count)]
    _, signals = Searcher(encoder, shipped(), learnt()).over(texts).search(typed, 3)
    assert signals is not None
    assert all(map(isfinite, signals.values()))
