# --- Commands ------------------------------------------------------------------------------------

command-faq-add =
    .description = Rédaction : écrire une nouvelle réponse ; vous la voyez avant tout le monde
    .name = ajouter
command-faq-edit =
    .description = Rédaction : modifier une réponse
    .name = modifier
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
command-faq-translate =
    .description = Rédaction : traduire une réponse, ou comparer à nouveau sa traduction
    .name = traduire
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
    .option-language = Dans quelle langue
    .option-language-name = langue
command-faq-drafts =
    .description = Rédaction : ce qui est écrit et pas encore publié
    .name = brouillons
command-faq-export =
    .description = Rédaction : toutes les réponses en fichiers, à garder ou à travailler
    .name = exporter
command-faq-review =
    .description = Rédaction : quelles réponses demandent un geste, et pourquoi
    .name = relire
    .option-part = Seulement certaines ; toutes si vous laissez vide
    .option-part-name = partie
    .choice-part-all = toutes celles qui demandent un geste
    .choice-part-conflict = leur fichier dit autre chose
    .choice-part-due = à relire
    .choice-part-outdated = avec une traduction à comparer
    .choice-part-duplicate = semblent dire la même chose qu’une autre
    .choice-part-ownerless = sans responsable
    .choice-part-mine = les miennes, comme responsable ou relecteur
command-faq-entry =
    .description = Rédaction : une réponse, son responsable, ses dates et ce qui ne va pas
    .name = entrée
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
command-faq-assign =
    .description = Rédaction : dire qui répond d’une entrée, qui la relit, et quand
    .name = confier
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
    .option-owner = Qui en répond ; doit tenir la FAQ
    .option-owner-name = responsable
    .option-reviewer = Qui la relit ; doit tenir la FAQ
    .option-reviewer-name = relecteur
    .option-days = Dans combien de jours elle est relue
    .option-days-name = jours
command-faq-retire =
    .description = Rédaction : retirer une réponse de la FAQ ; on vous demande d’abord, l’historique reste
    .name = retirer
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
    .option-language = Seulement cette traduction ; toute l’entrée si vous laissez vide
    .option-language-name = langue
command-faq-history =
    .description = Rédaction : qui a modifié une réponse, quand et comment ; vous pouvez y revenir
    .name = historique
    .option-entry = L’entrée : choisissez-la ou tapez sa question
    .option-entry-name = entrée
    .option-language = De quelle traduction ; de l’original si vous laissez vide
    .option-language-name = langue
command-add-to-faq =
    .name = Ajouter à la FAQ

# --- The form ------------------------------------------------------------------------------------

keeping-form-title = Une réponse pour la FAQ
keeping-form-title-translation = Traduction : { $language }
keeping-form-question = La question, comme les membres la posent
keeping-form-answer = La réponse
keeping-form-aliases = Autres façons de la poser
keeping-form-aliases-hint = Une par ligne. Chacune trouve aussitôt la réponse : plus il y en a, mieux c’est.
keeping-form-sources = Sources
keeping-form-sources-hint = Une adresse par ligne : des pages que chacun peut ouvrir et qui le disent.
keeping-form-topics = Sujets

# --- A draft and its preview ---------------------------------------------------------------------

