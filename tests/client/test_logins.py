"""Logins at the gateway are spread out: Discord resets the token of a bot that logs in too often."""

import pytest

from bot.client.logins import HOUR, LOGINS_AN_HOUR, LoginBudget, LoginPace


def log_in(pace: LoginPace, now: float, budget: LoginBudget | None = None) -> float:
    """Wait as told from ``now``, log in, and return when that is."""
    now += pace.wait(now, budget)
    pace.begins(now)
    return now


def test_the_first_login_does_not_wait() -> None:
    assert LoginPace(5).wait(1000) == 0


def test_logins_are_kept_apart() -> None:
    pace = LoginPace(5)
    assert log_in(pace, 1000) == 1000
    assert log_in(pace, 1001) == 1005
    assert log_in(pace, 1002) == 1010
    assert pace.wait(1100) == 0


def test_asking_how_long_to_wait_is_no_login() -> None:
    pace = LoginPace(5)
    log_in(pace, 1000)
    assert [pace.wait(1001) for _ in range(5)] == [4] * 5


def test_a_gateway_that_throws_the_bot_out_again_and_again_is_left_alone() -> None:
    pace = LoginPace(5)
    now = 0.0
    logins = []
    for _ in range(200):
        now = log_in(pace, now)
        logins.append(now)
        now += 0.1
    day = [login for login in logins if login <= 24 * HOUR]
    assert len(day) * 24 * HOUR / max(day[-1], 1) < 1000
    assert logins[LOGINS_AN_HOUR] >= HOUR


@pytest.mark.parametrize(
    ("remaining", "gap"), [(1000, 0), (501, 0), (500, 172.8), (100, 864), (1, 86_400), (0, 86_400)]
)
def test_once_half_is_spent_the_rest_is_spread_over_the_day(remaining: int, gap: float) -> None:
    assert LoginBudget(1000, remaining, 86_400).gap() == pytest.approx(gap)


def test_a_process_that_is_started_again_and_again_never_logs_in_more_often_than_it_may() -> None:
    remaining, now, logins = 1000, 0.0, 0
    while now < 24 * HOUR:
        pace = LoginPace(5)
        now = log_in(pace, now, LoginBudget(1000, remaining, 24 * HOUR - now))
        remaining, logins = remaining - 1, logins + 1
        now += 2
    assert remaining >= 0, "the next one falls on the reset"
    assert logins > 500


def test_whoever_waited_out_a_gap_and_asks_again_may_go() -> None:
    pace = LoginPace(5)
    wait = pace.wait(1000, LoginBudget(1000, 100, 86_400))
    assert wait == 864
    assert pace.wait(1000 + wait, LoginBudget(1000, 100, 85_000)) == 0
