# --- Commandes -----------------------------------------------------------------------------------

command-find-expert =
    .name = expert
    .description = Trouver des experts parmi les membres : en quoi ils disent pouvoir aider
    .option-about = Avec vos mots : en quoi il vous faut de l’aide ; laissez vide pour voir tout le monde
    .option-about-name = sujet
    .option-topic = Un thème qu’ils connaissent
    .option-topic-name = thème
    .option-country = Le pays où ils sont
    .option-country-name = pays
    .option-language = Une langue dans laquelle ils peuvent travailler
    .option-language-name = langue
    .option-availability = Quand ils ont du temps, au plus tard
    .option-availability-name = disponibilité
    .choice-availability-now = Maintenant
    .choice-availability-soon = Dans les prochains mois

command-expert =
    .name = expert
    .description = L’annuaire des experts : dites en quoi vous pouvez aider

command-expert-profile =
    .name = profil
    .description = Votre profil d’expert : l’écrire, le voir, le modifier, le retirer
    .option-country = Le pays où vous êtes ; laissez vide pour celui de vos réglages
    .option-country-name = pays

command-expert-review =
    .name = examiner
    .description = Équipe : les profils d’experts qui attendent d’être publiés

# --- Ce que dit un profil ------------------------------------------------------------------------

experts-availability-now = Disponible maintenant
experts-availability-soon = Disponible dans les prochains mois
experts-availability-not-now = Pas disponible pour le moment

experts-untitled = (sans titre)
experts-source = Annuaire déclaratif des membres ; ce n’est ni la base contractuelle de la Commission ni le Groupe d’experts.

experts-label-offer = Peut aider pour
experts-label-topics = Thèmes
experts-label-languages = Langues
experts-label-availability = Disponibilité
experts-label-until = Visible jusqu’au
experts-label-requests = Demandes d’appui
experts-label-state = État
experts-label-reason = Ce qu’il faut changer
experts-label-terms = Ce qu’est cet annuaire

experts-requests =
    { $wanted ->
        [yes] Elles peuvent vous être soumises ; vous décidez de chacune.
       *[no] Aucune ne vous est soumise ; les membres peuvent toujours vous écrire.
    }

experts-state-draft = En cours d’écriture ; vous seul le voyez.
experts-state-waiting = En attente { -secretariat(form: "of") } ; aucun autre membre ne le voit encore.
experts-state-sent-back = Renvoyé : { -secretariat(form: "the") } a dit ce qu’il faut changer.
experts-state-published = Publié.
experts-state-expired = Expiré ; plus personne ne le trouve.
experts-state-withdrawn = Retiré ; personne ne le trouve.
experts-decided =
    Décision prise { $at }{ $who ->
        [nobody] .
       *[other] { "" } par { $who }.
    }
experts-reason = « { $reason } »

# --- Écrire --------------------------------------------------------------------------------------

experts-form = Votre profil d’expert
experts-form-headline = Vous en quelques mots
experts-form-headline-hint = Par exemple : évaluation de stratégies régionales, dix ans dans une autorité de gestion
experts-form-offer = En quoi vous pouvez aider
experts-form-offer-hint = Qu’avez-vous fait, que pouvez-vous faire ? Ni adresse ni numéro : les membres vous trouvent ici.

experts-button-submit-yes = Soumettre, demandes bienvenues
experts-button-submit-no = Soumettre, pour l’annuaire seul
experts-button-correct = Corriger
experts-button-discard = Jeter
experts-terms = Une fois le profil lu par { -secretariat(form: "the") }, chaque membre de ce serveur peut le trouver, avec votre nom sur Discord ; personne en dehors. Ce que vous dites de vous n’engage que vous : ce n’est ni la base contractuelle de la Commission ni le Groupe d’experts, qui est un groupe fermé à part. Vous pouvez le retirer à tout moment, et la question vous est posée avant son expiration : est-il toujours d’actualité ?
experts-draft-next = Voici ce que donnerait votre profil ; personne ne le voit encore. Choisissez si des demandes d’appui peuvent aussi vous être soumises : vous décideriez de chacune.
experts-discarded = Il n’est plus là. Personne ne le voit.
experts-submitted = Votre profil est soumis { -secretariat(form: "to") }
experts-submitted-next = Vous recevrez un message privé une fois la décision prise. Où il en est : { COMMAND("expert profile") }.

# --- Décider -------------------------------------------------------------------------------------

