# --- /event --------------------------------------------------------------------------------------

command-event =
    .description = Les événements de la communauté
    .name = événement
command-event-create =
    .description = Préparer un événement ({ -secretariat }) : vous voyez d’abord comment il a été compris
    .name = créer
    .option-channel = Où l’annoncer ; sinon, dans le salon des annonces
    .option-channel-name = salon
    .option-closes = Jusqu’à quand s’inscrire, p. ex. 28 mars 2023, 18:00 ; sinon, jusqu’au début
    .option-closes-name = clôture
    .option-group = Le groupe de travail concerné
    .option-group-name = groupe
command-event-publish =
    .description = Publier un événement déjà préparé ({ -secretariat })
    .name = publier
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-channel = Où l’annoncer ; sinon, là où l’organisateur l’a prévu
    .option-channel-name = salon
command-event-cancel =
    .description = Annuler un événement ({ -secretariat }) ; une confirmation vous est demandée
    .name = annuler
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-registration =
    .description = Régler comment on s’inscrit ({ -secretariat }) ; « - » enlève une limite ou une date
    .name = modalités
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-attendance = Comment on peut participer
    .option-attendance-name = participation
    .choice-attendance-on-site = Sur place
    .choice-attendance-online = En ligne
    .choice-attendance-both = Sur place ou en ligne
    .option-seats = Le nombre de places ; sur place, si l’on peut aussi participer en ligne
    .option-seats-name = places
    .option-online-seats = Le nombre de places en ligne, si l’on peut aussi venir sur place
    .option-online-seats-name = places-en-ligne
    .option-opens = À partir de quand s’inscrire, p. ex. 1er mars 2023, 10:00
    .option-opens-name = ouverture
    .option-closes = Jusqu’à quand s’inscrire, p. ex. 28 mars 2023, 18:00
    .option-closes-name = clôture
    .option-moderated = Si chaque inscription doit être approuvée
    .option-moderated-name = approbation
    .option-audience = Qui peut s’inscrire
    .option-audience-name = public
    .choice-audience-everyone = Tout le monde
    .choice-audience-group = Les membres du groupe de travail de l’événement
    .option-role = Seules les personnes qui ont ce rôle peuvent s’inscrire
    .option-role-name = rôle
    .option-group = Le groupe de travail concerné ; « - » pour aucun
    .option-group-name = groupe
    .option-languages = Les langues de l’événement, p. ex. en, fr
    .option-languages-name = langues
    .option-remind-group = Demander une fois par message privé aux membres du groupe sans réponse s’ils viennent
    .option-remind-group-name = relancer-groupe
command-event-form =
    .description = Régler ce qui est demandé à l’inscription ({ -secretariat })
    .name = formulaire
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-organisation = L’organisation et son type
    .option-organisation-name = organisation
    .option-function = La fonction
    .option-function-name = fonction
    .option-region = Le pays et la région
    .option-region-name = région
    .option-listing = L’accord pour figurer sur la liste des participants
    .option-listing-name = liste
    .option-link = L’adresse d’un formulaire à vous pour le reste, comme les repas ; « - » l’enlève
    .option-link-name = lien
    .option-clear-questions = Ne plus poser aucune de vos propres questions
    .option-clear-questions-name = sans-questions
command-event-question =
    .description = Demander une chose de plus à l’inscription ({ -secretariat })
    .name = question
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-question = La question, avec vos mots
    .option-question-name = question
    .option-kind = Comment on y répond
    .option-kind-name = réponse
    .choice-kind-text = Par un texte
    .choice-kind-choice = Par l’une de plusieurs options
    .choice-kind-yes-no = Par oui ou non
    .option-options = Les options, séparées par des points-virgules
    .option-options-name = options
command-event-people =
    .description = Qui s’est inscrit à un événement ({ -secretariat })
    .name = personnes
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-standing = Seulement les inscriptions dans cet état
    .option-standing-name = état
    .choice-standing-applied = À approuver
    .choice-standing-seated = Avec une place
    .choice-standing-waiting = En attente
    .choice-standing-offered = Place proposée
    .choice-standing-declined = Refusées
    .choice-standing-lapsed = Proposition passée
    .choice-standing-withdrawn = Désistements
    .option-mode = Seulement qui participe ainsi
    .option-mode-name = participation
    .choice-mode-on-site = Sur place
    .choice-mode-online = En ligne
    .option-country = Seulement qui a indiqué ce pays, par son code, p. ex. PT
    .option-country-name = pays
command-event-message =
    .description = Écrire à une partie des personnes inscrites ({ -secretariat }) ; vous voyez d’abord à combien
    .name = message
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-standing = Seulement les inscriptions dans cet état
    .option-standing-name = état
    .choice-standing-applied = À approuver
    .choice-standing-seated = Avec une place
    .choice-standing-waiting = En attente
    .choice-standing-offered = Place proposée
    .choice-standing-declined = Refusées
    .choice-standing-lapsed = Proposition passée
    .choice-standing-withdrawn = Désistements
    .option-mode = Seulement qui participe ainsi
    .option-mode-name = participation
    .choice-mode-on-site = Sur place
    .choice-mode-online = En ligne
    .option-country = Seulement qui a indiqué ce pays, par son code, p. ex. PT
    .option-country-name = pays
command-event-duplicate =
    .description = Préparer un événement semblable à un autre, à une autre date ({ -secretariat })
    .name = dupliquer
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-edit =
    .description = Corriger un événement publié ({ -secretariat }) ; vous voyez d’abord la différence
    .name = modifier
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-reopen =
    .description = Rétablir un événement annulé ({ -secretariat }) ; les personnes concernées sont prévenues
    .name = rétablir
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-approve =
    .description = Approuver une inscription ({ -secretariat })
    .name = approuver
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-member = La personne qui veut venir
    .option-member-name = membre
    .option-guest = À la place d’un membre : une personne qui n’est pas sur Discord, par son nom
    .option-guest-name = invité
command-event-refuse =
    .description = Refuser une inscription ({ -secretariat })
    .name = refuser
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-member = La personne qui veut venir
    .option-member-name = membre
    .option-guest = À la place d’un membre : une personne qui n’est pas sur Discord, par son nom
    .option-guest-name = invité
command-event-move =
    .description = Donner une place, changer le mode de participation ou retirer une inscription ({ -secretariat })
    .name = déplacer
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-member = La personne à déplacer
    .option-member-name = membre
    .option-guest = À la place d’un membre : une personne qui n’est pas sur Discord, par son nom
    .option-guest-name = invité
    .option-to = Vers quoi
    .option-to-name = vers
    .choice-to-seat = Une place
    .choice-to-on-site = Une place sur place
    .choice-to-online = Une place en ligne
    .choice-to-out = Hors de l’événement
