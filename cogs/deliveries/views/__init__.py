"""The desk's buttons, menu and form."""

from typing import Final

from cogs.deliveries.views.acting import ActButton, EditForm
from cogs.deliveries.views.looking import LineSelect, PageButton

BUTTONS: Final = (PageButton, LineSelect, ActButton)
FORMS: Final = (EditForm,)

__all__ = ["BUTTONS", "FORMS"]
