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
command-event-list =
    .description = Les prochains événements
    .name = liste
    .option-group = Seulement ceux de ce groupe de travail
    .option-group-name = groupe
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
events-label-closes = Clôture des inscriptions
events-label-group = Groupe de travail
events-label-mine = Votre inscription
events-label-zone = Fuseau horaire
events-label-elsewhere = L’heure du début ailleurs
events-label-remarks = Comment votre texte a été compris
events-label-channel = Sera annoncé dans
events-label-reminders = Rappels prévus dans ce salon

events-button-register = S’inscrire
events-button-withdraw = Se désister
events-button-give-up-seat = Rendre ma place
events-button-leave-line = Quitter la liste d’attente
events-button-keep-place = La garder
events-button-mine = Mon inscription
events-button-remind-me = Me le rappeler par message privé
events-button-do-not-remind-me = Plus de rappels
events-button-publish = Publier
events-button-correct = Corriger ma saisie
events-button-discard = Supprimer
events-button-cancel = Annuler l’événement
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
events-closes = { $closes }
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

events-mine-seated = Vous avez une place.
events-mine-waiting = Vous êtes au rang { $position } de la liste d’attente.
events-mine-none = Vous n’avez pas d’inscription à cet événement.

# --- Registering ---------------------------------------------------------------------------------

events-registered = Votre inscription est enregistrée et vous avez une place.
events-registered-already = Votre inscription existait déjà et vous gardez votre place. Rien n’a changé.
events-waiting = Toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente. Quand votre tour vient et qu’une place se libère, elle est à vous d’office, et je vous préviens par message privé.
events-waiting-already = Vous étiez déjà sur la liste d’attente ; vous y êtes maintenant au rang { $position }. Rien n’a changé.
# $seat : ce que la place est devenue ; un événement sans limite n’a pas de places.
events-withdrawn =
    { $seat ->
        [unlimited] Votre désistement est enregistré.
        [passed-on] Votre désistement est enregistré. Votre place est revenue à la première personne de la liste d’attente.
       *[free] Votre désistement est enregistré. Votre place est de nouveau libre.
    }
