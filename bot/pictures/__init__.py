"""Figures as pictures, with what they show in words beside them.

The library is an extra and takes a second to load, so it is imported where it draws: in a thread. Its
windows and its memory of a "current figure" are left alone, so pictures may be drawn side by side.
"""

import asyncio
import io
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from bot.kernel.errors import Detail

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
    heading: str
    rows: tuple[tuple[str, str], ...]
    """What each number is of, and the number: a whole one."""
    alt: str
    days: tuple[int, ...] = ()
    """When something grew, as the numbers of days; none: it shows how something is shared out."""


def can_draw() -> bool:
    """Tell whether the library is installed."""
    return find_spec("matplotlib") is not None


class Words(Protocol):
    """The texts in the reader's language."""

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key``."""
        ...


def in_words(
    heading: str, rows: Iterable[tuple[str, str]], words: Words, each: str = "picture-number"
) -> str:
    """Return a picture in words: all its numbers, as far as there is room for them; ``each`` is how one is told."""
    told = ""
    for label, number in islice(rows, MOST_BARS):
        one = words(each, label=label, number=number)
        more = words("picture-joined", told=told, next=one) if told else one
        if len(words("picture-told", heading=heading, told=more)) > ALT_LIMIT:
            break
        told = more
    return words("picture-told", heading=heading, told=told)


def draw(plot: Plot) -> bytes:
    """Return the picture as PNG. It takes a tenth of a second, so it belongs into a thread."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - an extra, and slow to load
    from matplotlib.figure import Figure  # noqa: PLC0415 - the same

    rows = plot.rows if plot.days else plot.rows[:MOST_BARS]
    height = 3.0 if plot.days else 0.9 + ROW * len(rows)
    figure = Figure(figsize=(WIDTH, height), dpi=DOTS, facecolor=PAPER)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    if plot.days:
        _line(axes, rows, plot.days)
    else:
        _bars(axes, rows)
    axes.set_title(plot.heading, loc="left", color=INK, fontsize=13, fontweight="bold")
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


class Painter:
    """Draws off the event loop, one after the other, where the library is there; without it there are the numbers."""

    def __init__(self, *, able: bool, draw: Callable[[Plot], bytes] = draw) -> None:
        """Draw only if ``able``."""
        self.able = able
        self._draw = draw
        # The library minds other threads, though not all of it: fonts, say, are kept for all.
        self._turn = asyncio.Lock()

    async def paint(self, plot: Plot) -> bytes:
        """Return the picture as PNG."""
        async with self._turn:
            return await asyncio.to_thread(self._draw, plot)

    async def paint_all(self, plots: Sequence[Plot]) -> list[tuple[Plot, bytes]]:
        """Return the pictures, or none where they cannot be drawn."""
        return [(plot, await self.paint(plot)) for plot in plots] if self.able else []
