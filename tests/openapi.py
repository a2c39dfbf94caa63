"""Checks bodies against Discord's own description of its API, where that file is present.

The description is test data beside the checkout and no part of it. Known leniency of the
real API is allowed here: an integer where a snowflake string is expected, and the reverse.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import extend

from bot.practice.http import Exchange

DESCRIPTION = Path(__file__).parents[2] / "shared" / "discord" / "openapi.json"


def present() -> bool:
    """Tell whether the description is there."""
    return DESCRIPTION.is_file()


needs_description = pytest.mark.skipif(
    not present(), reason=f"Discord's API description is not at {DESCRIPTION.parent.name}/{DESCRIPTION.name}"
)


class Description:
    """Discord's API description, ready to check one exchange."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._paths = [(_pattern(path), path) for path in document["paths"]]
        self._validators: dict[str, Any] = {}

    def operation(self, method: str, path: str) -> tuple[str, dict[str, Any]] | None:
        """Return the described operation of a request."""
        found = [
            one
            for pattern, one in self._paths
            if pattern.fullmatch(path) and method.lower() in self._document["paths"][one]
        ]
        if not found:
            return None
        best = min(found, key=lambda one: one.count("{"))
        return best, self._document["paths"][best][method.lower()]

    def complaints(self, exchange: Exchange) -> Iterator[str]:
        """Yield what the description says against a request's body and its answer."""
        found = self.operation(exchange.method, exchange.path)
        if found is None:
            if exchange.template not in NOT_DESCRIBED:
                yield f"{exchange.method} {exchange.path} is not described"
            return
        template, operation = found
        where = f"{exchange.method} {template}"
        if exchange.committed and exchange.body is not None and "requestBody" in operation:
            content = operation["requestBody"]["content"]
            yield from self._check(f"{where} body", content["application/json"]["schema"], exchange.body)
        if exchange.committed and exchange.fault in {None, "slow"}:
            yield from self._answer(where, operation["responses"], exchange)

    def _answer(self, where: str, responses: dict[str, Any], exchange: Exchange) -> Iterator[str]:
        status = str(exchange.status)
        if status not in responses:
            yield f"{where}: {status} is not among {sorted(responses)}"
            return
        content = responses[status].get("content")
        if content is not None:
            schema = content["application/json"]["schema"]
            yield from self._check(f"{where} {status}", schema, exchange.answer)

    def _check(self, where: str, schema: dict[str, Any], value: object) -> Iterator[str]:
        key = json.dumps(schema, sort_keys=True)
        if key not in self._validators:
            whole = {"components": self._document["components"], **schema}
            self._validators[key] = _Lenient(whole)
        for error in self._validators[key].iter_errors(value):
            yield f"{where}: {_shortest(error)}"


NOT_DESCRIBED = {"/users/{user_id}"}
"""Routes that Discord documents elsewhere and leaves out of this file."""


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{\w+\}", "[^/]+", path))


def _shortest(error: Any) -> str:
    """Return the deepest reason of a failed alternative: of the one that is of the value's own type."""
    while error.context:
        alternatives: dict[Any, list[Any]] = {}
        for one in error.context:
            alternatives.setdefault(one.relative_schema_path[0], []).append(one)
        nearest = min(alternatives.values(), key=_strangeness)
        error = max(nearest, key=lambda one: len(one.absolute_path))
    place = "/".join(str(part) for part in error.absolute_path)
    return f"{place}: {error.message[:300]}"


def _strangeness(errors: list[Any]) -> tuple[int, int]:
    wrong_type = sum(1 for one in errors if [*one.relative_path] == ["type"] or not one.relative_path)
    return wrong_type, len(errors)


def _pattern_or_number(validator: Any, patterns: str, value: object, schema: dict[str, Any]) -> Iterator[Any]:
    if isinstance(value, str) and not re.search(patterns, value):
        yield from Draft202012Validator.VALIDATORS["pattern"](validator, patterns, value, schema)


def _lenient_type(validator: Any, types: Any, value: object, schema: dict[str, Any]) -> Iterator[Any]:
    wanted = {types} if isinstance(types, str) else set(types)
    number = isinstance(value, int) and not isinstance(value, bool)
    if (
        "string" in wanted
        and number
        and ("snowflake" in str(schema.get("format", "")) or "pattern" in schema)
    ):
        return
    if "integer" in wanted and isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return
    yield from Draft202012Validator.VALIDATORS["type"](validator, types, value, schema)


def _any_instead_of_one(validator: Any, options: Any, value: object, schema: dict[str, Any]) -> Iterator[Any]:
    # Requests with few fields fit several of the described alternatives; Discord takes any.
    yield from Draft202012Validator.VALIDATORS["anyOf"](validator, options, value, schema)


_Lenient = extend(  # type: ignore[no-untyped-call]  # jsonschema leaves it untyped
    Draft202012Validator,
    {"type": _lenient_type, "oneOf": _any_instead_of_one, "pattern": _pattern_or_number},
)


@cache
def description() -> Description:
    """Return the description, read once."""
    return Description(json.loads(DESCRIPTION.read_text(encoding="utf-8")))


def complaints(exchanges: list[Exchange]) -> list[str]:
    """Return everything the description says against these exchanges; nothing where it is absent."""
    if not present():
        return []
    checker = description()
    return [complaint for one in exchanges for complaint in checker.complaints(one)]
