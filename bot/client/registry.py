"""What features lay down in their ``setup`` for the edge to find."""

import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar, cast

Service = TypeVar("Service")


class Services:
    """One service of each type.

    discord.py builds persistent buttons and forms from a ``custom_id`` alone, so they cannot
    be given their collaborators; they ask here, and nothing else does.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._services: dict[type, object] = {}

    def provide(self, service: object) -> None:
        """Offer ``service`` under its type.

        Raises:
            ValueError: there is one of that type already.
        """
        if type(service) in self._services:
            raise ValueError(f"{type(service).__name__} is provided twice")
        self._services[type(service)] = service

    def find(self, kind: type[Service]) -> Service:
        """Return the service of type ``kind``.

        Raises:
            LookupError: no feature provides it.
        """
        try:
            return cast("Service", self._services[kind])
        except KeyError:
            raise LookupError(f"no feature provides {kind.__name__}") from None


def features_in(package: ModuleType) -> Iterator[str]:
    """Return the name of every feature: each package in ``package``, by name."""
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        if module.ispkg:
            yield f"{package.__name__}.{module.name}"
