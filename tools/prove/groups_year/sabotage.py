"""Takes a rule away from the bot, to see that the judge finds out: a proof that cannot fail proves nothing."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from cogs.digest.domain import Stage, Told
from cogs.digest.service import issues
from cogs.meetings.domain import Action, is_time
from cogs.meetings.service import actions
from tools.prove.groups_year import ground
from tools.prove.groups_year.facts import DAY, WEEK, Terms
from tools.prove.sabotage import Put, Sabotage


def _forgets_that_it_reminded(put: Put) -> None:
    def always(action: Action, today: date) -> bool:
        return is_time(replace(action, chased=None), today)

    put(actions, "is_time", always)


def _asks_a_day_late(put: Put) -> None:
    lay_down = ground.lay_down

    def otherwise(folder: Path, slugs: Collection[str], terms: Terms) -> Path:
        return lay_down(folder, list(slugs), replace(terms, prompt=terms.prompt - DAY))

    put(ground, "lay_down", otherwise)


def _minds_no_quiet_week(put: Put) -> None:
    def begun(_told: Collection[Told], *, preview: bool) -> Stage:
        return Stage.WAITING if preview else Stage.APPROVED

    put(issues, "begun", begun)


def _tells_old_news(put: Put) -> None:
    def since(_last: datetime | None, _on: datetime | None, now: datetime) -> datetime:
        return now - 2 * WEEK

    put(issues, "news_since", since)


RULES: Final[Mapping[str, Sabotage]] = {
    "chaser": _forgets_that_it_reminded,
    "prompt": _asks_a_day_late,
    "quiet week": _minds_no_quiet_week,
    "news": _tells_old_news,
}
"""What can be taken away."""
