"""What an event or a registration does not allow, as facts with a message key."""

from bot.kernel.errors import DomainError


class Refused(DomainError):
    """What an event or a registration does not allow: the base of all of these."""


class EventNotFound(Refused):
    """There is no such event for this person. Details: ``reference``, as it was typed."""

    key = "events-not-found"


class DraftNotFound(Refused):
    """The draft was published, discarded, or is somebody else's."""

    key = "events-draft-not-found"


class DraftChanged(Refused):
    """Somebody corrected the draft after it was shown to whoever wants to publish it."""

    key = "events-draft-changed"


class EventChanged(Refused):
    """Somebody corrected the event after whoever corrects it now had seen it. Details: ``title``."""

    key = "events-changed-meanwhile"


class NotPublished(Refused):
    """The event is still a draft. Details: ``title``."""

    key = "events-not-published"


class AlreadyPublished(Refused):
    """The event is published already. Details: ``title``."""

    key = "events-already-published"


class EventCancelled(Refused):
    """The event was cancelled. Details: ``title``."""

    key = "events-is-cancelled"


class EventOver(Refused):
    """The event is over. Details: ``title``."""

    key = "events-is-over"


class EventInThePast(Refused):
    """A draft whose start has passed cannot be published. Details: ``title``, ``starts``."""

    key = "events-in-the-past"


class ClosingHasPassed(Refused):
    """A draft whose registration would be closed cannot be published. Details: ``title``, ``closes``."""

    key = "events-closing-has-passed"


class EndsBeforeStart(Refused):
    """The end is not after the start."""

    key = "events-ends-before-start"


class RegistrationClosed(Refused):
    """Registration closed before this person came. Details: ``title``, ``closed``."""

    key = "events-registration-closed"


class NotOpenYet(Refused):
    """Registration has not opened yet. Details: ``title``, ``opens``."""

    key = "events-not-open-yet"


class OpensTooLate(Refused):
    """Registration would close before it opens. Details: ``title``, ``opens``, ``closes``."""

    key = "events-opens-too-late"


class NotForYou(Refused):
    """The event is for holders of a role that this person does not have. Details: ``title``, ``role``."""

    key = "events-not-for-you"


class ModeNotSaid(Refused):
    """One can come on site or online, and has to say which. Details: ``title``."""

    key = "events-mode-not-said"


class ModeNotOffered(Refused):
    """One cannot take part in this way. Details: ``title``, ``mode``."""

    key = "events-mode-not-offered"


class ModeHeld(Refused):
    """They are registered to take part in another way than they say now. Details: ``title``, ``mode`` (theirs)."""

    key = "events-mode-held"


class DeclinedBefore(Refused):
    """The organiser has declined this person's application. Details: ``title``."""

    key = "events-declined-before"


class OfferPassed(Refused):
    """The deadline of the offer is over. Details: ``title``, ``until``, ``closed`` (registration: yes or no)."""

    key = "events-offer-passed"


class NothingOffered(Refused):
    """No seat is kept for this person. Details: ``title``."""

    key = "events-nothing-offered"


class SeatIsYours(Refused):
    """They want to let an offer pass that they have accepted. Details: ``title``."""

    key = "events-seat-is-yours"


class AlreadyDecided(Refused):
    """Another organiser was faster. Details: ``title``, ``verdict``, ``who`` (a mention, or none), ``at``."""

    key = "events-already-decided"


class ApplicationWithdrawn(Refused):
    """There is no application of this person (any more). Details: ``title``."""

    key = "events-application-withdrawn"


class RegistrationGone(Refused):
    """Whoever it was of has had everything erased."""

    key = "events-registration-gone"


class NoSeatFree(Refused):
    """Every seat there is taken or offered. Details: ``title``, ``seats``."""

    key = "events-no-seat-free"


class SeatsTaken(Refused):
    """There would be fewer seats than people who have one. Details: ``title``, ``mode``, ``taken``."""

    key = "events-seats-taken"


class GroupNotSaid(Refused):
    """The event is to be for its working group, and has none. Details: ``title``."""

    key = "events-group-not-said"


class NobodyToRemind(Refused):
    """The event has no working group whose members could be reminded. Details: ``title``."""

    key = "events-nobody-to-remind"


class OnlineSeatsUnused(Refused):
    """Seats online are counted apart only where one can also come on site. Details: ``title``, ``attendance``."""

    key = "events-online-seats-unused"


class SeatNeedsRole(Refused):
    """Who was offered the seat does not hold the role (any more). Details: ``title``, ``role``, ``until``."""

    key = "events-seat-needs-role"


class NothingToSet(Refused):
    """Nothing was named that could be changed."""

    key = "events-nothing-to-set"


