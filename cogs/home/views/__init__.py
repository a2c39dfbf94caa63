"""The buttons, selects and the form of the home, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.home.views.own import Events, Groups, Language, Registrations, Reminders, Speak
from cogs.home.views.walking import Choose, Countries, Finish, OtherPlace, PlaceForm, Skip, Start, Take

BUTTONS: Final = (
    Events,
    Registrations,
    Groups,
    Reminders,
    Language,
    Speak,
    Start,
    Take,
    Choose,
    Countries,
    OtherPlace,
    Skip,
    Finish,
)
FORMS: Final = (PlaceForm,)
