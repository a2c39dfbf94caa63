"""What maintainers run: the figures of the house, measurements, and contracts for import-linter."""
