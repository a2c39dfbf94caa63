# --- Commandes -----------------------------------------------------------------------------------

command-find-partner =
    .name = partenaire
    .description = Trouver des partenaires : les fiches de qui offre et de qui cherche quoi
    .option-about = De quoi il s’agit ; laissez vide pour tout voir
    .option-about-name = sujet
    .option-side = Offres ou recherches
    .option-side-name = sorte
    .option-theme = La plateforme thématique
    .option-theme-name = thème
    .option-purpose = À quoi servent les partenaires
    .option-purpose-name = but
    .option-region = Où ils sont : une région ou un pays
    .option-region-name = région
    .option-language = Une langue dans laquelle ils peuvent travailler
    .option-language-name = langue
    .choice-side-offer = Offres
    .choice-side-seek = Recherches
    .choice-theme-agri-food = Agroalimentaire
    .choice-theme-energy = Énergie
    .choice-theme-industrial-modernisation = Modernisation industrielle
    .choice-theme-blue-economy = Économie bleue durable
    .choice-purpose-i3 = I3
    .choice-purpose-interreg = Interreg
    .choice-purpose-horizon-europe = Horizon Europe
    .choice-purpose-new-partnership = Un nouveau partenariat
    .choice-purpose-study-visit = Une visite d’étude

command-partner =
    .name = partenaire
    .description = Chercher des partenaires dans d’autres régions : fiches, correspondances, mises en relation

command-partner-offer =
    .name = offrir
    .description = Écrire une fiche qui dit ce que votre région offre
    .option-region = Votre région NUTS 2 ; laissez vide pour celle de vos réglages
    .option-region-name = région

command-partner-seek =
    .name = chercher
    .description = Écrire une fiche qui dit ce que votre région cherche
    .option-region = Votre région NUTS 2 ; laissez vide pour celle de vos réglages
    .option-region-name = région

command-partner-mine =
    .name = mes-fiches
    .description = Vos fiches, ce qui leur correspond, et les alertes

command-partner-review =
    .name = examiner
    .description = Équipe : les fiches qui attendent d’être publiées

# --- Ce que dit une fiche ------------------------------------------------------------------------

partners-theme-agri-food = Agroalimentaire
partners-theme-energy = Énergie
partners-theme-industrial-modernisation = Modernisation industrielle
partners-theme-blue-economy = Économie bleue durable

partners-purpose-i3 = I3
partners-purpose-interreg = Interreg
partners-purpose-horizon-europe = Horizon Europe
partners-purpose-new-partnership = Un nouveau partenariat
partners-purpose-study-visit = Une visite d’étude

partners-headline =
    { $side ->
        [offer] Offre de la région
       *[seek] Recherche de la région
    } { $region } · { $theme }
partners-side-offer = Offres
partners-side-seek = Recherches
partners-untitled = (sans titre)

partners-label-offers = Ce qui est offert
partners-label-seeks = Ce qui est cherché
partners-label-purposes = Pour
partners-label-languages = Langues
partners-label-deadline = Partenaires d’ici au
partners-label-progress = Le partenariat jusqu’ici
partners-label-aboard = Déjà à bord
partners-label-until = Publiée jusqu’au
partners-label-state = État
partners-label-reason = Ce qu’il faut changer
partners-label-why = Pourquoi les deux se complètent
partners-label-complements = Ce qui correspond à vos fiches
partners-label-alerts = Alertes
partners-label-card = Sa fiche

partners-progress =
    { $regions ->
        [one] Une région
       *[other] { $regions } régions
    } { $countries ->
        [one] d’un État membre
       *[other] de { $countries } États membres
    } ; { $enough ->
        [yes] assez pour un nouveau partenariat, qui demande { $wanted } régions de { $wanted } États membres.
       *[no] un nouveau partenariat demande { $wanted } régions de { $wanted } États membres.
    }
partners-aboard = Déjà à bord : { $regions }

