# Refus de bot/community/places.py
places-not-bound =
    { $kind ->
        [role] Le rôle « { $slug } » n’est pas encore relié à un rôle de ce serveur.
       *[channel] Le salon « { $slug } » n’est pas encore relié à un salon de ce serveur.
    } Une personne qui gère le serveur peut le relier avec { COMMAND("setup bind") }.
# Refus de bot/community/naming.py ; $groups sont les noms de groupes, en liste.
places-group-unclear = « { $typed } » correspond à plusieurs groupes de travail : { $groups }. Tapez un autre mot du nom, ou choisissez le groupe dans la liste qui apparaît pendant que vous tapez.
places-group-unknown =
    Aucun groupe de travail n’a « { $typed } » dans son nom. { $number ->
        [0] Il n’y en a pas encore : { -secretariat(form: "the") } les crée.
       *[other] Il y a : { $groups }. Un mot du nom suffit ; { COMMAND("group list") } les montre tous.
    }
