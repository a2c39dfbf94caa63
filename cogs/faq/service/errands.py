"""Files of answers for whoever sits at the machine: what they would change, and writing them from the database."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from bot.kernel.errands import Outcome
from bot.kernel.errors import OperatorError
from cogs.faq.domain import Comparison, Fault, Standing, changes
from cogs.faq.service.files import FaqFiles

INDENT: Final = "    "

WHAT: Final = {
    Standing.NEW: "new",
    Standing.CHANGED: "changed",
    Standing.GONE: "gone, so the answer is retired",
    Standing.OURS: "kept as it was edited on Discord",
    Standing.CONFLICT: "changed, and so was the answer on Discord: nothing is overwritten; decide with /faq review",
}

SHOWN: Final = frozenset({Standing.NEW, Standing.CHANGED, Standing.CONFLICT})
"""Of these is said what a file changes."""


class FileErrands:
    """What is done with files from the command line; ``words`` puts what is wrong with a file into words."""

    def __init__(self, files: FaqFiles, folder: Path, words: Callable[[Fault], str]) -> None:
        """Look at ``folder``, where the bot takes its files from."""
        self._files = files
        self._folder = folder
        self._words = words

    async def bring_in(self, _options: Mapping[str, str]) -> Outcome:
        """Tell what was taken over from files when they were read, and what is left to people."""
        now = await self._files.look()
        left = now.standing(Standing.OURS, Standing.CONFLICT)
        told = [line for one in (*self._files.taken, *left) for line in told_of(one)]
        told += [self._words(fault) for fault in now.faults]
        settled = not now.faults and not now.standing(Standing.CONFLICT)
        return Outcome(tuple(told) or ("The files say what members read.",), settled)

    async def hand_out(self, options: Mapping[str, str]) -> Outcome:
        """Write every answer as a file; where the bot takes its files from, none is overwritten that people changed.

        Raises:
            OperatorError: the folder cannot be written.
        """
        now, written = await self._files.look(), await self._files.written()
        left = [*(one.path for one in now.standing(Standing.CONFLICT)), *(fault.path for fault in now.faults)]
        return await asyncio.to_thread(self._write, Path(options["folder"]), written, left)

    def _write(self, folder: Path, written: Mapping[str, str], left: Sequence[str]) -> Outcome:
        spared = {_name(path) for path in left} if folder.resolve() == self._folder.resolve() else set()
        try:
            changed = [
                name
                for name, text in sorted(written.items())
                if name not in spared and _put(folder / name, text)
            ]
        except OSError as error:
            raise OperatorError(f"{folder} cannot be written ({error}); name another folder") from error
        told = [
            f"{name}: left as it is, for it says something that the answer does not"
            for name in sorted(spared)
        ]
        told += [f"{name}: written" for name in changed]
        told.append(f"{len(changed)} of {len(written)} files written, the others say the same")
        return Outcome(tuple(told), not spared)


def told_of(one: Comparison) -> Iterator[str]:
    """Yield what is said of a file beside its answer: one line, then what it changes."""
    yield f"{one.path}: {WHAT.get(one.standing, one.standing.value)}"
    if one.standing in SHOWN:
        for change in changes(one.ours, one.file):
            yield f"{INDENT}{change.part}"
            yield from (f"{INDENT}{line}" for line in change.lines)


def _put(path: Path, text: str) -> bool:
    """Let a file say ``text``; tell whether it said something else."""
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _name(path: str) -> str:
    return path.partition("/")[2]
