## Refus

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

## Ce qui est conservé

partners-heading = Vos fiches de recherche de partenaires, ce que vous avez décidé de celles des autres, et si vous voulez des alertes
partners-retention = Une fiche que vous cessez d’écrire est oubliée après 30 jours ; une fiche expirée, clôturée ou retirée, 180 jours plus tard, avec ses correspondances, ses mises en relation et ce que vous avez dit de leur suite. Le nombre de fiches que vous soumettez { -secretariat(form: "to") } est conservé pendant un jour. Ce qui a été publié d’une fiche dit qu’elle n’est plus là une fois vos données effacées.