keeping-label-aliases = Autres façons de la poser
keeping-label-sources = Sources
keeping-label-topics = Sujets
keeping-label-language = Langue
keeping-label-remarks = À noter
keeping-preview-next = Voilà comment on la lira. Personne d’autre que la rédaction ne la voit avant que vous n’appuyiez sur « Publier » ; publier dit que vous avez regardé ses sources aujourd’hui.
keeping-preview-meanwhile-next = Rien n’est perdu et rien n’a été écrasé. Appuyez sur « Continuer avec la mienne » pour voir ce que la vôtre change à la leur, puis publiez-la ; ou corrigez-la ; ou jetez-la.
keeping-preview-alike = Une autre entrée semble répondre à la même question. Deux se trouvent moins bien qu’une : modifiez plutôt celle-là, ou dites ce qui les distingue.
keeping-preview-volatile = Elle est marquée comme quelque chose qui change : elle est à relire après 180 jours, et les membres sont invités à regarder la source.
keeping-preview-standing = Elle est marquée comme quelque chose qui dure : elle est à relire après un an.
keeping-preview-translations = Une fois qu’elle est publiée, sa traduction ({ $languages }) n’est plus montrée tant que personne ne l’a comparée. Si vous ne changez rien à ce qu’elle dit, appuyez sur « Publier, traductions valables ».
keeping-changes-title = Ce que cela change
keeping-meanwhile-title = Quelqu’un d’autre l’a modifiée entre-temps
keeping-original-title = L’original
keeping-kept-title = Ce que vous avez écrit ; copiez-le, rien n’en a été gardé
keeping-published = Les membres la trouvent dès maintenant : { $entry }, { $language }.
keeping-published-next = C’est la révision { $number }. Pour voir ce qu’elle est devenue, ou pour revenir en arrière : { COMMAND("faq history") }.
keeping-draft-kept = Ce que vous avez écrit est gardé comme brouillon { $number } : appuyez sur « L’écrire » pour le corriger.
keeping-draft-made = C’est maintenant le brouillon { $number }. Appuyez sur « L’écrire » pour en faire une réponse, maintenant ou plus tard avec { COMMAND("faq drafts") } ; rien n’est publié avant que vous ne l’ayez vu.
keeping-draft-where = { COMMAND("faq drafts") }, brouillon { $number }. Seul le guichet le voit, car il contient les mots de la personne qui a demandé ; publiez-le vous-mêmes, ou montrez-le au reste de la rédaction.
keeping-released = Toute la rédaction voit ce brouillon à partir de maintenant.
keeping-draft-desks = visible par le guichet seul
keeping-draft-held = Seul le guichet voit ce brouillon : il contient ce qu’un membre lui a écrit. Retirez ce qui ne regarde que cette personne, puis « Montrer à la rédaction » permet aux autres d’y travailler.
keeping-draft-unnamed = (pas encore de question)
keeping-discarded = Le brouillon est jeté. Ce que lisent les membres n’a pas changé.
keeping-origin-form = saisi
keeping-origin-message = d’un message
keeping-origin-request = d’une demande
keeping-drafts-title = Brouillons pour la FAQ
keeping-drafts-nothing = Il n’y en a pas. Écrivez une réponse avec { COMMAND("faq add") }, ou prenez « Ajouter à la FAQ » dans le menu d’un message.
keeping-drafts-next = Choisissez-en un pour le voir comme on le lira.
keeping-drafts-hint = Choisissez un brouillon
keeping-exported =
    { $count ->
        [one] Une réponse en fichier, comme le dossier data/faq l’accepte.
       *[other] { $count } réponses en fichiers, comme le dossier data/faq les accepte.
    }

# --- What needs a hand ---------------------------------------------------------------------------

keeping-review-title-all = Réponses qui demandent un geste
keeping-review-title-conflict = Réponses dont le fichier dit autre chose
keeping-review-title-due = Réponses à relire
keeping-review-title-outdated = Réponses avec une traduction à comparer
keeping-review-title-duplicate = Réponses qui semblent dire la même chose qu’une autre
keeping-review-title-ownerless = Réponses sans responsable
keeping-review-title-mine = Vos réponses
keeping-review-nothing = Il n’y en a pas.
keeping-review-next = Choisissez-en une pour la voir et agir.
keeping-review-hint = Choisissez une entrée
keeping-page = Page { $number } sur { $last }
keeping-short-conflict = son fichier dit autre chose
keeping-short-due = à relire
keeping-short-outdated = traduction à comparer
keeping-short-duplicate = proche d’une autre
keeping-short-ownerless = sans responsable
keeping-short-fine = rien à signaler
keeping-concern-conflict = Son fichier a été modifié, et elle aussi : comparez-les.
keeping-concern-due = Elle est à relire : regardez ses sources, puis appuyez sur « Toujours juste » ou « Modifier ».
keeping-concern-outdated = Une traduction n’a pas été comparée depuis que l’original a été vérifié, et n’est pas montrée.
keeping-concern-duplicate = Une autre entrée semble répondre à la même question.
keeping-concern-ownerless = Personne n’en répond : appuyez sur « Je m’en charge », ou nommez quelqu’un avec { COMMAND("faq assign") }.
keeping-alike = Proches : { $entries }. Appuyez sur « Elles diffèrent » si chacune répond à autre chose.
keeping-label-id = Entrée
keeping-label-owner = Responsable
keeping-label-reviewer = Relecture
keeping-label-checked = Vérifiée
keeping-label-review = Prochaine relecture
keeping-label-languages = Langues
keeping-label-matters = Ce qui ne va pas
keeping-language-shown = montrée
keeping-language-outdated = à comparer, pas montrée
keeping-language-retired = retirée
keeping-nobody = personne
keeping-confirmed = C’est noté : ses sources ont été vérifiées aujourd’hui, et elle est toujours juste.
keeping-told-apart = C’est noté : elle dit autre chose que ses voisines.
keeping-taken = Vous en répondez désormais.
keeping-assigned-title = C’est noté
keeping-retired-note = Elle est retirée : les membres ne la trouvent pas. Son historique peut la ramener.
keeping-choice-retired = (retirée) { $question }

