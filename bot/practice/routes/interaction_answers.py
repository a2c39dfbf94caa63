"""Answers to interactions: the callback, the original response, follow-ups."""

from bot.practice import posting, serialize
from bot.practice.interactions import Interaction
from bot.practice.kinds import CallbackKind, JsonObject, MessageFlag
from bot.practice.routing import NO_CONTENT, Call, Reply, Routes
from bot.practice.shapes import CALLBACK, FOLLOWUP_CREATE, MESSAGE_EDIT

routes = Routes()
_HOOK = "/webhooks/{application_id}/{token}"


@routes.add(
    "POST",
    "/interactions/{interaction_id}/{token}/callback",
    body=CALLBACK,
    query="with_response",
    needs_token=False,
)
def callback(call: Call) -> Reply:
    """Take the first answer to an interaction."""
    interaction = call.interactions.waiting(call.id("interaction_id"), call.params["token"])
    call.interactions.answer(interaction, call.body, call.uploads)
    if call.query.get("with_response", "").lower() not in {"1", "true"}:
        return NO_CONTENT
    return Reply(200, _response(call, interaction))


def _response(call: Call, one: Interaction) -> JsonObject:
    channel = str(one.channel.id)
    made: JsonObject = {"id": str(one.id), "type": int(one.kind), "channel_id": channel}
    if one.callback in {CallbackKind.MESSAGE, CallbackKind.DEFERRED_MESSAGE} and one.original is not None:
        made |= {
            "response_message_id": str(one.original.id),
            "response_message_loading": one.loading,
            "response_message_ephemeral": bool(one.original.flags & MessageFlag.EPHEMERAL),
        }
    answer: JsonObject = {"interaction": made}
    if one.callback in {CallbackKind.MESSAGE, CallbackKind.UPDATE} and one.original is not None:
        message = serialize.message(call.world, one.original)
        answer["resource"] = {"type": int(one.callback), "message": message}
    return answer


def _interaction(call: Call) -> Interaction:
    return call.interactions.by_token(call.id("application_id"), call.params["token"])


@routes.add("POST", _HOOK, body=FOLLOWUP_CREATE, query="wait thread_id with_components", needs_token=False)
def follow_up(call: Call) -> Reply:
    """Post a follow-up; after a deferral the first one completes the original response."""
    message = call.interactions.follow_up(_interaction(call), call.body, call.uploads)
    return Reply(200, serialize.message(call.world, message))


@routes.add("GET", _HOOK + "/messages/@original", query="thread_id", needs_token=False)
def get_original(call: Call) -> Reply:
    """Return the original response."""
    return Reply(200, serialize.message(call.world, call.interactions.original(_interaction(call))))


@routes.add(
    "PATCH",
    _HOOK + "/messages/@original",
    body=MESSAGE_EDIT,
    query="thread_id wait with_components",
    needs_token=False,
)
def edit_original(call: Call) -> Reply:
    """Edit the original response."""
    message = call.interactions.edit_original(_interaction(call), call.body, call.uploads)
    return Reply(200, serialize.message(call.world, message))


@routes.add("DELETE", _HOOK + "/messages/@original", query="thread_id", needs_token=False)
def delete_original(call: Call) -> Reply:
    """Delete the original response."""
    interaction = _interaction(call)
    posting.remove(call.world, interaction.channel, call.interactions.original(interaction))
    interaction.loading = False
    interaction.completed.set()
    return NO_CONTENT


@routes.add("GET", _HOOK + "/messages/{message_id}", query="thread_id", needs_token=False)
def get_followup(call: Call) -> Reply:
    """Return a follow-up."""
    return Reply(
        200,
        serialize.message(call.world, call.interactions.message(_interaction(call), call.id("message_id"))),
    )


@routes.add(
    "PATCH",
    _HOOK + "/messages/{message_id}",
    body=MESSAGE_EDIT,
    query="thread_id wait with_components",
    needs_token=False,
)
def edit_followup(call: Call) -> Reply:
    """Edit a follow-up."""
    interaction = _interaction(call)
    message = call.interactions.message(interaction, call.id("message_id"))
    posting.revise(call.world, interaction.channel, message, call.body, call.uploads)
    return Reply(200, serialize.message(call.world, message))


@routes.add("DELETE", _HOOK + "/messages/{message_id}", query="thread_id", needs_token=False)
def delete_followup(call: Call) -> Reply:
    """Delete a follow-up."""
    interaction = _interaction(call)
    message = call.interactions.message(interaction, call.id("message_id"))
    posting.remove(call.world, interaction.channel, message)
    return NO_CONTENT
