# --- /group: what was agreed ---------------------------------------------------------------------

command-group-action =
    .description = Noter ce qu’une personne du groupe prend en charge, et pour quand
    .name = action
    .option-what = Ce qu’il y a à faire, en une ligne
    .option-what-name = quoi
    .option-due = Pour quel jour, par exemple « 30 avril » ou « dans deux semaines »
    .option-due-name = échéance
    .option-owner = Qui s’en charge ; vous, si vous ne nommez personne
    .option-owner-name = qui
    .option-meeting = La réunion où cela a été convenu ; son compte rendu en fait état
    .option-meeting-name = réunion
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-actions =
    .description = Ce qui reste à faire dans vos groupes
    .name = actions
    .option-which = Lesquelles
    .option-which-name = lesquelles
    .choice-which-mine = les miennes
    .choice-which-late = en retard
    .choice-which-open = toutes celles en cours
    .choice-which-ended = faites ou abandonnées
    .option-group = Seulement ce qui a été convenu dans ce groupe
    .option-group-name = groupe
command-group-hand-over =
    .description = Confier une action à une autre personne du groupe
    .name = transmettre
    .option-action = L’action : son numéro, ou des mots de son texte
    .option-action-name = action
    .option-member = Qui s’en charge désormais
    .option-member-name = membre
command-group-minutes =
    .description = Le compte rendu d’une réunion : à lire, ou à écrire et approuver (responsables)
    .name = compte-rendu
    .option-meeting = La réunion : son numéro, ou des mots de son titre
    .option-meeting-name = réunion
command-group-call =
    .description = Demander au groupe des points pour l’ordre du jour, maintenant ou plus tard (responsables)
    .name = appel
    .option-meeting = La réunion : son numéro, ou des mots de son titre
    .option-meeting-name = réunion
    .option-when = Quand ; deux semaines avant, ou maintenant, si vous laissez vide
    .option-when-name = quand
command-group-agenda =
    .description = L’ordre du jour d’une réunion : à voir, à compléter d’un point, ou à ordonner (responsables)
    .name = ordre-du-jour
    .option-meeting = La réunion : son numéro, ou des mots de son titre
    .option-meeting-name = réunion

# --- Cards and lists -----------------------------------------------------------------------------

meetings-action-title = Action { $number } · { $group }
meetings-label-owner = Qui
meetings-label-due = Échéance
meetings-label-state = État
meetings-state-open = en cours
meetings-state-done = faite
meetings-state-dropped = abandonnée
meetings-nobody = plus personne
meetings-due-late = { $day } (en retard)
meetings-agreed = C’est noté. Trois jours avant, je fais un rappel à la personne qui s’en charge ; passé ce jour, une fois par semaine jusqu’à ce que l’action soit faite, abandonnée ou transmise.
meetings-agreed-told = C’est noté, et je préviens la personne. Je lui fais un rappel trois jours avant ; passé ce jour, une fois par semaine jusqu’à ce que l’action soit faite, abandonnée ou transmise.
meetings-done = C’est fait. Merci !
meetings-dropped = Action abandonnée : plus aucun rappel ne sera envoyé.
meetings-reopened = L’action est de nouveau en cours.
meetings-moved = C’est noté : l’échéance a changé.
meetings-handed-over = Action transmise à { $member }, que je préviens.
meetings-hand-over-how = Dites à qui avec { COMMAND("group hand-over") } ; le numéro de cette action est { $number }. La personne est prévenue, et vous ne recevez plus de rappel.
meetings-actions-mine = Vos actions en cours
meetings-actions-late = Actions en retard
meetings-actions-open = Actions en cours
meetings-actions-ended = Ce qui a été fait ou abandonné
meetings-actions-line = **{ $number }** { $what } · { $owner } · { $due }
meetings-actions-more =
    { $count ->
        [one] … et { $count } autre.
       *[other] … et { $count } autres.
    }
