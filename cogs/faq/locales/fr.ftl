# --- /faq ----------------------------------------------------------------------------------------

command-faq =
    .description = Des réponses avec leurs sources
command-faq-ask =
    .description = Poser une question ; sans réponse toute prête, elle ira à des personnes
    .name = question
    .option-question = Votre question : choisissez-la dans la liste ou écrivez la vôtre
    .option-question-name = question
command-faq-browse =
    .description = Parcourir les réponses, sujet par sujet
    .name = parcourir
    .option-topic = Seulement ce sujet
    .option-topic-name = sujet

# --- An answer -----------------------------------------------------------------------------------

faq-label-source = Source
faq-label-checked = Vérifié
faq-label-language = Langue
faq-label-remark = À noter
# $day est une date en toutes lettres, $language le nom d’une langue.
faq-checked = { $day }
faq-checked-volatile = { $day }. Cela peut changer : consultez la source avant de vous y fier.
faq-checked-stale = { $day }. C’est ancien pour une information qui change : elle n’est peut-être plus exacte. Consultez la source ou adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
faq-foreign = Langue de cette réponse : { $language }. Elle n’a pas encore été traduite dans la vôtre.

# --- Several may be meant, or none ---------------------------------------------------------------

faq-candidates-title = Est-ce l’une de ces questions ?
faq-candidates =
    { $number ->
        [one] Je ne suis pas sûr d’avoir compris. Voici la question la plus proche :
       *[other] Je ne suis pas sûr d’avoir compris. Voici les questions les plus proches :
    }
faq-candidates-next = Appuyez sur celle qui convient. Si aucune ne convient, appuyez sur « Demander { -secretariat(form: "to") } ».
faq-candidates-next-alone = Appuyez sur celle qui convient. Si aucune ne convient, posez votre question dans le salon d’aide.
faq-unknown-title = Je ne sais pas
faq-unknown = Je n’ai rien trouvé qui réponde à cela, et je préfère ne pas deviner.
faq-unknown-next = Appuyez sur « Demander { -secretariat(form: "to") } » : des personnes recevront votre question, dans un fil qu’elles et vous êtes seuls à pouvoir lire. Ou reformulez-la avec { COMMAND("faq ask") }.
faq-unknown-next-alone = Reformulez-la avec { COMMAND("faq ask") }, parcourez les sujets avec { COMMAND("faq browse") }, ou demandez dans le salon d’aide.
faq-answer-next = Si ce n’est pas ce que vous vouliez savoir, reformulez votre question avec { COMMAND("faq ask") }, ou appuyez sur « Demander { -secretariat(form: "to") } ».
faq-question-title = Votre question
faq-form-title = Poser une question
faq-form-hint = Par exemple : qu’est-ce que la spécialisation intelligente ?
faq-question-cut = Seul le début de votre question a servi à chercher une réponse. Les personnes qui vous répondront liront le tout.
faq-question-hasty = Les réponses viennent de changer et je suis encore en train de les lire : je n’ai cherché que vos mots. Dans une minute, je chercherai d’après le sens, dans toutes les langues de l’UE : posez de nouveau votre question avec { COMMAND("faq ask") }.

faq-button-ask-someone = Demander { -secretariat(form: "to") }
faq-button-open = Ouvrir le fil
faq-handed-title = Une personne vous répondra

faq-nobody = Personne ne prend de questions ici pour le moment. Posez la vôtre dans le salon d’aide.
faq-question-empty = Il n’y a pas encore de question à chercher. Écrivez-la en quelques mots, par exemple : Qu’est-ce que la spécialisation intelligente ?
faq-question-too-long = Votre question compte { $length } caractères ; { $limit } au plus peuvent être lus. Posez l’essentiel : vous direz le reste quand une personne vous répondra.
faq-entry-gone = Cette réponse a été retirée de la FAQ. Posez à nouveau votre question avec { COMMAND("faq ask") }.

# --- Browsing ------------------------------------------------------------------------------------

