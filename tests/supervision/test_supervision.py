"""Parts of the process that end or fail begin again, and the others do not notice."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from itertools import islice

import pytest

from bot import supervision
from bot.supervision import LATELY, LONGEST_PAUSE, OFTEN, Supervisor, pauses
from tests.waiting import PATIENCE, until


def no_pauses() -> Iterator[float]:
    while True:
        yield 0.0


async def no_end() -> None:
    await asyncio.Event().wait()


def test_pauses_grow_to_a_limit_and_never_vanish() -> None:
    waited = list(islice(pauses(), 20))
    assert 0.5 <= waited[0] <= 1
    assert all(LONGEST_PAUSE / 2 <= pause <= LONGEST_PAUSE for pause in waited[7:])


async def test_a_part_that_fails_begins_again_and_the_log_says_why(caplog: pytest.LogCaptureFixture) -> None:
    runs: list[int] = []

    async def part() -> None:
        runs.append(len(runs))
        if len(runs) < 3:
            raise OSError("no route")
        await asyncio.Event().wait()

    supervisor = Supervisor(no_pauses)
    supervisor.watch("web", part)
    await until(lambda: len(runs) == 3)
    standing = supervisor.standings["web"]
    assert (standing.running, standing.failures, standing.last_error) == (True, 2, "OSError: no route")
    assert caplog.text.count("web stopped; it starts again in 0 s") == 2
    await supervisor.stop()
    assert not supervisor.standings["web"].running


async def test_a_part_in_which_something_was_cancelled_begins_again() -> None:
    runs: list[int] = []

    async def part() -> None:
        runs.append(1)
        given_up = asyncio.get_running_loop().create_future()
        given_up.cancel()
        await given_up

    supervisor = Supervisor(no_pauses)
    supervisor.watch("web", part)
    await until(lambda: len(runs) > 2)
    assert supervisor.standings["web"].last_error == "CancelledError:"
    await supervisor.stop()


async def test_a_part_that_simply_ends_begins_again() -> None:
    runs: list[int] = []

    async def part() -> None:
        runs.append(1)

    supervisor = Supervisor(no_pauses)
    supervisor.watch("web", part)
    await until(lambda: len(runs) > 2)
    assert supervisor.standings["web"].last_error == "it ended by itself"
    await supervisor.stop()


async def test_one_part_that_fails_for_ever_does_not_hold_another() -> None:
    beats: list[int] = []

    async def broken() -> None:
        raise LookupError

    async def sound() -> None:
        while True:
            beats.append(1)
            await asyncio.sleep(0)

    supervisor = Supervisor()
    supervisor.watch("broken", broken)
    supervisor.watch("sound", sound)
    await until(lambda: len(beats) > 5)
    assert not supervisor.standings["broken"].running
    assert supervisor.standings["sound"].running
    await supervisor.stop()


async def test_each_part_tidies_up_and_the_first_to_begin_ends_last() -> None:
    ended: list[str] = []

    def part(name: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                ended.append(name)

        return run

    supervisor = Supervisor()
    supervisor.watch("first", part("first"))
    supervisor.watch("second", part("second"))
    await asyncio.sleep(0)
    await supervisor.stop()
    await supervisor.stop("first")
    assert ended == ["second", "first"]


async def test_a_part_that_did_not_hear_that_it_is_to_end_is_told_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As ``asyncio.wait_for`` does when what it waits for comes at the moment of the cancellation."""
    monkeypatch.setattr(supervision, "INSIST", 0.01)
    told = 0

    async def deaf_at_first() -> None:
        nonlocal told
        while told < 2:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                told += 1
        raise asyncio.CancelledError

    supervisor = Supervisor()
    supervisor.watch("deaf", deaf_at_first)
    await asyncio.sleep(0)
    await asyncio.wait_for(supervisor.stop(), PATIENCE)
    assert told == 2


async def test_after_a_sound_while_the_next_pause_is_short_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervision, "SOUND_AFTER", 0.0)
    begun: list[int] = []

    def counted() -> Iterator[float]:
        begun.append(1)
        yield 0.0

    async def part() -> None:
        await asyncio.sleep(0)

    supervisor = Supervisor(counted)
    supervisor.watch("web", part)
    await until(lambda: len(begun) > 3)
    await supervisor.stop()


async def test_two_parts_of_one_name_are_a_mistake() -> None:
    supervisor = Supervisor()
    supervisor.watch("web", no_end)
    with pytest.raises(ValueError, match="watched already"):
        supervisor.watch("web", no_end)
    await supervisor.stop()


async def test_a_part_that_failed_often_within_an_hour_is_not_sound_until_the_hour_is_over() -> None:
    now = 0.0
    runs: list[int] = []

    async def part() -> None:
        runs.append(1)
        if len(runs) <= OFTEN:
            raise OSError("no route")
        await asyncio.Event().wait()

    supervisor = Supervisor(no_pauses, lambda: now)
    supervisor.watch("web", part)
    await until(lambda: len(runs) > OFTEN)
    standing = supervisor.standings["web"]
    assert (standing.running, standing.lately, standing.sound) == (True, OFTEN, False)
    now = LATELY
    standing = supervisor.standings["web"]
    assert (standing.failures, standing.lately, standing.sound) == (OFTEN, 0, True)
    await supervisor.stop()
    assert not supervisor.standings["web"].sound
