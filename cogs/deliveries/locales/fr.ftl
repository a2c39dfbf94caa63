# --- /delivery -----------------------------------------------------------------------------------

command-delivery =
    .name = envois
    .description = Suivre les messages : prévus, envoyés, manqués, et ce que vous pouvez faire ({ -secretariat })
    .option-event-name = événement
    .option-event = Seulement les messages de cet événement : choisissez, ou tapez un mot du titre
    .option-group-name = groupe
    .option-group = Seulement les messages de ce groupe de travail

# --- Les pages -----------------------------------------------------------------------------------

deliveries-title-all = Messages
deliveries-title-one = Messages : { $name }
deliveries-page = Page { $page } sur { $pages }. Les messages à une seule personne sont comptés, jamais montrés. Ce qui est terminé reste ici 30 jours.
deliveries-none = Rien n’a été envoyé ici récemment, et rien n’est prévu.
deliveries-choose = Choisissez-en un pour le voir, le mettre en pause, le sauter ou le changer
deliveries-button-back = Page précédente
deliveries-button-on = Page suivante
deliveries-button-again = Actualiser
deliveries-members-label = À une seule personne à la fois
deliveries-blocked-label = Leurs messages privés sont fermés
deliveries-unmailed-label = Aucun courriel ne leur est parvenu
deliveries-at = { WHEN($due, style: "f") }

deliveries-tally = { $kind } : { $told }
deliveries-tally-by-mail = { $kind }, par courriel : { $told }
# Le mot « message » est toujours là : ce dont on parle est tantôt « une annonce », tantôt « un rappel ».
deliveries-tally-planned = { $count ->
    [one] { $count } message prévu
   *[other] { $count } messages prévus
}
deliveries-tally-planned-from = { $count ->
    [one] { $count } message prévu
   *[other] { $count } messages prévus
}, à partir du { WHEN($first, style: "f") }
deliveries-tally-sent = { $count ->
    [one] { $count } message envoyé
   *[other] { $count } messages envoyés
}
deliveries-tally-failed = { $count ->
    [one] { $count } message non remis
   *[other] { $count } messages non remis
}, dont { $reached } par un autre chemin
deliveries-tally-undelivered = { $count ->
    [one] { $count } message non remis
   *[other] { $count } messages non remis
}
deliveries-tally-closed = { $count ->
    [one] { $count } message non remis
   *[other] { $count } messages non remis
}, messages privés fermés, dont { $reached } par un autre chemin
deliveries-tally-expired = { $count ->
    [one] { $count } message abandonné, car trop tard
   *[other] { $count } messages abandonnés, car trop tard
}
deliveries-tally-cancelled = { $count ->
    [one] { $count } message sauté
   *[other] { $count } messages sautés
}

# --- Où en est un message ------------------------------------------------------------------------

# $why est une phrase de la distribution qui dit quoi faire.
deliveries-standing-planned = Prévu, { WHEN($due, style: "R") }
deliveries-standing-overdue = Sur le point d’être envoyé
deliveries-standing-paused = **En pause :** il attend que quelqu’un le reprenne
deliveries-standing-paused-until = **En pause :** il attend que quelqu’un le reprenne, et sera abandonné { WHEN($last, style: "R") }
deliveries-standing-waits = **Nouvel essai** { WHEN($again, style: "R") }. { $why }
deliveries-standing-held = **Retenu.** { $why }
deliveries-standing-on-its-way = En cours d’envoi ; en cas de doute, il est cherché avant d’être renvoyé
deliveries-standing-sent = Envoyé : [le voir]({ $link })
deliveries-standing-sent-and-deleted = Envoyé, puis supprimé dans Discord
deliveries-standing-failed = **Non remis.** { $why }
deliveries-standing-expired = **Abandonné.** { $why }
deliveries-standing-skipped = Sauté par { -secretariat(form: "the") }

# --- Un message ----------------------------------------------------------------------------------

deliveries-standing-label = Où il en est
deliveries-note-label = Note au-dessous
deliveries-deeds-label = Qui a fait quoi
deliveries-deed-by-nobody = quelqu’un
deliveries-deed-paused = Mis en pause par { $who } { WHEN($at, style: "R") }
deliveries-deed-resumed = Repris par { $who } { WHEN($at, style: "R") }
deliveries-deed-skipped = Sauté par { $who } { WHEN($at, style: "R") }
deliveries-deed-moved = Heure changée par { $who } { WHEN($at, style: "R") }
deliveries-deed-annotated = Note changée par { $who } { WHEN($at, style: "R") }
deliveries-button-preview = Aperçu
deliveries-button-pause = Mettre en pause
deliveries-button-resume = Reprendre
deliveries-button-resume-sure = L’envoyer maintenant
deliveries-button-edit = Changer
deliveries-button-skip = Sauter
deliveries-button-skip-sure = Le sauter pour de bon
deliveries-button-keep = Ne rien changer
deliveries-button-show = Actualiser
deliveries-sure-skip = Sauter ce message ? Il ne sera pas envoyé, et il n’y a pas de retour.
deliveries-sure-resume = Son heure est venue pendant la pause. L’envoyer maintenant ? Il n’y a pas de retour.
deliveries-preview = En l’état, ceci sera publié dans { $channel } le { WHEN($due, style: "f") } :
deliveries-preview-none = En l’état rien ne serait publié : ce dont il s’agissait est passé ou n’existe plus, ou le bot ne sait pas le formuler.
deliveries-preview-buttons = -# Boutons : { $names }
deliveries-preview-files = -# Fichiers : { $names }
deliveries-form-title = Changer un message
deliveries-form-note = Note au-dessous
deliveries-form-note-hint = Montrée en citation, dans vos mots ; laissez vide pour aucune
deliveries-form-when = Une autre heure
deliveries-form-when-hint = Actuellement : { $due }. Laissez vide pour garder.
deliveries-changed = C’est changé. Vérifiez l’heure : elle figure telle qu’elle a été lue.

