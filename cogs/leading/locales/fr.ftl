# --- /group lead ---------------------------------------------------------------------------------

command-group-lead =
    .description = Qui anime un groupe, et qui prend la suite
    .name = animation
command-group-lead-pass-on =
    .description = Demander à un membre du groupe de reprendre votre fonction (responsables, rapporteurs)
    .name = transmettre
    .option-to = La personne à qui vous demandez ; jusqu’à son accord, rien ne change
    .option-to-name = à
    .option-office = Ce que vous transmettez, si vous exercez les deux fonctions
    .option-office-name = fonction
    .choice-office-leader = responsable
    .choice-office-rapporteur = rapporteur
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-lead-step-down =
    .description = Quitter votre fonction ; la demande va aux suppléants (responsables, rapporteurs)
    .name = se-retirer
    .option-office = Ce que vous quittez, si vous exercez les deux fonctions
    .option-office-name = fonction
    .choice-office-leader = responsable
    .choice-office-rapporteur = rapporteur
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe
command-group-lead-deputies =
    .description = Qui est interrogé en premier si la personne responsable ou rapporteuse n’est plus là
    .name = suppléance
    .option-add = Un membre du groupe qui assure la suppléance (responsables)
    .option-add-name = ajouter
    .option-dismiss = Une personne qui ne l’assure plus (responsables ; chacun pour soi)
    .option-dismiss-name = retirer
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe

# --- What is asked and told ----------------------------------------------------------------------

leading-label-leader = Responsable
leading-label-rapporteur = Rapporteur
leading-label-deputies = Suppléance
leading-nobody = personne pour l’instant
leading-no-deputies = personne n’est désigné
leading-deputy-asked = { $who }, demande envoyée
leading-deputy-cannot = { $who }, ne peut pas

leading-button-take = Je prends la suite
leading-button-decline = Je ne peux pas
leading-button-lay-down = Me retirer

leading-vacant =
    { $office ->
        [leader] La personne responsable s’est retirée, ou a quitté le groupe ou le serveur. Les demandes en attente et les comptes rendus à approuver arrivent dans ce salon jusqu’à ce que quelqu’un anime le groupe.
       *[rapporteur] La personne rapporteuse s’est retirée, ou a quitté le groupe ou le serveur.
    } Rien de ce qui est prévu n’est perdu.
leading-vacant-next = Si une personne suppléante accepte, elle devient aussitôt { $office ->
        [leader] responsable
       *[rapporteur] rapporteuse
    } et cette fiche le dit. Vous pouvez aussi nommer quelqu’un avec { COMMAND("group settings") }.
# $state : « offered » par $who, ou « vacant ».
leading-asked =
    { $state ->
        [offered] { $who ->
            [none] On vous demande
           *[other] { $who } vous demande
        } de prendre la suite comme { $office ->
            [leader] responsable
           *[rapporteur] rapporteur
        } de ce groupe. Tant que vous n’avez pas accepté, rien ne change.
       *[vacant] Ce groupe n’a plus de { $office ->
            [leader] responsable
           *[rapporteur] rapporteur
        }, et la demande va d’abord à vous. Prenez-vous la suite ?
    }
leading-asked-next =
    { $office ->
        [leader] La personne responsable décide des demandes d’entrée, approuve les comptes rendus et écrit au nom du groupe.
       *[rapporteur] La personne rapporteuse rédige les comptes rendus et publie au nom du groupe.
    } Appuyez sur l’un des boutons ; qui a fait la demande lira votre réponse.
leading-yours = Vous êtes désormais { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    } de ce groupe.
leading-yours-next =
    { $office ->
        [leader] Voyez les demandes en attente avec { COMMAND("group requests") }, et nommez qui assure votre suppléance avec { COMMAND("group lead deputies") }.
       *[rapporteur] Rédigez le compte rendu d’une réunion avec { COMMAND("group minutes") }, et écrivez au nom du groupe avec { COMMAND("group announce") }.
    }
leading-you-cannot =
    Vous avez répondu que vous ne pouvez pas. Qui a fait la demande le lira.{ $state ->
        [vacant] {" "}Tant que personne d’autre ne prend la suite, vous pouvez encore changer d’avis.
       *[declined] {""}
    }
leading-offered = La question est posée à { $who } : prendre votre suite comme { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    }. Jusqu’à son accord, la fonction reste la vôtre, avec tout ce qui en fait partie.
leading-offered-next = Le bot vous dira sa réponse. Pour demander à quelqu’un d’autre, utilisez de nouveau { COMMAND("group lead pass-on") } : cette demande sera alors retirée.
leading-declined =
    { $who ->
        [none] La personne à qui vous avez demandé ne peut pas prendre la suite
       *[other] { $who } ne peut pas prendre la suite
    } comme { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    }. La fonction reste la vôtre, et rien n’a changé.
