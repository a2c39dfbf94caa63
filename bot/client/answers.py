"""How long members wait: from hearing an interaction to the first answer that Discord took."""

import re
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from bot.watch.meters import Meters

CALLBACK: Final = re.compile(r"/interactions/(\d+)/[^/]+/callback$")

REMEMBERED: Final = 1000
"""So many that nobody has answered yet; one never answered is forgotten behind them."""

SUCCESS: Final = range(200, 300)


class Answers:
    """Hears of interactions and of the requests to Discord, and tells the meters of both."""

    def __init__(self, meters: Meters, time_of: Callable[[], float] = time.monotonic) -> None:
        """Tell ``meters``."""
        self._meters = meters
        self._time = time_of
        self._heard: OrderedDict[int, float] = OrderedDict()

    def heard(self, interaction: int) -> None:
        """Note that an interaction has arrived."""
        self._heard[interaction] = self._time()
        if len(self._heard) > REMEMBERED:
            self._heard.popitem(last=False)

    def requested(self, path: str, status: int | None) -> None:
        """Note a request to Discord, and whether it was an interaction's first answer."""
        self._meters.requested(status)
        callback = CALLBACK.search(path)
        if callback is None or status not in SUCCESS:
            return
        heard = self._heard.pop(int(callback[1]), None)
        if heard is not None:
            self._meters.answered(self._time() - heard)
