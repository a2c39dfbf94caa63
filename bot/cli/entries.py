"""``python -m bot faq import`` and ``faq export``: what files and the database say of each other.

Both look at a copy, so they may be run beside the bot; only ``import --apply`` needs the database for itself.
"""

import argparse
import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from bot.composition import DATABASE, furnished
from bot.kernel.clock import SystemClock
from bot.kernel.errands import Errands, Outcome
from bot.settings import OFF, Settings, load_settings
from bot.storage.copying import look_alike
from bot.storage.stamp import Stamp

SETTLED, LEFT = 0, 1

NO_TOKEN: Final = "not.a.token"  # noqa: S105 - it opens nothing; it stands where the token would
NO_SERVER: Final = 1 << 60


def bring_in(options: argparse.Namespace) -> int:
    """Print what files would change; with ``--apply`` take it over. 1 if something is left for people to decide."""
    return _run("faq import", options, {}, apply=options.apply)


def hand_out(options: argparse.Namespace) -> int:
    """Write what the database says into a folder; 1 if a file was left as it is."""
    return _run("faq export", options, {"folder": str(options.folder)}, apply=False)


def _run(name: str, options: argparse.Namespace, given: Mapping[str, str], *, apply: bool) -> int:
    outcome = asyncio.run(_outcome(name, options.runtime, given, apply=apply))
    for line in outcome.lines:
        print(line)
    return SETTLED if outcome.settled else LEFT


async def _outcome(name: str, runtime: Path | None, given: Mapping[str, str], *, apply: bool) -> Outcome:
    """Run an errand on a copy of the database, or on itself.

    Raises:
        OperatorError: there is no database, or a bot runs on the one that is to be changed.
    """
    settings = load_settings()
    folder = runtime or settings.runtime_dir
    with tempfile.TemporaryDirectory(prefix="faq-") as aside:
        stamp = look_alike(folder / DATABASE, Path(aside) / DATABASE)
        async with _opened(settings, folder if apply else Path(aside), stamp) as errands:
            return await errands.run(name, given)


@asynccontextmanager
async def _opened(settings: Settings, folder: Path, stamp: Stamp) -> AsyncIterator[Errands]:
    alone = Settings.for_practice(
        token=NO_TOKEN,
        guild_id=settings.guild_id or NO_SERVER,
        runtime_dir=folder,
        data_dir=settings.data_dir,
        faq_model=OFF,
    )
    # What goes wrong with files is told by the errand, once.
    logging.disable(logging.CRITICAL)
    try:
        async with furnished(alone, SystemClock(), stamp.world, application_id=stamp.application_id) as bot:
            yield bot.service(Errands)
    finally:
        logging.disable(logging.NOTSET)
