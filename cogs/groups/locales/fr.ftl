# --- /group --------------------------------------------------------------------------------------

command-group =
    .description = Les groupes de travail et leurs salons
    .name = groupe
command-group-list =
    .description = Tous les groupes de travail, et où vous en êtes
    .name = liste
command-group-show =
    .description = Un groupe : qui l’anime, son prochain événement, ses membres
    .name = voir
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-join =
    .description = Rejoindre le salon d’un groupe, ou demander à y entrer
    .name = rejoindre
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-leave =
    .description = Quitter le salon d’un groupe, ou retirer votre demande
    .name = quitter
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-requests =
    .description = Les demandes qui attendent votre décision (responsables)
    .name = demandes
    .option-group = Seulement celles de ce groupe
    .option-group-name = groupe
command-group-announce =
    .description = Écrire au nom du groupe : tout de suite, plus tard ou régulièrement (responsables)
    .name = annoncer
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-posts =
    .description = Ce qui est prévu, à suspendre, reprendre ou supprimer (responsables)
    .name = publications
    .option-group = Seulement ce qui concerne ce groupe
    .option-group-name = groupe
command-group-panel =
    .description = Publier et épingler les boutons dans le salon du groupe (responsables)
    .name = panneau
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-settings =
    .description = Qui anime un groupe et comment on y entre ({ -secretariat })
    .name = réglages
    .option-group = Le groupe
    .option-group-name = groupe
    .option-leader = La personne qui anime le groupe et décide des demandes
    .option-leader-name = responsable
    .option-rapporteur = La personne qui rapporte, et peut aussi écrire au nom du groupe
    .option-rapporteur-name = rapporteur
    .option-admission = Comment on y entre
    .option-admission-name = admission
    .choice-admission-open = ouvert à tous
    .choice-admission-request = sur demande
    .option-vacate = Une fonction que personne n’exerce pour l’instant
    .option-vacate-name = libérer
    .choice-vacate-leader = responsable
    .choice-vacate-rapporteur = rapporteur

# --- Labels and buttons --------------------------------------------------------------------------

groups-label-leader = Responsable
groups-label-rapporteur = Rapporteur
groups-label-next-event = Prochain événement
groups-label-members = Dans le salon
groups-label-admission = Comment entrer
groups-label-mine = Vous
groups-label-who = Qui
groups-label-asked = Demandé
groups-label-decision = Décision
groups-label-role = Pas encore terminé
groups-label-remarks = Comment votre texte a été compris
groups-label-next-time = Prochaine fois

groups-button-join = Rejoindre
groups-button-leave = Quitter
groups-button-about = À propos du groupe
groups-button-accept = Accepter
groups-button-decline = Refuser
groups-button-post = Publier maintenant
groups-button-plan = Programmer
groups-button-correct = Corriger ma saisie
groups-button-discard = Supprimer
groups-button-pause = Suspendre
groups-button-resume = Reprendre
groups-button-delete = Supprimer
groups-pick = Voir un groupe
groups-pick-post = Voir une annonce prévue

# --- A group -------------------------------------------------------------------------------------

groups-not-official = Rejoindre ce salon ne fait pas de vous un membre officiel du groupe de travail { -community(form: "of") }. On le devient sur demande, par un appel à manifestation d’intérêt.
groups-not-official-partnership = Rejoindre ce salon ne fait pas entrer votre région dans le partenariat. Les responsables disent quelles régions y participent : voyez { COMMAND("group partnership show") }.
groups-nobody-yet = personne pour l’instant
groups-somebody = quelqu’un
groups-no-event = Aucun événement de ce groupe n’est prévu pour le moment.
# $local est la date en toutes lettres, dans le fuseau du lecteur ; $title est protégé.
groups-event =
    {"**"}{ $title }**
    { $local }
    Sur votre appareil : { $starts }, { WHEN($starts, style: "R") }
groups-members =
    { $members ->
        [0] Personne pour l’instant
        [one] Un membre
       *[other] { $members } membres
    }