command-event-list =
    .description = Les prochains événements
    .name = liste
    .option-group = Seulement ceux de ce groupe de travail
    .option-group-name = groupe
    .option-mode = Seulement ceux où l’on peut participer ainsi
    .option-mode-name = participation
    .choice-mode-on-site = Sur place
    .choice-mode-online = En ligne
    .choice-mode-both = Sur place ou en ligne
    .option-language = Seulement ceux qui se tiennent dans cette langue
    .option-language-name = langue
command-event-show =
    .description = Un événement : quand, où, combien de places, et votre inscription
    .name = voir
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-register =
    .description = S’inscrire à un événement
    .name = inscription
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
    .option-mode = Comment vous voulez participer, quand il y a le choix
    .option-mode-name = participation
    .choice-mode-on-site = Sur place
    .choice-mode-online = En ligne
command-event-accept =
    .description = Prendre la place qui vous est gardée
    .name = accepter
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-decline =
    .description = Laisser la place qui vous est gardée à la personne suivante
    .name = décliner
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-withdraw =
    .description = Rendre votre place ou quitter la liste d’attente
    .name = désistement
    .option-event = L’événement : choisissez-le ou tapez un mot de son titre
    .option-event-name = événement
command-event-mine =
    .description = Vos inscriptions
    .name = mes-inscriptions

# --- Labels and buttons --------------------------------------------------------------------------

events-label-seats = Places
events-label-opens = Ouverture des inscriptions
events-label-attendance = Participation
events-label-languages = Langues
events-label-registration = Inscription
events-label-repeats = Revient
events-label-reminded = Relance du groupe
events-label-audience = Pour qui
events-label-person = Qui
events-label-answers = Réponses
events-label-asked = Ce qui vous est demandé
events-label-notice = Liste des participants
events-label-page = Pour les personnes qui ne sont pas sur Discord
events-label-form-link = Pour tout le reste
events-label-closes = Clôture des inscriptions
events-label-group = Groupe de travail
events-label-mine = Votre inscription
events-label-zone = Fuseau horaire
events-label-elsewhere = L’heure du début ailleurs
events-label-remarks = Comment votre texte a été compris
events-label-channel = Sera annoncé dans
events-label-reminders = Rappels prévus dans ce salon
events-label-publication = Publication automatique
events-label-review = Relecture

events-button-register = S’inscrire
events-button-withdraw = Se désister
events-button-accept = Prendre la place
events-button-pass = Non, merci
events-button-fill = Remplir le formulaire
events-button-go-on = Continuer
events-button-change-answers = Changer mes réponses
events-button-before = Page précédente
events-button-after = Page suivante
events-button-apply = Modifier
events-button-apply-one = Modifier celle-ci seulement
events-button-apply-following = Celle-ci et les suivantes
events-button-apply-all = Toutes les dates à venir
events-button-send = Envoyer
events-button-mute = Plus aucun message de l’organisation
events-button-approve = Approuver
events-button-decline = Refuser
events-button-give-up-seat = Rendre ma place
events-button-leave-line = Quitter la liste d’attente
events-button-keep-place = La garder
events-button-mine = Mon inscription
events-button-remind-me = Me le rappeler par message privé
events-button-do-not-remind-me = Ne plus me le rappeler
events-button-publish = Publier
events-button-correct = Corriger ma saisie
events-button-discard = Supprimer
events-button-later = Publier plus tard
events-button-other-time = Un autre moment
events-button-unplan = Pas automatiquement
events-button-look = Voir dans chaque langue
events-button-ask-review = Demander une relecture
events-button-review-approve = Bon à publier
events-button-review-return = Renvoyer
events-button-cancel = Annuler l’événement
events-button-cancel-one = Annuler celle-ci seulement
events-button-cancel-following = Celle-ci et les suivantes
events-button-cancel-all = Toutes les dates à venir
events-button-keep = Le maintenir

# --- An event ------------------------------------------------------------------------------------

# $local is the date in words, in the reader's zone.
events-when =
    { $local }
    Sur votre appareil : { $starts }, { WHEN($starts, style: "R") }
events-line =
    { $local }
    { WHEN($starts, style: "R") }
events-zone-note = Les heures sont celles de { $place }. Si vous vivez ailleurs, choisissez votre fuseau horaire avec { COMMAND("me timezone") }.
events-opens = { $opens }, { WHEN($opens, style: "R") }
events-closes = { $closes }
events-moderated = L’équipe d’organisation approuve chaque inscription.
events-for-group = Les membres du groupe de travail { $group }
events-for-role = Les personnes qui ont le rôle { $role }
events-guest = { $name } (pas sur Discord)
events-reminds-group = On demande une fois par message privé aux membres du groupe de travail qui n’ont pas répondu s’ils viennent, trois jours avant la fermeture des inscriptions, le matin.
events-mode-any = Partout
events-mode-on-site = Sur place
events-mode-online = En ligne
events-in-mode = { $mode } : { $text }
events-choice = { $title } · { $local }
events-choice-draft = (brouillon) { $title } · { $local }

events-seats = { $seats }
events-seats-unlimited = Sans limite
events-seats-free =
    { $free ->
        [one] Une place libre sur { $seats }
       *[other] { $free } places libres sur { $seats }
    }
events-seats-full =
    { $seats ->
        [one] La seule place est prise
       *[other] Les { $seats } places sont prises
    }{ $waiting ->
        [0] {""}
        [one] , une personne attend
       *[other] , { $waiting } personnes attendent
    }
events-seats-taken-unlimited =
    { $seated ->
        [0] Sans limite, personne ne s’est encore inscrit
        [one] Sans limite, une personne inscrite
       *[other] Sans limite, { $seated } personnes inscrites
    }

events-state-cancelled = Cet événement est annulé.
events-state-over = Cet événement est terminé.
events-state-closed = Les inscriptions sont closes.
events-state-soon = Les inscriptions ouvrent { WHEN($opens, style: "R") }, { $opens }.

events-mine-seated = Vous avez une place.
events-mine-waiting = Vous êtes au rang { $position } de la liste d’attente.
events-mine-applied = Votre inscription est soumise à l’équipe d’organisation, qui doit l’approuver.
events-mine-offered = Une place vous est gardée jusqu’au { $until } ({ WHEN($until, style: "R") }).
events-mine-declined = L’équipe d’organisation a refusé votre inscription. Si vous avez une question, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur.
events-mine-none = Vous n’avez pas d’inscription à cet événement.

# --- Registering ---------------------------------------------------------------------------------

