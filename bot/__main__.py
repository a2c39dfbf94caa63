"""The door of the program: ``python -m bot run``, ``practice``, ``doctor``, ``plan``, ``backup`` and ``restore``."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from bot.cli.memory import look_seldom
from bot.kernel.errors import OperatorError

Add: TypeAlias = Callable[..., argparse.ArgumentParser]
"""Adds a command, by name and help."""

WRONGLY_SET_UP = 2

FURTHEST: Final = 3650
"""Days: what is promised furthest ahead, a reminder, is within ten years."""

COMMANDS: Final = {
    "run": "bot.cli.run:run",
    "practice": "bot.cli.practice:practice",
    "doctor": "bot.cli.doctor:doctor",
    "plan": "bot.cli.plan:plan",
    "backup": "bot.cli.backup:backup",
    "restore": "bot.cli.backup:bring_back",
    "faq": "bot.cli.faq:faq",
}
"""Where each command is done, by name: only the one that is asked for is imported."""


def arguments() -> argparse.ArgumentParser:
    """Return what the command line understands."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="The community's bot.")
    commands = parser.add_subparsers(dest="command", required=True)
    for understand in (_run, _practice, _doctor, _backup, _restore, _plan, _faq):
        understand(commands.add_parser)
    return parser


def _run(add: Add) -> None:
    run = add("run", help="run the bot on Discord, with the settings in .env")
    run.add_argument(
        "--practice",
        type=_address,
        metavar="ADDRESS",
        help="run against a practice server on this machine instead (-: read the address)",
    )
    run.add_argument(
        "--runtime", type=Path, metavar="FOLDER", help="where its database lives (with --practice)"
    )


def _practice(add: Add) -> None:
    practice = add("practice", help="try the whole bot: no token, no network")
    practice.add_argument(
        "--tour", action="store_true", help="play the walk unattended and say whether it held"
    )
    practice.add_argument("--scene", default="s3", help="a scene of data/practice, or a file (default: s3)")
    practice.add_argument("--port", type=int, default=0, help="port of the page (default: any free one)")
    practice.add_argument(
        "--keep", action="store_true", help="go on where the last practice with --keep ended"
    )
    practice.add_argument("--server-only", action="store_true", help="start the server and no bot")


def _doctor(add: Add) -> None:
    doctor = add("doctor", help="tell what is right, what is missing and the remedy")
    doctor.add_argument(
        "--live", action="store_true", help="look at the server on Discord as well, with the token of .env"
    )
    doctor.add_argument(
        "--practice", type=_address, metavar="ADDRESS", help="look at a practice server instead of Discord"
    )
    doctor.add_argument(
        "--channel", type=int, metavar="ID", help="a test channel in which to try Discord's promises"
    )


def _backup(add: Add) -> None:
    backup = add("backup", help="make a checked copy of everything, also while the bot runs")
    backup.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="where to (default: RUNTIME_DIR/backups)"
    )
    _of_practice(backup)


def _restore(add: Add) -> None:
    restore = add("restore", help="go back to a backup; the present file is kept")
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument(
        "--despite-erasures",
        action="store_true",
        help="also if it is older than the list of people who had themselves erased",
    )
    _of_practice(restore)


def _of_practice(command: argparse.ArgumentParser) -> None:
    command.add_argument("--runtime", type=Path, metavar="FOLDER", help="that of a practice run instead")


def _plan(add: Add) -> None:
    plan = add("plan", help="list every post that will be made; nothing is sent or changed")
    plan.add_argument("--days", type=_days, default=365, help="how far to look ahead (default: 365)")
    plan.add_argument("--json", type=Path, metavar="FILE", help="write the plan there as well (-: print it)")
    plan.add_argument(
        "--after", type=Path, metavar="FILE", help="show what differs from a plan written so; 1 if anything"
    )
    plan.add_argument("--runtime", type=Path, metavar="FOLDER", help="where the database lives")
    plan.add_argument(
        "--from",
        dest="begin",
        type=_instant,
        metavar="INSTANT",
        help="begin then, like 2023-03-01T09:00+01:00 (default: now)",
    )


def _faq(add: Add) -> None:
    faq = add(
        "faq", help="measure how well questions are answered; take answers in from files and hand them out"
    )
    actions = faq.add_subparsers(dest="action", required=True)
    measured = actions.add_parser("eval", help="ask every question of a file and tell what was found")
    measured.add_argument("--json", action="store_true", help="print one JSON object on the last line")
    measured.add_argument("--by-words", action="store_true", help="measure the floor, without the model")
    learnt = actions.add_parser("calibrate", help="learn from when on an answer can be trusted")
    learnt.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help="where to write what was learnt"
    )
    _faq_files(actions.add_parser)
    for action in (measured, learnt):
        action.add_argument("--entries", type=Path, metavar="FILE", required=True, help="entries, JSON lines")
        action.add_argument(
            "--questions", type=Path, metavar="FILE", required=True, help="questions, JSON lines"
        )
        action.add_argument(
            "--aliases",
            type=_count,
            default=0,
            metavar="K",
            help="give each entry up to K of its questions as confirmed ones, and ask the rest (default: 0)",
        )


def _faq_files(add: Add) -> None:
    taken = add(
        "import", help="show what the files of answers would change; 1 if people have to decide something"
    )
    taken.add_argument(
        "--apply", action="store_true", help="take it over as well; a restart of the bot does the same"
    )
    given = add("export", help="write what the database says into a folder, also while the bot runs")
    given.add_argument("folder", type=Path, metavar="FOLDER", help="where to; data/faq takes it as it is")
    for action in (taken, given):
        action.add_argument("--runtime", type=Path, metavar="FOLDER", help="where the database lives")


def _count(typed: str) -> int:
    if not (typed.isdecimal() and len(typed) <= 3):
        raise argparse.ArgumentTypeError("write a number from 0 to 999")
    return int(typed)


def _address(typed: str) -> str:
    # As ``practice`` prints it, for browsers, it ends with a slash.
    return typed.rstrip("/")


def _days(typed: str) -> int:
    days = int(typed) if typed.isdecimal() and len(typed) <= len(str(FURTHEST)) else 0
    if not 1 <= days <= FURTHEST:
        raise argparse.ArgumentTypeError(f"write a number from 1 to {FURTHEST}")
    return days


def _instant(typed: str) -> datetime:
    try:
        return datetime.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError("write it like 2023-03-01T09:00+01:00") from None


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0 done, 1 a tour that failed, 2 wrongly set up."""
    options = arguments().parse_args(argv)
    look_seldom()
    try:
        return _command(options.command)(options)
    except OperatorError as error:
        print(error, file=sys.stderr)
        return WRONGLY_SET_UP
    except KeyboardInterrupt:
        return 0


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    module, _, function = COMMANDS[name].partition(":")
    with _interruptible():
        command: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
    return command


class Interrupted(KeyboardInterrupt):
    """Ctrl+C while modules are read.

    Where a plain KeyboardInterrupt cuts off code made of text, as each dataclass is, a Python begun with ``-m`` ends
    as if it had been killed, though somebody caught it.
    """


@contextmanager
def _interruptible() -> Iterator[None]:
    """Raise :class:`Interrupted` upon Ctrl+C, unless that is ignored here."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _interrupt(*_: object) -> NoReturn:
    raise Interrupted


if __name__ == "__main__":
    sys.exit(main())
