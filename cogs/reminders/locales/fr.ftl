# --- /remind -------------------------------------------------------------------------------------

command-remind =
    .description = Vos propres rappels
    .name = rappel
command-remind-me =
    .description = Demander un rappel ; vous voyez comment le moment a été compris avant toute promesse
    .name = créer
    .option-when = Dans vos mots : demain à 9h, dans 2 semaines, 30 mars 9h30 CET, chaque premier lundi à 10h
    .option-when-name = quand
    .option-what = Ce qu’il faut vous rappeler ; vous seul le voyez
    .option-what-name = quoi
    .option-where = Comment il vous parvient ; par message privé si vous ne précisez rien
    .option-where-name = où
    .choice-where-direct = par message privé
    .choice-where-channel = dans ce salon, sans montrer le texte aux autres
command-remind-list =
    .description = Vos rappels
    .name = liste
command-remind-edit =
    .description = Modifier un rappel : quand il vient, ce qu’il dit, ou le lieu
    .name = modifier
    .option-reminder = Le rappel : choisissez-le ou tapez-en un mot
    .option-reminder-name = rappel
    .option-where = Comment il vous parvient ; comme avant si vous ne précisez rien
    .option-where-name = où
    .choice-where-direct = par message privé
    .choice-where-channel = dans ce salon, sans montrer le texte aux autres
command-remind-delete =
    .description = Supprimer un rappel ; une confirmation vous est demandée
    .name = supprimer
    .option-reminder = Le rappel : choisissez-le ou tapez-en un mot
    .option-reminder-name = rappel
command-remind-me-about-this =
    .name = Me le rappeler

# --- Labels and buttons --------------------------------------------------------------------------

reminders-title = Rappel
reminders-label-repeats = Se répète
reminders-label-coming = Les prochaines fois
reminders-label-for-you = À votre heure, la première fois
reminders-label-about = À propos de ce message
reminders-label-remarks = Comment votre texte a été compris

reminders-button-confirm = Confirmer
reminders-button-correct = Corriger ma saisie
reminders-button-privately = Plutôt par message privé
reminders-button-discard = Supprimer
reminders-button-done = C’est fait
reminders-button-edit = Modifier
reminders-button-10m = Dans 10 minutes
reminders-button-1h = Dans 1 heure
reminders-button-1d = Demain, même heure
reminders-button-choose-time = Choisir un moment
reminders-button-show = Voir mon texte
reminders-button-delete = Supprimer
reminders-button-keep = Le garder
reminders-button-back = Retour à la liste
reminders-button-earlier = Page précédente
reminders-button-later = Page suivante
reminders-pick = Choisissez un rappel à modifier ou à supprimer

# --- Asking for one ------------------------------------------------------------------------------

# $local est le moment, en toutes lettres.
reminders-when =
    { $local }
    Sur votre appareil : { $at }, { WHEN($at, style: "R") }
reminders-by-direct-message = Par message privé
reminders-in-channel = Dans { $channel } ; vous seul verrez le texte

reminders-form-title = Un rappel
reminders-form-when = Quand
reminders-form-when-hint = Par exemple : demain à 9h, dans 2 semaines, tous les lundis à 10h
reminders-form-when-hint-once = Par exemple : dans 3 heures, demain à 9h, vendredi à 14h
reminders-form-words = Ce qu’il faut vous rappeler
reminders-about-message = Le message vers lequel mène ce lien

reminders-preview = Est-ce bien cela ?
reminders-preview-snooze = Repousser jusque-là ?
reminders-preview-next = Si oui, appuyez sur « Confirmer ». Rien n’est promis avant cela.
reminders-remark-start = Vous avez donné un début et une fin. Le rappel viendra au début.
reminders-nothing-lost = Tout ce que vous avez tapé est gardé : appuyez sur « Corriger ma saisie ».
reminders-discarded = C’est supprimé. Rien n’a été promis.
reminders-confirmed = Je vous le rappellerai.
reminders-confirmed-next = Pour voir ou modifier vos rappels : { COMMAND("remind list") }.
reminders-unreached = Un message privé prévu pour { $due } n’a pas pu vous parvenir. Si votre Discord n’accepte pas encore les messages des membres de ce serveur, autorisez-les dans les paramètres de confidentialité ; ce qui ne peut pas vous parvenir vous attend dans { COMMAND("me inbox") }.

# --- When it comes -------------------------------------------------------------------------------

