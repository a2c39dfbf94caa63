"""What a planned message may still say: looked up at the moment at which it is put into words."""

from collections.abc import Mapping

from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.groups.domain import Admission, Membership, Post, Settings, Standing
from cogs.groups.repository import MembershipRepository, PostRepository, SettingRepository
from cogs.groups.service.places import GroupPlaces


async def membership(
    transaction: Transaction, parameters: Mapping[str, Json], *standings: Standing
) -> Membership | None:
    """Return the membership of a message, if it stands as the message needs it."""
    number = parameters.get("membership")
    found = await MembershipRepository(transaction).get(number) if isinstance(number, int) else None
    return found if found is not None and found.standing in (standings or Standing) else None


async def post(transaction: Transaction, parameters: Mapping[str, Json]) -> Post | None:
    """Return the post of a message, if it was not deleted."""
    number = parameters.get("post")
    return await PostRepository(transaction).get(number) if isinstance(number, int) else None


async def settings(transaction: Transaction, group: str) -> Settings:
    """Return what is set for a group, and whether it is archived."""
    return await SettingRepository(transaction).get(group)


async def way_in(transaction: Transaction, places: GroupPlaces, group: str) -> tuple[Admission, bool]:
    """Return how one gets into the group, and whether it has a leader who decides."""
    settings = await SettingRepository(transaction).get(group)
    return places.admission(settings), settings.led


async def group(transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
    """Return the group that a message is about."""
    if parameters.get("group"):
        return str(parameters["group"])
    found = await membership(transaction, parameters) or await post(transaction, parameters)
    return found.group if found else None
