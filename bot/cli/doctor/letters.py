"""The doctor's look at mail: whether people without Discord can register, and the server lets the bot in."""

from collections.abc import AsyncIterator, Iterator

from aiosmtplib import SMTPException

from bot.cli.doctor.finding import Finding, note, right, wrong
from bot.mail.sender import MailServer, conversation
from bot.settings import OFF, Settings


def letters(settings: Settings) -> Iterator[Finding]:
    """Look whether letters can be sent, and whether what they link to is served."""
    if settings.smtp_host is None:
        yield note(
            "no mail server is set: only members on Discord can register for events",
            "SMTP_HOST, SMTP_FROM and PUBLIC_URL let others register by e-mail on pages of their own",
        )
    elif settings.public_url is None or settings.web_bind == OFF:
        lacking = "PUBLIC_URL" if settings.public_url is None else "WEB_BIND"
        yield note(
            f"a mail server is set, and no letter will be sent: {lacking} says where its links could lead",
            f"set {lacking}, with a reverse proxy with TLS in front",
        )


async def mail_server(settings: Settings) -> AsyncIterator[Finding]:
    """Go as far as a letter would: connect, check the certificate, be let in. Nothing is sent."""
    server = MailServer.of(settings)
    if server is None:
        return
    try:
        async with conversation(server):
            yield right(f"the mail server {server.host}:{server.port} lets the bot in")
    except (SMTPException, OSError, ValueError) as error:
        yield wrong(
            f"the mail server {server.host}:{server.port} cannot be used: {error}",
            "check SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER and SMTP_PASSWORD; its certificate must be "
            "valid for that name",
        )
