"""Components: what Discord accepts, the ids it gives them, and how one is found again."""

from collections.abc import Callable, Iterator

from bot.practice.checks import (
    Check,
    Path,
    Problems,
    anything,
    array,
    boolean,
    by_kind,
    integer,
    nullable,
    one_of,
    shape,
    snowflake,
    text,
)
from bot.practice.kinds import SELECTS, ComponentKind, JsonObject
from bot.practice.model import Attachment

MOST_COMPONENTS = 40
MOST_TEXT = 4000

_BASE: dict[str, Check] = {"type": integer(), "id": integer(0, 2**31)}
_EMOJI = shape({"id": nullable(snowflake), "name": nullable(text(100)), "animated": boolean})
_MEDIA = shape({"url": text(2048, 1)}, ["url"])
_OPTION = shape(
    {
        "label": text(100, 1),
        "value": text(100, 1),
        "description": nullable(text(100)),
        "emoji": nullable(_EMOJI),
        "default": boolean,
    },
    ["label", "value"],
)
_DEFAULT_VALUE = shape({"id": snowflake, "type": one_of("user", "role", "channel")}, ["id", "type"])

_BUTTON = shape(
    _BASE
    | {
        "style": integer(1, 6),
        "label": nullable(text(80)),
        "emoji": nullable(_EMOJI),
        "custom_id": text(100, 1),
        "url": text(512, 1),
        "sku_id": snowflake,
        "disabled": boolean,
    },
    ["style"],
)


def _button(value: object, path: Path, problems: Problems) -> None:
    _BUTTON(value, path, problems)
    if not isinstance(value, dict):
        return
    key = {5: "url", 6: "sku_id"}.get(value.get("style", 1), "custom_id")
    if not value.get(key):
        problems.note((*path, key), "BASE_TYPE_REQUIRED", "This field is required")
    if value.get("style") != 6 and not value.get("label") and not value.get("emoji"):
        problems.note(
            (*path, "label"), "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required"
        )


_SELECT_FIELDS: dict[str, Check] = _BASE | {
    "custom_id": text(100, 1),
    "placeholder": nullable(text(150)),
    "min_values": integer(0, 25),
    "max_values": integer(1, 25),
    "disabled": boolean,
    "required": boolean,
}
_STRING_SELECT = shape(_SELECT_FIELDS | {"options": array(_OPTION, 25, 1)}, ["custom_id", "options"])
_OTHER_SELECT = shape(
    _SELECT_FIELDS
    | {"default_values": array(_DEFAULT_VALUE, 25), "channel_types": array(integer(0, 16), 20)},
    ["custom_id"],
)


