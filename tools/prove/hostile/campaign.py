"""A campaign: acts drawn from a seed, sent one after the other, each judged by what it changed and showed."""

import gc
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Final

from bot.delivery.worker import Worker
from bot.practice.interactions import Interaction
from bot.practice.kinds import JsonObject
from tools.prove.hostile import weather
from tools.prove.hostile.acts import Act, Author
from tools.prove.hostile.catalogue import Catalogue, catalogue
from tools.prove.hostile.door import Fate
from tools.prove.hostile.ground import Ground, ground
from tools.prove.hostile.judge import Actor, Judge
from tools.prove.hostile.planting import plant, prepare
from tools.prove.report import Progress

HEAL_EVERY: Final = 300
"""Acts after which staff put the server in order and people lay down new secrets."""

LOOKED_BACK: Final = 40
SHOWN_OF_LOG: Final = 2_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What one act led to that must not be."""

    act: str
    what: str

    def __str__(self) -> str:
        """Return both on as many lines."""
        return f"{self.what}\n    {self.act}"


@dataclass
class Outcome:
    """What came of one seed; times in milliseconds, as the member waits."""

    seed: int
    findings: list[Finding] = field(default_factory=list)
    sent: int = 0
    answered: int = 0
    expired: int = 0
    changed: int = 0
    disturbances: int = 0
    secrets: int = 0
    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)
    """Who used what, in order."""


class Errors(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        """Hear errors, and whatever carries a traceback."""
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        self._form = logging.Formatter("%(levelname)s %(name)s: %(message)s")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it if it is one."""
        if record.levelno >= logging.ERROR or record.exc_info:
            self.heard.append(self._form.format(record)[-SHOWN_OF_LOG:])

    def taken(self) -> list[str]:
        """Return what was heard since the last call."""
        heard, self.heard = self.heard, []
        return heard


async def play(
    seed: int, acts: int, progress: Progress, *, until_found: bool = False, steady: bool = False
) -> Outcome:
    """Send so many acts drawn from ``seed`` on a server of their own; ``until_found`` stops at the first finding.

    ``steady`` lets everything be posted after each act: what the next one aims at is then the seed's alone.
    """
    began = time.perf_counter()
    # What somebody else in this process left lying is told of now, and not while this listens.
    gc.collect()
    # What is left stays, and the look at the end is for what came of the acts.
    gc.freeze()
    async with ground() as here:
        with hearing() as errors:
            campaign = Campaign(here, seed, errors)
            await campaign.begin()
            for number in range(acts):
                await campaign.one(number)
                if steady:
                    await here.bot.service(Worker).settled()
                progress(number + 1, acts, f"seed {seed}")
                if until_found and campaign.outcome.findings:
                    break
            campaign.end()
    campaign.outcome.seconds = time.perf_counter() - began
    return campaign.outcome


class Campaign:
    """The acts of one seed on one ground."""

    def __init__(self, here: Ground, seed: int, errors: Errors) -> None:
        """Stand on ``here``."""
        self.outcome = Outcome(seed)
        self._ground = here
        self._errors = errors
        self._catalogue: Catalogue = catalogue(here)
        self._author = Author(here, self._catalogue, seed)
        self._random = Random(seed)
        self._judge = Judge(here)
        self._before = Actor("nobody", 0, foreign=True)
        self._replied: list[tuple[Act, Interaction]] = []

    async def begin(self) -> None:
        """Lay down what there is to attack."""
        await prepare(self._ground)
        await self._plant()
        # What is still being posted would be aimed at or not, as chance has it.
        await self._ground.bot.service(Worker).settled()
        # Some of it is pinned a moment later, which shows it once more: known now, it is known in each run alike.
        for channel in self._ground.server.world.guild.channels.values():
            self._catalogue.gather([message.components for message in channel.messages.values()])

    async def one(self, number: int) -> None:
        """Send one act and judge it."""
        if number and number % HEAL_EVERY == 0:
            await weather.heal(self._ground)
            await self._plant()
        disturbed = weather.disturb(self._ground, Random(f"{self.outcome.seed}:weather:{number}"))
        self.outcome.disturbances += disturbed is not None
        act = self._author.act(number)
        try:
            one, description = await self._ground.door.send(act.request)
        except Exception as error:  # noqa: BLE001 - what cannot be sent is a mistake of the campaign and must be seen
            self._find(act, f"could not be sent: {error!r}")
            return
        self._judged(act, one, description)

    def end(self) -> None:
        """Look once more at what came after the answers."""
        gc.collect()
        for act, one in self._replied:
            if len(one.followups) > 1:
                self._find(act, f"got {len(one.followups)} more replies later")
        for error in self._errors.taken():
            self._find(None, error)

    def _judged(self, act: Act, one: Interaction, description: JsonObject) -> None:
        actor = Actor(act.handle, act.request.person.id, act.request.foreign)
        changes = self._ground.journal.since()
        self._count(act, description, len(changes))
        problems = [
            *self._errors.taken(),
            *self._judge.written(changes, actor, self._before),
            *self._judge.seen(one, description, actor),
            *(self._judge.answered(one) if act.request.fate is Fate.USUAL else ()),
        ]
        for problem in problems:
            self._find(act, problem)
        self._before = actor
        self._gather(one, description)
        self._replied = [*self._replied[-LOOKED_BACK:], (act, one)]

    def _count(self, act: Act, description: JsonObject, changes: int) -> None:
        self.outcome.sent += 1
        self.outcome.acts.append(act.brief)
        self.outcome.changed += bool(changes)
        if act.request.fate is Fate.EXPIRED:
            self.outcome.expired += 1
        elif description["acknowledged"]:
            self.outcome.answered += 1
            self.outcome.waits.append(description["elapsed_ms"])

    def _gather(self, one: Interaction, description: JsonObject) -> None:
        self._catalogue.gather([description["message"], *description["followups"]])
        if one.modal is not None:
            self._catalogue.gather_form(one.modal)

    def _find(self, act: Act | None, what: str) -> None:
        self.outcome.findings.append(
            Finding(str(act) if act else f"seed {self.outcome.seed}, at the end", what)
        )

    async def _plant(self) -> None:
        laid = await plant(self._ground, self._random)
        self._judge.knows(laid)
        self.outcome.secrets += len(laid)
        for change in self._ground.journal.since():
            self._judge.remember(change)
        self._errors.taken()
        self._judge.posts()


@contextmanager
def hearing() -> Iterator[Errors]:
    """Hear what is logged as an error while inside."""
    errors = Errors()
    root = logging.getLogger()
    root.addHandler(errors)
    try:
        yield errors
    finally:
        root.removeHandler(errors)
