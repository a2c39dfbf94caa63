# --- /setup --------------------------------------------------------------------------------------

command-setup =
    .description = Préparer le serveur pour la communauté
    .name = installation
command-setup-plan =
    .description = Montrer ce qui serait créé, relié ou publié, sans rien changer
    .name = plan
command-setup-apply =
    .description = Créer les salons, rôles et panneaux qui manquent, et relier ce qui existe
    .name = appliquer
command-setup-bind =
    .description = Dire quel salon ou rôle existant le bot doit utiliser
    .name = relier
    .option-kind = Un salon ou un rôle
    .option-kind-name = type
    .choice-kind-channel = salon
    .choice-kind-role = rôle
    .option-place = Son nom dans le fichier de la communauté
    .option-place-name = emplacement
    .option-channel = Le salon à utiliser
    .option-channel-name = salon
    .option-role = Le rôle à utiliser
    .option-role-name = rôle

# $kind vaut channel ou role ; $name est le nom dans le fichier de la communauté.
operations-place =
    { $kind ->
        [role] Rôle **{ $name }**
       *[channel] Salon **{ $name }**
    }

operations-plan-title = Ce qui serait fait
operations-complete-title = Le serveur est prêt
operations-incomplete-title = Il manque encore quelque chose
operations-bound-title = Relié
operations-nothing-to-do = Tout est en place. Il n’y a rien à faire.
operations-apply = Appliquer
operations-next-apply = Appuyez sur Appliquer ou utilisez { COMMAND("setup apply") }. Rien ne sera supprimé ni renommé.
operations-next-again = Corrigez ce qui est indiqué ci-dessus, puis utilisez de nouveau { COMMAND("setup apply") }. Ce qui est fait reste fait.
operations-in-place = En place
operations-watch-out = À vérifier

# $place est l’un des noms ci-dessus ; $found contient des mentions ; $lost vaut yes après une suppression.
operations-kept = { $place } : { $found }.
operations-would-bind = { $place } : ce serait { $found }, qui existe déjà.
operations-would-make =
    { $lost ->
        [yes] { $place } : supprimé entre-temps, serait recréé.
       *[no] { $place } : serait créé.
    }
operations-would-post = { $place } : son panneau serait publié et épinglé.
operations-posting = { $channel } : son panneau est en cours de publication et sera épinglé.
operations-undecided = { $place } : plusieurs possibilités, { $found }. Choisissez avec { COMMAND("setup bind") }.
operations-bound = { $place } : c’est maintenant { $found }.
operations-made =
    { $lost ->
        [yes] { $place } : supprimé entre-temps, recréé : { $found }
       *[no] { $place } : créé : { $found }
    }
operations-not-done = { $place } : manque encore. { $why }

operations-server-refused = Il manque au bot la permission « { $permission } ».
operations-server-failed = Discord ne l’a pas créé ({ $why }). Réessayez ; ce qui aurait tout de même été créé sera retrouvé.
operations-role-first = Le rôle « { $slug } », qui doit le voir, n’existe pas encore.
operations-no-such-place = Le fichier de la communauté ne connaît pas de « { $slug } » de ce type. Choisissez dans la liste.
operations-nothing-chosen =
    { $thing ->
        [role] Indiquez le rôle à utiliser, dans l’option « rôle ».
       *[channel] Indiquez le salon à utiliser, dans l’option « salon ».
    }
operations-not-here =
    { $thing ->
        [role] Ce rôle n’existe plus sur ce serveur.
       *[channel] Le bot ne voit pas ce salon textuel. Donnez-lui accès au salon ou choisissez-en un autre.
    }
operations-role-not-usable = Personne ne peut recevoir le rôle « { $name } ». Choisissez-en un autre.
operations-bound-elsewhere = « { $name } » est déjà l’emplacement de « { $slug } ». Choisissez-en un autre, ou reliez d’abord « { $slug } » ailleurs.

operations-concern-not-permitted = Sur ce serveur, il manque au bot : { $permissions }. Donnez ces permissions à son rôle dans Paramètres du serveur, Rôles.
operations-concern-out-of-reach = Le bot ne peut donner { $what } à personne, car ce rôle n’est pas en dessous du sien. Placez le rôle du bot au-dessus dans Paramètres du serveur, Rôles.
operations-concern-open = { $what } est réservé à certains, et tout le monde le voit. Changez qui le voit, ou reliez un autre salon.
operations-concern-cannot-write = Dans { $what }, il manque au bot : { $permissions }. Autorisez-les dans les permissions du salon.

