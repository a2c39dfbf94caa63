# Refusals of bot/community/places.py
places-not-bound =
    { $kind ->
        [role] The role “{ $slug }” is not linked to a role of this server yet.
       *[channel] The channel “{ $slug }” is not linked to a channel of this server yet.
    } Whoever manages the server can link it with { COMMAND("setup bind") }.
# Refusals of bot/community/naming.py; $groups are the names of groups, as a list.
places-group-unclear = “{ $typed }” fits more than one working group: { $groups }. Type another word of the name, or choose the group from the list that appears while you type.
places-group-unknown =
    No working group has “{ $typed }” in its name. { $number ->
        [0] There are none yet: { -secretariat(form: "the") } sets them up.
       *[other] There are: { $groups }. Any word of a name is enough; { COMMAND("group list") } shows them all.
    }
