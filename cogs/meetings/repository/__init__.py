"""All SQL of meetings: rows to frozen facts and back, inside the caller's transaction."""

from cogs.meetings.repository.actions import ActionRepository
from cogs.meetings.repository.agenda import AgendaRepository
from cogs.meetings.repository.minutes import MinutesRepository

__all__ = ["ActionRepository", "AgendaRepository", "MinutesRepository"]
