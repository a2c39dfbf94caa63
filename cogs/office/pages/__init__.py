"""The pages of staff."""

from cogs.office.pages.figures import FigurePages
from cogs.office.pages.lists import ListPages

__all__ = ["FigurePages", "ListPages"]
