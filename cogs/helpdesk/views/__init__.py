"""Buttons and forms of the desk, and what its services ask of Discord."""

from cogs.helpdesk.views import asking, buttons, queue

BUTTONS = (*buttons.BUTTONS, *asking.BUTTONS, *queue.BUTTONS)
FORMS = (*buttons.FORMS, *asking.FORMS)
