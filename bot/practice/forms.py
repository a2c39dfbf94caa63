"""A form that the bot has opened, as who fills it in sees it: fields by their labels, options by their names."""

from collections.abc import Mapping
from typing import Any

from bot.practice.tour import StepFailed
from bot.practice.transcript import components


def form_fields(modal: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return a form's fields by their label."""
    fields: dict[str, Mapping[str, Any]] = {}
    for one in components(modal):
        inner = one.get("component")
        if inner is not None:
            fields[str(one.get("label"))] = inner
        elif one.get("type") == 4 and one.get("label"):
            fields[str(one["label"])] = one
    return fields


def filled_in(modal: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """Return what a form sends, by ``custom_id``, once ``texts`` (by label) are typed over what it held already.

    Raises:
        StepFailed: the form has no such field, or a field no such option.
    """
    fields = form_fields(modal)
    unknown = set(texts) - set(fields)
    if unknown:
        raise StepFailed(f"the form has no {unknown}; it has {', '.join(fields)}")
    typed = [one for one in fields.values() if "options" not in one]
    held: dict[str, Any] = {str(one["custom_id"]): str(one.get("value") or "") for one in typed}
    return held | {
        str(fields[label]["custom_id"]): _entry(fields[label], text) for label, text in texts.items()
    }


def _entry(field: Mapping[str, Any], text: str) -> str | list[str]:
    """Return what ``text`` is in a field: itself, or the value of the option that is called so."""
    if "options" not in field:
        return text
    values = [str(one["value"]) for one in field["options"] if one["label"] == text]
    if not values:
        there = [one["label"] for one in field["options"]]
        raise StepFailed(f"no option {text!r} in the form; there is {there}")
    return values
