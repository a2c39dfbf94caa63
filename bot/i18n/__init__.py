"""Every text a person sees: Fluent messages, the choice of a language, dates and times in words."""

from bot.i18n.translator import MissingText, Translator, UnusableText

__all__ = ["MissingText", "Translator", "UnusableText"]
