"""What is refused about feeds, each with what to do next.

FeedTrouble              a feed cannot be read; staff who wait for it are told, or the feed rests for a while
 +-- FeedDown            nobody answers, or the site has an error of its own
 +-- FeedSlow            the answer does not end in time
 +-- FeedRefused         the site does not hand it out
 +-- FeedGone            the site says that it does not come back
 +-- FeedTooLarge        more than a feed has to say
 +-- FeedMalformed       what came is no feed
 +-- FeedPrivate         it leads to an address that is not everybody's
 +-- FeedAstray          it leads on and on
"""

from typing import ClassVar

from bot.kernel.errors import DomainError
from cogs.syndication.domain.facts import Why


class FeedTrouble(DomainError):
    """A feed cannot be read. Details: ``host``."""

    why: ClassVar[Why]


class FeedDown(FeedTrouble):
    """Nobody answers under that name, or the site has an error of its own."""

    key, why = "syndication-down", Why.DOWN


class FeedSlow(FeedTrouble):
    """The answer does not end in time."""

    key, why = "syndication-slow", Why.SLOW


class FeedRefused(FeedTrouble):
    """The site does not hand it out: it is not there, or asks for a password."""

    key, why = "syndication-refused", Why.REFUSED


class FeedGone(FeedTrouble):
    """The site says that it is gone and does not come back."""

    key, why = "syndication-gone", Why.GONE


class FeedTooLarge(FeedTrouble):
    """It is larger than anything a feed has to say, packed or unpacked."""

    key, why = "syndication-large", Why.LARGE


class FeedMalformed(FeedTrouble):
    """What came is no feed, or one that is built to do harm."""

    key, why = "syndication-malformed", Why.MALFORMED


class FeedPrivate(FeedTrouble):
    """It leads to an address that is not everybody's: this machine, or a network behind it."""

    key, why = "syndication-private", Why.PRIVATE


class FeedAstray(FeedTrouble):
    """It leads on and on."""

    key, why = "syndication-astray", Why.ASTRAY


class AlreadyFollowed(DomainError):
    """The feed goes into that channel already. Details: ``title``."""

    key = "syndication-already-followed"


class TooManyFeeds(DomainError):
    """As many are followed as there is room for. Details: ``limit``."""

    key = "syndication-too-many"


class ProposalGone(DomainError):
    """The preview is of something that was discarded, or that waited too long."""

    key = "syndication-proposal-gone"


class FeedUnknown(DomainError):
    """No feed that is followed is called so, or several are. Details: ``typed``."""

    key = "syndication-unknown"


class ChannelGone(DomainError):
    """The channel is not there any more."""

    key = "syndication-channel-gone"


class ChannelForbids(DomainError):
    """The bot may not post there. Details: ``channel``, and those of the text ``client-lacks``."""

    key = "syndication-channel-forbids"
