"""The figures of a set of trials, as one object and as lines for people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any, Final

from bot.retrieval.evaluation.crossfit import Judged, crossfit
from bot.retrieval.evaluation.measures import (
    auroc,
    mean_reciprocal_rank,
    percentile,
    recall,
    resampled,
    share,
)
from bot.retrieval.evaluation.trials import Trial, by_language
from bot.retrieval.texts import Tier

PRECISION: Final = 0.95
DIGITS: Final = 4

Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took to be ready."""

    load_s: float
    prepare_s: float
    memory_mib: float


def figures(draws: Sequence[Sequence[Trial]], cost: Cost) -> Figures:
    """Return every figure, as a mean over the draws; ``languages`` holds the recalls of each language."""
    judged = crossfit(draws, PRECISION)
    every = [trial for trials in draws for trial in trials]
    seconds = [trial.seconds for trial in draws[0]]
    return {
        "recall@1": _mean(recall(trials, 1) for trials in draws),
        "recall@3": _mean(recall(trials, 3) for trials in draws),
        "mrr": _mean(map(mean_reciprocal_rank, draws)),
        "auroc": _mean(map(_auroc, judged)),
        "coverage@95": _mean(map(_coverage, judged)),
        "out_of_scope_answered": _mean(map(_astray, judged)),
        "precision_answered": _mean(map(_precision, judged)),
        "p50_ms": _round(1000 * percentile(seconds, 0.5)),
        "p99_ms": _round(1000 * percentile(seconds, 0.99)),
        "load_s": _round(cost.load_s),
        "prepare_s": _round(cost.prepare_s),
        "memory_mib": _round(cost.memory_mib),
        "shipped": _shipped(every),
        "intervals": _intervals(draws[0], judged[0]),
        "questions": sum(trial.covered for trial in draws[0]),
        "out_of_scope": sum(not trial.covered for trial in draws[0]),
        "draws": len(draws),
        "languages": {
            lang: _of_language(trials)
            for lang, trials in by_language([one for one in every if one.covered]).items()
        },
    }


def lines(of: Figures) -> list[str]:
    """Return the figures for people, one language a line."""
    found = [f"{'':<8}{'recall@1':>10}  (95 % interval)  {'recall@3':>10}  questions"]
    for lang, one in of["languages"].items():
        low, high = one["interval@1"]
        found.append(
            f"{lang:<8}{one['recall@1']:>10.2f}  ({low:.2f} to {high:.2f})    {one['recall@3']:>10.2f}  {one['questions']}"
        )
    for name in ("recall@1", "recall@3", "mrr", "auroc", "coverage@95", "out_of_scope_answered"):
        low, high = of["intervals"].get(name) or (0.0, 1.0)
        value = "-" if of[name] is None else f"{of[name]:.3f}"
        found.append(f"{name:<24}{value}  ({low:.3f} to {high:.3f})")
    return found


def _coverage(judged: Sequence[Judged]) -> float:
    asked = [one for one in judged if one.trial.covered]
    return sum(one.answered for one in asked) / max(1, len(asked))


def _astray(judged: Sequence[Judged]) -> float:
    strangers = [one for one in judged if not one.trial.covered]
    return sum(one.answered for one in strangers) / max(1, len(strangers))


def _precision(judged: Sequence[Judged]) -> float | None:
    answered = [one.trial.right for one in judged if one.answered]
    return fmean(answered) if answered else None


def _auroc(judged: Sequence[Judged]) -> float | None:
    return auroc(
        [one.coverage for one in judged if one.trial.covered],
        [one.coverage for one in judged if not one.trial.covered],
    )


def _shipped(trials: Sequence[Trial]) -> Figures:
    """Return what the bot would have done, with the calibration that it has."""
    answered = [one for one in trials if one.found.finding.tier is Tier.ANSWER]
    asked = [one for one in trials if one.covered]
    strangers = [one for one in trials if not one.covered]
    return {
        "answered": _part(one.found.finding.tier is Tier.ANSWER for one in asked),
        "precision": _part(one.right for one in answered),
        "sent_to_people": _part(one.found.finding.tier is Tier.UNKNOWN for one in asked),
        "out_of_scope_answered": _part(one.found.finding.tier is Tier.ANSWER for one in strangers),
        "out_of_scope_sent_to_people": _part(one.found.finding.tier is Tier.UNKNOWN for one in strangers),
    }


def _intervals(trials: Sequence[Trial], judged: Sequence[Judged]) -> Mapping[str, Any]:
    measures: dict[str, Callable[[Sequence[Trial]], float | None]] = {
        "recall@1": lambda some: recall(some, 1),
        "recall@3": lambda some: recall(some, 3),
        "mrr": mean_reciprocal_rank,
    }
    found = {name: _pair(resampled(trials, measure)) for name, measure in measures.items()}
    of_judged: dict[str, Callable[[Sequence[Judged]], float | None]] = {
        "auroc": _auroc,
        "coverage@95": _coverage,
        "out_of_scope_answered": _astray,
    }
    return found | {name: _pair(resampled(judged, measure)) for name, measure in of_judged.items()}


def _of_language(trials: Sequence[Trial]) -> Figures:
    return {
        "recall@1": _round(recall(trials, 1)),
        "recall@3": _round(recall(trials, 3)),
        "interval@1": _pair(share(sum(trial.right for trial in trials), len(trials))),
        "questions": len(trials),
    }


def _part(of: Any) -> float | None:
    values = list(of)
    return _round(fmean(values)) if values else None


def _mean(values: Any) -> float | None:
    known = [value for value in values if value is not None]
    return _round(fmean(known)) if known else None


def _pair(interval: tuple[float, float] | None) -> list[float] | None:
    return None if interval is None else [_round(end) for end in interval]


def _round(value: float) -> float:
    return round(float(value), DIGITS)