# --- /status -------------------------------------------------------------------------------------

command-status =
    .description = Montrer l’état du bot et ce qu’il va envoyer
    .name = état

operations-status-title = État du bot
operations-status-at-work = Au travail depuis { $since }.
operations-version = Version { $version }
operations-to-do = Ce qui demande quelqu’un
operations-trouble-database = La base de données ne répond pas : rien ne peut être accepté ni envoyé. Appelez tout de suite l’exploitant.
operations-trouble-stopped = Discord n’accepte plus le jeton du bot : rien n’est envoyé, et ce qui est prévu est conservé. L’exploitant doit donner un nouveau jeton et redémarrer le bot.
operations-trouble-gateway = La liaison avec Discord est coupée : les membres n’ont pas de réponse, mais les messages prévus partent. Elle revient d’elle-même ; si Discord n’est pas en panne (discordstatus.com), appelez l’exploitant.
operations-trouble-overdue = Un message est en retard. L’envoi est retenté ; si ni Discord (discordstatus.com) ni le serveur de messagerie ne sont en panne, appelez l’exploitant.
operations-trouble-disk = Le disque est presque plein ou n’enregistre plus rien. L’exploitant doit faire de la place ou le réparer, sinon plus rien n’est accepté.
operations-trouble-held = Un message attend, car le bot ne peut pas voir s’il a été envoyé. Donnez-lui la permission « Voir les anciens messages » dans le salon que nomme l’avis à l’équipe ; le reste se fait seul.
operations-trouble-failed = Depuis un jour, un message a été définitivement refusé. L’avis à l’équipe dit lequel et pourquoi.
operations-trouble-backup = La dernière sauvegarde est ancienne. Demandez à l’exploitant pourquoi il n’y en a pas d’autre.
operations-trouble-part = Une partie du bot est arrêtée ou s’arrête sans cesse : { $parts }. Elle recommence d’elle-même ; si cela dure, demandez à l’exploitant de regarder le journal.
operations-trouble-stall = Dans les 10 dernières minutes, tout le monde a dû attendre { $number } ms. Demandez à l’exploitant si la machine est trop petite ou trop occupée.
# $part is how the program calls it.
operations-part =
    { $part ->
        [deliveries] l’envoi des messages
        [calendar] les tâches quotidiennes
        [backups] les sauvegardes
        [web] les pages, les calendriers, l’état et les mesures
        [answers] la recherche des réponses par le sens
        [events-offers] la fin des places proposées
        [helpdesk-turns] les rappels du guichet
        [mirror] la liste des événements de Discord
        [lag] la surveillance des attentes
       *[other] { $part }
    }
operations-discord = Discord
operations-discord-up = joignable
operations-discord-answers = joignable, { $number } ms
operations-discord-away =
    { $minutes ->
        [one] absent depuis { $minutes } minute
       *[other] absent depuis { $minutes } minutes
    }
operations-backup = Dernière sauvegarde
operations-backup-none = aucune encore
operations-backup-made = { WHEN($at, style: "R") }
operations-disk = Disque
operations-disk-free = { $free } libres, { $used } occupés
# $unit is gib or mib.
operations-size =
    { $unit ->
        [gib] { $number } Gio
       *[mib] { $number } Mio
    }
operations-stall = Plus longue attente
operations-stall-longest = { $number } ms en 10 minutes
operations-deliveries = Messages
operations-delivery-counts = { $overdue } en retard, { $held } retenus, { $failed } en échec depuis un jour
operations-planned = Prochains envois
operations-nothing-planned = Rien n’est prévu.
operations-only-personal = Rien que l’équipe ait à voir.
operations-planned-channel = { $due } : { $kind }, dans { $where }
operations-planned-member = { $due } : { $kind }, par message privé
operations-planned-mail = { $due } : { $kind }, par courriel
operations-without-place = Sans emplacement sur ce serveur
operations-gone = Supprimé sur ce serveur
operations-next-plan = Demandez à quelqu’un qui gère le serveur d’utiliser { COMMAND("setup plan") }.
