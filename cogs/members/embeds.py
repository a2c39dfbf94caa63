"""What a member reads about themselves, and the file of everything stored about them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import discord
from babel import Locale

from bot.client.looks import EMBED_LIMIT, Fact, Tone, size
from bot.client.voice import Voice
from bot.delivery.outbox import OutboxRow
from bot.i18n.moments import city, moment, time
from bot.kernel.text import cut, units
from cogs.members.domain import Origin, Place, Preferences, Span
from cogs.members.service import Erased, Kept


@dataclass(frozen=True)
class Page(Voice):
    """For whom and when something is written."""

    now: datetime

    tone: ClassVar[Tone] = Tone.DONE


def language_name(locale: str) -> str:
    """Return what a language calls itself: "français"."""
    return Locale.parse(locale, sep="-").get_display_name() or locale


def place_choice(place: Place, page: Page) -> str:
    """Return a place as an option: the city in the reader's language, the time there, the zone."""
    locale = page.reader.locale
    return f"{city(place.zone, locale)}, {time(page.now, place.zone, locale)} ({place.zone})"


def language_chosen(page: Page, locale: str | None) -> discord.Embed:
    """Return the confirmation, already in the chosen language."""
    spoken = language_name(page.reader.locale)
    key = "members-language-follows" if locale is None else "members-language-chosen"
    return page.card(page("members-language-title"), page(key, language=spoken))


def zone_chosen(page: Page, place: Place) -> discord.Embed:
    """Return the confirmation, with what the clocks there show: the surest way to see a mistake."""
    return page.card(
        page("members-zone-title"),
        page("members-zone-chosen", now=moment(page.now, place.zone, page.reader.locale)),
        next_step=page("members-zone-next"),
    )


def origin_name(page: Page, origin: Origin) -> str:
    """Return where somebody is from in words: "Norte, Portugal (PT11)"."""
    country = origin.country.names.get(page.reader.locale, origin.country.code)
    return country if origin.region is None else f"{origin.region.name}, {country} ({origin.code})"


def region_chosen(page: Page, origin: Origin | None) -> discord.Embed:
    """Return the confirmation, and what the answer is used for."""
    if origin is None:
        return page.card(page("members-region-title"), page("members-region-forgotten"))
    return page.card(
        page("members-region-title"),
        page("members-region-chosen", region=origin_name(page, origin)),
        next_step=page("members-region-next"),
        source=page("members-region-source"),
    )


def reminders_chosen(page: Page, *, wanted: bool) -> discord.Embed:
    """Return the confirmation."""
    key = "members-reminders-on" if wanted else "members-reminders-off"
    return page.card(page("members-reminders-title"), page(key))


def quiet_chosen(page: Page, chosen: Span | None) -> discord.Embed:
    """Return the confirmation, with the place whose clocks count."""
    if chosen is None:
        return page.card(page("members-quiet-title"), page("members-quiet-off"))
    start, end = (f"{edge:%H:%M}" for edge in chosen)
    place = city(page.reader.zone, page.reader.locale)
    return page.card(page("members-quiet-title"), page("members-quiet-on", start=start, end=end, place=place))


def shown(
    page: Page, known: Preferences, stored: Iterable[Erased], origin: Origin | None = None
) -> discord.Embed:
    """Return what the bot knows of the member, in short."""
    zone = known.zone or page.reader.zone
    facts = [
        Fact(page("members-label-language"), _language(page, known), beside=True),
        Fact(page("members-label-zone"), _zone(page, known, zone), beside=True),
        Fact(
            page("members-label-region"),
            origin_name(page, origin) if origin else page("members-region-not-said"),
            beside=True,
        ),
        Fact(page("members-label-reminders"), _reminders(page, known), beside=True),
    ]
    kept = [_line(page, part) for part in stored]
    return page.card(
        page("members-show-title"),
        "\n".join([page("members-show-stored"), *kept]) if kept else page("members-nothing-stored"),
        tone=Tone.PLAIN,
        facts=facts,
        next_step=page("members-show-next"),
    )


