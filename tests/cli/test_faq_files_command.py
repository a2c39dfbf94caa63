"""``faq import`` shows what files would change before they do; ``faq export`` writes what the database says."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.__main__ import WRONGLY_SET_UP, main
from bot.composition import furnished
from bot.kernel.clock import SystemClock
from bot.settings import ROOT, Settings

FILES = ("topics.toml", "step.md", "nuts-2.md", "fr/step.md")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of content with a few answers, of which the settings speak; a bot has started on it."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("runtime", "faq", "practice"))
    (folder / "faq" / "fr").mkdir(parents=True)
    for name in FILES:
        shutil.copy(ROOT / "data" / "faq" / name, folder / "faq" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(folder))
    monkeypatch.setenv("RUNTIME_DIR", str(tmp_path / "runtime"))
    asyncio.run(start(folder))
    return folder


async def start(data: Path) -> None:
    settings = Settings.for_practice(
        token="MQ.for.practice",
        guild_id=1 << 60,
        runtime_dir=data.parent / "runtime",
        data_dir=data,
        faq_model="off",
    )
    async with furnished(settings, SystemClock(), "practice", application_id=1 << 59):
        pass


def test_files_are_shown_taken_over_and_written_and_without_a_database_there_is_one_line(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    step, out = data / "faq" / "step.md", data.parent / "out"
    step.write_text(step.read_text("utf-8").replace("It is not a new fund", "It is no new fund"), "utf-8")
    (data / "faq" / "nuts-2.md").unlink()
    for options in (["faq", "import"], ["faq", "import", "--apply"]):
        assert main(options) == 0
        told = capsys.readouterr().out
        assert "faq/step.md: changed\n    answer\n    - The Strategic" in told
        assert "faq/nuts-2.md: gone, so the answer is retired" in told
    (data / "faq" / "de").mkdir()
    shutil.copy(data / "faq" / "fr" / "step.md", data / "faq" / "de" / "step.md")
    assert main(["faq", "import"]) == 1
    assert capsys.readouterr().out.startswith("faq/de/step.md, line 1: “de” is not a language")
    assert main(["faq", "export", str(out)]) == 0
    assert "2 of 2 files written" in capsys.readouterr().out
    assert sorted(one.relative_to(out).as_posix() for one in out.rglob("*.md")) == ["fr/step.md", "step.md"]
    assert main(["faq", "import", "--runtime", str(data.parent / "none")]) == WRONGLY_SET_UP
    assert "does not exist" in capsys.readouterr().err
