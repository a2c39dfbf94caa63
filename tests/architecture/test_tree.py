"""What a reader may rely on anywhere in the tree."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BANNED_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def tracked(*patterns: str) -> list[Path]:
    """Return the files of the project that match."""
    return [
        path
        for pattern in patterns
        for path in sorted(ROOT.glob(pattern))
        if not {".venv", "build", "runtime", "__pycache__"} & set(path.relative_to(ROOT).parts)
    ]


def test_no_module_hides_behind_a_name_that_says_nothing() -> None:
    modules = tracked("bot/**/*.py", "cogs/**/*.py", "tests/**/*.py", "tools/**/*.py")
    named = [path for path in modules if BANNED_NAMES & {path.stem, *path.relative_to(ROOT).parts}]
    assert named == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![\w./-])/(?:work|root|home)/\w",
        r"index-url|extra-index|find-links|files\.pythonhosted|pypi\.org/simple",
        r"[MN][A-Za-z\d]{23,25}\.[\w-]{6}\.[\w-]{27,}",
    ],
    ids=["a path of a machine", "an index address", "a token"],
)
def test_nothing_of_one_machine_or_account_is_in_the_tree(pattern: str) -> None:
    files = tracked(
        "*.*", "*/**/*.py", "*/**/*.md", "*/**/*.toml", "requirements/*", ".ci/run", ".github/**/*.yml"
    )
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        if path.is_file() and path not in {Path(__file__), ROOT / ".git"}
        for match in re.finditer(pattern, path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_a_form_of_the_web_is_read_where_one_that_nobody_can_read_is_refused() -> None:
    served = tracked("bot/web/**/*.py", "cogs/**/*.py")
    elsewhere = [
        path for path in served if re.search(r"\.(post|multipart|json)\(\)", path.read_text("utf-8"))
    ]
    assert elsewhere == [ROOT / "bot" / "web" / "forms.py"]


SQL = re.compile(
    r"\s*(?:--[^\n]*\n\s*)*"
    r"(?:SELECT\b.+|INSERT (?:OR \w+ )?INTO\b.+|UPDATE \w+ SET\b.+|DELETE FROM\b.*|WITH \w+ AS\b.+)",
    re.DOTALL,
)

SMALL_ENOUGH = "a table of its own and nothing else: the module is the repository"
OUTBOX = "one table, read and written in more ways than fit into one file"

SQL_ELSEWHERE = {
    "bot/community/places.py": SMALL_ENOUGH,
    "bot/retrieval/lexical.py": SMALL_ENOUGH,
    "bot/retrieval/vectors.py": SMALL_ENOUGH,
    "bot/scheduling/calendar.py": SMALL_ENOUGH,
    "bot/delivery/ledger.py": OUTBOX,
    "bot/delivery/outage_records.py": OUTBOX,
    "bot/delivery/standing.py": OUTBOX,
    "bot/delivery/suspects.py": OUTBOX,
    "bot/delivery/writing.py": OUTBOX,
}
"""Modules of the platform beside storage and what is called a repository. Features have no such exception."""


def test_sql_stands_in_repositories_and_a_feature_has_it_nowhere_else() -> None:
    holding = [path for path in tracked("bot/**/*.py", "cogs/**/*.py") if _holds_sql(path)]
    named = {path.relative_to(ROOT).as_posix() for path in holding}
    elsewhere = {name for name in named if not re.search(r"^bot/storage/|/repository(?:/\w+)?\.py$", name)}
    assert elsewhere == set(SQL_ELSEWHERE)


def _holds_sql(path: Path) -> bool:
    """Tell whether a module has SQL among its texts, also in those with gaps to be filled."""
    every = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    texts = [one.value for one in every if isinstance(one, ast.Constant)]
    return any(isinstance(text, str) and SQL.fullmatch(text) for text in texts)


def test_every_lint_or_type_ignore_has_its_reason_beside_it() -> None:
    # What stands before another comment has none beside it either: each has a reason of its own.
    bare = re.compile(r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[\w, -]+\])?)\s*(?:$|#\s*noqa)")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked("bot/**/*.py", "cogs/**/*.py", "tests/**/*.py", "tools/**/*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert found == []


def test_every_direct_dependency_has_its_reason_in_the_adr() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=\[; ]", name, maxsplit=1)[0].lower() for name in project["dependencies"]}
    adr = (ROOT / "docs/adr/0002-dependencies.md").read_text(encoding="utf-8").lower()
    assert {name for name in names if name not in adr} == set()


def test_the_locks_pin_every_direct_dependency_with_a_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extra, asked in (("run", project["dependencies"]), ("dev", project["optional-dependencies"]["dev"])):
        lock = (ROOT / f"requirements/{extra}.lock").read_text(encoding="utf-8")
        pinned = set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE))
        names = {re.split(r"[<>=\[; ]", name, maxsplit=1)[0].lower().replace(".", "-") for name in asked}
        assert names <= pinned
        assert lock.count("==") <= lock.count("--hash=sha256:")


def test_whatever_lies_beside_the_code_is_installed_with_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    patterns = ["*.py", *settings["package-data"]["*"]]
    beside = [path for path in tracked("bot/**/*", "cogs/**/*") if path.is_file()]
    left_behind = [path for path in beside if not any(path.match(pattern) for pattern in patterns)]
    assert left_behind == []


def test_every_make_target_that_a_document_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    named = {
        name
        for path in tracked("*.md", "docs/**/*.md")
        for name in re.findall(r"`make ([a-z-]+)", path.read_text(encoding="utf-8"))
    }
    assert named <= targets
