"""The buttons and the form with which is decided; a feature names each by its ``custom_id``."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from bot.client.buttons import NEVER, NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.reviewing.domain.life import REASON_LIMIT, Act
from bot.reviewing.views.desk import Desk

WHICH: Final = rf"(?P<number>{NUMBER}):(?P<seen>{NUMBER})"
"""Which entry, and which version of it was shown."""


class Decide(PersistentButton, template=NEVER):
    """Does what its ``custom_id`` names as ``act``."""

    desk: ClassVar[Desk[Any, Any]]

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await self.desk.decide(interaction, Act(self.ids["act"]), self.ids)


class SendBackForm(PersistentModal, template=NEVER):
    """What is to be changed."""

    desk: ClassVar[Desk[Any, Any]]

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Send it back, and put how it stands where it stood."""
        await self.desk.decide(interaction, Act.SEND_BACK, self.ids, values.get("reason", ""))


async def ask_reason(
    interaction: Interaction, form: PersistentModal, label: str, hint: str, *, required: bool = True
) -> None:
    """Show staff a form in which they say why.

    Raises:
        StaffOnly: the member is none of them.
    """
    await require_staff(interaction)
    form.ask(label, "reason", hint=hint, limit=REASON_LIMIT, required=required, long=True)
    await interaction.response.send_modal(form)
