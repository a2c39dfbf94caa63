"""What is counted and timed while the bot works, in a registry of its own.

Nothing here tells of whom: labels are kinds of message, states, outcomes and statuses, all of
them few and named in the code.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from bot.watch.lag import StallKeeper
from bot.watch.line import LineKeeper
from bot.watch.vitals import Vitals

PREFIX: Final = "community_bot"
MEDIA_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4

LATENESS: Final = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3600, 21600)
ANSWERS: Final = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3)
"""The last bound is when Discord gives an interaction up."""
COMMITS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2)
LAGS: Final = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)

NOT_ANSWERED: Final = "none"
"""The status of a request that nobody answered."""


class Meters:
    """All figures of one bot; several bots may live in one process."""

    def __init__(self) -> None:
        """Begin at zero."""
        self.registry = CollectorRegistry(auto_describe=True)
        self.line = LineKeeper()
        self.stalls = StallKeeper()
        ProcessCollector(registry=self.registry)
        self._ended = self._counter("deliveries", "Promised messages that ended", ("kind", "state"))
        self._attempts = self._counter(
            "delivery_attempts", "Attempts to send, by what came of them", ("outcome",)
        )
        self._late = self._histogram("delivery_lateness_seconds", "From due to known as sent", LATENESS)
        self._requests = self._counter("discord_requests", "HTTP requests to Discord, by answer", ("status",))
        self._answers = self._histogram("interaction_answer_seconds", "From hearing to first answer", ANSWERS)
        self._commits = self._histogram("commit_seconds", "Durable commits", COMMITS)
        self._lags = self._histogram("event_loop_lag_seconds", "How late the event loop woke up", LAGS)
        self._gauges = _Gauges(self.registry)

    def ended(self, kind: str, state: str, late: timedelta) -> None:
        """Count a message that ended ``late`` after its time."""
        self._ended.labels(kind, state).inc()
        if state == "sent":
            self._late.observe(max(0.0, late.total_seconds()))

    def attempted(self, outcome: str) -> None:
        """Count an attempt to send: sent, refused, unclear, unauthorised or interrupted."""
        self._attempts.labels(outcome).inc()

    def requested(self, status: int | None) -> None:
        """Count a request to Discord; None: nobody answered."""
        self._requests.labels(NOT_ANSWERED if status is None else str(status)).inc()

    def answered(self, seconds: float) -> None:
        """Note how long a member waited for the first answer."""
        self._answers.observe(seconds)

    def committed(self, seconds: float) -> None:
        """Note a commit."""
        self._commits.observe(seconds)

    def lagged(self, seconds: float) -> None:
        """Note how late the event loop was."""
        self._lags.observe(seconds)
        self.stalls.note(seconds)

    def text(self, vitals: Vitals) -> bytes:
        """Return all figures as Prometheus reads them."""
        self._gauges.show(vitals)
        return generate_latest(self.registry)

    def _counter(self, name: str, what: str, labels: Sequence[str]) -> Counter:
        return Counter(name, what, labels, namespace=PREFIX, registry=self.registry)

    def _histogram(self, name: str, what: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(name, what, namespace=PREFIX, buckets=buckets, registry=self.registry)


class _Gauges:
    """What is read off at the moment of asking."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry
        self._by_name: dict[str, Gauge] = {}
        self._info = Gauge("info", "Always 1", ("version",), namespace=PREFIX, registry=registry)

    def show(self, vitals: Vitals) -> None:
        line, deliveries = vitals.line, vitals.deliveries
        self._info.labels(vitals.version).set(1)
        self._set("gateway_up", "Whether Discord's gateway is connected", float(line.up))
        self._set("gateway_latency_seconds", "Of the last heartbeat", line.latency)
        self._set("gateway_connections", "How often the gateway came up", line.connections)
        self._set("deliveries_stopped", "Whether Discord refuses the token", float(vitals.stopped))
        self._set("database_bytes", "The database and its log", vitals.database_bytes)
        self._set("disk_free_bytes", "Where the database is", vitals.disk_free)
        self._set("disk_refuses_writes", "Whether the last write was refused", float(vitals.disk_refuses))
        self._set("last_commit_age_seconds", "Since the last commit", _seconds(vitals.last_commit))
        self._set("backup_age_seconds", "Since the newest backup", _seconds(vitals.backup_age))
        unsound = sum(not part.sound for part in vitals.parts.values())
        self._set("parts_unsound", "Parts that are down or fail again and again", unsound)
        self._set("database_answers", "Whether the database can be read", float(deliveries is not None))
        self._set(
            "deliveries_pending",
            "Promised for later; 10000: so many or more",
            deliveries.pending if deliveries else None,
        )
        self._set("deliveries_overdue", "Past time, not held", deliveries.overdue if deliveries else None)
        self._set("deliveries_held", "Unreadable history", deliveries.held if deliveries else None)
        oldest = deliveries.oldest_overdue if deliveries else None
        self._set("deliveries_oldest_overdue_seconds", "Age of the oldest overdue message", _seconds(oldest))

    def _set(self, name: str, what: str, value: float | None) -> None:
        """Show ``value``; one that is not known is absent, which is not the same as 0."""
        gauge = self._by_name.get(name)
        if value is None:
            if gauge is not None:
                self._registry.unregister(self._by_name.pop(name))
            return
        if gauge is None:
            gauge = self._by_name[name] = Gauge(name, what, namespace=PREFIX, registry=self._registry)
        gauge.set(value)


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else span.total_seconds()
