"""``make prove``: every proof in its long form, one after the other, with figures under ``build/prove.json``."""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from types import ModuleType

from tools import prove
from tools.prove.report import BUILD, Bar, Report, table, write


def proofs() -> Iterator[tuple[str, ModuleType]]:
    """Find the proofs: whatever in this package has both forms."""
    for found in pkgutil.iter_modules(prove.__path__):
        if found.name.startswith("_"):
            continue
        module = importlib.import_module(f"{prove.__name__}.{found.name}")
        if hasattr(module, "short") and hasattr(module, "long"):
            yield found.name, module


def main() -> int:
    """Run the proofs and say whether all of them held."""
    parser = argparse.ArgumentParser(prog="make prove", description="Prove what is promised.")
    parser.add_argument("only", nargs="*", help="names of proofs (default: all)")
    parser.add_argument("--short", action="store_true", help="the short form of each")
    options = parser.parse_args()
    known = dict(proofs())
    unknown = sorted(set(options.only) - set(known))
    if unknown:
        parser.error(f"no proof {', '.join(unknown)}; there are: {', '.join(known)}")
    reports: list[Report] = []
    for name in options.only or known:
        run = known[name].short if options.short else known[name].long
        reports.append(run(Bar(name)))
        print(table(reports[-1:]), flush=True)
        write(BUILD / "prove.json", reports)
    return 0 if all(report.held for report in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
