"""What Discord has told of the channels into which news go."""

from bot.client.bot import CommunityBot


class Channels:
    """Knows where the bot may post."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot

    def may_post(self, channel: int) -> bool:
        """Tell whether cards can be posted there; as long as Discord has not told of the server, they are taken to be."""
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is None or guild.unavailable:
            return True
        found = guild.get_channel(channel)
        if found is None:
            return False
        granted = found.permissions_for(guild.me)
        return granted.view_channel and granted.send_messages and granted.embed_links
