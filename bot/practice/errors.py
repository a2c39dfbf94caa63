"""Discord's errors, with their real statuses and codes."""

from bot.practice.kinds import JsonObject


class ApiError(Exception):
    """Discord says no: a status, a code, a message and, for bodies, where it is wrong."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: JsonObject | None = None,
        strange: tuple[str, ...] = (),
    ) -> None:
        """Keep what the answer says; ``strange`` is what this server does not know at all."""
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.strange = strange

    def body(self) -> JsonObject:
        """Return the JSON that Discord answers with."""
        body: JsonObject = {"message": self.message, "code": self.code}
        if self.errors:
            body["errors"] = self.errors
        return body

    def in_words(self) -> str:
        """Return the message with the first field that is wrong, for the control interface."""
        path, node = [], self.errors
        while node and "_errors" not in node:
            key = next(iter(node))
            path.append(key)
            node = node[key]
        return f"field '{'.'.join(path)}': {node['_errors'][0]['message']}" if node else self.message


class ControlError(Exception):
    """The control interface says no: a status, what is wrong, and what to do about it."""

    def __init__(self, message: str, *, remedy: str | None = None, status: int = 400) -> None:
        """Keep what the answer says."""
        super().__init__(f"{message} ({remedy})" if remedy else message)
        self.message = message
        self.remedy = remedy
        self.status = status

    def body(self) -> JsonObject:
        """Return the JSON of the answer."""
        return {"error": self.message} | ({"remedy": self.remedy} if self.remedy else {})


def unauthorised() -> ApiError:
    """The token is missing or wrong."""
    return ApiError(401, 0, "401: Unauthorized")


def unknown(what: str) -> ApiError:
    """There is no such object."""
    code = {
        "Channel": 10003,
        "Guild": 10004,
        "Member": 10007,
        "Message": 10008,
        "Permission Overwrite": 10009,
        "Role": 10011,
        "User": 10013,
        "Emoji": 10014,
        "Webhook": 10015,
        "interaction": 10062,
        "application command": 10063,
        "Guild Scheduled Event": 10070,
    }[what]
    return ApiError(404, code, f"Unknown {what}")


def missing_access() -> ApiError:
    """The bot cannot see it."""
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    """The bot sees it, but may not do this."""
    return ApiError(403, 50013, "Missing Permissions")


def invalid(path: str, code: str, message: str) -> ApiError:
    """One field of the body (``a.0.b``) is wrong."""
    errors: JsonObject = {"_errors": [{"code": code, "message": message}]}
    for key in reversed(path.split(".")):
        errors = {key: errors}
    return ApiError(400, 50035, "Invalid Form Body", errors=errors)
