# --- /group partnership, /group describe ---------------------------------------------------------

command-group-partnership =
    .description = Les partenariats thématiques : plateforme, régions, avancement
    .name = partenariat
command-group-partnership-list =
    .description = Tous les partenariats thématiques, ou ceux d’une plateforme
    .name = liste
    .option-platform = Seulement ceux de cette plateforme
    .option-platform-name = plateforme
    .choice-platform-agri-food = Agroalimentaire
    .choice-platform-energy = Énergie
    .choice-platform-industrial-modernisation = Modernisation industrielle
    .choice-platform-blue-economy = Économie bleue durable
command-group-partnership-show =
    .description = Un partenariat : à quoi il sert, qui le mène, quelles régions y participent
    .name = voir
    .option-partnership = Le partenariat
    .option-partnership-name = partenariat
command-group-partnership-region =
    .description = Une région qui participe, mène, ou ne participe plus (responsables)
    .name = région
    .option-partnership = Le partenariat
    .option-partnership-name = partenariat
    .option-region = La région (NUTS 2), par son nom ou son code
    .option-region-name = région
    .option-part = À quel titre elle participe
    .option-part-name = titre
    .choice-part-lead = région chef de file
    .choice-part-co-lead = région co-chef de file
    .choice-part-participating = région participante
    .choice-part-gone = ne participe plus
command-group-describe =
    .description = À quoi sert un groupe ou un partenariat, dans chaque langue (responsables)
    .name = décrire
    .option-group = Le groupe ou le partenariat
    .option-group-name = groupe

partnerships-form = À quoi sert le groupe
partnerships-form-hint = Un paragraphe, pour tous et pour sa page publique ; vide : rien dans cette langue

# --- Cards ---------------------------------------------------------------------------------------

partnerships-title = Partenariats thématiques
# $more : autant ne tiennent pas dans la fiche.
partnerships-intro =
    { $number ->
        [0] Aucun partenariat n’y est connu.
        [one] Un partenariat, par plateforme.
       *[other] { $number } partenariats, par plateforme.
    }{ $more ->
        [0] {""}
       *[other] {" "}{ $more } de plus ne tiennent pas ici : choisissez une plateforme.
    } Cette liste n’est pas officielle.
partnerships-list-next = Voyez-en un avec { COMMAND("group partnership show") }. Pour trouver des partenaires et en créer un, utilisez { COMMAND("find partner") }.
partnerships-next =
    { $opened ->
        [yes] Il a sa place sur ce serveur : voyez qui l’anime et entrez avec { COMMAND("group show") }.
       *[no] Il n’a pas de salon sur ce serveur. Si vous y travaillez et en souhaitez un, dites-le { -secretariat(form: "to") } avec { COMMAND("ask") }.
    }
partnerships-no-purpose = Personne n’a encore écrit à quoi il sert.
partnerships-no-platform = pas encore indiquée
partnerships-nobody = aucune n’est encore nommée
partnerships-label-platform = Plateforme
partnerships-label-lead = Région chef de file
partnerships-label-co-lead = Régions co-chefs de file
partnerships-label-participating = Régions participantes
partnerships-label-progress = Trois régions de trois États membres
partnerships-more-regions = et { $more } de plus
partnerships-progress =
    { $regions ->
        [0] Aucune région n’est encore nommée ; un nouveau partenariat en demande au moins { $wanted } de { $wanted } États membres
       *[other] { $regions ->
            [one] Une région
           *[other] { $regions } régions
        }, { $countries ->
            [one] un État membre
           *[other] { $countries } États membres
        } : { $enough ->
            [yes] autant qu’il en faut pour un nouveau partenariat ({ $wanted } de { $wanted })
           *[no] un nouveau partenariat en demande au moins { $wanted } de { $wanted }
        }
    }
partnerships-placed = C’est noté. Voici l’état actuel :
partnerships-described = C’est noté. Voici ce qu’on lit, ici et sur sa page :

# --- Pages ---------------------------------------------------------------------------------------

partnerships-page-title = Groupes de travail et partenariats
partnerships-page-intro = À quoi servent les groupes de travail et les partenariats thématiques { -community(form: "of") }, quelles régions y participent et ce qui vient.
partnerships-page-groups = Groupes de travail
partnerships-page-all = Tous les groupes de travail et partenariats
partnerships-page-kind =
    { $kind ->
        [partnership] Partenariat thématique
       *[group] Groupe de travail
    }
partnerships-page-archived = Ce groupe est en sommeil : rien n’y est prévu pour le moment.
partnerships-page-events = Prochains événements
partnerships-page-no-events = Aucun événement ouvert à tous n’est prévu pour le moment.
partnerships-page-events-later = On ne peut pas savoir en ce moment lesquels de ses événements sont ouverts à tous. Revenez dans quelques minutes.
partnerships-page-minutes = Comptes rendus des dernières réunions
partnerships-page-join =
    { $opened ->
        [yes] Il a un salon sur le serveur Discord de la communauté, où l’on peut le rejoindre.
       *[no] Il n’a pas de salon sur le serveur Discord de la communauté.
    }
partnerships-page-source = Cette liste n’est pas officielle. Régions : NUTS 2024, données : Eurostat, CC BY 4.0.
partnerships-page-gone-title = Il n’y a rien ici
partnerships-page-gone = Aucun groupe de travail ni partenariat n’a (plus) cette adresse.

# --- Refusals ------------------------------------------------------------------------------------

partnerships-unknown =
    { $nearby ->
        [0] Aucun groupe ni partenariat ne s’appelle « { $typed } ». Voyez-les tous avec { COMMAND("group partnership list") } et { COMMAND("group list") }.
        [one] Aucun groupe ni partenariat ne s’appelle « { $typed } ». S’agit-il de { $near } ?
       *[other] Aucun groupe ni partenariat ne s’appelle « { $typed } ». S’agit-il de l’un de ceux-ci : { $near } ?
    }
partnerships-unclear = Plusieurs s’appellent à peu près « { $typed } » : { $near }. Écrivez un peu plus du nom.
partnerships-working-group = { $name } est un groupe de travail : il a des membres, et pas de régions. { COMMAND("group partnership list") } montre les partenariats.
partnerships-country = { $country } a plusieurs régions, et c’est l’une d’elles qui participe. Indiquez la région ou son code, par exemple Norte ou PT11. Rien n’a changé.
partnerships-not-aboard = Cette région ne participe pas : il n’y a rien à retirer. Voyez qui participe avec { COMMAND("group partnership show") }.
partnerships-purpose-too-long = Ce texte a { $length } caractères, et il y a de la place pour { $limit }. Raccourcissez-le et renvoyez le formulaire ; ce qui était écrit avant reste.