events-registered = Votre inscription est enregistrée et vous avez une place.
events-registered-already = Votre inscription existait déjà et vous gardez votre place. Rien n’a changé.
events-waiting = Toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente. Quand une place se libère et que votre tour vient, je vous la propose par message privé et vous la garde jusqu’à une échéance.
events-waiting-already = Vous étiez déjà sur la liste d’attente ; vous y êtes maintenant au rang { $position }. Rien n’a changé.
events-choose-mode = Comment voulez-vous participer ?
events-applied = Votre inscription est soumise à l’équipe d’organisation, qui approuve chacune d’elles. Je vous dirai sa décision par message privé.
events-applied-already = Votre inscription était déjà soumise à l’équipe d’organisation. Rien n’a changé.
events-accepted = La place est à vous. Votre inscription est confirmée.
events-application-withdrawn-by-you = Vous avez retiré votre inscription. L’équipe d’organisation le voit.
events-offer-given-back = Vous avez laissé la place. Si quelqu’un attend, elle est proposée à la personne suivante.
# $seat : ce que la place est devenue ; un événement sans limite n’a pas de places.
events-withdrawn =
    { $seat ->
        [unlimited] Votre désistement est enregistré.
        [passed-on] Votre désistement est enregistré. Votre place est proposée à la première personne de la liste d’attente.
       *[free] Votre désistement est enregistré. Votre place est de nouveau libre.
    }
events-left-the-line = Votre désistement est enregistré : vous n’êtes plus sur la liste d’attente.
# L’une des questions, puis l’une des quatre raisons.
events-give-up-seat = Voulez-vous rendre votre place ?
events-give-up-place = Voulez-vous quitter la liste d’attente ?
events-give-up-awaited =
    { $waiting ->
        [one] Une personne attend, et elle lui sera aussitôt proposée.
       *[other] { $waiting } personnes attendent, et elle sera aussitôt proposée à la première.
    } Vous ne pourriez pas la reprendre.
events-give-up-full = Toutes les places sont prises : une fois libérée, la vôtre ira à la première personne qui s’inscrira.
events-give-up-line = Vous y êtes au rang { $position } ; qui revient se place à la fin.
events-give-up-closed = Les inscriptions sont closes : vous ne pourriez pas revenir.
events-place-kept = Rien n’a changé. Vous gardez votre place.
events-may-come-back = Vous pouvez vous réinscrire tant que les inscriptions sont ouvertes.
events-next-seated =
    Ajoutez le fichier joint à votre agenda. { $seats ->
        [limited] Si vous ne pouvez pas venir, appuyez sur « Se désister » : quelqu’un d’autre aura la place.
       *[unlimited] Si vous ne pouvez pas venir, appuyez sur « Se désister ».
    }
events-next-remind-me =
    Ajoutez le fichier joint à votre agenda. Pour des rappels, appuyez sur « Me le rappeler par message privé ». { $seats ->
        [limited] Si vous ne pouvez pas venir, appuyez sur « Se désister » : quelqu’un d’autre aura la place.
       *[unlimited] Si vous ne pouvez pas venir, appuyez sur « Se désister ».
    }
events-next-waiting = Vous n’avez rien à faire. Si vous ne voulez plus attendre, appuyez sur « Se désister ».
events-next-applied = Vous n’avez rien à faire. Si vous ne voulez plus venir, appuyez sur « Se désister ».
events-next-offered = Appuyez sur « Prendre la place », ou utilisez { COMMAND("event accept") }. Si vous n’en voulez pas, appuyez sur « Non, merci » : quelqu’un d’autre pourra venir.
events-next-reminded =
    Ajoutez le fichier joint à votre agenda. Vous recevrez des rappels par message privé. { $seats ->
        [limited] Si vous ne pouvez pas venir, appuyez sur « Se désister » : quelqu’un d’autre aura la place.
       *[unlimited] Si vous ne pouvez pas venir, appuyez sur « Se désister ».
    }

events-reminding = Je vous le rappellerai par message privé : { $times }.
events-reminding-once-seated = C’est noté. Dès que vous aurez une place, je vous enverrai les rappels par message privé.
events-reminding-already = Vous l’aviez déjà demandé. Rien n’a changé.
events-reminding-too-late = C’est noté, mais l’heure de tous les rappels est passée : aucun ne viendra.
events-not-reminding = Vous ne recevrez plus de rappel de cet événement par message privé. Vous gardez votre place.
events-not-reminding-already = Aucun message privé n’était prévu pour vous. Rien n’a changé.
events-before-day = la veille
events-before-hour = une heure avant
events-before-start = au début

events-list-title = Les prochains événements
events-list-empty = Rien n’est prévu pour le moment. Les nouveaux événements seront annoncés sur ce serveur.
events-list-empty-of-this-sort = Rien de tel n’est prévu pour le moment. Voyez tout avec { COMMAND("event list") }, sans option.
events-list-next = Pour en voir un : { COMMAND("event show") } ; pour y participer : { COMMAND("event register") }.
events-list-next-closed = Pour en voir un : { COMMAND("event show") }.
events-list-more =
    { $more ->
        [one] Il y en a un autre : tapez un mot de son titre dans { COMMAND("event show") }.
       *[other] Il y en a { $more } autres : tapez un mot d’un titre dans { COMMAND("event show") }.
    }
events-mine-title = Vos inscriptions
events-mine-empty = Vous n’avez aucune inscription en cours. Voyez ce qui est prévu avec { COMMAND("event list") }.
events-mine-next-offered = Prenez la place qui vous est gardée avec { COMMAND("event accept") }, ou laissez-la avec { COMMAND("event decline") }.
events-mine-next = Pour revoir un événement : { COMMAND("event show") }. Si vous ne pouvez pas venir, rendez votre place avec { COMMAND("event withdraw") }.

# --- The form of registration ---------------------------------------------------------------------

events-form-page = Inscription, page { $page } sur { $of }
events-form-wanted = L’inscription à « { $title } » demande quelques réponses. Appuyez sur le bouton pour les donner.
events-questions-changed = Les organisateurs de « { $title } » ont changé leurs questions depuis l’ouverture du formulaire ; vos réponses à celles-ci n’ont pas été prises, tout le reste est gardé. Appuyez sur le bouton et répondez à ce qu’ils demandent maintenant.
events-form-go-on = Cette page est gardée. Continuez avec la page { $page } sur { $of } ; votre inscription est faite une fois toutes les pages remplies.
events-answers-changed = Vos réponses sont changées.
events-answers-kept = Tout ce que vous avez tapé est gardé. Appuyez sur le bouton pour le corriger.
events-answer = { $label } : { $answer }
# L’intitulé est une question.
events-answer-asked = { $label } { $answer }
events-form-link = { $link }
events-field-mode = Votre participation
events-field-organisation = Organisation
events-field-organisation-type = Type d’organisation
events-field-function = Fonction
events-field-region = Pays ou région
events-field-listing = Figurer sur la liste des participants ?
events-hint-organisation = Où vous travaillez ; proposé de nouveau au prochain événement
events-hint-function = Ce que vous y faites
events-hint-region = Son nom ou son code, comme Norte, PT11 ou Portugal
events-hint-listing = Nom, organisation, pays, vus des participants. Notice { $notice } : voir l’événement
# Qui change ce texte en change aussi la version : NOTICE dans les règles des événements.
events-notice = Les personnes qui disent oui figurent sur une liste que les participants de cet événement peuvent voir : nom, organisation et son type, fonction, pays. Personne d’autre ne la reçoit. Vous pouvez changer votre réponse tant que l’événement n’a pas eu lieu ; avec { COMMAND("me erase") }, tout est effacé. Version { $notice } de cette notice.
events-option-yes = Oui
events-option-no = Non
events-option-regional-authority = Autorité régionale ou locale
events-option-national-authority = Autorité nationale
events-option-eu-institution = Institution ou agence de l’UE
events-option-agency = Agence de développement ou d’innovation
events-option-cluster = Cluster ou réseau
events-option-university-or-research = Université ou recherche
events-option-firm = Entreprise
events-option-civil-society = Société civile
events-option-other = Autre

