"""Forms, previews, lists and buttons of editors, each found by its ``custom_id`` for ever."""

from cogs.keeping.views import caring, drafting, history

BUTTONS = (*drafting.BUTTONS, *caring.BUTTONS, *history.BUTTONS)
FORMS = drafting.FORMS
