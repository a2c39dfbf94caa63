"""A year of one seed: what was planned happens to a process on a file, and what came of it is written down."""

import asyncio
import hashlib
import random
import tempfile
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from bot.delivery.messages import Message, Target
from bot.storage.database import Row
from tools.prove.simulation import plan as planned
from tools.prove.simulation.disk import Fuse, connecting
from tools.prove.simulation.far_side import CALM, NONCE_MEMORY, OUTAGE, STORM, FarSide
from tools.prove.simulation.process import Process, process
from tools.prove.simulation.virtual import LONGEST_SLEEP, Machine, VirtualLoop, living_on

WEATHERS: Final = {"calm": CALM, "storm": STORM, "outage": OUTAGE}

LONGEST_END: Final = timedelta(days=12)
"""By then the last row has ended: a held one waits seven days."""


@dataclass(frozen=True)
class TakenBack:
    """A cancellation that was acknowledged: from which state, and after how many requests of the row."""

    key: str
    before: str
    departures: int


@dataclass
class Record:
    """What members did and were told, and when something stood in the way; instants are the true ones."""

    promised: dict[str, Message] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    promised_at: dict[str, datetime] = field(default_factory=dict)
    promised_again: dict[str, int] = field(default_factory=dict)
    """After how many requests a key was promised once more."""
    taken_back: list[TakenBack] = field(default_factory=list)
    meant_back: set[str] = field(default_factory=set)
    recovered: list[datetime] = field(default_factory=list)
    absent: list[tuple[datetime, datetime]] = field(default_factory=list)
    stormy: list[tuple[datetime, datetime]] = field(default_factory=list)
    """When a message may be late: in bad weather, and until the alarm has noticed that the machine slept."""
    once_closed: set[Target] = field(default_factory=set)
    once_unreadable: set[Target] = field(default_factory=set)
    revised: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    """What a message was to say instead, and whether that was acknowledged."""
    meant_to_wait: set[str] = field(default_factory=set)
    waiting: dict[str, int] = field(default_factory=dict)
    """What staff let wait just now, and how many requests of it had left by then."""
    sent_while_waiting: set[str] = field(default_factory=set)
    kills: int = 0
    lines: list[str] = field(default_factory=list)

    def hash(self) -> str:
        """Return what two runs of a seed have in common only if they did the same at the same moments."""
        return hashlib.sha256("\n".join(self.lines).encode()).hexdigest()


@dataclass(frozen=True)
class Lived:
    """A year that is over: what is written, what can be seen, what happened."""

    seed: int
    days: int
    rows: list[Row]
    far: FarSide
    record: Record


def live(seed: int, days: int, *, nonce_memory: float = NONCE_MEMORY) -> Lived:
    """Live through so many days of a seed."""
    machine = Machine()
    with living_on(machine, seed), _folder() as folder:
        loop = VirtualLoop(machine)
        try:
            return loop.run_until_complete(World(seed, days, folder, machine, nonce_memory).live())
        finally:
            loop.close()


