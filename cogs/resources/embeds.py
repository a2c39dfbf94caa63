"""What members and staff read of resources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import discord

from bot.client import voice
from bot.client.looks import Fact, Tone, escaped
from bot.i18n import moments
from bot.kernel.errors import DomainError
from bot.kernel.text import cut
from bot.reviewing.embeds import because, language_names
from bot.reviewing.service.writing import Reading
from cogs.resources.domain import (
    SEVERAL,
    Content,
    Draft,
    Filters,
    Label,
    Labels,
    Page,
    Resource,
    State,
    host_in,
    language_of,
    needs_a_look,
)
from cogs.resources.service import Due, Found

LINE: Final = 160
"""So much of what a resource is about stands in a list."""
DUE_SHOWN: Final = 8

TONES: Final = {
    State.PROPOSED: Tone.WAITING,
    State.PUBLISHED: Tone.PLAIN,
    State.DECLINED: Tone.REFUSED,
    State.RETIRED: Tone.WAITING,
}


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of resources for one reader."""

    labels: Labels
    default: str
    """The community's language."""

    def title(self, resource: Resource) -> str:
        """Return what a resource is called."""
        return escaped(resource.content.words_in(self.reader.locale, self.default).title)

    def kind(self, content: Content) -> str:
        """Return what sort of thing it is, and in which language."""
        return self(
            "resources-kind-and-language",
            kind=self(f"resources-kind-{content.kind.value}"),
            language=language_name(content.language, self.reader.locale, self("resources-several-languages")),
        )

    def named(self, labels: Sequence[Label], slugs: Iterable[str]) -> str:
        """Return the names of labels, in the reader's language."""
        wanted = set(slugs)
        return ", ".join(one.name(self.reader.locale) for one in labels if one.slug in wanted)


def language_name(code: str, locale: str, several: str) -> str:
    """Return the name of a language, in the reader's own."""
    if code == SEVERAL:
        return several
    return language_names([code], locale)


def link(resource_link: str) -> str:
    """Return a link that shows its host and nothing else."""
    return f"[{host_in(resource_link)}]({resource_link})"


# ---- finding ------------------------------------------------------------------------


def found(voice: Voice, result: Found, filters: Filters) -> discord.Embed:
    """Show what came of a search."""
    title = voice("resources-found-title")
    facts = _asked(voice, result.asked, filters)
    if not result.resources:
        return voice.card(
            title,
            voice("resources-none-found"),
            tone=Tone.WAITING,
            facts=facts,
            next_step=voice("resources-none-next"),
        )
    said = [] if result.sure else [voice("resources-nearest")]
    if result.hasty:
        said.append(voice("resources-hasty"))
    lines = "\n\n".join(_line(voice, one) for one in result.resources)
    tone = Tone.PLAIN if result.sure else Tone.WAITING
    return voice.card(title, "\n\n".join([*said, lines]), tone=tone, facts=facts)


def listed(voice: Voice, page: Page, filters: Filters) -> discord.Embed:
    """Show a page of what there is."""
    title = voice("resources-list-title")
    facts = _asked(voice, "", filters)
    if not page.items:
        return voice.card(
            title,
            voice("resources-none"),
            tone=Tone.WAITING,
            facts=facts,
            next_step=voice("resources-none-next"),
        )
    lines = "\n\n".join(_line(voice, one) for one in page.items)
    counted = voice("resources-count", total=page.total, number=page.number, last=page.last)
    return voice.card(title, f"{counted}\n\n{lines}", facts=facts)


def card(voice: Voice, resource: Resource, today: date, *, inside: bool = False) -> discord.Embed:
    """Show one resource; ``inside``: to its owner or staff, with how it stands."""
    content = resource.content
    words = content.words_in(voice.reader.locale, voice.default)
    facts = [
        Fact(voice("resources-label-link"), link(content.link)),
        Fact(voice("resources-label-kind"), voice.kind(content), beside=True),
        *_tags(voice, content),
        *_checked(voice, resource, today),
        Fact(voice("resources-label-owner"), _owner(voice, resource), beside=True),
    ]
    written = language_of(content, voice.reader.locale, voice.default)
    if written != voice.reader.locale:
        name = language_name(written, voice.reader.locale, written)
        facts.append(Fact(voice("resources-label-words"), voice("resources-foreign", language=name)))
    if inside:
        facts.append(Fact(voice("resources-label-state"), _state(voice, resource)))
    return voice.card(escaped(words.title), escaped(words.about), tone=TONES[resource.state], facts=facts)


def _line(voice: Voice, resource: Resource) -> str:
    words = resource.content.words_in(voice.reader.locale, voice.default)
    about = escaped(cut(" ".join(words.about.split()), LINE))
    return f"**{voice.title(resource)}**\n{about}\n{voice.kind(resource.content)} · {link(resource.link)}"


def _asked(voice: Voice, words: str, filters: Filters) -> list[Fact]:
    labels = voice.labels
    parts = [
        voice("resources-quoted", words=escaped(words)) if words else "",
        voice(f"resources-kind-{filters.kind.value}") if filters.kind else "",
        voice.named(labels.themes, [filters.theme or ""]),
        voice.named(labels.criteria, [filters.criterion or ""]),
        voice.named(labels.groups, [filters.group or ""]),
        language_name(filters.language, voice.reader.locale, voice("resources-several-languages"))
        if filters.language
        else "",
    ]
    said = " · ".join(part for part in parts if part)
    return [Fact(voice("resources-label-asked"), said)] if said else []


