"""``make chaos SEEDS=n [FROM=k] [SABOTAGE=rule]``: play seeds, print the table, keep it as JSON."""

import argparse
import sys

from tools.prove.chaos import AT_ONCE, FOLDER, SHORT_SEEDS, campaign
from tools.prove.chaos.rehearsal import judge_again
from tools.prove.chaos.sabotage import RULES
from tools.prove.report import Bar, table, write


def main() -> int:
    """Play and tell; 0 if everything was as promised."""
    parser = argparse.ArgumentParser(prog="make chaos", description="Kill the bot, and see what it keeps.")
    parser.add_argument("--seeds", type=int, default=SHORT_SEEDS, help="how many")
    parser.add_argument("--first", type=int, default=1, help="the first of them")
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help="how many side by side")
    parser.add_argument("--sabotage", choices=sorted(RULES), help="a rule to take away from the bot")
    parser.add_argument("--judge", type=int, metavar="SEED", help="judge again what a seed left behind")
    options = parser.parse_args()
    if options.judge is not None:
        findings = judge_again(FOLDER / f"seed-{options.judge}")
        print("\n".join(map(str, findings)) or "all as promised")
        return 1 if findings else 0
    seeds = range(options.first, options.first + options.seeds)
    report = campaign(seeds, Bar("chaos"), sabotage=options.sabotage, at_once=options.at_once)
    print(table([report]))
    write(FOLDER.with_suffix(".json"), [report])
    return 0 if report.held else 1


if __name__ == "__main__":
    sys.exit(main())
