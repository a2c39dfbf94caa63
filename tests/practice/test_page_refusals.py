"""What the page puts into French is what the practice server says: who changes the one is told of the other."""

import re

from bot.settings import ROOT

PAGE = ROOT / "bot" / "practice" / "page"
KNOWN = re.compile(
    r"^  \[(?:/\^(?P<alone>.+)\$/|RegExp\(`\$\{option\}(?P<option>.+)\$`\)), \"(?P<french>.+)\"\],$",
    re.MULTILINE,
)
GAP = re.compile(r"\(/?\.\+\)|\.\+|\(\\{1,2}d\+\)")


def test_every_refusal_that_the_page_knows_is_one_of_the_servers_and_in_french() -> None:
    said = "\n".join(path.read_text("utf-8") for path in (PAGE.parent.rglob("*.py")))
    said += (PAGE / "api.js").read_text("utf-8")
    found = list(KNOWN.finditer((PAGE / "refusals.js").read_text("utf-8")))
    assert len(found) > 20
    for known in found:
        english = (known["alone"] or known["option"]).replace("\\?", "?").replace("\\/", "/")
        parts = [part.strip() for part in GAP.split(english)]
        assert [part for part in parts if part not in said] == [], english
        assert known["french"][0].isupper() or known["french"].startswith("$"), known["french"]
        assert not re.search(r"[^\u00a0][:?!;»]|«[^\u00a0]|'", known["french"].replace("'$1'", "")), known[
            "french"
        ]
