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
experts-button-requests-off = Plus de demandes

experts-form-send-back = Renvoyer un profil
experts-form-reason = Ce qu’il faut changer
experts-form-reason-hint = Son auteur le lit et peut soumettre le profil de nouveau.

experts-review-title = Profils en attente
experts-review =
    { $number ->
        [0] Aucun profil ne vous attend.
        [one] Un profil vous attend. Regardez-le ci-dessous.
       *[other] { $number } profils vous attendent, le plus ancien d’abord. Regardez-en un ci-dessous.
    }
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
experts-found-next = Regardez-en un ci-dessous et écrivez-lui sur Discord. Ce que chacun dit de soi, personne ne l’a vérifié.
experts-profile-next = Écrivez-lui sur Discord si vous souhaitez son aide. Ce que chacun dit de soi, personne ne l’a vérifié.
experts-none = Aucun expert ne correspond.
experts-none-next = Retirez un critère. Vous connaissez le sujet vous-même ? { COMMAND("expert profile") } vous inscrit dans l’annuaire.

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
       *[offer] Ce en quoi vous pouvez aider
    } compte { $length } caractères, alors qu’il y a place pour { $limit }. Appuyez sur Corriger et raccourcissez ; le reste est conservé.
experts-contact-inside = « { $found } » ressemble à une adresse, à un numéro de téléphone ou au nom de quelqu’un sur Discord. Les membres vous trouvent ici et vous écrivent sur Discord ; les adresses n’ont pas leur place dans l’annuaire. Appuyez sur Corriger et retirez-le ; le reste est conservé. Si ce n’est rien de tel, écrivez-le autrement.
experts-topic-missing = Choisissez les thèmes que vous connaissez. Appuyez sur Corriger ; le reste est conservé.
experts-topic-unknown = Aucun thème ne s’appelle « { $typed } », ou plusieurs s’appellent ainsi. Choisissez-en un dans la liste que Discord propose pendant la saisie.
experts-language-missing = Choisissez vos langues de travail. Appuyez sur Corriger ; le reste est conservé.
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

experts-heading = Votre profil d’expert, et ce que vous avez décidé de ceux des autres
experts-retention = Un profil que vous cessez d’écrire ou que vous avez retiré est oublié après 30 jours ; un profil expiré, 90 jours plus tard. Le nombre de fois où vous soumettez quelque chose { -secretariat(form: "to") } est conservé pendant un jour.
