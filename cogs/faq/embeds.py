"""What members read of the FAQ, and what staff read of files that cannot be used."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.looks import VALUE_LIMIT, Fact, Tone
from bot.client.voice import Voice
from bot.kernel.text import cut
from cogs.faq.domain import Entry, Fault, Group, Page, Switched, Topic, Verdict
from cogs.faq.service import Known, Named, Receipt, Reply, Shown, Unmet, told_with

FAULTS_SHOWN: Final = 10
LISTED: Final = 10
"""So many lines of each list are shown; a menu holds more."""
LINE: Final = 120


def answer_card(voice: Voice, shown: Shown) -> discord.Embed:
    """Show an entry with its sources and the day they were checked."""
    facts = [Fact(*told) for told in told_with(voice.translator, voice.reader.locale, shown)]
    tone = Tone.WAITING if shown.stale else Tone.PLAIN
    return voice.card(shown.entry.question, shown.entry.answer, tone=tone, facts=facts)


def reply_cards(voice: Voice, reply: Reply, *, someone: bool) -> list[discord.Embed]:
    """Show what came of a question; the last card is the question itself wherever it may be handed on."""
    question = question_card(voice, reply, someone=someone)
    match reply.verdict:
        case Verdict.EXACT | Verdict.ANSWER:
            found = answer_card(voice, reply.entries[0])
            return [found, question] if reply.quoted else [found]
        case Verdict.CANDIDATES:
            return [_candidates(voice, reply, someone=someone), question]
        case Verdict.UNKNOWN:
            step = voice("faq-unknown-next" if someone else "faq-unknown-next-alone")
            text = voice("faq-unknown-alphabet" if reply.alphabet else "faq-unknown")
            unknown = voice.card(voice("faq-unknown-title"), text, tone=Tone.WAITING, next_step=step)
            return [unknown, question]


def question_card(voice: Voice, reply: Reply, *, someone: bool) -> discord.Embed:
    """Show the question as it was asked: under it, it can be handed to people."""
    remarks = {"faq-question-cut": reply.cut, "faq-question-hasty": reply.hasty}
    facts = [Fact(voice("faq-label-remark"), voice(key)) for key, told in remarks.items() if told]
    doubtful = someone and reply.verdict is Verdict.ANSWER
    step = voice("faq-answer-next") if doubtful else None
    title = voice("faq-question-overheard" if reply.overheard else "faq-question-title")
    return voice.card(title, reply.question, facts=facts, next_step=step)


def receipt_card(voice: Voice, receipt: Receipt) -> discord.Embed:
    """Tell what becomes of a question for people."""
    return voice.card(voice("faq-handed-title"), voice(receipt.key, **receipt.details), tone=Tone.DONE)


def offer_card(voice: Voice) -> discord.Embed:
    """Offer to show what is not sure to whoever wants to see it."""
    return voice.card(voice("faq-offer-title"), voice("faq-offer"), next_step=voice("faq-offer-next"))


def listening_card(voice: Voice, switched: Sequence[Switched], *, reads: bool) -> discord.Embed:
    """Tell staff in which channels the bot answers, who let it, and whether it can."""
    lines = [
        voice(
            f"faq-listen-way-{one.way.value}",
            channel=f"<#{one.channel}>",
            who=f"<@{one.actor}>" if one.actor else voice("faq-learnt-somebody"),
            at=one.at,
        )
        for one in switched[:LISTED]
    ]
    text = "\n".join([voice("faq-listen" if lines else "faq-listen-none"), *lines])
    facts = [] if reads else [Fact(voice("faq-label-remark"), voice("faq-listen-no-intent"))]
    tone = Tone.PLAIN if reads else Tone.WAITING
    return voice.card(
        voice("faq-listen-title"), text, tone=tone, facts=facts, next_step=voice("faq-listen-next")
    )


def offered_instead(voice: Voice, reply: Reply, *, someone: bool) -> list[discord.Embed]:
    """Show what else may be meant, after an answer that was not it; the last card is the question."""
    cards = reply_cards(voice, reply, someone=someone)
    key = "faq-missed-others" if reply.verdict is Verdict.CANDIDATES else "faq-missed-none"
    cards[0].title = voice("faq-missed-title")
    cards[0].description = "\n".join([voice(key), *_titles(reply)])
    return cards


def learnt_card(voice: Voice, waiting: Sequence[Named], known: Sequence[Known]) -> discord.Embed:
    """List for an editor what waits to be learnt, and what is."""
    facts = []
    if known:
        lines = [_line(voice, "faq-learnt-known", one.learnt.question, one.title) for one in known[:LISTED]]
        facts.append(Fact(voice("faq-label-learnt", count=len(known)), cut("\n".join(lines), VALUE_LIMIT)))
    lines = [_proposed(voice, one) for one in waiting[:LISTED]]
    text = "\n".join([voice("faq-learnt-waiting", count=len(waiting)), *lines])
    step = voice("faq-learnt-next") if waiting or known else None
    return voice.card(voice("faq-learnt-title"), text, facts=facts, next_step=step)


def proposal_card(voice: Voice, named: Named) -> discord.Embed:
    """Show an editor what is to be decided."""
    one = named.proposal
    facts = [
        Fact(voice("faq-label-leads-to"), cut(named.title, VALUE_LIMIT)),
        Fact(voice("faq-label-votes"), voice("faq-learnt-votes", helped=one.helped, missed=one.missed)),
    ]
    step = voice("faq-learnt-decide")
    return voice.card(voice("faq-learnt-proposal"), one.question, facts=facts, next_step=step)


def known_card(voice: Voice, known: Known) -> discord.Embed:
    """Show an editor what is learnt, who let it be, and what members say of it."""
    one = known.learnt
    facts = [Fact(voice("faq-label-leads-to"), cut(known.title, VALUE_LIMIT))]
    who = f"<@{one.editor}>" if one.editor else voice("faq-learnt-somebody")
    facts.append(Fact(voice("faq-label-decided"), voice("faq-learnt-by", who=who, at=one.at)))
    if one.missed:
        facts.append(Fact(voice("faq-label-votes"), voice("faq-learnt-missed", missed=one.missed)))
    return voice.card(voice("faq-learnt-one"), one.question, facts=facts)


def unanswered_card(voice: Voice, groups: Sequence[Group]) -> discord.Embed:
    """List for an editor what members ask and get no good answer to, the most asked first."""
    lines = [
        voice(
            "faq-unanswered-line",
            count=one.members,
            question=_one_line(one.first.question),
            ways=len(one.questions),
            last=one.last,
        )
        for one in groups[:LISTED]
    ]
    text = voice("faq-unanswered", groups=len(groups))
    step = voice("faq-unanswered-next") if groups else None
    return voice.card(voice("faq-unanswered-title"), "\n".join([text, *lines]), next_step=step)


def group_card(voice: Voice, unmet: Unmet) -> discord.Embed:
    """Show an editor the questions of a group, each as it was typed."""
    lines = [
        voice("faq-unanswered-way", count=one.members, question=_one_line(one.question), missed=one.missed)
        for one in unmet.group.questions
    ]
    step = voice("faq-unanswered-decide" if unmet.nearest else "faq-unanswered-write")
    return voice.card(voice("faq-unanswered-group"), "\n".join(lines), next_step=step)


def settled_card(voice: Voice, key: str, question: str) -> discord.Embed:
    """Tell an editor what they decided."""
    return voice.card(voice("faq-settled-title"), voice(key, question=_one_line(question)), tone=Tone.DONE)


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
    lines = "\n".join(_titles(reply))
    step = voice("faq-candidates-next" if someone else "faq-candidates-next-alone")
    text = voice("faq-candidates", number=len(reply.entries))
    return voice.card(voice("faq-candidates-title"), f"{text}\n{lines}", next_step=step)


def _titles(reply: Reply) -> list[str]:
    return [f"- {shown.entry.question}" for shown in reply.entries]


def _proposed(voice: Voice, named: Named) -> str:
    one = named.proposal
    votes = voice("faq-learnt-votes", helped=one.helped, missed=one.missed)
    return f"{_line(voice, 'faq-learnt-line', one.question, named.title)} ({votes})"


def _line(voice: Voice, key: str, question: str, title: str) -> str:
    return voice(key, question=_one_line(question), title=cut(title, LINE))


def _one_line(question: str) -> str:
    """Return what a member typed as it can stand in a list: it marks nothing up and takes one line."""
    return cut(discord.utils.escape_markdown(" ".join(question.split())), LINE)


def _paged(voice: Voice, text: str, page: Page[Topic] | Page[Entry]) -> str:
    if page.last == 1:
        return text
    return f"{text}\n\n{voice('faq-page', number=page.number, last=page.last)}"