meetings-actions-none = Il n’y a rien à faire.
meetings-actions-next = Choisissez-en une pour dire qu’elle est faite, l’abandonner, changer son échéance ou la confier à une autre personne.
meetings-actions-none-next = Avec { COMMAND("group action") }, vous notez ce qu’une personne prend en charge.
meetings-pick = Choisir une action
meetings-hint-due = pour le { $day }

meetings-button-done = C’est fait
meetings-button-day = Autre échéance
meetings-button-hand-over = Transmettre
meetings-button-drop = Abandonner
meetings-button-reopen = Rouvrir
meetings-form-day = Autre échéance
meetings-field-day = Pour quel jour ?
meetings-hint-day = Jusqu’ici : { $day }. Écrivez comme vous le dites : « 30 avril », « dans deux semaines ».

# --- Agenda --------------------------------------------------------------------------------------

meetings-agenda-title = Ordre du jour : { $title }
meetings-agenda-nothing = Il est encore vide.
meetings-agenda-next = Il manque quelque chose ? Appuyez sur « Proposer un point », jusqu’au début de la réunion.
meetings-agenda-next-runs = « Ordonner » met les points en ordre, en écarte ou en ajoute. « Publier l’ordre du jour » le montre au groupe ; ce qui change ensuite change aussi là, et un jour avant la réunion un rappel le montre de nouveau.
meetings-label-call = Demande de points au groupe
meetings-label-left-out = Écartés
meetings-call-at = { WHEN($at, style: "f") }
meetings-no-call = pas prévue ; { COMMAND("group call") } la planifie
meetings-called = C’est prévu : des points seront demandés dans le salon du groupe.
meetings-call-title = De quoi parlerons-nous ? { $title }
meetings-call = Cette réunion approche, et son ordre du jour est encore ouvert. Toute personne du groupe peut proposer des points.
meetings-call-next = Appuyez sur « Proposer un point » : une ligne suffit.
meetings-when = { $local } · { WHEN($at, style: "R") }
meetings-reminder = La réunion commence { WHEN($starts, style: "R") }, avec cet ordre du jour :
meetings-item-proposed = Point proposé. Les responsables du groupe ordonnent l’ordre du jour.
meetings-arranged = C’est en ordre. Si l’ordre du jour est déjà publié, le message est modifié.
meetings-agenda-posted = L’ordre du jour est publié dans le salon du groupe.
meetings-agenda-outrun = Rien n’a été écrasé : une autre personne a ordonné l’ordre du jour en même temps que vous. Voici comment il est maintenant ; le fichier contient ce que vous avez écrit.
meetings-agenda-outrun-next = Rouvrez-le avec { COMMAND("group agenda") } et reprenez du fichier ce qu’il vous faut.
meetings-form-item = Un point pour l’ordre du jour
meetings-field-item = De quoi voulez-vous parler ?
meetings-hint-item = En une ligne ; les autres personnes du groupe la liront
meetings-form-arrange = Ordonner l’ordre du jour
meetings-field-lines = Un point par ligne
meetings-hint-lines = Déplacez les lignes ; une ligne absente est écartée ; ajoutez les vôtres sans numéro
meetings-button-propose-item = Proposer un point
meetings-button-arrange = Ordonner
meetings-button-post-agenda = Publier l’ordre du jour
meetings-kind-call = la demande de points pour un ordre du jour
meetings-kind-agenda = l’ordre du jour d’une réunion
meetings-kind-reminder = le rappel d’une réunion, avec son ordre du jour

# --- Minutes -------------------------------------------------------------------------------------

meetings-minutes-title = Compte rendu : { $title }
meetings-minutes-nothing = Rien n’est encore écrit.
meetings-minutes-no-actions = aucune
meetings-label-actions = Actions
meetings-label-decisions = Décisions
meetings-label-attended = Présence
meetings-attended =
    { $number ->
        [one] Une personne était présente.
       *[other] { $number } personnes étaient présentes.
    }
