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


class NoMeeting(MeetingRefused):
    """The event is no working group's. Details: ``title``."""

    key = "meetings-no-meeting"


class MeetingCancelled(MeetingRefused):
    """The meeting was cancelled, so there is nothing to write of it. Details: ``title``."""

    key = "meetings-cancelled"


class MeetingAhead(MeetingRefused):
    """The meeting has not begun. Details: ``title``, ``starts``."""

    key = "meetings-ahead"


class PartTooLong(MeetingRefused):
    """A field of a part holds no more. Details: ``length``, ``limit``."""

    key = "meetings-part-too-long"


class TooManyParts(MeetingRefused):
    """Minutes have no more parts than a picker shows. Details: ``limit``."""

    key = "meetings-too-many-parts"


class MinutesApproved(MeetingRefused):
    """They are approved and posted: they are taken back before they are changed."""

    key = "meetings-minutes-approved"


class MinutesEmpty(MeetingRefused):
    """Nothing is written yet."""

    key = "meetings-minutes-empty"


class MinutesChanged(MeetingRefused):
    """They were changed since they were read."""

    key = "meetings-minutes-changed"


class MinutesNotPublished(MeetingRefused):
    """There are no approved minutes of this number that whoever asks may read."""

    key = "meetings-minutes-not-published"


class NotProposed(MeetingRefused):
    """Nobody has said that they are finished."""

    key = "meetings-minutes-not-proposed"


class OwnMinutes(MeetingRefused):
    """Whoever wrote them does not approve them, unless they lead the group."""

    key = "meetings-own-minutes"


class PartGone(MeetingRefused):
    """The part was removed, or what was kept was thrown away."""

    key = "meetings-part-gone"


class ChannelLost(MeetingRefused):
    """The group's channel was deleted, or none is bound."""

    key = "meetings-channel-lost"


class ChannelForbids(MeetingRefused):
    """The bot may not post in the group's channel. Details: ``channel``, and what is missing."""

    key = "meetings-channel-forbids"


class MeetingBegun(MeetingRefused):
    """The meeting has begun: there is nothing to propose or to arrange any more. Details: ``title``."""

    key = "meetings-begun"


class ItemNeedsWords(MeetingRefused):
    """It is not said what is to be spoken of."""

    key = "meetings-item-needs-words"


class ItemTooLong(MeetingRefused):
    """It is no line of an agenda any more. Details: ``length``, ``limit``."""

    key = "meetings-item-too-long"


class AgendaFull(MeetingRefused):
    """Nobody gets through more. Details: ``limit`` of all, ``own`` of one member."""

    key = "meetings-agenda-full"


class UnknownItem(MeetingRefused):
    """A line begins with a number that is none of this agenda's, or stands there twice. Details: ``number``."""

    key = "meetings-item-unknown"


class AgendaEmpty(MeetingRefused):
    """There is nothing to post."""

    key = "meetings-agenda-empty"


class CalledAlready(MeetingRefused):
    """The group's channel was asked for items already."""

    key = "meetings-called-already"