partners-state-draft = En cours d’écriture ; vous seul la voyez.
partners-state-waiting = En attente { -secretariat(form: "of") } ; personne d’autre ne la voit encore.
partners-state-sent-back = Renvoyée : { -secretariat(form: "the") } a dit ce qu’il faut changer.
partners-state-published = Publiée.
partners-state-expired = Expirée ; plus personne ne la voit.
partners-state-withdrawn = Retirée.
partners-state-closed = Clôturée : des partenaires ont été trouvés.
partners-decided =
    Décision prise { $at }{ $who ->
        [nobody] .
       *[other] { "" } par { $who }.
    }
partners-reason = « { $reason } »

partners-why =
    Même thème ({ $theme }), toutes deux pour { $purposes }, langue commune : { $languages }{ $words ->
        [none] .
       *[other] { "" } ; toutes deux parlent de : { $words }.
    }
partners-why-asked = L’un de vous l’a demandé.

# --- Écrire --------------------------------------------------------------------------------------

partners-form-offer = Une fiche qui offre quelque chose
partners-form-seek = Une fiche qui cherche quelque chose
partners-form-title = Titre
partners-form-title-hint = Le sujet, en quelques mots
partners-form-offers = Ce que vous offrez
partners-form-offers-hint = Expérience, équipements, pilote… Ni noms ni adresses : le bot vous met en relation.
partners-form-seeks = Ce que vous cherchez
partners-form-seeks-hint = Quels partenaires, pour quoi ? Ni noms ni adresses : le bot vous met en relation.
partners-form-deadline-hint = Le dernier jour pour monter à bord, p. ex. 31/03/2027. Peut rester vide.
partners-form-aboard = Régions déjà à bord
partners-form-aboard-hint = Noms ou codes, séparés par des points-virgules. Peut rester vide.

partners-choose-theme = Thème
partners-choose-purposes = À quoi servent les partenaires (plusieurs choix)
partners-choose-languages = Vos langues de travail (plusieurs choix)

partners-button-submit = Soumettre
partners-button-correct = Corriger
partners-button-discard = Jeter
partners-draft-next = Voici ce que donnerait votre fiche ; personne ne la voit encore, et votre nom n’y figure jamais. Appuyez sur Soumettre pour la présenter { -secretariat(form: "to") }.
partners-discarded = Elle n’est plus là. Personne ne la voit.
partners-submitted = « { $title } » est soumise { -secretariat(form: "to") }
partners-submitted-next = Vous recevrez un message privé une fois la décision prise. Où elle en est : { COMMAND("partner mine") }.

# --- Décider -------------------------------------------------------------------------------------

partners-button-publish = Publier
partners-button-send-back = Renvoyer
partners-button-take-off = Dépublier
partners-button-renew = Renouveler pour 90 jours
partners-button-change = Modifier
partners-button-close = Partenaires trouvés
partners-button-withdraw = Retirer

partners-form-send-back = Renvoyer une fiche
partners-form-reason = Ce qu’il faut changer
partners-form-reason-hint = Son auteur le lit et peut soumettre la fiche de nouveau.

partners-review-title = Fiches en attente
partners-review =
    { $number ->
        [0] Aucune fiche ne vous attend.
        [one] Une fiche vous attend. Regardez-la ci-dessous.
       *[other] { $number } fiches vous attendent, la plus ancienne d’abord. Regardez-en une ci-dessous.
    }
partners-review-author = Une fiche de recherche de partenaires à examiner

# --- Trouver -------------------------------------------------------------------------------------

partners-look-hint = Regarder une fiche
partners-found-title = Recherches de partenaires
partners-found =
    { $number ->
        [one] Une fiche correspond.
       *[other] { $number } fiches correspondent ; les { $shown } premières sont affichées.
    }
partners-found-some =
    { $number ->
        [one] Aucune fiche ne contient tout « { $words } ». Celle-ci s’en approche le plus :
       *[other] Aucune fiche ne contient tout « { $words } ». Celles-ci s’en approchent le plus ; les { $shown } premières de { $number } sont affichées :
    }
