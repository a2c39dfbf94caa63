# --- /faq ----------------------------------------------------------------------------------------

command-faq =
    .name = faq
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
command-faq-learnt =
    .description = Pour l’équipe : décider de ce qui est appris des mots des membres, et revenir dessus
    .name = appris
command-faq-unanswered =
    .description = Pour l’équipe : voir ce que les membres demandent sans obtenir de bonne réponse
    .name = sans-réponse
command-faq-listen =
    .description = Pour l’équipe : laisser le bot répondre dans un salon, ou voir où il le fait
    .name = écoute
    .option-channel = Le salon ; sans lui, vous voyez où le bot répond
    .option-channel-name = salon
    .option-way = Ce que le bot y fait ; sans précision, il répond quand il est sûr
    .option-way-name = manière
    .choice-way-off = rien : il n’y lit rien
    .choice-way-answer = répondre quand il est sûr, et se taire sinon
    .choice-way-offer = proposer aussi de chercher, quand il n’est pas sûr
command-find-an-answer =
    .name = Trouver une réponse

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
faq-unknown-alphabet = Je ne sais lire que les questions en lettres latines, grecques ou cyrilliques, comme s’écrivent les langues de l’UE. Posez la vôtre dans l’une de ces langues, ou confiez-la à une personne.
faq-unknown-next = Appuyez sur « Demander { -secretariat(form: "to") } » : des personnes recevront votre question, dans un fil qu’elles et vous êtes seuls à pouvoir lire. Ou reformulez-la avec { COMMAND("faq ask") }.
faq-unknown-next-alone = Reformulez-la avec { COMMAND("faq ask") }, parcourez les sujets avec { COMMAND("faq browse") }, ou demandez dans le salon d’aide.
faq-answer-next = Si ce n’est pas ce que vous vouliez savoir, reformulez votre question avec { COMMAND("faq ask") }, ou appuyez sur « Demander { -secretariat(form: "to") } ».
faq-question-title = Votre question
faq-question-overheard = La question
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

# --- What members say of an answer ---------------------------------------------------------------

faq-button-helped = Cela m’a aidé
faq-button-missed = Ce n’est pas cela
faq-helped = Merci, c’est bon à savoir.
faq-helped-proposed = Merci. Si l’équipe est d’accord, toute personne qui posera la question avec vos mots recevra aussitôt cette réponse.
faq-helped-again = Vous l’avez déjà dit, merci. Cela compte une fois.
faq-missed-title = Ce n’est pas cela
faq-missed-others = Merci de l’avoir dit. Est-ce l’une de ces questions ?
faq-missed-none = Merci de l’avoir dit. Je n’ai rien d’autre qui convienne ; une personne fera mieux.

# --- For editors: what is learnt -----------------------------------------------------------------

faq-learnt-title = Ce qu’apprennent les mots des membres
faq-learnt-waiting =
    { $count ->
        [0] Rien ne vous attend : aucune question de membre n’est à apprendre.
        [one] Une question vous attend. Selon des membres, cette entrée y répond :
       *[other] { $count } questions vous attendent. Selon des membres, ces entrées y répondent :
    }
# $question est ce qu’un membre a demandé, $title la question d’une entrée.
faq-learnt-line = - « { $question } » → { $title }
faq-learnt-known = - « { $question } » → { $title }
faq-learnt-votes = a aidé : { $helped }, n’était pas cela : { $missed }
faq-learnt-missed = n’était pas cela : { $missed }
faq-learnt-next = Choisissez une question. Ce qui est appris sert aussitôt, et vous pouvez revenir dessus à tout moment.
faq-learnt-waiting-hint = Décider d’une question en attente
faq-learnt-known-hint = Revenir sur une question apprise
faq-learnt-proposal = Cette question doit-elle mener à l’entrée ?
faq-learnt-decide = « L’apprendre » : toute personne qui la pose avec ces mots reçoit aussitôt cette réponse, et cela aide à la trouver avec d’autres mots. « La laisser » : elle ne sera plus proposée.
faq-learnt-one = Une question apprise
faq-learnt-by = { $who }, { WHEN($at, style: "D") }
faq-learnt-somebody = une personne qui n’est plus nommée
faq-label-learnt = Appris ({ $count })
faq-label-leads-to = Mène à
faq-label-votes = Ce qu’en disent les membres
faq-label-decided = Décision de
faq-button-learn = L’apprendre
faq-button-leave = La laisser
faq-button-unlearn = Revenir dessus
faq-learnt-not-waiting = Cette question n’attend plus : quelqu’un en a décidé, ou plus personne ne la soutient. Regardez à nouveau avec { COMMAND("faq learnt") }.
faq-learnt-elsewhere = « { $question } » mène déjà à l’entrée « { $other } » ; rien n’a donc été appris. Revenez d’abord là-dessus avec { COMMAND("faq learnt") }, ou laissez cette question.
faq-learnt-not-learnt = Cette question n’est plus apprise. Regardez à nouveau avec { COMMAND("faq learnt") }.
faq-settled-title = C’est fait
faq-settled-learnt = « { $question } » mène désormais à sa réponse. { COMMAND("faq learnt") } permet de revenir dessus.
faq-settled-left = « { $question } » reste telle quelle et ne sera plus proposée.
faq-settled-unlearnt = « { $question } » ne mène plus d’elle-même à une réponse.
faq-settled-aside = « { $question } » et ce qui demande la même chose sont mis de côté : ces questions n’attendent plus de réponse.

# --- For editors: what has no answer -------------------------------------------------------------