faq-topics-title = Sur quoi souhaitez-vous en savoir plus ?
faq-topics = Choisissez un sujet pour voir ses questions.
faq-topics-empty = Il n’y a pas encore de réponses ici. Adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") }.
faq-topics-hint = Choisir un sujet
faq-entries-hint = Choisir une question
faq-topic-next = Choisissez une question pour lire la réponse.
faq-page = Page { $number } sur { $last }
faq-button-back = Précédent
faq-button-more = Suivant
faq-button-topics = Tous les sujets
# Somebody else has changed an entry while this one was being written.
faq-edited-meanwhile = Quelqu’un d’autre a modifié cette entrée depuis que vous l’avez ouverte. Rien n’a été écrasé ; regardez ce qui a changé, puis décidez.
faq-phrase-taken = « { $phrase } » mène déjà à l’entrée { $other }. Ne le laissez mener qu’à l’une des deux : posez la question en d’autres mots, ou modifiez plutôt cette entrée-là.
faq-revision-gone = Cette révision n’existe plus. Regardez à nouveau l’historique de l’entrée.
faq-file-settled = { $path } et son entrée ne se contredisent plus : quelqu’un a tranché, ou le fichier a encore été modifié.
faq-topic-unknown = Il n’y a pas de sujet « { $typed } ». Choisissez-en un dans la liste, ou ouvrez { COMMAND("faq browse") } sans sujet.

# --- To staff: files that cannot be used ---------------------------------------------------------

faq-kind-faults = la liste des fichiers de la FAQ inutilisables
faq-faults-title = Des fichiers de la FAQ sont inutilisables
faq-faults-next = Corrigez ces fichiers, puis redémarrez le bot. D’ici là, tous les autres sont utilisés, de même que la dernière version lisible de ceux-ci.
faq-faults-more =
    { $more ->
        [one] - et un autre, qui figure dans le journal
       *[other] - et { $more } autres, qui figurent dans le journal
    }
# $what est l’une des phrases ci-dessous.
faq-fault = { $path }, ligne { $line } : { $what }
faq-fault-unreadable = ce n’est pas du texte UTF-8 ; enregistrez-le en UTF-8.
faq-fault-name = ce nom de fichier ne convient pas ; prenez des minuscules sans accents, des chiffres et des traits d’union simples, { $limit } au plus, puis .md.
faq-fault-no-front = le fichier doit commencer par une ligne « +++ », suivie de ce que l’on sait de l’entrée, d’une autre ligne « +++ », puis de la réponse.
faq-fault-syntax = { $why } ; corrigez cette ligne (syntaxe : toml.io).
faq-fault-missing = « { $name } » manque ; ajoutez par exemple { $example }
faq-fault-unknown = « { $name } » n’est pas une clé connue ; écrivez { $near }, ou retirez-la.
faq-fault-kind = « { $name } » n’a pas cette forme ; écrivez par exemple { $example }
faq-fault-no-answer = il n’y a pas de réponse sous le second « +++ » ; écrivez-la à cet endroit.
faq-fault-too-long = « { $name } » compte { $length } caractères ; { $limit } au plus.
faq-fault-source = « { $source } » n’est pas l’adresse d’une page que chacun peut ouvrir ; écrivez-en une qui commence par https://, qui nomme un hôte public, sans parenthèses, crochets ni espaces.
faq-fault-tag = « { $tag } » n’est pas un sujet ; prenez l’un de ceux-ci : { $known }, ou ajoutez-le à topics.toml.
faq-fault-topic = « { $slug } » doit s’écrire en minuscules, chiffres et traits d’union, avec un nom dans chaque langue ; écrivez par exemple funding = {"{"} en = "Funding", fr = "Financements" {"}"}.
faq-fault-taken = « { $phrase } » mène déjà à { $other } ; ne le laissez mener qu’à l’une des deux.
faq-fault-no-original = il n’y a pas de { $name } utilisable dans le dossier du dessus, que ce fichier traduirait ; corrigez-le, ajoutez-le, ou retirez celui-ci.
faq-fault-language = « { $language } » n’est pas une langue de cette communauté ; elle a { $known }. Déplacez le fichier dans le dossier de l’une d’elles, ou ajoutez la langue à community.toml.
faq-fault-conflict = ce fichier a été modifié, et son entrée l’a été aussi sur Discord. Rien n’a été écrasé, et les membres lisent ce que dit l’entrée.
faq-fault-outdated = comparé le { $checked }, mais l’original a été vérifié le { $original } et dit peut-être autre chose ; comparez-les et écrivez la nouvelle date. D’ici là, l’original est montré.
