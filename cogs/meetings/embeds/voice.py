"""Speaking to one reader about meetings: groups are called as the community calls them."""

from dataclasses import dataclass
from datetime import date

from bot.client import voice
from bot.community.content import Community
from bot.i18n import moments


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of meetings for one reader."""

    community: Community

    def group(self, slug: str) -> str:
        """Return the name of a group; of one that was dissolved, its slug."""
        names = {group.slug: group.names for group in self.community.groups}.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)

    def day(self, day: date) -> str:
        """Return a day in words."""
        return moments.day(day, self.reader.locale)

    def somebody(self, member: int | None) -> str:
        """Return the member as Discord shows them, or a word for nobody."""
        return self("meetings-nobody") if member is None else f"<@{member}>"
