"""The tour plays whole processes, holds when the bot keeps its promises, and fails when something is not shown."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.uncounted

ROOT = Path(__file__).resolve().parents[2]
SCENES = ROOT / "data" / "practice"


def play(scene: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "practice", "--tour", "--scene", scene],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


@pytest.mark.tour
@pytest.mark.timeout(420)
def test_the_walk_holds_while_the_bot_is_killed_five_times_and_more() -> None:
    done = play("s3")
    assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]
    summary = re.search(r"The walk held: (\d+) steps, (\d+) kills, (\d+) posts, 0 seen twice", done.stdout)
    assert summary is not None
    assert int(summary[2]) >= 5
    assert done.stderr == ""


@pytest.mark.tour
@pytest.mark.timeout(220)
@pytest.mark.parametrize(
    ("step", "told"),
    [
        ('command = "setup plan"\nshows = ["no such words"]', "'no such words' is not shown"),
        ('command = "no such command"', "no such command"),
        ('press = "Apply"', "there is no answer to press on"),
        ('say = "hello"\nonce = ["goodbye"]', "'goodbye' is there 0 times"),
    ],
)
def test_a_step_that_does_not_hold_ends_the_tour_with_its_reason(
    tmp_path: Path, step: str, told: str
) -> None:
    scene = tmp_path / "small.toml"
    scene.write_text((SCENES / "s3.toml").read_text(encoding="utf-8"), encoding="utf-8")
    tour = f'[[chapter]]\ntitle = "One"\n[[chapter.step]]\nwho = "secretariat"\nin = "general"\n{step}\n'
    (tmp_path / "small-tour.toml").write_text(tour, encoding="utf-8")
    done = play(str(scene))
    assert done.returncode == 1
    assert told in done.stdout
    assert "DID NOT HOLD" in done.stdout


@pytest.mark.tour
@pytest.mark.timeout(220)
@pytest.mark.skipif(sys.platform == "win32", reason="there a process cannot be asked to end")
def test_a_tour_that_is_cut_short_has_not_held() -> None:
    command = [sys.executable, "-m", "bot", "practice", "--tour"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as playing:
        assert playing.stdout is not None
        assert playing.stdout.readline()
        playing.terminate()
        playing.communicate(timeout=60)
    assert playing.returncode == 1
