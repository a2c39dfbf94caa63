"""When Discord's gateway came and went."""

from datetime import timedelta

from bot.watch.line import LineKeeper


class Watch:
    """A stop watch that a test moves."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_line_is_down_until_it_comes() -> None:
    watch = Watch()
    keeper = LineKeeper(watch)
    watch.seconds = 5
    assert (keeper.now().up, keeper.now().since, keeper.now().connections) == (False, timedelta(seconds=5), 0)


def test_a_line_that_fails_again_and_again_is_down_since_the_first_time() -> None:
    watch = Watch()
    keeper = LineKeeper(watch)
    keeper.came()
    for watch.seconds in (10.0, 20.0, 30.0):
        keeper.went()
    assert (keeper.now().up, keeper.now().since) == (False, timedelta(seconds=20))
    keeper.came()
    assert (keeper.now().up, keeper.now().since, keeper.now().connections) == (True, timedelta(0), 2)


def test_before_the_first_heartbeat_there_is_no_latency() -> None:
    keeper = LineKeeper()
    for unknown in (float("nan"), float("inf"), 41.251):
        keeper.latency = lambda unknown=unknown: unknown  # type: ignore[misc] # the default binds the loop's value
        assert keeper.now().latency is None
    keeper.latency = lambda: 0.042
    assert keeper.now().latency == 0.042