# $countries : noms de pays ; $least : il y a autant de membres de chacun, ou plus.
groups-countries = Au moins { $least } par pays : { $countries }
groups-admission-open = Ouvert : appuyez sur « Rejoindre » et vous y êtes.
groups-admission-request =
    Sur demande : vous dites pourquoi en une ou deux lignes, et { $decides ->
        [leader] la personne responsable
       *[secretariat] { -secretariat(form: "the") }
    } décide.
groups-standing-none = Vous n’êtes pas dans ce groupe.
groups-standing-requested = Vous avez demandé à entrer et attendez une réponse.
groups-standing-accepted = Votre demande est acceptée ; le bot doit encore vous donner le rôle.
groups-standing-member = Vous y êtes.
groups-standing-leaving = Vous avez quitté ce groupe ; le bot doit encore vous retirer le rôle.
groups-standing-left = Vous avez quitté ce groupe.
groups-standing-declined = Votre demande a été refusée.
groups-show-next = Appuyez sur « Rejoindre » ou « Quitter ». Chaque bouton ne fait que ce qu’il dit, et un second appui ne change rien.
groups-list-title = Groupes de travail
groups-list-intro = Chaque groupe de travail a un salon. Vous pouvez en rejoindre autant que vous voulez, et les quitter quand vous voulez.
groups-list-empty = Il n’y a pas encore de groupe de travail.
groups-list-next = Choisissez un groupe ci-dessous pour en savoir plus et le rejoindre.
groups-list-too-many =
    { $more ->
        [one] Il y a un groupe de trop pour une seule liste. Utilisez { COMMAND("group show") } et tapez une partie du nom.
       *[other] Il y a { $more } groupes de trop pour une seule liste. Utilisez { COMMAND("group show") } et tapez une partie du nom.
    }
groups-line =
    { $members ->
        [0] Personne pour l’instant.
        [one] Un membre.
       *[other] { $members } membres.
    } { $admission }
    { $mine }

# --- Joining and leaving -------------------------------------------------------------------------

groups-joined = Vous y êtes : vous avez le rôle du groupe et pouvez écrire dans son salon.
groups-joined-already = Vous y étiez déjà. Rien n’a changé.
groups-joined-soon = C’est accepté, mais Discord ne vous a pas encore donné le rôle. Vous n’avez rien à faire : le bot réessaie de lui-même, et { -secretariat(form: "the") } est averti si quelque chose s’y oppose.
groups-requested = Votre demande part vers les personnes qui décident. Le bot vous donnera la réponse : dans le salon du groupe si elle est acceptée, en message privé sinon.
groups-requested-already = Vous aviez déjà demandé, { $at }. Votre demande attend toujours une réponse, et rien n’a changé.
groups-requested-next = Si vous changez d’avis, appuyez sur « Quitter » : cela retire votre demande.
groups-request-taken-back = Votre demande est retirée. Personne n’aura à en décider.
groups-left = Vous avez quitté le salon du groupe et n’avez plus son rôle.
groups-left-soon = Votre départ est noté. Discord ne vous a pas encore retiré le rôle ; le bot réessaie de lui-même.
groups-left-next = Vous pouvez revenir quand vous voulez, avec « Rejoindre ».
groups-welcome = Bienvenue dans { $group }, { $member } ! Dites en une ligne d’où vous venez et sur quoi vous travaillez.
groups-declined = Votre demande pour rejoindre le salon de ce groupe a été refusée.
groups-declined-because =
    Votre demande pour rejoindre le salon de ce groupe a été refusée. La raison donnée :
    { $reason }
groups-declined-next = Vous pouvez redemander à entrer avec { COMMAND("group join") }, ou en parler { -secretariat(form: "to") } avec { COMMAND("ask") } ; les deux se font sur le serveur.

groups-form-request = Demander à entrer
groups-form-motivation = Pourquoi souhaitez-vous entrer ?
groups-form-motivation-hint = Une ou deux lignes ; seules les personnes qui décident les lisent

# --- Deciding ------------------------------------------------------------------------------------

