"""Discord's limits on commands, components and forms, and how a body is told to be wrong."""

from typing import Any

import pytest

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from tests.practice.ground import Api, Bot

BUTTON = {"type": 2, "style": 1, "label": "x", "custom_id": "x"}
OPTION = {"type": 3, "name": "what", "description": "d"}


def command(**more: Any) -> dict[str, Any]:
    return {"name": "find", "description": "Find", **more}


def option(**more: Any) -> dict[str, Any]:
    return command(options=[OPTION | more])


def row(*components: Any) -> list[Any]:
    return [{"type": 1, "components": list(components)}]


@pytest.mark.parametrize(
    "body",
    [
        [command(name="Find")],
        [command(name="find it")],
        [command(name="x" * 33)],
        [command(description="")],
        [{"name": "find"}],
        [command(), command()],
        [command(name=f"c{n}") for n in range(101)],
        [{"name": f"m{n}", "type": 3} for n in range(16)],
        [command(name_localizations={"pt": "buscar"})],
        [command(name_localizations={"fr": "Chercher"})],
        [option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])],
        [option(choices=[{"name": "a", "value": "a"}], autocomplete=True)],
        [command(options=[OPTION, OPTION])],
        [command(options=[OPTION, {**OPTION, "name": "must", "required": True}])],
        [command(options=[OPTION, {"type": 1, "name": "sub", "description": "d"}])],
        [command(options=[{**OPTION, "name": f"o{n}"} for n in range(26)])],
        [option(choices=[{"name": "n" * 100, "value": "v" * 100}] * 25)]
        and [
            command(
                options=[
                    {**OPTION, "name": f"o{i}", "choices": [{"name": "n" * 100, "value": "v" * 100}] * 25}
                    for i in range(2)
                ]
            )
        ],
        [{"name": "Menu", "type": 3, "description": "none is allowed"}],
        [command(default_member_permissions=["manage"])],
        "commands",
    ],
)
async def test_a_command_over_a_limit_is_refused(api: Api, body: Any) -> None:
    path = f"/applications/{api.application}/guilds/{api.guild}/commands"
    assert await api.refused("PUT", path, body) == (400, 50035)


@pytest.mark.parametrize(
    "components",
    [
        row(*[{**BUTTON, "custom_id": str(n)} for n in range(6)]),
        [one for n in range(6) for one in row({**BUTTON, "custom_id": str(n)})],
        row({"type": 2, "style": 5, "label": "x"}),
        row({"type": 2, "style": 1, "custom_id": "x"}),
        row({**BUTTON, "custom_id": "x" * 101}),
        row({**BUTTON, "style": 9}),
        row({"type": 3, "custom_id": "s", "options": []}),
        row({"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}] * 2}),
        row(
            {"type": 3, "custom_id": "s", "options": [{"label": str(n), "value": str(n)} for n in range(26)]}
        ),
        row(BUTTON, {"type": 5, "custom_id": "u"}),
        row({"type": 4, "custom_id": "t", "style": 1, "label": "only in forms"}),
        [{**row(BUTTON)[0], "id": 3}, {**row({**BUTTON, "custom_id": "y"})[0], "id": 3}],
        "rows",
        [7],
    ],
)
async def test_components_over_a_limit_are_refused(api: Api, components: Any) -> None:
    body = {"content": "x", "components": components}
    assert await api.refused("POST", api.channel("general") + "/messages", body) == (400, 50035)


@pytest.mark.parametrize(
    "components",
    [
        [{"type": 10, "content": "x" * 2001}, {"type": 10, "content": "y" * 2000}],
        [{"type": 17, "components": [{"type": 10, "content": str(n)} for n in range(40)]}],
        [{"type": 9, "components": [{"type": 10, "content": "no accessory"}]}],
    ],
)
async def test_a_layout_over_a_limit_is_refused(api: Api, components: Any) -> None:
    body = {"flags": 1 << 15, "components": components}
    assert await api.refused("POST", api.channel("general") + "/messages", body) == (400, 50035)


async def test_a_layout_goes_round(api: Api) -> None:
    section = {
        "type": 9,
        "components": [{"type": 10, "content": "text"}],
        "accessory": {"type": 11, "media": {"url": "https://example.org/a.png"}},
    }
    body = {
        "flags": 1 << 15,
        "components": [{"type": 17, "components": [section, {"type": 14}, *row(BUTTON)]}],
    }
    status, made = await api("POST", api.channel("general") + "/messages", {**body, "nonce": 7})
    assert (status, made["components"][0]["components"][1]["spacing"]) == (200, 1)
    edit = {"components": row(BUTTON)}
    assert (await api("PATCH", f"{api.channel('general')}/messages/{made['id']}", edit))[0] == 200


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        (
            "POST",
            "/guilds/{guild}/scheduled-events",
            {"name": "x", "privacy_level": 2, "entity_type": 3, "scheduled_start_time": "soon"},
        ),
        ("POST", "/guilds/{guild}/roles", {"hoist": "yes"}),
        ("POST", "/guilds/{guild}/roles", {"color": "red"}),
        ("POST", "/guilds/{guild}/channels", {"name": 5}),
        ("PATCH", "/guilds/{guild}/channels", [{"position": 1}]),
        ("POST", "/guilds/{guild}/channels", {"name": "x", "type": 13}),
        ("POST", "/users/@me/channels", {}),
        ("POST", "/users/@me/channels", []),
        ("POST", "/users/@me/channels", {"recipient_id": "somebody"}),
    ],
)
async def test_values_of_the_wrong_kind_are_refused(api: Api, method: str, path: str, body: Any) -> None:
    assert await api.refused(method, path.format(guild=api.guild), body) == (400, 50035)