def _tags(voice: Voice, content: Content) -> list[Fact]:
    tags, labels = content.tags, voice.labels
    named = {
        voice("resources-label-themes"): voice.named(labels.themes, tags.themes),
        voice("resources-label-criteria"): voice.named(labels.criteria, tags.criteria),
        voice("resources-label-groups"): voice.named(labels.groups, tags.groups),
    }
    return [Fact(label, names) for label, names in named.items() if names]


def _checked(voice: Voice, resource: Resource, today: date) -> list[Fact]:
    if resource.state in {State.PROPOSED, State.DECLINED}:
        # Nobody but who proposed it has looked.
        return []
    day = moments.day(resource.checked, voice.reader.locale)
    said = voice("resources-checked-old", day=day) if needs_a_look(resource, today) else day
    return [Fact(voice("resources-label-checked"), said, beside=True)]


def _owner(voice: Voice, resource: Resource) -> str:
    return voice("resources-owner-staff") if resource.owner is None else f"<@{resource.owner}>"


def _state(voice: Voice, resource: Resource) -> str:
    said = voice(f"resources-state-{resource.state.value}")
    decision = resource.decision
    if decision is None or resource.state is State.PROPOSED:
        return said
    lines = [said, voice("resources-decided-at", at=decision.at)]
    if decision.by is not None:
        lines.append(f"<@{decision.by}>")
    if decision.reason:
        lines.append(voice("resources-reason", reason=escaped(decision.reason)))
    return "\n".join(lines)


# ---- writing ------------------------------------------------------------------------


def draft(voice: Voice, reading: Reading[Draft, Content], today: date, *, staff: bool) -> discord.Embed:
    """Show what was written as it would be shown, or what is not right yet."""
    if reading.content is None:
        return not_right(voice, reading.draft, reading.refusal)
    new = reading.draft.resource is None
    shown = Resource(0, reading.content, State.PROPOSED, today, reading.draft.member)
    embed = card(voice, shown, today)
    title, text = embed.title or "", embed.description or ""
    facts = [Fact(str(field.name), str(field.value), bool(field.inline)) for field in embed.fields]
    step = "resources-draft-next" if new else "resources-draft-next-change"
    if staff and not new:
        step = "resources-draft-next-staff"
    return voice.card(title, text, tone=Tone.WAITING, facts=facts, next_step=voice(step))


def not_right(voice: Voice, written: Draft, refusal: DomainError | None) -> discord.Embed:
    """Say what is not right yet; nothing that was typed is lost."""
    why = voice.refusal(refusal) if refusal else ""
    title = escaped(cut(" ".join(written.typed.title.split()), LINE)) or voice("resources-untitled")
    return voice.card(title, why, tone=Tone.REFUSED, next_step=voice("resources-correct-next"))


def submitted(voice: Voice, resource: Resource, *, changed: bool) -> discord.Embed:
    """Confirm that a resource was proposed, or corrected."""
    waits = resource.state is State.PROPOSED
    key = "resources-proposed" if waits else "resources-changed-done"
    next_step = voice("resources-proposed-next") if waits else None
    if changed and waits:
        key = "resources-proposed-again"
    return voice.card(voice(key, title=voice.title(resource)), tone=Tone.DONE, next_step=next_step)


def mine(voice: Voice, resources: Sequence[Resource], drafts: Sequence[Draft]) -> discord.Embed:
    """Show a member what they proposed and are writing."""
    lines = [f"- **{voice.title(one)}** · {voice(f'resources-state-{one.state.value}')}" for one in resources]
    lines += [
        voice(
            "resources-mine-draft",
            title=escaped(cut(" ".join(one.typed.title.split()), LINE)) or voice("resources-untitled"),
        )
        for one in drafts
    ]
    text = "\n".join(lines) or voice("resources-mine-none")
    step = voice("resources-mine-next" if lines else "resources-mine-next-none")
    return voice.card(voice("resources-mine-title"), text, next_step=step)


# ---- staff --------------------------------------------------------------------------


def review(voice: Voice, due: Due) -> discord.Embed:
    """Show staff what they have to look at."""
    facts = [
        Fact(voice("resources-review-proposed", number=len(due.proposed)), _few(voice, due.proposed)),
        Fact(voice("resources-review-old", number=len(due.old)), _few(voice, due.old)),
        Fact(voice("resources-review-retired", number=len(due.retired)), _few(voice, due.retired)),
    ]
    shown = [fact for fact in facts if fact.value]
    text = voice("resources-review" if shown else "resources-review-none")
    return voice.card(voice("resources-review-title"), text, facts=shown)


def _few(voice: Voice, resources: Sequence[Resource]) -> str:
    return "\n".join(f"- {voice.title(one)}" for one in resources[:DUE_SHOWN])


def proposed(voice: Voice, resource: Resource, today: date) -> discord.Embed:
    """Put a proposal before staff; edited, say how it stands now."""
    embed = card(voice, resource, today, inside=True)
    if resource.state is State.PROPOSED:
        embed.set_author(name=voice("resources-proposal-title"))
    return embed


def gone(voice: Voice) -> discord.Embed:
    """Say that a proposal was taken back."""
    return voice.card(voice("resources-proposal-title"), voice("resources-taken-back"))


def decided(voice: Voice, resource: Resource) -> discord.Embed:
    """Tell who proposed it what became of it."""
    key = f"resources-told-{resource.state.value}"
    facts = because(resource.decision, voice("resources-label-reason"))
    tone = Tone.DONE if resource.state is State.PUBLISHED else Tone.WAITING
    return voice.card(voice(key, title=voice.title(resource)), voice(f"{key}-text"), tone=tone, facts=facts)
