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

# --- Personal data -------------------------------------------------------------------------------

meetings-heading = Ce que vous avez pris en charge dans les groupes de travail
meetings-retention = Ce que vous avez pris en charge est conservé jusqu’à ce que ce soit fait ou abandonné, puis pendant un an. Si vous faites effacer vos données, ce qui est en cours reste au groupe, sans votre nom.