keeping-button-publish = Publier
keeping-button-publish-small = Publier, traductions valables
keeping-button-rebase = Continuer avec la mienne
keeping-button-correct = Corriger
keeping-button-finish = L’écrire
keeping-button-changes = Cela change
keeping-button-stands = Cela dure
keeping-button-discard = Jeter
keeping-button-release = Montrer à la rédaction
keeping-button-right = Toujours juste
keeping-button-edit = Modifier
keeping-button-take = Je m’en charge
keeping-button-take-left = Je m’en charge
keeping-button-apart = Elles diffèrent
keeping-button-history = Historique
keeping-button-retire = Retirer
keeping-button-translate = Traduire : { $language }
keeping-button-compare = Comparer au fichier : { $language }
keeping-button-take-file = Prendre le fichier
keeping-button-keep-ours = Garder l’entrée
keeping-button-restore = Revenir à ceci
keeping-button-back = Précédent
keeping-button-more = Suite

keeping-ask-retire = Retirer cette réponse de la FAQ, dans toutes les langues ? Les membres ne la trouvent plus ; son historique reste, et vous pouvez la ramener de là.
keeping-ask-retire-translation = Retirer cette traduction de la FAQ ? Les membres reçoivent l’original à la place ; son historique reste, et vous pouvez la ramener de là.
keeping-retired = { $entry } est retirée. Pour la ramener : { COMMAND("faq history") }.

keeping-conflict-title = Lequel des deux dit juste ?
keeping-conflict = { $path } et son entrée ont tous deux été modifiés depuis qu’ils disaient la même chose. Ce que le fichier changerait à l’entrée :
keeping-conflict-next = « Prendre le fichier » en fait la prochaine révision de l’entrée ; « Garder l’entrée » la laisse telle quelle, et le fichier n’est plus regardé avant de changer. Pour que le fichier dise ce que dit l’entrée, exportez.
keeping-decided-file = L’entrée dit désormais ce que dit son fichier. Ce qu’elle disait avant est dans son historique.
keeping-decided-ours = L’entrée reste telle quelle. Son fichier est laissé de côté tant que personne ne le modifie.

# --- History -------------------------------------------------------------------------------------

keeping-history-title = Ce qu’elle est devenue : { $language }
keeping-history-next = Choisissez une révision pour voir ce qu’elle a changé et y revenir.
keeping-history-hint = Choisissez une révision
keeping-revision-title = Révision { $number }
keeping-revision-next = « - » est ce qui est parti, « + » ce qui est venu. Y revenir fait une nouvelle révision ; rien de l’historique ne se perd.
keeping-difference-none = Elle n’a changé aucun mot.
keeping-unnamed = quelqu’un qui n’est plus nommé
keeping-act-added = { $at } : ajoutée par { $who }
keeping-act-edited = { $at } : modifiée par { $who }
keeping-act-checked = { $at } : jugée toujours juste par { $who }
keeping-act-retired = { $at } : retirée par { $who }
keeping-act-restored = { $at } : ramenée par { $who }
keeping-act-imported = { $at } : reprise de son fichier
keeping-act-settled = { $at } : reprise de son fichier, sur décision de { $who }
keeping-did-added = ajoutée
keeping-did-edited = modifiée
keeping-did-checked = toujours juste
keeping-did-retired = retirée
keeping-did-restored = ramenée
keeping-did-imported = de son fichier
keeping-part-question = Question
keeping-part-aliases = Autres façons de la poser
keeping-part-answer = Réponse
keeping-part-source = Sources
keeping-part-tags = Sujets
keeping-part-checked = Vérifiée
keeping-part-volatile = Si cela change
keeping-part-volatile-is = cela change

# --- Owners who are gone, and the morning's card --------------------------------------------------

keeping-kind-left = la question de qui se charge des réponses dont le responsable est parti
keeping-left-title = Qui se charge de ces réponses ?
keeping-left =
    { $count ->
        [one] Le responsable de cette réponse est parti, ou ne tient plus la FAQ :
       *[other] Les responsables de ces { $count } réponses sont partis, ou ne tiennent plus la FAQ :
    }
keeping-left-more =
    { $more ->
        [one] - et une autre
       *[other] - et { $more } autres
    }
keeping-left-next = Appuyez sur « Je m’en charge », ou nommez un responsable pour chacune avec { COMMAND("faq assign") }.
keeping-taken-left =
    { $count ->
        [one] Vous répondez d’une entrée de plus. Les vôtres sont listées par { COMMAND("faq review") }.
       *[other] Vous répondez de { $count } entrées de plus. Les vôtres sont listées par { COMMAND("faq review") }.
    }
keeping-taken-none = Quelqu’un s’en est déjà chargé.
keeping-today = La FAQ
keeping-today-due =
    { $count ->
        [one] une réponse est à relire : { COMMAND("faq review") }
       *[other] { $count } réponses sont à relire : { COMMAND("faq review") }
    }
keeping-today-outdated =
    { $count ->
        [one] une réponse a une traduction à comparer
       *[other] { $count } réponses ont une traduction à comparer
    }