leading-declined-next = Demandez à quelqu’un d’autre avec { COMMAND("group lead pass-on") }, ou retirez-vous avec { COMMAND("group lead step-down") } ; les deux se font sur le serveur.
leading-taken-over =
    { $who ->
        [none] Quelqu’un
       *[other] { $who }
    } est désormais { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    } de ce groupe.
leading-over = Plus personne n’est interrogé pour prendre la suite comme { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    }. Il n’y a plus rien à faire.
leading-no-more = On ne vous demande plus de prendre la suite dans ce groupe. Il n’y a plus rien à faire.
leading-lay-down = Vous allez vous retirer de la fonction de { $office ->
        [leader] responsable. Tant que personne ne prend la suite, { -secretariat(form: "the") } décide des demandes et des comptes rendus
       *[rapporteur] rapporteur
    }. Vous restez dans le groupe.
leading-lay-down-next = « Me retirer » le fait aussitôt : { -secretariat(form: "the") } est averti et la demande va aux suppléants. Pour garder la fonction jusqu’à ce que quelqu’un accepte, utilisez plutôt { COMMAND("group lead pass-on") }.
leading-laid-down = Vous n’êtes plus { $office ->
        [leader] responsable
       *[rapporteur] rapporteur
    }, et restez dans le groupe. { -secretariat(form: "The") } est averti, et la demande va aux suppléants.
leading-named = { $who } assure la suppléance : la demande lui ira en premier si la personne responsable ou rapporteuse n’est plus là. Refuser restera possible.
leading-dismissed = { $who } n’assure plus la suppléance.
leading-deputies-next = Désignez un membre du groupe avec `{ command-group-lead-deputies.option-add-name }:`, ou mettez fin à une suppléance avec `{ command-group-lead-deputies.option-dismiss-name }:`. Une personne suppléante n’a aucun droit avant de prendre la suite.

leading-kind-vacant = l’avis que plus personne n’anime un groupe
leading-kind-asked = la question de prendre la suite dans un groupe
leading-kind-answered = la réponse à qui transmet sa fonction dans un groupe

# --- Refusals ------------------------------------------------------------------------------------

# $office : « leader », « rapporteur » ou « any ».
leading-not-yours =
    { $office ->
        [leader] Vous n’êtes pas (ou plus) responsable de ce groupe
        [rapporteur] Vous n’êtes pas (ou plus) rapporteur de ce groupe
       *[any] Vous n’êtes ni responsable ni rapporteur de ce groupe
    } : il n’y a rien à transmettre ni à quitter. { COMMAND("group show") } vous dit qui l’est. { -secretariat(form: "The") } nomme les personnes avec { COMMAND("group settings") }.
leading-which-office = Vous êtes à la fois responsable et rapporteur de ce groupe. Dites avec `{ command-group-lead-pass-on.option-office-name }:` de quelle fonction il s’agit. Rien n’a changé.
leading-own-office = C’est déjà votre fonction. Désignez quelqu’un d’autre avec `{ command-group-lead-pass-on.option-to-name }:`. Rien n’a changé.
leading-not-of-the-group = { $who } n’est pas dans ce groupe. On y entre avec { COMMAND("group join") } ; réessayez ensuite. Rien n’a changé.
leading-left-the-group = Vous n’êtes plus dans ce groupe et ne pouvez donc pas prendre la suite. Rejoignez-le avec { COMMAND("group join") } sur le serveur, puis appuyez de nouveau sur le bouton.
leading-leads-already = { $who } anime déjà ce groupe, et une suppléance sert quand la personne responsable n’est plus là. Désignez quelqu’un d’autre.
leading-too-many-deputies = Ce groupe a { $limit } suppléants, et il n’en faut pas plus : la demande leur va à tous en même temps. Mettez d’abord fin à une suppléance avec `{ command-group-lead-deputies.option-dismiss-name }:`.
leading-gone = C’était il y a longtemps, et il n’y a plus rien à reprendre. Voyez qui anime le groupe avec { COMMAND("group show") }.
leading-not-asked = Cette question s’adressait à quelqu’un d’autre : vous ne pouvez pas y répondre. Rien n’a changé.
leading-taken =
    { $who ->
        [none] Quelqu’un a été plus rapide et a pris la suite.
       *[other] { $who } a pris la suite.
    } Vous n’avez plus rien à faire.
leading-taken-back = Plus personne n’attend cette réponse : la demande a été retirée, ou a reçu une réponse. Rien n’a changé.

# --- Données personnelles ------------------------------------------------------------------------

leading-heading = L’animation de groupes de travail, et vos suppléances
leading-retention = Les groupes dont vous assurez la suppléance sont notés tant que vous l’assurez ; ce que vous avez transmis, ou qu’on vous a demandé de reprendre, pendant un an après la fin.
