"""What members and staff press and fill in about partner searches, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.partners.views.deciding import Decide, SendBack, SendBackForm
from cogs.partners.views.finding import Look
from cogs.partners.views.meeting import Agree, Alerts, Ask, CameOf
from cogs.partners.views.writing import CardForm, Choose, Correct, Discard, Submit

BUTTONS: Final = (
    *(Look, Correct, Choose, Submit, Discard),
    *(Decide, SendBack),
    *(Ask, Agree, CameOf, Alerts),
)
FORMS: Final = (CardForm, SendBackForm)
