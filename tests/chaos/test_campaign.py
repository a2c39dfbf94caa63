"""The real bot, killed and lied to: a few seeds of the campaign, and proof that the campaign would notice."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.practice.births import Births, nursery
from tools.prove.chaos import SHORT_SEEDS, ground, rehearsal
from tools.prove.chaos.findings import Verdict
from tools.prove.chaos.plan import TRUSTED_NONCE_WINDOW, Ill, Life, Plan, sort_of

pytestmark = [pytest.mark.tour, pytest.mark.uncounted, pytest.mark.timeout(240)]


@pytest.fixture(scope="session")
def quiet_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chaos")


@pytest.fixture(scope="session")
def births(quiet_place: Path) -> Iterator[Births]:
    with nursery(quiet_place / "nursery.log") as births:
        yield births


@pytest.fixture
async def prepared(quiet_place: Path, births: Births) -> ground.Ground:
    """Make the ground once for all seeds that this process plays."""
    folder = quiet_place / "ground"
    return ground.Ground(folder) if (folder / ground.STATE).exists() else await ground.prepare(folder, births)


@pytest.mark.parametrize("seed", range(1, SHORT_SEEDS + 1))
async def test_nothing_is_lost_and_nothing_seen_twice(
    prepared: ground.Ground, births: Births, tmp_path: Path, seed: int
) -> None:
    outcome = await rehearsal.play(seed, prepared, tmp_path / "seed", births)
    assert [str(one) for one in outcome.findings] == []
    assert outcome.counts["kills"] == len(Plan.of(seed).lives)


def test_a_seed_decides_the_same_each_time() -> None:
    assert Plan.of(7) == Plan.of(7) != Plan.of(8)
    ills = [Plan.of(7).ill("message", number) for number in range(200)]
    assert ills == [Plan.of(7).ill("message", number) for number in range(200)]
    assert 30 < sum(one is not None for one in ills) < 90


def test_a_request_is_sorted_by_what_its_loss_would_mean() -> None:
    assert sort_of("POST", "/channels/1/messages") == "message"
    assert sort_of("POST", "/interactions/1/token/callback") == "answer"
    assert sort_of("GET", "/channels/1/messages") == "read"
    assert sort_of("PUT", "/channels/1/messages/pins/2") == "other"


class AnswersNeverCome(Plan):
    """Every message is posted, no answer to it comes, and the bot is away for longer than a nonce is remembered."""

    def ill(self, sort: str, number: int) -> Ill | None:
        return Ill("timeout", "after", 30.0) if sort == "message" else None


async def test_a_bot_that_does_not_search_before_it_sends_again_is_found_out(
    prepared: ground.Ground, births: Births, tmp_path: Path
) -> None:
    life = Life(while_starting=None, people=0.5, leap=20.0, kill=2.5, away=400.0)
    plan = AnswersNeverCome(1, timedelta(seconds=TRUSTED_NONCE_WINDOW), (life,), ())
    honest = await rehearsal.play(1, prepared, tmp_path / "honest", births, plan=plan)
    assert [str(one) for one in honest.findings] == []
    broken = await rehearsal.play(1, prepared, tmp_path / "broken", births, plan=plan, sabotage="search")
    assert Verdict.TWICE in {one.verdict for one in broken.findings}
