"""The use cases of the office."""

from cogs.office.service.figures import FigureService
from cogs.office.service.lists import ListService, Made, Names, Overview
from cogs.office.service.records import OfficeRecords

__all__ = ["FigureService", "ListService", "Made", "Names", "OfficeRecords", "Overview"]
