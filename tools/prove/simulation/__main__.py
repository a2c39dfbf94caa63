"""``python -m tools.prove.simulation SEED``: one seed again, with all that happened in it."""

import argparse
import sys

from tools.prove.simulation import YEAR, live, story
from tools.prove.simulation.judge import judge


def main() -> int:
    """Live through a seed, print its transcript and the promises it broke."""
    parser = argparse.ArgumentParser(prog="python -m tools.prove.simulation", description="One seed again.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--days", type=int, default=YEAR)
    options = parser.parse_args()
    lived = live(options.seed, options.days)
    print("\n".join(lived.record.lines))
    violations = judge(lived)
    for violation in violations:
        print(story(lived, violation))
    print(f"{len(violations)} broken promises; transcript {lived.record.hash()}")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
