"""``python -m bot doctor``: what is right, what is missing, and the remedy, without changing anything."""

import argparse
import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.cli.doctor.checkout import answers, content, figures, interpreter, packages
from bot.cli.doctor.finding import Finding, Health, note, right, wrong
from bot.cli.doctor.letters import letters, mail_server
from bot.cli.doctor.runtime import backups, database, folder
from bot.cli.doctor.server import examine
from bot.cli.following import hello
from bot.client.destination import pointed_at
from bot.kernel.errors import SettingError
from bot.settings import ON, Credentials, Found, Settings, read_settings

__all__ = ["Finding", "Health", "doctor"]

UNWELL = 1


def doctor(options: argparse.Namespace) -> int:
    """Print every finding; 0 if nothing is missing or wrong, otherwise 1."""
    return asyncio.run(_report(options))


async def _report(options: argparse.Namespace) -> int:
    unwell = 0
    async for finding in examination(live=options.live, practice=options.practice, channel=options.channel):
        print(finding, flush=True)
        unwell += finding.health in {Health.MISSING, Health.WRONG}
    print(f"\n{unwell} to put right" if unwell else "\nAll is well")
    return UNWELL if unwell else 0


async def examination(
    *,
    live: bool = False,
    practice: str | None = None,
    channel: int | None = None,
    env_file: Path = Path(".env"),
) -> AsyncIterator[Finding]:
    """Look at the program, its content, its settings and its database; with ``live`` at the server as well.

    ``practice`` is the address of a practice server to look at instead of Discord.
    """
    for finding in (*interpreter(), *packages(), *answers(), *figures()):
        yield finding
    found = read_settings(env_file)
    for finding in (*_settings(found, needed=practice is None), *_chosen(found.settings), *_content(found)):
        yield finding
    async for finding in _kept(found):
        yield finding
    if live:
        async for finding in mail_server(found.settings):
            yield finding
    if live or practice is not None:
        async for finding in _live(found.settings, practice, channel):
            yield finding


def _settings(found: Found, *, needed: bool) -> Iterator[Finding]:
    yield from map(wrong, found.wrong)
    absent = found.missing if needed else ()
    yield from (Finding(Health.MISSING, line) for line in absent)
    if needed and not (found.wrong or absent):
        yield right("the settings are complete")


def _chosen(settings: Settings) -> Iterator[Finding]:
    """Say what the operator's choices ask of the world outside."""
    yield from letters(settings)
    if settings.faq_channels == ON:
        yield note(
            "FAQ_CHANNELS is on: the bot asks Discord for what members write, to answer where staff let it",
            "it needs Message Content Intent in the Developer Portal; doctor --live looks whether it is on",
        )


def _content(found: Found) -> Iterator[Finding]:
    if found.usable("data_dir"):
        yield from content(found.settings.data_dir)


async def _kept(found: Found) -> AsyncIterator[Finding]:
    runtime = found.settings.runtime_dir
    if not found.usable("runtime_dir"):
        return
    for finding in folder(runtime):
        yield finding
    async for finding in database(runtime):
        yield finding
    for finding in backups(runtime, datetime.now(UTC)):
        yield finding


async def _live(settings: Settings, practice: str | None, channel: int | None) -> AsyncIterator[Finding]:
    async with contextlib.AsyncExitStack() as stack:
        try:
            if practice is None:
                credentials = settings.credentials()
            else:
                session = await stack.enter_async_context(aiohttp.ClientSession())
                told = await hello(session, practice)
                credentials = Credentials(told.token, told.guild_id)
                stack.enter_context(pointed_at(practice))
        except SettingError as error:
            if practice is not None:
                yield wrong(str(error))
            return
        reads = settings.faq_channels == ON
        async for finding in examine(credentials, channel, reads_messages=reads):
            yield finding
