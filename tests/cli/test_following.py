"""The bot goes along with the practice server's clock, whatever the steps had to wait for."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.__main__ import arguments
from bot.cli.following import Follower, _first_words
from bot.kernel.clock import OffsetClock
from tests.house import house
from tests.waiting import until


class Told(web.WebSocketResponse):
    """Keeps what the bot answers."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[object] = []

    async def send_json(self, data: object, *_: object, **__: object) -> None:
        self.frames.append(data)


async def test_a_step_that_had_to_wait_until_its_moment_passed_is_settled_all_the_same(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as h:
        clock, socket = OffsetClock(), Told()
        follower = Follower(h.bot, clock, socket)  # type: ignore[arg-type]  # only what it says matters here
        present = clock.now()
        await follower._move({"now": (present - timedelta(seconds=30)).isoformat(), "step": 4})
        assert clock.now() >= present
        assert [one for one in socket.frames if isinstance(one, dict) and one["settled"] == 4]


async def test_who_moves_the_clock_of_a_bot_that_is_ready_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with house(tmp_path, start=False) as h:
        ready, followed = h.server.child.ready, []

        def say_ready() -> None:
            followed.append(h.server.timekeeper.followed)
            asyncio.Event.set(ready)

        monkeypatch.setattr(ready, "set", say_ready)
        await h.start()
        await until(lambda: followed == [True])


def test_a_plan_never_ends_in_half_a_timestamp() -> None:
    for title in ("Open hour", *("A long title, " * count for count in (8, 12, 13, 14))):
        words = _first_words(
            {"content": f"{title} starts <t:1680161400:R>, at <t:1680161400:t>.\nSecond line"}
        )
        assert words.count("<") == words.count(">"), words
        assert words.endswith(("…", "<t:1680161400:t>."))


def test_the_address_is_taken_as_practice_prints_it() -> None:
    for command in ("run", "doctor"):
        options = arguments().parse_args([command, "--practice", "http://127.0.0.1:1/key/"])
        assert options.practice == "http://127.0.0.1:1/key"