@pytest.mark.parametrize(
    ("path", "body", "why"),
    [
        ("clock", {"advance": 1, "next": True}, "exactly one"),
        ("clock", {"to": "soon"}, "no instant"),
        ("gateway", {"do": "explode"}, "cannot 'explode'"),
        ("intents", {"granted": ["everything"]}, "no privileged intent"),
        ("members", {"handle": "porto", "name": "x"}, "already"),
        ("members", {"handle": "new", "name": "x", "locale": "xx"}, "no locale"),
        ("members", {"handle": 5, "name": "x"}, "must be of type str"),
        ("roles/nobody", {"permissions": "0"}, "no role 'nobody'"),
        ("channels/nowhere/delete", {}, "no channel 'nowhere'"),
        ("channels/general/overwrite", {"id": "prto", "type": 1}, "did you mean 'porto'"),
        ("act/porto/say", {"channel": "general", "content": " "}, "1 to 2000 characters"),
        ("act/porto/locale", {"locale": "xx"}, "no locale"),
        ("act/porto/submit", {"interaction": "1", "values": {}}, "no form was shown"),
        ("act/porto/click", {"channel": "general", "message": "1", "custom_id": "x"}, "no message 1"),
        ("act/porto/interested", {"event": "1"}, "no scheduled event"),
        ("act/porto/join", {}, "in the server already"),
        ("bot/dance", {}, "cannot be told"),
    ],
)
async def test_the_control_interface_tells_what_is_wrong(
    driver: Driver, path: str, body: dict[str, Any], why: str
) -> None:
    with pytest.raises(ControlError, match=why):
        await driver.post(path, **body)


async def test_what_is_made_from_outside_is_there(bot: Bot, driver: Driver, porto: Member) -> None:
    await driver.post("channels", name="Their Room", topic="theirs")
    await driver.post("channels/their-room", topic="changed")
    await driver.post("channels/their-room/overwrite", id="porto", type=1, deny="1024")
    assert "their-room" not in [one["name"] for one in (await porto.view())["channels"]]
    await driver.post("roles", name="Theirs", permissions="0")
    await porto.set_roles("Theirs")
    await driver.post("roles/Theirs/delete")
    assert (await porto.view())["me"]["roles"] == []
    with pytest.raises(ControlError, match="does not see"):
        await porto.say("their-room", "x")
    await driver.post("channels/news/overwrite", id="everyone", deny="2048")
    with pytest.raises(ControlError, match="may not write"):
        await porto.say("news", "x")
