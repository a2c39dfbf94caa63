"""What a member reads of calendars."""

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.community.content import Community
from cogs.feeds.service import Issued, Overview


def overview(voice: Voice, community: Community, shown: Overview) -> discord.Embed:
    """Show the feeds there are, and whether the member has one of their own."""
    text = voice("feeds-file", events=len(shown.entries)) if shown.entries else voice("feeds-file-none")
    if shown.addresses is None:
        return voice.card(voice("feeds-title"), f"{voice('feeds-none')}\n\n{text}")
    facts = [Fact(voice("feeds-label-mine"), _mine(voice, shown))]
    facts.append(Fact(voice("feeds-label-community"), _address(shown.addresses.community)))
    for slug, address in shown.addresses.groups:
        facts.append(Fact(_group(voice, community, slug), _address(address)))
    return voice.card(
        voice("feeds-title"), f"{text}\n\n{voice('feeds-about')}", facts=facts, next_step=voice("feeds-next")
    )


def issued(voice: Voice, link: Issued) -> discord.Embed:
    """Show a new link, this once."""
    return voice.card(
        voice("feeds-issued-title"),
        voice("feeds-issued"),
        tone=Tone.DONE,
        facts=[Fact(voice("feeds-label-link"), _address(link.address))],
        next_step=voice("feeds-issued-next"),
    )


def ended(voice: Voice) -> discord.Embed:
    """Confirm that the link opens nothing any more."""
    return voice.card(voice("feeds-title"), voice("feeds-link-ended"), tone=Tone.DONE)


def _mine(voice: Voice, shown: Overview) -> str:
    if shown.link is None:
        return voice("feeds-mine-none")
    return voice("feeds-mine", made=shown.link.made)


def _address(address: str) -> str:
    # As code: Discord would go and look what is behind a link.
    return f"`{address}`"


def _group(voice: Voice, community: Community, slug: str) -> str:
    names = community.group(slug).names
    return names.get(voice.reader.locale) or next(iter(names.values()))
