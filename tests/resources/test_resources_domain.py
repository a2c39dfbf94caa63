"""What a resource is, how one is read, how it lives, and what a new edition of the file may change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from bot.kernel.errors import ContentError
from cogs.resources.domain import (
    ABOUT_LIMIT,
    AFTER,
    LANGUAGES,
    TITLE_LIMIT,
    AboutMissing,
    Act,
    Actor,
    AlreadyDecided,
    ChangedMeanwhile,
    Content,
    Decision,
    Deed,
    Filters,
    Kind,
    KindMissing,
    Known,
    Label,
    Labels,
    LanguageMissing,
    LinkNotPublic,
    LinkUnreadable,
    NotYours,
    Resource,
    Shipped,
    State,
    Tags,
    TextTooLong,
    TitleMissing,
    Typed,
    Words,
    changes,
    host_in,
    language_of,
    mark,
    marked,
    may,
    needs_a_look,
    page_of,
    read,
    read_file,
    read_link,
    step,
    written,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = NOW.date()
MEMBER, OTHER, STAFF = Actor(5), Actor(6), Actor(7, staff=True)
ENERGY, SEA = Label("energy", {"en": "Energy", "fr": "Énergie"}), Label("sea", {"fr": "Mer"})
LABELS = Labels((ENERGY, SEA), (Label("one", {"en": "One"}),), (Label("group-a", {"en": "A"}),))
GUIDE = Typed("A guide", "https://example.org/a", "For regions.", "document", "en", Tags(("energy",)))
CONTENT = Content(Kind.DOCUMENT, "https://example.org/a", "en", {"en": Words("A guide", "For regions.")})


def resource(state: State = State.PROPOSED, **more: Any) -> Resource:
    known = Resource(1, CONTENT, state, TODAY, MEMBER.member, round=1)
    return replace(known, **more)


# ---- links --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (" https://example.org/a ", "https://example.org/a"),
        ("HTTP://Example.ORG:8080/a?b=1&c=d#e", "http://example.org:8080/a?b=1&c=d#e"),
        ("https://example.org/a_(b)", "https://example.org/a_%28b%29"),
        ("https://bücher.example.org/é", "https://xn--bcher-kva.example.org/%C3%A9"),
        ("https://example.org/?q=[x]", "https://example.org/?q=%5Bx%5D"),
        ("https://example.org./", "https://example.org/"),
    ],
)
def test_a_link_is_read_so_that_it_cannot_end_early_or_hide_its_host(typed: str, link: str) -> None:
    assert read_link(typed) == link


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "https://",
            "https://example.org/a b",
        ),
        *(
            "https://user:secret@example.org/",
            "https://example.org:99999999/",
            "https://[::1",
            "https://a..b/",
        ),
        *(
            "https://example.org\\@evil.org/",
            f"https://example.org/{'a' * 500}",
            f"https://example.org/{'é' * 300}",
        ),
    ],
)
def test_what_is_no_address_on_the_web_is_refused(typed: str) -> None:
    with pytest.raises(LinkUnreadable):
        read_link(typed)


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "[::1]",
        "10.0.0.7",
        "server",
        "bot.internal",
        "0x7f.0x1",
        "2130706433",
        "a_b.org",
    ],
)
def test_a_link_to_a_machine_and_not_to_a_site_is_refused(host: str) -> None:
    with pytest.raises(LinkNotPublic):
        read_link(f"http://{host}/")


def test_the_host_of_a_link_is_what_it_leads_to() -> None:
    assert host_in("https://example.org:80/a") == "example.org"
    assert host_in("") == ""
    assert host_in(resource().link) == "example.org"


# ---- writing ------------------------------------------------------------------------


def test_what_was_typed_becomes_a_resource_with_the_tags_that_there_are() -> None:
    typed = replace(GUIDE, title=" A \n guide ", tags=Tags(("energy", "gone"), (), ("group-a",)))
    content = read(typed, "en", LABELS)
    assert content.words == {"en": Words("A guide", "For regions.")}
    assert content.tags == Tags(("energy",), (), ("group-a",))
    assert content.kind is Kind.DOCUMENT


def test_no_words_hide_where_a_link_leads() -> None:
    sly = replace(GUIDE, title="[Free](https://evil.example)", about="See [here](https://evil.example).")
    assert read(sly, "en", LABELS).words["en"] == Words(
        "[Free] (https://evil.example)", "See [here] (https://evil.example)."
    )


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"title": " \u200b "}, TitleMissing),
        ({"about": ""}, AboutMissing),
        ({"title": "x" * (TITLE_LIMIT + 1)}, TextTooLong),
        ({"about": "x" * (ABOUT_LIMIT + 1)}, TextTooLong),
        ({"kind": "book"}, KindMissing),
        ({"language": "xx"}, LanguageMissing),
        ({"link": "here"}, LinkUnreadable),
    ],
)
def test_what_is_missing_or_unusable_is_named(wrong: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read(replace(GUIDE, **wrong), "en", LABELS)


def test_who_corrects_in_one_language_leaves_the_others_as_they_are() -> None:
    before = {"en": Words("A guide", "For regions."), "fr": Words("Un guide", "Pour les régions.")}
    content = read(replace(GUIDE, title="The guide"), "en", LABELS, before)
    assert content.words["fr"].title == "Un guide"
    assert content.words["en"].title == "The guide"


def test_a_reader_gets_their_language_else_the_communitys_else_the_one_there_is() -> None:
    both = replace(CONTENT, words={"fr": Words("Un guide", "…"), "en": Words("A guide", "…")})
    assert written(both, "fr", "en").title == "Un guide"
    assert (both.words_in("de", "en").title, language_of(both, "de", "en")) == ("A guide", "en")
    french = replace(CONTENT, words={"fr": Words("Un guide", "…")})
    assert (french.words_in("de", "en").title, language_of(french, "de", "en")) == ("Un guide", "fr")


def test_the_languages_fit_into_one_menu() -> None:
    assert len(set(LANGUAGES)) == len(LANGUAGES) == 25


def test_a_label_without_a_name_in_a_language_has_one_all_the_same() -> None:
    assert (ENERGY.name("fr"), SEA.name("en")) == ("Énergie", "Mer")


# ---- life ---------------------------------------------------------------------------


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_staff_can_do_what_a_state_allows_and_nothing_else(state: State, act: Act) -> None:
    deed = Deed(act, STAFF, 1)
    if (state, act) in AFTER:
        after = step(resource(state), deed, NOW)
        assert (after.state, after.version) == (AFTER[state, act], 2)
    else:
        with pytest.raises(AlreadyDecided):
            step(resource(state), deed, NOW)


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_who_proposed_it_changes_only_what_is_not_shown(state: State, act: Act) -> None:
    allowed = act is Act.CHANGE and state in {State.PROPOSED, State.DECLINED}
    assert may(resource(state), act, MEMBER) is allowed
    if allowed:
        assert step(resource(state), Deed(act, MEMBER, 1), NOW).state is State.PROPOSED
    else:
        with pytest.raises((NotYours, AlreadyDecided)):
            step(resource(state), Deed(act, MEMBER, 1), NOW)


def test_nobody_else_does_anything_and_does_not_learn_how_it_stands() -> None:
    for state, act in product(State, Act):
        with pytest.raises(NotYours):
            step(resource(state), Deed(act, OTHER, 1), NOW)


def test_the_second_of_two_who_decide_at_once_is_told_who_was_quicker() -> None:
    published = step(resource(), Deed(Act.PUBLISH, STAFF, 1), NOW)
    with pytest.raises(AlreadyDecided) as refused:
        step(published, Deed(Act.DECLINE, Actor(8, staff=True), 1), NOW)
    assert refused.value.details == {"state": "published", "who": "<@7>"}
    declined = step(resource(), Deed(Act.DECLINE, STAFF, 1), NOW)
    with pytest.raises(AlreadyDecided):
        step(declined, Deed(Act.PUBLISH, Actor(8, staff=True), 1), NOW)
    forgotten = replace(published, decision=Decision(None, NOW))
    with pytest.raises(AlreadyDecided) as refused:
        step(forgotten, Deed(Act.DECLINE, STAFF, 2), NOW)
    assert refused.value.details["who"] == "nobody"


def test_a_decision_about_words_that_were_changed_since_is_not_taken() -> None:
    changed = step(resource(), Deed(Act.CHANGE, MEMBER, 1, content=CONTENT), NOW)
    with pytest.raises(ChangedMeanwhile):
        step(changed, Deed(Act.PUBLISH, STAFF, 1), NOW)
    assert changed.round == 1


def test_what_was_declined_and_corrected_is_put_before_staff_once_more() -> None:
    declined = step(resource(), Deed(Act.DECLINE, STAFF, 1, "No."), NOW)
    assert declined.decision == Decision(7, NOW, "No.")
    again = step(declined, Deed(Act.CHANGE, MEMBER, 2), NOW)
    assert (again.state, again.round) == (State.PROPOSED, 2)


def test_who_publishes_or_says_so_has_looked_at_the_link() -> None:
    old = resource(State.PUBLISHED, checked=TODAY - timedelta(days=366))
    assert needs_a_look(old, TODAY)
    looked = step(old, Deed(Act.CHECK, STAFF, 1), NOW)
    assert not needs_a_look(looked, TODAY)
    assert looked.decision is None
    assert step(old, Deed(Act.CHANGE, STAFF, 1), NOW).checked == old.checked
    assert not needs_a_look(replace(old, state=State.RETIRED), TODAY)


# ---- filters ------------------------------------------------------------------------


def test_filters_let_through_what_is_all_they_ask() -> None:
    tagged = resource(content=replace(CONTENT, tags=Tags(("energy",), ("one",), ("group-a",))))
    assert Filters().fit(tagged)
    assert Filters(Kind.DOCUMENT, "energy", "one", "group-a", "en").fit(tagged)
    for other in (
        Filters(kind=Kind.TOOL),
        Filters(theme="sea"),
        Filters(criterion="two"),
        Filters(group="b"),
        Filters(language="fr"),
    ):
        assert not other.fit(tagged)


def test_a_button_remembers_filters_however_long_their_names_are() -> None:
    long = "x" * 60
    marks = Filters(Kind.DOCUMENT, long, long, long, "mul").marks
    assert len(":".join(("resources:turn:999", *marks))) <= 100
    assert marked(["a", long], mark(long)) == long
    assert marked(["a"], mark(None)) is None
    with pytest.raises(LookupError):
        marked(["a"], mark("b"))


def test_a_page_beyond_the_last_is_the_last() -> None:
    pages = [page_of([resource()] * 13, wanted, 6) for wanted in (0, 1, 3, 9)]
    assert [(page.number, len(page.items), page.last, page.total) for page in pages] == [
        (1, 6, 3, 13),
        (1, 6, 3, 13),
        (3, 1, 3, 13),
        (3, 1, 3, 13),
    ]
    assert page_of([], 1, 6).last == 1


# ---- the file -----------------------------------------------------------------------

ONE = """
[themes]
energy = { en = "Energy" }
[[resources]]
slug = "guide"
kind = "document"
link = "https://example.org/a"
language = "en"
checked = 2026-11-22
themes = ["energy"]
title = { en = "A guide", fr = "Un guide" }
about = { en = "For regions.", fr = "Pour les régions." }
"""


def test_a_file_says_what_there_is_and_by_what_it_is_tagged() -> None:
    labels, (guide,) = read_file("r.toml", ONE, [Label("group-a", {"en": "A"})])
    assert [label.slug for label in (*labels.themes, *labels.groups)] == ["energy", "group-a"]
    assert guide.content.words["fr"].title == "Un guide"
    assert guide.content.tags.themes == ("energy",)
    assert guide.checked == date(2026, 11, 22)
    assert read_file("r.toml", "", []) == (Labels(), ())


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("[themes]", "[themes", "correct that line"),
        ("[themes]\nenergy", "themes = 1\nenergy", "themes must be a table"),
        ('{ en = "Energy" }', '"Energy"', "themes.energy must be names"),
        ('slug = "guide"', 'slug = "A guide"', "slug must be lower case"),
        ("checked = 2026-11-22", "checked = 2026-11-22T10:00:00Z", "checked must be a day"),
        ('kind = "document"', 'kind = "book"', "kind must be one of document, recording, tool"),
        ('link = "https://example.org/a"', 'link = "here"', "link-unreadable"),
        ('language = "en"', 'language = "xx"', "language-missing"),
        ('themes = ["energy"]', 'themes = ["sea"]', "no 'sea'; take of energy"),
        ('themes = ["energy"]', 'groups = "group-b"', "no 'group-b'; take of none"),
        (', fr = "Un guide" }', " }", "same languages"),
        ("[[resources]]", "[resources]", "must be tables"),
        ("", ONE.split("[[resources]]")[1], "the slug guide stands there twice"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_remedy(before: str, after: str, told: str) -> None:
    text = ONE.replace(before, after, 1) if before else f"{ONE}[[resources]]{after}"
    with pytest.raises(ContentError) as refused:
        read_file("r.toml", text, [])
    assert told in str(refused.value)


def test_a_new_edition_adds_and_changes_but_undoes_nobodys_work() -> None:
    shipped = [Shipped(slug, CONTENT, TODAY) for slug in ("new", "same", "newer", "touched")]
    digest = shipped[0].digest
    known = {
        "same": Known(digest, touched=False),
        "newer": Known("other", touched=False),
        "touched": Known("other", touched=True),
        "gone": Known(digest, touched=False),
        "gone-touched": Known(digest, touched=True),
        "gone-before": Known(digest, touched=False, retired=True),
    }
    made = changes(known, shipped)
    assert [one.slug for one in made.add] == ["new"]
    assert [one.slug for one in made.replace] == ["newer"]
    assert made.retire == ("gone",)
    assert made.left == ("touched",)