experts-button-publish = Publier
experts-button-send-back = Renvoyer
experts-button-take-off = Dépublier
experts-button-renew = Toujours d’actualité : renouveler
experts-button-change = Modifier
experts-button-withdraw = Retirer
experts-button-requests-on = Demandes bienvenues
experts-button-requests-off = Ne plus recevoir de demandes

experts-form-send-back = Renvoyer un profil
experts-form-reason = Ce qu’il faut changer
experts-form-reason-hint = Son auteur le lit et peut soumettre le profil de nouveau.

experts-review-title = Ce qui attend le bureau
experts-review =
    { $number ->
        [0] Aucun profil ne vous attend.
        [one] Un profil vous attend. Regardez-le ci-dessous.
       *[other] { $number } profils vous attendent, le plus ancien d’abord. Regardez-en un ci-dessous.
    }
# $number : par lequel les messages à l’équipe nomment la demande.
experts-review-need = **{ $title }** (nº { $number }) · { $stage }
experts-review-author = Un profil d’expert à examiner

# --- Trouver -------------------------------------------------------------------------------------

experts-look-hint = Regarder un profil
experts-found-title = Experts
experts-found =
    { $number ->
        [one] Un expert correspond.
       *[other] { $number } experts correspondent ; { $shown } d’entre eux sont affichés.
    }
experts-found-nearest = Personne ne dit sans doute exactement cela. Voici qui s’en approche le plus :
experts-found-hasty = Seuls les mots ont été comparés jusqu’ici ; redemandez dans une minute, et le sens comptera aussi.
experts-found-next = Regardez-en un ci-dessous et écrivez-lui sur Discord, ou laissez le bureau soumettre votre besoin à des experts : { COMMAND("expert need") }. Ce que chacun dit de soi, personne ne l’a vérifié.
experts-profile-next = Écrivez-lui sur Discord, ou laissez le bureau soumettre votre besoin à des experts : { COMMAND("expert need") }. Ce que chacun dit de soi, personne ne l’a vérifié.
experts-none = Aucun expert ne correspond.
experts-none-next = Retirez un critère, ou dites ce qu’il vous faut avec { COMMAND("expert need") }. Vous connaissez le sujet vous-même ? { COMMAND("expert profile") } vous inscrit dans l’annuaire.

# --- Messages au sujet d’un profil ---------------------------------------------------------------

experts-ended-title = Un profil d’expert
experts-ended =
    { $how ->
        [withdrawn] Il a été retiré.
        [gone] Il n’est plus là.
       *[other] Il est en cours de modification et n’est pas visible entre-temps.
    }
experts-told-published = Votre profil est publié
experts-told-published-text =
    { $wanted ->
        [yes] Les membres le trouvent avec { COMMAND("find expert") }, et les demandes d’appui qui lui correspondent peuvent vous être soumises. Ce que vous pouvez en faire se trouve ci-dessous et sous { COMMAND("expert profile") }.
       *[no] Les membres le trouvent avec { COMMAND("find expert") }. Ce que vous pouvez en faire se trouve ci-dessous et sous { COMMAND("expert profile") }.
    }
experts-told-sent-back = Votre profil demande un changement
experts-told-sent-back-text = { -secretariat(form: "The") } l’a regardé. Modifiez-le et soumettez-le de nouveau ; tout ce que vous avez écrit est conservé.
experts-renewal = Votre profil d’expert est-il toujours d’actualité ?
experts-renewal-text = Il est visible jusqu’au { $expires }. Renouvelez-le d’un clic, modifiez-le, ou laissez-le expirer.
experts-expired = Votre profil d’expert a expiré
experts-expired-text = Plus personne ne le trouve. S’il est toujours d’actualité, renouvelez-le : il est aussitôt de nouveau visible.

experts-kind-of-review = un profil d’expert, à examiner
experts-kind-of-decided = la décision sur un profil d’expert
experts-kind-of-renewal = la question de savoir si un profil d’expert est toujours d’actualité
experts-kind-of-expired = l’expiration d’un profil d’expert

# --- Refus ---------------------------------------------------------------------------------------

experts-gone = Ce profil n’existe pas (ou plus). { COMMAND("find expert") } montre ceux qui sont visibles, { COMMAND("expert profile") } le vôtre.
experts-none-of-yours = Ce n’est pas (ou plus) votre profil. Le vôtre se trouve sous { COMMAND("expert profile") }.
experts-headline-missing = Votre profil a besoin d’un titre : vous en quelques mots. Appuyez sur Corriger ; le reste est conservé.
experts-offer-missing = Votre profil doit dire en quoi vous pouvez aider. Appuyez sur Corriger ; le reste est conservé.
experts-too-long =
    { $field ->
        [headline] Le titre
        [title] Le titre
        [text] Ce qu’il faut
       *[offer] Ce en quoi vous pouvez aider
    } compte { $length } caractères, alors qu’il y a place pour { $limit }. Appuyez sur Corriger et raccourcissez ; le reste est conservé.
