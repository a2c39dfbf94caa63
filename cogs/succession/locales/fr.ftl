command-office-deputy =
    .name = suppléance
    .description = Qui prend le relais si l’organisateur d’un événement n’est plus là ; personne, sans nom
    .option-event = L’événement
    .option-event-name = événement
    .option-member = Une personne du Secrétariat
    .option-member-name = membre

succession-named = { $member } assure la suppléance et sera interrogé en premier si l’organisateur quitte le serveur ou n’a plus le rôle.
succession-nobody-named = Cet événement n’a plus de suppléance. Si son organisateur n’est plus là, la demande ira à toute l’équipe.
succession-to-staff = La personne qui organisait cet événement a quitté le serveur ou n’a plus le rôle. Tout ce qui est prévu aura lieu ; il faut quelqu’un qui en réponde.
succession-to-staff-next = Qui reprend l’événement appuie sur le bouton.
succession-label-gone = Organisation jusqu’ici
succession-label-deputy = Suppléance
succession-no-deputy = personne n’est désigné
succession-deputy-asked = { $member }, demande envoyée
succession-deputy-cannot = { $member }, ne peut pas
succession-to-deputy = La personne qui organisait cet événement a quitté le serveur ou n’a plus le rôle, et vous assurez la suppléance. Tout ce qui est prévu aura lieu. Reprenez-vous l’événement ?
succession-to-deputy-next = Appuyez sur l’un des boutons ; le reste de l’équipe voit votre réponse.
succession-declined = Vous avez répondu que vous ne pouvez pas. Le reste de l’équipe le voit ; si vous changez d’avis, vous pouvez encore reprendre l’événement.
succession-taken-over = { $who } a repris cet événement et l’organise désormais.
succession-somebody = Une personne de l’équipe
succession-button-take = Je reprends l’événement
succession-button-decline = Je ne peux pas

succession-deputy-organises = { $member } organise déjà cet événement, et une suppléance sert quand la personne qui organise n’est plus là. Rien n’a changé : nommez une autre personne de l’équipe.
succession-deputy-not-staff = { $member } ne fait pas partie de l’équipe et ne pourrait donc pas organiser l’événement. Désignez une personne qui a le rôle { -secretariat(form: "of") }.
succession-not-staff = Seul { -secretariat(form: "the") } peut reprendre un événement, et vous n’en avez pas (ou plus) le rôle sur le serveur.
succession-staff-unknown = Discord ne répond pas en ce moment : le bot ne peut pas voir qui fait partie de l’équipe. Rien n’a été modifié. Réessayez dans quelques minutes.
succession-gone = Il n’y a plus rien à reprendre : c’était il y a longtemps. Voyez l’événement avec { COMMAND("event show") }.
# $who: who has taken it, or “none” if they had their data erased.
succession-taken =
    { $who ->
        [none] Quelqu’un a été plus rapide et a repris cet événement.
       *[other] { $who } a été plus rapide et a repris cet événement.
    } Il n’y a plus rien à faire.
succession-not-the-deputy = Seule la personne suppléante peut répondre cela, et vous ne l’êtes pas (ou plus). Vous pouvez laisser faire le reste de l’équipe.

succession-kind-to-staff = l’avis qu’un organisateur n’est plus là
succession-kind-to-deputy = la question à la personne suppléante d’un organisateur qui n’est plus là

# --- Données personnelles ------------------------------------------------------------------------

succession-heading = Vos suppléances
succession-retention = Les événements dont vous assurez la suppléance sont notés jusqu’à leur fin ; ceux que vous avez quittés ou repris, pendant un an.
