"""What meetings and their actions do not allow, as facts with a message key."""

from bot.kernel.errors import DomainError


class MeetingRefused(DomainError):
    """What is not allowed around meetings: the base of all of these."""


class ActionNotFound(MeetingRefused):
    """There is no such action (any more), or it is none of this person's groups'."""

    key = "meetings-action-not-found"


class ActionEnded(MeetingRefused):
    """It is done or dropped already. Details: ``state`` (done, dropped)."""

    key = "meetings-action-ended"


class NotYourAction(MeetingRefused):
    """It is somebody else's, and this person does not run the group."""

    key = "meetings-action-not-yours"


class OwnerNotInGroup(MeetingRefused):
    """Only somebody of the group can take an action on. Details: ``who``, ``group`` (its slug)."""

    key = "meetings-owner-not-in-group"


class ActionNeedsWords(MeetingRefused):
    """It is not said what is to be done."""

    key = "meetings-action-needs-words"


class ActionTooLong(MeetingRefused):
    """What is to be done is longer than a line. Details: ``length``, ``limit``."""

    key = "meetings-action-too-long"


class TooManyActions(MeetingRefused):
    """A group has more open actions than anybody can follow. Details: ``limit``."""

    key = "meetings-too-many-actions"


class GroupsOwnPeople(MeetingRefused):
    """Only those of the group may look at, or take on, what is agreed there."""

    key = "meetings-groups-own-people"