# --- Un événement publié automatiquement ---------------------------------------------------------

deliveries-kind-publication = une publication programmée
deliveries-publication-standing = L’événement est publié automatiquement { WHEN($due, style: "R") } ; il en résulte { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
deliveries-publication-blocked = **En l’état, il n’est pas publié :** { $why ->
    [past] il aura commencé d’ici là.
    [closed] plus personne ne pourrait s’inscrire d’ici là.
    [channel] personne n’a dit dans quel salon. Indiquez-en un avec { COMMAND("event publish") }.
   *[other] regardez-le avec { COMMAND("event publish") }.
}
deliveries-publication-nowhere = pas encore de salon
deliveries-publication-posts-label = Ce qui sera envoyé
# $kind est le nom d’un message pour l’équipe : « L’annonce d’un événement ».
deliveries-publication-post = { $kind } : { WHEN($due, style: "f") }
deliveries-publication-by-label = Programmée par
deliveries-publication-next = Voyez ce qui est annoncé, changez l’heure, ou laissez l’événement attendre que quelqu’un le publie. { COMMAND("event publish") } montre le brouillon en entier.

# --- Les refus -----------------------------------------------------------------------------------

deliveries-one-at-a-time = Indiquez un événement ou un groupe de travail, pas les deux : { COMMAND("delivery") } montre les messages de l’un ou de l’autre.
deliveries-note-handed-back = Votre note n’a pas été gardée. La voici, à recopier dans le formulaire :
deliveries-message-gone = Ce message n’existe plus. Revoyez la liste : { COMMAND("delivery") }.
deliveries-publication-gone = Cet événement n’est plus publié automatiquement : il est déjà publié, ou quelqu’un a retiré l’heure prévue. Revoyez la liste : { COMMAND("delivery") }.
deliveries-already-sent = Il a été envoyé entre-temps ; plus rien ne peut être changé ici. Appuyez sur « Actualiser » pour le trouver.
deliveries-on-its-way = Il est en cours d’envoi ; il est trop tard pour le changer. Appuyez sur « Actualiser » dans une minute pour voir ce qu’il est devenu.
deliveries-already-ended = Il est terminé : il a échoué, a été sauté, ou appartient à ce qui a été annulé. Appuyez sur « Actualiser » pour le savoir.
deliveries-promised-anew = Il a été repris et prévu de nouveau depuis que vous l’avez vu. Revoyez-le avec { COMMAND("delivery") }.
deliveries-nothing-changed = Il en est déjà ainsi ; rien n’a été changé.
deliveries-not-movable = Ce message est lié à son heure et ne peut pas être déplacé. Vous pouvez le mettre en pause ou le sauter.
deliveries-already-begun = Son heure est venue ou un envoi a déjà été tenté : il ne peut plus être déplacé. Reprenez-le ou sautez-le.
deliveries-too-late-then = Il ne servirait plus à rien : il est abandonné le { WHEN($last, style: "f") }. Choisissez une heure plus proche ; rien n’a été changé.

# --- Ce qui fait obstacle ------------------------------------------------------------------------

deliveries-kind-broken = des nouvelles de ce qui fait obstacle aux messages
deliveries-broken-title = Des messages prévus vont échouer
deliveries-broken-next = Réglez-le avant leur heure ; ils partiront alors d’eux-mêmes. Voyez-les avec { COMMAND("delivery") }. Vous serez averti une fois encore quand tout ira bien.
deliveries-well-title = Rien de nouveau ne fait obstacle
deliveries-in-the-way-label = Ce qui fait obstacle à des messages prévus
deliveries-well-label = Ne fait plus obstacle
deliveries-trouble-channel = { $place } : il manque au bot « { $permission } » (paramètres du salon, Permissions, rôle du bot)
deliveries-trouble-channel-gone = Un salon a été supprimé ({ $number }) : reliez-en un autre avec { COMMAND("setup bind") }
deliveries-trouble-role-gone = Le rôle d’un groupe a été supprimé ({ $number }) : reliez-en un autre avec { COMMAND("setup bind") }
deliveries-trouble-role-below = Le bot ne peut pas donner { $place } : placez le rôle du bot au-dessus (Paramètres du serveur, Rôles)
deliveries-trouble-mail-unset = Des courriels sont prévus, et le bot n’a pas de serveur de messagerie : la personne qui fait fonctionner le bot peut en régler un
deliveries-trouble-mail-gone = Le serveur de messagerie ne peut pas être utilisé, les courriels attendent donc : la personne qui fait fonctionner le bot verra pourquoi avec `python -m bot doctor`
deliveries-trouble-server = Il manque au bot « { $permission } » (Paramètres du serveur, Rôles, rôle du bot)

# --- Données personnelles ------------------------------------------------------------------------

deliveries-heading = Ce que vous avez fait des messages prévus
deliveries-retention = C’est gardé un an. Quand vous effacez vos données, cela ne vous nomme plus.
