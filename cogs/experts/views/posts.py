"""Renderers: what is posted and sent about experts, as long as it is so."""

from bot.client.bot import CommunityBot
from bot.delivery.kinds import Kind
from bot.reviewing.views import posts
from cogs.experts.domain import Profile, State
from cogs.experts.embeds import Voice
from cogs.experts.repository import ProfileRepository
from cogs.experts.views.deciding import DESK


class Posts(posts.Posts[Profile, Voice]):
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(self, bot: CommunityBot) -> None:
        """Speak as ``bot``."""
        super().__init__(bot, DESK, ProfileRepository, hidden=frozenset({State.DRAFT, State.WITHDRAWN}))

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about profiles."""
        return self.kinds_alike(label)


def label(part: str) -> str:
    """Return the key of what staff call a kind of message."""
    return f"experts-kind-of-{part}"