meetings-label-notes = Notes
meetings-label-begins = Ce qu’il dit
meetings-stage-draft = en cours d’écriture
meetings-stage-proposed = en attente d’approbation
meetings-stage-approved = approuvé
meetings-minutes-next-draft = Écrivez une partie par point, ou une seule pour tout ; plusieurs personnes peuvent le faire en même temps. Ce qui a été convenu s’ajoute avec { COMMAND("group action") } et son option pour la réunion. Une fois le texte prêt, demandez son approbation. Le fichier montre l’ensemble.
meetings-minutes-next-proposed = La personne qui anime le groupe l’approuve, ou une autre des responsables que celles qui l’ont écrit. Toute modification le remet en cours d’écriture. Le fichier montre l’ensemble.
meetings-minutes-next-approved = Il est publié dans le salon du groupe. Pour le modifier, corrigez-le et faites-le approuver de nouveau.
meetings-part = Partie { $number }
meetings-part-line = { $text } ({ $who })
meetings-written = C’est écrit.
meetings-proposed = Le texte est prêt. J’ai demandé son approbation.
meetings-approved = Approuvé, et publié dans le salon du groupe.
meetings-to-correct = Le compte rendu peut de nouveau être écrit. Ce qui a été publié reste en place jusqu’à la nouvelle approbation.
meetings-to-approve = Le compte rendu de cette réunion du groupe { $group } est prêt et attend une approbation. Le fichier le contient en entier.
meetings-to-approve-next = Lisez le fichier. S’il est juste, un clic l’approuve et le publie ; sinon, { COMMAND("group minutes") } permet de le modifier.
meetings-was-approved = Ce compte rendu est approuvé et publié.
meetings-was-changed = Ce compte rendu est de nouveau en cours d’écriture ; l’approbation sera demandée une fois le texte prêt.
meetings-post-next = Le fichier joint contient la même chose, à garder et à transmettre. Ce qui reste à faire : { COMMAND("group actions") }.
meetings-post-next-shortened = Ceci est abrégé : l’ensemble, notes comprises, se trouve dans le fichier joint. Ce qui reste à faire : { COMMAND("group actions") }.
meetings-post-replaced = Ce compte rendu a été corrigé et approuvé de nouveau : un message plus récent de ce salon le contient.
meetings-post-corrected = Ce compte rendu est en cours de correction ; un nouveau message le contiendra.
meetings-overtaken = Rien n’a été écrasé : pendant que vous écriviez, { $who } a modifié cette partie. Le fichier montre les deux versions.
meetings-overtaken-removed = Rien n’est perdu : pendant que vous écriviez, cette partie a été supprimée. Le fichier contient ce que vous avez écrit.
meetings-overtaken-next = Choisissez ce que devient votre version. Sans choix de votre part, le texte en place reste ; le vôtre attend 30 jours.
meetings-overtaken-approved = Rien n’est perdu : pendant que vous écriviez, le compte rendu a été approuvé et publié. Le fichier contient ce que vous avez écrit.
meetings-overtaken-approved-next = S’il doit y figurer, faites corriger le compte rendu avec { COMMAND("group minutes") }, puis appuyez sur l’un des boutons. Votre texte attend 30 jours.
meetings-file-typed = Ce que vous avez écrit
meetings-file-stands = Le texte en place
meetings-file-draft = Projet, pas encore approuvé
meetings-file-action = - Action { $number } : { $what } (pour le { $due })
meetings-form-part = Une partie du compte rendu
meetings-field-heading = Point
meetings-hint-heading = De quoi il s’agissait ; les trois champs vides suppriment la partie
meetings-field-decisions = Décisions
meetings-hint-decisions = Ce qui a été décidé ; cela figure toujours dans le message publié
meetings-field-notes = Notes
meetings-hint-notes = Ce qu’il faut garder d’autre ; si la place manque, écrivez une autre partie
meetings-pick-part = Écrire dans une partie
meetings-button-write = Écrire une partie
meetings-button-propose = Demander l’approbation
meetings-button-approve = Approuver et publier
meetings-button-correct = Corriger
meetings-button-put-mine = Mettre mon texte à la place
meetings-button-add-mine = Ajouter mon texte comme partie
meetings-kind-to-approve = la question de l’approbation d’un compte rendu
meetings-kind-minutes = le compte rendu d’une réunion

