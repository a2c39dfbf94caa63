"""What the community's content says of its experts, in the words of the domain."""

from datetime import timedelta

from bot.community.model import Community
from cogs.experts.domain import Terms


def terms_of(community: Community) -> Terms:
    """Return how long a profile is shown, when its owner is asked, and which topics there are."""
    said = community.experts
    return Terms(
        valid=timedelta(days=said.valid_days),
        prompt=timedelta(days=said.prompt_days),
        at_once=said.at_once,
        answer=timedelta(days=said.answer_days),
        follow_up=timedelta(days=said.follow_up_days),
        topics=tuple(one.slug for one in said.topics),
    )
