"""What stands under an entry for staff and its owner, and what pressing it does."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, Protocol, TypeVar

import discord

from bot.client import voice
from bot.client.bot import CommunityBot
from bot.client.buttons import Persistent, Placed
from bot.client.checks import require_member, require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.delivery.kinds import Reader
from bot.reviewing.domain.life import OF_STAFF, Act, Actor, EntryT
from bot.reviewing.service.deciding import ReviewService
from bot.reviewing.service.promises import Promises
from bot.reviewing.views.people import actor_of, reader_of_message

VoiceT = TypeVar("VoiceT", bound=voice.Voice)
VoiceT_contra = TypeVar("VoiceT_contra", bound=voice.Voice, contravariant=True)
EntryT_contra = TypeVar("EntryT_contra", contravariant=True)

STYLES: Final = {Act.PUBLISH: discord.ButtonStyle.success, Act.RENEW: discord.ButtonStyle.success}

SHOWN: Final = (Act.PUBLISH, Act.SEND_BACK, Act.RENEW, Act.CHANGE, Act.CLOSE, Act.WITHDRAW)
"""What has a button, in this order."""


class Embeds(Protocol[EntryT_contra, VoiceT_contra]):
    """What a feature says of its entries."""

    def before_staff(self, voice: VoiceT_contra, one: EntryT_contra, /) -> discord.Embed:
        """Put an entry before staff; edited, say how it stands now."""
        ...

    def ended(self, voice: VoiceT_contra, one: EntryT_contra | None, /) -> discord.Embed:
        """Say in place of an entry that it is not so any more, without what it said; None: it is gone."""
        ...

    def decided(self, voice: VoiceT_contra, one: EntryT_contra, /) -> discord.Embed:
        """Tell its owner what staff decided."""
        ...

    def renewal(self, voice: VoiceT_contra, one: EntryT_contra, expires: datetime, /) -> discord.Embed:
        """Ask whether what soon ends still holds."""
        ...

    def expired(self, voice: VoiceT_contra, one: EntryT_contra, /) -> discord.Embed:
        """Say that it has ended."""
        ...


def _nothing(_voice: object, _entry: object, _actor: Actor) -> Iterable[Persistent[Any]]:
    return ()


@dataclass(frozen=True)
class Desk(Generic[EntryT, VoiceT]):
    """The entries of one feature, as staff and owners have them before them."""

    about: Promises
    service: type[ReviewService[EntryT]]
    voice: Callable[[CommunityBot, Reader], VoiceT]
    """Returns the words for a reader."""
    title: Callable[[VoiceT, EntryT], str]
    inside: Callable[[VoiceT, EntryT], discord.Embed]
    """Shows an entry to its owner or staff, with how it stands."""
    embeds: Embeds[EntryT, VoiceT]
    offered: Callable[[CommunityBot, EntryT, Act, Actor, datetime], bool]
    """Tells whether somebody can do this to an entry as it stands at an instant."""
    label: Callable[[VoiceT, EntryT, Act], str]
    """Returns what the button is called."""
    more: Callable[[VoiceT, EntryT, Actor], Iterable[Persistent[Any]]] = _nothing
    """Returns what else stands beneath an entry for somebody."""

    async def decide(
        self, interaction: Interaction, act: Act, ids: Mapping[str, str], reason: str = ""
    ) -> None:
        """Do it to the version that was shown, and put how it stands where it stood."""
        await (require_staff if act in OF_STAFF else require_member)(interaction)
        actor = await actor_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(self.service)
            changed = await service.decide(int(ids["number"]), act, actor, int(ids["seen"]), reason)
        # In a channel of staff stand the buttons of staff, whoever of them the entry belongs to.
        seen_by = actor if changed.owner == actor.member else Actor(0, staff=actor.staff)
        await self.show_again(interaction, changed, seen_by)

    async def show_again(self, interaction: Interaction, changed: EntryT, seen_by: Actor) -> None:
        """Put how an entry stands now where it stood."""
        words = self.voice(interaction.client, await reader_of_message(interaction))
        now = interaction.client.platform.clock.now()
        view = self.buttons(interaction.client, words, changed, seen_by, now)
        await refresh(interaction, embed=self.inside(words, changed), view=view)

    def buttons(
        self, bot: CommunityBot, words: VoiceT, entry: EntryT, actor: Actor, now: datetime
    ) -> BaseView | None:
        """Return what somebody can do with an entry as it stands now; None if nothing."""
        can = [act for act in SHOWN if self.offered(bot, entry, act, actor, now)]
        every = [*(self._button(words, entry, act) for act in can), *self.more(words, entry, actor)]
        return BaseView(*every) if every else None

    def _button(self, words: VoiceT, entry: EntryT, act: Act) -> Placed:
        what = f"correct:{entry.id}" if act is Act.CHANGE else f"{act.value}:{entry.id}:{entry.version}"
        style = STYLES.get(act, discord.ButtonStyle.secondary)
        return Placed.labelled(self.label(words, entry, act), f"{self.about.feature}:{what}", style=style)
