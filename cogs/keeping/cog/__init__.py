"""What editors type under ``/faq``, and the command of a message."""

from cogs.keeping.cog.caring import caring
from cogs.keeping.cog.writing import add_to_faq, writing

__all__ = ["add_to_faq", "caring", "writing"]
