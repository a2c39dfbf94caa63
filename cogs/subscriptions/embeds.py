"""What members are shown of their subscription, and what mailboxes are sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import discord
from babel import Locale

from bot.client.looks import Fact, escaped
from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from bot.i18n.plain_words import in_plain_words
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail
from bot.kernel.text import cut
from bot.mail.letters import Letter, Link, Section
from cogs.digest.service import Shown
from cogs.subscriptions.domain import CONFIRMABLE, Subscription
from cogs.subscriptions.service import Mine

LINE_LIMIT: Final = 500

PAGE: Final = "/digest/{key}"
"""Where the reader of a letter ends it; ``{key}`` is filled in when a letter is sent."""


@dataclass(frozen=True)
class Words:
    """The words of the bot for one reader of letters, without markup; instants by the clocks of their zone."""

    translator: Translator
    reader: Reader

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key``, on the lines that it has."""
        text = self.translator.text(self.reader.locale, key, **details)
        return in_plain_words(text, self.reader.zone, self.reader.locale)

    def line(self, key: str, **details: Detail) -> str:
        """Return the text on one line, and no longer than people read, whatever they typed."""
        known = {name: cut(one, LINE_LIMIT) if isinstance(one, str) else one for name, one in details.items()}
        return " ".join(self(key, **known).split())


def mine(voice: Voice, has: Mine, names: Mapping[str, str], *, sends: bool) -> discord.Embed:
    """Tell a member whether digests come to them by mail, and whose; ``names`` of groups by slug."""
    title, one = voice("subscriptions-title"), has.subscription
    if one is None:
        key = "subscriptions-none" if sends else "subscriptions-no-letters"
        return voice.card(title, voice(key))
    address = escaped(has.address)
    if one.confirmed is None:
        return voice.card(
            title, voice("subscriptions-waiting", address=address, until=one.made + CONFIRMABLE)
        )
    text = voice(
        "subscriptions-mine", address=address, language=language_name(one.locale), since=one.confirmed
    )
    return voice.card(title, text, facts=[Fact(voice("subscriptions-label-whose"), whose(voice, has, names))])


def whose(voice: Voice, has: Mine, names: Mapping[str, str]) -> str:
    """Return whose digests come, a line for each."""
    groups = [names[slug] for slug in names if slug in has.chosen]
    return "\n".join([*([voice("subscriptions-community")] if None in has.chosen else []), *groups])


def language_name(locale: str) -> str:
    """Return what a language calls itself."""
    name = str(Locale.parse(locale).get_display_name(locale))
    return name[:1].upper() + name[1:]


def confirmation(words: Words, subscription: Subscription) -> Letter:
    """Ask the reader of a mailbox whether they want the digest."""
    until = subscription.made + CONFIRMABLE
    path = f"{PAGE}/confirm/{subscription.id}"
    return Letter(
        words("subscriptions-subject-confirm"),
        words("subscriptions-letter-confirm", until=until),
        (Link(words("subscriptions-link-confirm"), path),),
    )


def weekly(words: Words, shown: Shown, group: str | None = None) -> Letter:
    """Bring a digest, the community's or that of a ``group``: its lines as lists, and the way to end it."""
    scope, day = shown.issue.group, shown.issue.slot.goes
    about = {} if group is None else {"group": group}
    whose = "weekly" if group is None else "group"
    sections = tuple(
        Section(
            words(section.heading),
            tuple(Link(words.line(item.key, **item.details), item.link) for item in section.items),
        )
        for section in shown.told
    )
    return Letter(
        words(f"subscriptions-subject-{whose}", day=day, **about),
        words(f"subscriptions-letter-{whose}", **about),
        (Link(words("subscriptions-link-stop"), PAGE if scope is None else f"{PAGE}/stop/{scope}"),),
        calm=f"{PAGE}/stop" if scope is None else f"{PAGE}/stop/{scope}",
        sections=sections,
        lang=words.reader.locale,
    )
