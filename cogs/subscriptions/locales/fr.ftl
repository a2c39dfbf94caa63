# Le bulletin de la semaine par courriel.

command-me-digest =
    .name = bulletin
    .description = Les bulletins par courriel : s’abonner, choisir lesquels, leur langue, y mettre fin

subscriptions-title = Le bulletin de la semaine par courriel
subscriptions-none = Il ne vous parvient pas. Si vous le voulez, appuyez sur le bouton et tapez une adresse : un courriel y demandera si elle est juste. Les bulletins des groupes dont vous faites partie peuvent venir aussi. Un courriel par semaine au plus pour chacun, aucun quand il n’y a rien de nouveau, et rien n’y dit si vous l’avez lu.
subscriptions-no-letters = Le bot ne peut pas envoyer de courriels ici. En attendant, le bulletin paraît dans les salons.
subscriptions-waiting = Un courriel est parti à { $address } et demande si elle est juste. Ouvrez-le et appuyez sur le bouton derrière son lien avant le { $until }. S’il n’est pas arrivé, regardez parmi les indésirables, ou tapez une autre adresse.
# $language: what the language calls itself.
subscriptions-mine = Il va à { $address } depuis le { WHEN($since, style: "D") }. Langue : { $language }.
subscriptions-asked = Un courriel est en route vers { $address }. Le bulletin viendra dès que vous aurez appuyé sur le bouton derrière son lien, dans les deux jours.
subscriptions-stopped = Plus aucun bulletin ne vient par courriel, et l’adresse est oubliée, sauf si un événement en a besoin.
subscriptions-button-subscribe = Le recevoir par courriel
subscriptions-button-other = Une autre adresse
subscriptions-button-stop = Ne plus rien recevoir
subscriptions-label-whose = Quels bulletins viennent
subscriptions-community = Celui de toute la communauté
subscriptions-label-language = Langue des courriels
subscriptions-form-title = Le bulletin par courriel
subscriptions-form-address = Votre adresse électronique
subscriptions-form-hint = Pour le bulletin seulement. Personne d’autre sur le serveur ne la voit.

# --- Courriels -----------------------------------------------------------------------------------

subscriptions-subject-confirm = Le bulletin de la semaine { -community(form: "of") } : cette adresse est-elle juste ?
subscriptions-letter-confirm =
    Quelqu’un sur le serveur Discord { -community(form: "of") } veut que le bulletin de la semaine vienne à cette adresse.

    Si c’était vous, appuyez sur le bouton de la page derrière ce lien avant le { $until }. Sinon, vous n’avez rien à faire : sans cela rien ne viendra, et l’adresse sera oubliée.
subscriptions-link-confirm = Oui, envoyez-moi le bulletin
subscriptions-subject-weekly = { -community-short } : la semaine du { WHEN($day, style: "D") }
subscriptions-letter-weekly = Voici ce qui est nouveau et ce qui vient dans la vie { -community(form: "of") }.
# $group : le nom du groupe de travail.
subscriptions-subject-group = { $group } : la semaine du { WHEN($day, style: "D") }
subscriptions-letter-group = Voici ce qui est nouveau et ce qui vient dans le groupe { $group }. Ce courriel vous vient parce que vous faites partie de ce groupe et l’avez choisi.
subscriptions-link-stop = Ne plus recevoir de courriels comme celui-ci

# --- Pages ---------------------------------------------------------------------------------------

subscriptions-title-confirm = Voulez-vous le bulletin de la semaine ?
subscriptions-confirm = Appuyez sur le bouton, et le bulletin de la semaine { -community(form: "of") } viendra à l’adresse à laquelle votre courriel est parti.
subscriptions-button-confirm = Oui, envoyez-le-moi
subscriptions-notice = Un courriel par semaine au plus pour chaque bulletin que vous choisissez. L’adresse ne sert à rien d’autre, rien ne dit si vous avez lu un courriel, et chacun porte un lien qui y met fin et oublie l’adresse.
subscriptions-confirmed = C’est fait : le bulletin vient désormais à cette adresse.
subscriptions-comes = Le bulletin de la semaine vient à l’adresse à laquelle votre courriel est parti.
subscriptions-comes-not = Aucun bulletin ne vient à l’adresse à laquelle votre courriel est parti.
subscriptions-ended = C’est fait : plus aucun bulletin ne vient, et votre adresse est oubliée, sauf si un événement en a besoin.

subscriptions-title-group = Le bulletin de la semaine du groupe { $group }
subscriptions-group-comes = Le bulletin du groupe { $group } vient à l’adresse à laquelle votre courriel est parti.
subscriptions-group-comes-not = Le bulletin du groupe { $group } ne vient pas à l’adresse à laquelle votre courriel est parti.
subscriptions-group-ended = C’est fait : le bulletin du groupe { $group } ne vient plus. Les autres que vous avez choisis viennent toujours.
subscriptions-button-group-stop = Ne plus recevoir de courriels du groupe { $group }
subscriptions-link-all = Tous les bulletins qui viennent à cette adresse, et comment y mettre fin

# --- Refus ---------------------------------------------------------------------------------------

subscriptions-too-many-addresses = Vous avez tapé { $limit } adresses en un jour. Regardez si un courriel est arrivé, aussi parmi les indésirables ; { COMMAND("me digest") } prendra une autre adresse demain.
subscriptions-not-subscribed = Aucun bulletin ne vous vient par courriel : il n’y a donc rien à changer. { COMMAND("me digest") } montre comment le recevoir.
subscriptions-not-your-group = Ce bulletin ne vous vient pas : il est pour celles et ceux qui font partie du groupe, tant que le groupe en a un. Regardez de nouveau avec { COMMAND("me digest") } ; rien n’a été changé.
subscriptions-link-opens-nothing = Ce lien n’ouvre plus rien : il est trop ancien, a été coupé en deux, ou ce à quoi il menait a pris fin, et l’adresse est alors oubliée. Si des courriels viennent encore, prenez le lien du plus récent.

# --- Les messages, comme l’équipe les appelle ----------------------------------------------------

subscriptions-kind-weekly = un bulletin de la semaine par courriel
subscriptions-kind-confirm = un courriel qui demande si quelqu’un veut le bulletin

# --- Données personnelles ------------------------------------------------------------------------

subscriptions-heading = Le bulletin par courriel
subscriptions-retention = L’adresse où vont vos bulletins, lesquels et leur langue, jusqu’à ce que vous y mettiez fin, par la commande ou par n’importe quel courriel, ou quittiez le serveur ; une adresse que personne ne confirme, deux jours ; quand vous avez tapé des adresses, un jour.
