"""Whether a row that was not sent ended for a reason that holds, was not seen after all, and whoever needs to know was told."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from tools.prove.chaos.evidence import Evidence, Seen
from tools.prove.chaos.findings import Finding, Verdict
from tools.prove.chaos.ledger import Ledger, Promise

LATE = timedelta(minutes=5)
CLOSED_DIRECT_MESSAGES = 50007

UNTOLD = frozenset(
    {
        *("attendance.certificate", "deliveries.broken", "events.went-out", "faq.reply", "groups.notice"),
        *("experts.decided", "experts.renewal", "experts.expired", "experts.told", "experts.asked"),
        *("experts.ready", "experts.gone", "experts.passed", "experts.introduced", "experts.outcome"),
        *("delivery.inbox", "delivery.notice", "delivery.outage", "leading.answered"),
        *("meetings.chaser", "mirror.told", "nudges.unanswered", "reminders.due", "resources.decided"),
        *("helpdesk.today", "thanks.expected", "vitality.leading"),
        *("partners.decided", "partners.renewal", "partners.expired", "partners.match", "partners.asked"),
        *("partners.declined", "partners.introduced", "partners.outcome", "syndication.told"),
    }
)
"""Kinds of whose end staff need not hear, as docs/explanation/delivery.md says; a test compares it."""

TOLD_IF_EXPIRED = frozenset({"groups.recurring"})
"""Kinds of which they hear that one expired, and not that it failed."""

OUTAGE_REPORT = "delivery.outage"
"""What expired while the bot was away may stand in one report instead of a notice each."""

MAY_BE_MOOT = (
    *("attendance.", "events.", "experts.", "groups.", "guests.", "helpdesk.", "leading."),
    *("meetings.", "nudges.", "partners.", "reminders.", "resources.", "succession.", "thanks.", "vitality."),
)
"""Features whose messages may have nothing left to say when their time comes."""


def silent(evidence: Evidence, ledger: Ledger, shown: Mapping[int, Sequence[Seen]]) -> Iterator[Finding]:
    """Find ends that are not as they say."""
    keys = {row.key for row in ledger.promises}
    reported = [row.due for row in ledger.promises if row.kind == OUTAGE_REPORT]
    for row in ledger.promises:
        if row.state not in {"failed", "expired", "cancelled"}:
            continue
        if shown[row.id]:
            yield Finding(Verdict.SILENT, f"{row.name} was seen all the same")
        if not _holds(row, evidence, ledger):
            yield Finding(Verdict.SILENT, f"{row.name}, code {row.code}: nothing bears the reason out")
        notice = f"delivery:notice:{row.state}:{row.id}.{row.version}"
        listed = row.state == "expired" and any(due >= row.due for due in reported)
        if _concerns_staff(row) and notice not in keys and not listed:
            yield Finding(Verdict.SILENT, f"{row.name}: staff were not told")


def _concerns_staff(row: Promise) -> bool:
    if row.state == "cancelled" or row.kind in UNTOLD:
        return False
    return row.state == "expired" or row.kind not in TOLD_IF_EXPIRED


def _holds(row: Promise, evidence: Evidence, ledger: Ledger) -> bool:
    match row.state:
        case "failed":
            return _refused(row, evidence)
        case "expired":
            return _expired(row)
    return _taken_back(row, ledger)


def _refused(row: Promise, evidence: Evidence) -> bool:
    """Tell whether Discord really said this no to it."""
    return row.reason == "refused" and any(
        one.code == row.code and one.nonce in row.nonces for one in evidence.refusals
    )


def _expired(row: Promise) -> bool:
    if row.finished is None:
        return False
    if row.reason == "late":
        return row.finished - row.due > LATE
    return row.reason == "not-after" and row.not_after is not None and row.finished > row.not_after


def _taken_back(row: Promise, ledger: Ledger) -> bool:
    parts = row.key.split(":")
    match row.reason:
        case "event cancelled":
            return parts[0] == "events" and int(parts[1]) in ledger.cancelled
        case "withdrawn":
            return _withdrew(parts, ledger)
        case "changed":
            # The key of a reminder ends with the instant, which has colons of its own.
            instant = row.due
            return parts[0] == "reminders" and instant not in ledger.reminders.get(int(parts[2]), ())
        case "moot":
            return row.kind.startswith(MAY_BE_MOOT)
    return parts[0] == "groups"


def _withdrew(parts: Sequence[str], ledger: Ledger) -> bool:
    event, member = int(parts[1]), int(parts[3])
    return any(
        (one.event, one.member, one.standing) == (event, member, "withdrawn") for one in ledger.bookings
    )
