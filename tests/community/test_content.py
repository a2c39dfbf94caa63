"""``data/community.toml`` is read whole, and each mistake in it is one line with a remedy."""

from datetime import datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.community.content import Community, load_community
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.errors import ContentError
from bot.kernel.zones import promise

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "data" / "community.toml"
BROKEN = Path(__file__).parent / "broken"

CHANNELS = [
    "welcome",
    "announcements",
    "events",
    "help",
    "partners",
    "staff",
    "innovation-diffusion",
    "industrial-transformation",
    "interregional-cooperation",
]


@pytest.fixture(scope="module")
def community() -> Community:
    return load_community(SHIPPED)


def refusal(path: Path) -> str:
    with pytest.raises(ContentError) as refused:
        load_community(path)
    return str(refused.value).replace(str(path), path.name)


def edited(folder: Path, old: str, new: str) -> Path:
    """Return the shipped file with one change."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    (folder / "community.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder / "community.toml"


# --- The shipped community ---------------------------------------------------------------


def test_the_three_working_groups_are_joined_by_request(community: Community) -> None:
    assert [(group.slug, group.admission) for group in community.groups] == [
        ("innovation-diffusion", "request"),
        ("industrial-transformation", "request"),
        ("interregional-cooperation", "request"),
    ]


def test_the_channels_and_roles_are_those_the_bot_speaks_of(community: Community) -> None:
    assert [channel.slug for channel in community.channels] == CHANNELS
    assert [role.slug for role in community.roles] == ["secretariat", "member", *CHANNELS[-3:]]


def test_cet_means_the_clock_in_brussels_all_year(community: Community) -> None:
    zone = community.zone_aliases["CET"]
    assert promise(datetime(2023, 3, 30, 9, 30), zone).instant().isoformat() == "2023-03-30T07:30:00+00:00"
    assert community.zone_aliases["CEST"] == community.zone == "Europe/Brussels"


def test_a_second_pair_of_eyes_is_wanted_where_the_file_says_so(community: Community, tmp_path: Path) -> None:
    assert not community.events.second_pair_of_eyes
    line = "second_pair_of_eyes = false"
    wanted = load_community(edited(tmp_path, line, "second_pair_of_eyes = true"))
    assert wanted.events.second_pair_of_eyes
    assert "second_pair_of_eyes" in refusal(edited(tmp_path, line, "second_pair_of_eye = true"))


def test_experts_are_asked_before_the_end_and_topics_are_named_in_each_language(
    community: Community, tmp_path: Path
) -> None:
    assert (community.experts.valid_days, community.experts.prompt_days) == (180, 14)
    late = edited(tmp_path, "prompt_days = 14", "prompt_days = 180")
    assert "experts.prompt_days: is not before the end; write less than valid_days" in refusal(late)
    unnamed = edited(
        tmp_path, 'names = { en = "Digitalisation", fr = "Numérisation" }', 'names = { en = "D" }'
    )
    assert 'experts.topics[5].names.fr: is missing; add fr = "..."' in refusal(unnamed)


def test_only_staff_read_and_write_in_the_staff_channel(community: Community) -> None:
    audience = community.channel("staff").audience
    assert audience.read == audience.write == ("secretariat",)


def test_no_address_is_invented(community: Community) -> None:
    assert community.contact == ""


def test_the_languages_of_the_community_have_all_texts(community: Community) -> None:
    assert set(community.languages) <= set(Translator(locale_folders(ROOT / "data"), "en").locales)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("industrial-transformation", "industrial-transformation"),
        ("INDUSTRIAL  transition", "industrial-transformation"),
        ("Interregional Collaboration", "interregional-cooperation"),
        ("cooperation interregionale", "interregional-cooperation"),
        ("Diffusion", None),
    ],
)
def test_a_group_answers_to_every_name_people_write(
    community: Community, text: str, slug: str | None
) -> None:
    group = community.group_named(text)
    assert (group.slug if group else None) == slug


def test_parts_are_found_by_slug(community: Community) -> None:
    assert community.group("innovation-diffusion").channel == "innovation-diffusion"
    assert community.role("member").names["fr"] == "Membre"
    with pytest.raises(KeyError):
        community.channel("lounge")


def test_a_community_is_frozen(community: Community) -> None:
    with pytest.raises(ValidationError):
        community.name = "Another"


# --- Mistakes ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["shape", "meaning"])
def test_every_mistake_is_told_with_its_place_and_a_remedy(name: str) -> None:
    told = refusal(BROKEN / f"{name}.toml")
    assert told == (BROKEN / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")


def test_a_line_that_is_no_toml_is_named(tmp_path: Path) -> None:
    path = edited(tmp_path, 'short_name = "S3 CoP"', "short_name = S3 CoP")
    assert (
        refusal(path)
        == "community.toml: Invalid value (at line 5, column 14); correct that line (syntax: toml.io)"
    )


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    told = refusal(tmp_path / "community.toml")
    assert told == "community.toml: there is no such file; restore it, or let DATA_DIR name its folder"


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "community.toml").write_bytes(b'name = "Communaut\xe9"')
    assert refusal(tmp_path / "community.toml").endswith("; save it as UTF-8 text")


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "community.toml").mkdir()
    assert refusal(tmp_path / "community.toml").startswith("community.toml: cannot be read")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'admission = "request"',
            'admission = "closed"',
            'groups[0].admission: "closed" is not offered; write "open" or "request"',
        ),
        ('admission = "request"\n', "", 'groups[0].admission: is missing; add admission = "request"'),
        (
            'zone = "Europe/Brussels"',
            'zonne = "Europe/Brussels"',
            'zone: is missing; add zone = "Europe/Brussels"',
        ),
        (
            'channel = "innovation-diffusion"',
            'channel = "innovation"',
            'groups[0].channel: there is no channel "innovation"; add [[channels]] with that slug, or name one of: '
            + ", ".join(CHANNELS),
        ),
        (
            'slug = "events"',
            'slug = "announcements"',
            'channels[2].slug: "announcements" is already the slug of channels[1]; give each its own',
        ),
        (
            '{ en = "help", fr = "aide" }',
            '{ en = "Help Desk", fr = "aide" }',
            'channels[3].names.en: "Help Desk" cannot be used by Discord or by commands; use lower-case letters, digits and single dashes, e.g. "help-desk"',
        ),
    ],
)
def test_one_mistake_in_the_shipped_file_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert f"community.toml: {told}" in refusal(edited(tmp_path, old, new)).splitlines()


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        (
            '["en", "xx"]',
            'languages[1]: no name is in "xx"; write "fr", in which every name is given, or add xx = "..." to every name and topic',
        ),
        (
            '["en", "fr", "xx"]',
            'languages[2]: no name is in "xx"; remove it, or add xx = "..." to every name and topic',
        ),
        ('["en", "french"]', 'languages[1]: "french" is not a language code; write one such as "fr"'),
        (
            '["en"]',
            'languages: "fr" is missing, and every name is given in it; add it, or remove those names',
        ),
    ],
    ids=["mistaken", "one too many", "no code", "left out"],
)
def test_one_wrong_language_is_told_once_and_not_at_every_name(
    tmp_path: Path, languages: str, told: str
) -> None:
    path = edited(tmp_path, 'languages = ["en", "fr"]', f"languages = {languages}")
    assert refusal(path).splitlines() == [f"community.toml: {told}"]


@pytest.mark.parametrize(
    ("old", "new", "limit"),
    [
        ('{ en = "help", fr', '{ en = "LONG", fr', 100),
        ('{ en = "Member", fr', '{ en = "LONG", fr', 100),
        ('"Ask the community and the Secretariat."', '"LONG"', 1024),
        ('"S3 CoP"', '"LONG"', 32),
    ],
    ids=["channel", "role", "topic", "short name"],
)
def test_discords_limits_are_kept_to_the_letter(tmp_path: Path, old: str, new: str, limit: int) -> None:
    load_community(edited(tmp_path, old, new.replace("LONG", "x" * limit)))
    told = refusal(edited(tmp_path, old, new.replace("LONG", "x" * (limit + 1))))
    assert told.endswith(f": has {limit + 1} characters; use at most {limit}")


@pytest.mark.parametrize("contact", ["secretariat@example.eu", "https://example.eu/contact"])
def test_a_contact_is_an_address_or_a_page(tmp_path: Path, contact: str) -> None:
    assert load_community(edited(tmp_path, 'contact = ""', f'contact = "{contact}"')).contact == contact


def test_a_community_needs_no_groups_and_no_aliases(tmp_path: Path) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    start, end = text.index("[zone_aliases]"), text.index("[[roles]]")
    (tmp_path / "community.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    community = load_community(tmp_path / "community.toml")
    assert (community.groups, dict(community.zone_aliases)) == ((), {})
