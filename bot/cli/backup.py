"""``python -m bot backup`` and ``restore``: a checked copy of everything, and the way back to one."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.composition import DATABASE, FEATURES, application_id_in, migrations
from bot.kernel.errors import OperatorError
from bot.settings import Settings, load_settings
from bot.storage.aside import refuse_if_cut_off
from bot.storage.backups import copy, folder_beside, free_place, hand_out, refuse_target
from bot.storage.database import World
from bot.storage.errors import AlreadyRunning
from bot.storage.instance_lock import only_instance
from bot.storage.restoring import Restored, restore
from bot.storage.rounds import ask

NEXT: Final = """\
At the next start the bot looks for each message that was due since the backup, or that you may have moved, and sends
only what is not there. Nobody can look into a mailbox: letters that were sent since the backup come once more, each
under its old Message-ID.
What was asked or said since the backup is gone: registrations, requests, settings. Tell the members.
Posts about what was created since stay in their channels without anything behind them: delete those."""


def backup(options: argparse.Namespace) -> int:
    """Make a backup, by the running bot if there is one.

    Raises:
        OperatorError: none was made.
    """
    database, _, _ = _place(options.runtime)
    refuse_if_cut_off(database)
    if not database.exists():
        raise OperatorError(f"{database}: there is no database yet; nothing to back up")
    wanted: Path | None = options.file.absolute() if options.file else None
    if wanted is not None:
        refuse_target(database, wanted)
    print(f"{_made(database, wanted)}: made and checked")
    return 0


def _made(database: Path, wanted: Path | None) -> Path:
    try:
        with only_instance(database):
            made = wanted or free_place(folder_beside(database), datetime.now(UTC))
            copy(database, made)
            return made
    except AlreadyRunning:
        made = ask(database)
    if wanted is None:
        return made
    # By us and not by the bot, whose service manager may let it write nowhere else.
    hand_out(made, database, wanted)
    return wanted


def bring_back(options: argparse.Namespace) -> int:
    """Put a backup in the place of the present database.

    Raises:
        OperatorError: it was not done, and the present file is where it was.
    """
    database, world, settings = _place(options.runtime)
    token = settings.discord_token if settings else None
    done = restore(
        options.file,
        database,
        world=world,
        application_id=application_id_in(token.get_secret_value()) if token else None,
        migrations=migrations(FEATURES),
        now=datetime.now(UTC),
        despite_erasures=options.despite_erasures,
    )
    print("\n".join(_told(options.file, database, done)))
    return 0


def _place(runtime: Path | None) -> tuple[Path, World, Settings | None]:
    """Return which database is meant: that of ``.env``, or that of a practice run in the folder ``runtime``."""
    if runtime is not None:
        return runtime / DATABASE, "practice", None
    settings = load_settings()
    return settings.runtime_dir / DATABASE, "live", settings


def _told(backup: Path, database: Path, done: Restored) -> list[str]:
    lines = [f"{database}: is now what {backup} holds"]
    if done.kept is not None:
        lines.append(f"{done.kept}: what was there before; delete it once nobody misses anything")
    if done.erasures:
        lines.append(f"Erasures since then, carried out again at the next start: {done.erasures}")
    return [*lines, NEXT]
