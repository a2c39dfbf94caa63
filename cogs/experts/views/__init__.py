"""What members and staff press and fill in about experts, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.experts.views.answering import Answer, CameOf, Choose, PassOver
from cogs.experts.views.asking import CorrectNeed, LookAtNeed, NeedForm, SubmitNeed, WithdrawNeed
from cogs.experts.views.deciding import Decide as DecideProfile
from cogs.experts.views.deciding import Look, Requests, SendBack, SendBackForm, Time
from cogs.experts.views.shaping import Decide, LookAtDesk, Refuse, RefuseForm, Shape, ShapeForm
from cogs.experts.views.writing import Correct, Discard, ProfileForm, Submit

BUTTONS: Final = (
    *(Look, Correct, Submit, Discard, DecideProfile, SendBack, Requests, Time),
    *(LookAtNeed, CorrectNeed, SubmitNeed, WithdrawNeed),
    *(LookAtDesk, Decide, Refuse, Shape),
    *(Answer, Choose, PassOver, CameOf),
)
FORMS: Final = (ProfileForm, SendBackForm, NeedForm, RefuseForm, ShapeForm)
