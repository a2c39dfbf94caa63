"""Tuning the encoder to questions: gradient descent on small corrections of its last layers, in numpy.

A batch of questions goes through the layers as :mod:`bot.retrieval.encoder.transformer` takes them,
all tokens one below the other, and the slopes come back the same way. Each question competes for
its entry among all entries of its corpus, and one more: "nothing here answers it", at a height that
is learnt, too. So what the encoder learns is two things: to come near the entry, and to stay away
from all of them if the question is about something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import numpy as np

from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.encoder.transformer import GELU_CUBE, GELU_SCALE, Layer, Linear, Norm, Transformer
from bot.retrieval.encoder.tuning import PARTS, Correction, Tuning
from bot.retrieval.seen import TUNED_SHARPNESS

LAYERS: Final = 8
"""So many of the last layers are tuned; what is before them is computed once. With more the reading would cost more than it may."""
RANK: Final = 16
EPOCHS: Final = 3
BATCH: Final = 32
PACE: Final = 2e-3
WARM_UP: Final = 20
"""Steps in which the pace rises; afterwards it falls to nothing."""
DECAY: Final = 0.01
LEFT_OUT: Final = 0.1
"""The share of inputs that a correction does not see, other ones each time."""
SHARPNESS: Final = TUNED_SHARPNESS
"""By what cosines are multiplied before they compete: at twice that of the map less has to move for an entry to win."""
NOTHING: Final = 0.85
"""At what cosine "nothing here answers it" begins to compete."""
MEMORY: Final = (0.9, 0.999)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """A question before the layers that are tuned, and what it is to be near."""

    states: Floats
    """Tokens x width."""
    points: Floats
    """Entries of its corpus x width."""
    gold: int
    """Which of them answers it; their number if none does."""


@dataclass(slots=True)
class _Matrix:
    """A matrix that stays, its correction that does not, and what they saw last."""

    base: Linear
    weight: Floats
    """That of ``base``, inputs x outputs."""
    down: Floats
    up: Floats
    kept: Floats = field(default_factory=lambda: np.ones(1, np.float32))
    seen: Floats = field(default_factory=lambda: np.empty(0, np.float32))
    narrowed: Floats = field(default_factory=lambda: np.empty(0, np.float32))
    slopes: list[Floats] = field(default_factory=list)

    def forward(self, x: Floats, chance: np.random.Generator) -> Floats:
        """Return rows of outputs; the correction does not see all of the input."""
        kept = chance.random(x.shape, np.float32) >= LEFT_OUT
        self.kept = kept.astype(np.float32) / np.float32(1 - LEFT_OUT)
        self.seen = x * self.kept
        self.narrowed = self.seen @ self.down
        return self.base(x) + self.narrowed @ self.up

    def backward(self, slope: Floats) -> Floats:
        """Keep the slopes of the correction and return that of the input."""
        narrow = slope @ self.up.T
        self.slopes = [self.seen.T @ narrow, self.narrowed.T @ slope]
        return np.asarray(slope @ self.weight.T + (narrow @ self.down.T) * self.kept, np.float32)


class _Norm:
    def __init__(self, norm: Norm) -> None:
        self._norm = norm

    def forward(self, x: Floats) -> Floats:
        centred = x - x.mean(axis=1, keepdims=True)
        variance = (centred * centred).mean(axis=1, keepdims=True)
        self._spread = np.sqrt(variance + np.float32(self._norm.epsilon))
        self._even = centred / self._spread
        return np.asarray(self._even * self._norm.scale + self._norm.shift, np.float32)

    def backward(self, slope: Floats) -> Floats:
        inner = slope * self._norm.scale
        common = inner.mean(axis=1, keepdims=True)
        along = (inner * self._even).mean(axis=1, keepdims=True)
        return np.asarray((inner - common - self._even * along) / self._spread, np.float32)


class _TunedLayer:
    def __init__(self, layer: Layer, heads: int, chance: np.random.Generator) -> None:
        self.matrices = {part: _matrix(getattr(layer, part), chance) for part in PARTS}
        self._norms = (_Norm(layer.after_attention), _Norm(layer.after_feed))
        self._heads = heads

    def forward(self, x: Floats, spans: Sequence[Span], chance: np.random.Generator) -> Floats:
        put = self.matrices
        mixed = put["attention"].forward(x, chance)
        self._attended = [_Attention(mixed[begin:end], self._heads) for begin, end in spans]
        seen = np.concatenate([one.seen for one in self._attended])
        x = self._norms[0].forward(x + put["out"].forward(seen, chance))
        self._wide = put["widen"].forward(x, chance)
        self._bent = _bent(self._wide)
        fed = np.float32(0.5) * self._wide * (1 + self._bent)
        return self._norms[1].forward(x + put["narrow"].forward(fed, chance))

    def backward(self, slope: Floats, spans: Sequence[Span]) -> Floats:
        put = self.matrices
        slope = self._norms[1].backward(slope)
        wide = put["narrow"].backward(slope) * _gelu_slope(self._wide, self._bent)
        slope = self._norms[0].backward(slope + put["widen"].backward(wide))
        seen = put["out"].backward(slope)
        mixed = [
            one.backward(seen[begin:end]) for one, (begin, end) in zip(self._attended, spans, strict=True)
        ]
        return np.asarray(slope + put["attention"].backward(np.concatenate(mixed)), np.float32)


class _Attention:
    """What the tokens of one text take from each other."""

    def __init__(self, mixed: Floats, heads: int) -> None:
        tokens, width = len(mixed), mixed.shape[1] // 3
        self._shape = (tokens, 3, heads, width // heads)
        self._scale = np.float32((width // heads) ** -0.5)
        self._query, self._key, self._value = mixed.reshape(self._shape).transpose(1, 2, 0, 3)
        weights = self._query @ self._key.transpose(0, 2, 1) * self._scale
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        self._weights = weights / weights.sum(axis=-1, keepdims=True)
        self.seen: Floats = (self._weights @ self._value).transpose(1, 0, 2).reshape(tokens, width)

    def backward(self, slope: Floats) -> Floats:
        tokens, _, heads, size = self._shape
        out = slope.reshape(tokens, heads, size).transpose(1, 0, 2)
        weights = out @ self._value.transpose(0, 2, 1)
        inner = (
            self._weights * (weights - (weights * self._weights).sum(axis=-1, keepdims=True)) * self._scale
        )
        parts = (
            inner @ self._key,
            inner.transpose(0, 2, 1) @ self._query,
            self._weights.transpose(0, 2, 1) @ out,
        )
        return np.stack(parts).transpose(2, 0, 1, 3).reshape(tokens, 3 * heads * size)


def _matrix(base: Linear, chance: np.random.Generator) -> _Matrix:
    weight = base.tiles.whole()
    inputs, outputs = weight.shape
    down = chance.standard_normal((inputs, RANK), np.float32) / np.float32(inputs**0.5)
    return _Matrix(base, weight, down, np.zeros((RANK, outputs), np.float32))


def _bent(x: Floats) -> Floats:
    # By products: numpy takes its time over powers.
    return np.asarray(np.tanh(GELU_SCALE * x * (1 + GELU_CUBE * x * x)), np.float32)


def _gelu_slope(x: Floats, bent: Floats) -> Floats:
    rise = GELU_SCALE * (1 + np.float32(3) * GELU_CUBE * x * x)
    return np.asarray(np.float32(0.5) * (1 + bent + x * (1 - bent * bent) * rise), np.float32)


class Tuner:
    """Layers that learn."""

    def __init__(self, transformer: Transformer, seed: int = 0) -> None:
        """Begin with corrections that correct nothing."""
        self._chance = np.random.default_rng(seed)
        self._layers = [
            _TunedLayer(layer, transformer.shape.heads, self._chance)
            for layer in transformer.layers[-LAYERS:]
        ]
        self._nothing = np.full((1, 1), NOTHING, np.float32)

    def learn(self, items: Sequence[Item]) -> float:
        """Go through ``items`` as often as is good for them, and return the mean loss of the last time."""
        pace = _Pace(EPOCHS * -(-len(items) // BATCH))
        moments = [_Moment(value) for value in self.values()]
        loss = 0.0
        for _ in range(EPOCHS):
            order, loss = self._chance.permutation(len(items)), 0.0
            for begin in range(0, len(items), BATCH):
                batch = [items[at] for at in order[begin : begin + BATCH]]
                loss += self.step(batch) * len(batch) / len(items)
                speed = pace.next()
                for moment, slope in zip(moments, self.slopes(), strict=True):
                    moment.move(slope, speed)
        return loss

    def step(self, batch: Sequence[Item]) -> float:
        """Compute the slopes for a batch, and return its loss."""
        x, spans = self._through([item.states for item in batch], self._chance)
        losses, slope = [], np.empty_like(x)
        self._nothing_slope = np.zeros((1, 1), np.float32)
        for item, (begin, end) in zip(batch, spans, strict=True):
            mean = x[begin:end].mean(axis=0)
            length = np.linalg.norm(mean)
            direction = mean / length
            loss, pull = self._compete(item, direction, len(batch))
            losses.append(loss)
            slope[begin:end] = (pull - direction * (direction @ pull)) / length / (end - begin)
        for layer in reversed(self._layers):
            slope = layer.backward(slope, spans)
        return float(np.mean(losses))

    @property
    def nothing(self) -> float:
        """Return the cosine at which "nothing here answers it" competes."""
        return float(self._nothing[0, 0])

    def tuning(self) -> Tuning:
        """Return what was learnt."""
        return tuple(
            {part: Correction(one.down, one.up) for part, one in layer.matrices.items()}
            for layer in self._layers
        )

    def _through(self, states: Sequence[Floats], chance: np.random.Generator) -> tuple[Floats, list[Span]]:
        ends = np.cumsum([0, *map(len, states)]).tolist()
        spans = list(pairwise(ends))
        x = np.concatenate(states)
        for layer in self._layers:
            x = layer.forward(x, spans, chance)
        return x, spans

    def _compete(self, item: Item, direction: Floats, among: int) -> tuple[float, Floats]:
        scores = SHARPNESS * np.append(item.points @ direction, self._nothing)
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        loss = -float(np.log(max(float(chances[item.gold]), 1e-30)))
        chances[item.gold] -= 1
        chances *= SHARPNESS / among
        self._nothing_slope += chances[-1]
        return loss, np.asarray(chances[:-1] @ item.points, np.float32)

    def values(self) -> Iterator[Floats]:
        """Yield what learns, each array as it is changed in place."""
        for matrix in self._matrices():
            yield from (matrix.down, matrix.up)
        yield self._nothing

    def slopes(self) -> Iterator[Floats]:
        """Yield the slope of each of :meth:`values` in the last step."""
        for matrix in self._matrices():
            yield from matrix.slopes
        yield self._nothing_slope

    def _matrices(self) -> Iterator[_Matrix]:
        for layer in self._layers:
            yield from layer.matrices.values()


class _Pace:
    def __init__(self, steps: int) -> None:
        self._steps, self._at = steps, 0

    def next(self) -> float:
        speed = PACE * min(1.0, (self._at + 1) / WARM_UP) * (1 - self._at / self._steps)
        self._at += 1
        return speed


class _Moment:
    """Adam with decay, for one array, which it changes in place."""

    def __init__(self, value: Floats) -> None:
        self._value = value
        self._mean, self._square = np.zeros_like(value), np.zeros_like(value)
        self._times = 0

    def move(self, slope: Floats, speed: float) -> None:
        self._times += 1
        first, second = MEMORY
        self._mean += (1 - first) * (slope - self._mean)
        self._square += (1 - second) * (slope * slope - self._square)
        mean = self._mean / (1 - first**self._times)
        square = self._square / (1 - second**self._times)
        self._value *= 1 - speed * DECAY
        self._value -= np.float32(speed) * mean / (np.sqrt(square) + np.float32(1e-8))
