"""What the server should have, what it has, and the steps from one to the other.

The plan is a pure decision: nothing here deletes or renames, and whatever exists under
the right name is taken up before anything is made, so a plan carried out twice, or cut
off in the middle, ends the same.
"""

from cogs.operations.domain.facts import (
    EVERYONE,
    THE_BOT,
    Audience,
    Bindings,
    Concern,
    Deed,
    Panel,
    Plan,
    Remark,
    Report,
    Result,
    Seen,
    Server,
    Step,
    Thing,
    Wanted,
)
from cogs.operations.domain.permissions import MAKES_CHANNELS, MAKES_ROLES, NEEDED, SPEAKS
from cogs.operations.domain.planning import (
    Access,
    access,
    choose,
    lacking,
    makes,
    place,
    plan,
    refuse_unready,
    remarks,
)
from cogs.operations.domain.refusals import (
    BoundElsewhere,
    NoSuchPlace,
    NotHere,
    NothingChosen,
    RoleFirst,
    RoleNotUsable,
    ServerFailed,
    ServerRefused,
)

__all__ = [
    "EVERYONE",
    "MAKES_CHANNELS",
    "MAKES_ROLES",
    "NEEDED",
    "SPEAKS",
    "THE_BOT",
    "Access",
    "Audience",
    "Bindings",
    "BoundElsewhere",
    "Concern",
    "Deed",
    "NoSuchPlace",
    "NotHere",
    "NothingChosen",
    "Panel",
    "Plan",
    "Remark",
    "Report",
    "Result",
    "RoleFirst",
    "RoleNotUsable",
    "Seen",
    "Server",
    "ServerFailed",
    "ServerRefused",
    "Step",
    "Thing",
    "Wanted",
    "access",
    "choose",
    "lacking",
    "makes",
    "place",
    "plan",
    "refuse_unready",
    "remarks",
]
