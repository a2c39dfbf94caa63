# --- Commandes -----------------------------------------------------------------------------------

command-find =
    .name = trouver
    .description = Trouver ce et ceux que la communauté réunit

command-find-resource =
    .name = ressource
    .description = Trouver documents, enregistrements et outils, dans vos mots et votre langue
    .option-about = De quoi il doit s’agir ; laissez vide pour tout afficher
    .option-about-name = sujet
    .option-kind = Le type de ressource
    .option-kind-name = type
    .option-theme = Son thème
    .option-theme-name = thème
    .option-criterion = Le critère pour lequel elle est utile
    .option-criterion-name = critère
    .option-group = Le groupe de travail auquel elle se rattache
    .option-group-name = groupe
    .option-language = La langue de la ressource
    .option-language-name = langue
    .choice-kind-document = Document
    .choice-kind-recording = Enregistrement
    .choice-kind-tool = Outil

command-resource =
    .name = ressource
    .description = Documents, enregistrements et outils : consulter, proposer, corriger

command-resource-list =
    .name = liste
    .description = Tout ce qu’il y a

command-resource-show =
    .name = voir
    .description = Un document, un enregistrement ou un outil
    .option-resource = Un mot de son titre
    .option-resource-name = ressource

command-resource-add =
    .name = proposer
    .description = Proposer une ressource ; l’équipe l’examine avant qu’elle soit affichée

command-resource-mine =
    .name = mes-ressources
    .description = Ce que vous avez proposé ou commencé à écrire

command-resource-edit =
    .name = corriger
    .description = Corriger ce que vous avez proposé ; équipe : tout corriger
    .option-resource = Un mot de son titre
    .option-resource-name = ressource

command-resource-review =
    .name = examiner
    .description = Équipe : propositions, liens vérifiés il y a longtemps, ressources retirées

# --- Ce qu’il y a --------------------------------------------------------------------------------

resources-kind-document = Document
resources-kind-recording = Enregistrement
resources-kind-tool = Outil
# $kind : l’un des trois ; $language : dans quelle langue.
resources-kind-and-language = { $kind } · { $language }
resources-several-languages = plusieurs langues

resources-state-proposed = En attente { -secretariat(form: "of") } ; personne d’autre ne la voit encore.
resources-state-published = Affichée pour tout le monde.
resources-state-declined = Refusée.
resources-state-retired = Retirée : elle n’est plus affichée.

resources-label-link = Mène à
resources-label-kind = Type
resources-label-themes = Thèmes
resources-label-criteria = Critères
resources-label-groups = Groupes de travail
resources-label-checked = Vérifiée le
resources-label-owner = Proposée par
resources-label-words = Description
resources-label-state = État
resources-label-asked = Vous cherchez
resources-label-reason = Motif

resources-owner-staff = { -secretariat(form: "The") }
# $language : le nom de la langue de la description.
resources-foreign = Personne ne l’a encore décrite dans votre langue ; voici la description en { $language }.
resources-checked-old = { $day } : c’est ancien, le lien a pu changer
resources-decided-at = Décidé le { $at }
resources-reason = Motif : { $reason }

# --- Trouver -------------------------------------------------------------------------------------

resources-quoted = « { $words } »
resources-found-title = Ce qui peut aider
resources-list-title = Documents, enregistrements et outils
# $total : combien il y en a ; $number, $last : cette page et la dernière.
resources-count =
    { $total ->
        [one] Il y en a { $total }.
       *[other] Il y en a { $total }.
    } Page { $number } sur { $last }.
resources-nearest = Rien ici n’est à coup sûr ce que vous cherchez. Voici ce qui s’en rapproche le plus :
resources-hasty = Seuls vos mots ont été cherchés, car la recherche par le sens se prépare encore. Réessayez dans une minute.
resources-none = Il n’y a encore rien de ce genre.
resources-none-found = Rien ici ne correspond à ces mots.
resources-none-next = Enlevez un filtre, ou essayez d’autres mots. Vous en connaissez une qui a sa place ici ? Proposez-la : { COMMAND("resource add") }.
resources-look-hint = En voir une
resources-button-back = Retour
resources-button-more = Suite

