"""A sister community that differs in one thing: its first language is the other one.

So its public posts, its channels and its answers are photographed in that language, too.
Run as a module it is the bot of that community, a child of the practice server.
"""

import argparse
import asyncio
import json
import re
import shutil
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bot.cli.logs import write_logs
from bot.cli.run import against, until_stopped
from bot.community.content import load_community
from bot.settings import ROOT
from tools.gallery.mirror import FIRST, SECOND

DATA = ROOT / "data"
LANGUAGES = re.compile(r"^languages = .*$", re.MULTILINE)


def founded(folder: Path) -> Path:
    """Write what the sister community is made of into ``folder``; return where it is."""
    data = folder / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("runtime"))
    _speaking(data / "community.toml")
    _answering(data / "faq")
    return data


def _speaking(community: Path) -> None:
    text = community.read_text(encoding="utf-8")
    community.write_text(
        LANGUAGES.sub(f'languages = ["{SECOND}", "{FIRST}"]', text, count=1), encoding="utf-8"
    )


def _answering(faq: Path) -> None:
    """Put the answers in the other language first, and make translations of those that were."""
    (faq / FIRST).mkdir()
    for translation in sorted((faq / SECOND).glob("*.md")):
        original = faq / translation.name
        (there, said), (here, answer) = _parted(original), _parted(translation)
        own = {key: value for key, value in there.items() if key in here}
        (faq / FIRST / original.name).write_text(_joined(own, said), encoding="utf-8")
        # What is the same in every language stands with the original.
        original.write_text(_joined(there | here, answer), encoding="utf-8")
        translation.unlink()
    (faq / SECOND).rmdir()


def _parted(entry: Path) -> tuple[dict[str, Any], str]:
    _, front, answer = entry.read_text(encoding="utf-8").split("+++\n", 2)
    return tomllib.loads(front), answer


def _joined(front: Mapping[str, Any], answer: str) -> str:
    # Strings, lists of them and truth are written alike in JSON and TOML; dates stand for themselves.
    lines = [
        f"{key} = {value if isinstance(value, date) else json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front.items()
    ]
    return f"+++\n{''.join(lines)}+++\n{answer}"


def places() -> dict[str, str]:
    """Return what each channel is called there, by its name here."""
    channels = load_community(DATA / "community.toml").channels
    return {channel.names[FIRST]: channel.names[SECOND] for channel in channels}


def main() -> None:
    """Serve the practice server whose address is given, until it ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runtime", type=Path, required=True)
    parser.add_argument("--first", action="store_true", help="the community as it is, and not its sister")
    parser.add_argument("--practice", dest="address", metavar="ADDRESS", required=True)
    options = parser.parse_args()
    write_logs("WARNING")
    data = DATA if options.first else founded(options.runtime)
    asyncio.run(until_stopped(against(options.address, options.runtime / "runtime", data=data)))


if __name__ == "__main__":
    main()
