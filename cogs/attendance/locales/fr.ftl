# --- /attendance ---------------------------------------------------------------------------------

command-attendance =
    .name = présence
    .description = Signaler sa présence à un événement ; pour qui organise : ouvrir le pointage, noter qui est là
command-attendance-check-in =
    .name = pointer
    .description = Dire que vous êtes là, avec le code que l’hôte affiche
    .option-code = Le code : six lettres et chiffres, comme l’hôte les affiche
    .option-code-name = code
command-attendance-open =
    .name = ouvrir
    .description = Ouvrir le pointage et voir son code ; s’il est ouvert, revoir le code
    .option-event = L’événement auquel on pointe
    .option-event-name = événement
    .option-walk-ins = Si tout le monde peut pointer, et pas seulement qui a une place
    .option-walk-ins-name = sans-place
command-attendance-close =
    .name = fermer
    .description = Fermer le pointage : son code ne vaut plus rien
    .option-event = L’événement dont le pointage prend fin
    .option-event-name = événement
command-attendance-roll =
    .name = liste
    .description = Voir qui était là, et le corriger
    .option-event = L’événement dont voir la liste de présence
    .option-event-name = événement
    .option-person = Un membre pour qui le noter tout de suite
    .option-person-name = personne
    .option-present = Si ce membre était là ; sans réponse : oui
    .option-present-name = présent

# --- Le pointage ---------------------------------------------------------------------------------

attendance-window = { WHEN($begins, style: "f") } – { WHEN($ends, style: "t") }
attendance-label-who = Qui pointe
attendance-who-seated = qui a une place
attendance-who-anybody = tout le monde
attendance-label-present = Présents jusqu’ici
attendance-label-untold = Le salon n’est pas prévenu
attendance-channel-gone = Le salon de l’événement a été supprimé. Dites vous-même aux personnes présentes d’utiliser { COMMAND("attendance check-in") } et ce code.
attendance-channel-forbids = Rien ne peut être publié dans { $channel }. { client-lacks } { client-lacks-remedy } D’ici là, dites vous-même aux personnes présentes d’utiliser { COMMAND("attendance check-in") } et ce code.
attendance-opened-next = Affichez ce code dans la salle et pendant la visioconférence ; le salon de l’événement apprend où le taper. Personne d’autre ne le voit. Qui n’a pas le code, vous le notez sur la liste de présence.
attendance-closed =
    Le pointage est fermé. { $present ->
        [0] Personne n’a pointé.
        [one] Une personne était là.
       *[other] { $present } personnes étaient là.
    }
attendance-closed-next = Corrigez la liste de présence si quelqu’un manque. { COMMAND("attendance open") } rouvre le pointage, avec un autre code.
attendance-checked-in = Votre présence est notée, à { WHEN($at, style: "t") } : bienvenue !
attendance-already = Votre présence est déjà notée, depuis { WHEN($at, style: "t") }. Rien n’a changé.
attendance-post = Vous êtes là ? L’hôte affiche un code de six lettres et chiffres.
attendance-post-next = Appuyez sur le bouton et tapez le code, ou utilisez { COMMAND("attendance check-in") }.
attendance-kind-check-in = comment pointer à un événement
attendance-button-check-in = Pointer
attendance-button-close = Fermer le pointage
attendance-button-roll = Liste de présence
attendance-form-title = Signaler votre présence
attendance-form-code = Le code que l’hôte affiche
attendance-form-hint = Six lettres et chiffres ; il n’y a ni 0, ni O, ni 1, ni I.

# --- La liste de présence ------------------------------------------------------------------------

attendance-counted =
    Présents : { $present } sur { $number }. { $pages ->
        [one] { "" }
       *[other] Page { $page } sur { $pages }.
    }