# --- Preparing -----------------------------------------------------------------------------------

events-form-title = Un nouvel événement
events-form-title-edit = Corriger l’événement
events-form-name = Titre
events-form-when = Quand
events-form-when-hint = Par exemple : 30 mars 2023, 09:30-16:00 CET
events-form-place = Où
events-form-place-hint = Une adresse, une salle ou un lien
events-form-seats = Places
events-form-seats-hint = Laissez vide s’il n’y a pas de limite
events-form-about = De quoi il s’agit

events-preview-next = Aucun membre ne le voit encore. L’heure est-elle la bonne ? Alors appuyez sur « Publier ». Sinon, corrigez, ou revenez plus tard avec { COMMAND("event publish") }. Les modes de participation, l’approbation et les questions à l’inscription se règlent avec { COMMAND("event registration") } et { COMMAND("event form") }, maintenant ou plus tard.
events-preview-next-missing = L’heure est-elle la bonne ? Alors appuyez sur « Demander une relecture » : une autre personne de l’équipe doit le voir avant la publication. Sinon, corrigez, ou revenez plus tard avec { COMMAND("event publish") }.
events-preview-next-returned = Corrigez-le, puis demandez une nouvelle relecture.
events-preview-next-asked = Une autre personne de l’équipe dit s’il peut être publié : les boutons sont dans le salon de l’équipe, et ici. Si le brouillon est de vous, il n’y a plus qu’à attendre.
events-preview-next-approved = Appuyez sur « Publier », ou sur « Publier plus tard ». S’il est corrigé d’ici là, il faudra le relire.
events-preview-next-planned = Il n’y a rien à faire : il est publié à ce moment-là. Pour le publier maintenant, appuyez sur « Publier ».
events-usual-channel = Le salon des annonces
events-nothing-lost = Tout ce que vous avez tapé est gardé : appuyez sur « Corriger ma saisie ».
events-closing-dropped = Les inscriptions ne peuvent pas prendre fin à cette date ({ $closes }) : elle est passée, ou après le début. Elles prendront fin au début de l’événement, { $starts }.
events-discarded = Le brouillon est supprimé. Personne ne l’a vu.
events-published = L’événement { $number } est publié. Son annonce part dans { $channel }.
events-published-next = { COMMAND("event registration") } et { COMMAND("event form") } règlent comment on s’inscrit, { COMMAND("event people") } montre les inscriptions, et { COMMAND("delivery") } tous les messages à venir.
events-publication-planned = Il est publié au moment indiqué ci-dessous, sans que personne n’appuie : il est alors annoncé et ses rappels sont prévus. Jusque-là, seule l’équipe le connaît.
events-publication-unplanned = Il n’est plus publié automatiquement. Le brouillon attend que quelqu’un le publie.
events-publication-if-reviewed = Seulement si une autre personne l’a jugé bon à publier d’ici là.
events-form-title-publication = Quand le publier
events-form-publication = Date et heure
events-form-publication-hint = p. ex. 28 mars 2023, 09:00 CET ; sans fuseau, à l’heure de votre horloge
events-form-title-comment = Renvoyer le brouillon
events-form-comment = Ce qui doit changer
events-form-comment-hint = { $limit } caractères au plus ; lu dans le salon de l’équipe
events-eyes-missing = Personne d’autre ne l’a vu tel qu’il est maintenant.
events-eyes-asked =
    { $who ->
        [none] Demandée
       *[other] Demandée par { $who }
    } { WHEN($at, style: "R") }.
events-eyes-judged =
    { $judgement ->
        [approved] Bon à publier,
       *[returned] Renvoyé
    } { $who ->
        [none] { WHEN($at, style: "R") }
       *[other] { $judgement ->
            [approved] selon { $who }
           *[returned] par { $who }
        }, { WHEN($at, style: "R") }
    }.
events-review-sent = Le salon de l’équipe le montre maintenant, et une autre personne dira s’il peut être publié. La réponse y sera donnée.
events-review-noted =
    { $judgement ->
        [approved] Vous l’avez jugé bon à publier. La personne qui l’a demandé est prévenue.
       *[returned] Vous l’avez renvoyé. La personne qui l’a demandé lit ce que vous avez écrit.
    }
events-look-posted = **En { $language }**, tel que { $channel ->
        [none] le salon des annonces le montre
       *[other] { $channel } le montre
    } ; c’est là que l’on peut appuyer sur les boutons :
events-look-other = **En { $language }**, tel qu’il serait dans un salon de cette langue. Ce que vous avez écrit n’est pas traduit :

events-planned-reminder = { $due }, { WHEN($due, style: "R") }

events-terms-set = C’est valable dès maintenant ; l’annonce le dit aussi.
events-terms-set-draft = Ce sera valable une fois l’événement publié.
events-place-seated = Cette personne a une place.
events-place-waiting = Cette personne est au rang { $position } de la liste d’attente.
events-place-offered = Une place lui est proposée jusqu’au { $until }.
events-place-declined = Son inscription est refusée ; un message privé le lui dit.
events-place-lapsed = Cette personne a laissé passer une proposition, terminée le { $until }.
events-place-withdrawn = Cette personne s’est désistée.

events-cancel-question =
    Voulez-vous annuler cet événement ? { $seated ->
        [0] Personne n’est inscrit
        [one] Une personne est inscrite
       *[other] { $seated } personnes sont inscrites
    }, { $waiting ->
        [0] personne n’attend
        [one] une personne attend
       *[other] { $waiting } personnes attendent
    }. Un avis sera envoyé dans { $channel } et à toutes les personnes inscrites ou en attente ; plus aucun rappel ne partira. S’il a lieu finalement, { COMMAND("event reopen") } le rétablit.
