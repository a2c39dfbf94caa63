"""Meetings and actions as cards."""
