"""What editors see: drafts as they will be read, differences, what needs a hand, and what became of an entry."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

import discord
from babel import Locale

from bot.client.looks import EMBED_LIMIT, VALUE_LIMIT, Fact, Tone, escaped, size
from bot.client.voice import Voice
from bot.i18n import moments
from bot.kernel.text import cut, units
from cogs.faq.domain import Act, Change, Comparison, Page, Revision, is_outdated
from cogs.keeping.domain import Card, Draft, Listed, Origin
from cogs.keeping.service import Dossier, Preview

ALIASES: Final = 500
EXCERPT: Final = 900
DIFFERENCE: Final = 3_500
LINES: Final = 12
NAME: Final = 90
FENCES: Final = 20
FEWEST: Final = 60
"""So much of what may be long is shown."""


def preview_cards(voice: Voice, shown: Preview, topics: Mapping[str, str]) -> list[discord.Embed]:
    """Show a draft as it will be read; beneath it what it changes, and what somebody else has changed."""
    entry = shown.entry
    facts = [_aliases(voice, entry.aliases)] if entry.aliases else []
    if shown.is_original:
        facts.append(Fact(voice("keeping-label-sources"), _links(entry.sources)))
        named = ", ".join(topics.get(tag, tag) for tag in entry.tags)
        facts.append(Fact(voice("keeping-label-topics"), named or "–"))
    else:
        facts.append(Fact(voice("keeping-label-language"), language(voice, entry.locale)))
    if remarks := _remarks(voice, shown):
        facts.append(Fact(voice("keeping-label-remarks"), "\n".join(remarks)))
    step = voice("keeping-preview-meanwhile-next" if shown.meanwhile else "keeping-preview-next")
    tone = Tone.WAITING if shown.meanwhile or shown.alike else Tone.PLAIN
    cards = [voice.card(entry.question, entry.answer, tone=tone, facts=facts, next_step=step)]
    if shown.meanwhile is not None:
        cards.append(_meanwhile(voice, shown.meanwhile, shown.theirs, _room(cards) // 2))
    if shown.original is not None:
        original, title = shown.original, voice("keeping-original-title")
        text = f"**{escaped(original.question)}**\n{original.answer}"
        cards.append(voice.card(title, cut(text, max(100, _room(cards) // 2))))
    if shown.changes and _room(cards) > 100:
        title = voice("keeping-changes-title")
        cards.append(voice.card(title, difference(voice, shown.changes, _room(cards) - len(title))))
    return cards


def kept_cards(voice: Voice, texts: Iterable[str]) -> list[discord.Embed]:
    """Show again what was typed and cannot be kept, so that it can be copied."""
    room, cards = EMBED_LIMIT, []
    for text in texts:
        card = voice.card(voice("keeping-kept-title"), cut(text, max(1, room - 60)))
        room -= size(card)
        if room < 0:
            break
        cards.append(card)
    return cards


def review_card(voice: Voice, page: Page[Listed], part: str) -> discord.Embed:
    """List what needs a hand, and why."""
    lines = [f"- {escaped(one.question)} · {_why(voice, one)}" for one in page.items]
    text = "\n".join(lines) if lines else voice("keeping-review-nothing")
    if page.last > 1:
        text += "\n\n" + voice("keeping-page", number=page.number, last=page.last)
    step = voice("keeping-review-next") if lines else None
    return voice.card(voice(f"keeping-review-title-{part}"), text, next_step=step)


def dossier_card(voice: Voice, dossier: Dossier) -> discord.Embed:
    """Show an entry with all that only editors see of it."""
    original, card = dossier.original, dossier.card
    entry = original.entry
    matters = [voice(f"keeping-concern-{one.value}") for one in dossier.concerns]
    if dossier.alike:
        matters.append(voice("keeping-alike", entries=", ".join(f"`{one}`" for one in dossier.alike[:5])))
    facts = [
        Fact(voice("keeping-label-id"), f"`{entry.id}`", beside=True),
        Fact(voice("keeping-label-owner"), _member(voice, card.owner), beside=True),
        Fact(voice("keeping-label-reviewer"), _member(voice, card.reviewer), beside=True),
        Fact(voice("keeping-label-checked"), moments.day(entry.checked, voice.reader.locale), beside=True),
        Fact(voice("keeping-label-review"), moments.day(dossier.review, voice.reader.locale), beside=True),
        Fact(voice("keeping-label-languages"), _languages(voice, dossier)),
        Fact(voice("keeping-label-sources"), _links(entry.sources)),
    ]
    if matters:
        facts.append(Fact(voice("keeping-label-matters"), "\n".join(f"- {one}" for one in matters)))
    tone = Tone.WAITING if dossier.concerns else Tone.PLAIN
    text = voice("keeping-retired-note") if original.retired else cut(entry.answer, EXCERPT)
    return voice.card(entry.question, text, tone=tone, facts=facts)


def published_card(voice: Voice, revision: Revision) -> discord.Embed:
    """Say that members read it from now on."""
    entry = revision.entry
    text = voice("keeping-published", entry=f"`{entry.id}`", language=language(voice, entry.locale))
    return voice.card(
        entry.question,
        text,
        tone=Tone.DONE,
        next_step=voice("keeping-published-next", number=str(revision.number)),
    )


def assigned_card(voice: Voice, card: Card) -> discord.Embed:
    """Tell who answers for an entry from now on."""
    facts = [
        Fact(voice("keeping-label-owner"), _member(voice, card.owner), beside=True),
        Fact(voice("keeping-label-reviewer"), _member(voice, card.reviewer), beside=True),
    ]
    if card.review_on:
        day = moments.day(card.review_on, voice.reader.locale)
        facts.append(Fact(voice("keeping-label-review"), day, beside=True))
    return voice.card(voice("keeping-assigned-title"), f"`{card.entry}`", tone=Tone.DONE, facts=facts)


def history_card(voice: Voice, revisions: Sequence[Revision]) -> discord.Embed:
    """List what became of a version, the newest first."""
    entry = revisions[0].entry
    lines = [f"- {revision_line(voice, one)}" for one in revisions[:LINES]]
    title = voice("keeping-history-title", language=language(voice, entry.locale))
    return voice.card(
        title, f"**{escaped(entry.question)}**\n" + "\n".join(lines), next_step=voice("keeping-history-next")
    )


def revision_card(voice: Voice, revision: Revision, found: Sequence[Change]) -> discord.Embed:
    """Show a revision, and what it changed."""
    text = difference(voice, found, DIFFERENCE) if found else voice("keeping-difference-none")
    return voice.card(
        voice("keeping-revision-title", number=str(revision.number)),
        f"{revision_line(voice, revision)}\n{text}",
        next_step=voice("keeping-revision-next"),
    )


def conflict_card(voice: Voice, at_odds: Comparison, found: Sequence[Change]) -> discord.Embed:
    """Show what a file says that its entry does not."""
    text = voice("keeping-conflict", path=f"`{at_odds.path}`")
    return voice.card(
        voice("keeping-conflict-title"),
        f"{text}\n{difference(voice, found, DIFFERENCE)}",
        tone=Tone.WAITING,
        next_step=voice("keeping-conflict-next"),
    )


def drafts_card(voice: Voice, drafts: Sequence[Draft]) -> discord.Embed:
    """List the drafts, those that were touched last first."""
    lines = [f"- {draft_line(voice, one)}" for one in drafts]
    step = voice("keeping-drafts-next") if lines else None
    text = "\n".join(lines) if lines else voice("keeping-drafts-nothing")
    return voice.card(voice("keeping-drafts-title"), text, next_step=step)


def left_card(voice: Voice, left: Sequence[Listed]) -> discord.Embed:
    """Ask who takes on the entries of somebody who is gone."""
    lines = [f"- {escaped(one.question)} (`{one.entry}`)" for one in left[:LINES]]
    if len(left) > LINES:
        lines.append(voice("keeping-left-more", more=len(left) - LINES))
    text = voice("keeping-left", count=len(left))
    return voice.card(
        voice("keeping-left-title"),
        text + "\n" + "\n".join(lines),
        tone=Tone.WAITING,
        next_step=voice("keeping-left-next"),
    )


def draft_line(voice: Voice, draft: Draft) -> str:
    """Return a draft in one line: its number, what it is to be, and what it began with."""
    question = escaped(draft_name(voice, draft))
    origin = {
        Origin.FORM: "keeping-origin-form",
        Origin.MESSAGE: "keeping-origin-message",
        Origin.REQUEST: "keeping-origin-request",
    }
    line = f"**{draft.id}** · {question} · {voice(origin[draft.origin])}"
    return f"{line} · {voice('keeping-draft-desks')}" if draft.held else line


def draft_name(voice: Voice, draft: Draft) -> str:
    """Return what a draft is called: its question, else how its answer begins."""
    question, answer = (" ".join(one.split()) for one in (draft.typed.question, draft.typed.answer))
    return cut(question or f"{voice('keeping-draft-unnamed')} {answer}", NAME)


def revision_line(voice: Voice, revision: Revision) -> str:
    """Return when, who and what, in one line."""
    who = _member(voice, revision.actor, nobody="keeping-unnamed")
    if revision.act is Act.IMPORTED and revision.actor:
        return voice("keeping-act-settled", at=revision.at, who=who)
    return voice(f"keeping-act-{revision.act.value}", at=revision.at, who=who)


def difference(voice: Voice, found: Sequence[Change], room: int) -> str:
    """Return what differs, part by part, in at most ``room`` characters."""
    text = ""
    for change in found:
        heading = f"**{voice(f'keeping-part-{change.part}')}**\n"
        lines = "\n".join(_lines(voice, change)).replace("```", "ʼʼʼ")
        left = room - units(text) - units(heading) - FENCES
        if left < FEWEST:
            return f"{text}…"
        text += f"{heading}```diff\n{cut(lines, left)}\n```\n"
    return text


def _lines(voice: Voice, change: Change) -> Sequence[str]:
    if change.part != "volatile":
        return change.lines
    return [f"{'+' if change.after else '-'} {voice('keeping-part-volatile-is')}"]


def language(voice: Voice, locale: str) -> str:
    """Return the name of a language in that of the reader."""
    name = Locale.parse(locale.replace("-", "_")).get_display_name(voice.reader.locale.replace("-", "_"))
    return name or locale


def _meanwhile(voice: Voice, revision: Revision, theirs: Sequence[Change], room: int) -> discord.Embed:
    text = f"{revision_line(voice, revision)}\n{difference(voice, theirs, max(room - 300, 100))}"
    return voice.card(voice("keeping-meanwhile-title"), text, tone=Tone.WAITING)


def _remarks(voice: Voice, shown: Preview) -> list[str]:
    remarks = [voice("keeping-draft-held")] if shown.draft.held else []
    if shown.alike:
        lines = "\n".join(f"- {escaped(one.question)} (`{one.entry}`)" for one in shown.alike)
        remarks.append(f"{voice('keeping-preview-alike')}\n{lines}")
    if shown.is_original:
        volatile = shown.entry.volatile
        remarks.append(voice("keeping-preview-volatile" if volatile else "keeping-preview-standing"))
    if shown.translations and shown.changes:
        named = ", ".join(language(voice, one) for one in shown.translations)
        remarks.append(voice("keeping-preview-translations", languages=named))
    return remarks


def _why(voice: Voice, one: Listed) -> str:
    reasons = ", ".join(voice(f"keeping-short-{concern.value}") for concern in one.concerns)
    return reasons or voice("keeping-short-fine")


def _languages(voice: Voice, dossier: Dossier) -> str:
    def standing(one: Revision) -> str:
        if one.retired or dossier.original.retired:
            return voice("keeping-language-retired")
        if one is not dossier.original and is_outdated(one, dossier.original):
            return voice("keeping-language-outdated")
        return voice("keeping-language-shown")

    return "\n".join(
        f"- {language(voice, locale)} · {standing(one)}" for locale, one in sorted(dossier.versions.items())
    )


def _aliases(voice: Voice, aliases: Sequence[str]) -> Fact:
    return Fact(voice("keeping-label-aliases"), cut("\n".join(f"- {one}" for one in aliases), ALIASES))


def _member(voice: Voice, member: int | None, nobody: str = "keeping-nobody") -> str:
    return f"<@{member}>" if member else voice(nobody)


def _links(sources: Iterable[str]) -> str:
    """Return each source as a link that shows its host, as many as fit."""
    lines: list[str] = []
    for source in sources:
        lines.append(f"- [{urlsplit(source).hostname}]({source})")
        if units("\n".join(lines)) > VALUE_LIMIT:
            lines.pop()
    return "\n".join(lines) or "–"


def _room(cards: Sequence[discord.Embed]) -> int:
    return EMBED_LIMIT - sum(map(size, cards)) - 60
