"""What a seed decides before anything begins: when the bot is killed, how long it is away, what Discord does."""

import random
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

LIVES: Final = 3
"""Processes per seed that are killed; one more ends in peace."""

TRUSTED_NONCE_WINDOW: Final = 60
"""Seconds for which the bot relies on a nonce; the server is never kinder than promised, and sometimes stricter to the second."""

FAULTS: Final = {
    "500": 2,
    "502": 1,
    "503": 2,
    "reset": 3,
    "timeout": 4,
    "429": 2,
    "429-cloudflare": 1,
    "slow": 4,
}
"""What goes wrong, by weight."""

SHARES: Final = {"message": 0.40, "answer": 0.08, "read": 0.12, "other": 0.06}
"""How many requests of each sort go wrong."""

DISTURBANCES: Final = ("drop", "reconnect", "drop", "invalid-session", "refuse-next")

SORTS: Final = (
    ("message", "POST", re.compile(r"^/channels/\d+/messages$")),
    ("answer", "POST", re.compile(r"^/interactions/")),
    ("read", "GET", re.compile("")),
)


@dataclass(frozen=True, slots=True)
class Life:
    """One process of the bot, from its start to its SIGKILL."""

    while_starting: float | None
    """Real seconds from the start to the kill, or None: it lives until it was ready and more."""
    people: float
    """Real seconds in which members act undisturbed by the clock."""
    leap: float
    """Virtual minutes by which the clock then moves, from due message to due message, so that the kill strikes while they are sent."""
    kill: float
    """Real seconds from there to the kill."""
    away: float
    """Virtual seconds until the next process starts."""


@dataclass(frozen=True, slots=True)
class Disturbance:
    """Something the gateway does, at a real second of the seed's life."""

    at: float
    do: str


@dataclass(frozen=True, slots=True)
class Ill:
    """What happens to one request."""

    do: str
    when: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a seed decides; members' acts follow from the seed, too."""

    seed: int
    nonce_window: timedelta
    lives: tuple[Life, ...]
    disturbances: tuple[Disturbance, ...]

    @classmethod
    def of(cls, seed: int) -> "Plan":
        """Return the plan of a seed: always the same."""
        dice = random.Random(f"plan {seed}")
        return cls(
            seed,
            timedelta(seconds=dice.choice((TRUSTED_NONCE_WINDOW, TRUSTED_NONCE_WINDOW, 90, 180))),
            tuple(_life(dice) for _ in range(LIVES)),
            tuple(
                Disturbance(dice.uniform(1, 12), dice.choice(DISTURBANCES)) for _ in range(dice.randint(1, 3))
            ),
        )

    def ill(self, sort: str, number: int) -> Ill | None:
        """Return what happens to the ``number``-th request of a sort, or None if nothing does."""
        dice = random.Random(f"ill {self.seed} {sort} {number}")
        if dice.random() >= SHARES[sort]:
            return None
        do = dice.choices(list(FAULTS), list(FAULTS.values()))[0]
        # Being told to wait means that nothing was done.
        when = "before" if do.startswith("429") else dice.choice(("before", "after"))
        return Ill(do, when, _seconds(do, dice))


def sort_of(method: str, path: str) -> str:
    """Return which sort of request this is."""
    return next((name for name, verb, way in SORTS if verb == method and way.search(path)), "other")


def _life(dice: random.Random) -> Life:
    while_starting = dice.uniform(0.4, 1.5) if dice.random() < 0.2 else None
    return Life(
        while_starting,
        people=dice.uniform(0.3, 1.2),
        leap=dice.choice((0, 5, 15, 40)) * dice.random(),
        kill=dice.uniform(0.05, 0.9),
        away=_away(dice),
    )


def _away(dice: random.Random) -> float:
    """Return an outage: none, shorter than the nonce window, longer, or hours."""
    match dice.choices(("none", "short", "long", "hours"), (2, 3, 5, 1))[0]:
        case "none":
            return 0.0
        case "short":
            return dice.uniform(5, TRUSTED_NONCE_WINDOW - 5)
        case "long":
            return dice.uniform(TRUSTED_NONCE_WINDOW + 5, 1_200)
    return dice.uniform(3_600, 6 * 3_600)


def _seconds(do: str, dice: random.Random) -> float:
    match do:
        case "timeout":
            return dice.uniform(1.0, 3.0)
        case "slow":
            return dice.uniform(0.2, 1.2)
    return dice.uniform(0.05, 0.4)
