"""What the house looks like, in figures: `make house` reports, `make check` gates.

Gates: no file over 400 lines, those of tests and tools included, every function annotated, branch coverage of each
``domain`` 100 % and of the rest at least 95 %. Everything else is told, never enforced.
"""

import argparse
import ast
import json
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ("bot", "cogs")
LONGEST_FILE = 400
COVERAGE_OF_RULES = 100.0
COVERAGE_OF_THE_REST = 95.0
MOCKING = re.compile(r"Mock\(|patch\(|monkeypatch\.setattr")


@dataclass(frozen=True)
class Source:
    """One Python file, parsed."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Return the path as the reader of a report knows it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def lines(self) -> int:
        """Return how many lines the file has."""
        return self.text.count("\n")

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Yield every function of the file, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def imports(self, package: str) -> bool:
        """Tell whether the file imports ``package``."""
        for node in ast.walk(self.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            if any(name.split(".")[0] == package for name in names):
                return True
        return False


def sources(*folders: str) -> list[Source]:
    """Return every Python file below the folders."""
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    texts = [(path, path.read_text(encoding="utf-8")) for path in paths]
    return [Source(path, text, ast.parse(text)) for path, text in texts]


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return a function's lines of body, its docstring left out."""
    body = function.body
    described = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    first = body[1] if described and len(body) > 1 else body[0]
    return (function.end_lineno or first.lineno) - first.lineno + 1


def is_annotated(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether every argument and the result have a type."""
    arguments = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
    named = [argument for argument in arguments if argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation for argument in named)


def coverage_by_file() -> dict[str, float]:
    """Return per cent of lines and branches reached, by file; empty if no tests were measured."""
    if not (ROOT / "build/.coverage").exists():
        return {}
    command = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "build/coverage.json"]
    subprocess.run(command, cwd=ROOT, check=True)
    report = json.loads((ROOT / "build/coverage.json").read_text(encoding="utf-8"))
    return {name: file["summary"]["percent_covered"] for name, file in report["files"].items()}


def is_rule(name: str) -> bool:
    """Tell whether a file holds rules: ``domain.py``, or a package ``domain/`` once it has grown."""
    return name.endswith("domain.py") or "/domain/" in name


def coverage_of_the_rest() -> float:
    """Return per cent reached in everything that holds no rules."""
    report = json.loads((ROOT / "build/coverage.json").read_text(encoding="utf-8"))
    rest = [f["summary"] for name, f in report["files"].items() if not is_rule(name)]
    reached = sum(one["covered_lines"] + one["covered_branches"] for one in rest)
    there = sum(one["num_statements"] + one["num_branches"] for one in rest)
    return 100.0 * reached / there if there else 100.0


def broken_gates(house: list[Source], beside: list[Source], coverage: dict[str, float]) -> list[str]:
    """Return one line for each gate that does not hold; of what stands ``beside`` the house only sizes are asked."""
    broken = [
        f"{one.name} has {one.lines} lines; {LONGEST_FILE} is the most"
        for one in [*house, *beside]
        if one.lines > LONGEST_FILE
    ]
    broken += [
        f"{one.name}:{function.lineno} {function.name} is not fully annotated"
        for one in house
        for function in one.functions()
        if not is_annotated(function)
    ]
    broken += [
        f"{name} is a rule and is reached to {reached:.1f} %, not {COVERAGE_OF_RULES:.0f} %"
        for name, reached in coverage.items()
        if is_rule(name) and reached < COVERAGE_OF_RULES
    ]
    if coverage and (rest := coverage_of_the_rest()) < COVERAGE_OF_THE_REST:
        low = sorted(coverage.items(), key=lambda item: item[1])[:10]
        broken.append(
            f"{rest:.1f} % of the rest is reached, not {COVERAGE_OF_THE_REST:.0f} %; lowest: "
            + ", ".join(f"{n} {r:.0f} %" for n, r in low)
        )
    return broken


def report(house: list[Source], tests: list[Source], coverage: dict[str, float]) -> None:
    """Print the figures beside what the house aims at."""
    sizes = sorted(code_lines(function) for one in house for function in one.functions())
    lines = sum(one.lines for one in house)
    beside = sum(one.lines for one in house if one.imports("discord"))
    count = sum(function.name.startswith("test_") for one in tests for function in one.functions())
    mocks = sum(len(MOCKING.findall(one.text)) for one in tests)
    longest = max(house, key=lambda one: one.lines)
    rows = [
        ("source files, lines", f"{len(house)}, {lines}", ""),
        ("longest file", f"{longest.name} {longest.lines}", f"at most {LONGEST_FILE}"),
        ("function length, median", f"{statistics.median(sizes):.0f}", "under 8"),
        ("function length, p90", f"{sizes[int(len(sizes) * 0.9)]}", "under 27"),
        ("lines in modules that import discord", f"{100 * beside / lines:.0f} %", "at most 35 %"),
        ("tests per 1,000 source lines", f"{1000 * count / lines:.0f}", "about 60"),
        ("mock lines per test", f"{mocks / max(count, 1):.3f}", "under 0.05"),
    ]
    if coverage:
        rows.append(
            (
                "reached by tests, beside rules",
                f"{coverage_of_the_rest():.1f} %",
                f"at least {COVERAGE_OF_THE_REST:.0f} %",
            )
        )
    for what, figure, aim in rows:
        print(f"  {what:<40} {figure:<44} {aim}")


def main() -> int:
    """Report, or gate with ``--gate``; 1 if a gate does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gate", action="store_true", help="exit 1 where a gate does not hold")
    gate = parser.parse_args().gate
    house, coverage = sources(*SOURCE), coverage_by_file()
    tests = sources("tests")
    report(house, tests, coverage)
    broken = broken_gates(house, [*tests, *sources("tools")], coverage) if gate else []
    for line in broken:
        print(f"gate: {line}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
