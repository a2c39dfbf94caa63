"""Domain objects as cards and files."""