def _string_select(value: object, path: Path, problems: Problems) -> None:
    _STRING_SELECT(value, path, problems)
    options = value.get("options") if isinstance(value, dict) else None
    values = (
        [one.get("value") for one in options if isinstance(one, dict)] if isinstance(options, list) else []
    )
    for index, one in enumerate(values):
        if one in values[:index]:
            problems.note(
                (*path, "options", index, "value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )


_SELECT_KINDS: dict[int, Check] = {
    kind: _string_select if kind == ComponentKind.STRING_SELECT else _OTHER_SELECT for kind in SELECTS
}
_TEXT_DISPLAY = shape(_BASE | {"content": text(MOST_TEXT, 1)}, ["content"])
_TEXT_INPUT_FIELDS: dict[str, Check] = _BASE | {
    "custom_id": text(100, 1),
    "style": one_of(1, 2),
    "label": nullable(text(45)),
    "min_length": integer(0, 4000),
    "max_length": integer(1, 4000),
    "required": boolean,
    "value": nullable(text(4000)),
    "placeholder": nullable(text(100)),
}
_TEXT_INPUT = shape(_TEXT_INPUT_FIELDS, ["custom_id", "style"])
_LABELLED_TEXT_INPUT = shape(_TEXT_INPUT_FIELDS | {"label": text(45, 1)}, ["custom_id", "style", "label"])
_FILE_UPLOAD = shape(
    _BASE
    | {
        "custom_id": text(100, 1),
        "min_values": integer(0, 10),
        "max_values": integer(1, 10),
        "required": boolean,
    },
    ["custom_id"],
)


def _row(value: object, path: Path, problems: Problems) -> None:
    children = value.get("components") if isinstance(value, dict) else None
    selects = isinstance(children, list) and any(
        isinstance(child, dict) and child.get("type") in SELECTS for child in children
    )
    inner = by_kind({ComponentKind.BUTTON: _button} | _SELECT_KINDS)
    shape(_BASE | {"components": array(inner, 1 if selects else 5, 1)}, ["components"])(value, path, problems)


_SECTION = shape(
    _BASE
    | {
        "components": array(by_kind({ComponentKind.TEXT_DISPLAY: _TEXT_DISPLAY}), 3, 1),
        "accessory": by_kind(
            {
                ComponentKind.BUTTON: _button,
                ComponentKind.THUMBNAIL: shape(
                    _BASE | {"media": _MEDIA, "description": nullable(text(1024)), "spoiler": boolean},
                    ["media"],
                ),
            }
        ),
    },
    ["components", "accessory"],
)
_GALLERY_ITEM = shape({"media": _MEDIA, "description": nullable(text(1024)), "spoiler": boolean}, ["media"])
_INSIDE_CONTAINER: dict[int, Check] = {
    ComponentKind.ACTION_ROW: _row,
    ComponentKind.SECTION: _SECTION,
    ComponentKind.TEXT_DISPLAY: _TEXT_DISPLAY,
    ComponentKind.MEDIA_GALLERY: shape(_BASE | {"items": array(_GALLERY_ITEM, 10, 1)}, ["items"]),
    ComponentKind.FILE: shape(_BASE | {"file": _MEDIA, "spoiler": boolean}, ["file"]),
    ComponentKind.SEPARATOR: shape(_BASE | {"divider": boolean, "spacing": one_of(1, 2)}),
}
_CONTAINER = shape(
    _BASE
    | {
        "components": array(by_kind(_INSIDE_CONTAINER), 40, 1),
        "accent_color": nullable(integer(0, 0xFFFFFF)),
        "spoiler": boolean,
    },
    ["components"],
)
_LABEL = shape(
    _BASE
    | {
        "label": text(45, 1),
        "description": nullable(text(100)),
        "component": by_kind(
            {ComponentKind.TEXT_INPUT: _TEXT_INPUT, ComponentKind.FILE_UPLOAD: _FILE_UPLOAD} | _SELECT_KINDS
        ),
    },
    ["label", "component"],
)
_MODAL_ROW = shape(
    _BASE | {"components": array(by_kind({ComponentKind.TEXT_INPUT: _LABELLED_TEXT_INPUT}), 1, 1)},
    ["components"],
)

ANY_LAYOUT = array(anything, MOST_COMPONENTS)
CLASSIC = array(by_kind({ComponentKind.ACTION_ROW: _row}), 5)
LAYOUT = array(by_kind(_INSIDE_CONTAINER | {ComponentKind.CONTAINER: _CONTAINER}), MOST_COMPONENTS, 1)
MODAL = shape(
    {
        "custom_id": text(100, 1),
        "title": text(45, 1),
        # The API description allows more; the clients and discord.py stop at five.
        "components": array(
            by_kind(
                {
                    ComponentKind.ACTION_ROW: _MODAL_ROW,
                    ComponentKind.LABEL: _LABEL,
                    ComponentKind.TEXT_DISPLAY: _TEXT_DISPLAY,
                }
            ),
            5,
            1,
        ),
    },
    ["custom_id", "title", "components"],
)


def check_tree(components: object, problems: Problems, path: Path, *, layout: bool) -> None:
    """Note what is wrong with the components of a message or modal, their rules together included."""
    (LAYOUT if layout else CLASSIC)(components, path, problems)
    if not problems.errors and isinstance(components, list):
        check_together(components, problems, path)


def check_together(components: list[JsonObject], problems: Problems, path: Path) -> None:
    """Note doubled ids, and too many components or too much text altogether."""
    every = list(walk(components))
    custom_ids = [one["custom_id"] for one in every if "custom_id" in one]
    numbers = [one["id"] for one in every if one.get("id")]
    if len(set(custom_ids)) != len(custom_ids):
        problems.note(path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
    if len(set(numbers)) != len(numbers):
        problems.note(path, "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
    if len(every) > MOST_COMPONENTS:
        problems.note(
            path,
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            f"The total number of components cannot exceed {MOST_COMPONENTS}",
        )
    if sum(len(one["content"]) for one in every if one["type"] == ComponentKind.TEXT_DISPLAY) > MOST_TEXT:
        problems.note(
            path,
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"Total size of displayable text exceeds maximum size of {MOST_TEXT}",
        )


def walk(components: list[JsonObject]) -> Iterator[JsonObject]:
    """Yield every component of a tree, parents first."""
    for component in components:
        yield component
        yield from walk(component.get("components", []))
        for key in ("accessory", "component"):
            if isinstance(component.get(key), dict):
                yield from walk([component[key]])


def numbered(components: list[JsonObject]) -> list[JsonObject]:
    """Return a copy in which every component has an id and the fields Discord fills in."""
    taken = {one["id"] for one in walk(components) if one.get("id")}
    free = (number for number in range(1, 2**31) if number not in taken)
    return [_numbered(one, free) for one in components]


def _numbered(component: JsonObject, free: Iterator[int]) -> JsonObject:
    done = {key: value for key, value in component.items() if value is not None}
    done["id"] = component.get("id") or next(free)
    if "components" in done:
        done["components"] = [_numbered(one, free) for one in done["components"]]
    for key in ("accessory", "component"):
        if key in done:
            done[key] = _numbered(done[key], free)
    return _DEFAULTS.get(done["type"], {}) | done


_DEFAULTS: dict[int, JsonObject] = {
    kind: {"min_values": 1, "max_values": 1} for kind in (*SELECTS, ComponentKind.FILE_UPLOAD)
} | {
    ComponentKind.TEXT_INPUT: {"min_length": 0, "max_length": 4000, "required": True, "label": None},
    ComponentKind.SEPARATOR: {"divider": True, "spacing": 1},
    ComponentKind.CONTAINER: {"accent_color": None, "spoiler": False},
    ComponentKind.THUMBNAIL: {"description": None, "spoiler": False},
    ComponentKind.FILE: {"spoiler": False},
}


def with_media(components: list[JsonObject], files: list[Attachment], number: Callable[[], int]) -> None:
    """Put addresses and sizes to the pictures and files that a layout names."""
    for one in walk(components):
        if "items" in one:
            one["items"] = [{"description": None, "spoiler": False} | item for item in one["items"]]
        for item in one.get("items", []):
            item["media"] = _unfurled(item["media"], files, number)
        if "media" in one:
            one["media"] = _unfurled(one["media"], files, number)
        if one["type"] == ComponentKind.FILE:
            one["file"] = _unfurled(one["file"], files, number)
            meant = next((file for file in files if file.url == one["file"]["url"]), None)
            one |= {"name": meant.filename if meant else "", "size": len(meant.content) if meant else 0}


def _unfurled(media: JsonObject, files: list[Attachment], number: Callable[[], int]) -> JsonObject:
    name = str(media["url"]).removeprefix("attachment://")
    meant = next((file for file in files if file.filename == name), None)
    url = meant.url if meant else media["url"]
    return {"id": str(number()), "url": url, "proxy_url": url}


def find(components: list[JsonObject], custom_id: str) -> JsonObject | None:
    """Return the component with this custom id."""
    return next((one for one in walk(components) if one.get("custom_id") == custom_id), None)