attendance-nobody = Personne n’a de place, et personne n’a pointé.
attendance-roll-next = Choisissez une ou plusieurs personnes ci-dessous. Ce qui était noté avant est conservé, avec qui l’a dit et quand.
attendance-unknown = pas encore connu
attendance-guest = une personne invitée
attendance-present-code = ✅ là, par le code { WHEN($at, style: "t") }
attendance-present-roll = ✅ là, selon { $by }, { WHEN($at, style: "f") }
attendance-absent-roll = ❌ pas là, selon { $by }, { WHEN($at, style: "f") }
attendance-hint-present = là
attendance-hint-absent = pas là
attendance-select-present = Étaient là…
attendance-select-absent = N’étaient pas là…
attendance-button-before = Page précédente
attendance-button-after = Page suivante
attendance-called =
    { $changed ->
        [0] C’était déjà noté ainsi ; rien n’a changé.
        [one] C’est noté pour une personne.
       *[other] C’est noté pour { $changed } personnes.
    }

# --- Refus ---------------------------------------------------------------------------------------

attendance-opened-too-early = « { $title } » est encore loin. Vous pourrez ouvrir le pointage à partir du { WHEN($begins, style: "f") }.
attendance-not-open = Le pointage de « { $title } » n’est pas ouvert. Si vous êtes là, dites-le à l’hôte : il peut l’ouvrir, ou vous noter sur la liste de présence.
attendance-too-early = C’est trop tôt pour « { $title } » : le pointage commence le { WHEN($begins, style: "f") }. Votre code restera juste.
attendance-too-late = « { $title } » est terminé, et le pointage aussi. Si vous y étiez, dites-le à l’organisation : elle peut encore le noter sur la liste de présence.
attendance-seat-wanted = Le code est juste, mais vous n’avez pas de place à « { $title } », et seul qui en a une peut pointer. Si vous êtes là malgré tout, dites-le à l’hôte : il peut laisser pointer tout le monde.
attendance-marked-absent = L’organisation a noté que vous n’étiez pas à « { $title } ». Si c’est une erreur, dites-le-lui : elle peut le corriger.
attendance-code-wrong =
    Aucun pointage ouvert n’a ce code. Regardez de nouveau ce que l’hôte affiche : six lettres et chiffres, ni 0, ni O, ni 1, ni I. { $left ->
        [0] C’était votre dernier essai pour l’instant : vous pourrez réessayer dans une heure.
        [one] Il vous reste un essai dans l’heure.
       *[other] Il vous reste { $left } essais dans l’heure.
    }
attendance-too-many = Vous avez tapé trop de codes faux. Vous pourrez réessayer { WHEN($until, style: "R") }. Si vous êtes là, dites-le à l’hôte : il peut vous noter sur la liste de présence.
attendance-not-on-roll = Au moins une de ces personnes n’a pas de place à « { $title } » ; rien n’a donc été noté. Donnez-lui d’abord une place avec { COMMAND("event move") }, ou laissez entrer tout le monde avec { COMMAND("attendance open") }.

# --- Attestations --------------------------------------------------------------------------------

command-attendance-certificate =
    .name = attestation
    .description = Une attestation de présence à un événement où vous étiez, en PDF
    .option-event = L’événement ; celui du dernier mois se trouve par n’importe quel mot de son titre
    .option-event-name = événement
command-attendance-verify =
    .name = vérifier
    .description = Vérifier si une attestation que l’on vous montre est authentique
    .option-code = Le code sur l’attestation
    .option-code-name = code
    .option-holder = Le nom sur l’attestation
    .option-holder-name = nom

