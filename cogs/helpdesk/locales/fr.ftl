# --- /ask ----------------------------------------------------------------------------------------

command-ask =
    .name = demander
    .description = Poser une question { -secretariat(form: "to") } ; si la réponse existe, vous la voyez d’abord

helpdesk-form-title = Demander { -secretariat(form: "to") }
helpdesk-form-question = Votre question
helpdesk-form-question-hint = Seuls vous et { -secretariat(form: "the") } la lirez.
helpdesk-form-details-hint = Région, programme, ce que vous avez trouvé, pour quand. Pas de numéros d’identité.

helpdesk-guess-title = Est-ce l’une de celles-ci ?
helpdesk-guess-some = Des réponses conviennent peut-être. Appuyez sur l’une d’elles pour la lire :
helpdesk-guess-yours = Votre question
helpdesk-guess-next = Est-ce la réponse ? Si oui, rien n’est envoyé ; vos mots, sans votre nom, pourront être montrés à une personne qui tient la FAQ, pour que cette réponse se trouve aussi par eux. Sinon, votre question parvient { -secretariat(form: "to") }, dans un fil que seuls vous et cette équipe pouvez lire.
helpdesk-guess-good = Bien. Rien n’a été envoyé. Vous pouvez demander à tout moment avec { COMMAND("ask") }.
helpdesk-button-guess-good = C’est la réponse
helpdesk-button-hand-on = Demander { -secretariat(form: "to") }
helpdesk-button-thread = Ouvrir le fil

# --- To the member -------------------------------------------------------------------------------

helpdesk-receipt-title = Une personne vous répondra
helpdesk-in-thread = Votre question est parvenue { -secretariat(form: "to") }, ici : { $thread }. Vous seul et cette équipe pouvez la lire. Vous pouvez y ajouter des précisions à tout moment.
helpdesk-with-staff = Votre question est parvenue { -secretariat(form: "to") }. Aucun fil n’a pu être ouvert pour elle : une personne vous écrira.
helpdesk-waiting = Votre question est gardée, mais ne peut pas être transmise pour l’instant. Elle parviendra { -secretariat(form: "to") } dès que possible, sans que vous ayez rien à faire. Appuyez de nouveau sur le bouton plus tard pour voir où elle en est.
# $places sont les fils que le membre a déjà, ou un tiret.
helpdesk-too-many = Vous avez posé { $limit } questions { -secretariat(form: "to") } en un jour. Écrivez celle-ci dans l’un de vos fils : { $places }. Demain, vous pourrez en poser de nouvelles.
helpdesk-empty = Il n’y a rien à y lire. Écrivez-le en quelques mots et envoyez-le de nouveau.
helpdesk-too-long = Ce texte compte { $length } caractères ; { $limit } au plus peuvent être lus. Envoyez maintenant l’essentiel et dites le reste dans le fil.
helpdesk-kept-title = Votre texte, à copier
helpdesk-not-found = Cette demande n’existe pas, ou ce n’est pas à vous d’en décider. Rien n’a changé.
helpdesk-closed = Cette demande est déjà réglée : rien n’a changé. Elle peut être rouverte, avec le bouton sous son dernier message, ou par l’équipe avec { COMMAND("desk reopen") }.
helpdesk-open = Cette demande est encore ouverte : rien n’a changé. Écrivez dans son fil ce qui manque.
helpdesk-too-long-ago = Cette demande est réglée depuis plus de { $days } jours et le reste. Posez-en une nouvelle avec { COMMAND("ask") }.

helpdesk-agreed = Merci. Votre demande est réglée. Vous pouvez la rouvrir pendant { $days } jours.
helpdesk-declined = { -secretariat(form: "The") } sait que ce n’est pas encore réglé. Écrivez dans le fil ce qui manque.
helpdesk-opened-again = Votre demande est rouverte. Écrivez dans le fil ce qui manque.
helpdesk-rated = Merci. Votre note : { $rating } sur 5. Appuyez sur un autre nombre pour la changer.
helpdesk-transcript = Votre compte rendu. Il est fait pour vous maintenant et n’est enregistré nulle part.
helpdesk-transcript-name = demande-{ $number }
# What somebody wrote: $at the moment, $who "You" or "The Secretariat".
helpdesk-transcript-said = { $at } · { $who } : { $said }
helpdesk-transcript-thread = Dans le fil :
helpdesk-transcript-unread = (un message ; ce bot ne le lit pas, il se trouve dans le fil)

helpdesk-button-answered = J’ai ma réponse
helpdesk-button-agree = Oui, clore
helpdesk-button-decline = Pas encore
helpdesk-button-rate = { $rating } sur 5
helpdesk-button-reopen = Rouvrir
helpdesk-button-transcript = Compte rendu

