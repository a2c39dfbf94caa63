# Refusals of bot/community/places.py
places-not-bound =
    { $kind ->
        [role] The role “{ $slug }” is not linked to a role of this server yet.
       *[channel] The channel “{ $slug }” is not linked to a channel of this server yet.
    } { -secretariat(form: "The") } can link it with /setup.
