"""The weekly digest: no act of anybody sends it, the clock alone has it composed, a day before it goes.

A seed begins ten minutes before that, and lasts until after it went: so the bot is killed, away or lied to
while it is to be composed, while it waits and while it is posted.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from tools.prove.chaos.findings import Finding, Verdict
from tools.prove.chaos.ledger import Ledger

BEGINS: Final = datetime(2023, 3, 6, 7, 50, tzinfo=UTC)
"""A Monday. data/community.toml lets digests go on Tuesdays at nine, by the clocks of Brussels."""

DIGEST: Final = "digest.weekly"

NEWS: Final = {
    "title": "Atlas of tides",
    "link": "https://example.org/tides",
    "about": "Where the sea gives energy.",
    "kind": "tool",
    "language": "en",
}
"""What the digest has to tell, whatever becomes of events: a resource that staff have published."""


def composed(ledger: Ledger) -> Iterator[Finding]:
    """Find a digest that was not composed, or twice; what became of its message is judged as for any other."""
    digests = [row for row in ledger.promises if row.kind == DIGEST]
    if ledger.digest_comes and not digests:
        yield Finding(Verdict.LOST, "the weekly digest was never composed")
    if len(digests) > 1:
        names = ", ".join(row.name for row in digests)
        yield Finding(Verdict.TWICE, f"the weekly digest was composed {len(digests)} times: {names}")
