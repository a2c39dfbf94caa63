"""The doctor's look at the Discord server: may the bot do what it must, and does Discord keep its promises.

The two promises that delivery rests on are tried in a test channel: the same nonce gives the same
message, and the bot can read its own messages back. What is posted there is deleted again.
"""

import secrets
from collections.abc import AsyncIterator, Iterator

import aiohttp
import discord

from bot.cli.doctor.finding import Finding, missing, note, right, wrong
from bot.settings import Credentials

EVERYWHERE = ("view_channel", "send_messages", "embed_links", "attach_files", "read_message_history")
FOR_WHAT = {
    ("manage_channels", "manage_roles"): "needed by /setup apply and by groups that give roles",
    ("create_private_threads", "send_messages_in_threads"): "without it questions go to the staff channel",
    ("create_public_threads",): "without it partner search cards have no thread",
    ("mention_everyone",): "without it nobody of the desk is called to a question",
    ("pin_messages",): "without it somebody has to pin the panels by hand",
    ("create_events",): "without it Discord's own list of events stays empty",
}
"""What the bot needs for one thing each, by Discord's names, and what becomes of that thing without it."""

CALLED = {
    "mention_everyone": "Mention @everyone, @here, and All Roles",
    "send_messages_in_threads": "Send Messages in Threads",
}
"""Those that Discord's settings do not call by the name its interface has for them."""


async def examine(
    credentials: Credentials, test_channel: int | None, *, reads_messages: bool = False
) -> AsyncIterator[Finding]:
    """Log in with the token, look at the server, and try the promises in ``test_channel``.

    ``reads_messages``: the operator lets the bot read what members write, if Discord does.
    """
    client = discord.Client(intents=discord.Intents.none())
    try:
        try:
            await client.login(credentials.token)
        except discord.LoginFailure:
            yield wrong("Discord refuses the token", "DISCORD_TOKEN: copy it again from the Developer Portal")
            return
        except (aiohttp.ClientError, OSError) as error:
            yield wrong(
                f"Discord cannot be reached ({type(error).__name__})", "check the network and try again"
            )
            return
        yield right(f"the token is that of {client.user}")
        for finding in _intents(client, reads_messages=reads_messages):
            yield finding
        async for finding in _server(client, credentials.guild_id, test_channel):
            yield finding
    finally:
        await client.close()


async def _server(client: discord.Client, guild_id: int, test_channel: int | None) -> AsyncIterator[Finding]:
    try:
        guild = await client.fetch_guild(guild_id)
    except (discord.Forbidden, discord.NotFound):
        yield wrong(
            f"the bot is not on the server {guild_id}",
            "GUILD_ID: check it, and invite the bot with the scopes bot and applications.commands",
        )
        return
    yield right(f"the bot is on the server {guild.name}")
    assert client.user is not None  # noqa: S101 - it has just logged in
    me = await guild.fetch_member(client.user.id)
    for finding in _permissions(me):
        yield finding
    if test_channel is None:
        yield note(
            "the promises of delivery were not tried", "name a test channel: doctor --live --channel ID"
        )
        return
    async for finding in _promises(client, me, test_channel):
        yield finding


def _intents(client: discord.Client, *, reads_messages: bool) -> Iterator[Finding]:
    flags = client.application_flags
    granted = flags.gateway_message_content or flags.gateway_message_content_limited
    if reads_messages and granted:
        yield right("Discord lets the bot read messages, as FAQ_CHANNELS=on wants")
    elif reads_messages:
        yield missing(
            "FAQ_CHANNELS is on, and Discord does not let the bot read messages: it answers in no channel",
            "Developer Portal, your application, Bot: switch on Message Content Intent; or FAQ_CHANNELS=off",
        )
    elif granted:
        yield note(
            "Discord would let the bot read messages, which it does not do: FAQ_CHANNELS is off",
            "switch Message Content Intent off in the Developer Portal, or write FAQ_CHANNELS=on",
        )


def _permissions(me: discord.Member) -> Iterator[Finding]:
    lacking = [name for name in EVERYWHERE if not getattr(me.guild_permissions, name)]
    if lacking:
        yield missing(
            f"the bot lacks {_words(lacking)}", "Server Settings, Roles, the bot's role: allow them"
        )
    else:
        yield right("the bot may view, send, embed, attach and read back")
    for names, why in FOR_WHAT.items():
        if missed := [name for name in names if not getattr(me.guild_permissions, name)]:
            yield missing(f"the bot lacks {_words(missed)}", f"{why}; Server Settings, Roles, the bot's role")


def _words(names: list[str]) -> str:
    return ", ".join(CALLED.get(name) or name.replace("_", " ").title() for name in names)


async def _promises(client: discord.Client, me: discord.Member, channel_id: int) -> AsyncIterator[Finding]:
    try:
        channel = await client.fetch_channel(channel_id)
    except (discord.Forbidden, discord.NotFound):
        yield wrong(f"the bot cannot see the channel {channel_id}", "choose a text channel that it may see")
        return
    if not isinstance(channel, discord.TextChannel):
        yield wrong(f"{channel_id} is no text channel", "choose a text channel of this server")
        return
    yield right(f"the test channel is #{channel.name}")
    nonce, words = (
        secrets.token_hex(12),
        f"Trying whether a message is delivered once: {secrets.token_hex(4)}",
    )
    try:
        # One nonce, two requests: Discord must answer both with one message.
        sent = [await channel.send(words, nonce=nonce, silent=True) for _ in range(2)]
    except discord.Forbidden:
        yield wrong(
            f"the bot may not send in #{channel.name}", "allow Send Messages there, or choose another channel"
        )
        return
    try:
        yield _once(sent)
        read = [
            one.id
            async for one in channel.history(limit=10)
            if one.content == words and one.author.id == me.id
        ]
        yield _readable(sent, read)
    finally:
        for message in {one.id: one for one in sent}.values():
            await message.delete()


def _once(sent: list[discord.Message]) -> Finding:
    if len({one.id for one in sent}) == 1:
        return right("a repeated nonce gave the first message again")
    return wrong(
        "a repeated nonce made a second message",
        "do not rely on 'never seen twice' until this is understood; please report it",
    )


def _readable(sent: list[discord.Message], read: list[int]) -> Finding:
    if set(read) == {one.id for one in sent}:
        return right("the bot reads its own messages back")
    return wrong(
        "the bot cannot read its own messages back", "allow Read Message History in every channel it posts to"
    )