partners-none = Aucune fiche ne correspond.
partners-none-next = Retirez un critère, ou écrivez votre propre fiche : { COMMAND("partner offer") } ou { COMMAND("partner seek") }. Vous serez alerté quand une autre lui correspondra.
partners-found-next = Regardez-en une ci-dessous. Pour être mis en relation, il vous faut votre propre fiche : { COMMAND("partner offer") } ou { COMMAND("partner seek") }.
partners-card-next = Appuyez sur « Mettez-nous en relation » : la question est posée à l’autre côté, qui voit votre fiche. Chacun n’apprend qui est l’autre qu’une fois les deux d’accord.

partners-mine-title = Vos fiches
partners-mine-none = Vous n’avez pas encore de fiche.
partners-mine-next-none = Écrivez-en une avec { COMMAND("partner offer") } ou { COMMAND("partner seek") }.
partners-mine-next = Regardez-en une ci-dessous pour la modifier, la renouveler ou y mettre fin. Une fiche que vous modifiez est examinée de nouveau avant d’être visible.
partners-alerts =
    { $on ->
        [yes] Un message privé vous alerte quand une fiche correspond à l’une des vôtres.
       *[no] Vous ne recevez pas d’alertes.
    }
partners-standing =
    { $standing ->
        [introduced] vous avez été mis en relation.
        [asked] { $ours ->
            [yes] vous avez demandé une mise en relation ; pas encore de réponse.
           *[no] l’autre côté souhaite une mise en relation ; voyez vos messages privés ou { COMMAND("me inbox") }.
        }
       *[other] elle correspond.
    }
partners-complement = **{ $title }** : { $told }

# --- Mises en relation ---------------------------------------------------------------------------

partners-button-ask = Mettez-nous en relation
partners-button-agree = J’accepte
partners-button-decline = Pas pour moi
partners-button-silence = Ne plus recevoir d’alertes
partners-button-hear = Activer les alertes

partners-now =
    { $standing ->
        [asked] La question est posée à l’autre côté, qui voit votre fiche « { $own } ». Dès qu’il accepte, chacun de vous apprend qui est l’autre.
        [declined] C’est noté : pas de mise en relation avec « { $title } ». L’autre côté n’apprend rien de vous.
       *[found] C’est repris : vous ne demandez plus rien à propos de « { $title } ».
    }
partners-now-introduced = Vous êtes tous deux d’accord. Un message privé qui dit qui est derrière « { $title } » est en route vers chacun de vous.
partners-silenced = Vous ne recevrez plus d’alertes. Ce qui correspond à vos fiches se trouve sous { COMMAND("partner mine") }.
partners-heard = Vous serez de nouveau alerté quand une fiche correspondra à l’une des vôtres.

partners-match = Une fiche correspond à la vôtre : « { $title } »
partners-match-yours = Elle complète votre fiche « { $title } ».
partners-match-next = Appuyez sur « Mettez-nous en relation » si vous souhaitez faire connaissance. La question est aussi posée à l’autre côté ; personne n’apprend qui est l’autre avant que les deux soient d’accord.
partners-asked = Quelqu’un souhaite être mis en relation avec vous à propos de « { $title } »
partners-asked-next = Voici sa fiche. Si vous acceptez, chacun de vous apprend aussitôt qui est l’autre ; d’ici là, personne ne le sait.
partners-declined = Pas de mise en relation avec « { $title } »
partners-declined-text = L’autre côté ne le souhaite pas pour le moment et n’a rien appris de vous. { COMMAND("find partner") } montre d’autres fiches.
partners-introduced = Vous êtes mis en relation : « { $title } »
partners-introduced-text = { $who } est derrière cette fiche et sait maintenant que vous êtes derrière « { $own } ». Vous y avez tous deux consenti.
partners-introduced-next = Écrivez-vous directement. Dans deux mois, il vous sera demandé une seule fois, à l’un comme à l’autre, ce qu’il en est advenu.

