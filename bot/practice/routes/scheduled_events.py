"""Events of the guild's own list: at most 100 that are scheduled or running."""

from datetime import datetime

from bot.practice import guild_life, serialize
from bot.practice.errors import ApiError, invalid, missing_permissions, unknown
from bot.practice.kinds import ChannelKind, Permission
from bot.practice.model import ScheduledEvent
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import EVENT_CREATE, EVENT_EDIT

routes = Routes()
_EVENTS = "/guilds/{guild_id}/scheduled-events"
_ONE = _EVENTS + "/{event_id}"
MOST_EVENTS = 100
VOICE, EXTERNAL = 2, 3
SCHEDULED, ACTIVE, COMPLETED, CANCELLED = 1, 2, 3, 4
_NEXT = {SCHEDULED: {ACTIVE, CANCELLED}, ACTIVE: {COMPLETED}}


def _event(call: Call) -> ScheduledEvent:
    call.guild()
    found = call.world.guild.events.get(call.id("event_id"))
    if found is None:
        raise unknown("Guild Scheduled Event")
    return found


def _wants_count(call: Call) -> bool:
    return call.query.get("with_user_count", "").lower() in {"1", "true"}


@routes.add("GET", _EVENTS, query="with_user_count")
def list_events(call: Call) -> Reply:
    """Return all events."""
    call.guild()
    events = call.world.guild.events.values()
    return Reply(
        200, [serialize.scheduled_event(call.world, one, count=_wants_count(call)) for one in events]
    )


@routes.add("POST", _EVENTS, body=EVENT_CREATE)
def create_event(call: Call) -> Reply:
    """Put an event on the list."""
    call.guild()
    world = call.world
    if Permission.CREATE_EVENTS not in world.my_guild_permissions():
        raise missing_permissions()
    running = [one for one in world.guild.events.values() if one.status in {SCHEDULED, ACTIVE}]
    if len(running) >= MOST_EVENTS:
        raise ApiError(400, 30038, f"Maximum number of guild scheduled events reached ({MOST_EVENTS})")
    start = datetime.fromisoformat(call.body["scheduled_start_time"])
    event = ScheduledEvent(world.ids.next(), "", start, None, int(call.body["entity_type"]), world.bot)
    guild_life.fill_event(event, call.body)
    _require_sense(call, event)
    world.guild.events[event.id] = event
    guild_life.tell_event(world, "CREATE", event)
    return Reply(200, serialize.scheduled_event(world, event))


def _require_sense(call: Call, event: ScheduledEvent) -> None:
    if event.start <= call.world.now() and event.status == SCHEDULED:
        raise invalid(
            "scheduled_start_time",
            "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
            "Cannot schedule event in the past.",
        )
    if event.end is not None and event.end <= event.start:
        raise invalid(
            "scheduled_end_time",
            "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
            "Cannot schedule event to end before start.",
        )
    if event.entity_kind == EXTERNAL:
        if event.location is None:
            raise invalid("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required")
        if event.end is None:
            raise invalid("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required")
        return
    channel = call.world.guild.channels.get(event.channel_id or 0)
    if channel is None or channel.kind != ChannelKind.VOICE:
        raise invalid("channel_id", "BASE_TYPE_REQUIRED", "This field is required")


@routes.add("GET", _ONE, query="with_user_count")
def get_event(call: Call) -> Reply:
    """Return one event."""
    return Reply(200, serialize.scheduled_event(call.world, _event(call), count=_wants_count(call)))


def _require_mine(call: Call, event: ScheduledEvent) -> None:
    granted = call.world.my_guild_permissions()
    mine = event.creator.id == call.world.bot.id and Permission.CREATE_EVENTS in granted
    if not mine and Permission.MANAGE_EVENTS not in granted:
        raise missing_permissions()


@routes.add("PATCH", _ONE, body=EVENT_EDIT)
def edit_event(call: Call) -> Reply:
    """Change an event, or let it begin, end or fall out."""
    event = _event(call)
    _require_mine(call, event)
    status = call.body.get("status", event.status)
    if status != event.status and status not in _NEXT.get(event.status, set()):
        raise ApiError(400, 180000, "Cannot update a finished event")
    before = ScheduledEvent(**{name: getattr(event, name) for name in ScheduledEvent.__slots__})
    guild_life.fill_event(event, call.body)
    try:
        _require_sense(call, event)
    except ApiError:
        call.world.guild.events[event.id] = before
        raise
    guild_life.tell_event(call.world, "UPDATE", event)
    return Reply(200, serialize.scheduled_event(call.world, event))


@routes.add("DELETE", _ONE)
def delete_event(call: Call) -> Reply:
    """Take an event off the list."""
    event = _event(call)
    _require_mine(call, event)
    del call.world.guild.events[event.id]
    guild_life.tell_event(call.world, "DELETE", event)
    return NO_CONTENT


@routes.add("GET", _ONE + "/users", query="limit with_member before after")
def list_interested(call: Call) -> Reply:
    """Return who marked an event as interesting."""
    event = _event(call)
    users = [
        {
            "guild_scheduled_event_id": str(event.id),
            "response": 1,
            "user_id": str(one),
            "user": serialize.user(call.world.user(one)),
        }
        for one in event.interested
    ]
    return Reply(200, users[: call.number("limit", 100, 1, 100)])
