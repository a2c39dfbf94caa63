"""The parts come together without a network, and come apart again."""

import base64
from pathlib import Path

import pytest

from bot.client.bot import CommunityBot
from bot.composition import application_id_in, assemble
from bot.delivery.worker import Worker
from bot.kernel.clock import SystemClock
from bot.kernel.errors import ContentError, OperatorError
from bot.settings import Settings
from tests.client.rooms.greeting.views import Visitors

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


def test_a_token_tells_whose_it_is() -> None:
    token = base64.urlsafe_b64encode(b"1079000000000000002").decode().rstrip("=") + ".x.y"
    assert application_id_in(token) == 1079000000000000002
    assert application_id_in("practice.x.y") is None