events-left-the-line = Votre désistement est enregistré : vous n’êtes plus sur la liste d’attente.
# L’une des questions, puis l’une des quatre raisons.
events-give-up-seat = Voulez-vous rendre votre place ?
events-give-up-place = Voulez-vous quitter la liste d’attente ?
events-give-up-awaited =
    { $waiting ->
        [one] Une personne attend et l’aura aussitôt.
       *[other] { $waiting } personnes attendent, et la première l’aura aussitôt.
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
events-list-next = Pour en voir un : { COMMAND("event show") } ; pour y participer : { COMMAND("event register") }.
events-list-next-closed = Pour en voir un : { COMMAND("event show") }.
events-list-more =
    { $more ->
        [one] Il y en a un autre : tapez un mot de son titre dans { COMMAND("event show") }.
       *[other] Il y en a { $more } autres : tapez un mot d’un titre dans { COMMAND("event show") }.
    }
events-mine-title = Vos inscriptions
events-mine-empty = Vous n’avez aucune inscription en cours. Voyez ce qui est prévu avec { COMMAND("event list") }.
events-mine-next = Pour revoir un événement : { COMMAND("event show") }. Si vous ne pouvez pas venir, rendez votre place avec { COMMAND("event withdraw") }.

# --- Preparing -----------------------------------------------------------------------------------

events-form-title = Un nouvel événement
events-form-name = Titre
events-form-when = Quand
events-form-when-hint = Par exemple : 30 mars 2023, 09:30-16:00 CET
events-form-place = Où
events-form-place-hint = Une adresse, une salle ou un lien
events-form-seats = Places
events-form-seats-hint = Laissez vide s’il n’y a pas de limite
events-form-about = De quoi il s’agit

events-preview-next = Personne d’autre ne l’a vu. L’heure est-elle la bonne ? Alors appuyez sur « Publier ». Sinon, corrigez, ou revenez plus tard avec { COMMAND("event publish") }.
events-usual-channel = Le salon des annonces
events-nothing-lost = Tout ce que vous avez tapé est gardé : appuyez sur « Corriger ma saisie ».
events-closing-dropped = Les inscriptions ne peuvent pas prendre fin à cette date ({ $closes }) : elle est passée, ou après le début. Elles prendront fin au début de l’événement, { $starts }.
events-discarded = Le brouillon est supprimé. Personne ne l’a vu.
events-published = L’événement { $number } est publié. Son annonce part dans { $channel }.
events-planned-reminder = { $due }, { WHEN($due, style: "R") }

events-cancel-question =
    Voulez-vous annuler cet événement ? { $seated ->
        [0] Personne n’est inscrit
        [one] Une personne est inscrite
       *[other] { $seated } personnes sont inscrites
    }, { $waiting ->
        [0] personne n’attend
        [one] une personne attend
       *[other] { $waiting } personnes attendent
    }. Un avis sera envoyé dans { $channel } et à toutes les personnes inscrites ou en attente ; plus aucun rappel ne partira. C’est définitif.
events-cancel-done = L’événement est annulé. L’avis est envoyé dans { $channel } et à toutes les personnes inscrites ou en attente.
events-kept = Rien n’a changé. L’événement est maintenu.

# --- Posts ---------------------------------------------------------------------------------------

events-announcement-next = Appuyez sur « S’inscrire ». Vous recevrez une confirmation privée et un fichier pour votre agenda.
events-reminder-ahead = **{ $title }** commence { WHEN($starts, style: "R") }.
events-reminder-now = **{ $title }** commence maintenant.
events-reminder-started = **{ $title }** a commencé { WHEN($starts, style: "R") }.
events-promoted = Bonne nouvelle : une place s’est libérée, et elle est à vous. Votre inscription est confirmée.
events-promoted-next = Ajoutez le fichier joint à votre agenda. Si vous ne pouvez plus venir, appuyez sur « Se désister » : quelqu’un d’autre aura la place.
events-passed-on = Une place s’est libérée pour **{ $title }** et revient à la première personne de la liste d’attente. Si vous attendiez, voyez si elle est à vous.
events-cancelled-line = **{ $title }** est annulé.
events-cancelled = Cet événement n’aura pas lieu. S’il figure dans votre agenda, pensez à l’en effacer.
events-cancelled-personally = Cet événement n’aura pas lieu. S’il figure dans votre agenda, ouvrez le fichier joint pour l’en ôter, ou effacez-le vous-même.

# Les noms de ces messages quand l’équipe en entend parler.
events-kind-announcement = l’annonce d’un événement
events-kind-reminder = un rappel d’événement
events-kind-personal-reminder = un rappel personnel d’événement
events-kind-promoted = la nouvelle qu’une place s’est libérée
events-kind-passed-on = l’indication qu’une place est revenue à la personne suivante
events-kind-cancelled = l’avis d’annulation d’un événement
events-kind-cancelled-personally = l’avis personnel d’annulation d’un événement

# --- Refusals ------------------------------------------------------------------------------------

events-not-found = Je ne trouve pas d’événement, ou j’en trouve plusieurs, pour « { $reference } ». Choisissez dans la liste qui apparaît pendant la saisie, ou voyez { COMMAND("event list") }.
events-draft-not-found = Ce brouillon n’existe plus : il a été publié ou supprimé. Recommencez avec { COMMAND("event create") }.
events-not-published = « { $title } » est encore un brouillon. Publiez-le d’abord, avec { COMMAND("event publish") }.
events-already-published = « { $title } » est déjà publié. Rien n’a changé.
events-is-cancelled = « { $title } » est annulé.
events-is-over = « { $title } » est terminé.
events-in-the-past = « { $title } » aurait commencé { WHEN($starts, style: "R") } et ne peut donc pas être publié. Donnez-lui une autre date.
events-closing-has-passed = Les inscriptions à « { $title } » auraient pris fin { WHEN($closes, style: "R") }. Relisez le formulaire et renvoyez-le : elles prendront alors fin au début de l’événement.
events-ends-before-start = L’événement finirait avant de commencer. Écrivez d’abord le début, puis la fin, comme « 30 mars 2023, 09:30-16:00 ».
events-registration-closed = Les inscriptions à « { $title } » ont pris fin { WHEN($closed, style: "R") }. Si vous souhaitez tout de même venir, adressez-vous { -secretariat(form: "to") }.
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
events-seats-unreadable = « { $typed } » n’est pas un nombre de places. Écrivez un nombre entier de 1 à { $most }, ou laissez vide s’il n’y a pas de limite.
events-unknown-group = Il n’y a pas de groupe de travail « { $typed } ». Choisissez dans la liste qui apparaît pendant la saisie.
events-channel-gone = Le salon de cet événement n’existe plus. Indiquez-en un autre avec { COMMAND("event publish") }, ou demandez à une personne qui gère le serveur de relier le salon des annonces avec { COMMAND("setup bind") }. Le brouillon est gardé.
events-channel-forbids = Je ne peux encore rien annoncer dans { $channel }. { client-lacks } { client-lacks-remedy } Publiez ensuite de nouveau : le brouillon est gardé.

# --- Personal data -------------------------------------------------------------------------------

events-retention = Les inscriptions sont gardées jusqu’à un an après l’événement ; les brouillons non publiés, 30 jours après votre dernière saisie. Les événements que vous avez organisés restent, mais ne vous nomment plus une fois vos données effacées.
events-heading = Vos inscriptions et les événements que vous avez préparés
events-draft-changed = Ce brouillon a été corrigé après que vous l’avez lu. Voici ce qu’il dit maintenant : merci de le relire avant de le publier.
