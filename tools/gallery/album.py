"""What was photographed, and the page on which to look at it."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

STYLE = """
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 1500px; padding: 24px; }
h2 { margin-top: 48px; } h3 { margin-top: 32px; }
figure { margin: 0 0 28px; padding-top: 12px; border-top: 1px solid #8886; }
figcaption { margin-bottom: 8px; } figcaption span { opacity: .75; }
.pictures { display: flex; flex-wrap: wrap; gap: 10px; align-items: flex-start; }
img { max-width: 100%; border: 1px solid #8884; }
"""
LANGUAGES = {"en": "English", "fr": "French"}


@dataclass(frozen=True)
class Sight:
    """One thing that somebody sees: who, where and what, with a picture for each lens."""

    number: int
    kind: str
    what: str
    who: str
    where: str
    language: str
    chapter: str
    pictures: dict[str, Path] = field(default_factory=dict)

    @property
    def caption(self) -> str:
        """All three in one line."""
        return f"{self.what} ({self.who}, {self.where})"


def slug(text: str) -> str:
    """Return ``text`` as part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:72]


class Album:
    """All sights, in the order in which they were seen."""

    def __init__(self, folder: Path) -> None:
        """Keep pictures in ``folder``."""
        self.folder = folder
        self.sights: list[Sight] = []
        self.notes: list[str] = []
        self._known: set[tuple[str, ...]] = set()

    def is_new(self, *shape: str) -> bool:
        """Tell, once, whether something of this shape has not been seen yet."""
        new = shape not in self._known
        self._known.add(shape)
        return new

    def add(self, kind: str, what: str, who: str, where: str, language: str, chapter: str) -> Sight:
        """Make room for the pictures of one more sight."""
        sight = Sight(len(self.sights) + 1, kind, what, who, where, language, chapter)
        self.sights.append(sight)
        return sight

    def keep(self, sight: Sight, lens: str, picture: bytes) -> None:
        """Keep one picture of a sight."""
        path = self.folder / f"{sight.number:03}-{sight.language}-{slug(sight.what)}-{lens}.png"
        path.write_bytes(picture)
        sight.pictures[lens] = path

    def write(self, title: str) -> Path:
        """Write the page that shows them all."""
        body = [f"<h1>{html.escape(title)}</h1>", f"<p>{len(self.sights)} sights.</p>", *self._notes()]
        for language, sights in groupby(self.sights, key=lambda sight: sight.language):
            body += [f"<h2>{LANGUAGES.get(language, language)}</h2>", *_chapters(sights)]
        page = self.folder / "index.html"
        head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        page.write_text(f"{head}<style>{STYLE}</style><body>{''.join(body)}", encoding="utf-8")
        return page

    def _notes(self) -> Sequence[str]:
        if not self.notes:
            return []
        return ["<ul>", *(f"<li>{html.escape(note)}</li>" for note in self.notes), "</ul>"]


def _chapters(sights: Iterable[Sight]) -> Iterable[str]:
    for chapter, ones in groupby(sights, key=lambda sight: sight.chapter):
        yield f"<h3>{html.escape(chapter)}</h3>"
        yield from map(_figure, ones)


def _figure(sight: Sight) -> str:
    shown = "".join(
        f'<img src="{path.name}" alt="{html.escape(f"{sight.caption}, {lens}")}" loading="lazy">'
        for lens, path in sight.pictures.items()
    )
    words = f"{sight.number}. <strong>{html.escape(sight.what)}</strong> <span>{html.escape(sight.who)} · {html.escape(sight.where)}</span>"
    return f'<figure><figcaption>{words}</figcaption><div class="pictures">{shown}</div></figure>'
