"""Events that come back: a rule of local dates, kept at one local time in one zone.

Each date becomes an ordinary event ahead of its time, and lives on as one. Nothing is made
twice: a date is known by its series and its local date by the rule, whatever the event was
moved to since.
"""

from cogs.series.domain.facts import Occurrence, Series, Words
from cogs.series.domain.refusals import (
    ChannelForbids,
    ChannelGone,
    ComesTooOften,
    DateMissing,
    DatesStay,
    DateStands,
    EndsTooEarly,
    EventMoved,
    NoSeries,
    NoSuchDate,
    RepeatsAlready,
    RuleMissesFirst,
    RuleUnreadable,
)
from cogs.series.domain.rules import (
    ANNOUNCED,
    HORIZON,
    MOST,
    ahead,
    begin,
    carried_over,
    change,
    days,
    end_before,
    happens_twice,
    is_date,
    plan_on,
    require_left_out,
    terms_on,
    to_make,
)

__all__ = [
    "ANNOUNCED",
    "HORIZON",
    "MOST",
    "ChannelForbids",
    "ChannelGone",
    "ComesTooOften",
    "DateMissing",
    "DateStands",
    "DatesStay",
    "EndsTooEarly",
    "EventMoved",
    "NoSeries",
    "NoSuchDate",
    "Occurrence",
    "RepeatsAlready",
    "RuleMissesFirst",
    "RuleUnreadable",
    "Series",
    "Words",
    "ahead",
    "begin",
    "carried_over",
    "change",
    "days",
    "end_before",
    "happens_twice",
    "is_date",
    "plan_on",
    "require_left_out",
    "terms_on",
    "to_make",
]
