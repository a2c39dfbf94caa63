"""Who asks, and how often one may."""

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.web.visitors import NOBODY, Throttle, address_of


class Watch:
    """A clock for the machine's time."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def allows(throttle: Throttle, address: str, cost: float = 1.0) -> bool:
    try:
        throttle.charge(address, cost)
    except web.HTTPTooManyRequests:
        return False
    return True


def test_an_address_may_do_so_much_at_once_and_then_so_much_a_second() -> None:
    watch = Watch()
    throttle = Throttle(burst=3, per_second=0.5, now=watch)
    assert [allows(throttle, "1.2.3.4") for _ in range(5)] == [True, True, True, False, False]
    assert allows(throttle, "1.2.3.5"), "another address has its own allowance"
    watch.time = 2
    assert [allows(throttle, "1.2.3.4") for _ in range(2)] == [True, False]
    watch.time = 1_000
    assert [allows(throttle, "1.2.3.4") for _ in range(4)] == [True, True, True, False]


def test_who_is_refused_is_told_when_to_come_again_and_it_holds() -> None:
    watch = Watch()
    throttle = Throttle(burst=2, per_second=0.25, now=watch)
    throttle.charge("a", 2)
    with pytest.raises(web.HTTPTooManyRequests) as refused:
        throttle.charge("a", 2)
    assert refused.value.headers["Retry-After"] == "8"
    watch.time = 7.9
    assert not allows(throttle, "a", 2)
    watch.time = 8
    assert allows(throttle, "a", 2)


def test_ever_more_addresses_take_no_more_memory() -> None:
    throttle = Throttle(burst=1, per_second=0.001, most=10, now=Watch())
    for number in range(1_000):
        throttle.charge(f"10.0.{number // 256}.{number % 256}")
    assert len(throttle._left) == 10
    assert not allows(throttle, "10.0.3.231"), "the newest are remembered"


@pytest.mark.parametrize(
    ("peer", "forwarded", "seen"),
    [
        ("203.0.113.9", None, "203.0.113.9"),
        ("203.0.113.9", "1.1.1.1", "203.0.113.9"),
        ("127.0.0.1", "1.1.1.1, 198.51.100.7", "198.51.100.7"),
        ("::1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("127.0.0.1", "unknown", NOBODY),
        ("2001:db8:1:2:aaaa::1", None, "2001:0db8:0001:0002"),
        ("2001:db8:1:2:bbbb::2", None, "2001:0db8:0001:0002"),
        ("::ffff:203.0.113.9", None, "203.0.113.9"),
        ("::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        (None, None, NOBODY),
        (None, "1.1.1.1", NOBODY),
    ],
)
def test_what_a_request_says_of_its_origin_is_believed_of_a_proxy_on_this_machine_only(
    peer: str | None, forwarded: str | None, seen: str
) -> None:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = make_mocked_request("GET", "/", headers=headers).clone(remote=peer or "")
    assert address_of(request) == seen
