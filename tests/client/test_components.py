"""Components are their ``custom_id``: whatever would be forgotten at a restart is refused at once."""

from collections.abc import Mapping

import discord
import pytest

from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal, values_of
from bot.client.registry import Services, features_in
from bot.client.views import BaseView
from tests.client import rooms
from tests.client.rooms.greeting.views import Note, Pick, Wave


async def test_a_button_that_would_be_forgotten_is_refused() -> None:
    with pytest.raises(TypeError, match="Button forgets its callback at a restart"):
        BaseView(discord.ui.Button(label="Lost"))


async def test_links_and_persistent_components_are_welcome() -> None:
    link = discord.ui.Button[BaseView](label="Map", url="https://example.org/")
    view = BaseView(Wave.labelled("Wave", "greeting:wave:7"), link)
    assert [item["label"] for row in view.to_components() for item in row["components"]] == ["Wave", "Map"]


async def test_discord_py_is_kept_from_remembering_views_and_forms() -> None:
    assert BaseView().is_finished()
    assert Note("greeting:note:7", title="Note").is_finished()


def test_a_button_reads_its_ids() -> None:
    assert Wave.labelled("Wave", "greeting:wave:7").ids == {"room": "7"}


@pytest.mark.parametrize("custom_id", ["greeting:wave:", "greeting:wave:7x", "events:register:7"])
def test_a_custom_id_that_would_never_be_found_is_refused(custom_id: str) -> None:
    with pytest.raises(ValueError, match=r"fit|match"):
        Wave.labelled("Wave", custom_id)


def test_a_kind_knows_its_own() -> None:
    assert Pick.takes("greeting:pick:7")
    assert not Pick.takes("greeting:pick:7:8")
    assert not Wave.takes("greeting:pick:7")


async def test_a_form_shows_its_fields_under_labels() -> None:
    form = Note("greeting:note:7", title="T" * 60)
    form.ask("L" * 60, "text", hint="H" * 200, value="before", limit=10, long=True)
    shown = form.to_dict()
    (label,) = shown["components"]
    assert len(shown["title"]) == 45
    assert len(label["label"]) == 45
    assert len(label["description"]) == 100
    assert label["component"]["custom_id"] == "text"
    assert label["component"]["value"] == "before"
    assert label["component"]["max_length"] == 10


async def test_a_form_has_five_fields_at_most() -> None:
    form = Note("greeting:note:7", title="Note")
    for number in range(5):
        form.ask("Label", f"field-{number}")
    with pytest.raises(ValueError, match="maximum"):
        form.ask("Label", "field-6")


@pytest.mark.parametrize(
    ("components", "values"),
    [
        ([{"type": 18, "component": {"type": 4, "custom_id": "text", "value": "é"}}], {"text": "é"}),
        ([{"type": 1, "components": [{"type": 4, "custom_id": "text", "value": ""}]}], {"text": ""}),
        (
            [{"type": 18, "component": {"type": 3, "custom_id": "pick", "values": ["a", "b"]}}],
            {"pick": "a,b"},
        ),
        ([{"type": 10, "content": "only shown"}], {}),
        ([], {}),
    ],
)
def test_what_was_filled_in_is_read(components: list[dict[str, object]], values: dict[str, str]) -> None:
    assert values_of(components) == values


async def test_a_form_of_another_kind_is_refused() -> None:
    class Other(PersistentModal, template=r"other:[0-9]+"):
        async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None: ...

    with pytest.raises(ValueError, match="does not fit"):
        Other("greeting:note:7", title="Note")


def test_a_service_is_found_by_its_type() -> None:
    services = Services()
    services.provide("a service")
    assert services.find(str) == "a service"


def test_a_service_is_provided_once() -> None:
    services = Services()
    services.provide("one")
    with pytest.raises(ValueError, match="str is provided twice"):
        services.provide("two")


def test_a_service_that_nobody_provides_is_named() -> None:
    with pytest.raises(LookupError, match="no feature provides int"):
        Services().find(int)


def test_every_package_in_the_features_folder_is_a_feature() -> None:
    assert list(features_in(rooms)) == ["tests.client.rooms.greeting"]
