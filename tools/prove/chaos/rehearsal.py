"""One seed, from a quiet server through all its lives to a quiet server, and then before the judge."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from json import dumps
from pathlib import Path

from bot.practice.births import Births
from bot.practice.driver import Driver
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tools.prove.chaos import ledger
from tools.prove.chaos.evidence import Evidence
from tools.prove.chaos.findings import Finding
from tools.prove.chaos.ground import DATABASE, RUNTIME, Ground, server_in
from tools.prove.chaos.guests import GUESTS, Guest
from tools.prove.chaos.judge import judge
from tools.prove.chaos.letters import repeated
from tools.prove.chaos.people import MEMBERS, STAFF, Person, Town
from tools.prove.chaos.plan import Life, Plan
from tools.prove.chaos.weather import Weather
from tools.prove.chaos.witness import Witness
from tools.prove.chaos.words_given import final_standings

EVIDENCE = "evidence.json"
SETTLE = 45.0
"""Real seconds after which what is still open counts as lost."""
HORIZON = timedelta(hours=30)
"""So far the clock is moved to the end: past every event and reminder of a seed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed."""

    seed: int
    seconds: float
    counts: Mapping[str, int]
    """How much happened: messages, acts, kills, faults."""
    findings: tuple[Finding, ...]


@dataclass
class Chaos:
    """A seed while it is played."""

    plan: Plan
    server: PracticeServer
    driver: Driver
    weather: Weather
    witness: Witness
    counts: Counter[str] = field(default_factory=Counter)

    async def play(self) -> None:
        """Live all lives of the plan, with people and weather, and die each time."""
        awake = asyncio.Event()
        awake.set()
        town = Town(self.driver, self.witness, self.plan.seed)
        people = [
            asyncio.create_task(Person(town, handle).live(awake), name=handle) for handle in (STAFF, *MEMBERS)
        ]
        people += [
            asyncio.create_task(Guest(self.witness, self.plan.seed, number, town.pause).live(awake))
            for number in range(GUESTS)
        ]
        disturbing = asyncio.create_task(self._disturb())
        try:
            for life in self.plan.lives:
                await self._live(life)
        finally:
            awake.clear()
            disturbing.cancel()
            await asyncio.wait([disturbing, *people])
        for person in people:
            person.result()

    async def _live(self, life: Life) -> None:
        starting = asyncio.create_task(self._start())
        if life.while_starting is not None:
            await asyncio.wait([starting], timeout=life.while_starting)
        else:
            await asyncio.wait([starting])
            await asyncio.sleep(life.people)
            await self._leap_and_wait(life)
        await self.driver.kill()
        self.counts["kills"] += 1
        await asyncio.wait([starting])
        if life.away:
            await self.driver.advance(timedelta(seconds=life.away))
            self.counts["outages"] += 1

    async def _leap_and_wait(self, life: Life) -> None:
        leaping = asyncio.create_task(self.driver.advance(timedelta(minutes=life.leap)))
        await asyncio.sleep(life.kill)
        # What it waits for to settle dies with the process.
        leaping.cancel()
        await asyncio.wait([leaping])

    async def _start(self) -> None:
        # A bot that ends while it starts is started again by whoever supervises it: at the next life, at the latest.
        with contextlib.suppress(ControlError):
            await self.driver.start()
            self.counts["lives that came to be ready"] += 1

    async def _disturb(self) -> None:
        began = time.monotonic()
        for one in sorted(self.plan.disturbances, key=lambda disturbance: disturbance.at):
            await asyncio.sleep(max(0.0, began + one.at - time.monotonic()))
            await self.driver.gateway(one.do)
            self.counts["gateway disturbances"] += 1

    async def come_to_rest(self, database: Path) -> None:
        """Let the sky clear, start the bot for good, and let everything that is due happen."""
        self.weather.rough = False
        await self.driver.start()
        end = await self.driver.now() + HORIZON
        deadline = time.monotonic() + SETTLE
        while time.monotonic() < deadline:
            clock = await self.driver.clock()
            if clock.now < end:
                await self.driver.advance(to=min(end, clock.now + HORIZON / 2))
            elif ledger.still_open(database) == 0:
                break
            else:
                # A pause after a failure may reach beyond the end.
                await self.driver.advance(timedelta(minutes=6))
                await asyncio.sleep(0.1)


async def play(
    seed: int,
    ground: Ground,
    folder: Path,
    births: Births,
    *,
    sabotage: str | None = None,
    plan: Plan | None = None,
) -> Outcome:
    """Play one seed in ``folder`` with bots from ``births``, by another ``plan`` than its own if given, and judge it; what was witnessed stays there."""
    began = time.monotonic()
    ground.copy(folder)
    plan = plan or Plan.of(seed)
    (folder / "plan.json").write_text(dumps(asdict(plan), indent=1, default=str) + "\n", encoding="utf-8")
    async with _chaos(plan, folder, births, sabotage) as chaos:
        await chaos.play()
        await chaos.come_to_rest(folder / RUNTIME / DATABASE)
    evidence = chaos.witness.evidence(seed)
    evidence.write(folder / EVIDENCE)
    promised = ledger.read(folder / RUNTIME / DATABASE)
    findings = tuple(judge(evidence, promised))
    (folder / "findings.txt").write_text("".join(f"{one}\n" for one in findings), encoding="utf-8")
    chaos.counts.update(
        {
            "messages seen": len(evidence.seen),
            "letters": len(evidence.letters),
            "letters that came again": repeated(evidence),
            "rows promised": len(promised.promises),
            "acts of members": len(evidence.acts),
            "acts answered": sum(act.acknowledged for act in evidence.acts),
            "final answers about a seat compared": len(list(final_standings(evidence.acts))),
            "faults": sum(chaos.weather.met.values()),
            **{f"rows {state}": number for state, number in _states(promised).items()},
        }
    )
    return Outcome(seed, time.monotonic() - began, dict(chaos.counts), findings)


def judge_again(folder: Path) -> list[Finding]:
    """Judge what a seed left in ``folder``, without playing it."""
    return judge(Evidence.read(folder / EVIDENCE), ledger.read(folder / RUNTIME / DATABASE))


def _states(promised: ledger.Ledger) -> Counter[str]:
    return Counter(row.state for row in promised.promises)


@asynccontextmanager
async def _chaos(plan: Plan, folder: Path, births: Births, sabotage: str | None) -> AsyncIterator[Chaos]:
    weather = Weather(plan)
    server, child = server_in(
        folder, births, weather=weather, nonce_window=plan.nonce_window, sabotage=sabotage
    )
    witness = Witness(server)
    async with server.running() as address, Driver(address) as driver:
        try:
            yield Chaos(plan, server, driver, weather, witness)
        finally:
            await child.stop()
