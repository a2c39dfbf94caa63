"""Texts as points in a space where the same meaning in two languages lies close: multilingual-e5-small.

Everything here needs numpy, which is an extra: nothing outside imports it before
:func:`bot.retrieval.encoder.model.load` has been asked, and the bot finds by words without it.
"""
