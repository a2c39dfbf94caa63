"""Reading the data file of the 4-bit model: sizes, vocabulary, weights. It is data; nothing in it is run.

The file is little-endian: ``E5S1``, a version, nine numbers about the network, the pieces of the
vocabulary with their scores, a map for normalising characters, and a directory of tensors. A
tensor is float32, or 4-bit: blocks of a float16 scale and 32 weights in 16 bytes, the first
sixteen in the low halves.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

MAGIC: Final = b"E5S1"
BLOCK: Final = 32
"""Weights that share a scale."""
BLOCK_BYTES: Final = 18
FOUR_BIT: Final = 1
"""How the directory marks a tensor in blocks; all others are float32."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network."""

    width: int
    layers: int
    heads: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces that texts are cut into, and the ids that are none."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    unknown: int
    normal: Mapping[int, str]
    """What a character is read as, as ``str.translate`` wants it."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies in the file."""

    kind: int
    offset: int
    size: int
    """Bytes."""


class ModelFile:
    """The content of a file, read bit by bit as it is asked for."""

    def __init__(self, content: bytes | memoryview) -> None:
        """Read ``content``, which somebody has checked to be the file it should be.

        Raises:
            ValueError: it is no such file.
        """
        self._content = memoryview(content)
        self._at = 0
        if bytes(self._content[:4]) != MAGIC:
            raise ValueError("not a model file")
        self._at = 8
        width, layers, heads, _, _, positions, _, epsilon, _ = self._take("7ifi")
        self.shape = Shape(width, layers, heads, positions, epsilon)
        self.vocabulary = self._read_vocabulary()
        self._tensors = self._read_directory()

    def floats(self, name: str) -> Floats:
        """Return a float32 tensor, flat."""
        tensor = self._tensors[name]
        return np.frombuffer(self._content, "<f4", tensor.size // 4, tensor.offset)

    def blocks(self, name: str, width: int) -> "Blocks":
        """Return a 4-bit tensor of rows of ``width`` weights."""
        tensor = self._tensors[name]
        raw = np.frombuffer(self._content, np.uint8, tensor.size, tensor.offset)
        return Blocks(raw.reshape(-1, width // BLOCK, BLOCK_BYTES))

    def _take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self._content, self._at)
        self._at += struct.calcsize(f"<{form}")
        return values

    def _bytes(self, size: int) -> bytes:
        self._at += size
        return bytes(self._content[self._at - size : self._at])

    def _read_vocabulary(self) -> Vocabulary:
        size, begin, end, _, unknown, length = self._take("5iQ")
        ends = np.frombuffer(self._bytes(4 * (size + 1)), "<u4").tolist()
        scores = np.frombuffer(self._bytes(4 * size), "<f4").tolist()
        blob = self._bytes(length)
        pieces = tuple(blob[ends[at] : ends[at + 1]].decode() for at in range(size))
        return Vocabulary(pieces, tuple(scores), begin, end, unknown, self._read_normal())

    def _read_normal(self) -> Mapping[int, str]:
        size, _ = self._take("iI")
        normal = {}
        for _ in range(size):
            letter, count = self._take("IB")
            normal[letter] = "".join(map(chr, self._take(f"{count}I")))
        return normal

    def _read_directory(self) -> Mapping[str, Tensor]:
        (size,) = self._take("i")
        tensors = {}
        for _ in range(size):
            (length,) = self._take("H")
            name = self._bytes(length).decode()
            kind, _, offset, extent = self._take("BIQQ")
            tensors[name] = Tensor(kind, offset, extent)
        return tensors


class Blocks:
    """A tensor of 4-bit weights; rows become numbers when they are asked for."""

    def __init__(self, raw: NDArray[np.uint8]) -> None:
        """Hold ``raw``: rows x blocks x bytes of a block."""
        self._raw = raw

    def rows(self, which: NDArray[np.int64] | slice = slice(None)) -> Floats:
        """Return rows as float32."""
        raw = self._raw[which]
        scale = np.ascontiguousarray(raw[..., :2]).view("<f2").astype(np.float32)
        packed = raw[..., 2:]
        weights = np.concatenate([packed & 15, packed >> 4], axis=-1).astype(np.float32)
        weights -= 8
        weights *= scale
        rows: Floats = weights.reshape(len(raw), -1)
        return rows
