"""Encoding the shipped entries and resources once for everybody, so that a new database answers its first question by meaning.

    python -m tools.faq_eval.vectors

A vector is known by the hash of its passage: after an entry was changed, the bot encodes what is
new in it, and the rest of the file still serves. Another model needs the file made anew.
"""

import os
import sys
from collections.abc import Sequence
from typing import Final

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bot.community.content import load_community
from bot.retrieval.encoder.model import load
from bot.retrieval.finder import GIVEN
from bot.retrieval.texts import Text, passages
from bot.retrieval.vectors import give_vectors
from cogs.faq.service.files import text_of
from cogs.resources.domain import Label
from cogs.resources.service import read_shipped, texts_of
from tools.faq_eval.__main__ import FAQ, served

SHIPPED: Final = FAQ / GIVEN
RESOURCES: Final = FAQ.parent / "resources" / GIVEN


def shipped_passages(texts: Sequence[Text]) -> list[str]:
    """Return what has to be encoded of ``texts``, each passage once."""
    return list(dict.fromkeys(passage for text in texts for passage in passages(text)))


def resource_texts() -> list[Text]:
    """Return what is found of the shipped resources, as the bot reads them."""
    community = load_community(FAQ.parent / "community.toml")
    groups = [Label(group.slug, group.names) for group in community.groups]
    labels, shipped = read_shipped(FAQ.parent, groups)
    return [text for one in shipped for text in texts_of(one.content, one.slug, labels)]


def main() -> int:
    """Write the files anew."""
    encoder = load()
    for file, texts in ((SHIPPED, [text_of(entry) for entry in served()]), (RESOURCES, resource_texts())):
        every = shipped_passages(texts)
        give_vectors(file, encoder.name, {passage: encoder.passages([passage])[0] for passage in every})
        print(f"{file.parent.name}/{file.name}: {len(every)} passages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
