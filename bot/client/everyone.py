"""Speaking to everyone at once: a panel stands for all, so it says all in each language of the community."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from bot.kernel.text import cut, units

MOST_CARDS: Final = 10
"""So many cards Discord takes in one message."""

LABEL: Final = 80
"""So many characters it shows on a button."""

Words: TypeAlias = Callable[[str], str]
"""From the key of a label to its words: a voice, or several of them at once."""


def in_all(voices: Sequence[Words], key: str) -> str:
    """Return a label in as many languages as there is room for: who cannot read one reads another."""
    first, *others = dict.fromkeys(voice(key) for voice in voices)
    label = first
    for other in others:
        longer = f"{label} · {other}"
        label = longer if units(longer) <= LABEL else label
    return cut(label, LABEL)
