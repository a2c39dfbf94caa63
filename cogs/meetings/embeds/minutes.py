"""Minutes as cards, as a post, and as a file that holds all of them."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.client.looks import VALUE_LIMIT, Fact, Tone
from bot.i18n import moments
from bot.kernel.text import cut, units
from cogs.meetings.domain import Action, Part, Stage, Written
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import Overtaken, Paper

WHOLE: Final = 3800
"""A post whose words are no more than this shows them all; of a longer one the notes stand in its file only."""

SNIPPET: Final = 120

_TONES: Final = {Stage.DRAFT: Tone.PLAIN, Stage.PROPOSED: Tone.WAITING, Stage.APPROVED: Tone.DONE}


def card(voice: Voice, paper: Paper, said: str | None = None) -> discord.Embed:
    """Show those who run the group how far the minutes are; their words stand in the file beside."""
    stage = paper.minutes.stage
    lines = [f"{number}. {_summary(voice, part)}" for number, part in enumerate(paper.parts, 1)]
    text = "\n".join(lines) or voice("meetings-minutes-nothing")
    return voice.card(
        _title(voice, paper),
        f"{said}\n\n{text}" if said else text,
        tone=_TONES[stage],
        facts=[
            Fact(voice("meetings-label-state"), voice(f"meetings-stage-{stage}"), beside=True),
            *_attended(voice, paper),
            Fact(voice("meetings-label-actions"), _actions(voice, paper)),
        ],
        next_step=voice(f"meetings-minutes-next-{stage}"),
    )


def to_approve(voice: Voice, paper: Paper) -> discord.Embed:
    """Ask whoever approves."""
    return voice.card(
        _title(voice, paper),
        voice("meetings-to-approve", group=voice.group(paper.minutes.group)),
        tone=Tone.WAITING,
        facts=[Fact(voice("meetings-label-begins"), cut(_words(voice, paper, notes=False), VALUE_LIMIT))],
        next_step=voice("meetings-to-approve-next"),
    )


def answered(voice: Voice, paper: Paper) -> discord.Embed:
    """Stand in the place of a question that needs no answer any more."""
    approved = paper.minutes.stage is Stage.APPROVED
    key = "meetings-was-approved" if approved else "meetings-was-changed"
    return voice.card(_title(voice, paper), voice(key), tone=Tone.DONE if approved else Tone.PLAIN)


def post(voice: Voice, paper: Paper) -> discord.Embed:
    """Publish minutes: all of them, or their decisions where all would be too long for a post."""
    words = _words(voice, paper, notes=True)
    fits = units(words) <= WHOLE
    return voice.card(
        _title(voice, paper),
        words if fits else cut(_words(voice, paper, notes=False), WHOLE),
        tone=Tone.DONE,
        when=moments.date(paper.event.starts_at, paper.event.plan.starts.zone, voice.reader.locale),
        facts=[*_attended(voice, paper), Fact(voice("meetings-label-actions"), _actions(voice, paper))],
        next_step=voice("meetings-post-next" if fits else "meetings-post-next-shortened"),
    )


def replaced(voice: Voice, paper: Paper) -> discord.Embed:
    """Stand in the place of minutes that were approved anew."""
    return voice.card(_title(voice, paper), voice("meetings-post-replaced"))


def corrected(voice: Voice, paper: Paper) -> discord.Embed:
    """Stand in the place of minutes that are being corrected, where they have to be shown anew."""
    return voice.card(_title(voice, paper), voice("meetings-post-corrected"))


def overtaken(voice: Voice, found: Overtaken) -> discord.Embed:
    """Show that somebody was faster and that nothing was overwritten."""
    if found.paper.minutes.stage is Stage.APPROVED:
        return voice.card(
            _title(voice, found.paper),
            voice("meetings-overtaken-approved"),
            tone=Tone.REFUSED,
            next_step=voice("meetings-overtaken-approved-next"),
        )
    key = "meetings-overtaken-removed" if found.now is None else "meetings-overtaken"
    who = voice.somebody(found.now.writer if found.now else None)
    return voice.card(
        _title(voice, found.paper),
        voice(key, who=who),
        tone=Tone.REFUSED,
        next_step=voice("meetings-overtaken-next"),
    )


def both(voice: Voice, found: Overtaken) -> str:
    """Return what stands there and what was typed, as a file."""
    blocks = [f"# {voice('meetings-file-typed')}\n\n{_block(voice, found.kept.written, '##')}"]
    if found.now is not None:
        blocks.insert(0, f"# {voice('meetings-file-stands')}\n\n{_block(voice, found.now.written, '##')}")
    return "\n\n".join(blocks) + "\n"


def markdown(voice: Voice, paper: Paper) -> str:
    """Return all of the minutes; it names nobody, for a file cannot be taken back."""
    event, locale = paper.event, voice.reader.locale
    when = moments.span(event.starts_at, event.ends_at, event.plan.starts.zone, locale)
    head = [f"# {_title(voice, paper)}", f"{voice.group(paper.minutes.group)}, {when}"]
    if paper.minutes.stage is not Stage.APPROVED:
        head.append(f"*{voice('meetings-file-draft')}*")
    if paper.attended is not None:
        head.append(voice("meetings-attended", number=paper.attended))
    parts = [_block(voice, part.written, "##", number) for number, part in enumerate(paper.parts, 1)]
    agreed = [
        voice("meetings-file-action", number=str(one.id), what=one.what, due=voice.day(one.due))
        for one in paper.actions
    ]
    actions = [f"## {voice('meetings-label-actions')}", "\n".join(agreed)] if agreed else []
    return "\n\n".join([*head, *parts, *actions]) + "\n"


def heading(voice: Voice, written: Written, number: int) -> str:
    """Return what a part is called: by its heading, else by its number."""
    return written.heading or voice("meetings-part", number=str(number))


def _attended(voice: Voice, paper: Paper) -> list[Fact]:
    if paper.attended is None:
        return []
    return [Fact(voice("meetings-label-attended"), voice("meetings-attended", number=paper.attended))]


def _title(voice: Voice, paper: Paper) -> str:
    return voice("meetings-minutes-title", title=cut(paper.event.title, 150))


def _summary(voice: Voice, part: Part) -> str:
    written = part.written
    text = written.heading or written.decisions or written.notes
    return voice(
        "meetings-part-line", text=cut(" ".join(text.split()), SNIPPET), who=voice.somebody(part.writer)
    )


def _words(voice: Voice, paper: Paper, *, notes: bool) -> str:
    return "\n\n".join(
        block
        for number, part in enumerate(paper.parts, 1)
        if (block := _shown(voice, part, number, notes=notes))
    )


def _shown(voice: Voice, part: Part, number: int, *, notes: bool) -> str:
    written = part.written
    lines = [f"**{heading(voice, written, number)}**"]
    if written.decisions:
        lines.append(f"*{voice('meetings-label-decisions')}*\n{written.decisions}")
    if written.notes and notes:
        lines.append(written.notes)
    return "\n".join(lines)


def _block(voice: Voice, written: Written, level: str, number: int = 0) -> str:
    return "\n\n".join(_lines(voice, written, level, number))


def _lines(voice: Voice, written: Written, level: str, number: int) -> Iterator[str]:
    if number or written.heading:
        yield f"{level} {heading(voice, written, number)}"
    if written.decisions:
        yield f"{level}# {voice('meetings-label-decisions')}"
        yield written.decisions
    if written.notes:
        yield f"{level}# {voice('meetings-label-notes')}"
        yield written.notes


def _actions(voice: Voice, paper: Paper) -> str:
    lines = [_action(voice, one) for one in paper.actions]
    return cut("\n".join(lines), VALUE_LIMIT) or voice("meetings-minutes-no-actions")


def _action(voice: Voice, one: Action) -> str:
    return voice(
        "meetings-actions-line",
        number=str(one.id),
        what=discord.utils.escape_markdown(cut(one.what, SNIPPET)),
        owner=voice.somebody(one.owner),
        due=voice.day(one.due),
    )
