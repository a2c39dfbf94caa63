"""Buttons of other features, handed over to by their ``custom_id``: what they do is said there alone."""

from typing import Final

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.refusals import OutOfDate

OTHERS: Final = r"(?:events|faq|groups|reminders):[a-z0-9:-]+"


class HandOver(PersistentButton, template=OTHERS):
    """Looks like a button of another feature.

    It is not among the kinds that the bot is told of, so a press on it always finds the feature's own.
    """

    async def press(self, _interaction: Interaction) -> None:
        """Never come to: without its feature nobody knows the button."""
        raise OutOfDate


class HandOverChoice(PersistentSelect, template=OTHERS):
    """Looks like a select of another feature; see ``HandOver``."""

    async def choose(self, _interaction: Interaction, _values: object) -> None:
        """Never come to: without its feature nobody knows the select."""
        raise OutOfDate
