"""Whatever people do in whatever order, while time passes: the promises about places hold after every step."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cogs.events.domain import Mode, Standing
from tests.events.places import (
    NAMES,
    OVER,
    Act,
    World,
    accepting,
    approving,
    begun,
    cancelling,
    done,
    erasing,
    looking,
    modes,
    moving,
    registering,
    unfair,
    withdrawing,
    wrong,
)

MEMBERS = st.integers(min_value=0, max_value=len(NAMES) - 1)
LIMITS = st.one_of(st.none(), st.integers(min_value=1, max_value=3))


class Conference(RuleBasedStateMachine):
    """An event on site and perhaps online, moderated or not, with people who cannot make up their minds."""

    world: World

    @initialize(limit=LIMITS, both=st.booleans(), online=st.integers(1, 2), moderated=st.booleans())
    def publish(self, limit: int | None, both: bool, online: int, moderated: bool) -> None:
        self.world = begun(limit, moderated=moderated, online=online if both else None)

    def act(self, member: int | None, after: World) -> None:
        before, self.world = self.world, after
        assert unfair(before, member, after) is None

    def do(self, act: Act, member: int) -> None:
        self.act(member, done(self.world, act(self.world, member)))

    @rule(member=MEMBERS, online=st.booleans())
    def register(self, member: int, online: bool) -> None:
        mode = Mode.ONLINE if online and Mode.ONLINE in modes(self.world) else None
        self.act(member, done(self.world, registering(self.world, member, mode)))

    @rule(member=MEMBERS)
    def withdraw(self, member: int) -> None:
        self.do(withdrawing, member)

    @rule(member=MEMBERS)
    def accept(self, member: int) -> None:
        self.do(accepting, member)

    @rule(member=MEMBERS)
    def erase(self, member: int) -> None:
        self.do(erasing, member)

    @rule(member=MEMBERS)
    def approve(self, member: int) -> None:
        self.do(approving, member)

    @rule(member=MEMBERS)
    def move(self, member: int) -> None:
        self.do(moving, member)

    @rule(minutes=st.integers(min_value=1, max_value=100), away=st.booleans())
    def pass_time(self, minutes: int, away: bool) -> None:
        """Let time pass; the bot looks at each deadline, unless it is away."""
        end = self.world.now + timedelta(minutes=minutes)
        deadlines = sorted({one.offer.until for one in self.world.places if one.offer})
        for moment in [*(deadlines if not away else ()), end]:
            if self.world.now < moment <= end:
                self.act(None, World(self.world.event, moment, self.world.places, looked=False))
                self.act(None, done(self.world, looking(self.world)))

    @precondition(lambda self: self.world.now < OVER)
    @rule()
    def cancel(self) -> None:
        self.act(None, done(self.world, cancelling(self.world)))

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert wrong(self.world) is None

    @invariant()
    def nobody_waits_who_could_sit(self) -> None:
        if self.world.now >= OVER:
            assert self.world.members(Standing.OFFERED) == []


Conference.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestAnyConference = Conference.TestCase
