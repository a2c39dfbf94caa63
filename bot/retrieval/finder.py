"""Finding by meaning while the bot runs: prepared when it is first needed, never on the event loop.

The model takes a third of a second to load and 30 to 90 ms for each passage it has not seen, so
both happen in a thread, vectors are kept in the database, and whoever asks meanwhile is answered
by the floor. Without the model nothing is lost but this.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.kernel.errors import ContentError
from bot.retrieval.calibration import Calibration, read_calibration, shipped
from bot.retrieval.encoder.model import SHA256, NoModel, load
from bot.retrieval.texts import Finding, Text
from bot.storage.database import Database

if TYPE_CHECKING:
    from bot.retrieval.encoder.model import Encoder
    from bot.retrieval.search import Searcher

LOG = logging.getLogger(__name__)

CALIBRATION: Final = "calibration.json"
"""In the folder of the database: what one community learnt."""

PATIENCE: Final = 2.0
"""Seconds that a question waits for what is being prepared; then the floor answers it."""


class Finder:
    """Finds the texts it was given last."""

    def __init__(
        self, database: Database, calibration: Path | None = None, loading: "Callable[[], Encoder]" = load
    ) -> None:
        """Keep vectors in ``database``; trust answers as the file ``calibration`` says, if it is there."""
        self._database = database
        self._calibration = calibration
        self._loading = loading
        self._texts: tuple[Text, ...] = ()
        self._searcher: Searcher | None = None
        self._asked = asyncio.Event()
        self._ready = asyncio.Event()
        self._gone = False

    def hold(self, texts: Sequence[Text]) -> None:
        """Find these texts from now on; what is new in them is encoded when the next question comes."""
        self._texts = tuple(texts)
        self._ready.clear()

    async def run(self) -> None:
        """Prepare whenever a question asks for it, until cancelled."""
        while not self._gone:
            await self._asked.wait()
            self._asked.clear()
            if not self._ready.is_set():
                await self._prepare(self._texts)
        await asyncio.Event().wait()

    async def find(self, question: str, limit: int) -> Finding | None:
        """Return what fits a question best; None if it has to be found by its words."""
        self._asked.set()
        if self._gone:
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                await self._ready.wait()
        except TimeoutError:
            return None
        searcher = self._searcher
        return None if searcher is None else await asyncio.to_thread(searcher.find, question, limit)

    async def _prepare(self, texts: tuple[Text, ...]) -> None:
        try:
            searcher = self._searcher or await self._open()
        except NoModel as error:
            self._gone = True
            self._ready.set()
            LOG.warning("questions are found by their words only: %s; %s", error, error.remedy)
            return
        await self._complete(searcher, texts)
        self._searcher = await asyncio.to_thread(searcher.over, texts)
        if texts is self._texts:
            self._ready.set()

    async def _open(self) -> "Searcher":
        encoder = await asyncio.to_thread(self._loading)
        from bot.retrieval.search import Searcher  # noqa: PLC0415 - numpy is an extra

        return Searcher(encoder, self._trust())

    def _trust(self) -> Calibration:
        if self._calibration is None or not self._calibration.exists():
            return shipped()
        try:
            return read_calibration(self._calibration)
        except ContentError as error:
            LOG.error("%s; the shipped one is used", error)  # noqa: TRY400 - one line says it all
            return shipped()

    async def _complete(self, searcher: "Searcher", texts: Sequence[Text]) -> None:
        """Bring the vectors of every passage together: those in the database, and new ones, kept there at once."""
        from bot.retrieval.vectors import store_vectors, stored_vectors  # noqa: PLC0415 - numpy is an extra

        async with self._database.reading() as transaction:
            searcher.vectors.update(await stored_vectors(transaction, SHA256, searcher.unknown(texts)))
        for passage in searcher.unknown(texts):
            vectors = await asyncio.to_thread(searcher.encoder.passages, [passage])
            searcher.vectors[passage] = vectors[0]
            async with self._database.transaction() as transaction:
                await store_vectors(transaction, SHA256, {passage: vectors[0]})
