command-office-posts =
    .name = publications
    .description = Brouillons de publications sur un événement pour les réseaux sociaux, à copier et publier
    .option-event = Un mot de son titre, ou son numéro
    .option-event-name = événement

social-title = Brouillons de publications
social-intro = Copiez ce qu’il vous faut et corrigez-le là où vous le publiez. Le bot ne publie rien et ne traduit rien : ce que l’organisateur ou l’organisatrice a écrit reste dans sa langue. Chaque texte tient dans la longueur que prennent ses réseaux, lien compris. Tous sont aussi dans le fichier.
social-intro-no-page = Copiez ce qu’il vous faut et corrigez-le là où vous le publiez. Le bot ne publie rien et ne traduit rien : ce que l’organisateur ou l’organisatrice a écrit reste dans sa langue. Chaque texte tient dans la longueur que prennent ses réseaux. Il n’y a pas de lien, car le bot n’a pas de page pour les personnes sans Discord ; son opérateur peut la mettre en place. Tous sont aussi dans le fichier.
# $name: names of networks. $length, $limit: characters.
social-label-network = { $name } · { $length } sur { $limit }
social-label-alt = Texte de remplacement pour une image de l’annonce
social-in-file = Dans le fichier : c’est trop long pour être affiché ici.
# These two are words of the posts themselves.
social-call = Inscription : { $link }
social-alt = Annonce d’un événement : { $title }. { $facts }.

social-not-for-everyone = « { $title } » n’est pas pour tout le monde, ou est annoncé là où tout le monde ne lit pas ; aucune publication n’est donc proposée. S’il doit être public, changez à qui il s’adresse ({ COMMAND("event registration") }) ou l’endroit où il est annoncé.
social-no-networks = Aucun réseau n’est nommé pour lequel proposer des publications. La personne qui gère le bot les nomme sous [[networks]] dans data/community.toml.
