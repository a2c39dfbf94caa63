"""Finding by meaning while the bot runs: prepared before it is needed, never on the event loop.

The model takes half a second to load and 30 to 90 ms for each passage it has not seen. So both
happen in a thread; vectors are kept in the database, and those of shipped entries come beside them
in a file. A passage that nobody knows yet is encoded at once, before anybody asks; where all are
known, the model waits for the first question, because it takes memory. While what changed is being
encoded, all the rest is found as before; only whoever asks for what changed, or before anything was
read, is answered by the floor, and told so. Without the model nothing is lost but this.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.kernel.errors import ContentError
from bot.retrieval.calibration import Calibration, read_calibration, shipped
from bot.retrieval.encoder.model import NEEDED, SHA256, NoModel, shared
from bot.retrieval.texts import Finding, Text, Tier, passages
from bot.storage.database import Database, Row, Transaction

if TYPE_CHECKING:
    from bot.retrieval.encoder.model import Encoder
    from bot.retrieval.encoder.model_file import Floats
    from bot.retrieval.search import Searcher

LOG = logging.getLogger(__name__)

CALIBRATION: Final = "calibration.json"
"""In the folder of the database: what one community learnt."""

GIVEN: Final = "vectors.npz"
"""Beside entries that are shipped: the vectors of their passages."""

PATIENCE: Final = 2.0
"""Seconds that a question waits for what is being prepared; then what was read before, or the floor, answers it."""


ALIKE: Final = 0.75
"""Questions that share so much ask for the same: of such pairs in corpora that were not learnt from two of three do, of all pairs one of thirty."""


class Finder:
    """Finds the texts it was given last."""

    def __init__(
        self,
        database: Database,
        calibration: Path | None = None,
        given: Path | None = None,
        loading: "Callable[[], Encoder]" = shared,
    ) -> None:
        """Keep vectors in ``database``; trust answers as the file ``calibration`` says, if it is there.

        ``given`` is a file of vectors that came with some of the texts.
        """
        self._database = database
        self._calibration = calibration
        self._given = given
        self._loading = loading
        self._texts: tuple[Text, ...] = ()
        self._searcher: Searcher | None = None
        self._read: tuple[Text, ...] = ()
        """What the searcher finds: the texts of now, or those before the last change while that is encoded."""
        self._wanted = False
        self._woken = asyncio.Event()
        self._ready = asyncio.Event()
        self._gone = False
        self._kept: set[str] = set()
        self._points: dict[str, Floats] = {}
        """Where the questions are that were compared last."""

    @property
    def is_preparing(self) -> bool:
        """Tell whether something is not found by meaning yet, and will be soon."""
        return not (self._gone or self._ready.is_set())

    def hold(self, texts: Sequence[Text]) -> None:
        """Find these texts from now on; what is new in them is encoded as soon as :meth:`run` gets to it."""
        self._texts = tuple(texts)
        self._ready.clear()
        self._woken.set()

    async def forget(self, transaction: Transaction, texts: Sequence[Text]) -> None:
        """Keep nothing that the model made of these, from this transaction on: not even if nobody asks, or the bot ends.

        What else has a passage of the same words is encoded anew.
        """
        if find_spec(NEEDED) is None:
            return
        from bot.retrieval.vectors import forget_vectors  # noqa: PLC0415 - numpy is an extra

        await forget_vectors(transaction, SHA256, _passages(texts))

    async def run(self) -> None:
        """Prepare whenever there is something new, or a question asks for it, until cancelled."""
        while not self._gone:
            await self._woken.wait()
            self._woken.clear()
            if not self._ready.is_set() and (self._wanted or await self._lacks(self._texts)):
                await self._prepare(self._texts)
        await asyncio.Event().wait()

    async def find(self, question: str, limit: int) -> Finding | None:
        """Return what fits a question best; None if it has to be found by its words.

        While a change is being read, that is what is surely not about the change.
        """
        if self._gone:
            return None
        self._wanted = True
        self._woken.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._ready.wait()
        searcher, read = self._searcher, self._read
        if searcher is None:
            return None
        finding = await asyncio.to_thread(searcher.find, question, limit)
        now = self._texts
        return finding if read is now else await asyncio.to_thread(_unchanged, finding, read, now)

    async def likeness(self, questions: Sequence[str]) -> Callable[[int, int], bool] | None:
        """Return what tells of two questions, by their places, whether they ask for the same.

        None if they can be compared by their words only.
        """
        searcher = self._searcher
        if searcher is None or self._gone:
            return None
        for question in questions:
            if question not in self._points:
                # One at a time, so that whoever asks something meanwhile need not wait for all.
                points = await asyncio.to_thread(searcher.points, [question])
                self._points[question] = points[0]
        rows = [self._points[question] for question in questions]
        self._points = dict(zip(questions, rows, strict=True))
        return lambda one, other: float(rows[one] @ rows[other]) >= ALIKE

    async def alike(self, text: Text, among: Sequence[Text], limit: int) -> list[str] | None:
        """Return the ids of those texts ``among`` that seem to say the same as ``text``, the nearest first.

        None: it cannot be told by meaning now.
        """
        searcher = self._searcher if self._ready.is_set() else None
        return None if searcher is None else await asyncio.to_thread(searcher.alike, text, among, limit)

    async def twins(self, among: Sequence[Text]) -> list[tuple[str, str]] | None:
        """Return every two texts ``among`` that seem to say the same; None: it cannot be told by meaning now."""
        searcher = self._searcher if self._ready.is_set() else None
        return None if searcher is None else await asyncio.to_thread(searcher.twins, among)

    async def _lacks(self, texts: tuple[Text, ...]) -> bool:
        """Tell whether anything of ``texts`` has to be encoded: better now than when somebody waits for it."""
        if find_spec(NEEDED) is None:
            return True
        every = await asyncio.to_thread(_passages, texts)
        return len(await self._known(every)) < len(every)

    async def _prepare(self, texts: tuple[Text, ...]) -> None:
        try:
            searcher = self._searcher
            if searcher is None:
                searcher = await asyncio.to_thread(self._open)
        except NoModel as error:
            self._gone = True
            self._ready.set()
            LOG.warning("questions are found by their words only: %s; %s", error, error.remedy)
            return
        await self._complete(searcher, texts)
        await self._forget_but(texts)
        self._searcher = await asyncio.to_thread(searcher.over, texts)
        self._read = texts
        if texts is self._texts:
            self._ready.set()

    def _open(self) -> "Searcher":
        """Return one that finds nothing yet; called in a thread, for the model, numpy and what was learnt are read."""
        encoder = self._loading()
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
        """Bring the vectors of every passage together: those that are known, and new ones, kept there at once."""
        from bot.retrieval.vectors import store_vectors  # noqa: PLC0415 - numpy is an extra

        unknown = await asyncio.to_thread(searcher.unknown, texts)
        known = await self._known(unknown) if unknown else {}
        searcher.vectors.update(known)
        for passage in unknown:
            if passage not in known:
                vectors = await asyncio.to_thread(searcher.encoder.passages, [passage])
                searcher.vectors[passage] = vectors[0]
                async with self._database.transaction() as transaction:
                    await store_vectors(transaction, SHA256, {passage: vectors[0]})

    async def _forget_but(self, texts: tuple[Text, ...]) -> None:
        """Keep nothing of what was found before and is not any more: words taken back leave no trace in numbers.

        What this finder never held may be another's.
        """
        from bot.retrieval.vectors import forget_vectors  # noqa: PLC0415 - numpy is an extra

        every = set(await asyncio.to_thread(_passages, texts))
        async with self._database.transaction() as transaction:
            await forget_vectors(transaction, SHA256, self._kept - every)
        self._kept = every

    async def _known(self, every: Sequence[str]) -> "Mapping[str, Floats]":
        """Return the vectors of those passages that were encoded before, here or where the texts come from."""
        from bot.retrieval.vectors import kept_vectors  # noqa: PLC0415 - the same

        async with self._database.reading() as transaction:
            kept = await kept_vectors(transaction, SHA256)
        return await asyncio.to_thread(_chosen, self._given, kept, every)


def _unchanged(finding: Finding, read: Sequence[Text], now: Sequence[Text]) -> Finding | None:
    """Return what still holds of what was found in texts ``read`` before a change to those of ``now``.

    None if the change may be what was asked for: nothing else fits, or what fits best is not as it was.
    """
    changed = {text.id for text in set(now) ^ set(read)}
    hits = tuple(hit for hit in finding.hits if hit.id not in changed)
    if finding.tier is Tier.UNKNOWN or finding.hits[:1] != hits[:1]:
        return None
    return replace(finding, hits=hits)


def _chosen(given: Path | None, kept: list[Row], every: Iterable[str]) -> "Mapping[str, Floats]":
    from bot.retrieval.vectors import chosen, given_vectors  # noqa: PLC0415 - numpy is an extra

    found = chosen([*(given_vectors(given, SHA256) if given else ()), *kept], every)
    # Here and not where it is called from: to let go of tens of thousands of rows takes as many microseconds.
    kept.clear()
    return found


def _passages(texts: Sequence[Text]) -> list[str]:
    return list(dict.fromkeys(passage for text in texts for passage in passages(text)))