# What is said in the thread. $since and $closes are instants.
helpdesk-say-proposed = { -secretariat(form: "The") } pense que votre question a sa réponse. Est-ce le cas ? S’il manque quelque chose, écrivez-le ici.
helpdesk-say-remind-requester = { -secretariat(form: "The") } attend un mot de votre part depuis { WHEN($since, style: "R") }. Avez-vous votre réponse ? Sinon, écrivez ici ce qui manque.
helpdesk-say-closing = Aucun mot de votre part depuis { WHEN($since, style: "R") }. S’il ne manque rien, cette demande sera close { WHEN($closes, style: "R") }. Si elle reste ouverte, appuyez sur « Pas encore » ou écrivez ici.
# $times is how often it was opened again.
helpdesk-say-closed =
    { $times ->
        [0] Cette demande est réglée.
        [one] Cette demande est réglée, après avoir été rouverte.
       *[other] Cette demande est réglée, après avoir été rouverte { $times } fois.
    } Avez-vous été bien aidé ? 5 est la meilleure note. S’il manque quelque chose, écrivez ici ou appuyez sur « Rouvrir », pendant { $days } jours.
helpdesk-say-closed-silently = Faute d’un mot de votre part, cette demande est close. S’il manque quelque chose, écrivez ici ou appuyez sur « Rouvrir », pendant { $days } jours. Avez-vous été bien aidé ? 5 est la meilleure note.
helpdesk-say-handed = Cette demande vous a été confiée.
# $reminders is how often the desk has been reminded in this turn.
helpdesk-say-remind-desk =
    { $reminders ->
        [1] Quelqu’un attend ici depuis { WHEN($since, style: "R") }.
       *[other] Quelqu’un attend toujours ici, depuis { WHEN($since, style: "R") }. C’est le dernier rappel ; la carte du matin continue.
    }
helpdesk-say-reopened = Cette demande est rouverte. Si ce n’était qu’un merci, la personne qui l’a faite peut appuyer sur « J’ai ma réponse » plus haut.
helpdesk-answer-title = La réponse en bref

# --- At the desk ---------------------------------------------------------------------------------

command-desk =
    .name = guichet
    .description = Les demandes des membres, pour les personnes qui y répondent
command-desk-queue =
    .name = file
    .description = Demandes ouvertes : d’abord ce qui attend l’équipe, la plus longue attente en haut
    .option-whose = De qui ; sinon, toutes
    .option-whose-name = de-qui
    .option-category = Seulement les demandes à ce sujet
    .option-category-name = catégorie
    .choice-whose-all = Toutes
    .choice-whose-mine = Les miennes
    .choice-whose-unclaimed = Encore à personne
command-desk-page =
    .name = page
    .description = La file comme page dans votre navigateur : un lien qui s’ouvre une fois
command-desk-show =
    .name = voir
    .description = Une demande, ce qui lui est arrivé, et les notes de l’équipe
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
command-desk-claim =
    .name = prendre
    .description = Prendre une demande
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
command-desk-hand-over =
    .name = confier
    .description = Confier une demande à une autre personne de l’équipe
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
    .option-member = Qui doit la prendre
    .option-member-name = membre
command-desk-note =
    .name = noter
    .description = Noter pour l’équipe ; le membre qui a demandé ne le voit jamais
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
    .option-text = Votre note
    .option-text-name = texte
command-desk-resolve =
    .name = régler
    .description = Résumer la réponse, et demander au membre si c’en est une
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
command-desk-reopen =
    .name = rouvrir
    .description = Rouvrir une demande réglée
    .option-request = Son numéro, ou des mots de la question
    .option-request-name = demande
command-desk-figures =
    .name = chiffres
    .description = Un mois en chiffres ; ceux qui feraient reconnaître quelqu’un ne sont pas montrés
    .option-month = Par exemple 2027-03 ; sinon, ce mois-ci
    .option-month-name = mois

