"""Cards, lists and messages about partner searches, as members and staff read them on Discord."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import discord

from bot.client import voice
from bot.client.looks import Fact, Tone, escaped
from bot.i18n import moments
from bot.kernel.text import cut
from bot.reviewing.embeds import because, language_names, not_right, standing
from bot.reviewing.service.writing import Reading
from cogs.members.domain import Origin
from cogs.partners.domain import (
    WANTED,
    WORDS_SHOWN,
    Card,
    Content,
    Pair,
    Reasons,
    Standing,
    State,
    progress,
    spelled,
)
from cogs.partners.service import Complement, Filters, Found, Mine

LINE: Final = 140
"""So much of what a card says stands in a list."""
LISTED: Final = 10
COMPLEMENTS_LISTED: Final = 5

TONES: Final = {
    State.DRAFT: Tone.WAITING,
    State.WAITING: Tone.WAITING,
    State.SENT_BACK: Tone.REFUSED,
    State.EXPIRED: Tone.WAITING,
    State.WITHDRAWN: Tone.WAITING,
    State.CLOSED: Tone.DONE,
}

FindOrigin = Callable[[str], Origin | None]
"""Finds a region by its code."""


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of partner searches for one reader."""

    origin: FindOrigin

    def title(self, card: Card) -> str:
        """Return what a card is called."""
        return escaped(" ".join(card.typed.title.split())) or self("partners-untitled")

    def region(self, code: str) -> str:
        """Return e.g. "Norte (Portugal)"."""
        return region_name(self.origin, code, self.reader.locale)

    def languages(self, codes: Iterable[str]) -> str:
        """Return the names of languages, in the reader's own."""
        return language_names(codes, self.reader.locale)

    def purposes(self, content: Content | Reasons) -> str:
        """Return what partners are looked for."""
        return ", ".join(self(f"partners-purpose-{one.value}") for one in content.purposes)

    def headline(self, content: Content) -> str:
        """Return e.g. "Offer from Norte (Portugal) · Energy"."""
        return self(
            "partners-headline",
            side=content.side.value,
            region=self.region(content.region),
            theme=self(f"partners-theme-{content.theme.value}"),
        )

    def why(self, reasons: Reasons | None, own: Content) -> str:
        """Return in one line why a card completes the reader's ``own``."""
        if reasons is None:
            return self("partners-why-asked")
        return self(
            "partners-why",
            theme=self(f"partners-theme-{reasons.theme.value}"),
            purposes=self.purposes(reasons),
            languages=self.languages(reasons.languages),
            words=", ".join(spelled(reasons.words[:WORDS_SHOWN], own)) or "none",
        )


def region_name(origin: FindOrigin, code: str, locale: str) -> str:
    """Return e.g. "Norte (Portugal)"; of a region that is on no list any more, its code."""
    found = origin(code)
    if found is None or found.region is None:
        return code
    return f"{found.region.name} ({found.country.names.get(locale, found.country.code)})"


# ---- one card -------------------------------------------------------------------------


def card(voice: Voice, one: Card, *, inside: bool = False, next_step: str | None = None) -> discord.Embed:
    """Show a card; ``inside``: to its owner or staff, with how it stands."""
    if one.content is None:
        return voice.card(voice.title(one), state(voice, one), tone=TONES.get(one.state), next_step=next_step)
    facts = said(voice, one.content)
    if one.state is State.PUBLISHED and one.expires is not None:
        until = moments.day(one.expires.date(), voice.reader.locale)
        facts.append(Fact(voice("partners-label-until"), until, beside=True))
    if inside:
        facts.append(Fact(voice("partners-label-state"), state(voice, one)))
    return voice.card(
        voice.title(one),
        voice.headline(one.content),
        tone=TONES.get(one.state),
        facts=facts,
        next_step=next_step,
    )


def said(voice: Voice, content: Content) -> list[Fact]:
    """Return what a card says, but for its title and headline."""
    texts = [
        Fact(voice("partners-label-offers"), escaped(content.offers)),
        Fact(voice("partners-label-seeks"), escaped(content.seeks)),
    ]
    facts = [
        *(fact for fact in texts if fact.value),
        Fact(voice("partners-label-purposes"), voice.purposes(content), beside=True),
        Fact(voice("partners-label-languages"), voice.languages(content.languages), beside=True),
    ]
    if content.deadline is not None:
        day = moments.day(content.deadline, voice.reader.locale)
        facts.append(Fact(voice("partners-label-deadline"), day, beside=True))
    return [*facts, Fact(voice("partners-label-progress"), partnership(voice, content))]