reminders-told-next = Appuyez sur « C’est fait », ou faites-le revenir plus tard.
reminders-call = { $member }, l’heure de l’un de vos rappels est venue. Son texte n’est que pour vous.
reminders-missed =
    { $times ->
        [one] Il serait venu encore une fois depuis ; cette fois-là est laissée de côté.
       *[other] Il serait venu encore { $times } fois depuis ; ces fois-là sont laissées de côté.
    }
reminders-missed-channel = Il devait venir dans { $channel }, où je ne peux plus écrire ; il vient donc ici.
reminders-done = C’est fait. Ce rappel a disparu.
reminders-done-for-now = C’est fait pour cette fois. Il reviendra de lui-même.
reminders-done-for-now-next = Pour y mettre fin : { COMMAND("remind delete") }.
reminders-put-off = Il reviendra à ce moment-là.

# --- The list ------------------------------------------------------------------------------------

reminders-list-title = Vos rappels
reminders-list-empty = Vous n’avez aucun rappel.
reminders-list-begin = Demandez-en un avec { COMMAND("remind me") }, ou choisissez « Me le rappeler » dans le menu d’un message.
reminders-list-pages =
    { $number ->
        [one] Un rappel.
       *[other] { $number } rappels. Page { $page } sur { $pages }.
    } Vous seul voyez ceci.
reminders-list-next = Choisissez-en un ci-dessous pour le modifier ou le supprimer.
reminders-line = { $local }, { WHEN($at, style: "R") }
reminders-has-come = Il est venu et n’est pas encore fait.
reminders-waits = Il est encore à venir.
reminders-put-off-now = Vous l’avez repoussé.
reminders-choice = { $words } · { $local }
reminders-choice-come = { $words } · est venu
reminders-delete-question = Supprimer ce rappel ? C’est définitif.
reminders-deleted = C’est supprimé. Il ne viendra pas.
reminders-kept = Rien n’a changé. Le rappel reste.

# --- Refusals ------------------------------------------------------------------------------------

reminders-words-missing = Dites ce qu’il faut vous rappeler.
reminders-words-too-long = Cela fait { $length } caractères ; un rappel en contient { $limit } au plus. Raccourcissez-le, s’il vous plaît, ou mettez un lien vers le texte.
reminders-moment-passed = Ce moment est passé : c’était { $when }. Donnez un moment à venir.
reminders-too-many = Vous avez { $limit } rappels en cours, le maximum possible. Supprimez-en un avec { COMMAND("remind list") }, puis réessayez.
reminders-only-once = On repousse un rappel à un seul moment. Donnez-en un, par exemple « demain à 9h » ; pour qu’il se répète, utilisez { COMMAND("remind edit") }.
reminders-comes-back-anyway = Ce rappel revient de lui-même avant cela : { $when }. Rien n’a changé.
reminders-set-for-later = Ce rappel a été modifié depuis : il viendra { $when }. Rien n’a changé maintenant. Voyez-le avec { COMMAND("remind list") }.
reminders-not-found = Ce rappel n’existe plus : il est fait ou supprimé. Voyez { COMMAND("remind list") }.
reminders-unclear = Je ne vois pas de quel rappel il s’agit : aucun ne convient, ou plusieurs. Tapez-en un autre mot, ou voyez-les tous avec { COMMAND("remind list") }.
reminders-draft-not-found = Cette lecture a déjà été confirmée ou supprimée. Voyez { COMMAND("remind list") }.
reminders-reading-changed = Vous avez tapé autre chose depuis ; cette lecture ne vaut plus. Appuyez sur « Corriger ma saisie » pour voir la dernière.
reminders-not-yours = Ce rappel est pour quelqu’un d’autre. Demandez le vôtre avec { COMMAND("remind me") }.
reminders-channel-gone = Ce salon n’existe plus. Faites plutôt venir le rappel par message privé.
reminders-channel-forbids = Je ne peux pas encore écrire dans { $channel }. { client-lacks } Faites plutôt venir le rappel par message privé, ou adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }. { client-lacks-remedy }
reminders-may-not-write-there = Vous ne pouvez pas écrire dans { $channel } ; je n’y écris donc pas non plus pour vous. Faites plutôt venir le rappel par message privé, ou demandez-le dans un autre salon.

# --- Personal data -------------------------------------------------------------------------------

reminders-retention = Les rappels sont gardés jusqu’à ce qu’ils soient faits ou supprimés ; celui qui est venu sans réponse, et la saisie qui n’a pas été confirmée, pendant 30 jours.
reminders-heading = Vos rappels
reminders-kind-due = un rappel personnel
