"""Products with a matrix of weights, laid out as this processor takes it fastest.

A question is some ten to sixty rows. For so few, the matrix library of numpy (OpenBLAS) spends as
much time on bringing the weights into an order of its own, anew for each product, as on the
product. Where it has kernels for small products (x86-64 with AVX-512) it does without, for up to a
million multiplications: so the weights lie in tiles, each of which is multiplied by itself. That
takes two thirds of the time there. Elsewhere tiles only cost, and a matrix stays in one piece.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Final

import numpy as np

from bot.retrieval.encoder.model_file import Floats

DEEP: Final = 384
WIDE: Final = 32
"""Inputs and outputs of a tile ..."""
ROWS: Final = 80
"""... and so many rows at a time: 80 x 384 x 32 is just below the million."""


@dataclass(frozen=True, slots=True)
class Tiles:
    """A matrix of inputs x outputs; it is only read, so threads may share it."""

    parts: Floats
    """Deep x wide, and before that which of the inputs' stretches and which of the outputs'."""

    @staticmethod
    def of(weight: Floats, *, small: bool | None = None) -> "Tiles":
        """Lay ``weight``, inputs x outputs, out for this processor; ``small``: as if it had kernels for small products, or not."""
        inputs, outputs = weight.shape
        deep, wide = (DEEP, WIDE) if (has_small_products() if small is None else small) else weight.shape
        cut = weight.reshape(inputs // deep, deep, outputs // wide, wide)
        return Tiles(np.ascontiguousarray(cut.transpose(0, 2, 1, 3), np.float32))

    def whole(self) -> Floats:
        """Return the matrix, inputs x outputs."""
        down, across, deep, wide = self.parts.shape
        return self.parts.transpose(0, 2, 1, 3).reshape(down * deep, across * wide)

    def product(self, x: Floats) -> Floats:
        """Return rows x outputs for rows x inputs."""
        _, across, _, wide = self.parts.shape
        y = np.empty((len(x), across * wide), np.float32)
        # In even shares: a few rows left over would cost as much as many.
        shares = max(-(-len(x) // ROWS), 1) if across > 1 else 1
        ends = [len(x) * at // shares for at in range(shares + 1)]
        for begin, end in pairwise(ends):
            self._multiply(x[begin:end], y[begin:end])
        return y

    def _multiply(self, x: Floats, y: Floats) -> None:
        _, across, deep, wide = self.parts.shape
        # A view of what is to be filled, so that every tile's product is put where it belongs at once.
        out = y.reshape(len(x), across, wide).transpose(1, 0, 2)
        if len(self.parts) == 1:
            np.matmul(x, self.parts[0], out=out)
            return
        total = x[:, :deep] @ self.parts[0]
        for at, part in enumerate(self.parts[1:], 1):
            total += x[:, at * deep : (at + 1) * deep] @ part
        out[:] = total


@cache
def has_small_products() -> bool:
    """Tell whether the matrix library has kernels for small products on this processor."""
    found: Any = np.show_config(mode="dicts")
    return "X86_V4" in found.get("SIMD Extensions", {}).get("found", ())
