"""Power cuts under the database: nothing told as done is lost, nothing is half there, nothing is broken.

Beside it the same cuts with a setting that this project does not use, which has to lose something:
a campaign that could not see a loss would prove nothing.
"""

from tests.power.campaign import HASTY, campaign
from tools.prove.report import Figure, Progress, Report

SHORT = 20
LONG = 300


def short(progress: Progress) -> Report:
    """Cut the power 20 times."""
    return _report(SHORT, progress)


def long(progress: Progress) -> Report:
    """Cut the power 300 times."""
    return _report(LONG, progress)


def _report(cuts: int, progress: Progress) -> Report:
    kept = campaign(cuts, progress=lambda done: progress(done, 2 * cuts, "synchronous=FULL"))
    hasty = campaign(
        cuts, settings=(HASTY,), progress=lambda done: progress(cuts + done, 2 * cuts, "synchronous=NORMAL")
    )
    figures: dict[str, Figure] = {
        "power cuts": kept.cuts,
        "changes acknowledged before them": kept.acknowledged,
        "acknowledged and lost": kept.lost,
        "half written": kept.half_written,
        "files corrupt": kept.corrupt,
        "cuts that lose something, were it NORMAL": hasty.cuts_that_lost,
        "SQLite tested": kept.sqlite_tested,
        "SQLite that checked as well": kept.sqlite_that_checked_as_well,
    }
    return Report("powercut", figures, kept.held and hasty.cuts_that_lost > 0)
