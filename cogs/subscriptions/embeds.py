"""What members are shown of their subscription, and what mailboxes are sent."""

from dataclasses import dataclass
from typing import Final

import discord
from babel import Locale

from bot.client.looks import escaped
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


def mine(voice: Voice, has: Mine, *, sends: bool) -> discord.Embed:
    """Tell a member whether the digest comes to them by mail."""
    title, one = voice("subscriptions-title"), has.subscription
    if one is None:
        key = "subscriptions-none" if sends else "subscriptions-no-letters"
        return voice.card(title, voice(key))
    address = escaped(has.address)
    if one.confirmed is None:
        return voice.card(
            title, voice("subscriptions-waiting", address=address, until=one.made + CONFIRMABLE)
        )
    language = language_name(one.locale)
    return voice.card(
        title, voice("subscriptions-mine", address=address, language=language, since=one.confirmed)
    )


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


def weekly(words: Words, shown: Shown) -> Letter:
    """Bring a digest: its lines as lists, and the way to end it."""
    sections = tuple(
        Section(
            words(section.heading),
            tuple(Link(words.line(item.key, **item.details), item.link) for item in section.items),
        )
        for section in shown.told
    )
    return Letter(
        words("subscriptions-subject-weekly", day=shown.issue.slot.goes),
        words("subscriptions-letter-weekly"),
        (Link(words("subscriptions-link-stop"), PAGE),),
        calm=f"{PAGE}/stop",
        sections=sections,
        lang=words.reader.locale,
    )