# --- Écrire --------------------------------------------------------------------------------------

resources-form-title = Proposer une ressource
resources-form-title-edit = Corriger une ressource
resources-form-name = Son titre
resources-form-link = Lien
resources-form-link-hint = L’adresse complète, qui commence par https://
resources-form-about = De quoi il s’agit
resources-form-about-hint = Une ou deux phrases : à qui s’adresse-t-elle, et qu’y trouve-t-on ?
resources-form-kind = Type
resources-form-language = Sa langue

resources-choose-themes = Thèmes (plusieurs possibles)
resources-choose-criteria = Critères pour lesquels elle est utile
resources-choose-groups = Groupes de travail concernés
resources-choose-none = Aucun

resources-button-propose = Proposer
resources-button-propose-again = Proposer ainsi
resources-button-save = Enregistrer
resources-button-correct = Corriger ma saisie
resources-button-discard = Jeter
resources-button-go-on = Continuer : { $title }

resources-untitled = Sans titre
resources-draft-next = Voici ce que cela donnerait. Choisissez à quoi elle se rattache, puis proposez-la : { -secretariat(form: "the") } l’examine avant que quiconque la voie.
resources-draft-next-change = Voici ce que cela donnerait. { -secretariat(form: "The") } l’examine encore une fois avant que quiconque la voie.
resources-draft-next-staff = Voici ce que cela donnerait. Une fois enregistré, c’est aussitôt en place.
resources-correct-next = Appuyez sur « Corriger ma saisie » : tout y est encore.
resources-discarded = Jeté. Rien n’a été proposé ni modifié.

resources-proposed = « { $title } » est proposée
resources-proposed-again = « { $title } » est proposée ainsi
resources-proposed-next = { -secretariat(form: "The") } l’examine, et vous recevrez un message privé. Pour voir où elle en est : { COMMAND("resource mine") }.
resources-changed-done = « { $title } » est modifiée

resources-mine-title = Vos propositions
resources-mine-none = Vous n’avez encore rien proposé.
resources-mine-draft = - **{ $title }** · en cours d’écriture ; vous seul(e) la voyez
resources-mine-next = Choisissez-en une ci-dessous pour la corriger ou la reprendre. Pour en proposer une autre : { COMMAND("resource add") }.
resources-mine-next-none = Proposez un document, un enregistrement ou un outil avec { COMMAND("resource add") }.

# --- Équipe --------------------------------------------------------------------------------------

resources-button-publish = Publier
resources-button-decline = Refuser
resources-button-retire = Retirer
resources-button-check = Le lien est bon
resources-button-change = Modifier
resources-button-translate = La décrire dans ma langue
resources-button-withdraw = La reprendre

resources-form-decline = Refuser une proposition
resources-form-reason = Motif
resources-form-reason-hint = Facultatif. La personne qui l’a proposée le lira.

resources-proposal-title = Une ressource proposée
resources-taken-back = Elle a été reprise, ou la personne a fait effacer ses données.
resources-withdrawn = Reprise. Il n’en reste rien.

resources-review-title = Ressources à examiner
resources-review = Choisissez-en une pour décider.
resources-review-none = Il n’y a rien à examiner.
resources-review-proposed =
    { $number ->
        [one] { $number } proposition
       *[other] { $number } propositions
    }
resources-review-old =
    { $number ->
        [one] { $number } lien vérifié il y a plus d’un an
       *[other] { $number } liens vérifiés il y a plus d’un an
    }
resources-review-retired =
    { $number ->
        [one] { $number } ressource retirée
       *[other] { $number } ressources retirées
    }

resources-told-published = « { $title } » est maintenant affichée
resources-told-published-text = Merci : tout le monde peut la trouver.
resources-told-declined = « { $title } » n’a pas été retenue
resources-told-declined-text = Vous pouvez la corriger et la proposer à nouveau : { COMMAND("resource mine") }.
resources-told-retired = « { $title } » a été retirée
resources-told-retired-text = Elle n’est plus affichée.