partners-outcome = Qu’est-il advenu de « { $title } » ?
partners-outcome-text = Vous avez été mis en relation le { $day }, à propos de votre fiche « { $own } ». La question n’est posée qu’une fois ; l’autre côté ne voit pas votre réponse.
partners-outcome-working = Nous travaillons ensemble
partners-outcome-talking = Nous en parlons encore
partners-outcome-nothing = Il n’en est rien sorti
partners-outcome-thanks =
    { $outcome ->
        [working] Merci, c’est une bonne nouvelle ! Si vous avez trouvé qui vous cherchiez, clôturez votre fiche sous { COMMAND("partner mine") }.
        [talking] Merci, et bonne chance.
       *[nothing] Merci de l’avoir dit. { COMMAND("find partner") } montre d’autres fiches.
    }

# --- Messages au sujet d’une fiche ---------------------------------------------------------------

partners-ended-title = Une recherche de partenaires
partners-ended =
    { $how ->
        [closed] Son auteur a trouvé des partenaires.
        [expired] Elle est arrivée à expiration.
        [withdrawn] Elle a été retirée.
        [gone] Elle n’est plus là.
       *[other] Elle est en cours de modification et n’est pas visible entre-temps.
    }
partners-told-published = « { $title } » est publiée
partners-told-published-text = Tout le monde peut la voir, sans votre nom. Vous serez alerté quand une fiche lui correspondra, et interrogé avant son expiration.
partners-told-sent-back = « { $title } » demande un changement
partners-told-sent-back-text = { -secretariat(form: "The") } l’a regardée. Modifiez-la et soumettez-la de nouveau ; tout ce que vous avez écrit est conservé.
partners-renewal = « { $title } » est-elle toujours d’actualité ?
partners-renewal-text = Elle est publiée jusqu’au { $expires }. Renouvelez-la si vous cherchez encore, ou dites que vous avez trouvé des partenaires.
partners-expired = « { $title } » a expiré
partners-expired-text = Plus personne ne la voit. Si vous cherchez encore, renouvelez-la : elle est aussitôt de nouveau visible.

partners-thread =
    { $side ->
        [offer] Offre
       *[seek] Recherche
    } { $number } : { $region }

# --- Pages ---------------------------------------------------------------------------------------

partners-page-how = Sur ces fiches, des régions offrent et cherchent des partenariats. Personne n’y est nommé : le bot de { -community(form: "the") } met deux côtés en relation une fois les deux d’accord.
partners-page-about = De quoi il s’agit
partners-page-narrow = Préciser
partners-page-any = Indifférent
partners-page-side = Offres ou recherches
partners-page-theme = Thème
partners-page-language = Langue
partners-page-search = Chercher
partners-page-all = Toutes les recherches de partenaires
partners-page-contact = Intéressé ? Sur le serveur Discord de { -community(form: "the") }, appuyez sur « Mettez-nous en relation » sous cette fiche. Chacun n’apprend qui est l’autre qu’une fois les deux d’accord.
partners-page-gone-title = Cette fiche n’est pas visible
partners-page-gone = Elle a expiré, a été clôturée ou retirée, ou est en cours de modification.

partners-kind-of-review = une fiche de recherche de partenaires, à examiner
partners-kind-of-post = une fiche de recherche de partenaires
partners-kind-of-decided = la décision sur une fiche de recherche de partenaires
partners-kind-of-renewal = la question de savoir si une fiche est toujours d’actualité
partners-kind-of-expired = l’expiration d’une fiche de recherche de partenaires
partners-kind-of-match = une alerte au sujet d’une fiche qui correspond
partners-kind-of-asked = la question de savoir si quelqu’un accepte une mise en relation
partners-kind-of-declined = une mise en relation refusée
partners-kind-of-introduced = une mise en relation
partners-kind-of-outcome = la question de savoir ce qu’il est advenu d’une mise en relation

