"""Acting as a member: everything a person can do in the Discord client."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from bot.practice import guild_life, permissions, posting, serialize
from bot.practice.checks import text
from bot.practice.command_shapes import LOCALES
from bot.practice.control import naming
from bot.practice.control.command_calls import available, command_data, refer_user
from bot.practice.control.form_calls import click_data, select_data, submit_data
from bot.practice.control.given import fits, identifier
from bot.practice.control.naming import take
from bot.practice.errors import ControlError
from bot.practice.gateway import Gateway
from bot.practice.interactions import Interaction, Interactions
from bot.practice.kinds import CommandKind, Intent, InteractionKind, JsonObject, MessageFlag, Permission
from bot.practice.model import Channel, Message, User
from bot.practice.world import Event, World

Act: TypeAlias = Callable[["Actors", User, JsonObject], Awaitable[JsonObject]]


class Actors:
    """Lets members act, and says what came of it."""

    def __init__(self, world: World, gateway: Gateway, interactions: Interactions) -> None:
        """Act in ``world``."""
        self.world = world
        self._gateway = gateway
        self._interactions = interactions

    async def act(self, name: str, act: str, body: JsonObject) -> JsonObject:
        """Let a member do something.

        Raises:
            ControlError: the client would not let them.
        """
        known = ACTS.get(act)
        if known is None:
            raise ControlError(f"nobody can '{act}'", remedy=f"one of {', '.join(ACTS)}", status=404)
        return await known(self, naming.person(self.world, name), body)

    def place(self, user: User, body: JsonObject) -> Channel:
        """Return the channel a body names, as this person sees it."""
        channel = naming.channel_for(self.world, user, str(body["channel"]))
        if channel.id not in {one.id for one in self.world.directs.values()}:
            naming.present(self.world, user)
        return channel

    async def ask(
        self,
        kind: InteractionKind,
        user: User,
        channel: Channel,
        data: JsonObject,
        name: str | None = None,
        source: Message | None = None,
        trigger: Interaction | None = None,
    ) -> JsonObject:
        """Send an interaction and wait for the answer; without a bot there is none."""
        interaction = self._interactions.ask(
            kind, user, channel, data, name=name, source=source, trigger=trigger
        )
        if not self._gateway.live:
            interaction.dead = True
            return self._interactions.describe(interaction)
        return await self._interactions.outcome(interaction)

    async def command(self, user: User, body: JsonObject) -> JsonObject:
        """Type a slash command."""
        take(body, {"channel": str, "name": str}, {"options": dict})
        channel = self.place(user, body)
        data = command_data(self.world, user, channel, body["name"], body.get("options") or {})
        return await self.ask(InteractionKind.COMMAND, user, channel, data, body["name"].removeprefix("/"))

    async def complete(self, user: User, body: JsonObject) -> JsonObject:
        """Type into an option that completes itself."""
        take(body, {"channel": str, "name": str, "option": str}, {"typed": str, "options": dict})
        channel = self.place(user, body)
        focused = (body["option"], body.get("typed") or "")
        data = command_data(self.world, user, channel, body["name"], body.get("options") or {}, focused)
        return await self.ask(InteractionKind.AUTOCOMPLETE, user, channel, data)

    async def message_command(self, user: User, body: JsonObject) -> JsonObject:
        """Use a command from the context menu of a message."""
        take(body, {"channel": str, "message": str, "name": str})
        channel = self.place(user, body)
        message = naming.message_for(channel, user, body["message"])
        resolved: JsonObject = {"messages": {str(message.id): serialize.message(self.world, message)}}
        data = self._menu(user, channel, CommandKind.MESSAGE, body["name"], str(message.id), resolved)
        return await self.ask(InteractionKind.COMMAND, user, channel, data, body["name"])

    async def user_command(self, user: User, body: JsonObject) -> JsonObject:
        """Use a command from the context menu of a member."""
        take(body, {"channel": str, "user": str, "name": str})
        channel = self.place(user, body)
        resolved: JsonObject = {}
        target = refer_user(self.world, naming.person(self.world, body["user"]), resolved)
        data = self._menu(user, channel, CommandKind.USER, body["name"], target, resolved)
        return await self.ask(InteractionKind.COMMAND, user, channel, data, body["name"])

    def _menu(
        self, user: User, channel: Channel, kind: CommandKind, name: str, target: str, resolved: JsonObject
    ) -> JsonObject:
        commands = available(self.world, user, channel, kind)
        command = next((one for one in commands if one.name == name), None)
        if command is None:
            known = ", ".join(one.name for one in commands) or "none"
            raise ControlError(
                f"'{name}' is not in the menu of {user.handle} here", remedy=f"in the menu: {known}"
            )
        data: JsonObject = {
            "id": str(command.id),
            "name": name,
            "type": int(kind),
            "target_id": target,
            "resolved": resolved,
        }
        return data | ({"guild_id": str(command.guild_id)} if command.guild_id is not None else {})

    async def click(self, user: User, body: JsonObject) -> JsonObject:
        """Press a button."""
        take(body, {"channel": str, "message": str, "custom_id": str})
        channel = self.place(user, body)
        message = naming.message_for(channel, user, body["message"])
        data = click_data(message, body["custom_id"])
        return await self.ask(InteractionKind.COMPONENT, user, channel, data, source=message)

    async def select(self, user: User, body: JsonObject) -> JsonObject:
        """Choose in a select."""
        take(body, {"channel": str, "message": str, "custom_id": str, "values": list})
        channel = self.place(user, body)
        message = naming.message_for(channel, user, body["message"])
        data = select_data(self.world, user, message, body["custom_id"], body["values"])
        return await self.ask(InteractionKind.COMPONENT, user, channel, data, source=message)

    async def submit(self, user: User, body: JsonObject) -> JsonObject:
        """Send a filled form."""
        take(body, {"interaction": str, "values": dict})
        number = body["interaction"]
        shown = self._interactions.find(identifier(number) or 0)
        if shown is None or shown.person.id != user.id:
            raise ControlError(f"no form was shown to {user.handle} by interaction {number}", status=404)
        data = submit_data(self.world, user, shown, body["values"])
        return await self.ask(
            InteractionKind.MODAL, user, shown.channel, data, source=shown.source, trigger=shown
        )

    async def say(self, user: User, body: JsonObject) -> JsonObject:
        """Write a plain message."""
        take(body, {"channel": str, "content": str}, {"reply_to": str})
        world, channel = self.world, self.place(user, body)
        granted = permissions.IN_DIRECT_MESSAGES
        if user.id in world.guild.members:
            granted = permissions.in_channel(world.guild, channel, naming.present(world, user))
        if not permissions.may_send(granted, channel) or channel.kind == 4:
            raise ControlError(f"{user.handle} may not write in '{body['channel']}'", status=403)
        if not 0 < len(body["content"].strip()) <= 2000:
            raise ControlError("a message has 1 to 2000 characters")
        draft = posting.Draft(
            user, {"content": body["content"]}, everyone=Permission.MENTION_EVERYONE in granted
        )
        if body.get("reply_to"):
            answered = naming.message_for(channel, user, body["reply_to"])
            draft.body["message_reference"] = {"message_id": str(answered.id)}
        return {"message": serialize.message(world, posting.post(world, channel, draft))}

    async def react(self, user: User, body: JsonObject) -> JsonObject:
        """React to a message, or take the reaction back."""
        take(body, {"channel": str, "message": str, "emoji": str}, {"add": bool})
        channel = self.place(user, body)
        message = naming.message_for(channel, user, body["message"])
        posting.react(self.world, channel, message, user, body["emoji"], add=body.get("add") is not False)
        return {"message": serialize.message(self.world, message)}

    async def join(self, user: User, body: JsonObject) -> JsonObject:
        """Come into the server."""
        take(body, {})
        if user.id in self.world.guild.members:
            raise ControlError(f"{user.handle} is in the server already", status=409)
        return {"member": serialize.member(guild_life.join(self.world, user))}

    async def leave(self, user: User, body: JsonObject) -> JsonObject:
        """Leave the server."""
        take(body, {})
        guild_life.leave(self.world, naming.present(self.world, user))
        return {}

    async def locale(self, user: User, body: JsonObject) -> JsonObject:
        """Set the language of the client."""
        take(body, {"locale": str})
        if body["locale"] not in LOCALES:
            raise ControlError(f"Discord has no locale '{body['locale']}'", remedy=", ".join(sorted(LOCALES)))
        user.locale = body["locale"]
        self.world.changed("changed", only=user.id)
        return {"locale": user.locale}

    async def dms(self, user: User, body: JsonObject) -> JsonObject:
        """Open or close direct messages."""
        take(body, {"open": bool})
        user.dms_open = body["open"]
        self.world.changed("changed", only=user.id)
        return {"open": user.dms_open}

    async def nickname(self, user: User, body: JsonObject) -> JsonObject:
        """Take a nickname in the server."""
        take(body, {}, {"nick": str})
        fits({"nick": text(32)}, body)
        member = naming.present(self.world, user)
        member.nick = body.get("nick") or None
        guild_life.tell_member(self.world, member)
        return {"nick": member.nick}

    async def roles(self, user: User, body: JsonObject) -> JsonObject:
        """Hold exactly these roles."""
        take(body, {"roles": list})
        member = naming.present(self.world, user)
        guild_life.set_roles(
            self.world, member, [naming.role(self.world, str(one)).id for one in body["roles"]]
        )
        return {"roles": [str(one) for one in member.roles]}

    async def typing(self, user: User, body: JsonObject) -> JsonObject:
        """Be seen writing."""
        take(body, {"channel": str})
        channel = self.place(user, body)
        self.world.changed("typing", channel.id, by=user.id)
        return {}

    async def dismiss(self, user: User, body: JsonObject) -> JsonObject:
        """Dismiss a private reply."""
        take(body, {"channel": str, "message": str})
        channel = self.place(user, body)
        message = naming.message_for(channel, user, body["message"])
        if not message.flags & MessageFlag.EPHEMERAL:
            raise ControlError("only private replies can be dismissed")
        posting.remove(self.world, channel, message)
        return {}

    async def interested(self, user: User, body: JsonObject) -> JsonObject:
        """Mark a scheduled event as interesting, or no longer."""
        take(body, {"event": str}, {"yes": bool})
        event = self.world.guild.events.get(identifier(body["event"]) or 0)
        if event is None:
            raise ControlError(f"no scheduled event {body['event']}", status=404)
        data: Any = {
            "guild_scheduled_event_id": str(event.id),
            "user_id": str(user.id),
            "guild_id": str(self.world.guild.id),
        }
        yes = body.get("yes") is not False
        if yes != (user.id in event.interested):
            (event.interested.append if yes else event.interested.remove)(user.id)
            name = f"GUILD_SCHEDULED_EVENT_USER_{'ADD' if yes else 'REMOVE'}"
            self.world.tell(Event(name, data, Intent.GUILD_SCHEDULED_EVENTS))
        return {"interested": yes}


ACTS: dict[str, Act] = {
    "command": Actors.command,
    "complete": Actors.complete,
    "message-command": Actors.message_command,
    "user-command": Actors.user_command,
    "click": Actors.click,
    "select": Actors.select,
    "submit": Actors.submit,
    "say": Actors.say,
    "react": Actors.react,
    "join": Actors.join,
    "leave": Actors.leave,
    "locale": Actors.locale,
    "dms": Actors.dms,
    "nickname": Actors.nickname,
    "roles": Actors.roles,
    "typing": Actors.typing,
    "dismiss": Actors.dismiss,
    "interested": Actors.interested,
}
