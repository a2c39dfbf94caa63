"""Which language a browser asks for."""

from collections.abc import Callable


def preferred(header: str, offered: Callable[[str], str | None]) -> str | None:
    """Return the first language of an ``Accept-Language`` header that is ``offered``, by its weights."""
    ranked = sorted(_ranges(header), key=lambda one: -one[1])
    served = (offered(name) for name, weight in ranked if weight > 0)
    return next((locale for locale in served if locale), None)


def _ranges(header: str) -> list[tuple[str, float]]:
    # No browser names more than a few; a header may be as long as a request.
    return [_range(part) for part in header.split(",")[:20] if part.strip()]


def _range(part: str) -> tuple[str, float]:
    name, _, parameter = part.partition(";")
    weight = parameter.strip().removeprefix("q=")
    try:
        return name.strip(), float(weight) if parameter else 1.0
    except ValueError:
        return name.strip(), 0.0
