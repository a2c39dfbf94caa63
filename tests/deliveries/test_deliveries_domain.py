"""What the desk says of a post, and what it refuses."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.domain import Life, State
from bot.delivery.ledger import Scope
from bot.delivery.messages import ToChannel, ToMember
from bot.delivery.repository import OutboxRow
from bot.kernel.errors import DomainError
from bot.kernel.horizon import TooFarAhead
from cogs.deliveries import domain
from cogs.deliveries.domain import Line, News, Publishing, Sheet, Standing, Trouble

NOW = datetime(2023, 3, 1, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def row(state: State = State.PENDING, due: datetime = NOW + HOUR, **life: object) -> OutboxRow:
    return OutboxRow(1, "a:b", "k", ToChannel(7), {}, Life(state, due, **life))  # type: ignore[arg-type]  # made of what the test names


@pytest.mark.parametrize(
    ("post", "stands"),
    [
        (row(), Standing.PLANNED),
        (row(due=NOW), Standing.OVERDUE),
        (row(paused=True), Standing.PAUSED),
        (row(held=True), Standing.HELD),
        (row(retry_at=NOW + HOUR), Standing.WAITS),
        (row(State.UNKNOWN, held=True), Standing.HELD),
        (row(State.UNKNOWN), Standing.ON_ITS_WAY),
        (row(State.SENDING), Standing.ON_ITS_WAY),
        (row(State.CANCELLED), Standing.SKIPPED),
        (row(State.SENT), Standing.SENT),
        (row(State.FAILED), Standing.FAILED),
        (row(State.EXPIRED), Standing.EXPIRED),
    ],
)
def test_a_post_stands_as_its_row_does(post: OutboxRow, stands: Standing) -> None:
    assert domain.standing(post, NOW) is stands
    assert domain.is_open_to_staff(post) is (post.life.state is State.PENDING)


@pytest.mark.parametrize(
    ("post", "version", "refusal"),
    [
        (None, 1, domain.MessageGone),
        (row(), 2, domain.PromisedAnew),
        (row(State.SENT), 1, domain.AlreadySent),
        (row(State.SENDING), 1, domain.OnItsWay),
        (row(State.UNKNOWN), 1, domain.OnItsWay),
        (row(State.FAILED), 1, domain.AlreadyEnded),
    ],
)
def test_what_is_too_late_is_refused_by_what_became_of_it(
    post: OutboxRow | None, version: int, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        domain.require_open(post, version)
    assert domain.require_open(row(), 1) == row()


@pytest.mark.parametrize(
    ("post", "movable", "refusal"),
    [
        (row(), False, domain.NotMovable),
        (row(due=NOW), True, domain.AlreadyBegun),
        (row(chain_start=NOW), True, domain.AlreadyBegun),
        (row(not_after=NOW + 2 * HOUR), True, domain.TooLateThen),
    ],
)
def test_a_time_that_it_cannot_have_is_refused(
    post: OutboxRow, movable: bool, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        domain.require_movable(post, NOW + 2 * HOUR, NOW, movable=movable)
    domain.require_movable(row(not_after=NOW + 3 * HOUR), NOW + 2 * HOUR, NOW, movable=True)
    domain.require_movable(row(), NOW + 2 * HOUR, NOW, movable=True)
    with pytest.raises(TooFarAhead):
        domain.require_movable(row(), NOW.replace(year=NOW.year + 30), NOW, movable=True)


def test_only_what_was_paused_beyond_its_time_goes_at_once() -> None:
    assert domain.goes_at_once(row(due=NOW, paused=True), NOW)
    assert not domain.goes_at_once(row(paused=True), NOW)
    assert not domain.goes_at_once(row(due=NOW), NOW)


def test_a_view_names_its_messages() -> None:
    assert domain.scope_of("all") == Scope()
    assert domain.scope_of("event-7") == Scope(prefix="events:7")
    assert domain.scope_of("group-a", 3) == Scope(group="a", channel=3)


def test_a_note_is_what_is_left_of_what_was_typed() -> None:
    assert domain.note_of("  Room 3 \n\n Bring a pen.  ") == "Room 3\n\n Bring a pen."
    assert domain.note_of(" \n ") is None


def test_a_line_without_a_channel_and_an_empty_sheet_are_told() -> None:
    direct = OutboxRow(1, "a", "k", ToMember(5), {}, Life(State.PENDING, NOW))
    assert (
        Line(direct, None, None, movable=False).channel,
        Line(row(), None, None, movable=False).channel,
    ) == (0, 7)
    empty = Sheet("all", 0, 0, (), (), {}, frozenset(), ())
    assert empty.pages == 1
    assert Sheet("all", 0, 9, (), (), {}, frozenset(), ()).pages == 2


def test_news_is_what_changed() -> None:
    old, new = Trouble("channel:1", "gone"), Trouble("channel:2", "send_messages")
    assert domain.compare([old], [new]) == News((new,), (old,))
    assert domain.compare([old], [new])
    assert not domain.compare([old], [old])


def publication(event: int) -> Publishing:
    return Publishing(event, f"Event {event}", NOW + HOUR, None, 7, approved=True, posts=())


@settings(max_examples=15)
@given(st.lists(st.integers(0, 30), max_size=12).map(sorted), st.integers(0, 30))
def test_publications_stand_among_posts_at_their_time_and_every_page_is_full(
    ranks: list[int], posts: int
) -> None:
    ranks = [min(rank, posts) for rank in ranks]
    rows = [Line(row(due=NOW + number * HOUR), str(number), None, movable=True) for number in range(posts)]
    plans, total = [publication(number) for number in range(len(ranks))], posts + len(ranks)
    told: list[Line | Publishing] = []
    for page in range(-(-total // domain.PAGE)):
        before, seats = domain.seats_on(ranks, page)
        first = page * domain.PAGE - before
        shown = domain.interleaved(
            rows[first : first + domain.PAGE - len(seats)],
            {place: plans[index] for place, index in seats.items()},
        )
        assert len(shown) == min(domain.PAGE, total - page * domain.PAGE)
        told += shown
    assert [one for one in told if isinstance(one, Line)] == rows
    assert [one for one in told if isinstance(one, Publishing)] == plans
    for plan, rank in zip(plans, ranks, strict=True):
        assert sum(isinstance(one, Line) for one in told[: told.index(plan)]) == rank


@pytest.mark.parametrize(
    ("view", "group", "into", "shown"),
    [
        ("all", None, False, True),
        ("event-7", None, False, True),
        ("event-7", "innovation", True, True),
        ("event-8", "innovation", True, False),
        ("group-innovation", "innovation", False, True),
        ("group-innovation", None, True, True),
        ("group-innovation", None, False, False),
        ("group-innovation", "climate", False, False),
    ],
)
def test_a_view_shows_the_publications_that_are_its_own(
    view: str, group: str | None, into: bool, shown: bool
) -> None:
    assert domain.shows_publication(view, 7, group, into=into) is shown
