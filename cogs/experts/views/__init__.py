"""What members and staff press and fill in about experts, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.experts.views.deciding import Look, Own, Publish, Requests, SendBack, SendBackForm, Time
from cogs.experts.views.writing import Correct, Discard, ProfileForm, Submit

BUTTONS: Final = (Look, Correct, Submit, Discard, Publish, SendBack, Own, Requests, Time)
FORMS: Final = (ProfileForm, SendBackForm)
