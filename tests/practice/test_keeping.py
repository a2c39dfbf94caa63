"""What one practice server leaves, the next goes on from."""

import pickle
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.errors import ContentError, OperatorError
from bot.practice.driver import Driver
from bot.practice.keeping import alone
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer


async def test_everything_is_there_again_and_time_went_on(scene: Scene, tmp_path: Path) -> None:
    state = tmp_path / "server.state"
    first = PracticeServer(scene, state=state)
    async with first.running() as address, Driver(address) as driver:
        said = await driver.member("porto").say("general", "still here")
        await driver.advance(timedelta(days=2))
        token, then = first.world.token, await driver.now()
    second = PracticeServer(scene, state=state)
    async with second.running() as address, Driver(address) as driver:
        porto = driver.member("porto")
        assert [one["content"] for one in await porto.messages("general")] == ["still here"]
        assert await driver.now() >= then
        assert second.world.token == token
        assert int((await porto.say("general", "again"))["id"]) > int(said["id"])


@pytest.mark.parametrize(
    "state",
    [
        b"",
        b"nonsense",
        b"\x8c\x05\xff\xff\xff\xff\xff.",
        b"\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.",
        b"I12x\n.",
        pickle.dumps([1]),
        pickle.dumps({"version": 1}),
    ],
    ids=["empty", "no pickle", "no text", "too long", "no number", "a list", "half"],
)
def test_a_broken_state_is_told(scene: Scene, tmp_path: Path, state: bytes) -> None:
    (path := tmp_path / "server.state").write_bytes(state)
    with pytest.raises(ContentError, match="delete it to begin anew"):
        PracticeServer(scene, state=path)


async def test_what_is_kept_is_for_its_owner_alone(scene: Scene, tmp_path: Path) -> None:
    state = tmp_path / "server.state"
    # Left by a kill in the middle of the writing, and open to all.
    state.with_suffix(".new").write_bytes(b"half")
    state.with_suffix(".new").chmod(0o644)
    async with PracticeServer(scene, state=state).running():
        pass
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [state]


def test_two_rehearsals_of_one_folder_do_not_run_at_once(tmp_path: Path) -> None:
    state = tmp_path / "not there yet" / "server.state"
    with alone(state):
        with pytest.raises(OperatorError, match="another rehearsal is running") as refused, alone(state):
            pass
        assert len(str(refused.value).splitlines()) == 1
    with alone(state):
        pass


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OperatorError, match="cannot be used"), alone(tmp_path / "file" / "server.state"):
        pass