groups-request-title = Demande pour rejoindre { $group }
groups-request-next = « Accepter » ouvre le salon à cette personne. « Refuser » vous demande une raison, que vous pouvez laisser vide.
groups-at = { $at }, { WHEN($at, style: "R") }
groups-was-accepted = Acceptée par { $who }, { $at }
groups-was-declined = Refusée par { $who }, { $at }
groups-role-waits = Discord n’a pas encore donné le rôle à { $member } ; le bot réessaie de lui-même.
groups-no-requests = Aucune demande n’attend de décision.
groups-more-requests =
    { $more ->
        [one] Une autre demande attend après celle-ci.
       *[other] { $more } autres demandes attendent après celle-ci.
    }
groups-form-decline = Refuser la demande
groups-form-reason = Raison
groups-form-reason-hint = La personne la lira ; vous pouvez la laisser vide

groups-settings-title = Réglages de { $group }
groups-settings-saved = C’est enregistré. Les responsables du groupe sont aussi dans son salon.
groups-settings-now = Voici les réglages actuels. Pour en changer un, utilisez { COMMAND("group settings") } avec le groupe et l’une des options nommées ici.
groups-settings-change-leader = Pour changer : `{ command-group-settings.option-leader-name }:` et une personne. Pour n’en avoir aucune : `{ command-group-settings.option-vacate-name }:` et « { command-group-settings.choice-vacate-leader } ».
groups-settings-change-rapporteur = Pour changer : `{ command-group-settings.option-rapporteur-name }:` et une personne. Pour n’en avoir aucune : `{ command-group-settings.option-vacate-name }:` et « { command-group-settings.choice-vacate-rapporteur } ».
groups-settings-change-admission = Pour changer : `{ command-group-settings.option-admission-name }:` et « { command-group-settings.choice-admission-open } » ou « { command-group-settings.choice-admission-request } ».
groups-settings-next = Publiez les boutons avec { COMMAND("group panel") }. Les responsables trouvent les demandes avec { COMMAND("group requests") }.

# --- Announcing ----------------------------------------------------------------------------------

groups-form-post = Écrire au nom du groupe
groups-form-text = { $language }
groups-form-text-hint = Laissez vide une langue dans laquelle vous n’écrivez pas
groups-form-when = Quand (vide : maintenant)
groups-form-when-hint = Par exemple : demain à 9h ; tous les lundis à 10h ; le premier lundi du mois à 10h

groups-preview-title = Personne d’autre ne l’a encore vu
groups-preview-text = Ci-dessus, votre annonce telle qu’elle sera publiée.
groups-preview-next = Tout est comme vous le vouliez ? Alors confirmez. Sinon, corrigez.
groups-when-now = Dès que vous confirmez
groups-when-at =
    { $local }
    Sur votre appareil : { $at }, { WHEN($at, style: "R") }
groups-nothing-lost = Tout ce que vous avez tapé est conservé : appuyez sur « Corriger ma saisie ».
groups-discarded = Le brouillon est supprimé. Personne ne l’a vu.
groups-posted = L’annonce est en cours de publication dans { $channel }.
groups-planned = L’annonce est programmée pour { $channel }.
groups-ahead-paused = Suspendu : rien n’est publié jusqu’à ce que vous appuyiez sur « Reprendre ».
groups-ahead-held = En attente par décision { -secretariat(form: "of") } : rien n’est publié avant son feu vert.
groups-ahead-on-its-way = La publication est en cours.
# Quand la date d’un message a été changée : $local est celle d’avant.
groups-originally = À l’origine : { $local }
# Avant les premiers mots d’un message qui n’est pas écrit dans la langue de la personne qui lit.
groups-in-language = (en { $language }) { $text }
groups-label-held = En attente par décision { -secretariat(form: "of") }
groups-held = { WHEN($at, style: "f") } : suspendu par { $who }, et cela le reste quoi que vous fassiez ici. Demandez à { $who } de le laisser partir.
groups-held-by-somebody = { WHEN($at, style: "f") } : cela reste suspendu quoi que vous fassiez ici. Demandez { -secretariat(form: "to") }, avec { COMMAND("ask") }, de le laisser partir.
groups-planned-line = { $group } : { $text }
groups-planned-title = Prévu dans { $group }
groups-planned-next = Pour renoncer à cette annonce, appuyez sur « Supprimer ».
groups-planned-next-recurring = « Suspendre » garde l’annonce sans rien publier jusqu’à « Reprendre ». « Supprimer » y met fin pour de bon ; ce qui est publié reste.
groups-plans-title = Ce qui est prévu
groups-plans-empty = Rien n’est prévu. Écrivez quelque chose avec { COMMAND("group announce") }.
groups-plans-next = Choisissez une annonce ci-dessous pour la suspendre, la reprendre ou la supprimer.
groups-deleted = Supprimée : cette annonce ne paraîtra plus. Ce qui est déjà publié reste.