# --- Refus ---------------------------------------------------------------------------------------

partners-gone = Cette fiche n’existe pas (ou plus). { COMMAND("find partner") } montre celles qui sont publiées, { COMMAND("partner mine") } les vôtres.
partners-title-missing = Votre fiche a besoin d’un titre : son sujet en quelques mots. Appuyez sur Corriger ; le reste est conservé.
partners-offers-missing = Une offre doit dire ce que vous offrez. Appuyez sur Corriger ; le reste est conservé.
partners-seeks-missing = Une recherche doit dire ce que vous cherchez. Appuyez sur Corriger ; le reste est conservé.
partners-too-long =
    { $field ->
        [title] Le titre
        [offers] Ce que vous offrez
       *[seeks] Ce que vous cherchez
    } compte { $length } caractères, alors qu’une fiche en contient { $limit }. Appuyez sur Corriger et raccourcissez ; le reste est conservé.
partners-contact-inside = « { $found } » ressemble à une adresse, à un numéro de téléphone ou au nom de quelqu’un sur Discord. Une fiche est publique et ne nomme personne : une fois les deux côtés d’accord, le bot vous met en relation. Appuyez sur Corriger et retirez-le ; le reste est conservé. Si ce n’est rien de tel, écrivez-le autrement.
partners-language-unknown = Aucune langue officielle de l’UE ne s’appelle « { $typed } », ou plusieurs s’appellent ainsi. Choisissez-en une dans la liste que Discord propose pendant la saisie.
partners-theme-missing = Choisissez le thème dans le premier menu ci-dessous. Tout le reste est conservé.
partners-purpose-missing = Choisissez dans le deuxième menu ci-dessous pour quoi vous cherchez des partenaires. Tout le reste est conservé.
partners-language-missing = Choisissez dans le troisième menu ci-dessous dans quelles langues vous pouvez travailler. Tout le reste est conservé.
partners-region-unknown =
    { $nearby ->
        [0] Il n’y a pas de région « { $typed } » dans la liste des régions NUTS 2 de l’UE (2024). Tapez une partie de son nom ou son code, par exemple Norte ou PT11.
        [one] Aucune région NUTS 2 ne s’appelle exactement « { $typed } ». Voulez-vous dire { $near } ?
       *[other] Aucune région NUTS 2 ne s’appelle exactement « { $typed } ». Voulez-vous dire l’une de celles-ci : { $near } ?
    }
