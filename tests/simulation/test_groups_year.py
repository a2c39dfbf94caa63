"""What groups, experts and partner searches promise by themselves comes once, at its time, and nothing else comes."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tools.prove import groups_year
from tools.prove.groups_year import few, wrong
from tools.prove.groups_year.facts import DAY, Card, Script, Task, at
from tools.prove.groups_year.judge import Seen, differences, expected
from tools.prove.groups_year.living import Lived, live
from tools.prove.groups_year.rules import Due, of_task
from tools.prove.groups_year.searching import spans
from tools.prove.report import quiet

pytestmark = pytest.mark.uncounted

SEED = 6


@pytest.fixture(scope="module")
def script() -> Script:
    return few(SEED)


@pytest.mark.timeout(240)
def test_some_weeks_of_the_community_hold_all_that_is_promised_over_kills(script: Script) -> None:
    lived = live(script, SEED, quiet)
    assert wrong(lived) == []
    assert lived.kills > 0
    kinds = {one.kind for one in lived.seen}
    assert {
        "digest.weekly",
        "digest.preview",
        "meetings.chaser",
        "meetings.minutes",
        "partners.post",
        "experts.expired",
    } <= kinds


def evidence(script: Script) -> list[Seen]:
    """Return what would have been seen if all went well."""
    return [Seen(one.kind, one.where, " ".join(one.about), one.at) for one in expected(script)]


def lived(script: Script, seen: list[Seen]) -> list[str]:
    return wrong(Lived(script, seen, [], [], acts=0, kills=0, searches=0, edits=0))


def late(seen: list[Seen], place: int) -> list[Seen]:
    return [*seen[:place], replace(seen[place], at=seen[place].at + DAY), *seen[place + 1 :]]


def about_another(seen: list[Seen], place: int) -> list[Seen]:
    return [*seen[:place], replace(seen[place], text="card-999"), *seen[place + 1 :]]


FORGERIES: dict[str, tuple[Callable[[list[Seen], int], list[Seen]], int]] = {
    "lost": (lambda seen, place: [*seen[:place], *seen[place + 1 :]], 1),
    "twice": (lambda seen, place: [*seen, seen[place]], 1),
    "a day late": (late, 2),
    "to another": (
        lambda seen, place: [*seen[:place], replace(seen[place], where="@1"), *seen[place + 1 :]],
        2,
    ),
    "about another": (about_another, 2),
}


@pytest.mark.parametrize("lie", FORGERIES)
def test_the_judge_sees_each_lie_about_each_kind_of_message(script: Script, lie: str) -> None:
    seen, (forge, found) = evidence(script), FORGERIES[lie]
    assert lived(script, seen) == []
    first = {one.kind: place for place, one in enumerate(seen)}
    assert len(first) > 20
    for kind, place in first.items():
        assert len(lived(script, forge(seen, place))) == found, kind


def test_somebody_is_reminded_three_days_before_the_day_after_and_weekly_until_it_is_done(
    script: Script,
) -> None:
    given, ended = at(date(2023, 3, 1), 11), at(date(2023, 3, 24), 12)
    task = Task("task-00-01-1", 0, 5, given, 6, date(2023, 3, 10), ended=ended)
    year = replace(
        script, end=datetime(2023, 12, 31, tzinfo=UTC), quiet=frozenset({5}), unreminded=frozenset()
    )
    chasers = [one.at for one in of_task(year, task) if one.kind == "meetings.chaser"]
    # Their quiet hours end at ten, by clocks that show summer time from the 26th on.
    assert chasers == [datetime(2023, 3, day, 9, tzinfo=UTC) for day in (7, 11, 18)]


def test_a_card_that_is_renewed_while_it_is_shown_is_shown_for_ninety_days_from_then() -> None:
    published = at(date(2023, 1, 10), 12)
    renewed = published + timedelta(days=85)
    card = Card(1, 5, "PT11", True, "energy", ("i3",), ("en",), published, published, renewed=(renewed,))
    assert spans(card) == [(published, renewed), (renewed, renewed + timedelta(days=90))]


def test_what_is_to_be_seen_is_reckoned_without_the_code_under_test() -> None:
    for name in ("facts", "rules", "searching", "helping", "telling", "judge"):
        tree = ast.parse((Path(groups_year.__path__[0]) / f"{name}.py").read_text(encoding="utf-8"))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not {one for one in modules if one.partition(".")[0] in {"bot", "cogs"}}, name


def test_a_difference_reads_as_a_line() -> None:
    due = Due("meetings.chaser", "@5", frozenset({"task-00-01-1"}), datetime(2023, 3, 7, 8, 7, tzinfo=UTC))
    (found,) = differences([due], [])
    assert str(found) == "2023-03-07 08:07 did not come: meetings.chaser in @5 task-00-01-1"
