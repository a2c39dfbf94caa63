"""What staff are told of what is in the way, place by place."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.client.bot import CommunityBot
from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.settings import ROOT
from cogs.deliveries.domain import Trouble
from cogs.deliveries.embeds.troubles import told
from cogs.deliveries.views.eyes import DiscordEyes, _out_of_reach

TROUBLES = [
    Trouble("channel:1", "gone"),
    Trouble("channel:1", "attach_files"),
    Trouble("role:2", "gone"),
    Trouble("role:2", "below"),
    Trouble("server", "manage_roles"),
    Trouble("mail", "unset"),
    Trouble("mail", "gone"),
]


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_trouble_has_its_words(locale: str) -> None:
    translator = Translator(locale_folders(ROOT / "data", ("bot", "cogs")), "en")
    voice = Voice(translator, Reader(locale, "Europe/Brussels"))
    card = told(voice, TROUBLES, [])
    assert card.description is not None
    assert card.description.count("\n") == len(TROUBLES) - 1
    well = told(voice, [], TROUBLES[:1])
    assert len(well.fields) == 1


class Role:
    def __init__(self, position: int) -> None:
        self.position = position

    def __lt__(self, other: "Role") -> bool:
        return self.position < other.position


def server(**roles: Role) -> discord.Guild:
    permissions = discord.Permissions.none()
    me = SimpleNamespace(top_role=Role(5), guild_permissions=permissions)
    known = {int(name[1:]): role for name, role in roles.items()}
    return cast("discord.Guild", SimpleNamespace(unavailable=False, me=me, get_role=known.get))


def test_a_role_is_gone_out_of_reach_or_well() -> None:
    here = server(r1=Role(9), r2=Role(1))
    assert [_out_of_reach(here, role) for role in (1, 2, 3)] == ["below", None, "gone"]


class Asked:
    server = discord.Object(1)

    def __init__(self, guild: discord.Guild | None, answer: Exception | None = None) -> None:
        self._guild, self._answer = guild, answer

    def get_guild(self, _number: int) -> discord.Guild | None:
        return self._guild

    async def fetch_channel(self, _channel: int) -> Any:
        raise self._answer or AssertionError


def eyes(guild: discord.Guild | None, answer: Exception | None = None) -> DiscordEyes:
    return DiscordEyes(cast("CommunityBot", Asked(guild, answer)))


async def test_while_discord_tells_nothing_nothing_is_said() -> None:
    assert (await eyes(None).channels([(1, None)])).unknown == {""}
    assert (await eyes(None).roles([1])).unknown == {""}
    assert (await eyes(None).mail()).unknown == {"mail"}


async def test_without_manage_roles_no_role_can_be_given() -> None:
    found = await eyes(server(r2=Role(1))).roles([2])
    assert found.troubles == {Trouble("server", "manage_roles")}
    assert (await eyes(server()).roles([])).troubles == frozenset()


async def test_a_channel_is_gone_closed_or_cannot_be_asked_now() -> None:
    guild = server()
    cast("Any", guild).get_channel_or_thread = lambda _number: None
    response: Any = SimpleNamespace(status=404, reason="no")
    gone = await eyes(guild, discord.NotFound(response, "no")).channels([(1, None)])
    assert gone.troubles == {Trouble("channel:1", "gone")}
    closed = await eyes(guild, discord.Forbidden(response, "no")).channels([(1, None)])
    assert closed.troubles == {Trouble("channel:1", "view_channel")}
    silent = await eyes(guild, OSError()).channels([(1, None)])
    assert silent.unknown == {"channel:1"}
