"""All SQL of the groups, one class for each sort of thing that is kept."""

from cogs.groups.repository.doors import DoorRepository
from cogs.groups.repository.memberships import MembershipRepository, SettingRepository
from cogs.groups.repository.posts import PanelRepository, PostRepository

__all__ = ["DoorRepository", "MembershipRepository", "PanelRepository", "PostRepository", "SettingRepository"]
