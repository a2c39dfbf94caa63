command-resource-self-check =
    .name = auto-évaluation
    .description = Où en est votre région ? Un parcours privé des critères, un à un

selfcheck-intro = Chaque critère vous est présenté à son tour, et vous pouvez en passer. **Rien n’est enregistré** : ce que vous dites ne figure que dans les boutons de ce message privé. À la fin, vous recevez un résumé à emporter, et le bot ne le conserve, pour vous seul(e), que si vous appuyez sur « Conserver ici ».
selfcheck-label-limits = Ce que ce n’est pas
selfcheck-label-source = Source
selfcheck-label-checked = Vérifié le
selfcheck-label-kept = Conservées
# $number : combien la personne en a conservé.
selfcheck-kept-some =
    { $number ->
        [one] Vous en avez conservé { $number }. Ouvrez-la ci-dessous.
       *[other] Vous en avez conservé { $number }. Ouvrez-en une ci-dessous.
    }

# $number, $last : quel critère sur combien ; $name : son nom.
selfcheck-step = Critère { $number } sur { $last } : { $name }
selfcheck-step-next = Où en est votre région ? Appuyez sur ce qui convient ; ci-dessous, des réponses qui aident.
selfcheck-label-ask = Demandez-vous
selfcheck-label-resources = Ressources
selfcheck-label-help = Ce qui aide
selfcheck-label-said = Votre réponse
selfcheck-label-sum = Au total

selfcheck-answer-met = Rempli
selfcheck-answer-partly = En partie
selfcheck-answer-not-yet = Pas encore
selfcheck-answer-unsure = Incertain
# $label : de quoi on parle ; $value : ce qu’on en dit.
selfcheck-pair = { $label } : { $value }
selfcheck-open = rien dit

selfcheck-summary = Où en est votre région, selon vous
selfcheck-summary-next = Rien de tout cela n’est enregistré. Emportez-le sous forme de fichier, ou faites-le conserver ici pour vous seul(e). Pour en parler avec quelqu’un : { COMMAND("ask") }.
selfcheck-again-hint = Revoir un critère
selfcheck-file = Votre auto-évaluation en fichier texte, avec ce qui aide pour chaque critère. Rien n’a été enregistré.
selfcheck-file-kept = L’auto-évaluation que vous aviez conservée, en fichier texte, avec ce qui aide pour chaque critère.

selfcheck-just-kept = Conservée : { $day }
selfcheck-just-kept-text = Vous seul(e) la voyez, avec { COMMAND("resource self-check") }. Supprimez-la là quand vous voulez ; au bout de deux ans, elle est supprimée d’elle-même.
selfcheck-kept-title = Votre auto-évaluation du { $day }
selfcheck-kept-next = Prenez-la sous forme de fichier, reparcourez-la à partir d’ici, ou supprimez-la.
selfcheck-open-hint = En ouvrir une que vous avez conservée
selfcheck-deleted = Supprimée. Il n’en reste rien ici.

selfcheck-button-begin = Commencer
selfcheck-button-back = Retour
selfcheck-button-on = Suivant
selfcheck-button-summary = Au résumé
selfcheck-button-file = En fichier
selfcheck-button-keep = Conserver ici
selfcheck-button-from = La reparcourir
selfcheck-button-delete = La supprimer

selfcheck-changed = Les critères de l’auto-évaluation ont changé depuis que vous avez commencé. Rien n’a été enregistré ; recommencez avec { COMMAND("resource self-check") }.
selfcheck-gone = Cette auto-évaluation n’est plus conservée. Ce que vous avez : { COMMAND("resource self-check") }.
selfcheck-too-many = Vous avez conservé { $limit } auto-évaluations. Supprimez-en d’abord une : { COMMAND("resource self-check") }. Ce que vous avez dit est encore dans le message ci-dessus.

selfcheck-heading = Les auto-évaluations que vous avez fait conserver
selfcheck-retention = Une auto-évaluation n’est enregistrée que si vous appuyez sur « Conserver ici » ; alors pour deux ans, ou jusqu’à ce que vous la supprimiez.
