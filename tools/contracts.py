"""Contracts of the house that import-linter does not ship."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from typing_extensions import override


class FeatureDoors(Contract):
    """Another feature is its doors, usually its service and its domain; all else is its own business.

    ``features`` is the package of features; ``doors`` are the floors that others may import.
    """

    features: Any = fields.StringField()
    doors: Any = fields.ListField(subfield=fields.StringField())

    @override
    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find every import from one feature into another that goes past the doors."""
        wrong = [
            (importer, imported)
            for importer in sorted(graph.modules)
            if self._feature(importer)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if self._goes_past_the_doors(importer, imported)
        ]
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Tell each import that goes past the doors."""
        for importer, imported in check.metadata["wrong"]:
            output.print_error(f"{importer} must not import {imported}: only {', '.join(self.doors)}")

    def _feature(self, module: str) -> str | None:
        parts = module.split(".")
        return parts[1] if len(parts) > 1 and parts[0] == self.features else None

    def _goes_past_the_doors(self, importer: str, imported: str) -> bool:
        feature = self._feature(imported)
        if feature is None or feature == self._feature(importer):
            return False
        parts = imported.split(".")
        return len(parts) > 2 and parts[2] not in self.doors
