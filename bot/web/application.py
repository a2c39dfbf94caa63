"""The application: ``/health`` for alarms, ``/metrics`` for Prometheus, and the routes of features."""

from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import timedelta
from typing import Final

from aiohttp import web

from bot.storage.personal_data import Json
from bot.supervision import Standing
from bot.watch.meters import MEDIA_TYPE, Meters
from bot.watch.vitals import Deliveries, Vitals
from bot.web.hosts import door, harden
from bot.web.shell import Shell

Looked = Callable[[], Awaitable[Vitals]]

LARGEST_REQUEST: Final = 64 * 1024


def application(
    look: Looked,
    meters: Meters,
    *,
    hosts: Collection[str] = (),
    public_url: str | None = None,
    routes: Iterable[web.AbstractRouteDef] = (),
    shell: Shell | None = None,
) -> web.Application:
    """Return what is served: how the bot is by ``look``, the figures of ``meters``, and ``routes``.

    With a ``shell``, what goes wrong is told as a page to whoever reads pages.
    """
    middlewares = [door(hosts, public_url), *([shell.as_pages()] if shell else [])]
    served = web.Application(middlewares=middlewares, client_max_size=LARGEST_REQUEST)
    served.on_response_prepare.append(harden)

    async def health(_request: web.Request) -> web.Response:
        vitals = await look()
        return web.json_response(told(vitals), status=200 if vitals.well else 503)

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=meters.text(await look()), headers={"Content-Type": MEDIA_TYPE})

    served.add_routes([web.get("/health", health), web.get("/metrics", metrics), *routes])
    if shell:
        served.add_routes([shell.style()])
    return served


def told(vitals: Vitals) -> dict[str, Json]:
    """Return the vitals as ``/health`` tells them. Spans are seconds, sizes bytes; null is "not known"."""
    return {
        "well": vitals.well,
        "troubles": [str(trouble) for trouble in vitals.troubles],
        "gateway": {
            "up": vitals.line.up,
            "for_seconds": _seconds(vitals.line.since),
            "latency_seconds": vitals.line.latency,
            "connections": vitals.line.connections,
        },
        "stopped_by_401": vitals.stopped,
        "deliveries": None if vitals.deliveries is None else _deliveries(vitals.deliveries),
        "last_commit_age_seconds": _seconds(vitals.last_commit),
        "database_bytes": vitals.database_bytes,
        "disk_free_bytes": vitals.disk_free,
        "disk_refuses_writes": vitals.disk_refuses,
        "backup_age_seconds": _seconds(vitals.backup_age),
        "longest_stall_seconds": _seconds(vitals.stall),
        "parts": {name: _part(standing) for name, standing in vitals.parts.items()},
        "version": vitals.version,
    }


def _deliveries(deliveries: Deliveries) -> dict[str, Json]:
    return {
        "pending": deliveries.pending,
        "overdue": deliveries.overdue,
        "oldest_overdue_seconds": _seconds(deliveries.oldest_overdue),
        "held": deliveries.held,
        "failed_within_a_day": deliveries.failed,
    }


def _part(standing: Standing) -> dict[str, Json]:
    """Tell how a part stands. Of its error only the kind: its words may name a member."""
    return {
        "running": standing.running,
        "failures": standing.failures,
        "failures_within_an_hour": standing.lately,
        "last_error": standing.last_error and standing.last_error.partition(":")[0],
    }


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else round(span.total_seconds(), 3)
