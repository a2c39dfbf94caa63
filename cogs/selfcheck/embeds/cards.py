"""The cards of a self-check: what it is, each criterion, the summary, and what was kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot.client import voice
from bot.client.looks import Fact, Tone
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.resources.domain import Resource, host_in
from cogs.selfcheck.domain import Answer, Check, Kept, Walk, Words, counted
from cogs.selfcheck.service import Help

TITLE: Final = 120
"""So much of the title of a resource stands under a criterion."""


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of a self-check for one reader."""

    check: Check
    default: str
    """The community's language."""

    def of(self, words: Words) -> str:
        """Return words of the community's file in the reader's language, else in its first."""
        return words.get(self.reader.locale) or words.get(self.default) or next(iter(words.values()))

    def answer(self, answer: Answer | None) -> str:
        """Return what was said, in words."""
        return self("selfcheck-open" if answer is None else f"selfcheck-answer-{answer.value}")

    def questions(self, at: int) -> Sequence[str]:
        """Return what to ask oneself about a criterion."""
        asked = self.check.criteria[at].ask
        return asked.get(self.reader.locale) or asked.get(self.default) or next(iter(asked.values()), ())

    def title(self, resource: Resource) -> str:
        """Return what a resource is called."""
        return resource.content.words_in(self.reader.locale, self.default).title

    def name(self, at: int) -> str:
        """Return the number and name of a criterion."""
        return f"{at + 1}. {self.of(self.check.criteria[at].name)}"

    def sums(self, walk: Walk) -> str:
        """Return how often each was said."""
        numbers = counted(walk)
        told = [answer for answer in (*Answer, None) if numbers.get(answer)]
        return " · ".join(self.pair(self.answer(answer), str(numbers[answer])) for answer in told)

    def pair(self, label: str, value: str) -> str:
        """Return a label and what it says: languages differ in how they put the colon."""
        return self("selfcheck-pair", label=label, value=value)


def intro(voice: Voice, kept: Sequence[Kept]) -> discord.Embed:
    """Say what the self-check is, and what becomes of what is said."""
    check = voice.check
    host = host_in(check.source)
    day = moments.day(check.checked, voice.reader.locale)
    facts = [
        Fact(voice("selfcheck-label-limits"), voice.of(check.limits)),
        Fact(voice("selfcheck-label-source"), f"[{host}]({check.source})", beside=True),
        Fact(voice("selfcheck-label-checked"), day, beside=True),
    ]
    if kept:
        facts.append(Fact(voice("selfcheck-label-kept"), voice("selfcheck-kept-some", number=len(kept))))
    text = f"{voice.of(check.about)}\n\n{voice('selfcheck-intro')}"
    return voice.card(voice.of(check.title), text, facts=facts)


def step(voice: Voice, walk: Walk, shown: Help) -> discord.Embed:
    """Show the criterion at which a walk is."""
    criterion = voice.check.criteria[walk.at]
    asked = "\n".join(f"- {question}" for question in voice.questions(walk.at))
    facts = [Fact(voice("selfcheck-label-ask"), asked)] if asked else []
    if shown.resources:
        facts.append(Fact(voice("selfcheck-label-resources"), _resources(voice, shown.resources)))
    if (said := walk.answers[walk.at]) is not None:
        facts.append(Fact(voice("selfcheck-label-said"), voice.answer(said)))
    title = voice("selfcheck-step", number=walk.at + 1, last=len(walk.answers), name=voice.of(criterion.name))
    text = f"> {voice.of(criterion.text)}\n\n{voice.of(criterion.explained)}"
    return voice.card(title, text, facts=facts, next_step=voice("selfcheck-step-next"))


def summary(voice: Voice, walk: Walk) -> discord.Embed:
    """Show what was said, and that it is nowhere yet."""
    facts = [Fact(voice("selfcheck-label-sum"), voice.sums(walk))]
    return voice.card(
        voice("selfcheck-summary"), _said(voice, walk), facts=facts, next_step=voice("selfcheck-summary-next")
    )


def kept(voice: Voice, one: Kept) -> discord.Embed:
    """Show one that was kept."""
    walk = one.walk(voice.check)
    facts = [Fact(voice("selfcheck-label-sum"), voice.sums(walk))]
    title = voice("selfcheck-kept-title", day=day_of(voice, one))
    return voice.card(title, _said(voice, walk), facts=facts, next_step=voice("selfcheck-kept-next"))


def just_kept(voice: Voice, one: Kept) -> discord.Embed:
    """Confirm that one is kept."""
    text = voice("selfcheck-just-kept-text")
    return voice.card(voice("selfcheck-just-kept", day=day_of(voice, one)), text, tone=Tone.DONE)


def day_of(voice: Voice, one: Kept) -> str:
    """Return when one was kept, in words, by the clocks of the reader."""
    return moments.date(one.at, voice.reader.zone, voice.reader.locale)


def _said(voice: Voice, walk: Walk) -> str:
    return "\n".join(
        voice.pair(voice.name(at), f"**{voice.answer(answer)}**") for at, answer in enumerate(walk.answers)
    )


def _resources(voice: Voice, resources: Sequence[Resource]) -> str:
    return "\n".join(
        f"- {escaped(cut(voice.title(one), TITLE))} ([{host_in(one.link)}]({one.link}))" for one in resources
    )


def escaped(text: str) -> str:
    """Return words as they were written: in them nothing is formatted, and nobody and no channel mentioned."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(text)).replace("<", r"\<")
