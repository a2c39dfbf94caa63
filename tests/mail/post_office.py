"""A mail server that is not ours, on loopback, with a certificate of a throw-away authority."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Answer = Callable[[], str | None]


@dataclass
class PostOffice:
    """What arrived, and what it says to what arrives next. It takes letters only over TLS where it has TLS."""

    received: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    says_to_recipients: list[str] = field(default_factory=list)
    """Answers to the next RCPT commands; after these, all is well."""
    says_to_letters: list[str | None] = field(default_factory=list)
    """Answers to the next letters, which it keeps all the same; None: it keeps the letter and hangs up."""
    port: int = 0
    trusted: ssl.SSLContext | None = None

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.says_to_recipients:
            return self.says_to_recipients.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        assert isinstance(envelope.content, bytes)
        answer = self.says_to_letters.pop(0) if self.says_to_letters else "250 OK"
        if answer is None or answer.startswith("2"):
            message = message_from_bytes(envelope.content, policy=default)
            assert isinstance(message, EmailMessage)
            self.received.append(message)
            self.to += envelope.rcpt_tos
            self.encrypted.append(_is_encrypted(server))
        if answer is None:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            return "250 nobody hears this"
        return answer


def _is_encrypted(server: SMTP) -> bool:
    return server.transport is not None and server.transport.get_extra_info("ssl_object") is not None


def let_in(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: object
) -> AuthResult:
    known = isinstance(given, LoginPassword) and given == LoginPassword(b"bot", b"hush")
    return AuthResult(success=known, handled=False)


@asynccontextmanager
async def post_office(*, security: str = "starttls", name: str = "localhost") -> AsyncIterator[PostOffice]:
    """Take letters at 127.0.0.1; the certificate is for ``name``."""
    authority = trustme.CA()
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(ours)
    office = PostOffice(trusted=ssl.create_default_context())
    assert office.trusted is not None
    authority.configure_trust(office.trusted)
    loop = asyncio.get_running_loop()

    def answering() -> SMTP:
        return SMTP(
            office,
            loop=loop,
            hostname="post.example",
            tls_context=ours if security == "starttls" else None,
            require_starttls=security == "starttls",
            authenticator=let_in,
            auth_require_tls=security == "starttls",
        )

    serving = await loop.create_server(answering, "127.0.0.1", 0, ssl=ours if security == "tls" else None)
    office.port = serving.sockets[0].getsockname()[1]
    try:
        yield office
    finally:
        serving.close()
