# Le bulletin de la semaine : les nouveautés et ce qui vient, pour la communauté et chaque groupe de travail.

# --- Commandes -----------------------------------------------------------------------------------

command-digest =
    .name = bulletin
    .description = Les nouveautés et ce qui vient, une fois par semaine
command-digest-preview =
    .name = aperçu
    .description = Voir ce que dirait le prochain bulletin, le lancer ou l’arrêter (équipe)
    .option-group = Un groupe de travail ; sans lui, le bulletin de la communauté
    .option-group-name = groupe

# --- Ce qui est publié ---------------------------------------------------------------------------

digest-community = { -community }
# $scope: the community or a working group.
digest-title = La semaine : { $scope }
digest-of = Les nouveautés et ce qui vient, au { WHEN($day, style: "D") }.
digest-open = ouvrir
digest-more =
    { $more ->
        [one] … et un de plus
       *[other] … et { $more } de plus
    }
digest-source = Ce bulletin paraît une fois par semaine, sauf quand il n’y a rien de nouveau.

# --- L’équipe le regarde -------------------------------------------------------------------------

digest-look-on = ✅ Le bulletin pour **{ $scope }** paraît chaque semaine. Le prochain qui n’est pas encore composé part le { $goes } ; il est composé la veille, avec ce qu’il y aura alors. Voici ce qu’il y a maintenant :
digest-look-off = Le bulletin pour **{ $scope }** ne paraît pas encore. Appuyez sur le bouton, et le prochain partira le { $goes }. Voici ce qu’il y a maintenant :
# $on: whether staff let it come ("yes" or "no").
digest-look-rests = Le bulletin pour **{ $scope }** est suspendu, car le groupe est archivé : rien n’en est composé, publié ni envoyé par courriel. { $on ->
        [yes] Il paraîtra de nouveau dès que le groupe sera rouvert.
       *[no] Il ne paraissait pas non plus avant : appuyez sur le bouton, et il paraîtra dès que le groupe sera rouvert.
    } Voici ce qu’il y a maintenant :
digest-look-quiet = Rien. Dans une telle semaine, aucun bulletin ne paraît.
digest-button-start = Le publier chaque semaine
digest-button-stop = Ne plus le publier

digest-preview = Le bulletin pour **{ $scope }** doit partir le { $goes }. Envoyez-le, retirez-en des rubriques, ou passez cette semaine. Il vous attend jusqu’au { $until } ; si personne n’appuie, il ne part pas, et ses nouvelles figureront dans le suivant.
digest-preview-approved = ✅ Le bulletin pour **{ $scope }** est approuvé ; il part le { $goes }, ou aussitôt si ce moment est passé. { COMMAND("delivery") } le montre.
digest-preview-without = Sans : { $sections }.
digest-preview-skipped = Pas de bulletin pour **{ $scope }** cette semaine. Ses nouvelles ne reviendront pas.
digest-preview-taken-back = Le bulletin pour **{ $scope }** a été retiré : l’équipe ne le publie plus, ou le groupe est archivé. Rien n’est perdu : ses nouvelles figureront dans le suivant, s’il y en a un.
digest-button-send = Envoyer
digest-button-skip = Passer cette semaine
digest-label-without = Envoyer sans…

digest-lapsed-title = Un bulletin n’est pas parti
digest-lapsed = Personne n’avait envoyé ni passé le bulletin pour **{ $scope }** avant le { $until } : il ne part donc pas. Rien n’est perdu : ses nouvelles figureront dans le suivant.
digest-lapsed-next = Si personne ne peut le regarder chaque semaine, laissez partir les bulletins sans relecture : preview = false dans data/community.toml.

# --- Refus ---------------------------------------------------------------------------------------

digest-gone = Ce bulletin n’est plus connu. { COMMAND("digest preview") } montre ce que dira le prochain.
digest-lapsed-already = Trop tard : ce bulletin attendait jusqu’au { $until }. Rien n’est perdu, ses nouvelles figureront dans le suivant. { COMMAND("digest preview") } les montre.
# $how: approved or skipped.
digest-decided-already = Quelqu’un a été plus rapide : ce bulletin a été { $how ->
        [skipped] passé
       *[approved] approuvé, peut-être avec d’autres rubriques
    }. { COMMAND("delivery") } montre ce qui est prévu, et permet encore de l’arrêter.
digest-nothing-left = Sans aucune de ses rubriques, il ne reste rien. Appuyez plutôt sur « Passer cette semaine ».

# --- Les messages, comme l’équipe les appelle ----------------------------------------------------

digest-kind-weekly = un bulletin de la semaine
digest-kind-preview = un bulletin qui attend l’équipe
digest-kind-lapsed = l’avis qu’un bulletin n’est pas parti

# --- Données personnelles ------------------------------------------------------------------------

digest-heading = Le bulletin de la semaine
digest-retention = De l’équipe, qui a lancé, envoyé ou passé des bulletins : pendant un an.
