"""The parts come together without a network, and come apart again."""

import base64
from functools import partial
from pathlib import Path

import pytest

from bot.client.bot import CommunityBot
from bot.composition import application_id_in, assemble
from bot.delivery.worker import Worker
from bot.kernel.clock import SystemClock
from bot.kernel.errors import ContentError, OperatorError, SettingError
from bot.scheduling.scheduler import Scheduler
from bot.settings import Settings
from bot.supervision import Supervisor
from tests.client.rooms.greeting.views import Visitors
from tests.waiting import until

SERVER = 1_079_000_000_000_000_001
ROOMS = ("tests.client.rooms",)


def settings(folder: Path) -> Settings:
    return Settings.for_practice(
        token="cHJhY3RpY2U.practice.token", guild_id=SERVER, runtime_dir=folder / "runtime"
    )


async def test_every_feature_is_found_furnished_and_placed(tmp_path: Path) -> None:
    async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS) as bot:
        assert isinstance(bot, CommunityBot)
        on_server = {command.name for command in bot.tree.get_commands(guild=bot.server)}
        everywhere = {command.name for command in bot.tree.get_commands()}
        assert on_server == {"greet", "Greet this"}
        assert everywhere == {"boast", "whisper"}
        assert isinstance(bot.service(Visitors), Visitors)
        assert isinstance(bot.service(Worker), Worker)


async def test_the_whole_house_stands(tmp_path: Path) -> None:
    async with assemble(settings(tmp_path), SystemClock(), "practice") as bot:
        assert {feature.feature for feature in bot.personal_data} >= {"events"}
        assert bot.tree.get_commands(guild=bot.server)


async def test_a_second_bot_in_the_same_process_meets_the_same_classes(tmp_path: Path) -> None:
    for _ in range(2):
        async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS) as bot:
            assert bot.service(Visitors).seen == []


async def test_two_instances_are_one_too_many(tmp_path: Path) -> None:
    async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS):
        with pytest.raises(OperatorError):
            async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS):
                pass


async def test_a_broken_community_file_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    broken = settings(tmp_path).model_copy(update={"data_dir": tmp_path / "data"})
    with pytest.raises(ContentError, match=r"community\.toml"):
        async with assemble(broken, SystemClock(), "practice", packages=ROOMS):
            pass
    assert not (tmp_path / "runtime").exists()


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    blocked = settings(tmp_path).model_copy(update={"runtime_dir": tmp_path / "file" / "runtime"})
    with pytest.raises(SettingError, match=r"^RUNTIME_DIR: .* cannot be made"):
        async with assemble(blocked, SystemClock(), "practice", packages=ROOMS):
            pass


async def test_work_that_cannot_begin_is_reported_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_scheduler: Scheduler) -> None:
        raise RuntimeError("no timer")

    monkeypatch.setattr(Scheduler, "start", fail)
    async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS) as bot:
        bot.logged_in.set()
        await until(lambda: "deliveries and housekeeping could not begin" in caplog.text)


async def test_deliveries_that_break_down_start_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    runs: list[str] = []

    async def run(_worker: Worker) -> None:
        runs.append("run")
        raise RuntimeError("a slip")

    monkeypatch.setattr(Worker, "run", run)
    monkeypatch.setattr("bot.composition.Supervisor", partial(Supervisor, lambda: iter([0.01] * 3)))
    async with assemble(settings(tmp_path), SystemClock(), "practice", packages=ROOMS) as bot:
        bot.logged_in.set()
        await until(lambda: len(runs) == 3)
    assert "deliveries stopped; it starts again" in caplog.text


def test_a_token_tells_whose_it_is() -> None:
    token = base64.urlsafe_b64encode(b"1079000000000000002").decode().rstrip("=") + ".x.y"
    assert application_id_in(token) == 1079000000000000002
    assert application_id_in("practice.x.y") is None
