"""Letters, against what was promised by mail: at least once, in time, and what a page said to a guest is true.

Mail has no nonce and no history, so a letter in doubt comes again under its number; that is no breach and only counted.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from tools.prove.chaos.evidence import Act, Evidence
from tools.prove.chaos.findings import Finding, Verdict
from tools.prove.chaos.guests import CONFIRM, SIGN_UP
from tools.prove.chaos.ledger import Ledger, Promise
from tools.prove.chaos.words_given import MAY_BE

TO_GUESTS = "member:-"
ASKS = "guests.confirm"

ON_ITS_WAY = "brings the link with which you confirm"
HOLDING = {"You have a seat": "seated", "on the waiting list": "waiting"}
HEAD = 100
"""In so many characters a page says what came of a press; below stands everything that the guest has, of other events, too."""


def is_letter(row: Promise) -> bool:
    """Tell whether a row goes by mail."""
    return row.target.startswith(TO_GUESTS)


def judged(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    """Find letters that are lost, early or nobody's, and words of pages that are not true."""
    rows = [row for row in ledger.promises if is_letter(row)]
    came = {letter.number: letter for letter in evidence.letters}
    nonces = {nonce for row in rows for nonce in row.nonces}
    for row in rows:
        letters = [came[nonce] for nonce in row.nonces if nonce in came]
        if row.state == "sent" and not letters:
            yield Finding(Verdict.LOST, f"{row.name} is in no mailbox")
        for letter in letters:
            if datetime.fromisoformat(letter.at) < row.due:
                yield Finding(Verdict.EARLY, f"{row.name} was mailed at {letter.at}")
    for letter in evidence.letters:
        if letter.number not in nonces:
            yield Finding(Verdict.TWICE, f"letter {letter.number} to {letter.to} belongs to no row")
    yield from _asked(evidence, ledger, rows)
    yield from _registered(evidence, ledger)


def repeated(evidence: Evidence) -> int:
    """Return how many letters came once more under their number, as is said of them."""
    return sum(times - 1 for times in Counter(letter.number for letter in evidence.letters).values())


def _asked(evidence: Evidence, ledger: Ledger, rows: list[Promise]) -> Iterator[Finding]:
    told = Counter(act.about.split()[1] for act in evidence.acts if act.doing == SIGN_UP and _said(act))
    for address, times in told.items():
        target = f"{TO_GUESTS}{ledger.guests.get(address, 0)}"
        promised = [row for row in rows if row.kind == ASKS and row.target == target]
        if len(promised) < times:
            yield Finding(
                Verdict.LOST, f"{address} was told of {times} letters, and {len(promised)} are promised"
            )


def _said(act: Act) -> bool:
    return act.acknowledged and ON_ITS_WAY in act.told


def _registered(evidence: Evidence, ledger: Ledger) -> Iterator[Finding]:
    """What a guest reads once they have pressed is so, and stays so: in a campaign no guest gives a place back."""
    for act in evidence.acts:
        if act.doing != CONFIRM or not act.acknowledged or int(act.about) not in ledger.sign_ups:
            continue
        guest, event = ledger.sign_ups[int(act.about)]
        now = ledger.stands(event, -guest)
        for words, standing in HOLDING.items():
            if words in act.told[:HEAD] and now not in MAY_BE[standing]:
                yield Finding(
                    Verdict.OVERSOLD, f"event {event}: guest {guest} was told {act.told[:60]!r} and is {now}"
                )