keeping-today-conflicts =
    { $count ->
        [one] un fichier dit autre chose que sa réponse
       *[other] { $count } fichiers disent autre chose que leurs réponses
    }
keeping-today-left =
    { $count ->
        [one] une réponse a perdu son responsable
       *[other] { $count } réponses ont perdu leur responsable
    }
keeping-today-drafts =
    { $count ->
        [one] un brouillon attend : { COMMAND("faq drafts") }
       *[other] { $count } brouillons attendent : { COMMAND("faq drafts") }
    }
keeping-today-learnt =
    { $count ->
        [one] une question de membre est à apprendre : { COMMAND("faq learnt") }
       *[other] { $count } questions de membres sont à apprendre : { COMMAND("faq learnt") }
    }
keeping-today-unanswered =
    { $count ->
        [one] une question n’a pas eu de bonne réponse : { COMMAND("faq unanswered") }
       *[other] { $count } questions n’ont pas eu de bonne réponse : { COMMAND("faq unanswered") }
    }

# --- Refusals ------------------------------------------------------------------------------------

keeping-question-missing = Il n’y a pas encore de question. Écrivez-la comme un membre la poserait.
keeping-question-too-long = La question a { $length } caractères ; prenez-en au plus { $limit }, et mettez le reste dans la réponse.
keeping-answer-missing = Il n’y a pas encore de réponse.
keeping-answer-too-long = La réponse a { $length } caractères ; prenez-en au plus { $limit }. Les membres la lisent dans une discussion : dites l’essentiel, et laissez la source dire le reste.
keeping-alias-too-long = « { $alias } » a { $length } caractères ; prenez-en au plus { $limit } pour chaque façon de poser la question.
keeping-too-many-aliases = Il y a { $count } autres façons de la poser ; gardez les { $limit } qui diffèrent le plus, de 4 000 caractères en tout.
keeping-source-missing = Il n’y a pas de source. Personne ne pourrait vérifier la réponse : nommez une page qui le dit, une adresse par ligne.
keeping-source-broken = « { $source } » n’est pas l’adresse d’une page que chacun peut ouvrir. Écrivez-en une qui commence par https://, qui nomme un hôte public, sans parenthèses, crochets ni espaces.
keeping-too-many-sources = Il y a { $count } sources ; nommez-en au plus { $limit }.
keeping-topic-missing = Choisissez au moins un sujet, pour qu’on puisse la trouver en parcourant.
keeping-not-translated = La réponse est encore celle de l’original, mot pour mot. Écrivez-la dans la langue de la traduction.
keeping-topic-gone = Il n’y a plus de sujet « { $topic } ». Choisissez-en d’autres.
keeping-entry-retired = Cette entrée est retirée. Pour la modifier, ramenez-la d’abord : { COMMAND("faq history") }.
keeping-language-unknown = Cette communauté n’a pas de langue « { $language } ». Une réponse peut être traduite en : { $known }.
keeping-language-original = L’original est dans cette langue ({ $language }). Modifiez-le avec { COMMAND("faq edit") }.
keeping-too-long-for-form = Un fichier a apporté à cette entrée plus qu’un formulaire ne peut montrer ({ $limit } caractères par champ). Modifiez plutôt { $path }, et faites-le reprendre.
keeping-draft-gone = Ce brouillon n’est plus là : quelqu’un l’a publié ou jeté. Les autres sont listés par { COMMAND("faq drafts") }.
keeping-draft-of-desk = Ce brouillon contient ce qu’un membre a écrit au guichet { -secretariat(form: "of") }, et seul le guichet le voit tant que personne, là-bas, ne l’a montré à la rédaction. Les autres sont listés par { COMMAND("faq drafts") }.
keeping-draft-changed = Quelqu’un d’autre a modifié ce brouillon depuis qu’il vous a été montré. Regardez-le à nouveau avec { COMMAND("faq drafts") } ; rien n’a été écrasé.
keeping-nothing-changed = L’entrée dit déjà tout cela. Si vous avez regardé ses sources et qu’elle est toujours juste, dites-le avec { COMMAND("faq entry") }.
keeping-message-empty = Ce message ne contient pas de mots dont on pourrait faire une réponse.
keeping-owner-not-editor = { $member } ne tient pas la FAQ : nommez quelqu’un qui la tient.
keeping-owner-unknown = Discord ne dit pas en ce moment si cette personne tient la FAQ. Réessayez dans une minute.

keeping-heading = Réponses de la FAQ que vous avez tenues
keeping-retention = Les brouillons jusqu’à leur publication, ou 90 jours après la dernière saisie ; qui a modifié une réponse pendant deux ans ; qui répond d’une entrée jusqu’à ce qu’une autre personne s’en charge. Les réponses elles-mêmes sont à la communauté et restent.
