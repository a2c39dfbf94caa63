### Envois : ce que l’équipe et les lecteurs apprennent quand un message est en retard ou n’arrive pas.

# $due est affiché par Discord à l’heure de chaque lecteur.
delivery-late = Ce message arrive en retard : il était prévu pour { $due }.
delivery-inbox = { $member }, un message de notre part n’a pas pu vous parvenir directement. Lisez-le avec { COMMAND("me inbox") }.

# Les noms des messages que l’envoi écrit lui-même, dans les avis ci-dessous.
delivery-kind-notice = un avis à l’équipe
delivery-kind-inbox = l’indication qu’un message attend
delivery-kind-outage = un rapport sur une interruption
delivery-kind-unknown = un message du type « { $name } »
delivery-kind-revision = une modification de ce qui est déjà publié : { $kind }
delivery-kind-about = { $kind } (**{ $about }**)

# $kind est l’un de ces noms ou celui d’une fonction (« un rappel »), $where une mention.
delivery-where =
    { $to ->
        [mail] par courriel, à une personne qui n’est pas sur Discord
        [member] par message privé à { $where }
       *[channel] dans { $where }
    }
delivery-notice-failed = **Non remis :** { $kind } { $where }. C’était prévu pour { $due }. { $why }
delivery-notice-expired = **Abandonné :** { $kind } { $where }. C’était prévu pour { $due }. { $why }
delivery-notice-held = **En suspens :** { $kind } { $where }. C’était prévu pour { $due }. { $why }

# Après une interruption, l’équipe lit un seul rapport : le premier texte, puis le sort des messages prévus entre-temps.
delivery-outage = **Le bot était absent** de { $began } à { $ended } : il ne fonctionnait pas, ou ne pouvait pas joindre Discord.
delivery-outage-nothing = Aucun message n’était prévu pendant ce temps.
delivery-outage-late = **Envoyés en retard :** { $count }
delivery-outage-expired = **Abandonnés, car il était trop tard pour qu’ils soient utiles :** { $count }
delivery-outage-failed = **Non remis :** { $count }
delivery-outage-held = **En suspens, car le bot n’a pas le droit de lire s’ils ont déjà été envoyés :** { $count }
delivery-outage-waiting = **Encore à envoyer :** { $count }
delivery-outage-line = - { $kind } { $where }, prévu pour { $due }
# $listed figurent au-dessus.
delivery-outage-more =
    { $listed ->
        [0] - personnels : { $count }
       *[other] - et { $count } de plus
    }

delivery-why-closed = Cette personne n’accepte pas de messages privés du bot. Elle peut encore lire le message avec { COMMAND("me inbox") }.
delivery-why-late = Quand l’envoi est devenu possible, il était trop tard pour qu’il soit utile.
delivery-why-not-after = Quand l’envoi est devenu possible, ce dont il s’agissait était déjà passé.
delivery-why-paused = Le message était en pause, et personne ne l’a repris tant qu’il était encore utile.
delivery-why-not-rendered = Le bot n’a pas pu rédiger le message. Son journal dit pourquoi : prévenez la personne qui fait fonctionner le bot.
delivery-why-refused =
    { $to ->
        [mail] Le serveur de messagerie a refusé le courriel (code { $code }) : l’adresse n’existe peut-être pas, ou elle ne reçoit rien de ce bot. { COMMAND("delivery") } dit qui c’est.
        [member] Discord a refusé le message (code { $code }). Joignez cette personne autrement.
       *[channel] Discord a refusé le message (code { $code }). Vérifiez que le salon existe et que le bot peut y écrire.
    }
delivery-why-unknown-kind = La partie du bot qui rédige ces messages ne fonctionne pas. Prévenez la personne qui fait fonctionner le bot.
delivery-why-unreadable = Le message a peut-être déjà été envoyé, et le bot n’a pas le droit de relire ce salon pour le savoir. Accordez-lui la permission « Voir les anciens messages » dans ce salon, et il continuera de lui-même.
delivery-why-other = Raison : { $why }.

delivery-heading = Messages qui vous sont adressés
delivery-retention = Ils sont gardés 90 jours après leur envoi ; ensuite, il ne reste que le fait qu’un envoi a eu lieu. Celui qui part à l’instant même est effacé dès son arrivée.
