"""What is promised about resources: keys, kinds, and to whom."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from cogs.resources.domain import Resource

PROPOSED: Final = "resources.proposed"
"""A proposal, for staff."""
DECIDED: Final = "resources.decided"
"""What became of it, for who proposed it."""


def key_of(resource: int) -> str:
    """Return what everything promised about a resource begins with."""
    return f"resources:{resource}"


def proposed_key(resource: Resource) -> str:
    """Return the key of the message that puts a resource before staff this time."""
    return f"{key_of(resource.id)}:proposed:{resource.round}"


def proposed(resource: Resource, channel: int, now: datetime) -> Message:
    """Return the message that puts a proposal before staff."""
    return Message(
        proposed_key(resource),
        PROPOSED,
        ToChannel(channel),
        now,
        {"resource": resource.id, "round": resource.round},
    )


def decided(resource: Resource, owner: int, now: datetime) -> Message:
    """Return the message that tells who proposed it what was decided."""
    parameters = {"resource": resource.id, "state": resource.state.value, "version": resource.version}
    key = f"{key_of(resource.id)}:decided:{resource.version}"
    return Message(key, DECIDED, ToMember(owner), now, parameters)
