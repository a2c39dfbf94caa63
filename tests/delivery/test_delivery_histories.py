"""The life of a message under anything that can happen: seen at most once, never lost, always ended.

A pure model of Discord beside the pure rules: it may take a request and lose the answer,
take it seconds after everybody gave up on it, refuse it, or be gone; the process may die
at any point. No database and no event loop, so thousands of histories take seconds.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.delivery.domain import NONCE_WINDOW, Here, Life, Policy, State, step, wakes_at
from bot.delivery.events import (
    Absent,
    Action,
    Cancelled,
    Event,
    Found,
    Gone,
    Inherited,
    Moot,
    Notify,
    NotRendered,
    Refused,
    Search,
    Send,
    Sent,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
    Woken,
)
from bot.delivery.messages import OPEN

START = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)

Posted = datetime
"""A visible message is told by when it appeared; all carry the same nonce."""


class Discord:
    """One channel, and one nonce."""

    def __init__(self) -> None:
        self.posts: list[Posted] = []
        self.landings: list[datetime] = []

    def create(self, now: datetime) -> int:
        """Take the message, unless the same nonce is remembered."""
        if not any(now - post <= NONCE_WINDOW for post in self.posts):
            self.posts.append(now)
        return len(self.posts)

    def land(self, now: datetime) -> None:
        """Let requests arrive that everybody gave up on."""
        for landing in sorted(landing for landing in self.landings if landing <= now):
            self.create(landing)
        self.landings = [landing for landing in self.landings if landing > now]

    def found(self, since: datetime) -> bool:
        return any(post >= since for post in self.posts)


class Histories(RuleBasedStateMachine):
    """One promised message, one Discord, and everything that can go wrong between them."""

    def __init__(self) -> None:
        super().__init__()
        self.discord = Discord()
        self.now = START
        self.boots = 1
        self.life = Life(State.PENDING, START)
        self.policy = Policy()
        self.notices: list[str] = []
        self.murky = False
        """Whether anybody could know that it was not seen."""

    @initialize(expires=st.booleans())
    def promised(self, expires: bool) -> None:
        if expires:
            self.life = replace(self.life, not_after=START + timedelta(minutes=30))

    # --- the worker, as thin as it can be

    def feed(self, event: Event) -> tuple[Action, ...]:
        here = Here(f"boot {self.boots}", self.policy, jitter=0.5)
        self.life, actions = step(self.life, event, self.now, here)
        self.notices += [action.what for action in actions if isinstance(action, Notify)]
        return actions

    def move(self, span: timedelta) -> None:
        self.now += span
        self.discord.land(self.now)

    # --- what can happen

    @rule(seconds=st.sampled_from([1, 5, 20, 59, 61, 300, 3600]))
    def time_passes(self, seconds: int) -> None:
        self.move(seconds * SECOND)

    @rule()
    def the_process_is_killed_and_another_starts(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.boots += 1
        self.feed(Inherited())

    @rule(
        fate=st.sampled_from(
            ["taken", "answer lost", "lost", "creeps", "healing no", "slow no", "no", "401"]
        ),
        hidden=st.booleans(),
        history=st.sampled_from(["read", "read", "read", "unreadable", "unanswered", "gone"]),
    )
    def it_is_woken(self, fate: str, hidden: bool, history: str) -> None:
        self.wake(fate, hidden, history)

    def wake(self, fate: str, hidden: bool, history: str) -> None:
        actions = self.feed(Woken())
        for _ in range(2):
            if any(isinstance(action, Search) for action in actions):
                actions = self.feed(self.search(actions, history))
            elif any(isinstance(action, Send) for action in actions):
                actions = self.feed(self.send(fate, hidden))

    @rule(fate=st.sampled_from(["answer lost", "lost", "creeps"]))
    def it_is_woken_and_the_process_is_killed_before_the_answer(self, fate: str) -> None:
        actions = self.feed(Woken())
        if any(isinstance(action, Search) for action in actions):
            actions = self.feed(self.search(actions, "read"))
        if any(isinstance(action, Send) for action in actions):
            self.send(fate, hidden=False)
        self.restart()

    @rule()
    @precondition(lambda self: self.life.state is State.PENDING)
    def its_renderer_fails(self) -> None:
        self.feed(NotRendered("not-rendered"))

    @rule()
    def the_change_that_makes_it_moot_is_made(self) -> None:
        self.feed(Cancelled("moved"))

    @rule()
    @precondition(lambda self: self.life.state is State.PENDING)
    def nothing_is_left_to_say(self) -> None:
        self.feed(Moot())

    def search(self, actions: tuple[Action, ...], history: str) -> Event:
        since = next(action.since for action in actions if isinstance(action, Search))
        if history == "unreadable":
            self.murky = True
            return Unreadable()
        if history == "gone":
            self.murky = True
            return Gone(10003)
        if history == "unanswered":
            return Unanswered("HTTP 503")
        return Found(1) if self.discord.found(since) else Absent()

    def send(self, fate: str, hidden: bool) -> Event:
        """Let a request meet its fate; ``hidden``: the library had tried before, and that was taken."""
        if hidden and fate in {"healing no", "no"}:
            self.discord.create(self.now)
            return Refused(50013, permanent=fate == "no", reached_other_requests=True)
        if fate in {"taken", "answer lost"}:
            number = self.discord.create(self.now)
            return Sent(number) if fate == "taken" else Unclear("timeout")
        if fate == "creeps":
            self.murky = True
            self.discord.landings.append(self.now + 20 * SECOND)
        outcomes: dict[str, Event] = {
            "creeps": Unclear("timeout"),
            "lost": Unclear("reset"),
            "healing no": Refused(0, permanent=False),
            "slow no": Refused(429, permanent=False, retry_after=120.0),
            "no": Refused(50013, permanent=True),
            "401": Unauthorised(),
        }
        return outcomes[fate]

    # --- what holds

    @invariant()
    def it_is_seen_at_most_once(self) -> None:
        assert len(self.discord.posts) <= 1

    @invariant()
    def sent_means_seen(self) -> None:
        if self.life.state is State.SENT:
            assert len(self.discord.posts) == 1

    @invariant()
    def an_end_that_says_not_seen_is_true_wherever_it_could_be_known(self) -> None:
        if self.life.state in {State.FAILED, State.EXPIRED, State.CANCELLED} and not self.murky:
            assert not self.discord.posts

    @invariant()
    def every_end_has_its_reason_and_staff_know_of_bad_ones(self) -> None:
        if self.life.state not in OPEN:
            assert self.life.reason is not None or self.life.state is State.SENT
        if self.life.state is State.FAILED:
            assert "failed" in self.notices
        if self.life.state is State.EXPIRED:
            assert "expired" in self.notices

    @invariant()
    def doubt_has_its_state(self) -> None:
        if self.life.state is State.UNKNOWN:
            assert self.life.doubt
        if self.life.state is State.PENDING:
            assert not self.life.doubt

    def teardown(self) -> None:
        """However bad it was: once Discord is well again, it ends soon, and is lost by nobody's silence."""
        if self.life.state is State.SENDING:
            self.restart()
        wanted = self.life.moot is None and self.life.not_after is None
        was_open = self.life.state in OPEN
        for _ in range(5):
            self.move(max(wakes_at(self.life) - self.now, timedelta(0)) + SECOND)
            self.wake("taken", hidden=False, history="read")
        assert self.life.state not in OPEN
        if was_open and wanted:
            assert self.life.state is State.SENT
        self.it_is_seen_at_most_once()
        self.sent_means_seen()


Histories.TestCase.settings = settings(max_examples=400, stateful_step_count=25, deadline=None)
TestHistories = Histories.TestCase
