"""How a message is known again: the nonce while Discord remembers it, the marker in the history after that."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence

from bot.storage.personal_data import Json


def nonce_of(installation: str, key: str, version: int) -> str:
    """Return the nonce of a row: always the same for it, never that of another; 24 of Discord's 25 characters.

    Not indexed and not stored: a unique index on random text costs most of the insert rate.
    """
    digest = hashlib.sha256(f"{installation}|{version}|{key}".encode()).digest()
    return urlsafe_b64encode(digest[:18]).decode()


def marker_of(message: Mapping[str, Json]) -> str:
    """Return the marker of a create-message body, or of a message as Discord returns it.

    The first ``custom_id`` if it has one, since that outlives every edit of the text; else
    the text and the first embed's title and description, as a hash. A quotation at the end of the
    text does not count: staff may have put one there, as a note, after a copy of now was made.
    """
    custom_id = next(_custom_ids(message.get("components")), None)
    if custom_id is not None:
        return f"custom_id:{custom_id}"
    bare = _without_note(message)
    return _hashed(bare if any(_words(bare)) else message)


def carries(message: Mapping[str, Json], marker: str) -> bool:
    """Tell whether a message as Discord returns it carries the marker."""
    mine = marker_of(message)
    # The hash of all its words is what was written down before quotations were left out.
    return marker == mine or (mine.startswith("text:") and marker == _hashed(message))


def _hashed(message: Mapping[str, Json]) -> str:
    words = "\x1f".join(_words(message))
    return f"text:{hashlib.sha256(words.encode()).hexdigest()}"


def _without_note(message: Mapping[str, Json]) -> Mapping[str, Json]:
    lines = str(message.get("content") or "").splitlines()
    while lines and (lines[-1].startswith(">") or not lines[-1].strip()):
        lines.pop()
    return {**message, "content": "\n".join(lines)}


def _custom_ids(components: Json) -> Iterator[str]:
    """Yield the custom ids of all components, depth first, containers and accessories included."""
    for component in _objects(components):
        custom_id = component.get("custom_id")
        if isinstance(custom_id, str):
            yield custom_id
        yield from _custom_ids(component.get("components"))
        yield from _custom_ids([component.get("accessory")])


def _words(message: Mapping[str, Json]) -> Iterator[str]:
    # Discord strips the ends and may fold white space, so both sides are folded here.
    yield _folded(message.get("content"))
    for embed in list(_objects(message.get("embeds")))[:1]:
        yield _folded(embed.get("title"))
        yield _folded(embed.get("description"))
    yield from _texts(message.get("components"))


def _texts(components: Json) -> Iterator[str]:
    """Yield the texts of text displays: with them a message has neither content nor embeds."""
    for component in _objects(components):
        if isinstance(component.get("content"), str):
            yield _folded(component.get("content"))
        yield from _texts(component.get("components"))


def _objects(value: Json) -> Iterator[Mapping[str, Json]]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (entry for entry in value if isinstance(entry, Mapping))


def _folded(value: Json) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
