"""Discord's HTTP API v10, one module per resource."""

from bot.practice.routes import (
    applications,
    channels,
    guild,
    interaction_answers,
    members,
    messages,
    roles,
    scheduled_events,
    threads,
    users,
)
from bot.practice.routing import Routes


def all_routes() -> Routes:
    """Return the whole table."""
    table = Routes()
    for module in (
        users,
        applications,
        guild,
        channels,
        messages,
        threads,
        roles,
        members,
        scheduled_events,
        interaction_answers,
    ):
        table.extend(module.routes)
    return table
