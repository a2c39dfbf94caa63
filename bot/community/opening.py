"""When the people who run the community are there, as its content says."""

from bot.community.model import WEEKDAYS, Community, day_of
from bot.kernel.office_hours import OfficeHours


def office_hours(community: Community) -> OfficeHours:
    """Return the office hours by the clocks of the community's zone."""
    office = community.office
    return OfficeHours(
        frozenset(WEEKDAYS.index(day) for day in office.days),
        office.opens,
        office.closes,
        community.zone,
        frozenset(day for text in office.holidays if (day := day_of(text)) is not None),
    )
