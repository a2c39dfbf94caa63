"""The practice server's faults as a seed has planned them: the n-th request of its sort fares as written."""

from collections import Counter

from bot.practice.faults import Fault, Faults
from tools.prove.chaos.plan import Plan, sort_of


class Weather(Faults):
    """Faults by plan, until the sky clears."""

    def __init__(self, plan: Plan) -> None:
        """Follow ``plan``."""
        super().__init__()
        self._plan = plan
        self._counted: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        """How often each fault was met, by name and moment."""
        self.rough = True

    def take(self, method: str, path: str) -> Fault | None:
        """Return what happens to this request."""
        if not self.rough:
            return None
        sort = sort_of(method, path)
        self._counted[sort] += 1
        ill = self._plan.ill(sort, self._counted[sort])
        if ill is None:
            return None
        self.met[f"{ill.do} {ill.when}"] += 1
        return Fault(0, ill.do, when=ill.when, seconds=ill.seconds)