# $number : combien ; sur la fiche d’une journée de travail.
resources-today-proposed =
    { $number ->
        [one] { $number } ressource proposée attend : { COMMAND("resource review") }
       *[other] { $number } ressources proposées attendent : { COMMAND("resource review") }
    }
resources-today-old =
    { $number ->
        [one] { $number } lien vérifié il y a plus d’un an : { COMMAND("resource review") }
       *[other] { $number } liens vérifiés il y a plus d’un an : { COMMAND("resource review") }
    }

resources-kind-of-proposed = une ressource proposée
resources-kind-of-decided = ce qui a été décidé d’une ressource proposée

# --- Refus ---------------------------------------------------------------------------------------

resources-gone = Cette ressource n’existe pas ou plus, ou son titre n’est pas clair. Voyez ce qu’il y a : { COMMAND("resource list") }.
resources-draft-gone = Cela a été proposé ou jeté entre-temps. Ce que vous avez proposé : { COMMAND("resource mine") }.
resources-title-missing = Il manque un titre. Écrivez comment elle s’appelle.
resources-about-missing = Rien ne dit de quoi il s’agit. Écrivez une ou deux phrases.
# $field : « title » ou « about » ; $length, $limit : caractères.
resources-too-long =
    { $field ->
        [title] Le titre compte { $length } caractères ; { $limit } au plus. Raccourcissez-le.
       *[about] La description compte { $length } caractères ; { $limit } au plus. Raccourcissez-la.
    }
resources-link-unreadable = « { $typed } » n’est pas une adresse web. Copiez l’adresse complète depuis votre navigateur ; elle commence par https:// et ne contient ni nom ni mot de passe.
resources-link-not-public = « { $host } » n’est pas un site accessible à tous. Donnez l’adresse de la page sur le web public.
resources-link-waiting = Quelqu’un a déjà proposé ce lien, et { -secretariat(form: "the") } l’examine. Une fois publié, vous le trouverez avec { COMMAND("find resource") }.
resources-link-taken = « { $title } » y mène déjà. Si elle doit dire autre chose, dites-le { -secretariat(form: "to") } : { COMMAND("ask") }.
resources-kind-missing = Rien ne dit s’il s’agit d’un document, d’un enregistrement ou d’un outil. Choisissez dans le formulaire.
resources-language-missing = Rien ne dit dans quelle langue elle est. Choisissez dans le formulaire.
resources-too-many = { $limit } de vos propositions attendent déjà. Attendez que { -secretariat(form: "the") } les ait examinées, ou reprenez-en une : { COMMAND("resource mine") }.
resources-not-yours = Seul { -secretariat(form: "the") } modifie ceci. Si quelque chose ne va pas, dites-le : { COMMAND("ask") }.
# $state : son état à présent ; $who : qui a décidé, ou « nobody » si on ne le sait pas.
resources-already =
    { $state ->
        [published] Elle est déjà publiée
        [declined] Elle a déjà été refusée
        [retired] Elle est déjà retirée
       *[proposed] Elle attend une décision
    }{ $who ->
        [nobody] .
       *[other] , par { $who }.
    } Rien n’a été changé. Rouvrez-la pour voir où elle en est : { COMMAND("resource show") }.
resources-changed = Elle a été modifiée depuis que vous l’avez ouverte ; rien n’a donc été fait. Rouvrez-la pour voir ce qu’elle dit à présent : { COMMAND("resource show") }.
resources-label-unknown = Rien ne s’y appelle « { $typed } », ou plusieurs choses. Choisissez dans la liste qui s’affiche pendant la saisie.

# --- Données personnelles ------------------------------------------------------------------------

resources-heading = Les ressources que vous avez proposées ou examinées
resources-retention = Ce que vous êtes en train d’écrire est conservé 30 jours, une proposition refusée six mois. Ce qui est affiché le reste ; une fois vos données effacées, cela n’est plus à personne, et ce qui n’est pas affiché est supprimé.

# --- Dans le bulletin de la semaine --------------------------------------------------------------

resources-digest-title = Nouvelles ressources
resources-digest-line = { $title }
