"""One seed again, up to its first finding: ``python -m tools.prove.hostile SEED [ACTS]``."""

import argparse
import asyncio
import sys

from tools.prove.hostile import LONG_ACTS
from tools.prove.hostile.campaign import play
from tools.prove.report import Bar


def main() -> int:
    """Play it and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m tools.prove.hostile", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("acts", type=int, nargs="?", default=LONG_ACTS)
    options = parser.parse_args()
    outcome = asyncio.run(play(options.seed, options.acts, Bar("hostile"), until_found=True))
    for finding in outcome.findings:
        print(finding)
    return 1 if outcome.findings else 0


if __name__ == "__main__":
    sys.exit(main())
