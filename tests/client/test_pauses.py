"""Attempts to reach Discord are spread out."""

from itertools import islice

from bot.client.pauses import HOUR, LOGINS_AN_HOUR, LONGEST_PAUSE, LoginPace, pauses


def test_pauses_grow_to_a_limit_and_never_vanish() -> None:
    waited = list(islice(pauses(), 20))
    assert 0.5 <= waited[0] <= 1
    assert all(LONGEST_PAUSE / 2 <= pause <= LONGEST_PAUSE for pause in waited[7:])


def test_the_first_login_does_not_wait() -> None:
    assert LoginPace(5).wait(1000) == 0


def test_logins_are_kept_apart() -> None:
    pace = LoginPace(5)
    pace.wait(1000)
    assert pace.wait(1001) == 4
    assert pace.wait(1002) == 8
    assert pace.wait(1100) == 0


def test_a_gateway_that_throws_the_bot_out_again_and_again_is_left_alone() -> None:
    pace = LoginPace(5)
    now = 0.0
    logins = []
    for _ in range(200):
        now += pace.wait(now)
        logins.append(now)
        now += 0.1
    day = [login for login in logins if login <= 24 * HOUR]
    assert len(day) * 24 * HOUR / max(day[-1], 1) < 1000
    assert logins[LOGINS_AN_HOUR] >= HOUR
