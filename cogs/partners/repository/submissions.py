"""How often members put cards before staff."""

from bot.reviewing import repository


class SubmissionRepository(repository.SubmissionRepository):
    """Submissions inside one transaction."""

    table = "partner_submission"
