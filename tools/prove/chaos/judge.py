"""Compares what could be seen with what was promised; shares no code with the bot.

Every message is tied to its row twice, by the nonce of the request that made it and by the id
that the row holds, so that neither a wrong claim of the worker nor a lost one goes unseen.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from tools.prove.chaos import ends, letters, week, words_given
from tools.prove.chaos.evidence import Evidence, Seen
from tools.prove.chaos.findings import Finding, Verdict
from tools.prove.chaos.ledger import OPEN, Ledger, Promise

CLOCKS_APART = timedelta(milliseconds=300)
"""The bot follows the server's clock and may be so far behind it."""


def judge(evidence: Evidence, ledger: Ledger) -> list[Finding]:
    """Return everything that broke the promise; empty is what is wanted."""
    case = Case.of(evidence, ledger)
    return [
        *_lost(case),
        *letters.judged(evidence, ledger),
        *_twice(case),
        *words_given.seats(ledger),
        *words_given.kept(evidence, ledger),
        *_disorder(case),
        *ends.silent(evidence, ledger, case.shown),
        *_early(case),
        *_moot(case),
        *week.composed(ledger),
    ]


@dataclass(frozen=True, slots=True)
class Case:
    """Rows and messages side by side."""

    evidence: Evidence
    ledger: Ledger
    shown: dict[int, list[Seen]]
    """Per row, the messages that were made under its nonces, or that it names, in order."""

    @classmethod
    def of(cls, evidence: Evidence, ledger: Ledger) -> "Case":
        """Tie messages to rows."""
        by_nonce = defaultdict(list)
        by_id = {one.id: one for one in evidence.seen}
        for one in evidence.seen:
            by_nonce[one.nonce].append(one)
        shown = {}
        for row in ledger.promises:
            found = {one.id: one for nonce in row.nonces for one in by_nonce[nonce]}
            if row.message in by_id:
                found[row.message] = by_id[row.message]
            shown[row.id] = [found[number] for number in sorted(found)]
        return cls(evidence, ledger, shown)


def _lost(case: Case) -> Iterator[Finding]:
    for row in case.ledger.promises:
        if row.state in OPEN:
            yield Finding(Verdict.LOST, f"{row.name} never ended")
        if (
            row.state == "sent"
            and not letters.is_letter(row)
            and not any(one.place == _place(row, one) for one in case.shown[row.id])
        ):
            yield Finding(Verdict.LOST, f"{row.name} is nowhere to be seen")


def _place(row: Promise, seen: Seen) -> str:
    """Return where the message has to stand: at its target."""
    return row.target if row.target.partition(":")[0] == seen.place.partition(":")[0] else ""


def _twice(case: Case) -> Iterator[Finding]:
    owners: Counter[int] = Counter()
    for row in case.ledger.promises:
        shown = case.shown[row.id]
        owners.update(one.id for one in shown)
        if len(shown) > 1:
            ids = ", ".join(str(one.id) for one in shown)
            yield Finding(Verdict.TWICE, f"{row.name} was seen {len(shown)} times: {ids}")
    for one in case.evidence.seen:
        if owners[one.id] == 0:
            yield Finding(
                Verdict.TWICE, f"message {one.id} in {one.place} belongs to no row: {one.text[:60]!r}"
            )
        if owners[one.id] > 1:
            yield Finding(Verdict.TWICE, f"message {one.id} is claimed by {owners[one.id]} rows")


def _disorder(case: Case) -> Iterator[Finding]:
    """A row that was promised earlier and due no later came after another at the same place.

    One that was taken back and promised anew keeps its number: when that was is not told, so it is left out.
    """
    places: dict[str, list[tuple[Promise, int]]] = defaultdict(list)
    for row in case.ledger.promises:
        if row.state == "sent" and row.version == 1 and case.shown[row.id]:
            places[row.target].append((row, case.shown[row.id][0].id))
    for target, rows in places.items():
        for (first, at), (second, then) in combinations(rows, 2):
            if first.due <= second.due and at > then:
                yield Finding(Verdict.DISORDER, f"{second.key} overtook {first.key} in {target}")


def _early(case: Case) -> Iterator[Finding]:
    for row in case.ledger.promises:
        for one in case.shown[row.id][-1:]:
            if datetime.fromisoformat(one.at) < row.due:
                yield Finding(Verdict.EARLY, f"{row.name} was seen at {one.at}, due {row.due.isoformat()}")


def _moot(case: Case) -> Iterator[Finding]:
    for row in case.ledger.promises:
        if not case.shown[row.id]:
            continue
        since = words_given.moot_since(case.evidence, row)
        began = last_start(row.started)
        if since is not None and began is not None and began > since + CLOCKS_APART:
            yield Finding(
                Verdict.MOOT, f"{row.name} was begun at {began.isoformat()}, moot since {since.isoformat()}"
            )


def last_start(started: Sequence[datetime]) -> datetime | None:
    """Return when the last request began."""
    return max(started, default=None)