def partnership(voice: Voice, content: Content) -> str:
    """Return how far a partnership is, and which regions are aboard."""
    reached = progress(content)
    counted = voice(
        "partners-progress",
        regions=reached.regions,
        countries=reached.countries,
        wanted=WANTED,
        enough="yes" if reached.is_enough else "no",
    )
    aboard = ", ".join(map(voice.region, content.aboard))
    return f"{counted}\n{voice('partners-aboard', regions=aboard)}" if aboard else counted


def state(voice: Voice, one: Card) -> str:
    """Return how a card stands, and what staff said last."""
    how = voice(f"partners-state-{one.state.value}")
    return standing(voice, one, how, decided="partners-decided", why="partners-reason")


# ---- writing --------------------------------------------------------------------------


def draft(voice: Voice, reading: Reading[Card, Content]) -> discord.Embed:
    """Show what was written as it would be shown, or what is not right yet."""
    written, content = reading.draft, reading.content
    if content is None:
        return not_right(voice, voice.title(written), reading.refusal)
    title = escaped(content.title)
    return voice.card(
        title,
        voice.headline(content),
        tone=Tone.WAITING,
        facts=said(voice, content),
        next_step=voice("partners-draft-next"),
    )


def submitted(voice: Voice, one: Card) -> discord.Embed:
    """Confirm that a card is before staff."""
    return voice.card(
        voice("partners-submitted", title=voice.title(one)),
        tone=Tone.DONE,
        next_step=voice("partners-submitted-next"),
    )


# ---- lists ----------------------------------------------------------------------------


def found(voice: Voice, result: Found, filters: Filters) -> discord.Embed:
    """Show what came of a search."""
    title = voice("partners-found-title")
    if not result.cards:
        return voice.card(
            title, voice("partners-none"), tone=Tone.WAITING, next_step=voice("partners-none-next")
        )
    key = "partners-found" if result.sure else "partners-found-some"
    asked = escaped(cut(" ".join(filters.words.split()), LINE)) or "none"
    head = voice(key, number=len(result.cards), shown=min(LISTED, len(result.cards)), words=asked)
    lines = [line(voice, one) for one in result.cards[:LISTED]]
    return voice.card(title, "\n\n".join([head, *lines]), next_step=voice("partners-found-next"))


def line(voice: Voice, one: Card) -> str:
    """Return a card in a list."""
    content = one.said
    about = " ".join((content.offers or content.seeks).split())
    return f"**{voice.title(one)}**\n{voice.headline(content)}\n{escaped(cut(about, LINE))}"


def mine(voice: Voice, result: Mine) -> discord.Embed:
    """Show a member their cards, and what completes them."""
    title = voice("partners-mine-title")
    if not result.cards:
        return voice.card(title, voice("partners-mine-none"), next_step=voice("partners-mine-next-none"))
    lines = [
        f"- **{voice.title(one)}** · {voice(f'partners-state-{one.state.value}')}" for one in result.cards
    ]
    facts = []
    if result.complements:
        shown = [complement(voice, one) for one in result.complements[:COMPLEMENTS_LISTED]]
        facts.append(Fact(voice("partners-label-complements"), "\n".join(shown)))
    alerts = voice("partners-alerts", on="yes" if result.hears else "no")
    return voice.card(
        title,
        "\n".join(lines),
        facts=[*facts, Fact(voice("partners-label-alerts"), alerts)],
        next_step=voice("partners-mine-next"),
    )


def complement(voice: Voice, one: Complement) -> str:
    """Return a line about a card that completes one of the reader's."""
    standing = one.pair.standing
    ours = "yes" if one.pair.by == one.own.id else "no"
    said = voice("partners-standing", standing=standing.value, ours=ours)
    why = voice.why(one.reasons, one.own.said)
    told = why if standing is Standing.FOUND else said
    return f"- {voice('partners-complement', title=voice.title(one.card), told=told)}"


