"""Every history of a few steps: nothing is lost, nothing seen twice; and each rule is needed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.delivery import domain, interventions, promising
from bot.delivery.domain import Here, Life, State
from bot.delivery.events import Inherited, Search, Woken
from bot.delivery.messages import WAITING
from tests.delivery.exploring import Rule, counterexample, show, take_away
from tests.delivery.one_message import FATES, STARTS, broken, steps

pytestmark = pytest.mark.uncounted

DEPTH = 4


@pytest.mark.parametrize("start", STARTS)
def test_no_history_breaks_the_promise(start: str) -> None:
    assert counterexample([STARTS[start]], steps, broken, DEPTH) is None


# --- each rule taken away --------------------------------------------------------------------------

Waking = Callable[[Life, datetime, Here], domain.Step]


def without_wariness(woken: Waking) -> Waking:
    def unwary(life: Life, now: datetime, here: Here) -> domain.Step:
        after, actions = woken(replace(life, wary=False), now, here)
        return replace(after, wary=life.wary), actions

    return unwary


def wary_only_when_late(woken: Waking) -> Waking:
    def trusting(life: Life, now: datetime, here: Here) -> domain.Step:
        late = now - life.due > domain.FRESH
        after, actions = woken(replace(life, wary=life.wary and late), now, here)
        return replace(after, wary=life.wary), actions

    return trusting


def without_a_last_look(woken: Waking) -> Waking:
    def given_up(life: Life, now: datetime, here: Here) -> domain.Step:
        unwanted = not life.doubt and domain._unwanted(life, now, here)
        return domain._give_up(life, now, here) if unwanted else woken(life, now, here)

    return given_up


def without_the_past(woken: Waking) -> Waking:
    def searching_from_now(life: Life, now: datetime, here: Here) -> domain.Step:
        after, actions = woken(life, now, here)
        return after, tuple(Search(now) if isinstance(action, Search) else action for action in actions)

    return searching_from_now


def with_old_words(again: Callable[..., Life | None]) -> Callable[..., Life | None]:
    def repeated(life: Life, due: datetime, not_after: datetime | None) -> Life | None:
        anew = again(life, due, not_after)
        return anew and replace(anew, boot=life.boot)

    return repeated


RULES: dict[str, Rule] = {
    "the nonce is believed for a minute only": Rule("_nonce_holds", lambda _: lambda *_: True),
    "an unclear answer is no no": Rule(
        "_doubted",
        lambda _: lambda life, why, _code, now, here: domain._not_sent(life, why, 0, now, here, ()),
    ),
    "a request that creeps is reckoned with": Rule("_woken", without_wariness),
    "a request that creeps is reckoned with also before the time of a promise made anew": Rule(
        "_woken", wary_only_when_late
    ),
    "hidden tries are reckoned with": Rule(
        "_refused",
        lambda real: lambda life, no, *rest: real(life, replace(no, reached_other_requests=False), *rest),
    ),
    "a no does not settle an earlier doubt": Rule(
        "_refused", lambda real: lambda life, *rest: real(replace(life, doubt=False), *rest)
    ),
    "what is in doubt is not called cancelled": Rule(
        "_cancelled", lambda _: lambda life, why: domain._end(life, State.CANCELLED, why)
    ),
    "a late row is searched before it is sent": Rule("FRESH", lambda _: timedelta(days=1)),
    "what is past its time is looked for before it is given up": Rule("_woken", without_a_last_look),
    "what a dead process was sending is taken over": Rule(
        "_answered",
        lambda real: (
            lambda life, event, *rest: (
                (life, ()) if isinstance(event, Inherited) else real(life, event, *rest)
            )
        ),
    ),
    "what is paused waits until its last moment": Rule(
        "wakes_at", lambda _: lambda life: life.retry_at or life.due
    ),
    "what is paused is not sent when its last moment has come": Rule(
        "_unwanted", lambda real: lambda life, *rest: not life.paused and real(life, *rest)
    ),
    "staff are told of every bad end": Rule("_notices", lambda _: lambda *_: ()),
    "the history of long before is searched, too": Rule("_woken", without_the_past),
    "an answer that comes before its time changes nothing": Rule(
        "_is_early",
        lambda real: lambda life, event, now: isinstance(event, Woken) and real(life, event, now),
    ),
    "an answer is about the promise that was asked about": Rule(
        "_is_about_another", lambda _: lambda *_: False
    ),
    "what is promised anew while it is on its way is not forgotten": Rule(
        "_wanted_again", lambda _: lambda *_: None, promising
    ),
    "words that were taken back are not repeated": Rule("_wanted_again", with_old_words, promising),
    "what is promised anew for later is not tried again before": Rule(
        "_is_for_later", lambda _: lambda _life, _moment: False
    ),
    "the pause of staff outlives a promise made anew": Rule(
        "promised_anew",
        lambda real: lambda *args: (anew := real(*args)) and replace(anew, paused=False),
        promising,
    ),
    "what staff have skipped is not promised anew": Rule("SKIPPED", lambda _: "", promising),
    "what is late or was begun keeps its time": Rule("_movable", lambda _: lambda *_: True, interventions),
    "what staff may have had sent before its time is looked for in a restored copy": Rule(
        "_may_be_moved", lambda _: lambda *_: False
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_without_any_one_rule_the_promise_breaks(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(RULES[rule], monkeypatch)
    show(rule, counterexample(STARTS.values(), steps, broken, DEPTH))


def test_the_walk_is_as_wide_as_it_says() -> None:
    """The promise holds trivially in a world in which little happens."""
    first = dict(steps(STARTS["a message"]))
    assert len([words for words in first if ", the request " in words]) == len(FATES)
    ends = {after.life.state for world in first.values() for _, after in steps(world)}
    assert ends == set(State) - {State.EXPIRED}
    assert {world.life.state for world in first.values()} & WAITING == WAITING


def test_everything_can_happen_between_a_question_and_its_answer() -> None:
    searching = replace(STARTS["a message in a restored copy"])
    asked = dict(steps(searching))["woken"]
    meanwhile = set(dict(steps(asked)))
    assert {"it is taken back", "staff pause it", "staff skip it", "staff move it"} < meanwhile
    taken_back = dict(steps(asked))["it is taken back"]
    assert "it is promised anew for later" in dict(steps(taken_back))
