"""What requesters and the desk read of requests."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

import discord
from babel.dates import format_skeleton
from babel.numbers import format_decimal

from bot.client.looks import EMBED_LIMIT, VALUE_LIMIT, Fact, Tone, size
from bot.client.voice import Voice
from bot.community.content import Community
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.faq.domain import Verdict
from cogs.faq.service import Receipt, Reply, Shown, told_with
from cogs.helpdesk.domain import Figures, Life, Request
from cogs.helpdesk.repository import Case, Entry, Note
from cogs.helpdesk.service import Dossier, Queue, Transcript

SHOWN: Final = 12
"""So many lines of a request's course and of notes are shown, the newest."""

LINE: Final = 90


def category(community: Community, slug: str, locale: str) -> str:
    """Return the name of a category; one that is no more goes by its slug."""
    found = next((one for one in community.categories if one.slug == slug), None)
    return slug if found is None else found.names.get(locale) or next(iter(found.names.values()))


def request_card(voice: Voice, community: Community, case: Case, facts: Sequence[Fact] = ()) -> discord.Embed:
    """Show a request to the desk: who asks, what about, and who has it."""
    request, life = case.request, case.life
    known = [
        Fact(voice("helpdesk-label-member"), f"<@{request.member}>", beside=True),
        Fact(
            voice("helpdesk-label-category"),
            category(community, request.category, voice.reader.locale),
            beside=True,
        ),
        Fact(voice("helpdesk-label-standing"), standing(voice, life), beside=True),
    ]
    if request.details:
        known.append(Fact(voice("helpdesk-label-details"), request.details))
    title = voice("helpdesk-thread-title", number=str(request.id))
    tone = Tone.PLAIN if life.is_open else Tone.DONE
    return voice.card(title, request.question, tone=tone, facts=[*known, *facts])


def standing(voice: Voice, life: Life) -> str:
    """Return how a request stands, and who has it."""
    stage = voice(f"helpdesk-stage-{life.stage.value}")
    return f"{stage} · <@{life.desk}>" if life.desk else stage


def guess_cards(
    voice: Voice, community: Community, reply: Reply, typed: str, details: str, category_slug: str
) -> list[discord.Embed]:
    """Show what the FAQ has to say; the last card is the request as it would go to people."""
    facts = [Fact(voice("helpdesk-label-category"), category(community, category_slug, voice.reader.locale))]
    if details:
        facts.append(Fact(voice("helpdesk-label-details"), details))
    own = voice.card(
        voice("helpdesk-guess-yours"), typed, facts=facts, next_step=voice("helpdesk-guess-next")
    )
    if reply.verdict is Verdict.CANDIDATES:
        lines = "\n".join(f"- {shown.entry.question}" for shown in reply.entries)
        return [voice.card(voice("helpdesk-guess-title"), f"{voice('helpdesk-guess-some')}\n{lines}"), own]
    return [_guess(voice, reply.entries[0], EMBED_LIMIT - size(own)), own]


def _guess(voice: Voice, shown: Shown, room: int) -> discord.Embed:
    """Show an answer of the FAQ's in so much room: Discord's limit is that of all cards of a message together."""
    entry, tone = shown.entry, Tone.WAITING if shown.stale else Tone.PLAIN
    facts = [Fact(*told) for told in told_with(voice.translator, voice.reader.locale, shown)]
    left = room - size(voice.card(entry.question, facts=facts))
    return voice.card(entry.question, cut(entry.answer, left), tone=tone, facts=facts)


def receipt_card(voice: Voice, receipt: Receipt) -> discord.Embed:
    """Tell what becomes of a request."""
    return voice.card(voice("helpdesk-receipt-title"), voice(receipt.key, **receipt.details), tone=Tone.DONE)


def queue_card(voice: Voice, community: Community, queue: Queue) -> discord.Embed:
    """List a page of the open requests."""
    counts = queue.counts
    head = voice("helpdesk-queue", ours=counts.for_us, unclaimed=counts.unclaimed, theirs=counts.for_you)
    lines = [_queued(voice, community, case) for case in queue.cases]
    return voice.card(
        voice("helpdesk-queue-title"),
        "\n".join([head, "", *lines]) if lines else voice("helpdesk-queue-empty"),
        source=voice("helpdesk-page", number=queue.number, last=queue.last) if queue.last > 1 else None,
        next_step=voice("helpdesk-queue-next") if lines else None,
    )


def _queued(voice: Voice, community: Community, case: Case) -> str:
    request = case.request
    return voice(
        "helpdesk-queue-line",
        number=str(request.id),
        place=f"<#{request.thread}>" if request.thread else f"<@{request.member}>",
        category=category(community, request.category, voice.reader.locale),
        standing=standing(voice, case.life),
        turn=case.life.turn,
        question=cut(discord.utils.escape_markdown(" ".join(request.question.split())), LINE),
    )