def review(voice: Voice, waiting: Sequence[Card]) -> discord.Embed:
    """Show staff what waits for them."""
    lines = "\n\n".join(line(voice, one) for one in waiting[:LISTED])
    text = voice("partners-review", number=len(waiting))
    return voice.card(voice("partners-review-title"), f"{text}\n\n{lines}" if lines else text)


# ---- what is posted and sent ----------------------------------------------------------


def before_staff(voice: Voice, one: Card) -> discord.Embed:
    """Put a card before staff; edited, say how it stands now."""
    embed = card(voice, one, inside=True)
    if one.state is State.WAITING:
        embed.set_author(name=voice("partners-review-author"))
    return embed


def ended(voice: Voice, one: Card | None) -> discord.Embed:
    """Say in place of its post that a card is not shown any more, without what it said."""
    how = one.state.value if one else "gone"
    return voice.card(voice("partners-ended-title"), voice("partners-ended", how=how), tone=Tone.WAITING)


def decided(voice: Voice, one: Card) -> discord.Embed:
    """Tell its owner what staff decided."""
    published = one.state is State.PUBLISHED
    facts = because(one.decision, voice("partners-label-reason"))
    title = voice.title(one)
    return voice.card(
        voice("partners-told-published" if published else "partners-told-sent-back", title=title),
        voice("partners-told-published-text" if published else "partners-told-sent-back-text"),
        tone=Tone.DONE if published else Tone.WAITING,
        facts=facts,
    )


def renewal(voice: Voice, one: Card, expires: datetime) -> discord.Embed:
    """Ask whether a card that soon ends still holds."""
    return voice.card(
        voice("partners-renewal", title=voice.title(one)),
        voice("partners-renewal-text", expires=expires),
        tone=Tone.WAITING,
    )


def expired(voice: Voice, one: Card) -> discord.Embed:
    """Say that a card has ended."""
    return voice.card(
        voice("partners-expired", title=voice.title(one)), voice("partners-expired-text"), tone=Tone.WAITING
    )


def match(voice: Voice, own: Card, other: Card, reasons: Reasons) -> discord.Embed:
    """Alert the owner of a card to another one that completes it."""
    facts = [Fact(voice("partners-label-why"), voice.why(reasons, own.said)), *said(voice, other.said)]
    return voice.card(
        voice("partners-match", title=voice.title(other)),
        f"{voice.headline(other.said)}\n{voice('partners-match-yours', title=voice.title(own))}",
        facts=facts,
        next_step=voice("partners-match-next"),
    )


def asked(voice: Voice, own: Card, other: Card, reasons: Reasons | None) -> discord.Embed:
    """Tell the owner of a card that somebody would like to be introduced, and with which card."""
    facts = [Fact(voice("partners-label-why"), voice.why(reasons, own.said))] if reasons else []
    return voice.card(
        voice("partners-asked", title=voice.title(own)),
        f"**{voice.title(other)}**\n{voice.headline(other.said)}",
        tone=Tone.WAITING,
        facts=[*facts, *said(voice, other.said)],
        next_step=voice("partners-asked-next"),
    )


def declined(voice: Voice, other: Card) -> discord.Embed:
    """Tell who asked that the other side does not wish it."""
    return voice.card(
        voice("partners-declined", title=voice.title(other)),
        voice("partners-declined-text"),
        tone=Tone.WAITING,
    )


def introduced(voice: Voice, own: Card, other: Card) -> discord.Embed:
    """Tell one of two who the other is."""
    return voice.card(
        voice("partners-introduced", title=voice.title(other)),
        voice("partners-introduced-text", who=f"<@{other.owner}>", own=voice.title(own)),
        tone=Tone.DONE,
        facts=[Fact(voice("partners-label-card"), voice.headline(other.said))] if other.content else [],
        next_step=voice("partners-introduced-next"),
    )


def outcome(voice: Voice, own: Card, other: Card, pair: Pair) -> discord.Embed:
    """Ask what came of an introduction."""
    when = moments.day(pair.introduced.date(), voice.reader.locale) if pair.introduced else ""
    return voice.card(
        voice("partners-outcome", title=voice.title(other)),
        voice("partners-outcome-text", day=when, own=voice.title(own)),
    )
