"""The list of a member's reminders: its pages, one of them in full, and deleting it."""

from collections.abc import Sequence

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import Tone, option
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.reminders.domain import Reminder
from cogs.reminders.embeds import cards
from cogs.reminders.embeds.voice import Voice, one_line
from cogs.reminders.service import ReminderService
from cogs.reminders.views.telling import Edit
from cogs.reminders.views.voices import settle, voice_of


class Page(PersistentButton, template=rf"reminders:page:(?P<page>{NUMBER})"):
    """Turns to a page of the list."""

    async def press(self, interaction: Interaction) -> None:
        """Show that page in place of this one."""
        await show_list(interaction, int(self.ids["page"]))


class Pick(PersistentSelect, template=rf"reminders:pick:(?P<page>{NUMBER})"):
    """Chooses a reminder of the page."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show it in place of the list, with what can be done."""
        voice, service = await voice_of(interaction), interaction.client.service(ReminderService)
        reminder = await service.get(int(values[0]), interaction.user.id)
        back = Page.labelled(voice("reminders-button-back"), f"reminders:page:{self.ids['page']}")
        embed = cards.reminder_card(voice, reminder, cards.standing(voice, reminder))
        await settle(interaction, embed=embed, view=BaseView(*_reminder_buttons(voice, reminder), back))


class Remove(PersistentButton, template=rf"reminders:remove:(?P<reminder>{NUMBER})"):
    """Asks whether to delete."""

    async def press(self, interaction: Interaction) -> None:
        """Ask."""
        service = interaction.client.service(ReminderService)
        await ask_before_deleting(
            interaction, await service.get(int(self.ids["reminder"]), interaction.user.id)
        )


class Delete(PersistentButton, template=rf"reminders:delete:(?P<reminder>{NUMBER})"):
    """Deletes the reminder."""

    async def press(self, interaction: Interaction) -> None:
        """Delete it and show once more what it was."""
        voice, service = await voice_of(interaction), interaction.client.service(ReminderService)
        async with acknowledging(interaction):
            gone = await service.delete(int(self.ids["reminder"]), interaction.user.id)
        words = one_line(gone.wish.words, cards.WORDS_ON_CARD)
        embed = voice.card(
            voice("reminders-title"), f"{voice('reminders-deleted')}\n\n{words}", tone=Tone.DONE
        )
        await refresh(interaction, embed=embed)


class Keep(PersistentButton, template=rf"reminders:keep:(?P<reminder>{NUMBER})"):
    """Leaves the reminder as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Say that nothing happened."""
        voice = await voice_of(interaction)
        await refresh(interaction, voice("reminders-kept"))


async def show_list(interaction: Interaction, page: int = 0) -> None:
    """Show a page of the member's reminders; the last one if there are fewer by now."""
    voice, service = await voice_of(interaction), interaction.client.service(ReminderService)
    async with acknowledging(interaction):
        mine = await service.mine(interaction.user.id)
    page = min(page, cards.pages(mine) - 1)
    await settle(interaction, embed=cards.listing(voice, mine, page), view=_list_buttons(voice, mine, page))


async def ask_before_deleting(interaction: Interaction, reminder: Reminder) -> None:
    """Show a reminder and ask whether it is to be deleted."""
    voice = await voice_of(interaction)
    delete, keep = voice("reminders-button-delete"), voice("reminders-button-keep")
    view = BaseView(
        Delete.labelled(delete, f"reminders:delete:{reminder.id}", style=discord.ButtonStyle.danger),
        Keep.labelled(keep, f"reminders:keep:{reminder.id}"),
    )
    question = voice("reminders-delete-question")
    embed = cards.reminder_card(voice, reminder, question, tone=Tone.WAITING)
    await settle(interaction, embed=embed, view=view)


def _list_buttons(voice: Voice, mine: Sequence[Reminder], page: int) -> BaseView | None:
    if not mine:
        return None
    shown = mine[page * cards.ON_A_PAGE : (page + 1) * cards.ON_A_PAGE]
    options = [
        option(one_line(one.wish.words, 100), str(one.id), hint=voice.local(one.next) if one.next else None)
        for one in shown
    ]
    pick = Pick.offering(options, f"reminders:pick:{page}", placeholder=voice("reminders-pick"))
    return BaseView(pick, *_page_buttons(voice, page, cards.pages(mine)))


def _page_buttons(voice: Voice, page: int, pages: int) -> list[Page]:
    turns = ((page - 1, voice("reminders-button-earlier")), (page + 1, voice("reminders-button-later")))
    return [Page.labelled(text, f"reminders:page:{number}") for number, text in turns if 0 <= number < pages]


def _reminder_buttons(voice: Voice, reminder: Reminder) -> tuple[Edit, Remove]:
    return (
        Edit.labelled(
            voice("reminders-button-edit"), f"reminders:edit:{reminder.id}", style=discord.ButtonStyle.primary
        ),
        Remove.labelled(
            voice("reminders-button-delete"),
            f"reminders:remove:{reminder.id}",
            style=discord.ButtonStyle.danger,
        ),
    )