groups-announcement-line = **{ $group }** · annonce de { $by }
groups-announcement-line-nameless = **{ $group }**

groups-panel-title =
    { $kind ->
        [partnership] Partenariat { $group }
       *[working-group] Groupe de travail { $group }
    }
groups-panel-open = Tout le monde est bienvenu ici. Appuyez sur « Rejoindre » pour participer.
groups-panel-request =
    Pour participer, appuyez sur « Rejoindre » et dites pourquoi en une ou deux lignes. { $decides ->
        [leader] La personne responsable du groupe
       *[secretariat] { -secretariat(form: "The") }
    } décide.
groups-panel-next = « À propos du groupe » vous montre qui l’anime, son prochain événement et où vous en êtes.
groups-panel-promised = Le panneau est en cours de publication dans { $channel } et y sera épinglé. Un panneau plus ancien est retiré.

# --- What staff are told -------------------------------------------------------------------------

groups-notice-role = **{ $group }** : le bot ne peut ni donner ni retirer le rôle du groupe. { $why } Rien n’est perdu : les personnes qui attendent le recevront dès que cela marchera.
# $role est un rôle tel que Discord le montre.
groups-notice-role-below = { $role } est placé au-dessus du rôle du bot. Dans les paramètres du serveur, sous Rôles, glissez celui du bot au-dessus.
groups-notice-role-permission = Il manque au bot la permission Gérer les rôles. Donnez-la à son rôle.
groups-notice-role-gone = Le rôle a été supprimé. Créez-en ou choisissez-en un autre avec { COMMAND("setup apply") } ou { COMMAND("setup bind") }.
groups-notice-role-unbound = Aucun rôle du serveur ne correspond encore au groupe. Créez-en ou choisissez-en un avec { COMMAND("setup apply") } ou { COMMAND("setup bind") }.
groups-notice-role-refused = Discord refuse. Vérifiez que le rôle { $role } existe et se trouve au-dessous de celui du bot.
groups-notice-pin = Le panneau de { $channel } est publié mais pas épinglé, car il y manque au bot la permission Épingler des messages. Épinglez-le vous-même, ou donnez la permission et publiez de nouveau le panneau.
groups-notice-channel = **{ $group }** : une annonce régulière n’a pas pu être publiée, car le salon du groupe a été supprimé ou le bot ne peut pas y écrire. Elle est conservée, et un essai est fait à chacune de ses dates. Indiquez un salon avec { COMMAND("setup bind") }, ou voyez l’annonce avec { COMMAND("group posts") }. Cet avis n’est donné qu’une fois.

groups-kind-request = une demande pour rejoindre un groupe
groups-kind-welcome = le mot de bienvenue à un nouveau membre d’un groupe
groups-kind-declined = la réponse disant qu’une demande est refusée
groups-kind-panel = le panneau d’un groupe
groups-kind-announcement = une annonce d’un groupe
groups-kind-recurring = une annonce régulière d’un groupe
groups-kind-notice = un avis à propos d’un groupe

# --- Refusals ------------------------------------------------------------------------------------