faq-unanswered-title = Questions sans bonne réponse
faq-unanswered =
    { $groups ->
        [0] Il n’y en a pas : tout ce qui a été demandé récemment a trouvé sa réponse.
        [one] Une chose a été demandée sans réponse sûre. Combien de fois, et quand pour la dernière fois :
       *[other] { $groups } choses ont été demandées sans réponse sûre. Combien de fois, et quand pour la dernière fois ; les plus demandées d’abord :
    }
# $ways est le nombre de formulations différentes.
faq-unanswered-line =
    - **{ $count }×** « { $question } »{ $ways ->
        [1] {""}
       *[other] {" "}en { $ways } formulations
    } · { WHEN($last, style: "d") }
faq-unanswered-next = Choisissez-en une pour voir ses formulations, pour laisser une entrée y répondre ou pour la mettre de côté. Ce qui n’a pas encore d’entrée est à écrire ensuite.
faq-unanswered-hint = En regarder une
faq-unanswered-group = Demandé avec ces mots
faq-unanswered-way =
    - **{ $count }×** « { $question } »{ $missed ->
        [0] {""}
       *[other] {" "}(réponse donnée, mais ce n’était pas cela : { $missed })
    }
faq-unanswered-decide = Si une entrée y répond, choisissez-la : toute personne qui pose la question avec ces mots la reçoit aussitôt. Sinon, appuyez sur « Écrire une réponse », ou mettez ceci de côté.
faq-unanswered-write = Aucune entrée n’est proche. Appuyez sur « Écrire une réponse », ou mettez ceci de côté si aucune réponse n’a sa place ici.
faq-unanswered-by-hint = Cette entrée y répond
faq-button-write = Écrire une réponse
faq-button-set-aside = Mettre de côté
faq-unanswered-changed = Ces questions ont changé depuis que vous les avez vues : quelqu’un en a posé ou décidé entre-temps, et rien n’a été fait. Regardez à nouveau avec { COMMAND("faq unanswered") }.

# --- In channels ---------------------------------------------------------------------------------

faq-kind-reply = une réponse à une question dans un salon
faq-button-look = Me montrer
faq-button-remove = Retirer
faq-offer-title = Je sais peut-être quelque chose là-dessus
faq-offer = Je ne suis pas sûr de comprendre la question ; je ne devine donc pas ici.
faq-offer-next = Appuyez sur « { faq-button-look } » : vous seul verrez ce qui s’en approche le plus.
faq-removed = C’est retiré.
faq-remove-not-yours = Seuls l’auteur de la question et { -secretariat(form: "the") } peuvent retirer ceci. Si la réponse ne convient pas, appuyez sur « { faq-button-missed } ».
faq-listen-title = Où le bot répond dans les salons
faq-listen = Chaque salon, ce que le bot y fait, et qui en a décidé :
faq-listen-none = Il ne le fait nulle part.
faq-listen-way-off = - { $channel } : plus rien ({ $who }, { WHEN($at, style: "D") })
faq-listen-way-answer = - { $channel } : répond quand il est sûr ({ $who }, { WHEN($at, style: "D") })
faq-listen-way-offer = - { $channel } : répond, et propose de chercher quand il n’est pas sûr ({ $who }, { WHEN($at, style: "D") })
faq-listen-next = { COMMAND("faq listen") } avec un salon y active ou désactive les réponses. Le bot y répond à une question toutes les deux minutes au plus, et à un même membre une fois par quart d’heure ; l’auteur de la question peut retirer la réponse. Il ne conserve aucun message, seulement la question à laquelle il répond.
faq-listen-no-intent = Le bot ne peut pas lire les messages : il ne répond dans aucun salon. La personne qui l’exploite active « Message Content Intent » dans le Developer Portal de Discord, écrit FAQ_CHANNELS=on et le redémarre. D’ici là, les membres peuvent demander avec { COMMAND("faq ask") }.
faq-listen-lacks = Le bot ne peut pas répondre dans { $channel } : rien n’a été activé. { client-lacks } { client-lacks-remedy }
faq-listen-gone = Ce salon n’existe plus. Choisissez-en un autre avec { COMMAND("faq listen") }.

faq-heading = Ce que vous avez dit des réponses, ce que vous avez demandé sans en obtenir, et ce que vous avez décidé en tant que membre de l’équipe
faq-retention = Ce que vous dites d’une réponse, et une question de vous restée sans réponse sûre, est conservé 180 jours ; l’équipe voit la question et combien l’ont posée, mais pas qui. Une question que l’équipe laisse apprendre est conservée sans votre nom. De ce que vous écrivez dans les salons, rien n’est conservé, sauf une question à laquelle le bot y a répondu, et pendant deux jours qu’il l’a fait.

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
faq-edited-meanwhile = Quelqu’un d’autre a modifié cette entrée depuis que vous l’avez ouverte. Rien n’a été écrasé : regardez ce qui a été fait avec { COMMAND("faq history") }, puis recommencez si c’est encore utile.
faq-entry-unknown = Il n’y a pas d’entrée « { $typed } ». Choisissez-en une dans la liste pendant que vous tapez.
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
faq-fault-conflict = ce fichier a été modifié, et son entrée l’a été aussi sur Discord. Rien n’a été écrasé, et les membres lisent ce que dit l’entrée ; tranchez avec { COMMAND("faq review") }.
faq-fault-outdated = comparé le { $checked }, mais l’original a été vérifié le { $original } et dit peut-être autre chose ; comparez-les et écrivez la nouvelle date. D’ici là, l’original est montré.

# --- Dans le bulletin de la semaine --------------------------------------------------------------

faq-digest-title = Nouvelles réponses
faq-digest-line = { $question }
