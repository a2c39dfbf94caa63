"""The forward pass of the encoder in numpy: token ids to one direction per text.

Twelve layers of attention and a feed-forward part, each followed by a layer norm (post-norm,
as BERT has it); the mean over a text's tokens, at length one. Weights are unpacked from 4 bits
to float32 once (85 MB), the word embeddings row by row when a text needs them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model_file import Floats, ModelFile, Shape
from bot.retrieval.encoder.tiles import Tiles
from bot.retrieval.encoder.tuning import PARTS, Correction, Tuning

GELU_SCALE: Final = np.float32(0.7978845608)
GELU_CUBE: Final = np.float32(0.044715)


@dataclass(frozen=True, slots=True)
class Linear:
    """``x @ weight + bias``."""

    tiles: Tiles
    bias: Floats
    correction: Correction | None = None
    """Of the later half of the rows. The weight is read from memory once for both halves: that is what takes time."""

    def __call__(self, x: Floats) -> Floats:
        """Return rows of outputs for rows of inputs."""
        y = self.tiles.product(x)
        y += self.bias
        if self.correction is not None:
            later = len(x) // 2
            y[later:] += (x[later:] @ self.correction.down) @ self.correction.up
        return y


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer norm: every row to mean 0 and variance 1, then scaled and moved."""

    scale: Floats
    shift: Floats
    epsilon: float

    def __call__(self, x: Floats) -> Floats:
        """Return ``x`` normed, in its own memory."""
        # The mean as a product: numpy takes its time over sums of short rows.
        share = np.float32(1 / x.shape[1])
        x -= (x @ np.full(x.shape[1], share))[:, None]
        variance = np.einsum("ij,ij->i", x, x) * share
        x *= (1 / np.sqrt(variance + np.float32(self.epsilon)))[:, None]
        x *= self.scale
        x += self.shift
        return x


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the network."""

    attention: Linear
    """Queries, keys and values side by side."""
    out: Linear
    after_attention: Norm
    widen: Linear
    narrow: Linear
    after_feed: Norm


class Transformer:
    """The network; it only reads what it holds, so threads may share it."""

    def __init__(self, file: ModelFile) -> None:
        """Unpack the weights of ``file``."""
        self.shape = file.shape
        width = file.shape.width
        self._words = file.blocks("emb.word", width)
        self._places = file.floats("emb.pos").reshape(-1, width) + file.floats("emb.type")[:width]
        self._first = _norm(file, "emb.ln")
        self.layers = tuple(_layer(file, f"l{at}") for at in range(file.shape.layers))

    def embed(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return one row of length one per text; ``texts`` are token ids with begin and end.

        All tokens go through the layers together, so a weight is fetched once for all texts;
        only attention looks at one text at a time.
        """
        ends = _ends(texts)
        return _means(self._through(self._enter(texts), ends, self.layers), ends)

    def embed_twice(self, texts: Sequence[Sequence[int]], tuning: Tuning) -> tuple[Floats, Floats]:
        """Return the same as :meth:`embed`, and as the last layers read the texts once they are tuned."""
        ends, begin = _ends(texts), len(self.layers) - len(tuning)
        x = self._through(self._enter(texts), ends, self.layers[:begin])
        tuned = [_tuned(layer, by) for layer, by in zip(self.layers[begin:], tuning, strict=True)]
        both = np.concatenate([ends, ends[-1] + ends[1:]])
        means = _means(self._through(np.concatenate([x, x]), both, tuned), both)
        return means[: len(texts)], means[len(texts) :]

    def before(self, text: Sequence[int], last: int) -> Floats:
        """Return one text as it comes to the ``last`` layers: tokens x width."""
        return self._through(self._enter([text]), _ends([text]), self.layers[:-last])

    def _enter(self, texts: Sequence[Sequence[int]]) -> Floats:
        x = self._words.rows(np.concatenate([np.asarray(text, np.int64) for text in texts]))
        x += np.concatenate([self._places[: len(text)] for text in texts])
        return self._first(x)

    def _through(self, x: Floats, ends: NDArray[np.int64], layers: Sequence[Layer]) -> Floats:
        spans = list(pairwise(ends.tolist()))
        for layer in layers:
            x = _through(layer, x, spans, self.shape)
        return x


def _ends(texts: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    return np.cumsum([0, *map(len, texts)])


def _means(x: Floats, ends: NDArray[np.int64]) -> Floats:
    means: Floats = np.add.reduceat(x, ends[:-1], axis=0)
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return means


def _tuned(layer: Layer, by: Mapping[str, Correction]) -> Layer:
    return replace(layer, **{part: replace(getattr(layer, part), correction=by[part]) for part in PARTS})


def _through(layer: Layer, x: Floats, spans: Sequence[tuple[int, int]], shape: Shape) -> Floats:
    mixed = layer.attention(x)
    seen = np.empty_like(x)
    for begin, end in spans:
        _attend(mixed[begin:end], seen[begin:end], shape)
    x = layer.after_attention(x + layer.out(seen))
    return layer.after_feed(x + layer.narrow(_gelu(layer.widen(x))))


def _attend(mixed: Floats, seen: Floats, shape: Shape) -> None:
    """Put into ``seen``, tokens x width, what each token of one text takes from all of them."""
    tokens = len(mixed)
    size = shape.width // shape.heads
    query, key, value = mixed.reshape(tokens, 3, shape.heads, size).transpose(1, 2, 0, 3)
    weights = query @ key.transpose(0, 2, 1)
    weights *= size**-0.5
    weights -= weights.max(axis=-1, keepdims=True)
    np.exp(weights, out=weights)
    weights /= (weights @ np.ones(tokens, np.float32))[:, :, None]
    np.matmul(weights, value, out=seen.reshape(tokens, shape.heads, size).transpose(1, 0, 2))


def _gelu(x: Floats) -> Floats:
    """Return GELU by its tanh form, in the memory of ``x``: numpy has no erf, and cosines agree to 1e-5."""
    inner = x * x
    inner *= GELU_CUBE * GELU_SCALE
    inner += GELU_SCALE
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    x *= np.float32(0.5)
    x *= inner
    return x


def _layer(file: ModelFile, name: str) -> Layer:
    width = file.shape.width
    parts = [f"{name}.{part}" for part in "qkv"]
    weight = np.concatenate([file.blocks(f"{part}.w", width).rows() for part in parts])
    bias = np.concatenate([file.floats(f"{part}.b") for part in parts])
    widen, narrow = f"{name}.fi", f"{name}.fo"
    return Layer(
        Linear(Tiles.of(weight.T), bias),
        _linear(file, f"{name}.ao", width),
        _norm(file, f"{name}.aln"),
        _linear(file, widen, width),
        _linear(file, narrow, len(file.floats(f"{widen}.b"))),
        _norm(file, f"{name}.oln"),
    )


def _linear(file: ModelFile, name: str, inputs: int) -> Linear:
    return Linear(Tiles.of(file.blocks(f"{name}.w", inputs).rows().T), file.floats(f"{name}.b"))


def _norm(file: ModelFile, name: str) -> Norm:
    return Norm(file.floats(f"{name}.w"), file.floats(f"{name}.b"), file.shape.epsilon)
