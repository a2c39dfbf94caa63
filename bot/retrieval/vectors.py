"""Vectors kept in the database, each under the model that made it and the hash of its passage."""

import hashlib
from collections.abc import Iterable, Mapping

import numpy as np

from bot.retrieval.encoder.model_file import Floats
from bot.storage.database import Transaction


async def stored_vectors(transaction: Transaction, model: str, passages: Iterable[str]) -> dict[str, Floats]:
    """Return those vectors of ``passages`` that this model made before, by passage."""
    rows = await transaction.fetch_all(
        "SELECT passage, vector FROM retrieval_vector WHERE model = ?", (model,)
    )
    kept = {row["passage"]: np.frombuffer(row["vector"], "<f4") for row in rows}
    keyed = {passage: _key(passage) for passage in passages}
    return {passage: kept[key] for passage, key in keyed.items() if key in kept}


async def store_vectors(transaction: Transaction, model: str, vectors: Mapping[str, Floats]) -> None:
    """Keep the vectors that this model made; what was kept before stays as it is."""
    await transaction.execute_many(
        "INSERT OR IGNORE INTO retrieval_vector (model, passage, vector) VALUES (?, ?, ?)",
        [(model, _key(passage), vector.astype("<f4").tobytes()) for passage, vector in vectors.items()],
    )


async def forget_vectors(transaction: Transaction, model: str, passages: Iterable[str]) -> None:
    """Keep no vectors but those of this model and of these passages."""
    keys = [(key,) for key in {_key(passage) for passage in passages}]
    await transaction.execute("CREATE TEMP TABLE IF NOT EXISTS retrieval_kept (passage TEXT PRIMARY KEY)")
    await transaction.execute("DELETE FROM retrieval_kept")
    await transaction.execute_many("INSERT INTO retrieval_kept (passage) VALUES (?)", keys)
    await transaction.execute(
        "DELETE FROM retrieval_vector WHERE model <> ? OR passage NOT IN (SELECT passage FROM retrieval_kept)",
        (model,),
    )


def _key(passage: str) -> str:
    return hashlib.sha256(passage.encode("utf-8", "surrogatepass")).hexdigest()
