"""What is given to the control interface, made safe to work with: JSON, numbers, spans of time, ids."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from aiohttp import web

from bot.kernel.text import whole
from bot.practice.checks import Check, shape, verify
from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject

DEEPEST = 20
LARGEST_NUMBER = 2**63
LONGEST_ID = 20
LONGEST_SPAN = timedelta(days=365.25 * 100)


async def body_of(request: web.Request) -> JsonObject:
    """Return the JSON object of a request; none means an empty one.

    Raises:
        ControlError: the body is something else, or holds what nobody could work with.
    """
    if not await request.read():
        return {}
    try:
        body = await request.json()
    except RecursionError:
        raise _too_deep() from None
    except ValueError:
        raise ControlError("the body is no JSON") from None
    if not isinstance(body, dict):
        raise ControlError("the body must be a JSON object")
    for path, value in _leaves(body):
        _require_usable(path, value)
    return body


def _leaves(body: JsonObject) -> Iterator[tuple[str, object]]:
    """Yield every key and every value that holds no others, each with the field it stands in."""
    waiting: list[tuple[str, object, int]] = [("", body, 0)]
    while waiting:
        path, value, depth = waiting.pop()
        if depth > DEEPEST:
            raise _too_deep()
        if isinstance(value, dict):
            for key, inner in value.items():
                below = f"{path}.{key}" if path else key
                yield below, key
                waiting.append((below, inner, depth + 1))
        elif isinstance(value, list):
            waiting += [(f"{path}.{index}", inner, depth + 1) for index, inner in enumerate(value)]
        else:
            yield path, value


def _require_usable(path: str, value: object) -> None:
    if isinstance(value, int | float) and not abs(value) <= LARGEST_NUMBER:  # nor is NaN
        raise ControlError(f"field '{path}' must be a finite number of at most 2^63")
    if isinstance(value, str) and not whole(value):
        name = path.encode("ascii", "backslashreplace").decode()
        raise ControlError(f"field '{name}' holds half a character (a lone surrogate)")


def _too_deep() -> ControlError:
    return ControlError(f"the body is nested too deeply; {DEEPEST} levels are enough for everything")


def needed(request: web.Request, name: str) -> str:
    """Return a query parameter.

    Raises:
        ControlError: it is missing.
    """
    if not request.query.get(name):
        raise ControlError(f"the query needs '{name}'")
    return request.query[name]


def counted(request: web.Request, name: str) -> int:
    """Return a query parameter that is a number, 0 if it is not there.

    Raises:
        ControlError: it is none.
    """
    number = identifier(request.query.get(name) or "0")
    if number is None:
        raise ControlError(f"the query's '{name}' must be a number from 0 on")
    return number


def identifier(text: str) -> int | None:
    """Return an id, or None where the text can be none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID else None


def span(body: JsonObject, name: str, *, lowest: timedelta = timedelta(0)) -> timedelta:
    """Return a field in seconds as a span; nothing is 0.

    Raises:
        ControlError: it is shorter than ``lowest``, or longer than a hundred years.
    """
    seconds = body.get(name) or 0
    if not lowest.total_seconds() <= seconds <= LONGEST_SPAN.total_seconds():
        raise ControlError(
            f"field '{name}' must lie between {lowest.total_seconds():.0f}"
            f" and {LONGEST_SPAN.total_seconds():.0f} seconds"
        )
    return timedelta(seconds=seconds)


def fits(checks: Mapping[str, Check], body: JsonObject) -> None:
    """Hold the fields of a body to what Discord takes.

    Raises:
        ApiError: one does not fit.
    """
    verify(shape(dict(checks)), {name: body[name] for name in checks if body.get(name) is not None})