experts-contact-inside = « { $found } » ressemble à une adresse, à un numéro de téléphone ou au nom de quelqu’un sur Discord. On se trouve ici et on s’écrit sur Discord ; les adresses n’y ont pas leur place. Appuyez sur Corriger et retirez-le ; le reste est conservé. Si ce n’est rien de tel, écrivez-le autrement.
experts-topic-missing = Choisissez les thèmes concernés. Appuyez sur Corriger ; le reste est conservé.
experts-topic-unknown = Aucun thème ne s’appelle « { $typed } », ou plusieurs s’appellent ainsi. Choisissez-en un dans la liste que Discord propose pendant la saisie.
experts-language-missing = Choisissez les langues possibles. Appuyez sur Corriger ; le reste est conservé.
experts-language-unknown = Aucune langue officielle de l’UE ne s’appelle « { $typed } », ou plusieurs s’appellent ainsi. Choisissez-en une dans la liste que Discord propose pendant la saisie.
experts-availability-missing = Choisissez si vous avez du temps. Appuyez sur Corriger ; le reste est conservé.
experts-country-missing = Dans quel pays êtes-vous ? Choisissez-le comme option « pays » de cette commande, ou une fois pour toutes avec { COMMAND("me region") }.
experts-country-unknown =
    { $nearby ->
        [0] Aucun pays ni région ne s’appelle « { $typed } ». Tapez une partie de son nom et choisissez dans la liste, par exemple Portugal.
        [one] Aucun pays ni région ne s’appelle exactement « { $typed } ». Voulez-vous dire { $near } ?
       *[other] Aucun pays ni région ne s’appelle exactement « { $typed } ». Voulez-vous dire l’un de ceux-ci : { $near } ?
    }
