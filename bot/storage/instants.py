"""Instants as text that sorts as they do, and back."""

from datetime import UTC, datetime


def to_text(instant: datetime) -> str:
    """Return an aware instant as ``YYYY-MM-DDTHH:MM:SS.ffffffZ``: UTC, of one length, sortable.

    Raises:
        ValueError: ``instant`` is naive, so nobody knows which instant it is.
    """
    if instant.tzinfo is None:
        raise ValueError(f"an instant is aware, this is a local time without its zone: {instant}")
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """Return the aware UTC instant that :func:`to_text` wrote.

    Raises:
        ValueError: ``text`` is not of that form.
    """
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None or to_text(instant) != text:
        raise ValueError(f"not an instant as the database keeps it: {text!r}")
    return instant


def from_optional_text(text: str | None) -> datetime | None:
    """Return the instant, or None where the column holds none."""
    return None if text is None else from_text(text)


def to_optional_text(instant: datetime | None) -> str | None:
    """Return the text of the instant, or None where there is none."""
    return None if instant is None else to_text(instant)