def before_erasing(page: Page, stored: Iterable[Erased]) -> discord.Embed:
    """Return what would go and what would stay."""
    lines = [_count(page, part) for part in stored]
    return page.card(
        page("members-erase-title"),
        "\n".join([page("members-erase-what"), *lines]),
        tone=Tone.WAITING,
        facts=[Fact(page("members-label-stays"), page("members-erase-stays"))],
        next_step=page("members-erase-next"),
    )


def erased(page: Page, gone: Sequence[Erased]) -> discord.Embed:
    """Return what was erased, and what others still have."""
    lines = [_count(page, part) for part in gone]
    return page.card(
        page("members-erased-title"),
        "\n".join([page("members-erased-what"), *lines]) if lines else page("members-nothing-stored"),
        facts=[Fact(page("members-label-stays"), page("members-erase-stays"))],
    )


def nothing_stored(page: Page) -> discord.Embed:
    """Return that there is nothing to give or erase."""
    return page.card(page("members-nothing-title"), page("members-nothing-stored"), tone=Tone.PLAIN)


def exported(page: Page, kept: Sequence[Kept]) -> discord.Embed:
    """Return what stands above the file."""
    parts = [f"- {page(part.heading)}" for part in kept]
    return page.card(page("members-export-title"), "\n".join([page("members-export-text"), *parts]))


def export_text(page: Page, member: int, kept: Iterable[Kept]) -> str:
    """Return all that is stored about a member as JSON.

    Each part has its heading and its retention in words, and a name for programs to go by.
    """
    parts = [
        {
            "name": part.feature,
            "heading": page(part.heading),
            "kept": page(part.retention),
            "data": part.data,
        }
        for part in kept
    ]
    document = {
        # An id is larger than what many readers of JSON take for a whole number.
        "member": str(member),
        "made": page.now.isoformat(timespec="seconds"),
        "parts": parts,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def inbox(page: Page, rows: Sequence[OutboxRow]) -> list[discord.Embed]:
    """Return the messages that could not be delivered, in the words they were to be sent in."""
    if not rows:
        return [page.card(page("members-inbox-title"), page("members-inbox-empty"), tone=Tone.PLAIN)]
    head = page.card(
        page("members-inbox-title"), page("members-inbox-text"), next_step=page("members-inbox-next")
    )
    # The limit holds for all cards of a message together; each gets the same share of it.
    share = (EMBED_LIMIT - size(head)) // len(rows)
    return [head, *(_within(share, _undelivered(page, row)) for row in rows)]


def _undelivered(page: Page, row: OutboxRow) -> discord.Embed:
    payload = dict(row.rendered.payload) if row.rendered else {}
    written = [payload.get("content"), *_words_of(payload.get("embeds"))]
    # Discord shows no moments in a title.
    lines = [page("members-inbox-due", due=row.due), *written]
    text = "\n".join(part for part in lines if isinstance(part, str) and part)
    return page.card(page("members-inbox-message"), text, tone=Tone.PLAIN)


def _within(room: int, embed: discord.Embed) -> discord.Embed:
    if embed.description:
        embed.description = cut(embed.description, room - units(embed.title or ""))
    return embed


def _words_of(embeds: object) -> Iterable[str]:
    for embed in embeds if isinstance(embeds, list) else ():
        shown = discord.Embed.from_dict(embed)
        yield f"**{shown.title}**" if shown.title else ""
        yield shown.description or ""
        yield from (f"**{field.name}:** {field.value}" for field in shown.fields)


def _line(page: Page, part: Erased) -> str:
    return page("members-part", feature=page(part.heading), rows=part.rows, kept=page(part.retention))


def _count(page: Page, part: Erased) -> str:
    """Return how much there is; how long it would have been kept is no matter where it goes."""
    return page("members-part-alone", feature=page(part.heading), rows=part.rows)


def _language(page: Page, known: Preferences) -> str:
    name = language_name(page.reader.locale)
    return name if known.locale else page("members-language-of-discord", language=name)


def _zone(page: Page, known: Preferences, zone: str) -> str:
    there = f"{city(zone, page.reader.locale)} ({zone}), {time(page.now, zone, page.reader.locale)}"
    return there if known.zone else page("members-zone-of-community", zone=there)


def _reminders(page: Page, known: Preferences) -> str:
    return page("members-on" if known.wants_direct_reminders else "members-off")
