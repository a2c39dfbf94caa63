"""Holds the bot to Discord: logs in and stays connected, whatever the network does."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Final

import aiohttp
import discord

from bot.client.hearts import still_hearts
from bot.client.intents import forgo_messages
from bot.client.logins import LoginBudget, LoginPace
from bot.kernel.errors import SettingError
from bot.kernel.text import cut
from bot.supervision import end, pauses

LOG = logging.getLogger(__name__)

UNREACHABLE: Final = (
    OSError,
    aiohttp.ClientError,
    TimeoutError,
    discord.DiscordServerError,
    discord.RateLimited,
)
"""What the network and an outage of Discord look like; both pass."""

REASON_LIMIT: Final = 200
AUTHENTICATION_FAILED: Final = 4004
RESUMABLE: Final = 4000
"""A code that does not take the session away, as 1000 would."""

BUDGET_SECONDS: Final = 10.0
LONGEST_WAIT_CONNECTED: Final = 20.0
"""Seconds; discord.py gives a login 60 s, and Discord hangs up on who says nothing."""

LOGIN_REFUSED: Final = (
    "DISCORD_TOKEN: Discord refuses it; copy the bot's token again from the Developer Portal"
)
SERVER_REFUSED: Final = (
    "GUILD_ID: the bot is not a member of that server, or may not offer commands there; "
    "invite it with the scopes bot and applications.commands"
)


class LoginTooSoon(Exception):
    """A login now would spend what Discord allows in a day; ``seconds`` from now it may be tried."""

    def __init__(self, seconds: float) -> None:
        """Keep how long to wait."""
        super().__init__(seconds)
        self.seconds = seconds


def any_number_of_connections() -> aiohttp.BaseConnector:
    """Return the connector that discord.py would make: it paces requests itself."""
    return aiohttp.TCPConnector(limit=0)


class Lifeline:
    """Logs a client in and connects it again and again, until it is closed or Discord refuses it for good."""

    def __init__(
        self, client: discord.Client, connector: Callable[[], aiohttp.BaseConnector], login_gap: float
    ) -> None:
        """Hold ``client``; ``connector`` makes what its sockets go through, ``login_gap`` is in seconds."""
        self._client = client
        self._connector = connector
        self._logins = LoginPace(login_gap)

    async def log_in(self, token: str) -> None:
        """Log in over HTTP, as often as it takes.

        Raises:
            SettingError: Discord refuses the token, or the bot is not on the server.
        """
        for pause in pauses():
            # Each login opens a session of its own, and a closed session closes its connector.
            self._client.http.connector = self._connector()
            try:
                await self._client.login(token)
            except discord.LoginFailure:
                raise SettingError(LOGIN_REFUSED) from None
            except (discord.Forbidden, discord.NotFound) as error:
                raise SettingError(SERVER_REFUSED) from error
            except UNREACHABLE as error:
                LOG.warning("Discord cannot be reached (%s); trying again in %.0f s", reason(error), pause)
            else:
                return
            await self._client.http.close()
            await asyncio.sleep(pause)

    async def before_identify(self) -> None:
        """Keep the gateway's logins within what Discord allows in a day; each is to wait here.

        Raises:
            LoginTooSoon: the wait is longer than an open connection may be silent.
        """
        loop = asyncio.get_running_loop()
        wait = self._logins.wait(loop.time(), await self._login_budget())
        if wait > LONGEST_WAIT_CONNECTED:
            raise LoginTooSoon(wait)
        await asyncio.sleep(wait)
        self._logins.begins(loop.time())

    async def _login_budget(self) -> LoginBudget | None:
        """Ask Discord how many logins are left; None if it does not say."""
        try:
            async with asyncio.timeout(BUDGET_SECONDS):
                _, _, limit = await self._client.http.get_bot_gateway()
        except (discord.GatewayNotFound, *UNREACHABLE):
            return None
        return LoginBudget(limit["total"], limit["remaining"], limit["reset_after"] / 1000)

    async def stay_connected(self) -> None:
        """Be at the gateway until the client is closed.

        Raises:
            SettingError: Discord refuses the token.
            discord.ConnectionClosed: for what else no further attempt would be answered otherwise.
            discord.PrivilegedIntentsRequired: the same, for an intent.
        """
        for pause in pauses():
            wait = pause
            try:
                await self._connect()
            except (discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
                self._judge_end(error)
                wait = 0.0
            except LoginTooSoon as early:
                wait = early.seconds
                LOG.warning("few logins are left for today; members are not heard for %.0f s", wait)
            except Exception as error:
                # Among others: discord.py looks into a connection that never was when the first attempt fails.
                LOG.warning(
                    "Discord's gateway was lost (%s); trying again in %.0f s",
                    reason(error),
                    wait,
                    exc_info=error if self._was_connected() else None,
                )
            else:
                return
            await self._hang_up()
            await asyncio.sleep(wait)

    async def _connect(self) -> None:
        """Be connected, in a task of its own: a signal to end is heard also when discord.py does not hear it."""
        connected = asyncio.create_task(self._client.connect(), name="gateway")
        try:
            await asyncio.wait([connected])
        finally:
            await end(connected)
        connected.result()

    def _judge_end(self, error: discord.ConnectionClosed | discord.PrivilegedIntentsRequired) -> None:
        """Go on with less if Discord took away what members write; else it is what discord.py closes for good.

        Raises:
            SettingError: Discord refuses the token.
        """
        # Somebody may switch the intent off while the bot runs: everything else goes on.
        if isinstance(error, discord.PrivilegedIntentsRequired) and self._client.intents.message_content:
            forgo_messages(self._client)
        elif getattr(error, "code", None) == AUTHENTICATION_FAILED:
            raise SettingError(LOGIN_REFUSED) from None
        else:
            # No further attempt would be answered otherwise.
            raise error

    def _was_connected(self) -> bool:
        connection: object = self._client.ws
        return connection is not None

    async def _hang_up(self) -> None:
        if self._was_connected():
            with contextlib.suppress(*UNREACHABLE):
                await self._client.ws.close(code=RESUMABLE)
        # Also that of a login that was given up half-way, which discord.py forgets.
        await still_hearts(1.0)


def reason(error: Exception) -> str:
    """Return what an operator reads of a connection that failed, on one line."""
    # A time limit says nothing of itself, and a proxy answers with a page.
    return cut(" ".join(str(error).split()), REASON_LIMIT) or type(error).__name__