groups-unknown = Le groupe de travail « { $typed } » n’existe plus. { COMMAND("group list") } montre ceux qui existent.
groups-needed = De quel groupe s’agit-il ? Nommez-le dans la commande, ou utilisez-la dans le salon du groupe.
groups-leaders-only = Seuls les responsables du groupe et { -secretariat(form: "the") } peuvent le faire. { COMMAND("group show") } vous dit qui l’anime.
groups-leaderless = Personne n’anime ce groupe en ce moment : c’est { -secretariat(form: "the") } qui décide ici. Posez la question avec { COMMAND("ask") } ; { COMMAND("group show") } vous dira quand quelqu’un l’animera.
groups-not-in = Vous n’êtes pas dans le salon de ce groupe : il n’y a rien à quitter.
groups-request-not-found = Cette demande n’existe plus : la personne l’a fait effacer. Il n’y a rien à décider.
groups-request-withdrawn = La personne a retiré cette demande. Il n’y a plus rien à décider.
groups-already-decided =
    { $verdict ->
        [accepted] Cette demande a été acceptée
       *[declined] Cette demande a été refusée
    }{ $who ->
        [none] {""}
       *[other] {" "}par { $who }
    }, { $at }. Rien n’a changé maintenant.
groups-motivation-missing = Dites en une ou deux lignes pourquoi vous souhaitez entrer. Appuyez de nouveau sur « Rejoindre » pour le formulaire.
groups-text-too-long = Ce texte a { $length } caractères, et il y a de la place pour { $limit }. Raccourcissez-le, s’il vous plaît.
groups-nothing-written = Rien n’est encore écrit. Écrivez le texte dans au moins une langue.
groups-bot-cannot-lead = Un bot ne peut pas animer un groupe. Choisissez une personne.
groups-post-not-found = Cette annonce n’est plus à venir : elle est publiée ou supprimée. Voyez ce qui est prévu avec { COMMAND("group posts") }.
groups-post-in-the-past = L’heure prévue, { $due }, est passée. Choisissez-en une autre.
groups-not-recurring = Seul ce qui est publié régulièrement peut être suspendu. Cette annonce ne paraît qu’une fois : supprimez-la si elle ne doit pas paraître.
groups-channel-lost = Le salon du groupe a été supprimé. { -secretariat(form: "The") } peut en créer ou en choisir un autre avec { COMMAND("setup apply") } ou { COMMAND("setup bind") }.
groups-channel-forbids = Le bot ne peut pas écrire dans { $channel }. { client-lacks } { client-lacks-remedy } Réessayez ensuite : rien n’est perdu.

# --- Archiver ------------------------------------------------------------------------------------

command-group-archive =
    .description = Mettre un groupe en sommeil, ou le rouvrir ({ -secretariat })
    .name = archiver
    .option-group = Le groupe
    .option-group-name = groupe
groups-button-archive = Archiver le groupe
groups-button-reopen = Rouvrir le groupe
groups-label-state = Archivé
groups-archived-since = Archivé depuis le { WHEN($since, style: "D") } : ce qui a été écrit reste lisible, et personne n’entre ni n’écrit tant que { -secretariat(form: "the") } ne l’a pas rouvert.
groups-archive-question =
    { $planned ->
        [0] Personne n’entre, n’écrit ni n’est relancé dans ce groupe tant que vous ne le rouvrez pas.
        [one] Personne n’entre, n’écrit ni n’est relancé dans ce groupe tant que vous ne le rouvrez pas, et l’annonce prévue est retenue.
       *[other] Personne n’entre, n’écrit ni n’est relancé dans ce groupe tant que vous ne le rouvrez pas, et les { $planned } annonces prévues sont retenues.
    } Ce qui a été écrit reste lisible ; membres, responsable et réglages sont conservés. Son bulletin de la semaine, s’il y en a un, est suspendu lui aussi. Les événements du groupe ne sont pas annulés pour autant.
