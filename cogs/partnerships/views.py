"""The form in which somebody says what a group is for."""

from collections.abc import Mapping

from babel import Locale

from bot.client.bot import CommunityBot
from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.voice import Voice, voice_of
from cogs.groups.service import Actor
from cogs.members.service import MemberService
from cogs.partnerships import embeds
from cogs.partnerships.domain import PURPOSE_LIMIT, Profile
from cogs.partnerships.service import PartnershipService

MOST_LANGUAGES = 5
"""So many fields a form holds."""

WIDER = 4 * PURPOSE_LIMIT
"""Wider than the rule: whoever pastes too much is told by how much, and nothing is cut off silently."""


class PurposeForm(PersistentModal, template=r"partnerships:purpose:(?P<group>[a-z0-9-]+)"):
    """What a group is for, in each language."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep it and show how it reads."""
        voice, service = await voice_of(interaction), interaction.client.service(PartnershipService)
        actor = await actor_of(interaction)
        async with acknowledging(interaction):
            profile = await service.describe(self.ids["group"], values, actor, voice.reader.locale)
        origin = interaction.client.service(MemberService).origin
        said = voice("partnerships-described")
        await answer(interaction, embed=embeds.show(voice, origin, profile, said))


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))


def purpose_form(bot: CommunityBot, voice: Voice, profile: Profile) -> PurposeForm:
    """Return the form, filled with what is known."""
    form = PurposeForm(f"partnerships:purpose:{profile.slug}", title=voice("partnerships-form"))
    for language in bot.platform.community.languages[:MOST_LANGUAGES]:
        form.ask(
            Locale.parse(language, sep="-").get_display_name(voice.reader.locale) or language,
            language,
            hint=voice("partnerships-form-hint"),
            value=profile.purpose.get(language),
            limit=WIDER,
            required=False,
            long=True,
        )
    return form
