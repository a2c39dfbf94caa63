# Refus de bot/community/places.py
places-not-bound =
    { $kind ->
        [role] Le rôle « { $slug } » n’est pas encore relié à un rôle de ce serveur.
       *[channel] Le salon « { $slug } » n’est pas encore relié à un salon de ce serveur.
    } Une personne qui gère le serveur peut le relier avec { COMMAND("setup bind") }.
