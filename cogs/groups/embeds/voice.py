"""Speaking to one reader about the groups: the names of groups and languages in their language."""

from dataclasses import dataclass

from babel import Locale

from bot.client import voice
from bot.community.content import Community


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of the groups for one reader."""

    community: Community

    def group(self, slug: str) -> str:
        """Return the name of a group; of one that was dissolved, its slug."""
        names = {group.slug: group.names for group in self.community.groups}.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)

    def kind(self, slug: str) -> str:
        """Return which sort of group it is: "partnership", else "working-group"."""
        return next((group.kind for group in self.community.groups if group.slug == slug), "working-group")

    def official(self, slug: str) -> str:
        """Return the key of what joining its channel does not mean."""
        partnership = self.kind(slug) == "partnership"
        return "groups-not-official-partnership" if partnership else "groups-not-official"


def language_name(locale: str) -> str:
    """Return what a language calls itself, as a heading: "Français"."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


def language_in(locale: str, reader: str) -> str:
    """Return what a reader calls a language, as within a sentence: "français"."""
    return Locale.parse(locale, sep="-").get_display_name(Locale.parse(reader, sep="-")) or locale


def mention(member: int | None, otherwise: str) -> str:
    """Return the member as Discord shows them, or a word for nobody."""
    return otherwise if member is None else f"<@{member}>"
