"""Where every seed begins: a server set up, its members, events with few seats, a digest that comes. Made once per campaign, then copied."""

import re
import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from bot.practice.births import Births
from bot.practice.driver import Driver
from bot.practice.pace import Pace
from bot.practice.scene import Scene, load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.settings import ROOT
from tools.prove.chaos.people import CLOSED, MEMBERS, STAFF, Person, Town
from tools.prove.chaos.plan import TRUSTED_NONCE_WINDOW
from tools.prove.chaos.weather import Weather
from tools.prove.chaos.week import BEGINS
from tools.prove.chaos.witness import Witness

DATABASE = "community.sqlite3"
STATE = "server.state"
RUNTIME = "runtime"
LOG = "bot.log"
EVENTS = 2
"""Published before anything goes wrong."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder that holds the server's state and the bot's database, at rest."""

    folder: Path

    def copy(self, to: Path) -> None:
        """Begin anew in ``to``."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to)


def scene() -> Scene:
    """Return the scene in which all seeds are played."""
    return replace(load_scene(ROOT / "data" / "practice" / "s3.toml"), start=BEGINS)


def server_in(
    folder: Path,
    births: Births,
    *,
    weather: Weather | None = None,
    nonce_window: timedelta = timedelta(seconds=TRUSTED_NONCE_WINDOW),
    sabotage: str | None = None,
) -> tuple[PracticeServer, Supervisor]:
    """Return a practice server on ``folder`` with the bot as its child, neither started.

    ``sabotage`` breaks one of the bot's rules on purpose.
    """
    run = ["run", "--runtime", str(folder / RUNTIME), "--practice"]
    birth = births("tools.prove.chaos.sabotage", [sabotage, *run]) if sabotage else births("bot", run)
    child = Supervisor(birth, log=folder / LOG)
    # A busier place than one bot may be: what Discord's own pace does is tried elsewhere.
    pace = Pace(500, 1.0)
    server = PracticeServer(
        scene(),
        child=child,
        nonce_window=nonce_window,
        state=folder / STATE,
        faults=weather,
        pace=pace,
        pace_of_everything=pace,
    )
    return server, child


async def prepare(folder: Path, births: Births) -> Ground:
    """Set up the server and the bot in ``folder`` once.

    Raises:
        RuntimeError: no event could be published, or the digest not be begun.
    """
    _emptied(folder)
    server, child = server_in(folder, births)
    async with server.running() as address, Driver(address) as driver:
        try:
            await driver.start()
            await server.opened.wait()
            await _people(driver)
            witness = Witness(server)
            town = Town(driver, witness, 0)
            staff = Person(town, STAFF)
            begun = await staff.begin_the_digest()
            for _ in range(EVENTS):
                await staff.publish()
            for number, handle in enumerate(MEMBERS):
                await Person(town, handle).be_called(3 + 4 * number)
            await driver.advance(timedelta(seconds=1))
            if not witness.events or not begun:
                raise RuntimeError(f"no event could be published, or no digest begun; see {folder / LOG}")
        finally:
            await child.stop()
    return Ground(folder)


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


async def _people(driver: Driver) -> None:
    for handle in MEMBERS:
        await driver.post("members", handle=handle, name=re.sub(r"(\d+)", r" \1", handle).title())
    for handle in CLOSED:
        await driver.member(handle).close_dms()
