"""What is refused about experts, and why."""

from bot.kernel.errors import DomainError


class ProfileGone(DomainError):
    """There is no such profile for whoever asks."""

    key = "experts-gone"


class ProfileMissing(DomainError):
    """The member has none."""

    key = "experts-none-of-yours"


class HeadlineMissing(DomainError):
    """It does not say in a few words who this is."""

    key = "experts-headline-missing"


class OfferMissing(DomainError):
    """It does not say what its owner can help with."""

    key = "experts-offer-missing"


class TextTooLong(DomainError):
    """A text is longer than can be shown. Details: ``field``, ``length``, ``limit``."""

    key = "experts-too-long"


class ContactInside(DomainError):
    """A text names an address or a number. Details: ``found``."""

    key = "experts-contact-inside"


class TopicMissing(DomainError):
    """No topic was chosen."""

    key = "experts-topic-missing"


class TopicUnknown(DomainError):
    """There is no such topic, or there are several. Details: ``typed``."""

    key = "experts-topic-unknown"


class LanguageMissing(DomainError):
    """No language was chosen."""

    key = "experts-language-missing"


class LanguageUnknown(DomainError):
    """There is no such language among those of the Union. Details: ``typed``."""

    key = "experts-language-unknown"


class AvailabilityMissing(DomainError):
    """Nothing was chosen of whether they have time."""

    key = "experts-availability-missing"


class CountryMissing(DomainError):
    """Nobody said in which country they are, and the member has none among their settings."""

    key = "experts-country-missing"


class CountryUnknown(DomainError):
    """There is no such country. Details: ``typed``, ``near`` (the likeliest), ``nearby`` (how many those are)."""

    key = "experts-country-unknown"


class TooManySubmissions(DomainError):
    """The member has put so much before staff within a day. Details: ``limit``."""

    key = "experts-too-many-submissions"


class NotYours(DomainError):
    """Only its owner may do this, or only staff."""

    key = "experts-not-yours"


class AlreadyDecided(DomainError):
    """Somebody was quicker, or it stands otherwise by now. Details: ``state``, ``who`` ("nobody": not known)."""

    key = "experts-already"


class ChangedMeanwhile(DomainError):
    """It says something else than what was looked at."""

    key = "experts-changed"


class RenewedTooEarly(DomainError):
    """It is valid for long yet. Details: ``expires``, ``opens``."""

    key = "experts-renewed-too-early"


# ---- requests for support --------------------------------------------------------------


class NeedGone(DomainError):
    """There is no such request for whoever asks."""

    key = "experts-need-gone"


class NeedTitleMissing(DomainError):
    """A request is called nothing that can be read."""

    key = "experts-need-title-missing"


class NeedTextMissing(DomainError):
    """A request does not say what is needed."""

    key = "experts-need-text-missing"


class NotYourNeed(DomainError):
    """Only who made the request may do this, or only staff."""

    key = "experts-need-not-yours"


class NeedDecided(DomainError):
    """Somebody was quicker, or it stands otherwise by now. Details: ``stage``, ``who`` ("nobody": not known)."""

    key = "experts-need-already"


class NeedChanged(DomainError):
    """A request says something else than what was looked at."""

    key = "experts-need-changed"


class TooManyNeeds(DomainError):
    """The member has so many open requests already. Details: ``limit``."""

    key = "experts-need-too-many"


class NobodyFits(DomainError):
    """Nobody who lets requests be put to them fits (any more), so nobody can be asked."""

    key = "experts-need-nobody-fits"


class OfferGone(DomainError):
    """The request was never put to them, or is not any more."""

    key = "experts-offer-gone"


class ProfileOver(DomainError):
    """Their profile has run out, and who asks would read it with their yes; the request waits until they have renewed it."""

    key = "experts-offer-profile-over"


class AlreadyAnswered(DomainError):
    """They have said just this already."""

    key = "experts-offer-answered"


class ExpertGone(DomainError):
    """The expert is not ready (any more): they have taken it or their profile back, or have left."""

    key = "experts-expert-gone"


class OutcomeKnown(DomainError):
    """They have said already what came of it."""

    key = "experts-outcome-known"
