# Refusals of bot/community/places.py
places-not-bound =
    { $kind ->
        [role] The role “{ $slug }” is not linked to a role of this server yet.
       *[channel] The channel “{ $slug }” is not linked to a channel of this server yet.
    } Whoever manages the server can link it with { COMMAND("setup bind") }.