# --- What owners are told ------------------------------------------------------------------------

meetings-assigned = { $by } a noté ceci pour vous dans le groupe { $group }.
meetings-chaser-ahead = Vous avez pris ceci en charge dans le groupe { $group } ; l’échéance approche.
meetings-chaser-late = Vous avez pris ceci en charge dans le groupe { $group } ; l’échéance est passée. Si ce n’est pas faisable comme prévu, une autre date ou une autre personne conviennent aussi.
meetings-owner-next = Un clic suffit. Tout ce qu’il y a à faire : { COMMAND("group actions") }.
meetings-kind-assigned = le message à la personne à qui une action a été confiée
meetings-kind-chaser = le rappel d’une action

# --- Refusals ------------------------------------------------------------------------------------

meetings-action-not-found = Cette action n’existe pas (ou plus), ou elle est celle d’un groupe dont vous ne faites pas partie. Voyez celles de vos groupes avec { COMMAND("group actions") }.
meetings-action-ended =
    { $state ->
        [done] Cette action est déjà faite.
       *[other] Cette action a été abandonnée.
    } Si c’est une erreur, la personne qui s’en chargeait ou la personne qui anime le groupe peut la rouvrir : { COMMAND("group actions") } montre aussi ce qui est fait ou abandonné.
meetings-action-not-yours = Seules la personne qui s’en charge, celles qui animent le groupe et l’équipe { -secretariat(form: "of") } peuvent modifier cette action. Rien n’a été modifié ; dites-leur s’il le faut.
meetings-owner-not-in-group = { $who } ne fait pas partie de ce groupe : rien n’a été noté. Choisissez une personne du groupe, ou invitez-la d’abord à le rejoindre avec { COMMAND("group join") }.
meetings-action-needs-words = Écrivez en une ligne ce qu’il y a à faire.
meetings-action-too-long = Ce texte compte { $length } caractères ; une action tient en une ligne de { $limit } au plus. Écrivez ici ce qu’il y a à faire, et le reste dans le salon.
meetings-too-many-actions = Le groupe a déjà { $limit } actions en cours ; personne ne peut en suivre davantage. Terminez-en d’abord : { COMMAND("group actions") }.
meetings-groups-own-people = Seules les personnes de ce groupe voient et prennent en charge ce qui y est convenu. Vous pouvez le rejoindre avec { COMMAND("group join") }.
meetings-no-meeting = « { $title } » n’est pas une réunion d’un groupe de travail : il n’a ni ordre du jour ni compte rendu. L’équipe indique de quel groupe il s’agit avec l’option prévue de { COMMAND("event create") }.
meetings-cancelled = « { $title } » a été annulé : il n’y a rien à en écrire. Si la réunion a tout de même eu lieu, l’équipe la rétablit avec { COMMAND("event reopen") }.
meetings-ahead = « { $title } » commence { WHEN($starts, style: "R") } ; son compte rendu pourra être écrit à partir de ce moment.
meetings-part-too-long = Ce texte compte { $length } caractères ; ce champ en contient { $limit }. Divisez-le : écrivez cette partie plus brièvement, et le reste dans une autre.
meetings-too-many-parts = Ce compte rendu a déjà { $limit } parties, et n’en contient pas davantage. Écrivez dans l’une d’elles.
meetings-minutes-approved = Ce compte rendu est approuvé et publié. Appuyez d’abord sur « Corriger » sous { COMMAND("group minutes") } ; ce qui a été publié reste en place entre-temps.
meetings-minutes-empty = Rien n’est encore écrit. Écrivez au moins une partie.
meetings-minutes-changed = Ce compte rendu a été modifié depuis votre lecture : rien n’a été approuvé ni demandé. Relisez-le avec { COMMAND("group minutes") }.
meetings-minutes-not-proposed = Personne n’a encore dit que ce compte rendu est prêt. Qui l’écrit appuie sur « Demander l’approbation » sous { COMMAND("group minutes") }.
meetings-own-minutes = Vous avez écrit (une partie de) ce compte rendu : c’est à la personne qui anime le groupe, ou à une autre des responsables, de l’approuver.
meetings-part-gone = Cette partie a été supprimée, ou votre texte mis de côté a été repris ou jeté. Voyez où en est le compte rendu avec { COMMAND("group minutes") }.
meetings-channel-lost = Le groupe n’a pas (ou plus) de salon où publier ceci. Rien n’a été publié ni modifié. L’équipe en crée ou en choisit un avec { COMMAND("setup apply") }.
meetings-channel-forbids = Le bot ne peut pas publier ceci dans { $channel } : rien n’a été publié ni modifié. { client-lacks } { client-lacks-remedy } Réessayez ensuite : rien n’est perdu.
meetings-begun = « { $title } » a commencé : son ordre du jour est clos. Ce qui est venu s’y ajouter figure dans le compte rendu : { COMMAND("group minutes") }.
meetings-item-needs-words = Écrivez en une ligne de quoi il faut parler.
meetings-item-too-long = Ce texte compte { $length } caractères ; un point tient en une ligne de { $limit } au plus. Abrégez ; vous direz le reste à la réunion.
meetings-agenda-full = Un ordre du jour contient { $limit } points, et une personne en propose { $own } au plus. Demandez aux responsables du groupe de faire de la place.
meetings-item-unknown = La ligne qui commence par #{ $number } n’est pas un point de cet ordre du jour, ou elle y figure deux fois. Rien n’a été modifié ; le fichier contient ce que vous avez écrit. Laissez les numéros tels quels, et commencez un nouveau point sans numéro.
meetings-agenda-empty = L’ordre du jour est encore vide : il n’y a rien à publier. Proposez un point, ou demandez-en au groupe avec { COMMAND("group call") }.
meetings-called-already = Des points ont déjà été demandés au groupe pour cette réunion. Voyez ce qui est venu avec { COMMAND("group agenda") }.