groups-archive-next = « Archiver le groupe » le fait aussitôt : plus personne n’écrit dans son salon, et un message y prévient tout le monde. On revient en arrière avec { COMMAND("group archive") }.
groups-reopen-question = Ce groupe est archivé depuis le { WHEN($since, style: "D") }. Membres, responsable et réglages sont tels qu’ils étaient.
groups-reopen-next = « Rouvrir le groupe » rend son salon à qui y écrivait, y prévient tout le monde par un message, et fait reprendre ce qui paraît régulièrement à sa prochaine date.
groups-archived = Le groupe est archivé. Plus rien n’est publié en son nom, et un message dans son salon le dit.
groups-reopened =
    Le groupe est rouvert, et un message dans son salon le dit. Ce qui paraît régulièrement reprend à sa prochaine date.{ $missed ->
        [0] {""}
        [one] {" "}Une annonce avait sa date pendant l’archivage et ne paraît pas : écrivez-la de nouveau avec { COMMAND("group announce") }.
       *[other] {" "}{ $missed } annonces avaient leur date pendant l’archivage et ne paraissent pas : écrivez-les de nouveau avec { COMMAND("group announce") }.
    }
groups-archive-post = Ce groupe est archivé : plus rien n’y est publié ni prévu. Ce qui a été écrit reste lisible. Si vous souhaitez qu’il continue, dites-le { -secretariat(form: "to") } avec { COMMAND("ask") }.
groups-reopen-post = Ce groupe est rouvert, avec ses membres et tout ce qui a été écrit. Heureux de vous retrouver !
# $lacks: permissions, as Discord calls them; $number of them.
groups-door-permission =
    { $number ->
        [one] Il manque au bot une permission dans ce salon : { $lacks }. Donnez-la
       *[other] Il manque au bot des permissions dans ce salon : { $lacks }. Donnez-les
    } à son rôle, dans les paramètres de ce salon ou du serveur.
# As Discord calls it in the settings of the server and, in brackets, of a channel.
groups-door-manage-roles = { permission-manage-roles } (Gérer les permissions)
groups-door-refused = Discord refuse, alors que le bot a les permissions. Regardez si quelqu’un a limité son rôle dans les paramètres du salon.
groups-door-silent = Discord ne répond pas en ce moment.
# $why: what is in the way, and the remedy.
groups-door-later = Qui peut écrire dans le salon du groupe n’a pas encore changé. { $why } Inutile de revenir : un nouvel essai est fait jusqu’à ce que ce soit fait. Tout le reste est fait.
# $state: “closed” or “open”, as the channel should be; $why: what is in the way, and the remedy.
groups-notice-door = **{ $group }** : { $state ->
        [closed] le groupe est archivé, mais on peut encore écrire dans son salon
       *[open] le groupe est rouvert, mais on ne peut pas encore écrire dans son salon
    }. { $why } Rien n’est perdu : un nouvel essai est fait dès que quelqu’un modifie le salon ou un rôle, et une fois par heure. Cet avis n’est donné qu’une fois.
groups-notice-door-left = **{ $group }** : { $channel } n’est plus le salon du groupe, mais on ne peut pas encore y écrire, comme depuis l’archivage. { $why } Rien n’est perdu : un nouvel essai est fait dès que quelqu’un modifie le salon ou un rôle, et une fois par heure. Cet avis n’est donné qu’une fois.
groups-notice-door-over = **{ $group }** : c’est réglé. Qui peut écrire dans le salon est comme il se doit, ou le groupe a été archivé ou rouvert depuis, ou a un autre salon.
groups-kind-archive = la nouvelle qu’un groupe est archivé ou rouvert
groups-is-archived = Ce groupe est archivé depuis le { WHEN($since, style: "D") } : personne n’y entre, n’y écrit ni n’y décide. Ce qui a été écrit reste lisible. S’il doit continuer, dites-le { -secretariat(form: "to") } avec { COMMAND("ask") }.

groups-heading = Vos groupes de travail, et ce que vous avez écrit pour eux
groups-retention = Tant que vous êtes dans un groupe ou avez demandé à y entrer. Les demandes refusées, les participations terminées et la raison de votre demande sont gardées 90 jours de plus ; les brouillons, 30 jours. Les annonces restent, mais ne vous nomment plus une fois vos données effacées.
