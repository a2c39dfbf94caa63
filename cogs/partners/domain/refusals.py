"""What is refused about partner searches, and why."""

from bot.kernel.errors import DomainError


class CardGone(DomainError):
    """There is no such card for whoever asks."""

    key = "partners-gone"


class TitleMissing(DomainError):
    """It is called nothing that can be read."""

    key = "partners-title-missing"


class OffersMissing(DomainError):
    """An offer that does not say what is offered."""

    key = "partners-offers-missing"


class SeeksMissing(DomainError):
    """A search that does not say what is sought."""

    key = "partners-seeks-missing"


class TextTooLong(DomainError):
    """A text is longer than can be shown. Details: ``field``, ``length``, ``limit``."""

    key = "partners-too-long"


class ContactInside(DomainError):
    """A text names an address or a number: people are introduced once both agree. Details: ``found``."""

    key = "partners-contact-inside"


class ThemeMissing(DomainError):
    """No theme was chosen."""

    key = "partners-theme-missing"


class PurposeMissing(DomainError):
    """No purpose was chosen."""

    key = "partners-purpose-missing"


class LanguageMissing(DomainError):
    """No language was chosen."""

    key = "partners-language-missing"


class LanguageUnknown(DomainError):
    """There is no such language among those of the Union. Details: ``typed``."""

    key = "partners-language-unknown"


class RegionUnknown(DomainError):
    """There is no such region. Details: ``typed``, ``near`` (the likeliest), ``nearby`` (how many those are)."""

    key = "partners-region-unknown"


class RegionTooWide(DomainError):
    """A country of several regions was named. Details: ``country``."""

    key = "partners-region-too-wide"


class RegionMissing(DomainError):
    """Nobody said for which region, and the member has none among their settings."""

    key = "partners-region-missing"


class TooManyAboard(DomainError):
    """More regions were named than a card holds. Details: ``limit``."""

    key = "partners-too-many-aboard"


class DeadlineUnreadable(DomainError):
    """The deadline is no day. Details: ``typed``."""

    key = "partners-deadline-unreadable"


class DeadlinePassed(DomainError):
    """The deadline is over. Details: ``day``."""

    key = "partners-deadline-passed"


class TooManyCards(DomainError):
    """The member has so many open cards already. Details: ``limit``."""

    key = "partners-too-many-cards"


class TooManySubmissions(DomainError):
    """The member has put so many before staff within a day. Details: ``limit``."""

    key = "partners-too-many-submissions"


class NotYours(DomainError):
    """Only its owner may do this, or only staff."""

    key = "partners-not-yours"


class AlreadyDecided(DomainError):
    """Somebody was quicker, or it stands otherwise by now. Details: ``state``, ``who`` ("nobody": not known)."""

    key = "partners-already"


class ChangedMeanwhile(DomainError):
    """It says something else than what was looked at."""

    key = "partners-changed"


class RenewedTooEarly(DomainError):
    """It is valid for long yet. Details: ``expires``, ``opens``."""

    key = "partners-renewed-too-early"


class CardNotShown(DomainError):
    """One of two cards is not published (any more), so nobody is introduced."""

    key = "partners-not-shown"


class CardNeeded(DomainError):
    """Who wants to be introduced needs a published card, for the other side to know what they agree to."""

    key = "partners-card-needed"


class OwnCard(DomainError):
    """They cannot be introduced to themselves."""

    key = "partners-own-card"


class TooManyAsks(DomainError):
    """The member has asked for so many introductions within a day. Details: ``limit``."""

    key = "partners-too-many-asks"


class PairGone(DomainError):
    """The two cards are not on file (any more), or it is about somebody else's."""

    key = "partners-pair-gone"


class AlreadyAsked(DomainError):
    """They have agreed already; the other side has not said."""

    key = "partners-already-asked"


class AlreadyIntroduced(DomainError):
    """The two know of each other already."""

    key = "partners-already-introduced"


class NotWished(DomainError):
    """The other side does not wish to be introduced."""

    key = "partners-not-wished"


class OutcomeKnown(DomainError):
    """They have said already what came of it."""

    key = "partners-outcome-known"
