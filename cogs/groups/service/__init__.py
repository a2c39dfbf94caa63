"""The use cases of the groups, one class for each sort of thing people do there."""

from cogs.groups.service.admission import Actor, Change, Changed, Countries, GroupService
from cogs.groups.service.ahead import Ahead, Planned
from cogs.groups.service.archiving import ArchiveService, Moved
from cogs.groups.service.doors import Doorkeeper, Doors, OpenTo
from cogs.groups.service.errands import Attempt, Errands
from cogs.groups.service.hands import Done, Hands, No
from cogs.groups.service.holding import OfficeService
from cogs.groups.service.keeping import GroupRecords
from cogs.groups.service.offices import OfficeFollower, Offices
from cogs.groups.service.panels import Panels, Standard
from cogs.groups.service.places import GroupPlaces
from cogs.groups.service.posts import PostService, Preflight, Preview
from cogs.groups.service.running import ErrandRunner

__all__ = [
    "Actor",
    "Ahead",
    "ArchiveService",
    "Attempt",
    "Change",
    "Changed",
    "Countries",
    "Done",
    "Doorkeeper",
    "Doors",
    "ErrandRunner",
    "Errands",
    "GroupPlaces",
    "GroupRecords",
    "GroupService",
    "Hands",
    "Moved",
    "No",
    "OfficeFollower",
    "OfficeService",
    "Offices",
    "OpenTo",
    "Panels",
    "Planned",
    "PostService",
    "Preflight",
    "Preview",
    "Standard",
]
