"""The words about experts for one reader."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.client import voice
from bot.client.looks import escaped
from bot.reviewing.embeds import language_names
from cogs.experts.domain import Content, Profile

NameCountry = Callable[[str, str], str]
"""Returns what a country is called, by its code, in a language."""


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words about experts for one reader."""

    name_country: NameCountry
    topics: Mapping[str, Mapping[str, str]]
    """The names of the community's topics by language, by slug."""

    def title(self, profile: Profile) -> str:
        """Return what a profile is called."""
        return escaped(" ".join(profile.typed.headline.split())) or self("experts-untitled")

    def country(self, code: str) -> str:
        """Return what a country is called."""
        return self.name_country(code, self.reader.locale)

    def topic(self, slug: str) -> str:
        """Return what a topic is called; of one that the community has no more, its slug."""
        names = self.topics.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)

    def topic_names(self, slugs: Iterable[str]) -> str:
        """Return what topics are called."""
        return ", ".join(map(self.topic, slugs))

    def languages(self, codes: Iterable[str]) -> str:
        """Return the names of languages, in the reader's own."""
        return language_names(codes, self.reader.locale)

    def called_topics(self) -> dict[str, str]:
        """Return what each topic is called, by slug."""
        return {slug: self.topic(slug) for slug in self.topics}

    def called_languages(self, codes: Iterable[str]) -> dict[str, str]:
        """Return what each language is called, by code."""
        return {code: self.languages([code]) for code in codes}

    def who(self, profile: Profile, content: Content) -> str:
        """Return e.g. "@ana · Portugal · has time now"."""
        time = self(f"experts-availability-{content.availability.value}")
        return f"<@{profile.owner}> · {self.country(content.country)} · {time}"
