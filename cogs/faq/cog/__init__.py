"""Commands under ``/faq``."""

from cogs.faq.cog.listening import Listening
from cogs.faq.cog.members import Faq

__all__ = ["Faq", "Listening"]
