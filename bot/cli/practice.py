"""``python -m bot practice``: the practice server in this process, the bot as its child."""

import argparse
import asyncio
import contextlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bot.cli.logs import write_logs
from bot.cli.memory import settle_down
from bot.cli.run import until_stopped
from bot.kernel.errors import OperatorError
from bot.pictures import can_draw
from bot.practice.births import nursery
from bot.practice.driver import Driver
from bot.practice.errors import ControlError
from bot.practice.keeping import alone
from bot.practice.player import Player
from bot.practice.scene import Scene, load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.practice.tour import Chapter, load_tour
from bot.retrieval.encoder.model import NoModel, examine
from bot.settings import ROOT

SCENES = ROOT / "data" / "practice"
KEPT = ROOT / "data" / "runtime" / "practice"
STATE = "server.state"
TOUR = "-tour"
ANSWERS = "answers"
"""What a chapter needs in which questions are found by meaning: the extra of this name."""
FIGURES = "figures"
"""What a chapter needs in which something is drawn: the extra of this name."""
FAILED = 1


def practice(options: argparse.Namespace) -> int:
    """Serve until Ctrl+C, or play the tour; 0 if all is well, 1 if the tour did not hold.

    Raises:
        OperatorError: scene or tour cannot be read, the port is taken, or the bot does not start.
    """
    write_logs("WARNING")
    path = _scene_file(options.scene)
    scene = load_scene(path)
    chapters = playable(load_tour(path.with_name(f"{path.stem}{TOUR}.toml"))) if options.tour else None
    # Cut short, a tour has shown nothing.
    code = FAILED if options.tour else 0

    async def work() -> None:
        nonlocal code
        code = await _rehearse(options, scene, chapters)

    asyncio.run(until_stopped(work()))
    return code


def playable(chapters: list[Chapter]) -> list[Chapter]:
    """Return the chapters for which everything is installed, and say which are left out."""
    missing = dict(_missing())
    for chapter in chapters:
        if chapter.needs in missing:
            print(f"Left out: {chapter.title} ({missing[chapter.needs]})")
    return [chapter for chapter in chapters if chapter.needs not in missing]


def _missing() -> Iterator[tuple[str | None, str]]:
    """Yield what chapters may need and is not installed, each with what to do about it."""
    try:
        examine()
    except NoModel as error:
        yield ANSWERS, f"{error}; {error.remedy}"
    if not can_draw():
        yield FIGURES, f"pictures are not drawn here; pip install '.[{FIGURES}]'"


def _scene_file(name: str) -> Path:
    if name.endswith(".toml"):
        return Path(name)
    known = sorted(path.stem for path in SCENES.glob("*.toml") if not path.stem.endswith(TOUR))
    if name not in known:
        raise OperatorError(f"--scene: there is no such scene; name one of: {', '.join(known)}")
    return SCENES / f"{name}.toml"


async def _rehearse(options: argparse.Namespace, scene: Scene, chapters: list[Chapter] | None) -> int:
    async with contextlib.AsyncExitStack() as stack:
        folder = (
            KEPT
            if options.keep
            else Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="practice-")))
        )
        child = None if options.server_only else stack.enter_context(_bot_in(folder))
        state = folder / STATE if options.keep else None
        if state is not None:
            stack.enter_context(alone(state))
        server = PracticeServer(scene, port=options.port, child=child, state=state)
        try:
            address = await stack.enter_async_context(server.running())
            settle_down()
        except OSError as error:
            raise OperatorError(
                f"--port: {options.port} cannot be used ({error.strerror}); choose another"
            ) from error
        if child is None:
            _tell(
                f"The practice server runs without a bot. Start one:\n  python -m bot run --practice {address}"
            )
            return await _forever()
        await stack.enter_async_context(child.until_end())
        driver = await stack.enter_async_context(Driver(address))
        await _start(driver, child)
        await server.opened.wait()
        if chapters is not None:
            return await _play(driver, scene, chapters, server)
        _tell(f"Open {address}/   (Ctrl+C ends it)")
        return await _forever()


@contextlib.contextmanager
def _bot_in(folder: Path) -> Iterator[Supervisor]:
    log = folder / "bot.log"
    with nursery(log) as births:
        yield Supervisor(births("bot", ["run", "--runtime", str(folder), "--practice"]), log=log)


async def _start(driver: Driver, child: Supervisor) -> None:
    try:
        await driver.start()
    except ControlError as error:
        raise OperatorError(f"the bot does not start; it said:\n{child.log_tail()}") from error


async def _forever() -> int:
    await asyncio.Event().wait()
    return 0


async def _play(driver: Driver, scene: Scene, chapters: list[Chapter], server: PracticeServer) -> int:
    began = time.perf_counter()
    zones = {member.handle: member.zone or "UTC" for member in scene.members}
    # A scene begins with whoever runs the community; posts are told in their time.
    player = Player(driver, _tell, zones, next(iter(zones.values())))
    held = await player.play(chapters)
    for line in server.strange:
        _tell(f"  UNKNOWN      the bot asked for what the server does not know: {line}")
    held = held and not server.strange
    tally = player.tally
    _tell(
        f"\nThe walk {'held' if held else 'DID NOT HOLD'}: {tally.steps} steps, {tally.kills} kills, "
        f"{tally.posts} posts, {len(tally.twice)} seen twice, {time.perf_counter() - began:.0f} s"
    )
    return 0 if held else FAILED


def _tell(line: str) -> None:
    # At once, also into a pipe: somebody is watching.
    print(line, flush=True)
