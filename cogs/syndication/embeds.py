"""What is shown of feeds: their entries in channels, what staff look at, and what they are told."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.client.voice import Voice
from bot.kernel.text import cut
from bot.storage.personal_data import Json
from cogs.resources.domain import host_in
from cogs.syndication.domain import Ending, Feed, State, Why
from cogs.syndication.service import Proposal, shown

WHYS: Final = {
    Why.NOTHING: "syndication-why-down",
    Why.DOWN: "syndication-why-down",
    Why.SLOW: "syndication-why-slow",
    Why.REFUSED: "syndication-why-refused",
    Why.GONE: "syndication-why-gone",
    Why.LARGE: "syndication-why-large",
    Why.MALFORMED: "syndication-why-malformed",
    Why.PRIVATE: "syndication-why-private",
    Why.ASTRAY: "syndication-why-astray",
    Why.CHANNEL: "syndication-why-channel",
}
LISTED: Final = 15
LISTED_TITLE: Final = 60

ENDINGS: Final = {
    Ending.NONE: "syndication-ended-stopped",
    Ending.STOPPED: "syndication-ended-stopped",
    Ending.GONE: "syndication-ended-gone",
    Ending.FAILING: "syndication-ended-failing",
    Ending.SILENT: "syndication-ended-silent",
}


def item(voice: Voice, parameters: Mapping[str, Json]) -> discord.Embed:
    """Return an entry as it is posted: its title and the host that its link leads to, and whose news it is."""
    title = escaped(str(parameters["title"])) or voice("syndication-untitled")
    link = parameters["link"]
    lines = [f"[{host_in(str(link))}]({link})" if link else ""]
    if more := int(str(parameters["more"])):
        lines.append(voice("syndication-more", number=more, site=str(parameters["site"])))
    source = voice("syndication-source", feed=str(parameters["feed"]), site=str(parameters["site"]))
    return voice.card(title, "\n".join(filter(None, lines)), source=source)


def proposal(voice: Voice, proposed: Proposal) -> list[discord.Embed]:
    """Return a feed as staff look at it, and its newest entries as they would be posted."""
    feed = proposed.feed
    text = voice("syndication-preview", channel=f"<#{feed.channel}>", number=len(proposed.items))
    head = voice.card(
        voice("syndication-preview-title", title=escaped(feed.title)),
        text,
        tone=Tone.WAITING,
        facts=[Fact(voice("syndication-label-site"), f"[{host_in(feed.link)}]({feed.link})")],
    )
    return [head, *(item(voice, shown(feed, one)) for one in proposed.items)]


def listed(voice: Voice, feeds: Sequence[Feed]) -> discord.Embed:
    """Return all feeds that staff follow, and those that ended not long ago."""
    if not feeds:
        return voice.card(voice("syndication-list-title"), voice("syndication-list-empty"), tone=Tone.WAITING)
    lines = [_line(voice, feed) for feed in feeds[:LISTED]]
    if more := len(feeds) - len(lines):
        lines.append(voice("syndication-list-more", number=more))
    return voice.card(
        voice("syndication-list-title"), "\n".join(lines), next_step=voice("syndication-list-next")
    )


def told(voice: Voice, parameters: Mapping[str, Json]) -> discord.Embed:
    """Tell staff what has become of a feed, and what they can do."""
    title = escaped(str(parameters["title"]))
    details = {"site": str(parameters["site"]), "channel": f"<#{parameters['channel']}>"}
    if parameters["word"] == "works":
        return voice.card(title, voice("syndication-told-works", **details), tone=Tone.DONE)
    why = voice(WHYS[Why(str(parameters["why"]))])
    if parameters["word"] == "broken":
        return voice.card(title, voice("syndication-told-broken", why=why, **details), tone=Tone.WAITING)
    ending = voice(ENDINGS[Ending(str(parameters["ending"]))])
    return voice.card(title, voice("syndication-told-ended", ending=ending, **details), tone=Tone.WAITING)


def _line(voice: Voice, feed: Feed) -> str:
    title, site = escaped(cut(feed.title, LISTED_TITLE)), cut(host_in(feed.link), LISTED_TITLE)
    head = f"**{title}** · {site} · <#{feed.channel}>"
    return f"{head}\n-# {_standing(voice, feed)}"


def _standing(voice: Voice, feed: Feed) -> str:
    if feed.state is State.ENDED:
        return voice(ENDINGS[feed.ending])
    if feed.failing_since is not None:
        return voice("syndication-line-broken", why=voice(WHYS[feed.why]), since=feed.failing_since)
    return voice("syndication-line-works", since=feed.news_at)
