"""What members read of the FAQ, and what staff read of files that cannot be used."""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

import discord
from babel import Locale

from bot.client.looks import VALUE_LIMIT, Fact, Tone
from bot.client.voice import Voice
from bot.i18n import moments
from bot.kernel.text import units
from cogs.faq.domain import Entry, Fault, Page, Topic, Verdict
from cogs.faq.service import Receipt, Reply, Shown

FAULTS_SHOWN: Final = 10


def answer_card(voice: Voice, shown: Shown) -> discord.Embed:
    """Show an entry with its sources and the day they were checked."""
    entry = shown.entry
    facts = [
        Fact(voice("faq-label-source"), _links(entry.sources)),
        Fact(voice("faq-label-checked"), _checked(voice, shown)),
    ]
    if shown.foreign:
        facts.append(
            Fact(voice("faq-label-language"), voice("faq-foreign", language=_language(voice, entry)))
        )
    tone = Tone.WAITING if shown.stale else Tone.PLAIN
    return voice.card(entry.question, entry.answer, tone=tone, facts=facts)


def reply_cards(voice: Voice, reply: Reply, *, someone: bool) -> list[discord.Embed]:
    """Show what came of a question; the last card is the question itself wherever it may be handed on."""
    question = question_card(voice, reply, someone=someone)
    match reply.verdict:
        case Verdict.EXACT:
            return [answer_card(voice, reply.entries[0])]
        case Verdict.ANSWER:
            return [answer_card(voice, reply.entries[0]), question]
        case Verdict.CANDIDATES:
            return [_candidates(voice, reply, someone=someone), question]
        case Verdict.UNKNOWN:
            step = voice("faq-unknown-next" if someone else "faq-unknown-next-alone")
            unknown = voice.card(
                voice("faq-unknown-title"), voice("faq-unknown"), tone=Tone.WAITING, next_step=step
            )
            return [unknown, question]


def question_card(voice: Voice, reply: Reply, *, someone: bool) -> discord.Embed:
    """Show the question as it was asked: under it, it can be handed to people."""
    remarks = {"faq-question-cut": reply.cut, "faq-question-hasty": reply.hasty}
    facts = [Fact(voice("faq-label-remark"), voice(key)) for key, told in remarks.items() if told]
    doubtful = someone and reply.verdict is Verdict.ANSWER
    step = voice("faq-answer-next") if doubtful else None
    return voice.card(voice("faq-question-title"), reply.question, facts=facts, next_step=step)


def receipt_card(voice: Voice, receipt: Receipt) -> discord.Embed:
    """Tell what becomes of a question for people."""
    return voice.card(voice("faq-handed-title"), voice(receipt.key, **receipt.details), tone=Tone.DONE)


def topics_card(voice: Voice, page: Page[Topic]) -> discord.Embed:
    """Ask about which topic."""
    text = voice("faq-topics") if page.items else voice("faq-topics-empty")
    return voice.card(voice("faq-topics-title"), _paged(voice, text, page))


def entries_card(voice: Voice, topic: Topic, page: Page[Entry]) -> discord.Embed:
    """List the questions about a topic."""
    text = "\n".join(f"- {entry.question}" for entry in page.items)
    return voice.card(
        topic.name(voice.reader.locale), _paged(voice, text, page), next_step=voice("faq-topic-next")
    )


def faults_card(voice: Voice, faults: Sequence[Fault]) -> discord.Embed:
    """Tell staff which files cannot be used, and what to do."""
    lines = [f"- {fault_line(voice, fault)}" for fault in faults[:FAULTS_SHOWN]]
    if len(faults) > FAULTS_SHOWN:
        lines.append(voice("faq-faults-more", more=len(faults) - FAULTS_SHOWN))
    return voice.card(
        voice("faq-faults-title"), "\n".join(lines), tone=Tone.WAITING, next_step=voice("faq-faults-next")
    )


def fault_line(voice: Voice, fault: Fault) -> str:
    """Return the file, the line, what is wrong and what to write instead, in one line."""
    return voice("faq-fault", path=fault.path, line=str(fault.line), what=voice(fault.key, **fault.details))


def _candidates(voice: Voice, reply: Reply, *, someone: bool) -> discord.Embed:
    lines = "\n".join(f"- {shown.entry.question}" for shown in reply.entries)
    step = voice("faq-candidates-next" if someone else "faq-candidates-next-alone")
    text = voice("faq-candidates", number=len(reply.entries))
    return voice.card(voice("faq-candidates-title"), f"{text}\n{lines}", next_step=step)


def _checked(voice: Voice, shown: Shown) -> str:
    entry = shown.entry
    day = moments.day(entry.checked, voice.reader.locale)
    if shown.stale:
        return voice("faq-checked-stale", day=day)
    return voice("faq-checked-volatile" if entry.volatile else "faq-checked", day=day)


def _language(voice: Voice, entry: Entry) -> str:
    name = Locale.parse(entry.locale.replace("-", "_")).get_display_name(
        voice.reader.locale.replace("-", "_")
    )
    return name or entry.locale


def _links(sources: Iterable[str]) -> str:
    """Return each source as a link that shows its host, as many as fit."""
    lines: list[str] = []
    for source in sources:
        lines.append(f"- [{urlsplit(source).hostname}]({source})")
        if units("\n".join(lines)) > VALUE_LIMIT:
            lines.pop()
    return "\n".join(lines)


def _paged(voice: Voice, text: str, page: Page[Topic] | Page[Entry]) -> str:
    if page.last == 1:
        return text
    return f"{text}\n\n{voice('faq-page', number=page.number, last=page.last)}"
