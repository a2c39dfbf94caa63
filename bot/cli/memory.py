"""When Python looks for rubbish: seldom while a start makes what stays, then only among what came later."""

import gc
from typing import Final

USUALLY: Final = gc.get_threshold()
WHILE_STARTING: Final = 100_000
"""A start makes a million objects, and nearly all of them stay; looking at them every 700 takes a fifth of it."""


def look_seldom() -> None:
    """Leave what a start makes alone."""
    gc.set_threshold(WHILE_STARTING)


def settle_down() -> None:
    """Take what lives as long as the process out of the rounds of the garbage collector.

    Texts, commands and libraries are some hundred thousand objects; to look at them all again
    and again would hold up everybody for tens of milliseconds.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*USUALLY)