class World:
    """Drives a process through its plan."""

    def __init__(self, seed: int, days: int, folder: Path, machine: Machine, nonce_memory: float) -> None:
        """Let the plan of ``seed`` happen on ``machine``."""
        self._seed = seed
        self._days = days
        self._path = folder / "bot.sqlite3"
        self._machine = machine
        self._rng = random.Random(f"{seed} as it comes")
        self._record = Record()
        self._far = FarSide(machine, self._rng, self._say, nonce_memory)
        self._plan = planned.plan(seed, days)
        self._fuse = Fuse(self._rng)
        self._away = timedelta(0)
        self._storm: datetime | None = None
        self._acts: set[asyncio.Task[None]] = set()

    async def live(self) -> Lived:
        """Go through the plan, however often the process dies on the way."""
        with connecting(lambda: self._fuse):
            while self._plan:
                self._fuse = Fuse(self._rng)
                async with process(self._path, self._far, self._fuse) as living:
                    self._say("the process begins")
                    self._record.recovered.append(self._machine.true())
                    await self._until_killed(living)
                    living.require_sound()
                self._record.kills += 1
                await self._be_away()
            rows = await self._end()
        return Lived(self._seed, self._days, rows, self._far, self._record)

    def _say(self, line: str) -> None:
        told = line.replace("\n", " / ")
        self._record.lines.append(f"{self._machine.true():%Y-%m-%d %H:%M:%S.%f} {told}")

    async def _until_killed(self, living: Process) -> None:
        """Let what is planned happen to a process until it dies, or nothing is planned any more."""
        while self._plan:
            at, what = self._plan[0]
            if await self._dies_before(at):
                return
            self._plan.pop(0)
            if isinstance(what, planned.Kill):
                self._away = what.away
                if what.steps is None:
                    return
                self._fuse.arm(what.steps)
            elif not self._done_by_somebody(living, what):
                self._around(what)
                if what == planned.Token(valid=True):
                    return

    def _done_by_somebody(self, living: Process, what: planned.Happening) -> bool:
        """Let a member do it through the process, if it is theirs to do."""
        match what:
            case planned.Promise(message):
                self._act(self._promise(living, message))
            case planned.TakeBack(key):
                self._act(self._take_back(living, key))
            case planned.Revise(key, words):
                if key in self._record.promised:
                    self._act(self._revise(living, key, words))
            case planned.HoldBack(key, waits):
                self._act(self._hold_back(living, key, waits=waits))
            case _:
                return False
        return True

    async def _dies_before(self, at: datetime) -> bool:
        seconds = (at - self._machine.true()).total_seconds()
        if seconds <= 0:
            return self._fuse.fallen.is_set()
        try:
            async with asyncio.timeout(seconds):
                await self._fuse.fallen.wait()
        except TimeoutError:
            return False
        return True

    async def _be_away(self) -> None:
        """Let time pass, and the world go on, while no process runs."""
        gone = self._machine.true()
        self._say(f"the process is dead for {self._away}")
        back, self._away = gone + self._away, timedelta(0)
        while self._plan and self._plan[0][0] <= back:
            at, what = self._plan.pop(0)
            await asyncio.sleep(max((at - self._machine.true()).total_seconds(), 0.0))
            self._around(what)
        await asyncio.sleep(max((back - self._machine.true()).total_seconds(), 0.0))
        self._record.absent.append((gone, self._machine.true()))

    def _around(self, what: planned.Happening) -> None:
        """Let something happen that needs no process; what members would do there they do not."""
        self._say(f"{what}")
        match what:
            case planned.Weather(name):
                self._change_weather(name)
            case planned.Closed(target, shut):
                _put(self._far.closed, target, within=shut)
                self._record.once_closed.add(target)
            case planned.Unreadable(target, hidden):
                _put(self._far.unreadable, target, within=hidden)
                self._record.once_unreadable.add(target)
            case planned.ClockStep(wrong):
                self._machine.wrong = wrong
            case planned.Token(valid):
                self._far.token = valid
            case planned.Sleep(span):
                self._suspend(span)
        self._record.recovered.append(self._machine.true())

    def _change_weather(self, name: str) -> None:
        now = self._machine.true()
        if self._storm is not None:
            self._record.stormy.append((self._storm, now))
        self._storm = None if name == "calm" else now
        self._far.weather = WEATHERS[name]

    def _suspend(self, span: timedelta) -> None:
        self._far.land_all()
        began = self._machine.true()
        self._machine.asleep += span.total_seconds()
        woken = self._machine.true()
        self._record.absent.append((began, woken))
        # No timer tells that the machine slept; the alarm looks at its rows again when it has rung for too long.
        self._record.stormy.append((woken, woken + LONGEST_SLEEP))

    def _act(self, act: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(act)
        self._acts.add(task)
        task.add_done_callback(self._acts.discard)

    async def _promise(self, living: Process, message: Message) -> None:
        key = message.key
        self._record.promised[key] = message
        self._record.waiting.pop(key, None)
        if key in self._record.meant_back:
            self._record.promised_again[key] = len(self._far.departures[key])
        self._record.promised_at[key] = self._machine.true()
        added = await living.promise(message)
        self._record.acknowledged.add(key)
        self._say(f"{key} is promised for {message.due:%Y-%m-%d %H:%M:%S}: {added}")

    async def _take_back(self, living: Process, key: str) -> None:
        self._record.meant_back.add(key)
        states = await living.take_back(key)
        if states is not None:
            self._say(f"{key} is taken back: {states[0]} to {states[1]}")
            self._record.taken_back.append(TakenBack(key, states[0], len(self._far.departures[key])))

    async def _revise(self, living: Process, key: str, words: str) -> None:
        meant = self._record.revised.setdefault(key, [])
        meant.append((words, False))
        place = len(meant) - 1
        promised = await living.revise(self._record.promised[key], words)
        self._say(f"{key} is to say {words!r}: {promised}")
        meant[place] = (words, promised)

    async def _hold_back(self, living: Process, key: str, *, waits: bool) -> None:
        self._record.meant_to_wait.add(key)
        left = len(self._far.departures[key])
        if not waits and self._record.waiting.pop(key, left) != left:
            self._record.sent_while_waiting.add(key)
        if await living.hold_back(key, waits=waits):
            self._say(f"{key} is to {'wait' if waits else 'go on'}")
            if waits:
                self._record.waiting[key] = len(self._far.departures[key])

    async def _end(self) -> list[Row]:
        """Let everything be well again, and wait for the last row to end."""
        self._far.closed.clear()
        self._far.unreadable.clear()
        self._far.token, self._machine.wrong = True, 0.0
        self._fuse = Fuse(self._rng)
        async with process(self._path, self._far, self._fuse) as living:
            for key in sorted(self._record.meant_to_wait):
                await self._hold_back(living, key, waits=False)
            until = self._machine.true() + LONGEST_END
            # A report of the last outage is promised two minutes after it.
            await asyncio.sleep(3_600)
            while self._machine.true() < until and await _open_rows(living):
                living.require_sound()
                await asyncio.sleep(3_600)
            async with living.database.reading() as transaction:
                return await transaction.fetch_all("SELECT * FROM outbox ORDER BY due_at, id")


async def _open_rows(living: Process) -> bool:
    async with living.database.reading() as transaction:
        found = await transaction.fetch_one("SELECT 1 FROM outbox WHERE finished_at IS NULL LIMIT 1")
    return found is not None


def _put(among: set[Target], target: Target, *, within: bool) -> None:
    if within:
        among.add(target)
    else:
        among.discard(target)


@contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder in memory where there is one: a kill leaves what was written, only a power cut would not."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)
