"""The list of those who registered, page by page."""

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.events.domain import Mode, Standing, Wish
from cogs.events.embeds import people
from cogs.events.embeds.voice import Voice
from cogs.events.service import OrganiserService, People
from cogs.events.views.voices import voice_of

ANY = "all"
STANDINGS = "|".join((ANY, *Standing))
MODES = f"{ANY}|{Mode.ON_SITE}|{Mode.ONLINE}"


class Turn(
    PersistentButton,
    template=rf"events:people:(?P<event>{NUMBER}):(?P<page>[0-9]{{1,6}}):"
    rf"(?P<standing>{STANDINGS}):(?P<mode>{MODES}):(?P<country>{ANY}|[A-Z]{{2}})",
):
    """Turns to another page of the list."""

    async def press(self, interaction: Interaction) -> None:
        """Show that page in place of this one."""
        await require_staff(interaction)
        ids = {name: None if value == ANY else value for name, value in self.ids.items()}
        standing, mode = ids["standing"], ids["mode"]
        wish = Wish(Standing(standing) if standing else None, Mode(mode) if mode else None, ids["country"])
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(OrganiserService)
            found = await service.people(int(self.ids["event"]), wish, int(self.ids["page"]))
        await refresh(interaction, embed=people.listing(voice, found), view=turns(voice, found))


async def show(interaction: Interaction, event: int, wish: Wish) -> None:
    """Show the first page to whoever asked for it."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(OrganiserService).people(event, wish)
    await answer(interaction, embed=people.listing(voice, found), view=turns(voice, found))


def turns(voice: Voice, found: People) -> BaseView | None:
    """Return the buttons to the pages before and after; none if there is one page."""
    wish = found.wish
    rest = ":".join(str(one or ANY) for one in (wish.standing, wish.mode, wish.country))
    pages = {found.page - 1: "events-button-before", found.page + 1: "events-button-after"}
    buttons = [
        Turn.labelled(voice(key), f"events:people:{found.event.id}:{page}:{rest}")
        for page, key in pages.items()
        if 0 <= page < found.pages
    ]
    return BaseView(*buttons) if buttons else None
