### Envois : ce que le personnel et les lecteurs apprennent quand un message est en retard ou n'arrive pas.

delivery-late = Ce message arrive en retard : il était prévu pour { $due }.
delivery-inbox = { $member }, un message de notre part n'a pas pu vous être remis directement. Lisez-le avec /moi courrier.

delivery-notice-failed = **Non remis :** { $kind } à { $where }, prévu pour { $due }. { $why }
delivery-notice-expired = **Abandonné :** { $kind } à { $where }, prévu pour { $due }. { $why }
delivery-notice-held = **Retenu :** { $kind } à { $where }, prévu pour { $due }. { $why }

delivery-why-closed = Ce membre n'accepte pas les messages directs.
delivery-why-late = Il était trop tard pour qu'il soit utile.
delivery-why-not-after = Le moment jusqu'auquel il avait un sens était passé.
delivery-why-not-rendered = Le bot n'a pas pu le rédiger ; le journal dit pourquoi.
delivery-why-refused = Discord l'a refusé (code { $code }). Vérifiez que le salon existe et que le bot peut y écrire.
delivery-why-unknown-kind = La partie du bot qui rédige ces messages n'est pas chargée.
delivery-why-unreadable = Il a peut-être déjà été envoyé, et le bot n'a pas le droit de lire l'historique du salon pour le savoir. Donnez-lui « Voir les anciens messages » à cet endroit, et il continuera de lui-même.
delivery-why-other = Raison : { $why }.

delivery-retention = Les messages qui vous sont adressés sont gardés 90 jours après leur envoi ; ensuite, il ne reste que le fait qu'un envoi a eu lieu.
