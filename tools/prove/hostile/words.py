"""What hostile people type: far too much, what no client lets through, what reads as something else."""

from random import Random
from typing import Final

from bot.practice.kinds import JsonObject

LIKELY: Final = (
    "tomorrow 10:00",
    "30 March 2024, 09:30-16:00 CET",
    "in 3 hours",
    "every monday at 09:00",
    "2024-05-02 14:00",
    "A sentence that anybody may write.",
    "How do I join a thematic partnership?",
    "What does nobody here know?",
    "Porto",
    "PT11",
    "Europe/Lisbon",
    "fr",
    "en",
    "on",
    "off",
    "20",
)
"""What means something in one place or another."""

ODD: Final = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ufdfa" * 200,
    "\u202e\u2066txt.exe\u2069",
    "Z" + "\u0300\u0301\u0302\u0303\u0327\u0489" * 60,
    "\ud83d",
    "half \udc00 a character",
    "\u200b\u200d\ufeff\u2060",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 50,
    "\U000e0067\U000e0062",
    "@everyone @here <@&1> <@1> <#1> </setup apply:1>",
    "<t:99999999999999:F> <t:-1:R>",
    "`" * 7 + "\n> # [x](https://example.org)||**",
    "'; DROP TABLE event; --",
    "%s {} { $x } {0.__class__}",
    "../../../etc/passwd",
    "discord.gg/invite https://" + "a" * 300 + ".example",
    "\uff11\uff12:\uff13\uff10",
    "\u0663\u0660 \u0645\u0627\u0631\u0633",
    "30 March 2023 09:30 CET",
    "tomorrow 10:00",
    "in 99999999999999999999 days",
    "31.02.2023 25:61",
    "9999-12-31 23:59",
    "0001-01-01 00:00",
    "26 March 2023 02:30",
    "29 October 2023 02:30",
    "every 0 days at 10:00",
    "every monday at 09:00",
    "-1",
    "0",
    "1e400",
    "NaN",
    "on",
    "none",
    "discord",
    "fr",
    "x" * 101,
    "x" * 2001,
    "x" * 4001,
    "\u00e9" * 6001,
    "line\n" * 900,
)
"""Texts; the lone surrogates travel as JSON escapes."""

HUGE: Final = 100_000

SMALL_IDS: Final = 24
"""Numbers of ours count from one, so most guesses are small."""

NUMBERS: Final = (0, -1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 2**64, 10**40, -(2**70), 0.5, 1e308, -0.0)


def text(random: Random, known: tuple[str, ...] = ()) -> str:
    """Return something to type; ``known`` are words that mean something to the bot."""
    how = random.random()
    if how < 0.25 and known:
        return random.choice(known)
    if how < 0.5:
        return random.choice(LIKELY)
    if how < 0.7:
        return str(random.randint(0, SMALL_IDS))
    if how < 0.71:
        return random.choice(("x", "\ufdfa", "\u0301", "1", " ")) * HUGE
    return random.choice(ODD)


def value(random: Random, known: tuple[str, ...] = ()) -> object:
    """Return a value of any type that JSON has."""
    how = random.random()
    if how < 0.5:
        return text(random, known)
    if how < 0.75:
        return random.choice(NUMBERS)
    return random.choice((True, False, None, [], {}, ["a"], {"value": 1}, [[[]]]))


def damaged(random: Random, data: JsonObject) -> JsonObject:
    """Return ``data`` with one of its parts missing."""
    return {name: data[name] for name in data if name != random.choice(sorted(data))}
