"""Any word of a group's name finds it; where that is not enough, the groups it could be are named."""

from pathlib import Path

import pytest

from bot.community.content import Community, load_community
from bot.community.naming import GroupUnclear, GroupUnknown, groups_like, the_group

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "community.toml"


@pytest.fixture(scope="module")
def community() -> Community:
    return load_community(SHIPPED)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("diffusion", "innovation-diffusion"),
        ("INNO", "innovation-diffusion"),
        ("diffusion de l'innovation", "innovation-diffusion"),
        ("transition", "industrial-transformation"),
        ("cooperation interregionale", "interregional-cooperation"),
        ("regional coop", "interregional-cooperation"),
        ("interregional-cooperation", "interregional-cooperation"),
    ],
)
def test_any_word_or_part_of_one_in_any_language_finds_the_group(
    community: Community, typed: str, slug: str
) -> None:
    assert the_group(community, typed, "en").slug == slug
    assert [group.slug for group in groups_like(community, typed)] == [slug]


def test_words_of_two_different_names_find_nothing_together(community: Community) -> None:
    assert groups_like(community, "collaboration cooperation") == ()


def test_words_that_fit_several_groups_name_them_in_the_members_language(community: Community) -> None:
    with pytest.raises(GroupUnclear) as refused:
        the_group(community, "in", "en")
    assert refused.value.details == {
        "typed": "in",
        "groups": "Innovation Diffusion, Industrial Transformation, Interregional Cooperation",
    }
    with pytest.raises(GroupUnclear) as refused:
        the_group(community, "tion r", "fr")
    assert refused.value.details["groups"] == "Transformation industrielle, Coopération interrégionale"


def test_a_name_typed_whole_is_meant_although_others_begin_with_it(community: Community) -> None:
    longer = community.groups[0].model_copy(
        update={"slug": "more", "names": {"en": "Innovation Diffusion 2"}}
    )
    wider = community.model_copy(update={"groups": (*community.groups, longer)})
    assert the_group(wider, "innovation diffusion", "en").slug == "innovation-diffusion"
    with pytest.raises(GroupUnclear):
        the_group(wider, "diffusion", "en")


def test_a_word_of_no_group_is_answered_with_those_there_are(community: Community) -> None:
    with pytest.raises(GroupUnknown) as refused:
        the_group(community, " knitting " * 9, "fr")
    assert refused.value.details == {
        "typed": "knitting  knitting  knitting  knitting\u2026",
        "groups": "Diffusion de l’innovation, Transformation industrielle, Coopération interrégionale",
        "number": 3,
    }


def test_a_long_list_of_groups_is_not_read_out_whole(community: Community) -> None:
    many = tuple(
        community.groups[0].model_copy(update={"slug": f"g-{number}", "names": {"en": f"Group {number}"}})
        for number in range(26)
    )
    with pytest.raises(GroupUnknown) as refused:
        the_group(community.model_copy(update={"groups": many}), "knitting", "en")
    assert str(refused.value.details["groups"]).endswith(", Group 9, …")
    assert refused.value.details["number"] == 26
