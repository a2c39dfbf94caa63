"""The community that lives through the year: the one that is shipped, with as many partnerships as are counted, each with a channel."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.settings import ROOT
from tools.prove.groups_year.facts import Terms

SHIPPED: Final = ROOT / "data"
ROOM: Final = 700_000
ROLE: Final = 800_000
"""Above them lie the numbers of channels and roles, in the order of the community's file."""

EMPTY: Final = frozenset({"faq", "resources"})
"""What nobody asks for in this year, and takes as long to bring in as some weeks of it to live."""

PLATFORMS: Final = ("agri-food", "energy", "industrial-modernisation", "blue-economy")


def partnerships(count: int) -> list[str]:
    """Return the slugs of so many partnerships: those that are shipped, and made-up ones."""
    text = (SHIPPED / "partnerships.toml").read_text(encoding="utf-8")
    known = [str(one["slug"]) for one in tomllib.loads(text)["partnerships"]]
    return [*known, *(f"partnership-{number}" for number in range(len(known) + 1, count + 1))][:count]


def lay_down(folder: Path, slugs: Sequence[str], terms: Terms) -> Path:
    """Write the community's files into ``folder``, and return it."""
    folder.mkdir(exist_ok=True)
    for part in SHIPPED.iterdir():
        if part.name in EMPTY:
            (folder / part.name).mkdir()
        elif part.name not in {"community.toml", "partnerships.toml", "runtime"}:
            (folder / part.name).symlink_to(part)
    text = (SHIPPED / "community.toml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^valid_days = .*", f"valid_days = {terms.valid.days}", text)
    text = re.sub(r"(?m)^prompt_days = .*", f"prompt_days = {terms.prompt.days}", text)
    (folder / "community.toml").write_text(text + "".join(map(_group, slugs)), encoding="utf-8")
    shipped = (SHIPPED / "partnerships.toml").read_text(encoding="utf-8")
    known = {str(one["slug"]) for one in tomllib.loads(shipped)["partnerships"]}
    more = (_partnership(number, slug) for number, slug in enumerate(slugs) if slug not in known)
    (folder / "partnerships.toml").write_text(shipped + "".join(more), encoding="utf-8")
    return folder


def let_staff_look_first(folder: Path) -> None:
    """Let digests wait for staff from the next start on."""
    file = folder / "community.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("preview = false", "preview = true"), encoding="utf-8")


def channels(folder: Path) -> dict[str, int]:
    """Return the number of each channel, by slug."""
    content = tomllib.loads((folder / "community.toml").read_text(encoding="utf-8"))
    return {one["slug"]: ROOM + number for number, one in enumerate(content["channels"])}


def roles(folder: Path) -> dict[str, int]:
    """Return the number of each role, by slug."""
    content = tomllib.loads((folder / "community.toml").read_text(encoding="utf-8"))
    return {one["slug"]: ROLE + number for number, one in enumerate(content["roles"])}


def _group(slug: str) -> str:
    """Return a partnership as a group whose channel only its members read."""
    names = f'names = {{ en = "{slug}", fr = "{slug}" }}'
    return (
        f'\n[[groups]]\nslug = "{slug}"\nkind = "partnership"\n{names}\nadmission = "request"\nchannel = "{slug}"\n'
        f'\n[[roles]]\nslug = "{slug}"\n{names}\n'
        f'\n[[channels]]\nslug = "{slug}"\n{names}\ntopic = {{ en = "{slug}", fr = "{slug}" }}\n'
        f'audience = {{ read = ["{slug}", "secretariat"], write = ["{slug}", "secretariat"] }}\n'
    )


def _partnership(number: int, slug: str) -> str:
    platform = PLATFORMS[number % len(PLATFORMS)]
    return f'\n[[partnerships]]\nslug = "{slug}"\nplatform = "{platform}"\nnames = {{ en = "{slug}", fr = "{slug}" }}\n'
