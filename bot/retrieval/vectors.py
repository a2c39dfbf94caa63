"""Vectors that were made before: in the database, and in a file beside entries that are shipped.

Each is known by the model that made it and by the hash of its passage, so that a passage that was
changed is simply not found, and encoded anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from operator import itemgetter
from pathlib import Path

import numpy as np

from bot.retrieval.encoder.model_file import Floats
from bot.storage.database import Row, Transaction


async def kept_vectors(transaction: Transaction, model: str) -> list[Row]:
    """Return what this model made before, as it is kept; :func:`chosen` reads it."""
    return await transaction.fetch_all(
        "SELECT passage, vector FROM retrieval_vector WHERE model = ?", (model,)
    )


def chosen(kept: Iterable[Row | tuple[str, bytes]], passages: Iterable[str]) -> dict[str, Floats]:
    """Return the vectors of those of ``passages`` that are among the ``kept``, by passage."""
    known = {key: vector for key, vector in kept}  # noqa: C416 - dict() does not take rows
    keyed = {passage: key_of(passage) for passage in passages}
    return {passage: np.frombuffer(known[key], "<f4") for passage, key in keyed.items() if key in known}


async def store_vectors(transaction: Transaction, model: str, vectors: Mapping[str, Floats]) -> None:
    """Keep the vectors that this model made; what was kept before stays as it is."""
    await transaction.execute_many(
        "INSERT OR IGNORE INTO retrieval_vector (model, passage, vector) VALUES (?, ?, ?)",
        [(model, key_of(passage), vector.astype("<f4").tobytes()) for passage, vector in vectors.items()],
    )


async def forget_vectors(transaction: Transaction, model: str, passages: Iterable[str]) -> None:
    """Keep none of these passages, and nothing that another model made."""
    keys = json.dumps([key_of(passage) for passage in passages])
    await transaction.execute(
        "DELETE FROM retrieval_vector WHERE model <> ? OR passage IN (SELECT value FROM json_each(?))",
        (model, keys),
    )


def given_vectors(path: Path, model: str) -> list[tuple[str, bytes]]:
    """Return what the file ``path`` gives, as if it had been kept; nothing if it is another model's or not there."""
    if not path.is_file():
        return []
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["model"]) != model:
            return []
        keys, vectors = stored["passages"], stored["vectors"].astype("<f4")
    return [(bytes(key).hex(), vector.tobytes()) for key, vector in zip(keys, vectors, strict=True)]


def give_vectors(path: Path, model: str, vectors: Mapping[str, Floats]) -> None:
    """Write the vectors of passages into the file ``path``, in half the precision and a stable order."""
    keyed = sorted(((key_of(passage), vector) for passage, vector in vectors.items()), key=itemgetter(0))
    keys = np.array([list(bytes.fromhex(key)) for key, _ in keyed], np.uint8)
    rows = np.stack([vector for _, vector in keyed]).astype(np.float16)
    np.savez_compressed(path, model=np.array(model), passages=keys, vectors=rows)


def key_of(passage: str) -> str:
    """Return by what a passage is known: its SHA-256 in hexadecimal."""
    return hashlib.sha256(passage.encode("utf-8", "surrogatepass")).hexdigest()