def dossier_card(voice: Voice, community: Community, dossier: Dossier) -> discord.Embed:
    """Show the desk what it knows of a request, its own notes included."""
    facts = [
        Fact(voice(label), _span(voice, after.total_seconds() / 60), beside=True)
        for label, after in (
            ("helpdesk-figures-first", dossier.answered_after),
            ("helpdesk-figures-resolution", dossier.resolved_after),
        )
        if after is not None
    ]
    if dossier.entries:
        facts.append(Fact(voice("helpdesk-label-course"), _lines(dossier.entries, _teller(voice))))
    if dossier.notes:
        facts.append(
            Fact(voice("helpdesk-label-notes"), _lines(dossier.notes, lambda one: _noted(voice, one)))
        )
    return request_card(voice, community, dossier.case, facts)


def _teller(voice: Voice) -> Callable[[Entry], str]:
    return lambda entry: course_line(voice, entry, f"<@{entry.actor}>" if entry.actor else None)


def _lines(items: Sequence[Entry] | Sequence[Note], tell: Callable[..., str]) -> str:
    return cut("\n".join(tell(one) for one in items[-SHOWN:]), VALUE_LIMIT)


def _noted(voice: Voice, note: Note) -> str:
    who = f"<@{note.author}>" if note.author else voice("helpdesk-somebody")
    return voice("helpdesk-note-line", at=note.at, who=who, text=note.text)


def course_line(voice: Voice, entry: Entry, who: str | None) -> str:
    """Return one thing that happened, in words."""
    told = voice(
        f"helpdesk-course-{entry.what}", at=entry.at, who=who or voice("helpdesk-somebody"), text=entry.text
    )
    return f"{told}\n> {entry.text}" if entry.what == "proposed" and entry.text else told


def transcript_text(voice: Voice, community: Community, made: Transcript) -> str:
    """Return the transcript as a text file: no note of the desk's is in what it is made of."""
    request, reader = made.case.request, voice.reader

    def when(one: Entry) -> str:
        return moments.moment(one.at, reader.zone, reader.locale)

    asked = moments.moment(request.asked, reader.zone, reader.locale)
    parts = [
        voice("helpdesk-thread-title", number=str(request.id)),
        f"{asked} · {category(community, request.category, reader.locale)}",
        "",
        request.question,
        *((request.details,) if request.details else ()),
        "",
        *(_told_plainly(voice, one, request, when(one)) for one in made.entries),
    ]
    if made.said:
        parts += ["", voice("helpdesk-transcript-thread")]
    for said in made.said or ():
        who = voice("helpdesk-you" if said.author == request.member else "helpdesk-the-desk")
        at = moments.moment(said.at, reader.zone, reader.locale)
        text = said.text or voice("helpdesk-transcript-unread")
        parts.append(voice("helpdesk-transcript-said", at=at, who=who, said=text))
    return "\n".join(parts) + "\n"


def _told_plainly(voice: Voice, entry: Entry, request: Request, at: str) -> str:
    who = "helpdesk-you" if entry.actor == request.member else "helpdesk-the-desk"
    text = "" if entry.what == "handed-over" else entry.text
    told = voice(f"helpdesk-plain-{entry.what}", who=voice(who), text=text)
    return f"{at} · {told}" + (f"\n    {text}" if entry.what == "proposed" and text else "")


def figures_card(voice: Voice, community: Community, first: date, figures: Figures) -> discord.Embed:
    """Show a month's figures; a number that is too small is said to be so, and not shown."""
    locale = voice.reader.locale
    names = [
        f"- {voice('helpdesk-figures-line', category=category(community, slug, locale), number=_number(voice, count))}"
        for slug, count in figures.categories.items()
    ]
    facts = [
        Fact(voice("helpdesk-figures-asked"), _number(voice, figures.asked), beside=True),
        Fact(voice("helpdesk-figures-resolved"), _number(voice, figures.resolved), beside=True),
        Fact(voice("helpdesk-figures-reopened"), _number(voice, figures.reopened), beside=True),
        Fact(voice("helpdesk-figures-first"), _span(voice, figures.first_answer), beside=True),
        Fact(voice("helpdesk-figures-resolution"), _span(voice, figures.resolution), beside=True),
        Fact(voice("helpdesk-figures-rating"), _rating(voice, figures.rating), beside=True),
        Fact(voice("helpdesk-label-category"), "\n".join(names) or "–"),
    ]
    month = format_skeleton("yMMMM", first, locale=locale.replace("-", "_"))
    return voice.card(voice("helpdesk-figures-title", month=month), voice("helpdesk-figures"), facts=facts)


def _number(voice: Voice, count: int | None) -> str:
    return voice("helpdesk-figures-few") if count is None else str(count)


def _rating(voice: Voice, rating: float | None) -> str:
    if rating is None:
        return voice("helpdesk-figures-few")
    return f"{format_decimal(rating, locale=voice.reader.locale.replace('-', '_'))} / 5"


def _span(voice: Voice, minutes: float | None) -> str:
    if minutes is None:
        return voice("helpdesk-figures-few")
    whole = round(minutes)
    return voice("helpdesk-figures-span", hours=whole // 60, minutes=whole % 60)


def option_of(voice: Voice, case: Case) -> str:
    """Return how a request is called among suggestions, where Discord shows no markup."""
    stage = voice(f"helpdesk-stage-{case.life.stage.value}")
    return f"{case.request.id} · {' '.join(case.request.question.split())} ({stage})"
