"""What is promised about requests: keys, kinds, and where each message goes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final

from bot.delivery.messages import JsonScalar, Message, Target, ToChannel, ToMember
from bot.storage.personal_data import Json
from cogs.helpdesk.domain import Life, Obstacle, Request, Say

OPENING: Final = "helpdesk.opening"
TO_STAFF: Final = "helpdesk.to-staff"
"""The kinds of message that bring a question to people: in its thread, or else in the staff channel."""

STEP: Final = "helpdesk.step"
"""What a step of a request has to say, to the side whom it concerns."""
NEWS: Final = "helpdesk.news"
"""What the desk hears of a request outside its thread."""
TODAY: Final = "helpdesk.today"

TO_THE_DESK: Final = frozenset({Say.HANDED, Say.REMIND_DESK, Say.REOPENED})
"""What concerns the desk; all else concerns the requester."""

THREAD_GONE: Final = "thread-gone"
BACK: Final = "back"


def key_of(request: int) -> str:
    """Return what everything promised about a request begins with."""
    return f"helpdesk:{request}"


def opening_key(request: int) -> str:
    """Return the key of the message that opens a request's thread."""
    return f"{key_of(request)}:opening"


def to_staff_key(request: int) -> str:
    """Return the key of the message that puts a request before staff."""
    return f"{key_of(request)}:to-staff"


def opening(request: Request, thread: int, staff: int | None, now: datetime) -> Message:
    """Return the message that puts the question before the desk in its thread."""
    parameters = {"request": request.id, "staff": staff}
    return Message(opening_key(request.id), OPENING, ToChannel(thread), now, parameters)


def to_staff(request: int, channel: int, obstacle: Obstacle, now: datetime) -> Message:
    """Return the message that puts the question before staff where there can be no thread."""
    parameters = {"request": request, "why": obstacle.value}
    return Message(to_staff_key(request), TO_STAFF, ToChannel(channel), now, parameters)


def step_of(request: Request, life: Life, say: Say, staff: int | None, due: datetime) -> Message | None:
    """Return what a step has to say; None if there is nowhere to say it."""
    target = target_of(request, say, staff)
    if target is None:
        return None
    parameters: dict[str, JsonScalar] = {
        "request": request.id,
        "member": request.member,
        "say": say.value,
        "turn": life.turn.isoformat(),
        "version": life.version,
        "staff": staff,
        "thread": request.thread,
    }
    return Message(step_key(request.id, say, life.version), STEP, target, due, parameters)


def step_key(request: int, say: Say, version: int) -> str:
    """Return the key of what the step to a version of a request has to say."""
    return f"{key_of(request)}:{say.value}:{version}"


def target_of(request: Request, say: Say, staff: int | None) -> Target | None:
    """Return where a step is told: in the thread, else to the requester alone or to staff."""
    if request.thread is not None:
        return ToChannel(request.thread)
    if say not in TO_THE_DESK:
        return ToMember(request.member)
    return None if staff is None else ToChannel(staff)


def again(parameters: Mapping[str, Json]) -> dict[str, JsonScalar]:
    """Return the parameters of a message that is to be put into words anew."""
    scalar = bool | int | float | str | None
    return {name: value for name, value in parameters.items() if isinstance(value, scalar)}


def elsewhere(parameters: Mapping[str, Json], now: datetime) -> Message | None:
    """Return what a step has to say where its thread takes no messages (any more); None: there is no other place."""
    again_in_words, thread = again(parameters), parameters.get("thread")
    request, member, staff = (parameters.get(name) for name in ("request", "member", "staff"))
    say = Say(str(parameters["say"]))
    wanted = staff if say in TO_THE_DESK else member
    if thread is None or not isinstance(wanted, int) or not isinstance(request, int):
        return None
    target: Target = ToChannel(wanted) if say in TO_THE_DESK else ToMember(wanted)
    key = f"{step_key(request, say, int(str(parameters['version'])))}:elsewhere"
    return Message(key, STEP, target, now, again_in_words | {"thread": None})


def today(day: date, staff: int, due: datetime, until: datetime) -> Message:
    """Return the card of a working day, for staff."""
    return Message(f"helpdesk:today:{day}", TODAY, ToChannel(staff), due, {"day": day.isoformat()}, until)


def news(request: int, what: str, version: int, staff: int, now: datetime) -> Message:
    """Return what the desk hears of a request in the staff channel."""
    parameters: dict[str, JsonScalar] = {"request": request, "what": what}
    return Message(news_key(request, what, version), NEWS, ToChannel(staff), now, parameters)


def news_key(request: int, what: str, version: int) -> str:
    """Return the key of what the desk hears at a version of a request."""
    return f"{key_of(request)}:{what}:{version}"


def in_the_staff_channel(request: int, version: int) -> Iterator[str]:
    """Yield the keys of what may have shown a request there, up to that version."""
    yield to_staff_key(request)
    for what in (THREAD_GONE, BACK):
        for one in range(version + 1):
            yield news_key(request, what, one)