attendance-offer = Merci de votre participation. Si vous en avez besoin, vous pouvez obtenir une attestation de présence en PDF.
attendance-offer-next = Appuyez sur le bouton, et dites quel nom doit y figurer. Si vous n’en avez pas besoin, il n’y a rien à faire.
attendance-letter-subject = Attestation de présence : { $title }
attendance-letter = Merci de votre participation. Si vous en avez besoin, vous pouvez obtenir une attestation de présence en PDF : ouvrez le lien, et dites quel nom doit y figurer. Si vous n’en avez pas besoin, il n’y a rien à faire.
attendance-guest-back = Vos inscriptions
attendance-guest-about = Vous y étiez. Dites quel nom doit figurer sur l’attestation : vous la recevez en PDF, à enregistrer ou à imprimer. Qui la voit peut la vérifier avec le code et le nom qui y figurent, pendant un an.
attendance-guest-make = Faire l’attestation
attendance-kind-certificate = l’offre d’une attestation
attendance-button-certificate = Attestation
attendance-certificate-title = Attestation de présence
attendance-certificate-name = Votre nom, tel qu’il doit être imprimé
attendance-certificate-hint = Il est imprimé et n’est pas conservé. Lettres latines, grecques ou cyrilliques.
attendance-issued = Voici l’attestation pour { $name }. Le nom y figure et n’est conservé nulle part ; vérifiez-le donc maintenant.
attendance-issued-next = Enregistrez le fichier. Qui la voit peut la vérifier avec le code et le nom qui y figurent, jusqu’au { WHEN($until, style: "D") }. Un nom mal tapé : utilisez de nouveau { COMMAND("attendance certificate") }.
attendance-genuine-title = Authentique
attendance-genuine = Cette attestation est authentique : qui porte ce nom était à « { $title } ».

attendance-pdf-community = { -community }
attendance-pdf-heading = Attestation de présence
attendance-pdf-document = { attendance-pdf-heading } : { $title }
attendance-pdf-certifies = Nous attestons que
attendance-pdf-attended = a participé à
attendance-pdf-online = En ligne
attendance-pdf-both = { $place }, et en ligne
attendance-pdf-hours = Durée : { $hours } h{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }
attendance-pdf-issued = Établie le { $date }
attendance-pdf-code = Code : { $code }
# $site : l’adresse de la page, sans lien autour.
attendance-pdf-check-site = À vérifier jusqu’au { $until } avec ce code et le nom ci-dessus, sur { $site }
attendance-pdf-check-command = À vérifier jusqu’au { $until } avec ce code et le nom ci-dessus, sur le serveur Discord de la communauté, par la commande « présence vérifier »

attendance-page-title = Vérifier une attestation
attendance-page = Tapez le code et le nom tels qu’ils figurent sur l’attestation que l’on vous a montrée. Vous apprenez de quel événement il s’agit, et rien d’autre ; ce que vous tapez n’est pas conservé.
attendance-page-code = Code
attendance-page-name = Nom
attendance-page-check = Vérifier

attendance-not-over-yet = « { $title } » n’est pas encore terminé. Vous pourrez avoir une attestation ensuite : { WHEN($ends, style: "R") }.
attendance-not-present = Personne n’a noté que vous étiez à « { $title } » ; il n’y a donc pas d’attestation. Si vous y étiez, dites-le à l’organisation : elle peut le noter sur la liste de présence.
attendance-name-unprintable = Ce nom ne peut pas être imprimé : il lui faut des lettres (latines, grecques ou cyrilliques) et { $limit } caractères au plus. Rien n’a été fait ; appuyez de nouveau sur le bouton, ou utilisez { COMMAND("attendance certificate") }.
attendance-certificates-taken = Vous avez déjà eu { $limit } attestations de « { $title } », et personne n’en reçoit plus. Utilisez l’une d’elles, ou demandez à l’organisation.
attendance-not-genuine = Aucune attestation n’a ce code et ce nom. Comparez les deux avec le papier, lettre par lettre ; s’ils sont les mêmes, elle n’est pas authentique, a été retirée, ou date de plus d’un an.

# --- Données personnelles ------------------------------------------------------------------------

attendance-heading = Où vous étiez
attendance-retention = Le fait que vous étiez à un événement est conservé un an, avec qui l’a noté et chaque correction, ou jusqu’à ce que vous fassiez effacer vos données. Les codes faux sont conservés une heure. D’une attestation, on conserve un an qu’elle a été établie ; ni le nom qui y figure, ni son code.