# $number est le numéro de la question.
helpdesk-thread-title = Question { $number }
# $role appelle l’équipe.
helpdesk-opening = { $role } Répondez ici : la personne qui a posé la question vous lit.
helpdesk-late = Ce message arrive en retard : il était prévu pour { $due }.
helpdesk-label-member = Question de
helpdesk-label-category = Sujet
helpdesk-label-details = Ce qui aide à répondre
helpdesk-label-standing = État
helpdesk-label-why = Pourquoi ici
helpdesk-label-course = Ce qui s’est passé
helpdesk-label-notes = Notes (pour l’équipe seule)
helpdesk-why-forbidden = Le bot n’a pas le droit d’ouvrir un fil privé dans le salon d’aide, ou d’y faire entrer le membre. Accordez-lui à cet endroit « Créer des fils privés » et « Envoyer des messages dans les fils ». Écrivez au membre, s’il vous plaît.
helpdesk-why-no-channel = Aucun salon d’aide ne permet d’ouvrir des fils. Une personne qui gère le serveur peut en indiquer un avec { COMMAND("setup bind") }. Écrivez au membre, s’il vous plaît.
helpdesk-why-no-desk = Aucun rôle n’est relié à celui { -secretariat(form: "of") } : personne ne verrait le fil. Une personne qui gère le serveur peut l’indiquer avec { COMMAND("setup bind") }. Écrivez au membre, s’il vous plaît.
helpdesk-why-refused = Discord n’a pas laissé le bot ouvrir un fil, ou y écrire. Écrivez au membre, s’il vous plaît.
helpdesk-kind-opening = la question d’un membre dans son fil
helpdesk-kind-to-staff = la question d’un membre à l’équipe
helpdesk-kind-step = ce qu’une étape d’une demande a à dire
helpdesk-kind-news = des nouvelles d’une demande pour l’équipe
helpdesk-kind-today = la carte du jour pour l’équipe

helpdesk-stage-new = Nouvelle
helpdesk-stage-assigned = Prise
helpdesk-stage-waiting-for-us = Nous attend
helpdesk-stage-waiting-for-you = Attend le membre
helpdesk-stage-resolved = Réglée
helpdesk-stage-reopened = Rouverte

helpdesk-button-claim = Je la prends
helpdesk-button-resolve = Régler
helpdesk-button-note = Note pour l’équipe
helpdesk-button-draft = En faire une réponse
helpdesk-button-back = Retour
helpdesk-button-more = Suite
helpdesk-form-note = Votre note
helpdesk-form-note-hint = Seule l’équipe la lit ; elle n’est dans aucun compte rendu.
helpdesk-form-answer = La réponse en bref
helpdesk-form-answer-hint = Le membre la lit et dit si c’est la réponse. Elle peut rester vide.

helpdesk-claimed = La question { $number } est à vous : { $place }
helpdesk-handed-over = La question { $number } est maintenant chez { $desk } : { $place }
helpdesk-noted = Votre note sur la question { $number } est gardée, pour l’équipe seule.
helpdesk-proposed = Le membre est prié de dire si c’est la réponse. La demande est réglée quand il est d’accord, ou quand il se tait assez longtemps après en avoir été prévenu.
helpdesk-reopened = La question { $number } est rouverte : { $place }
helpdesk-drafted = Un brouillon a été fait : { $where }
helpdesk-nobody-keeps = Personne ici ne fait de réponses à partir des demandes : rien n’a été fait. Écrivez l’entrée à la main.
helpdesk-taken = { $desk } a déjà cette demande : elle ne vous a pas été donnée. Demandez qu’on vous la confie avec { COMMAND("desk hand-over") }.
helpdesk-has-it = { $desk } a déjà cette demande : rien n’a changé.
helpdesk-not-at-the-desk = { $desk } n’est pas (ou plus) de l’équipe : la demande reste où elle est. Choisissez une personne qui a le rôle { -secretariat(form: "of") }.
helpdesk-month = « { $typed } » n’est pas un mois. Écrivez-le comme 2027-03.

helpdesk-queue-title = Demandes ouvertes
helpdesk-queue = { $ours } nous attendent, dont { $unclaimed } encore à personne ; { $theirs } attendent le membre.
helpdesk-queue-empty = Rien n’est ouvert ici.
helpdesk-queue-line =
    { $place } · **{ $number }** · { $category } · { $standing } · { WHEN($turn, style: "R") }
    > { $question }
helpdesk-queue-next = Ouvrez un fil, ou prenez-en un avec { COMMAND("desk claim") }.
helpdesk-page = Page { $number } sur { $last }
# On the page of the queue.
helpdesk-page-link = La file comme page : <{ $address }>. Le lien vous connecte ; il s’ouvre une seule fois, pendant { $minutes } minutes, et pour toute personne qui l’a : ne le transmettez pas.
helpdesk-page-whose = Demandes de qui
helpdesk-page-all = Toutes
helpdesk-page-mine = Les miennes
helpdesk-page-unclaimed = Encore à personne
helpdesk-page-number = Numéro et question
helpdesk-page-since = Depuis
helpdesk-page-asked = Posée
helpdesk-page-member = Le membre
helpdesk-page-no-notes = Il n’y a pas de notes. Écrivez-en une dans Discord avec { COMMAND("desk note") }.
helpdesk-note-line = { WHEN($at, style: "f") } { $who } : { $text }
helpdesk-somebody = Une personne