experts-too-many-submissions = Vous avez soumis quelque chose { -secretariat(form: "to") } { $limit } fois en un jour. Ce que vous avez écrit est conservé tel quel ; soumettez-le demain.
experts-not-yours = Seule la personne qui a écrit ce profil peut faire cela. Le vôtre se trouve sous { COMMAND("expert profile") }.
experts-already =
    { $state ->
        [draft] Trop tard : son auteur est en train de modifier ce profil et le soumettra de nouveau.
        [waiting] Trop tard : ce profil attend une décision { -secretariat(form: "of") }.
        [sent-back] Trop tard : ce profil a déjà été renvoyé à son auteur{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [published] Trop tard : ce profil est déjà publié{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [expired] Trop tard : ce profil est arrivé à expiration.
       *[withdrawn] Trop tard : ce profil a été retiré.
    } Rien n’a été changé.
experts-changed = Ce profil dit désormais autre chose que ce que vous avez regardé. Rouvrez-le et décidez sur cette base ; rien n’a été changé.
experts-renewed-too-early = Ce profil est visible jusqu’au { $expires }. Vous pourrez le renouveler à partir du { $opens } ; la question vous sera posée à temps.

# --- Ce qui est conservé -------------------------------------------------------------------------

experts-heading = Votre profil d’expert, vos demandes d’appui, vos réponses à celles des autres, et ce que vous avez décidé des deux
experts-retention = Un profil que vous cessez d’écrire ou que vous avez retiré est oublié après 30 jours ; un profil expiré, 90 jours plus tard. Une demande que vous cessez d’écrire est oubliée après 30 jours ; une demande close, 180 jours plus tard, avec les personnes interrogées et ce qui a été dit de sa suite. Le nombre de fois où vous soumettez quelque chose { -secretariat(form: "to") } est conservé pendant un jour.

# --- Demandes d’appui ----------------------------------------------------------------------------

command-expert-need =
    .name = besoin
    .description = Demander l’appui d’un expert : dites ce qu’il vous faut, le bureau le soumet à qui convient

command-expert-requests =
    .name = demandes
    .description = Vos demandes d’appui, et celles qui attendent votre réponse d’expert

experts-need-untitled = (sans titre)
experts-need-form = Un appui qu’il vous faut
experts-need-form-title = Titre
experts-need-form-title-hint = Le sujet, en quelques mots
experts-need-form-text = Ce qu’il vous faut
experts-need-form-text-hint = Pour quoi, combien, pour quand ? Ni noms ni adresses : le bot vous met en relation.
experts-need-source = Appui ponctuel entre membres ; aucun contrat n’est conclu ici.
experts-need-draft-next = Personne ne la voit encore. Une fois soumise, { -secretariat(form: "the") } la lit, peut la formuler plus clairement, et la soumet à quelques experts à la fois, ceux à qui elle correspond. Ils la lisent sans votre nom, jusqu’à ce que vous choisissiez l’un de ceux qui sont prêts.
experts-need-submitted = « { $title } » est soumise { -secretariat(form: "to") }
experts-need-submitted-next = Vous recevrez un message privé une fois la décision prise. Où elle en est : { COMMAND("expert requests") }.
experts-need-withdrawn = Votre demande est retirée. Les experts qui étaient prêts apprennent qu’elle est close.
experts-need-look-hint = Regarder une demande
experts-need-author = Une demande d’appui
experts-need-ended-title = Une demande d’appui
experts-need-ended = Elle a été retirée, ou n’est plus là.

experts-label-author = De
experts-label-fitting = Experts à qui elle correspond
experts-label-asked = Déjà interrogés
experts-label-put = En attente de votre réponse d’expert
experts-label-needs = Demandes d’appui
experts-label-words = En ces termes
experts-label-why = Pourquoi
experts-label-why-you = Pourquoi vous

experts-fitting =
    { $number ->
        [0] Personne parmi ceux qui acceptent des demandes. Changez les thèmes ou les langues, ou mettez-y fin.
        [one] Un seul parmi ceux qui acceptent des demandes.
       *[other] { $number } parmi ceux qui acceptent des demandes ; quelques-uns sont interrogés à la fois.
    }

experts-stage-draft = En cours d’écriture ; seul son auteur la voit.
experts-stage-waiting = En attente { -secretariat(form: "of") }.
experts-stage-refused = N’est pas soumise à des experts.
experts-stage-offered = Soumise à des experts, quelques-uns à la fois.
experts-stage-unmet = Plus personne à interroger ; { -secretariat(form: "the") } la reprend.
experts-stage-matched = Mise en relation avec un expert.
experts-stage-withdrawn = Retirée.
experts-stage-closed = Close par { -secretariat(form: "the") }.

experts-standing =
    { $standing ->
        [asked] interrogé, peut répondre jusqu’au { $until }
        [lapsed] pas de réponse à temps ; un oui tardif est bienvenu
        [ready] prêt à aider
        [declined] pas pour lui
        [passed] prêt, et non choisi
        [gone] plus disponible
        [chosen] choisi
       *[over] elle est close
    }

experts-mine-title = Demandes d’appui
experts-mine-none = Vous n’avez encore rien demandé.
experts-mine-next = Regardez-en une ci-dessous : pour y répondre, ou pour retirer la vôtre.
experts-mine-next-none = { COMMAND("expert need") } dit ce qu’il vous faut. Comme expert, vous êtes interrogé dès que votre profil accueille des demandes : { COMMAND("expert profile") }.

experts-button-need-submit = Soumettre
experts-button-need-withdraw = Retirer
experts-button-need-offer = Soumettre à des experts
experts-button-need-edit = Reformuler
experts-button-need-refuse = Refuser
experts-button-need-close = Y mettre fin
experts-button-introduce = Mettre en relation : prêt nº { $place }
experts-button-help = Je peux aider
experts-button-decline = Pas pour moi
experts-button-take-back = Finalement non
experts-button-choose = Mettez-nous en relation
experts-button-pass = Plutôt quelqu’un d’autre

experts-form-refuse = Refuser une demande d’appui
experts-form-why = Pourquoi
experts-form-why-hint = Son auteur lit exactement ceci. Que pourrait-il faire à la place ?
experts-form-shape = Formuler une demande plus clairement

experts-unmet = Plus personne à interroger
experts-unmet-text = Tous les experts à qui la demande nº { $number } correspond ont été interrogés, et personne n’est prêt. Changez ses mots, ses thèmes ou ses langues et soumettez-la à d’autres, ou mettez-y fin.

experts-hope = Quelqu’un peut être interrogé après tout
experts-hope-text =
    Pour la demande nº { $number }, il ne restait plus personne à interroger. Il y a maintenant { $count ->
        [one] { $count } expert à qui elle correspond et qui ne l’a
       *[other] { $count } experts à qui elle correspond et qui ne l’ont
    } pas encore reçue. Soumettez-la de nouveau à des experts, ou mettez-y fin.

experts-told =
    { $stage ->
        [offered] « { $title } » est soumise à des experts
        [unmet] Pas encore d’expert pour « { $title } »
        [refused] « { $title } » n’est pas soumise à des experts
       *[closed] « { $title } » est close
    }
experts-told-text =
    { $stage ->
        [offered] Quelques-uns à la fois sont interrogés, sans votre nom. Vous recevez un message privé pour chacun de ceux qui sont prêts, et vous choisissez.
        [unmet] Tous ceux à qui elle correspond ont été interrogés, et personne n’est prêt pour l’instant. { -secretariat(form: "The") } la reprend ; vous n’avez rien à faire.
        [refused] { -secretariat(form: "The") } l’a lue et dit pourquoi ci-dessous. Vous pouvez demander autre chose avec { COMMAND("expert need") }.
       *[closed] { -secretariat(form: "The") } y a mis fin sans expert. { COMMAND("find expert") } montre à qui vous pouvez écrire vous-même, { COMMAND("ask") } s’adresse { -secretariat(form: "to") }.
    }
experts-asked = Pourriez-vous aider ? « { $title } »
experts-asked-next = Répondez d’un clic. Vous apprenez qui demande une fois choisi ; votre profil, avec votre nom, lui est montré dès que vous êtes prêt. Si vous ne dites rien, d’autres sont interrogés.
experts-because =
    Langue commune : { $languages }{ $topics ->
        [none] { "" }
       *[other] { "" } ; thèmes : { $topics }
    }{ $words ->
        [none] .
       *[other] { "" } ; vous parlez tous deux de : { $words }.
    }
experts-answered =
    { $standing ->
        [ready] Merci ! Votre profil est maintenant montré à qui demande, qui choisit. Vous serez prévenu dans tous les cas.
        [declined] C’est noté. Quelqu’un d’autre est interrogé ; votre nom n’est dit à personne. Si vous changez d’avis, appuyez ci-dessous.
       *[other] C’est noté : vous n’êtes plus prêt. Qui demande apprend que quelqu’un ne l’est plus, et d’autres sont interrogés.
    }
experts-asked-over =
    { $how ->
        [chosen] Vous avez été mis en relation.
       *[other] Elle n’attend plus votre réponse.
    }
experts-ready = Un expert est prêt à aider : « { $title } »
experts-ready-next = Voici son profil dans l’annuaire. Appuyez sur « Mettez-nous en relation » : il apprend que la demande est de vous, et vous pouvez vous écrire. Si vous préférez attendre quelqu’un d’autre, dites-le : les suivants sont interrogés.
experts-ready-over-title = Un expert qui était prêt
experts-ready-over =
    { $how ->
        [chosen] Vous avez été mis en relation.
        [passed] Vous préférez quelqu’un d’autre.
        [over] La demande est close.
       *[gone] Il n’est plus disponible ; d’autres sont interrogés.
    }
experts-chosen =
    { $ours ->
        [yes] Un message privé qui dit qui est l’autre est en route vers chacun de vous.
       *[no] Les deux sont mis en relation : un message privé est en route vers chacun d’eux.
    }
experts-passed-over = C’est noté ; la personne en est prévenue avec égards. Les experts suivants sont interrogés, et vous saurez qui est prêt.
experts-lost = Un expert n’est plus disponible : « { $title } »
experts-lost-text = Quelqu’un qui était prêt à aider ne l’est plus. Vous n’avez rien à faire : d’autres sont interrogés, et vous saurez qui est prêt.
experts-passed = « { $title } » s’est conclue sans vous
experts-passed-text = Quelqu’un d’autre a été préféré, ou la demande est close. Merci d’avoir été prêt !
experts-introduced = Vous êtes mis en relation : « { $title } »
experts-introduced-text =
    { $side ->
        [member] { $who } souhaite vous aider et sait maintenant que la demande est de vous.
       *[expert] { $who } a fait cette demande, souhaite votre aide et sait que c’est vous.
    }
experts-introduced-next = Écrivez-vous directement. Dans quelques semaines, il vous sera demandé une seule fois, à l’un comme à l’autre, ce qu’il en est advenu.
experts-outcome = Qu’est-il advenu de « { $title } » ?
experts-outcome-text = Vous avez été mis en relation le { $day }. La question n’est posée qu’une fois ; l’autre côté ne voit pas votre réponse.
experts-outcome-helped = Cela a aidé
experts-outcome-going-on = C’est en cours
experts-outcome-nothing = Il n’en est rien sorti
experts-outcome-thanks =
    { $outcome ->
        [helped] Merci, c’est une bonne nouvelle !
        [going-on] Merci, et bonne chance.
       *[nothing] Merci de l’avoir dit. { COMMAND("expert need") } permet de redemander.
    }

experts-kind-of-need = une demande d’appui
experts-kind-of-hope = l’annonce que quelqu’un peut être interrogé après tout pour une demande d’appui
experts-kind-of-unmet = une demande d’appui pour laquelle il ne reste personne
experts-kind-of-told = ce qu’il advient d’une demande d’appui
experts-kind-of-asked = une demande d’appui soumise à un expert
experts-kind-of-ready = un expert prêt à aider
experts-kind-of-gone = un expert qui n’est plus disponible
experts-kind-of-passed = la fin d’une demande pour qui était prêt
experts-kind-of-introduced = une mise en relation avec un expert
experts-kind-of-outcome = la question de savoir ce qu’il est advenu de l’appui d’un expert

experts-need-gone = Cette demande n’existe pas (ou plus). Les vôtres se trouvent sous { COMMAND("expert requests") }.
experts-need-title-missing = La demande a besoin d’un titre : son sujet en quelques mots. Rouvrez le formulaire ; ce qui a été écrit est conservé.
experts-need-text-missing = La demande doit dire ce qu’il faut. Rouvrez le formulaire ; ce qui a été écrit est conservé.
experts-need-not-yours = Seul l’auteur de cette demande peut faire cela, ou { -secretariat(form: "the") }. Les vôtres se trouvent sous { COMMAND("expert requests") }.
experts-need-already =
    { $stage ->
        [draft] Trop tard : son auteur est en train de l’écrire.
        [waiting] Trop tard : cette demande attend une décision { -secretariat(form: "of") }.
        [refused] Trop tard : cette demande a été refusée{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [offered] Trop tard : cette demande est déjà soumise à des experts{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [unmet] Trop tard : plus personne ne peut être interrogé pour cette demande.
        [matched] Trop tard : un expert a déjà été choisi{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
        [withdrawn] Trop tard : cette demande a été retirée.
       *[closed] Trop tard : cette demande a été close{ $who ->
            [nobody] { "." }
           *[other] { "" } par { $who }.
        }
    } Rien n’a été changé.
experts-need-changed = Cette demande dit désormais autre chose que ce que vous avez regardé. Rouvrez-la et décidez sur cette base ; rien n’a été changé.
experts-need-too-many = Vous avez déjà { $limit } demandes ouvertes, et personne n’en a plus. Retirez-en d’abord une sous { COMMAND("expert requests") }.
experts-need-nobody-fits = Il ne reste personne à qui cette demande corresponde et qui accepte des demandes. Changez ses thèmes ou ses langues, ou mettez-y fin ; rien n’a été changé.
experts-offer-gone = Cette demande n’attend plus votre réponse. Ce qui l’attend se trouve sous { COMMAND("expert requests") }.
experts-offer-profile-over = Votre profil a expiré, et qui demande de l’aide le lit avec votre réponse. Renouvelez-le sous { COMMAND("expert profile") }, puis appuyez à nouveau : cette demande vous attend toujours.
experts-offer-answered = Vous l’avez déjà dit ; rien n’a été changé. Les vôtres se trouvent sous { COMMAND("expert requests") }.
experts-expert-gone = Cet expert n’est plus disponible ; personne n’est donc mis en relation. D’autres sont interrogés, et vous saurez qui est prêt.
experts-outcome-known = Vous avez déjà dit ce qu’il en est advenu. Merci !

# --- Sur la fiche d’une journée de travail --------------------------------------------------------

experts-today = Experts
# $number : combien.
experts-today-profiles =
    { $number ->
        [one] { $number } profil attend : { COMMAND("expert review") }
       *[other] { $number } profils attendent : { COMMAND("expert review") }
    }
experts-today-needs =
    { $number ->
        [one] { $number } demande d’appui attend : { COMMAND("expert review") }
       *[other] { $number } demandes d’appui attendent : { COMMAND("expert review") }
    }
experts-today-unmet =
    { $number ->
        [one] Pour { $number } demande d’appui, plus personne à interroger : { COMMAND("expert review") }
       *[other] Pour { $number } demandes d’appui, plus personne à interroger : { COMMAND("expert review") }
    }
