"""Keeping a practice server's state from one start to the next, beside the bot's own database."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from bot.kernel.errors import ContentError, OperatorError
from bot.practice.snowflakes import Snowflakes
from bot.practice.world import World

VERSION = 1
KEPT = (
    "guild", "bot", "people", "granted", "application_id", "token", "directs", "commands", "files", "nonces",
)  # fmt: skip


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep the state at ``path`` to this process: two would overwrite what the other keeps.

    Raises:
        OperatorError: another rehearsal goes on from it, or its folder cannot be used.
    """
    lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise OperatorError(
            f"{path}: another rehearsal is running on it; end that one first, or start one without --keep"
        ) from error
    except (OSError, NotImplementedError) as error:
        raise OperatorError(f"{path.parent}: cannot be used ({error}); check its permissions") from error
    try:
        yield
    finally:
        lock.release()


def keep(world: World, path: Path) -> None:
    """Write the state of ``world``, whole or not at all, for its owner alone: the bot's practice token is in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {"version": VERSION, "now": world.now(), "last_id": world.ids.next()}
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    draft.touch(0o600)
    draft.write_bytes(pickle.dumps(state | {name: getattr(world, name) for name in KEPT}))
    draft.replace(path)


def kept_since(path: Path) -> datetime | None:
    """Return when the kept state ended, or nothing where none is kept.

    Raises:
        ContentError: the file cannot be used.
    """
    if not path.exists():
        return None
    now: datetime = _read(path)["now"]
    return now


def recall(world: World, path: Path) -> None:
    """Give ``world`` the kept state; its clock must not be earlier than when that ended.

    Raises:
        ContentError: the file cannot be used.
    """
    state = _read(path)
    for name in KEPT:
        setattr(world, name, state[name])
    world.ids = Snowflakes(world.clock, after=int(str(state["last_id"])))


def _read(path: Path) -> dict[str, datetime]:
    try:
        state = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, written by keep()
        fits = state["version"] == VERSION and {"now", "last_id", *KEPT} <= state.keys()
    except Exception as error:  # of a damaged pickle anything may come
        raise ContentError(f"{path}: cannot be read; delete it to begin anew") from error
    if not fits:
        raise ContentError(f"{path}: was kept by another version; delete it to begin anew")
    return dict(state)