# What happened to a request. $who is a person, $text what belongs to it.
helpdesk-course-claimed = { WHEN($at, style: "f") } { $who } l’a prise
helpdesk-course-handed-over = { WHEN($at, style: "f") } { $who } l’a confiée à { $text }
helpdesk-course-proposed = { WHEN($at, style: "f") } { $who } la tient pour réglée
helpdesk-course-agreed = { WHEN($at, style: "f") } { $who } a sa réponse
helpdesk-course-declined = { WHEN($at, style: "f") } { $who } n’a pas encore sa réponse
helpdesk-course-silent = { WHEN($at, style: "f") } close après un silence, avec préavis
helpdesk-course-reopened = { WHEN($at, style: "f") } { $who } l’a rouverte
helpdesk-course-rated = { WHEN($at, style: "f") } { $who } a donné { $text } sur 5
helpdesk-course-returned = { WHEN($at, style: "f") } de retour dans la file : qui l’avait est parti
helpdesk-plain-claimed = { $who } : prise
helpdesk-plain-handed-over = { $who } : confiée à une autre personne
helpdesk-plain-proposed = { $who } : tenue pour réglée
helpdesk-plain-agreed = { $who } : réponse trouvée
helpdesk-plain-declined = { $who } : pas encore de réponse
helpdesk-plain-silent = Close après un silence, avec préavis
helpdesk-plain-reopened = { $who } : rouverte
helpdesk-plain-rated = { $who } : { $text } sur 5
helpdesk-plain-returned = De retour dans la file
helpdesk-you = Vous
helpdesk-the-desk = { -secretariat(form: "The") }

helpdesk-news-back = Qui avait cette demande n’est plus de l’équipe : elle est de retour dans la file. Son message montrera qui la prend.
helpdesk-news-thread-gone = Le fil de cette demande a été supprimé. La demande reste ouverte : écrivez au membre, et fermez-la avec « Régler ». Ce qui est dit désormais lui parvient par message privé.

# $month is a month in words.
helpdesk-figures-title = Le guichet en { $month }
helpdesk-figures = Les durées sont des médianes de temps ouvré. Un chiffre derrière lequel se tiennent moins de cinq personnes n’est pas montré, ni celui dont il pourrait être déduit.
helpdesk-figures-asked = Posées
helpdesk-figures-resolved = Réglées
helpdesk-figures-reopened = Rouvertes
helpdesk-figures-first = Première réponse après
helpdesk-figures-resolution = Réglées après
helpdesk-figures-rating = Note
helpdesk-figures-few = non montré
helpdesk-figures-line = { $category } : { $number }
helpdesk-figures-span = { $hours } h { $minutes } min

# $day is a date in words.
helpdesk-today-title = Aujourd’hui, { $day }
helpdesk-today-desk = Le guichet
helpdesk-today-events = Événements
helpdesk-today-broken = Ce qui a échoué
helpdesk-today-oldest = La plus ancienne qui nous attend le fait depuis { WHEN($since, style: "R") }. Voir { COMMAND("desk queue") }.
helpdesk-today-event = { WHEN($at, style: "t") } { $title }
helpdesk-today-failed =
    { $count ->
        [one] Un message n’a pas pu être envoyé, ou est retenu. Voir { COMMAND("delivery") }.
       *[other] { $count } messages n’ont pas pu être envoyés, ou sont retenus. Voir { COMMAND("delivery") }.
    }
helpdesk-today-in-the-way =
    { $count ->
        [one] Quelque chose gêne des messages prévus à un endroit. Voir { COMMAND("delivery") }.
       *[other] Quelque chose gêne des messages prévus à { $count } endroits. Voir { COMMAND("delivery") }.
    }

helpdesk-erased = -# Une question se trouvait ici. La personne qui l’a posée a fait effacer ses données.

# --- Personal data -------------------------------------------------------------------------------

helpdesk-heading = Vos questions { -secretariat(form: "to") }, et ce que vous avez fait à son guichet
helpdesk-retention = Une question que vous adressez { -secretariat(form: "to") } est conservée, avec ce qui lui arrive, jusqu’à 90 jours après la dernière chose qui lui est arrivée. Ce qui est conservé des questions à la FAQ est dit à cet endroit. Le fil lui-même reste sur Discord ; ce qui a été publié à son sujet pour l’équipe y reste aussi, mais ne montre plus votre question une fois vos données effacées.
