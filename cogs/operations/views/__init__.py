"""What is pressed to carry a plan out, and the server on which it is carried out."""

from cogs.operations.views.applying import ApplyButton, builder_for, words_for

__all__ = ["ApplyButton", "builder_for", "words_for"]
