"""The table of Discord's routes: method, path, shape of the body, who may call, what is done."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.practice.checks import Check
from bot.practice.errors import ApiError, unknown
from bot.practice.kinds import JsonObject
from bot.practice.posting import Upload
from bot.practice.world import World

if TYPE_CHECKING:
    from bot.practice.interactions import Interactions


LONGEST_NUMBER = 20
"""So many digits has the largest id."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request, taken apart."""

    world: World
    interactions: "Interactions"
    params: dict[str, str]
    query: dict[str, str]
    body: Any
    uploads: dict[int, Upload] = field(default_factory=dict)

    def id(self, name: str) -> int:
        """Return the id in the path under ``name``.

        Raises:
            ApiError: 50035 where it is none.
        """
        text = self.params[name]
        if not text.isdecimal() or len(text) > LONGEST_NUMBER:
            raise ApiError(
                400,
                50035,
                "Invalid Form Body",
                errors={
                    name: {
                        "_errors": [
                            {"code": "NUMBER_TYPE_COERCE", "message": f'Value "{text}" is not snowflake.'}
                        ]
                    }
                },
            )
        return int(text)

    def guild(self) -> None:
        """Make sure that the path names the one guild.

        Raises:
            ApiError: 10004.
        """
        if self.id("guild_id") != self.world.guild.id:
            raise unknown("Guild")

    def number(self, name: str, default: int, lowest: int, highest: int) -> int:
        """Return a number from the query.

        Raises:
            ApiError: 50035 where it lies outside the bounds.
        """
        text = self.query.get(name)
        if text is None:
            return default
        if not text.isdecimal() or len(text) > LONGEST_NUMBER or not lowest <= int(text) <= highest:
            raise ApiError(
                400,
                50035,
                "Invalid Form Body",
                errors={
                    name: {
                        "_errors": [
                            {
                                "code": "NUMBER_TYPE_MAX",
                                "message": f"int value should be between {lowest} and {highest}.",
                            }
                        ]
                    }
                },
            )
        return int(text)


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back: a status and JSON, or nothing."""

    status: int
    body: JsonObject | list[JsonObject] | None = None


NO_CONTENT = Reply(204)
Handler: TypeAlias = Callable[[Call], Reply]


@dataclass(frozen=True, slots=True)
class Route:
    """One route of the API."""

    method: str
    template: str
    pattern: re.Pattern[str]
    handler: Handler
    body: Check | None
    query: frozenset[str]
    needs_token: bool


class Routes:
    """Routes in the order in which they are tried."""

    def __init__(self) -> None:
        """Begin with none."""
        self._routes: list[Route] = []

    def add(
        self,
        method: str,
        template: str,
        *,
        body: Check | None = None,
        query: str = "",
        needs_token: bool = True,
    ) -> Callable[[Handler], Handler]:
        """Register the decorated function; ``query`` lists the query parameters it takes."""
        pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))

        def register(handler: Handler) -> Handler:
            self._routes.append(
                Route(method, template, pattern, handler, body, frozenset(query.split()), needs_token)
            )
            return handler

        return register

    def extend(self, other: "Routes") -> None:
        """Take over the routes of another table."""
        self._routes.extend(other)

    def __iter__(self) -> Iterator[Route]:
        return iter(self._routes)

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """Return the route for a request, and what its path holds."""
        best: tuple[Route, dict[str, str]] | None = None
        for route in self._routes:
            match = route.pattern.fullmatch(path) if route.method == method else None
            # A literal part such as @me wins over an id.
            if match and (best is None or len(match.groupdict()) < len(best[1])):
                best = (route, match.groupdict())
        return best
