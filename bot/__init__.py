"""The platform every feature stands on; it knows no feature by name."""

__version__ = "0.1.0"
