"""``python -m bot plan``: every post that will be made, without a token, a network, or a touch of the database."""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.cli.plan.foresight import foresee
from bot.cli.plan.report import Plan, UnreadablePlan, changes, line, read, told, written
from bot.composition import DATABASE, furnished
from bot.kernel.clock import StillClock, SystemClock
from bot.settings import Settings, load_settings
from bot.storage.copying import look_alike

SAME, DIFFERENT = 0, 1

NO_TOKEN = "not.a.token"  # noqa: S105 - it opens nothing; it stands where the token would
NO_SERVER = 1 << 60


def plan(options: argparse.Namespace) -> int:
    """Print the plan or its difference; 0, or 1 if there is a difference."""
    settings = load_settings()
    before = _earlier(options.after)
    begins = options.begin.astimezone() if options.begin else SystemClock().now()
    with _silent():
        found = asyncio.run(planned(settings, options.runtime, begins, timedelta(days=options.days)))
    if found.unforeseen:
        print(f"not foreseen, since it failed: {', '.join(found.unforeseen)}", file=sys.stderr)
    if options.json is not None:
        _write(options.json, written(found))
    if before is None:
        if options.json != Path("-"):
            _print(line(post, found.zone) for post in found.posts)
        return SAME
    differing = changes(before, found)
    _print(shown for change in differing for shown in told(change, found.zone))
    return DIFFERENT if differing else SAME


async def planned(settings: Settings, runtime: Path | None, begins: datetime, span: timedelta) -> Plan:
    """Return what will be posted from ``begins`` on; the database is only read, also while a bot runs on it.

    Raises:
        OperatorError: there is no database, or this version cannot use it.
    """
    with tempfile.TemporaryDirectory(prefix="plan-") as folder:
        stamp = look_alike((runtime or settings.runtime_dir) / DATABASE, Path(folder) / DATABASE)
        clock = StillClock(begins)
        alone = Settings.for_practice(
            token=NO_TOKEN,
            guild_id=settings.guild_id or NO_SERVER,
            runtime_dir=Path(folder),
            data_dir=settings.data_dir,
        )
        # A new version brings the copy up to date first: what it will do is what is asked.
        async with furnished(alone, clock, stamp.world, application_id=stamp.application_id) as bot:
            return await foresee(bot, clock, span)


def _earlier(file: Path | None) -> Plan | None:
    if file is None:
        return None
    try:
        return read(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadablePlan(f"--after: {file} cannot be read ({error})") from error


def _write(file: Path, text: str) -> None:
    if file == Path("-"):
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8")


def _print(lines: Iterator[str]) -> None:
    for one in lines:
        print(one)


@contextmanager
def _silent() -> Iterator[None]:
    """Keep the log out of what others compare: on a copy nothing that fails is news."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