events-cancel-done =
    L’événement est annulé. { $channel ->
        [none] Il n’avait pas encore été annoncé. Toutes les personnes inscrites ou en attente sont prévenues.
       *[other] L’avis est envoyé dans { $channel } et à toutes les personnes inscrites ou en attente.
    }
events-cancel-others =
    { $others ->
        [one] Une autre date de la série l’est aussi.
       *[other] { $others } autres dates de la série le sont aussi.
    }
events-proposal = Voici ce qui changerait. Un nouveau titre, horaire ou lieu est annoncé à toutes les personnes inscrites ou en attente, et les rappels suivent. Rien n’a encore changé.
events-proposal-nothing = Votre formulaire dit ce que dit l’événement : il n’y a rien à changer.
events-difference =
    Avant : { $was }
    Désormais : { $becomes }
events-nothing = rien
events-edit-done =
    L’événement est modifié. { $channel ->
        [none] Il sera annoncé tel qu’il est maintenant ; un nouveau titre, horaire ou lieu est annoncé à toutes les personnes inscrites ou en attente.
       *[other] L’annonce le dit ; un nouveau titre, horaire ou lieu est annoncé dans { $channel } et à toutes les personnes inscrites ou en attente.
    }
events-edit-others =
    { $others ->
        [one] Une autre date de la série a été modifiée avec lui.
       *[other] { $others } autres dates de la série ont été modifiées avec lui.
    }
events-repeats = C’est une date d’une série : dites si vous ne pensez qu’à celle-ci.
events-repeats-moved = Une date déplacée seule garde son horaire.
events-letter-form = Un message aux personnes inscrites
events-letter-text = Ce que vous voulez leur dire
events-letter-hint = { $limit } caractères au plus ; il part tel que vous l’écrivez, sans traduction
events-letter-counted =
    { $recipients ->
        [0] Personne ne le reçoit
        [one] Une personne le reçoit, par message privé ou, sans Discord, par courriel
       *[other] { $recipients } personnes le reçoivent, par message privé ou, sans Discord, par courriel
    }{ $left ->
        [0] .
        [one] ; une autre ne veut pas de tels messages.
       *[other] ; { $left } autres ne veulent pas de tels messages.
    }
events-letter-next = Appuyez sur « Envoyer ». Il part une seule fois, au rythme que Discord permet, et figure dans { COMMAND("delivery") }.
events-letter-sent =
    { $recipients ->
        [one] Il part à une personne.
       *[other] Il part à { $recipients } personnes, l’une après l’autre.
    }
events-letter-source = De l’équipe d’organisation, car vous avez une inscription à cet événement
events-letter-muted = Les messages de l’équipe d’organisation sur cet événement ne vous arrivent plus. Ce qui concerne votre propre place vous arrive toujours.
events-reopen-done = L’événement a lieu finalement. C’est dit dans { $channel } et à toutes les personnes inscrites ou en attente ; les rappels sont de nouveau prévus.
events-people-number =
    { $number ->
        [one] Une personne
       *[other] { $number } personnes
    }, page { $page } sur { $pages }
events-people-none = Aucune inscription ne correspond à votre demande.
events-people-next = Approuvez ou refusez avec { COMMAND("event approve") } et { COMMAND("event refuse") } ; donnez une place ou changez la participation avec { COMMAND("event move") }. Une liste à emporter s’obtient par { COMMAND("office export") }.
events-standing-applied = à approuver
events-standing-seated = a une place
events-standing-waiting = attend
events-standing-offered = place proposée
events-standing-declined = refus
events-standing-lapsed = proposition passée
events-standing-withdrawn = désistement
events-kept = Rien n’a changé. L’événement est maintenu.

# --- Posts ---------------------------------------------------------------------------------------

events-announcement-next-soon = Les inscriptions ouvrent { $opens }. Dès lors, appuyez sur « S’inscrire » : vous recevrez une confirmation privée et un fichier pour votre agenda.
events-announcement-next = Appuyez sur « S’inscrire ». Vous recevrez une confirmation privée et un fichier pour votre agenda.
events-reminder-ahead = **{ $title }** commence { WHEN($starts, style: "R") }.
events-reminder-now = **{ $title }** commence maintenant.
events-reminder-started = **{ $title }** a commencé { WHEN($starts, style: "R") }.
events-promoted = Bonne nouvelle : il y a une place pour vous, et elle est à vous. Votre inscription est confirmée.
events-promoted-next = Ajoutez le fichier joint à votre agenda. Si vous ne pouvez plus venir, appuyez sur « Se désister » : quelqu’un d’autre aura la place.
events-offer = Une place s’est libérée, et votre tour est venu. Elle vous est gardée jusqu’au { $until } ({ WHEN($until, style: "R") }) ; ensuite, elle ira à la personne suivante.
events-offer-again = La place qui vous était proposée est toujours là : j’étais absent à la fin de votre délai, elle vous est donc gardée jusqu’au { $until } ({ WHEN($until, style: "R") }).
events-offer-lapsed = Une place vous était proposée, et le délai pour la prendre est passé. Elle va à la personne suivante.
events-offer-lapsed-again = Si vous souhaitez toujours venir, appuyez sur « S’inscrire » : vous aurez une place libre, ou serez à la fin de la liste d’attente.
events-offer-lapsed-closed = Les inscriptions sont closes. Si vous souhaitez toujours venir, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur.
events-offered-in-public = Une place s’est libérée pour **{ $title }**. Elle est gardée à la première personne de la liste d’attente jusqu’au { $until }. Si vous attendiez, voyez si elle est à vous.
events-application = Quelqu’un souhaite venir, et chaque inscription doit être approuvée.
# $guest : si la personne n’est pas sur Discord.
events-application-next =
    Appuyez sur « Approuver » ou « Refuser ». { $guest ->
        [yes] La personne est prévenue par courriel.
       *[no] La personne est prévenue par message privé.
    }
events-application-decided =
    { $verdict ->
        [approved] Approuvée { $who ->
            [none] { WHEN($at, style: "R") }
           *[other] par { $who }, { WHEN($at, style: "R") }
        }.
       *[declined] Refusée { $who ->
            [none] { WHEN($at, style: "R") }
           *[other] par { $who }, { WHEN($at, style: "R") }
        }.
    }
events-application-taken-back = Cette personne s’est désistée. Il n’y a plus rien à décider.
events-application-seated = L’équipe d’organisation a déplacé cette personne. Il n’y a plus rien à décider.
events-review-asked = **{ $title }** est un brouillon, et { $who ->
        [none] quelqu’un
       *[other] { $who }
    } en demande la relecture. Peut-il être publié ?
