"""``make prove``: every proof in its long form, one after the other, with figures under ``build/prove.json``.

``--short`` plays what ``make check`` plays, side by side: most of its time is waiting.
"""

import argparse
import sys
import time

from tools.prove.playing import played, proofs, side_by_side
from tools.prove.report import BUILD, Report, table, write


def main() -> int:
    """Run the proofs and say whether all of them held."""
    parser = argparse.ArgumentParser(prog="make prove", description="Prove what is promised.")
    parser.add_argument("only", nargs="*", help="names of proofs (default: all)")
    parser.add_argument("--short", action="store_true", help="the short form of each, side by side")
    options = parser.parse_args()
    known = [name for name, _ in proofs()]
    unknown = sorted(set(options.only) - set(known))
    if unknown:
        parser.error(f"no proof {', '.join(unknown)}; there are: {', '.join(known)}")
    began, reports, names = time.monotonic(), list[Report](), options.only or known
    for report in side_by_side(names) if options.short else (played(name, short=False) for name in names):
        reports.append(report)
        print(table([report]), flush=True)
        write(BUILD / "prove.json", reports)
    print(f"{len(reports)} proofs in {time.monotonic() - began:.0f} s", flush=True)
    return 0 if all(report.held for report in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
