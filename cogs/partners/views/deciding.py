"""What staff decide about a card, and what its owner does with it: a button each, for the version that was shown."""

from functools import partial
from typing import Final

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.reviewing.views import deciding
from bot.reviewing.views.deciding import WHICH, ask_reason
from bot.reviewing.views.desk import Desk
from cogs.partners import embeds
from cogs.partners.domain import Act, Card, State, offered
from cogs.partners.embeds import Voice
from cogs.partners.service import CardService, promises
from cogs.partners.views.voices import voice_for, voice_of


def _label(voice: Voice, card: Card, act: Act) -> str:
    taken_off = act is Act.SEND_BACK and card.state is not State.WAITING
    return voice(f"partners-button-{'take-off' if taken_off else act.value}")


DESK: Final = Desk(
    about=promises.CARD,
    service=CardService,
    voice=voice_for,
    title=Voice.title,
    inside=partial(embeds.card, inside=True),
    embeds=embeds,
    offered=lambda _bot, card, act, actor, now: offered(card, act, actor, now),
    label=_label,
)


class Decide(deciding.Decide, template=rf"partners:(?P<act>publish|renew|close|withdraw):{WHICH}"):
    """Shows a card to everybody, renews it, or ends it."""

    desk = DESK


class SendBack(PersistentButton, template=rf"partners:send-back:{WHICH}"):
    """Asks what is to be changed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        voice = await voice_of(interaction)
        custom_id = f"partners:sending-back:{self.ids['number']}:{self.ids['seen']}"
        form = SendBackForm(custom_id, title=voice("partners-form-send-back"))
        await ask_reason(interaction, form, voice("partners-form-reason"), voice("partners-form-reason-hint"))


class SendBackForm(deciding.SendBackForm, template=rf"partners:sending-back:{WHICH}"):
    """What is to be changed."""

    desk = DESK