events-review-published = Cet événement est publié. Il n’y a plus rien à relire ici.
events-review-superseded = Cette demande ne vaut plus : le brouillon a été supprimé, ou la relecture a été redemandée.
events-reviewed =
    { $judgement ->
        [approved] **{ $title }** est bon à publier{ $who ->
            [none] .
           *[other] , { $who }.
        }
       *[returned] **{ $title }** a été renvoyé{ $who ->
            [none] .
           *[other] , { $who }.
        }
    }
events-held-back-line = **{ $title }** n’a pas été publié au moment prévu{ $who ->
        [none] .
       *[other] , { $who }.
    }
events-held-back =
    { $why ->
        [review] Personne d’autre ne l’avait jugé bon à publier tel qu’il est.
        [past] Il aurait déjà commencé.
        [closed] Plus personne n’aurait pu s’inscrire.
        [channel] Je ne peux rien publier dans son salon, ou personne n’a dit lequel c’est.
       *[late] J’étais absent à ce moment-là, et pendant plus d’un jour ensuite.
    } C’est toujours un brouillon, que seule l’équipe connaît.
events-held-back-next =
    { $why ->
        [review] Voyez-le avec { COMMAND("event publish") }, et demandez une relecture.
        [past] Donnez-lui une autre date : { COMMAND("event publish") } le montre, avec « Corriger ma saisie ».
        [closed] Reculez la clôture des inscriptions avec { COMMAND("event registration") }, puis publiez-le avec { COMMAND("event publish") }.
        [channel] Indiquez un autre salon avec { COMMAND("event publish") } ; la commande dit ce qui manque.
       *[late] Relisez-le avec { COMMAND("event publish") }, et publiez-le là s’il convient toujours.
    }
events-went-out-line = **{ $title }** est publié.
events-went-out = La publication était prévue pour ce moment : { $local }. Elle s’est faite sans que personne n’appuie. L’événement est annoncé dans { $channel }, et ses rappels sont prévus.
events-went-out-next = Voyez qui s’inscrit avec { COMMAND("event people") }. Si quelque chose ne va pas, corrigez avec { COMMAND("event edit") }.
events-approved = L’équipe d’organisation a approuvé votre inscription, et vous avez une place.
events-approved-waiting = L’équipe d’organisation a approuvé votre inscription. Toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente. Quand votre tour viendra, je vous proposerai une place par message privé.
events-entered = L’équipe d’organisation a enregistré votre inscription à cet événement, et vous avez une place. Si vous n’en voulez pas, rendez-la avec le bouton : elle ira à quelqu’un d’autre.
events-entered-waiting = L’équipe d’organisation a enregistré votre inscription à cet événement. Toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente. Quand ce sera votre tour, je vous proposerai une place par message privé ; si vous n’en voulez pas, appuyez sur le bouton.
events-declined = L’équipe d’organisation ne peut pas vous donner de place à cet événement. Pour toute question, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur.
events-window-opens = Les inscriptions à **{ $title }** sont ouvertes.
events-window-closes = Les inscriptions à **{ $title }** prennent fin { WHEN($closes, style: "R") }.
events-passed-on = Une place s’est libérée pour **{ $title }** et revient à la première personne de la liste d’attente. Si vous attendiez, voyez si elle est à vous.
events-changed-line = Du nouveau pour **{ $title }**.
events-reopened-line = **{ $title }** a lieu finalement.
events-cancelled-line = **{ $title }** est annulé.
events-cancelled = Cet événement n’aura pas lieu. S’il figure dans votre agenda, pensez à l’en effacer.
events-cancelled-personally = Cet événement n’aura pas lieu. S’il figure dans votre agenda, ouvrez le fichier joint pour l’en ôter, ou effacez-le vous-même.

# Les noms de ces messages quand l’équipe en entend parler.
events-kind-announcement = l’annonce d’un événement
events-kind-reminder = un rappel d’événement
events-kind-personal-reminder = un rappel personnel d’événement
events-kind-window = l’avis d’ouverture ou de clôture des inscriptions
events-kind-registered = la confirmation d’une inscription par courriel
events-kind-offer = la proposition d’une place
events-kind-offer-lapsed = la nouvelle qu’une proposition est passée
events-kind-application = la demande d’approuver une inscription
events-kind-decided = la décision sur une inscription à approuver
events-kind-promoted = la nouvelle qu’une place s’est libérée
events-kind-passed-on = l’indication qu’une place est revenue à la personne suivante
events-kind-changed = l’avis de ce qui a changé dans un événement
events-kind-changed-personally = l’avis personnel de ce qui a changé dans un événement
events-kind-message = un message de l’équipe d’organisation
events-kind-reopened = l’avis qu’un événement a lieu finalement
events-kind-reopened-personally = l’avis personnel qu’un événement a lieu finalement
events-kind-cancelled = l’avis d’annulation d’un événement
events-kind-cancelled-personally = l’avis personnel d’annulation d’un événement
events-kind-review = la demande de relecture d’un brouillon
events-kind-reviewed = la réponse à une demande de relecture
events-kind-held-back = la nouvelle qu’un brouillon n’a pas été publié au moment prévu
events-kind-went-out = la nouvelle qu’un brouillon a été publié au moment prévu

# --- Refusals ------------------------------------------------------------------------------------

events-unclear = « { $reference } » peut désigner { $number } événements. Choisissez dans la liste qui apparaît pendant la saisie ; elle dit quand chacun a lieu.
events-not-found = Je ne trouve pas d’événement pour « { $reference } ». Choisissez dans la liste qui apparaît pendant la saisie, ou voyez { COMMAND("event list") }.
events-draft-not-found = Ce brouillon n’existe plus : il a été publié ou supprimé. Recommencez avec { COMMAND("event create") }.
events-changed-meanwhile = Quelqu’un d’autre a modifié « { $title } » depuis que vous avez ouvert votre formulaire. Rien n’est écrasé, et rien de votre saisie n’est perdu : voici la différence entre l’événement tel qu’il est maintenant et votre formulaire. Pour garder ce que cette personne a changé, appuyez sur « Corriger ma saisie » et reprenez-le dans le formulaire.
events-not-published = « { $title } » est encore un brouillon. { COMMAND("event publish") } le montre : vous pouvez y le publier, le corriger ou le supprimer.
events-already-published = « { $title } » est déjà publié. Rien n’a changé.
events-is-cancelled = « { $title } » est annulé. { COMMAND("event list") } montre les prochains événements.
events-cancelled-ahead = « { $title } » est annulé et ne peut donc pas être corrigé. S’il a lieu finalement, { COMMAND("event reopen") } le rétablit ; { COMMAND("event edit") } le corrige ensuite.
events-is-over = « { $title } » est terminé. { COMMAND("event list") } montre les prochains événements.
events-in-the-past = « { $title } » aurait commencé { WHEN($starts, style: "R") } et ne peut donc pas être publié. Donnez-lui une autre date.
events-closing-has-passed = Les inscriptions à « { $title } » auraient pris fin { WHEN($closes, style: "R") }. Relisez le formulaire et renvoyez-le : elles prendront alors fin au début de l’événement.
events-ends-before-start = L’événement finirait avant de commencer. Écrivez d’abord le début, puis la fin, comme « 30 mars 2023, 09:30-16:00 ».
events-registration-closed = Les inscriptions à « { $title } » ont pris fin { WHEN($closed, style: "R") }. Si vous souhaitez tout de même venir, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur.
events-not-open-yet = Les inscriptions à « { $title } » ouvrent { WHEN($opens, style: "R") }, { $opens }. Revenez à ce moment-là ; le salon en sera prévenu.
events-opens-too-late = Les inscriptions à « { $title } » ouvriraient { $opens } et prendraient fin { $closes }. L’ouverture doit précéder la clôture.
events-not-for-you =
    { $role ->
        [none] « { $title } » s’adresse à un groupe qui n’a pas encore de rôle sur ce serveur. Demandez { -secretariat(form: "to") }, avec { COMMAND("ask") }, d’en relier un.
       *[other] « { $title } » s’adresse seulement aux membres qui ont le rôle { $role }. S’il devrait être le vôtre, rejoignez le groupe avec { COMMAND("group join") }, ou adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
    }
