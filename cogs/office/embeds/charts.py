"""Figures as pictures, with what they show in words beside them.

The library is an extra and takes a second to load, so it is imported where it draws: in a thread. Its
windows and its memory of a "current figure" are left alone, so pictures may be drawn side by side.
"""

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from cogs.office.domain import Figures
from cogs.office.embeds.sheets import Section, countries, growth, organisations
from cogs.office.embeds.tables import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, BLUE, PAPER = "#18202e", "#505b6e", "#2348b5", "#ffffff"

WIDTH: Final = 5.6
"""Inches, of :data:`DOTS` each: narrow, so that the words can be read on a telephone, and sharp there."""
DOTS: Final = 200
ROW: Final = 0.4
LABEL: Final = 22
MOST_BARS: Final = 20

ALT_LIMIT: Final = 1000
"""Discord takes 1,024 characters of words for a picture."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture to draw: its numbers, and what they are in words."""

    name: str
    section: Section
    alt: str
    days: tuple[int, ...] = ()
    """When something grew, as the numbers of days; none: it shows how something is shared out."""


def can_draw() -> bool:
    """Tell whether the library is installed."""
    return find_spec("matplotlib") is not None


def plots(found: Figures, words: Words, locale: str) -> list[Plot]:
    """Return the pictures that there is something to draw for."""
    wanted = {
        "growth": growth(found, words, locale),
        "countries": countries(found, words, locale),
        "organisations": organisations(found, words),
    }
    days = tuple(step.day.toordinal() for step in found.growth)
    return [
        Plot(name, section, _alt(section, words), days if name == "growth" else ())
        for name, section in wanted.items()
        if section.rows
    ]


def draw(plot: Plot) -> bytes:
    """Return the picture as PNG. It takes a tenth of a second, so it belongs into a thread."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - an extra, and slow to load
    from matplotlib.figure import Figure  # noqa: PLC0415 - the same

    rows = plot.section.rows if plot.days else plot.section.rows[:MOST_BARS]
    height = 3.0 if plot.days else 0.9 + ROW * len(rows)
    figure = Figure(figsize=(WIDTH, height), dpi=DOTS, facecolor=PAPER)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    if plot.days:
        _line(axes, rows, plot.days)
    else:
        _bars(axes, rows)
    axes.set_title(plot.section.heading, loc="left", color=INK, fontsize=13, fontweight="bold")
    return _png(figure)


def _bars(axes: "Axes", rows: Sequence[tuple[str, str]]) -> None:
    labels = [textwrap.fill(label, LABEL) for label, _ in rows]
    counts = [int(count) for _, count in rows]
    bars = axes.barh(range(len(rows)), counts, color=BLUE, height=0.62)
    axes.set_yticks(range(len(rows)), labels)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.bar_label(bars, labels=[str(count) for count in counts], padding=4, color=INK, fontsize=10)
    axes.margins(x=0.1)
    _plain(axes, keep=("left",))


def _line(axes: "Axes", rows: Sequence[tuple[str, str]], days: Sequence[int]) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - an extra, and slow to load

    counts = [int(count) for _, count in rows]
    axes.step(days, counts, where="post", color=BLUE, linewidth=2.2)
    axes.plot(days, counts, "o", color=BLUE, markersize=5)
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    ends = sorted({0, len(days) - 1})
    axes.set_xticks([days[end] for end in ends], [rows[end][0] for end in ends])
    axes.annotate(
        str(counts[-1]), (days[-1], counts[-1]), (0, 7), textcoords="offset points", ha="center", color=INK
    )
    axes.margins(x=0.14, y=0.18)
    axes.grid(axis="y", color="#d5dce6", linewidth=0.8)
    _plain(axes, keep=("left", "bottom"))


def _plain(axes: "Axes", keep: Sequence[str]) -> None:
    for name, spine in axes.spines.items():
        spine.set_visible(name in keep)
        spine.set_color(SOFT)
    axes.tick_params(length=0, labelsize=10, labelcolor=INK)
    axes.set_axisbelow(True)


def _png(figure: "Figure") -> bytes:
    written = io.BytesIO()
    # Without what it was made with: a picture of the same numbers is the same picture.
    figure.savefig(written, format="png", bbox_inches="tight", pad_inches=0.15, metadata={"Software": None})
    return written.getvalue()


def _alt(section: Section, words: Words) -> str:
    """Return the picture in words: all its numbers, as far as there is room for them."""
    told: list[str] = []
    for label, count in section.rows[:MOST_BARS]:
        line = words("office-alt-part", label=label, count=count)
        if len("; ".join((*told, line))) > ALT_LIMIT - len(section.heading):
            break
        told.append(line)
    return f"{section.heading}: {'; '.join(told)}"
