"""Knowing a message again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.kinds import Rendered
from bot.delivery.marker import carries, marker_of, nonce_of
from bot.delivery.transitions import annotated
from bot.storage.personal_data import Json

BUTTON: Json = {"type": 2, "custom_id": "events:register:7", "label": "Register"}
ROW: Json = {"type": 1, "id": 1, "components": [BUTTON]}


@given(st.text(min_size=1), st.text(), st.integers(1, 99))
def test_a_nonce_is_always_the_same_and_within_discord_s_limit(
    installation: str, key: str, version: int
) -> None:
    nonce = nonce_of(installation, key, version)
    assert nonce == nonce_of(installation, key, version)
    assert len(nonce) <= 25
    assert nonce.isascii()


def test_installation_key_and_version_each_make_another_nonce() -> None:
    nonces = {nonce_of("a", "k", 1), nonce_of("b", "k", 1), nonce_of("a", "l", 1), nonce_of("a", "k", 2)}
    assert len(nonces) == 4


@pytest.mark.parametrize(
    "components",
    [
        pytest.param([ROW], id="in a row"),
        pytest.param([{"type": 17, "components": [{"type": 10, "content": "S3"}, ROW]}], id="in a container"),
        pytest.param([{"type": 9, "components": [], "accessory": BUTTON}], id="beside a section"),
        pytest.param(
            [{"type": 1, "components": [{"type": 2, "url": "https://x"}, BUTTON]}], id="after a link"
        ),
    ],
)
def test_a_custom_id_is_the_best_marker_and_outlives_an_edit(components: Json) -> None:
    marker = marker_of({"content": "3 seats left", "components": components})
    assert marker == "custom_id:events:register:7"
    assert carries({"content": "no seat left", "components": components}, marker)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        pytest.param(
            {"content": "It begins\nin an hour "}, {"content": "It begins\nin an hour"}, id="ends stripped"
        ),
        pytest.param(
            {"content": "a  b"}, {"content": "a b", "embeds": [], "components": []}, id="white space"
        ),
        pytest.param(
            {"embeds": [{"title": "S3", "description": "Online"}]},
            {"content": "", "embeds": [{"type": "rich", "title": "S3", "description": "Online", "color": 1}]},
            id="embeds as discord completes them",
        ),
        pytest.param(
            {"components": [{"type": 17, "components": [{"type": 10, "content": "S3"}]}]},
            {
                "content": "",
                "components": [{"type": 17, "id": 1, "components": [{"id": 2, "type": 10, "content": "S3"}]}],
            },
            id="text displays",
        ),
    ],
)
def test_without_one_the_words_are_the_marker(sent: dict[str, Json], shown: dict[str, Json]) -> None:
    assert carries(shown, marker_of(sent))


@pytest.mark.parametrize(
    "other",
    [
        {"content": "It begins in a day"},
        {"content": "It begins in an hour", "embeds": [{"title": "S3"}]},
        {"content": "It begins in an hour", "components": [ROW]},
        {"content": ["It begins in an hour"]},
        {},
    ],
)
def test_other_words_are_another_message(other: dict[str, Json]) -> None:
    assert not carries(other, marker_of({"content": "It begins in an hour"}))


@pytest.mark.parametrize("embeds", [[], [{"title": "S3", "description": "Online"}]])
@pytest.mark.parametrize("words", ["It begins", ""])
def test_a_note_that_staff_put_beneath_it_later_does_not_hide_it(words: str, embeds: Json) -> None:
    if not words and not embeds:
        return
    plain = Rendered({"content": words, "embeds": embeds})
    noted = annotated(plain, "Room 3.\n\nBring a pen.")
    assert noted is not None
    assert carries(noted.payload, marker_of(plain.payload))
    assert carries(plain.payload, marker_of(noted.payload))
    assert not carries({"content": "> Room 3.", "embeds": []}, marker_of(plain.payload))


def test_a_message_that_is_a_quotation_is_known_by_it() -> None:
    assert not carries({"content": "> yes"}, marker_of({"content": "> no"}))
    assert carries({"content": "> no"}, marker_of({"content": "> no"}))


def test_a_message_without_words_is_like_no_other_with_words() -> None:
    assert not carries({"content": "a"}, marker_of({}))
