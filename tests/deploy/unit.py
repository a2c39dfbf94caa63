"""The unit for systemd, as text."""

import re
from typing import Final

from bot.settings import ROOT

UNIT: Final = ROOT / "deploy" / "community-bot@.service"


def directives(text: str) -> dict[str, str]:
    """Return what the unit says; of what it says twice, the last."""
    return dict(re.findall(r"^([A-Z]\w+)=(.*)$", text, flags=re.MULTILINE))