partners-region-too-wide = { $country } compte plusieurs régions, et une fiche parle pour l’une d’elles. Indiquez la région ou son code, par exemple Norte ou PT11.
partners-region-missing = Pour quelle région parlez-vous ? Choisissez-la comme option « region » de cette commande, ou une fois pour toutes avec { COMMAND("me region") }.
partners-too-many-aboard = Une fiche contient { $limit } régions en plus de la vôtre. Appuyez sur Corriger et nommez les plus importantes ; le reste est conservé.
partners-deadline-unreadable = « { $typed } » n’est pas un jour. Écrivez-le comme 31/03/2027 ou 2027-03-31, ou laissez vide. Appuyez sur Corriger ; le reste est conservé.
partners-deadline-passed = L’échéance { $day } est passée. Donnez-en une autre à la fiche, ou aucune ; son auteur le fait depuis { COMMAND("partner mine") }.
partners-too-many-cards = Vous avez déjà { $limit } fiches ouvertes, et personne n’en a plus. Clôturez-en une ou retirez-la d’abord sous { COMMAND("partner mine") }.
partners-too-many-submissions = Vous avez soumis { $limit } fiches { -secretariat(form: "to") } en un jour. Votre fiche est conservée telle quelle ; soumettez-la demain.
partners-not-yours = Seule la personne qui a écrit cette fiche peut faire cela. Ce que vous pouvez faire des vôtres se trouve sous { COMMAND("partner mine") }.
partners-already =
    { $state ->
        [draft] Trop tard : son auteur est en train de modifier cette fiche et la soumettra de nouveau.
        [waiting] Trop tard : cette fiche attend une décision { -secretariat(form: "of") }.
        [sent-back] Trop tard : cette fiche a déjà été renvoyée à son auteur{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [published] Trop tard : cette fiche est déjà publiée{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [expired] Trop tard : cette fiche est arrivée à expiration.
        [withdrawn] Trop tard : cette fiche a été retirée.
       *[closed] Trop tard : cette fiche a été clôturée.
    } Rien n’a été changé.
partners-changed = Cette fiche dit désormais autre chose que ce que vous avez regardé. Rouvrez-la et décidez sur cette base ; rien n’a été changé.
partners-renewed-too-early = Cette fiche est publiée jusqu’au { $expires }. Vous pourrez la renouveler à partir du { $opens } ; la question vous sera posée à temps.
partners-not-shown = L’une des deux fiches n’est plus publiée ; personne n’est donc mis en relation. { COMMAND("find partner") } montre celles qui le sont.
partners-card-needed = Pour être mis en relation, il vous faut une fiche publiée : l’autre côté doit savoir à quoi il consent. Écrivez-en une avec { COMMAND("partner offer") } ou { COMMAND("partner seek") }.
partners-own-card = Cette fiche est la vôtre. Ce que vous pouvez en faire se trouve sous { COMMAND("partner mine") }.
partners-too-many-asks = Vous avez demandé { $limit } mises en relation en un jour. Attendez les réponses et redemandez demain.
partners-pair-gone = Cette mise en relation n’est plus enregistrée : l’une des deux fiches a été supprimée. { COMMAND("find partner") } montre les fiches publiées.
partners-already-asked = Vous avez déjà donné votre accord. La question a été posée à l’autre côté, qui n’a pas encore répondu ; vous serez prévenu.
partners-already-introduced = Vous avez déjà été mis en relation : regardez vos messages privés du bot, ou { COMMAND("me inbox") }.
partners-not-wished = L’autre côté ne souhaite pas de mise en relation pour le moment. { COMMAND("find partner") } montre d’autres fiches.
partners-outcome-known = Vous avez déjà dit ce qu’il en est advenu. Merci !

# --- Ce qui est conservé -------------------------------------------------------------------------

partners-heading = Vos fiches de recherche de partenaires, ce que vous avez décidé de celles des autres, et si vous voulez des alertes
partners-retention = Une fiche que vous cessez d’écrire est oubliée après 30 jours ; une fiche expirée, clôturée ou retirée, 180 jours plus tard, avec ses correspondances, ses mises en relation et ce que vous avez dit de leur suite. Le nombre de fiches que vous soumettez { -secretariat(form: "to") } est conservé pendant un jour. Ce qui a été publié d’une fiche dit qu’elle n’est plus là une fois vos données effacées.

# --- Dans le bulletin de la semaine --------------------------------------------------------------

partners-digest-title = Nouvelles recherches de partenaires
partners-digest-offer = { $region } offre : { $title }
partners-digest-seek = { $region } cherche : { $title }

# --- Sur la fiche d’une journée de travail --------------------------------------------------------

partners-today = Recherches de partenaires
# $number : combien.
partners-today-cards =
    { $number ->
        [one] { $number } fiche attend : { COMMAND("partner review") }
       *[other] { $number } fiches attendent : { COMMAND("partner review") }
    }
# $number : combien.
partners-today-threads =
    { $number ->
        [one] { $number } fil est encore ouvert alors que sa fiche a pris fin, ou encore fermé alors que sa fiche est de nouveau visible.
       *[other] { $number } fils sont encore ouverts alors que leur fiche a pris fin, ou encore fermés alors que leur fiche est de nouveau visible.
    } Il manque au bot la permission « { permission-manage-threads } » dans le salon des recherches de partenaires : donnez-la à son rôle, et ce sera fait sans vous.