# --- Personal data -------------------------------------------------------------------------------

# --- Pages ---------------------------------------------------------------------------------------

meetings-page-group = Le groupe
meetings-page-groups = Tous les groupes de travail et partenariats
meetings-page-gone-title = Il n’y a rien ici
meetings-minutes-not-published = Il n’y a pas ici de compte rendu que vous puissiez lire : il n’est pas approuvé, est en cours de correction, ou vient d’un groupe qui le garde pour lui. Qui est dans le groupe le lit sur Discord avec { COMMAND("group minutes") }.

meetings-heading = Ce que vous avez pris en charge et écrit dans les groupes de travail
meetings-retention = Ce que vous avez pris en charge est conservé jusqu’à ce que ce soit fait ou abandonné, puis pendant un an. Le fait que vous avez proposé un point, ou écrit ou approuvé un compte rendu, est connu pendant un an ; ordres du jour et comptes rendus restent au groupe. Ce que vous avez écrit pendant qu’une autre personne était plus rapide est conservé 30 jours. Si vous faites effacer vos données, ce qui est en cours reste au groupe, sans votre nom.

# --- Dans le bulletin de la semaine --------------------------------------------------------------

meetings-digest-decisions-title = Décidé en réunion
meetings-digest-decision = { $decision }
meetings-digest-decision-of = { $group } : { $decision }
meetings-digest-actions-title = Reste à faire
meetings-digest-action = { $what } (pour le { $due })
meetings-digest-late = { $what } (à faire pour le { $due }, en retard)
