"""The forward pass of the encoder in numpy: token ids to one direction per text.

Twelve layers of attention and a feed-forward part, each followed by a layer norm (post-norm,
as BERT has it); the mean over a text's tokens, at length one. Weights are unpacked from 4 bits
to float32 once (85 MB), the word embeddings row by row when a text needs them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model_file import Floats, ModelFile, Shape
from bot.retrieval.encoder.tiles import Tiles
from bot.retrieval.encoder.tuning import Correction, Tuning

GELU_SCALE: Final = np.float32(0.7978845608)
GELU_CUBE: Final = np.float32(0.044715)


@dataclass(frozen=True, slots=True)
class Linear:
    """``x @ weight + bias``."""

    tiles: Tiles
    bias: Floats

    def __call__(self, x: Floats, correction: Correction | None = None) -> Floats:
        """Return readings x tokens x outputs for readings x tokens x inputs; the last reading is corrected.

        The weight is read from memory once for all readings: that is what takes time.
        """
        y = self.tiles.product(x.reshape(-1, x.shape[-1]))
        y += self.bias
        y = y.reshape(*x.shape[:-1], y.shape[-1])
        if correction is not None:
            y[-1] += correction.of(x[-1])
        return y


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer norm: every row to mean 0 and variance 1, then scaled and moved."""

    scale: Floats
    shift: Floats
    even: Floats
    """What each of a row's figures weighs in its mean. As a product: numpy takes its time over sums of short rows."""
    epsilon: np.float32

    def __call__(self, x: Floats) -> Floats:
        """Return ``x`` normed, in its own memory."""
        x -= (x @ self.even)[..., None]
        variance = np.einsum("...j,...j->...", x, x) * self.even[0]
        x *= (1 / np.sqrt(variance + self.epsilon))[..., None]
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
        (plain,) = _means(self._through(self._enter(texts)[None], ends, len(self.layers)), ends)
        return np.asarray(plain)

    def embed_twice(self, texts: Sequence[Sequence[int]], tuning: Tuning) -> tuple[Floats, Floats]:
        """Return the same as :meth:`embed`, and as the last layers read the texts once they are tuned; the same twice if none is."""
        ends, begin = _ends(texts), len(self.layers) - len(tuning)
        x = self._through(self._enter(texts)[None], ends, begin)
        for layer, by in zip(self.layers[begin:], tuning, strict=True):
            x = _through(layer, x, ends, self.shape, by)
        means = _means(x, ends)
        return means[0], means[-1]

    def before(self, text: Sequence[int], last: int) -> Floats:
        """Return one text as it comes to the ``last`` layers: tokens x width."""
        (x,) = self._through(self._enter([text])[None], _ends([text]), len(self.layers) - last)
        return np.asarray(x)

    def _enter(self, texts: Sequence[Sequence[int]]) -> Floats:
        x = self._words.rows(np.concatenate([np.asarray(text, np.int64) for text in texts]))
        x += np.concatenate([self._places[: len(text)] for text in texts])
        return self._first(x)

    def _through(self, x: Floats, ends: NDArray[np.int64], count: int) -> Floats:
        for layer in self.layers[:count]:
            x = _through(layer, x, ends, self.shape, {})
        return x


def _ends(texts: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    return np.cumsum([0, *map(len, texts)])


def _means(x: Floats, ends: NDArray[np.int64]) -> Floats:
    """Return readings x texts x width, every row of length one, for readings x tokens x width."""
    means: Floats = np.add.reduceat(x, ends[:-1], axis=1)
    means /= np.linalg.norm(means, axis=-1, keepdims=True)
    return means


def _through(
    layer: Layer, x: Floats, ends: NDArray[np.int64], shape: Shape, by: Mapping[str, Correction]
) -> Floats:
    """Return readings x tokens x width; the last reading is corrected ``by`` what is given of :data:`PARTS`.

    The first layer that is corrected is given one reading, and returns two.
    """
    mixed = layer.attention(x)
    if by:
        if len(x) == 1:
            x, mixed = np.concatenate([x, x]), np.concatenate([mixed, mixed])
        mixed[-1] += by["attention"].of(x[-1])
    seen = np.empty_like(x)
    for begin, end in pairwise(ends.tolist()):
        _attend(mixed[:, begin:end], seen[:, begin:end], shape)
    x = layer.after_attention(x + layer.out(seen, by.get("out")))
    return layer.after_feed(x + layer.narrow(_gelu(layer.widen(x, by.get("widen"))), by.get("narrow")))


def _attend(mixed: Floats, seen: Floats, shape: Shape) -> None:
    """Put into ``seen``, readings x tokens x width, what each token of one text takes from all of them."""
    readings, tokens, _ = mixed.shape
    size = shape.width // shape.heads
    query, key, value = mixed.reshape(readings, tokens, 3, shape.heads, size).transpose(2, 0, 3, 1, 4)
    weights = query @ key.swapaxes(-1, -2)
    weights *= size**-0.5
    weights -= weights.max(axis=-1, keepdims=True)
    np.exp(weights, out=weights)
    weights /= (weights @ np.ones(tokens, np.float32))[..., None]
    np.matmul(weights, value, out=seen.reshape(readings, tokens, shape.heads, size).swapaxes(1, 2))


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
    scale = file.floats(f"{name}.w")
    even = np.full(len(scale), 1 / len(scale), np.float32)
    return Norm(scale, file.floats(f"{name}.b"), even, np.float32(file.shape.epsilon))
