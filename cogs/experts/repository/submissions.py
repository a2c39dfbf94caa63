"""How often members put a profile or a request before staff."""

from bot.reviewing import repository


class SubmissionRepository(repository.SubmissionRepository):
    """Submissions inside one transaction."""

    table = "expert_submission"
