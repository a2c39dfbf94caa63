"""Whatever members do in whatever order: the promises about seats hold after every step."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.errors import DomainError
from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    Event,
    Phase,
    Plan,
    Registration,
    Room,
    Standing,
    Status,
    admit,
    phase,
    promote,
    withdraw,
)

BEGIN = datetime(2023, 3, 30, 0, 0, tzinfo=UTC)
MEMBERS = st.integers(min_value=1, max_value=6)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("register"), MEMBERS),
        st.tuples(st.just("withdraw"), MEMBERS),
        st.tuples(st.just("erase"), MEMBERS),
        st.tuples(st.just("wait"), st.integers(min_value=1, max_value=90)),
    ),
    max_size=40,
)


@dataclass
class House:
    """The shortest glue between the rules: what the service does, in memory."""

    event: Event
    now: datetime = BEGIN
    registrations: dict[int, Registration] = field(default_factory=dict)

    def having(self, standing: Standing) -> list[Registration]:
        return [one for one in self.registrations.values() if one.standing is standing]

    def active(self, member: int) -> Registration | None:
        mine = [one for one in self.registrations.values() if one.member == member]
        return next((one for one in mine if one.standing is not Standing.WITHDRAWN), None)

    def register(self, member: int) -> None:
        room = Room(len(self.having(Standing.SEATED)), len(self.having(Standing.WAITING)))
        mine = self.active(member)
        standing = admit(self.event, room, mine, self.now)
        if mine is None:
            number = len(self.registrations) + 1
            self.registrations[number] = Registration(number, 1, member, standing, False, self.now)

    def withdraw(self, member: int) -> None:
        left = withdraw(self.event, self.active(member), self.now)
        self.registrations[left.id] = left
        self.move_up()

    def erase(self, member: int) -> None:
        for one in [one for one in self.registrations.values() if one.member == member]:
            # The number stays taken: later arrivals must not slip in front of the line.
            self.registrations[one.id] = replace(one, standing=Standing.WITHDRAWN, member=0)
        self.move_up()

    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    def move_up(self) -> None:
        seated = len(self.having(Standing.SEATED))
        for moved in promote(self.event, seated, self.having(Standing.WAITING), self.now):
            self.registrations[moved.id] = moved


@given(seats=st.one_of(st.none(), st.integers(min_value=1, max_value=4)), steps=STEPS)
def test_seats_and_line_hold_through_any_history(seats: int | None, steps: list[tuple[str, int]]) -> None:
    starts = LocalTime(datetime(2023, 3, 30, 12, 0), "UTC")
    closes = LocalTime(datetime(2023, 3, 30, 10, 0), "UTC")
    what = Plan("Any", starts, LocalTime(datetime(2023, 3, 30, 14, 0), "UTC"), seats=seats, closes=closes)
    house = House(Event(1, what, Status.PUBLISHED, None, 0, BEGIN))
    for act, number in steps:
        before = dict(house.registrations)
        try:
            getattr(house, act)(number)
        except DomainError:
            assert house.registrations == before, "a refusal changes nothing"
        seated, line = house.having(Standing.SEATED), house.having(Standing.WAITING)
        assert seats is None or len(seated) <= seats
        members = [one.member for one in seated + line]
        assert len(members) == len(set(members)), "one active registration per member"
        if phase(house.event, house.now) is not Phase.OVER:
            assert not line or (seats is not None and len(seated) == seats), (
                "no seat is free while someone waits"
            )
        moved_up = {one.id for one in seated if before.get(one.id, one).standing is Standing.WAITING}
        still_waiting = {one.id for one in line if one.id in before}
        assert all(up < left for up in moved_up for left in still_waiting), "the order of the list is kept"
        for one in before.values():
            kept = house.registrations[one.id]
            if act != "wait" and one.member != number:
                assert kept.standing is one.standing or kept.id in moved_up, "others never take a place away"
