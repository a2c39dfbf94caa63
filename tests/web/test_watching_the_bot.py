"""The whole bot, asked how it is while members use it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot import composition
from bot.client.answers import REMEMBERED, Answers
from bot.composition import website
from bot.supervision import OFTEN, Supervisor
from bot.watch.look import Look
from bot.watch.meters import Meters
from bot.web.server import serving
from tests.house import House, house
from tests.waiting import until
from tests.watch.test_meters import samples
from tests.watch.test_vitals import FINE


@asynccontextmanager
async def asked(h: House) -> AsyncIterator[str]:
    async with serving("127.0.0.1:0", website(h.bot, h.bot.service(Look))) as url:
        yield url


async def health(url: str) -> tuple[int, dict[str, Any]]:
    async with aiohttp.ClientSession() as client, client.get(f"{url}/health") as answer:
        return answer.status, await answer.json()


async def figures(url: str) -> dict[str, float]:
    async with aiohttp.ClientSession() as client, client.get(f"{url}/metrics") as answer:
        return dict(samples(await answer.text()))


async def test_the_bot_tells_that_it_is_well_and_how_fast_it_answers(tmp_path: Path) -> None:
    async with house(tmp_path) as h, asked(h) as url:
        before = await figures(url)
        await h.porto.command("event list", channel="events")
        after = await figures(url)
        status, told = await health(url)
    assert (status, told["troubles"], told["gateway"]["up"]) == (200, [], True)
    answers = "community_bot_interaction_answer_seconds_count"
    assert after[answers] == before[answers] + 1
    assert after["community_bot_discord_requests_total{status=200}"] > 1
    assert after["community_bot_commit_seconds_count"] > 1
    assert after["community_bot_event_loop_lag_seconds_count"] >= 0
    assert after["community_bot_gateway_connections"] == 1


async def test_a_part_that_fails_again_and_again_is_named_to_machines_and_to_staff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composition, "Supervisor", partial(Supervisor, lambda: iter([0.01] * 1000)))
    runs: list[int] = []

    async def broken() -> None:
        runs.append(1)
        if len(runs) <= OFTEN:
            raise LookupError("Ana")
        await asyncio.Event().wait()

    async with house(tmp_path) as h, asked(h) as url:
        h.bot.platform.supervisor.watch("oracle", broken)
        await until(lambda: len(runs) > OFTEN)
        status, told = await health(url)
        words = (await h.secretariat.command("status", channel="general")).text
    assert (status, "part" in told["troubles"]) == (200, True), "the rest goes on"
    assert told["parts"]["oracle"]["last_error"] == "LookupError"
    assert told["parts"]["deliveries"] == {
        "running": True,
        "failures": 0,
        "failures_within_an_hour": 0,
        "last_error": None,
    }
    assert "A part of the bot is down or ends again and again: oracle." in words
    assert "Longest delay" in words
    assert told["longest_stall_seconds"] >= 0


async def test_a_gateway_that_goes_and_comes_back_is_seen(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        line = h.bot.platform.meters.line
        await h.driver.post("gateway", do="drop")
        await until(lambda: line.now().connections == 2)
        assert line.now().up


async def test_two_bots_that_want_one_port_both_work_and_the_second_waits_for_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composition, "Supervisor", partial(Supervisor, lambda: iter([0.01] * 1000)))
    async with serving("127.0.0.1:0", web.Application()) as url:
        taken = url.removeprefix("http://")
        with caplog.at_level(logging.WARNING):
            async with house(tmp_path, web_bind=taken) as h:
                await h.porto.command("event list", channel="events")
                await until(lambda: "cannot be served" in caplog.text)
                (lines, *_) = [record for record in caplog.records if "WEB_BIND" in record.message]
                assert lines.exc_info is None


async def test_once_the_port_is_free_it_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composition, "Supervisor", partial(Supervisor, lambda: iter([0.01] * 1000)))
    async with serving("127.0.0.1:0", web.Application()) as url:
        taken = url.removeprefix("http://")
    async with house(tmp_path, web_bind=taken):

        async def served() -> bool:
            try:
                return (await health(url))[0] == 200
            except aiohttp.ClientError:
                return False

        await until(served)


def test_an_answer_counts_once_and_only_if_discord_took_it() -> None:
    meters = Meters()
    answers = Answers(meters)
    path = "/api/v10/interactions/{}/token/callback"
    for interaction in (1, 2):
        answers.heard(interaction)
    answers.requested(path.format(1), 404)
    answers.requested(path.format(1), 200)
    answers.requested(path.format(1), 200)
    answers.requested(path.format(3), 200)
    answers.requested("/api/v10/channels/2/messages", 200)
    assert dict(samples(meters.text(FINE).decode()))["community_bot_interaction_answer_seconds_count"] == 1


def test_interactions_that_nobody_answers_are_forgotten() -> None:
    meters = Meters()
    answers = Answers(meters)
    for interaction in range(REMEMBERED + 1):
        answers.heard(interaction)
    answers.requested("/interactions/0/token/callback", 200)
    answers.requested("/interactions/1/token/callback", 200)
    assert dict(samples(meters.text(FINE).decode()))["community_bot_interaction_answer_seconds_count"] == 1
