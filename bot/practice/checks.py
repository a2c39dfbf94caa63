"""A small language for the shape of request bodies, with errors in Discord's nested form.

A check looks at one value and notes what is wrong with it and where. Fields that no
shape names are noted as *strange*: Discord would ignore them, this server refuses them.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.practice.errors import ApiError
from bot.practice.kinds import JsonObject

Path: TypeAlias = tuple[str | int, ...]


@dataclass
class Problems:
    """What is wrong with a body so far."""

    errors: JsonObject = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)

    def note(self, path: Path, code: str, message: str) -> None:
        """Note that the value at ``path`` is wrong."""
        node = self.errors
        for key in path:
            node = node.setdefault(str(key), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def raise_if_any(self) -> None:
        """Refuse the body if anything was noted."""
        if self.errors:
            raise ApiError(400, 50035, "Invalid Form Body", errors=self.errors, strange=tuple(self.strange))


Check: TypeAlias = Callable[[object, Path, Problems], None]


def text(maximum: int, minimum: int = 0, pattern: str | None = None) -> Check:
    """Accept a string of ``minimum`` to ``maximum`` characters."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if not isinstance(value, str):
            problems.note(path, "STRING_TYPE_CONVERT", "Could not convert value to string.")
        elif not minimum <= len(value) <= maximum:
            problems.note(path, *_wrong_length(len(value), minimum, maximum))
        elif pattern is not None and not re.fullmatch(pattern, value):
            problems.note(
                path, "STRING_TYPE_REGEX", f"String value did not match validation regex: {pattern}"
            )

    return check


def _wrong_length(length: int, minimum: int, maximum: int) -> tuple[str, str]:
    if length == 0 and minimum > 0:
        return "BASE_TYPE_REQUIRED", "This field is required"
    if minimum == 0:
        return "BASE_TYPE_MAX_LENGTH", f"Must be {maximum} or fewer in length."
    return "BASE_TYPE_BAD_LENGTH", f"Must be between {minimum} and {maximum} in length."


def integer(minimum: int = 0, maximum: int = 2**63) -> Check:
    """Accept an integer, or a string that is one, between two bounds."""

    def check(value: object, path: Path, problems: Problems) -> None:
        number = _as_integer(value)
        if number is None:
            problems.note(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif number < minimum:
            problems.note(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {minimum}.")
        elif number > maximum:
            problems.note(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {maximum}.")

    return check


def _as_integer(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,20}", value):
        return int(value)
    return None


def number(value: object, path: Path, problems: Problems) -> None:
    """Accept any number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        problems.note(path, "FLOAT_TYPE_COERCE", f'Value "{value}" is not float.')


def boolean(value: object, path: Path, problems: Problems) -> None:
    """Accept true or false."""
    if not isinstance(value, bool):
        problems.note(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")


snowflake = integer(0, 2**64)
bits = integer(0, 2**64)


def anything(value: object, path: Path, problems: Problems) -> None:
    """Accept every value; for fields Discord stores without a look."""


def timestamp(value: object, path: Path, problems: Problems) -> None:
    """Accept an ISO 8601 instant with an offset."""
    try:
        instant = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        instant = None
    if instant is None:
        problems.note(path, "DATETIME_TYPE_PARSE", f"Could not parse {value}. Should be ISO8601.")


def one_of(*allowed: str | int) -> Check:
    """Accept one of the given values."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if isinstance(value, bool) or value not in allowed:
            shown = ", ".join(f"'{one}'" if isinstance(one, str) else str(one) for one in allowed)
            problems.note(path, "BASE_TYPE_CHOICES", f"Value must be one of ({shown}).")

    return check


def nullable(inner: Check) -> Check:
    """Accept null, or what ``inner`` accepts."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if value is not None:
            inner(value, path, problems)

    return check


def array(inner: Check, maximum: int, minimum: int = 0) -> Check:
    """Accept a list of ``minimum`` to ``maximum`` values that ``inner`` accepts."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if not isinstance(value, list):
            problems.note(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        elif not minimum <= len(value) <= maximum:
            problems.note(path, *_wrong_length(len(value), minimum, maximum))
        else:
            for index, item in enumerate(value):
                inner(item, (*path, index), problems)

    return check


def shape(fields: Mapping[str, Check], required: Collection[str] = ()) -> Check:
    """Accept an object with these fields and no other."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.note(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            return
        for name in required:
            if value.get(name) is None:
                problems.note((*path, name), "BASE_TYPE_REQUIRED", "This field is required")
        for name, item in value.items():
            inner = fields.get(name)
            if inner is None:
                _note_strange((*path, name), problems)
            elif not (name in required and item is None):
                inner(item, (*path, name), problems)

    return check


def _note_strange(path: Path, problems: Problems) -> None:
    shown = ".".join(str(part) for part in path)
    problems.strange.append(f"field {shown}")
    problems.note(path, "PRACTICE_UNKNOWN_FIELD", f"The practice server does not know the field '{shown}'")


def mapping(inner: Check, keys: Collection[str]) -> Check:
    """Accept an object from some of ``keys`` to values that ``inner`` accepts."""

    def check(value: object, path: Path, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.note(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
            return
        for key, item in value.items():
            if key not in keys:
                problems.note(path, "ENUM_TYPE_COERCE", f'Value "{key}" is not a valid enum value.')
            else:
                inner(item, (*path, key), problems)

    return check


def by_kind(kinds: Mapping[int, Check]) -> Check:
    """Choose the check by the object's own ``type``."""

    def check(value: object, path: Path, problems: Problems) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        inner = kinds.get(kind) if isinstance(kind, int) else None
        if inner is None:
            shown = ", ".join(str(one) for one in kinds)
            problems.note(
                (*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({shown}).'
            )
        else:
            inner(value, path, problems)

    return check


def verify(check: Check, value: object) -> None:
    """Run ``check`` over a whole body.

    Raises:
        ApiError: 50035 with everything that is wrong.
    """
    problems = Problems()
    check(value, (), problems)
    problems.raise_if_any()
