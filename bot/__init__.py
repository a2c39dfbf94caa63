"""The platform every feature stands on; it knows no feature by name."""