class NotRegistered(Refused):
    """This person holds neither a seat nor a place in line. Details: ``title``."""

    key = "events-not-registered"


class Stranger(NotRegistered):
    """Whom an organiser wants to move is not registered. Details: ``title``."""

    key = "events-stranger"


class TextMissing(Refused):
    """A field was left empty. Details: ``field``."""

    key = "events-text-missing"


class TextTooLong(Refused):
    """A text is longer than Discord can show. Details: ``field``, ``length``, ``limit``."""

    key = "events-text-too-long"


class SeatsUnreadable(Refused):
    """The number of seats is not a whole number of at least one. Details: ``typed``, ``most``, ``place``: a form, or a command."""

    key = "events-seats-unreadable"


class CountryUnreadable(Refused):
    """That is no code of a country. Details: ``typed``."""

    key = "events-country-unreadable"


class UnknownLanguage(Refused):
    """That is no official language of the Union. Details: ``typed``."""

    key = "events-unknown-language"


class FormWanted(Refused):
    """The event asks something of those who register, and it has not been answered yet. Details: ``title``."""

    key = "events-form-wanted"


class AnswerMissing(Refused):
    """A field of the form was left empty. Details: ``field``, ``label`` (of an own question)."""

    key = "events-answer-missing"


class AnswerTooLong(Refused):
    """An answer is longer than is kept. Details: ``field``, ``label``, ``length``, ``limit``."""

    key = "events-answer-too-long"


class AnswerUnknown(Refused):
    """An answer is none of those to choose from. Details: ``field``, ``label``."""

    key = "events-answer-unknown"


class QuestionUnreadable(Refused):
    """A question is empty or too long to be shown. Details: ``length``, ``limit``."""

    key = "events-question-unreadable"


class OptionsUnreadable(Refused):
    """What there is to choose from cannot be shown. Details: ``most``, ``limit``."""

    key = "events-options-unreadable"


class QuestionSensitive(Refused):
    """A question is about what must not be asked in chat. Details: ``word``."""

    key = "events-question-sensitive"


class TooManyQuestions(Refused):
    """There are as many questions as can be asked. Details: ``most``."""

    key = "events-too-many-questions"


class QuestionsAnswered(Refused):
    """Somebody has answered the questions, so they cannot change any more. Details: ``title``."""

    key = "events-questions-answered"


class LetterEmpty(Refused):
    """A message to people says nothing."""

    key = "events-letter-empty"


class LetterTooLong(Refused):
    """A message to people is too long. Details: ``length``, ``limit``."""

    key = "events-letter-too-long"


class LetterGone(Refused):
    """There is no such message (any more)."""

    key = "events-letter-gone"


class LetterSent(Refused):
    """The message was sent before. Details: ``at``, ``recipients``."""

    key = "events-letter-sent-before"


class LinkUnreadable(Refused):
    """What was typed is no https address. Details: ``limit``."""

    key = "events-link-unreadable"


class ChannelGone(Refused):
    """The channel in which the event is to be announced does not exist (any more)."""

    key = "events-channel-gone"


class ChannelForbids(Refused):
    """The bot may not post there. Details: ``channel``, and what is missing."""

    key = "events-channel-forbids"


class ReviewWanted(Refused):
    """Nobody else has seen the draft as it stands. Details: ``title``, ``eyes`` (missing, asked or returned)."""

    key = "events-review-wanted"


class ReviewNotNeeded(Refused):
    """Somebody has approved the draft as it stands. Details: ``title``."""

    key = "events-review-not-needed"


class ReviewGone(Refused):
    """Nobody asks for a second pair of eyes. Details: ``title``."""

    key = "events-review-gone"


class OwnDraft(Refused):
    """Whoever wrote a draft, or asked for another's eyes, cannot be the second person. Details: ``title``."""

    key = "events-own-draft"


class AlreadyJudged(Refused):
    """Somebody else was faster. Details: ``title``, ``judgement``, ``who`` (a mention, or none), ``at``."""

    key = "events-already-judged"


class CommentUnreadable(Refused):
    """What has to change is not said, or at too great length. Details: ``length``, ``limit``."""

    key = "events-comment-unreadable"


class PublishedTooLate(Refused):
    """A draft would be published when nobody can register any more. Details: ``title``, ``at``, ``closes``."""

    key = "events-published-too-late"


class NothingPlanned(Refused):
    """A draft is not published by itself. Details: ``title``."""

    key = "events-nothing-planned"


class GuestUnclear(Refused):
    """No guest of the event is called that, or several are. Details: ``typed``."""

    key = "events-guest-unclear"


class WhoNotSaid(Refused):
    """An organiser named nobody, or a member and a guest."""

    key = "events-who-not-said"