events-mode-not-said = On peut participer à « { $title } » sur place ou en ligne. Dites comment : choisissez-le dans { COMMAND("event register") }.
events-mode-held =
    Rien n’a changé : { $mode ->
        [on-site] votre inscription à « { $title } » est pour venir sur place.
       *[online] votre inscription à « { $title } » est pour participer en ligne.
    } Pour participer de l’autre façon, utilisez { COMMAND("event withdraw") } puis { COMMAND("event register") } ; pour ne pas perdre votre place entre-temps, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
events-mode-not-offered =
    { $mode ->
        [on-site] On ne peut pas participer à « { $title } » sur place.
        [online] On ne peut pas participer à « { $title } » en ligne.
       *[any] Dites si l’on participe à « { $title } » sur place ou en ligne.
    } Voyez comment avec { COMMAND("event show") }.
events-declined-before = L’équipe d’organisation a refusé votre inscription à « { $title } ». Pour toute question, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur.
events-offer-passed =
    La place pour « { $title } » vous était gardée jusqu’au { $until } ; ce délai est passé, et elle va à la personne suivante. { $closed ->
        [yes] Les inscriptions sont closes. Si vous souhaitez toujours venir, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
       *[no] Si vous souhaitez toujours venir, inscrivez-vous de nouveau avec { COMMAND("event register") }.
    }
events-nothing-offered = Aucune place pour « { $title } » ne vous est proposée en ce moment. Quand votre tour viendra, je vous le dirai par message privé ; votre rang figure dans { COMMAND("event mine") }.
events-seat-needs-role =
    La place à « { $title } » vous est gardée jusqu’au { $until } ({ WHEN($until, style: "R") }), mais vous ne pouvez pas encore la prendre : { $role ->
        [none] elle est pour un groupe qui n’a plus de rôle sur ce serveur. Demandez { -secretariat(form: "to") }, avec { COMMAND("ask") }, d’en relier un, puis appuyez de nouveau sur « Prendre la place ».
       *[other] elle n’est que pour les membres qui ont le rôle { $role }, que vous n’avez plus. Rejoignez le groupe avec { COMMAND("group join") }, ou adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }, puis appuyez de nouveau sur « Prendre la place ».
    }
events-seat-is-yours = Rien n’a changé : vous avez accepté la place pour « { $title } », elle est à vous. Si vous ne pouvez finalement pas venir, utilisez { COMMAND("event withdraw") }.
events-already-decided =
    Rien n’a changé : cette inscription à « { $title } » a été { $verdict ->
        [approved] approuvée
       *[declined] refusée
    } { $who ->
        [none] { WHEN($at, style: "R") }
       *[other] par { $who }, { WHEN($at, style: "R") }
    }. Pour la changer, utilisez { COMMAND("event move") }.
events-application-withdrawn = Il n’y a rien à décider : cette personne n’a pas d’inscription à « { $title } » en attente d’approbation. { COMMAND("event people") } montre celles qui le sont.
events-registration-gone = Les données de cette personne ont été effacées à sa demande. Il n’y a plus rien à décider.
events-no-seat-free =
    { $seats ->
        [one] La seule place y est prise ou proposée à quelqu’un.
       *[other] Les { $seats } places y sont prises ou proposées à quelqu’un.
    } Ajoutez des places avec { COMMAND("event registration") }, ou libérez-en une avec { COMMAND("event move") }.
events-seats-taken =
    { $taken ->
        [one] Une place
       *[other] { $taken } places
    }{ $mode ->
        [on-site] {" "}sur place
        [online] {" "}en ligne
       *[any] {""}
    } pour « { $title } » sont déjà prises ou proposées : il ne peut y en avoir moins. Rien n’a changé ; libérez-en d’abord avec { COMMAND("event move") }.
events-group-not-said = « { $title } » n’est destiné à aucun groupe de travail et ne peut donc pas être réservé à ses membres. Indiquez aussi le groupe dans { COMMAND("event registration") }, ou bien un rôle.
events-nobody-to-remind = « { $title } » ne s’adresse à aucun groupe de travail : il n’y a personne à relancer. Rien n’a changé. Indiquez aussi le groupe dans { COMMAND("event registration") }.
events-online-seats-unused =
    Les places en ligne se comptent à côté de celles sur place, et { $attendance ->
        [online] on ne peut pas venir sur place à « { $title } ». Dites avec l’option « places » combien il y en a en ligne
        [on-site] on ne peut pas participer en ligne à « { $title } ». Si cela doit être possible, réglez aussi la participation sur « Sur place ou en ligne »
       *[unsaid] pour « { $title } », personne n’a dit comment on participe. Réglez aussi la participation sur « Sur place ou en ligne »
    }. Rien n’a changé.
