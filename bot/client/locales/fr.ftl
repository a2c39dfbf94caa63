# Ce que dit le bot avant et autour de chaque fonction.

client-foreign-server = Ce bot est au service d’un autre serveur Discord. Utilisez-le là-bas.
client-not-in-direct-messages = Cette commande ne fonctionne que sur le serveur { -community(form: "of") }. Ouvrez le serveur et utilisez-la là-bas.
client-editors-only = Cette action est réservée aux personnes qui tiennent la FAQ. Si une réponse est fausse ou manque, dites-le { -secretariat(form: "to") } avec { COMMAND("ask") }.
client-staff-only = Cette action est réservée { -secretariat(form: "to") }. Si vous en avez besoin, demandez-la avec { COMMAND("ask") }.
client-not-allowed = Vous n’avez pas l’autorisation de faire cela. Si vous pensez devoir l’avoir, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
client-out-of-date = Ce bouton ou ce formulaire n’est plus utilisé. Tapez / pour voir ce que vous pouvez faire.
client-unreadable-form = Le bot n’a pas pu lire ce formulaire ; rien n’a été modifié. Rouvrez-le et saisissez-le à nouveau.
client-slow-down = Veuillez attendre { $seconds ->
        [one] une seconde
       *[other] { $seconds } secondes
    } puis réessayer.
client-you-lack-permission = Il vous faut cette permission sur le serveur : { $permissions }. Demandez à une personne qui gère le serveur.
client-bot-lacks-permission = Il manque au bot cette permission ici : { $permissions }. Rien n’est perdu. Prévenez { -secretariat(form: "the") } avec { COMMAND("ask") } : une fois la permission accordée au rôle du bot, vous pourrez recommencer.
client-closed-direct-messages = Le bot ne peut pas vous envoyer de messages privés. Autorisez-les dans les paramètres de confidentialité du serveur, puis réessayez.
client-unusable-option = Une des valeurs données ne convient pas ici. Choisissez-en une dans la liste qui apparaît pendant la saisie.
client-command-changed = Cette commande a changé depuis le chargement de votre Discord. Redémarrez Discord (Ctrl+R), puis réessayez.
client-gone = Le salon, le message ou le membre nécessaire a été supprimé. Prévenez { -secretariat(form: "the") } avec { COMMAND("ask") } ; s’il s’agit d’un salon ou d’un rôle, une personne qui gère le serveur peut en indiquer un autre avec { COMMAND("setup bind") }.
client-discord-down = Discord ne répond pas en ce moment. Ce que vous avez fait avant est conservé. Réessayez dans quelques minutes.
client-discord-busy = Discord demande au bot de ralentir. Réessayez dans quelques minutes.
client-database-busy = Le bot est très occupé et n’a pas enregistré cette action. Réessayez dans une minute.
client-disk = Le disque du bot est plein ou en panne : rien n’a été changé. Prévenez { -secretariat(form: "the") } dans le salon d’aide, pour que quelqu’un s’en occupe, puis réessayez plus tard ; ce qui a été enregistré avant est en sécurité.
client-unexpected = Un problème est survenu de notre côté. Réessayez ; si cela se reproduit, donnez cette référence { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur : { $reference }

# Les étiquettes qui figurent sur chaque fiche, dans le même ordre.
client-label-when = Quand
client-label-where = Où
client-label-next = Étape suivante

# Les heures locales à regarder de plus près.
time-unknown-zone = Aucun fuseau horaire ne s’appelle « { $zone } ». Choisissez-en un dans la liste, par exemple Europe/Brussels.
time-does-not-exist = À { PLACE($zone) }, { LOCAL($local) } n’existe pas : les horloges avancent et sautent cette heure-là. Choisissez plutôt { $before } ou { $after }.
time-occurs-twice = À { PLACE($zone) }, { LOCAL($local) } a lieu deux fois : les horloges reculent sur cette heure-là, ce peut donc être { $first } ou { $second }. Choisissez une heure hors de cet intervalle, ou donnez-la en UTC.
time-too-far-ahead = { $when }, c’est trop loin : je garde les dates sur { $years } ans, aujourd’hui jusqu’au { WHEN($last, style: "D") }. Vérifiez l’année, ou donnez une date plus proche.

# Les noms des permissions tels que Discord les affiche.
permission-view-channel = Voir les salons
permission-send-messages = Envoyer des messages
permission-embed-links = Intégrer des liens
permission-attach-files = Joindre des fichiers
permission-read-message-history = Voir les anciens messages
permission-manage-channels = Gérer les salons
permission-manage-roles = Gérer les rôles
permission-manage-messages = Gérer les messages
permission-pin-messages = Épingler des messages
permission-manage-events = Gérer les évènements
permission-create-events = Créer des événements
permission-manage-guild = Gérer le serveur
permission-create-private-threads = Créer des fils privés
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-mention-everyone = Mentionner @everyone, @here et tous les rôles
permission-create-public-threads = Créer des fils publics
permission-manage-threads = Gérer les fils

# Ce qui manque au bot dans un salon, après un deux-points ; chaque détail vaut « missing » ou « given ».
client-lacks =
    Il manque au bot à cet endroit :{ $view ->
        [missing] {" "}« { permission-view-channel } »
       *[given] {""}
    }{ $send ->
        [missing] {" "}« { permission-send-messages } »
       *[given] {""}
    }{ $threads ->
        [missing] {" "}« { permission-send-messages-in-threads } »
       *[given] {""}
    }{ $locked ->
        [missing] {" "}« { permission-manage-threads } »
       *[given] {""}
    }{ $embed ->
        [missing] {" "}« { permission-embed-links } »
       *[given] {""}
    }{ $attach ->
        [missing] {" "}« { permission-attach-files } »
       *[given] {""}
    }{ $mention ->
        [missing] {" "}« { permission-mention-everyone } »
       *[given] {""}
    }{ $history ->
        [missing] {" "}« { permission-read-message-history } »
       *[given] {""}
    }.
client-lacks-remedy = La personne qui gère ce salon l’autorise au rôle du bot : paramètres du salon, Permissions.
client-not-a-member = Vous n’êtes plus sur le serveur de la communauté. Revenez-y d’abord, puis réessayez.

# Comment on dit ce qui revient. $time est une heure, $place la ville du fuseau horaire.
client-every-days =
    { $days ->
        [1] tous les jours
       *[other] tous les { $days } jours
    } à { $time } ({ $place })
client-every-workday = du lundi au vendredi à { $time } ({ $place })
# $weekdays : « lundi et jeudi ».
client-every-weekdays =
    { $weeks ->
        [1] chaque { $weekdays }
        [2] une semaine sur deux, { $weekdays },
       *[other] toutes les { $weeks } semaines, { $weekdays },
    } à { $time } ({ $place })
client-every-ordinal =
    le { $ordinal ->
        [-1] dernier
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
       *[other] cinquième
    } { $weekday } { $months ->
        [1] de chaque mois
        [2] d’un mois sur deux
       *[other] tous les { $months } mois
    } à { $time } ({ $place })
client-every-day-of-month =
    le { $day ->
        [1] 1er
       *[other] { $day }
    } { $months ->
        [1] de chaque mois
        [2] d’un mois sur deux
       *[other] tous les { $months } mois
    } à { $time } ({ $place })
client-every-last-day =
    le dernier jour { $months ->
        [1] de chaque mois
        [2] d’un mois sur deux
       *[other] tous les { $months } mois
    } à { $time } ({ $place })
# $date : « 30 mars ».
client-every-year = chaque année le { $date } à { $time } ({ $place })
