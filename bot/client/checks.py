"""Who may do what, asked again at every use and not only when commands are listed."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord
from discord import app_commands

from bot.client.interaction import Interaction
from bot.client.refusals import EditorsOnly, NotAMember, StaffOnly
from bot.community.model import STAFF_ROLE
from bot.kernel.errors import DomainError

Subject = TypeVar("Subject")


class Refused(app_commands.CheckFailure):
    """A refusal raised inside a check, where discord.py lets only its own errors through."""

    def __init__(self, refusal: DomainError) -> None:
        """Carry ``refusal`` to where it is explained."""
        super().__init__(str(refusal))
        self.refusal = refusal


async def require_staff(interaction: Interaction) -> None:
    """Let only staff pass: members with the bound staff role, and who may manage the server.

    Raises:
        StaffOnly: the member is neither.
    """
    if not await is_staff(interaction):
        raise StaffOnly


async def is_staff(interaction: Interaction) -> bool:
    """Tell whether the member who acts is staff."""
    member = interaction.user
    if not isinstance(member, discord.Member):
        return False
    return interaction.permissions.manage_guild or await _has_staff_role(interaction, member)


async def require_editor(interaction: Interaction) -> None:
    """Let only those pass who keep the answers: staff, and members with a role that the community names for it.

    Raises:
        EditorsOnly: the member is neither.
    """
    if not await is_editor(interaction):
        raise EditorsOnly


async def is_editor(interaction: Interaction) -> bool:
    """Tell whether the member who acts keeps the answers."""
    if await is_staff(interaction):
        return True
    member, platform = interaction.user, interaction.client.platform
    if not isinstance(member, discord.Member):
        return False
    async with platform.database.reading() as transaction:
        bound = [
            await platform.places.find(transaction, "role", slug) for slug in platform.community.faq.editors
        ]
    return any(one is not None and member.get_role(one.discord_id) is not None for one in bound)


async def require_member(interaction: Interaction) -> None:
    """Let only those pass who are on the server now.

    Buttons under direct messages outlive a membership, and without the members intent nobody
    tells the bot that somebody left: there Discord is asked.

    Raises:
        NotAMember: they are not.
    """
    if isinstance(interaction.user, discord.Member):
        return
    try:
        await interaction.client.http.get_member(interaction.client.server.id, interaction.user.id)
    except discord.NotFound:
        raise NotAMember from None


def staff_only() -> Callable[[Subject], Subject]:
    """Mark an app command as staff's: hidden from the rest by default, checked at every use."""

    async def require(interaction: Interaction) -> None:
        await require_staff(interaction)

    return _only(require)


def editors_only() -> Callable[[Subject], Subject]:
    """Mark an app command as that of those who keep the answers: hidden and checked as staff's are."""

    async def require(interaction: Interaction) -> None:
        await require_editor(interaction)

    return _only(require)


def _only(require: Callable[[Interaction], Awaitable[None]]) -> Callable[[Subject], Subject]:
    async def predicate(interaction: Interaction) -> bool:
        try:
            await require(interaction)
        except DomainError as refusal:
            raise Refused(refusal) from refusal
        return True

    check = app_commands.check(predicate)
    hide = app_commands.default_permissions(manage_events=True)

    def decorate(subject: Subject) -> Subject:
        return hide(check(subject))

    return decorate


async def _has_staff_role(interaction: Interaction, member: discord.Member) -> bool:
    platform = interaction.client.platform
    async with platform.database.reading() as transaction:
        binding = await platform.places.find(transaction, "role", STAFF_ROLE)
    return binding is not None and member.get_role(binding.discord_id) is not None