events-nothing-to-set = Vous n’avez pas dit quoi changer. Renvoyez la commande avec au moins une option, en plus de l’événement.
events-letter-empty = Le message est vide : écrivez ce que vous voulez dire.
events-letter-too-long = Le message compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez-le ou mettez un lien, s’il vous plaît.
events-letter-gone = Ce message n’existe plus. Écrivez-le de nouveau avec { COMMAND("event message") }.
events-letter-sent-before = Ce message a été envoyé { WHEN($at, style: "R") }, à { $recipients } personnes. Rien n’est envoyé deux fois.
events-country-unreadable = « { $typed } » n’est pas le code d’un pays. Écrivez deux lettres, comme PT ou EL.
events-unknown-language = « { $typed } » n’est pas le code d’une langue de l’Union. Écrivez des codes comme « en, fr ».
events-guest-unclear = « { $typed } » n’est pas le nom d’une seule des personnes inscrites sans Discord. Choisissez-la dans la liste qui apparaît pendant la saisie ; { COMMAND("event people") } montre toutes les inscriptions.
events-who-not-said = Dites de qui il s’agit : un membre, ou une personne qui n’est pas sur Discord, mais pas les deux. Rien n’a changé.
events-stranger = Cette personne n’a pas d’inscription à « { $title } » : rien n’a changé. Pour participer, elle doit d’abord s’inscrire, avec { COMMAND("event register") }.
events-not-registered = Vous n’avez pas d’inscription à « { $title } » : il n’y a rien à changer. Pour participer, utilisez { COMMAND("event register") }. { COMMAND("event mine") } montre les places que vous avez.
events-text-missing =
    { $field ->
        [when] Dites quand l’événement a lieu, par exemple « 30 mars 2023, 09:30-16:00 ».
       *[title] Donnez un titre à l’événement.
    }
events-text-too-long =
    { $field ->
        [place] Le lieu compte { $length } caractères ; { $limit } au plus sont possibles.
        [about] La description compte { $length } caractères ; { $limit } au plus sont possibles.
       *[title] Le titre compte { $length } caractères ; { $limit } au plus sont possibles.
    } Raccourcissez ce texte, s’il vous plaît.
events-seats-unreadable = « { $typed } » n’est pas un nombre de places. Écrivez un nombre entier de 1 à { $most }, ou { $place ->
        [form] laissez vide
       *[command] « - »
    } s’il n’y a pas de limite.
events-answer-missing =
    { $label ->
        [none] { $field ->
            [organisation] Indiquez votre organisation, s’il vous plaît.
            [organisation-type] Choisissez le type de votre organisation, s’il vous plaît.
            [function] Indiquez votre fonction, s’il vous plaît.
            [region] Indiquez votre pays ou votre région, s’il vous plaît.
            [listing] Dites si vous pouvez figurer sur la liste des participants, s’il vous plaît.
           *[mode] Dites comment vous participez, s’il vous plaît.
        }
       *[other] Répondez à « { $label } », s’il vous plaît.
    }
events-answer-too-long =
    { $label ->
        [none] { $field ->
            [organisation] Le nom de votre organisation
            [function] Votre fonction
           *[region] Votre pays ou région
        }
       *[other] Votre réponse à « { $label } »
    } compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez ce texte, s’il vous plaît.
events-answer-unknown =
    { $label ->
        [none] Choisissez l’une des options proposées, s’il vous plaît.
       *[other] Répondez à « { $label } » par l’une des options proposées, s’il vous plaît.
    }
events-question-unreadable = Une question compte de 1 à { $limit } caractères ; la vôtre en compte { $length }. Dites le reste dans la description de l’événement.
events-options-unreadable = Séparez les options par des points-virgules : deux au moins, { $most } au plus, chacune de { $limit } caractères au plus.
events-question-sensitive = Je ne pose pas cette question (« { $word } ») : repas, santé, dates de naissance, numéros d’identité et données semblables n’ont pas leur place ici. Mettez-les dans un formulaire à vous et reliez-le avec { COMMAND("event form") }.
events-too-many-questions = { $most } questions à vous, c’est le plus possible. Enlevez-les avec { COMMAND("event form") } pour en poser d’autres.
events-questions-answered = Quelqu’un a répondu aux questions de « { $title } » : elles ne peuvent plus changer. Le reste le peut : { COMMAND("event form") }.
events-link-unreadable = Écrivez l’adresse entière, en commençant par https://, en { $limit } caractères au plus.
events-review-wanted =
    « { $title } » ne peut pas encore être publié : { $eyes ->
        [asked] une autre personne de l’équipe doit d’abord le relire ; c’est demandé.
        [returned] il a été renvoyé. Corrigez-le, puis demandez une nouvelle relecture.
       *[missing] personne d’autre ne l’a vu tel qu’il est. Demandez une relecture.
    } { COMMAND("event publish") } montre où il en est.
events-review-not-needed = « { $title } » a été relu tel qu’il est et peut être publié. Rien n’a changé.
events-review-gone = Personne ne demande de relecture de « { $title } » en ce moment. { COMMAND("event publish") } montre où il en est.
events-own-draft = « { $title } » est de vous, ou vous en avez demandé la relecture : c’est à une autre personne de dire s’il peut être publié. Rien n’a changé.
events-already-judged =
    Rien n’a changé : { $who ->
        [none] quelqu’un
       *[other] { $who }
    } { $judgement ->
        [approved] a jugé « { $title } » bon à publier
       *[returned] a renvoyé « { $title } »
    }, { WHEN($at, style: "R") }.
events-comment-unreadable = Dites en 1 à { $limit } caractères ce qui doit changer ; vous en avez écrit { $length }. Appuyez de nouveau sur « Renvoyer ».
events-published-too-late = Le { $at }, plus personne ne pourrait s’inscrire à « { $title } » : les inscriptions prennent fin { $closes }. Publiez-le plus tôt, ou reculez la clôture avec { COMMAND("event registration") }. Rien n’a changé.
events-nothing-planned = « { $title } » n’est pas publié automatiquement ; quelqu’un doit le publier. Rien n’a changé.
events-channel-gone = Le salon de cet événement n’existe plus. Indiquez-en un autre avec { COMMAND("event publish") }, ou demandez à une personne qui gère le serveur de relier le salon des annonces avec { COMMAND("setup bind") }. Le brouillon est gardé.
events-channel-forbids = Je ne peux encore rien annoncer dans { $channel }. { client-lacks } { client-lacks-remedy } Publiez ensuite de nouveau : le brouillon est gardé.

# --- Personal data -------------------------------------------------------------------------------

events-retention = Les inscriptions sont gardées jusqu’à un an après l’événement ; vos réponses, aussi longtemps ; les formulaires non envoyés et les brouillons non publiés, 30 jours après votre dernière saisie. Les événements que vous avez organisés restent, de même que vos demandes de relecture et vos relectures, mais ils ne vous nomment plus une fois vos données effacées.
events-heading = Vos inscriptions et les événements que vous avez préparés
events-draft-changed = Ce brouillon a été corrigé après que vous l’avez lu. Voici ce qu’il dit maintenant : merci de le relire avant de décider.

# --- Dans le bulletin de la semaine --------------------------------------------------------------

events-digest-title = Événements à venir
events-digest-line = { WHEN($starts, style: "f") } : { $title }
