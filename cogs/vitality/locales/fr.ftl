# --- /group report -------------------------------------------------------------------------------

command-group-report =
    .description = Comment un groupe a vécu un semestre : membres actifs, nouveaux venus, réunions (responsables)
    .name = bilan
    .option-half = Le semestre ; celui en cours, si vous laissez vide
    .option-half-name = semestre
    .option-group = Le groupe ; sinon, celui de ce salon
    .option-group-name = groupe

vitality-title = Bilan semestriel : { $group }
# $number: 1 or 2.
vitality-half =
    { $number ->
        [1] Janvier à juin { $year }
       *[other] Juillet à décembre { $year }
    }
vitality-so-far = { $half }, en cours : jusqu’au { $day }
vitality-label-half = Semestre
vitality-label-counted = Compté
vitality-next = Le fichier contient la même chose en texte, à coller dans vos documents, et dit comment chaque nombre est compté.
# $pages: whether there are pages ("yes" or "no").
vitality-next-staff =
    { vitality-next } { $pages ->
        [yes] Pour l’imprimer avec ses images : { COMMAND("office pages") }, puis « { vitality-pages-title } ».
       *[no] { signin-no-pages-to-print }
    }

# --- What is counted -----------------------------------------------------------------------------

vitality-members = Membres
vitality-members-note = Est active la personne qui s’est inscrite à une réunion du groupe ou y était, a proposé un point à l’ordre du jour, a pris quelque chose en charge ou a rédigé un compte rendu. Seules comptent les personnes qui sont dans le groupe au moment du décompte ; celles qui l’ont quitté n’en font pas partie.
vitality-number-members = Dans le groupe
vitality-number-active = Actifs pendant ce semestre
vitality-newcomers = Nouveaux venus
vitality-newcomers-note = Si une personne reste active se voit de son 30e à son 60e jour dans le groupe. Les nouveaux venus d’un semestre sont donc ceux dont le 60e jour y tombe, et chacun est regardé aussi longtemps. Qui est parti n’en fait pas partie.
vitality-number-newcomers = Ont atteint leur 60e jour dans le groupe
vitality-number-stayed = Dont actifs du 30e jour au 60e
vitality-places = Régions et États membres
vitality-places-note = Pour les membres actifs, dans la mesure où ils ont dit d’où ils viennent.
vitality-number-states = États membres
vitality-number-regions = Régions (NUTS 2)
vitality-meetings = Réunions
vitality-meetings-note = Places et présences sont additionnées pour les réunions où quelqu’un a noté qui était là, et où aucun des deux nombres n’est petit. Des invités et des membres d’autres groupes en font partie.
vitality-number-meetings = Réunions tenues
vitality-number-counted = Dont la présence est communiquée
vitality-number-seated = Personnes qui y avaient une place
vitality-number-came = Dont présentes
vitality-threads = Fils dans le salon du groupe
vitality-threads-note = Ce sont les fils publics ouverts pendant le semestre et encore là à sa fin. Un fil a une réponse quand une autre personne y a écrit, quoi que ce soit. Le délai est la médiane, en temps réel. Je regarde une fois qui a écrit quand, jamais ce qui est écrit, et je ne conserve ni l’un ni l’autre.
vitality-number-threads = Ouverts
vitality-number-threads-answered = Avec la réponse d’une autre personne
vitality-number-thread-answer = Délai de la première réponse
vitality-questions = Questions de toute la communauté { -secretariat(form: "to") }
vitality-questions-note = Ce sont les questions de toute la communauté : lesquelles viennent de ce groupe n’est pas conservé. Le délai est la médiane, en heures de travail.
vitality-number-asked = Posées
vitality-number-answered = Avec une réponse
vitality-number-first-answer = Délai de la première réponse
vitality-unknown = Ce qui n’est pas connu
vitality-unknown-note = Je ne compte pas les messages. Ce qui est demandé et répondu dans le salon du groupe hors des fils, et qui ne fait que lire, n’est donc pas connu, ni qui a été dans le groupe et l’a quitté.

vitality-line = { $label } : { $value }
vitality-not-known = pas connu
vitality-later = compté une fois le semestre terminé
vitality-hidden = non communiqué, à cause d’un petit nombre
# $number of $whole are $percent per cent.
vitality-share = { $number } sur { $whole } ({ $percent } %)
vitality-at-least = au moins { $number }
vitality-at-least-of = au moins { $number } sur { $whole }
vitality-duration =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
# $least: the smallest number that is told.
vitality-numbers = Aucun nombre de personnes inférieur à { $least } n’est communiqué, ni un nombre dont on pourrait en déduire un.
vitality-numbers-running = { vitality-numbers } Tant que le semestre est en cours, ce que font les personnes est communiqué par pas de { $least }, afin qu’on ne voie pas, d’un jour à l’autre, ce qu’une seule personne a fait.

# --- Pictures and pages ------------------------------------------------------------------------------

vitality-picture-shares = Parts, en pour cent
vitality-picture-active = Membres actifs, par semestre
vitality-share-active = Membres actifs
vitality-share-stayed = Nouveaux venus actifs après 30 jours
vitality-share-came = Présence aux réunions
vitality-share-threads-answered = Fils avec une réponse
vitality-share-answered = Questions avec une réponse, toute la communauté

vitality-pages-title = Bilans semestriels
vitality-pages-about = Le semestre en cours est compté quand vous l’ouvrez ; pour les précédents, il y a ce qui a été conservé à leur fin.
vitality-pages-back = Tous les bilans semestriels
vitality-pages-how = Pour le garder, imprimez-le depuis votre navigateur, ou en PDF.
vitality-pages-markdown = En Markdown
vitality-pages-so-far = { $half }, en cours
vitality-pictures-title = En images

# --- What is told once ---------------------------------------------------------------------------

# $half: "Janvier à juin 2023"; $number groups, of which the first are named in $groups.
vitality-kept =
    { $half } : { $number ->
        [one] le bilan d’un groupe a été établi et est conservé : { $groups }.
       *[other] les bilans de { $number } groupes ont été établis et sont conservés : { $groups }.
    } Les responsables sont informés du leur. Je ne le dis que cette fois.
# $pages: whether there are pages ("yes" or "no").
vitality-kept-next =
    { $pages ->
        [yes] Lisez-en un avec { COMMAND("group report") }. Pour l’imprimer : { COMMAND("office pages") }, puis « { vitality-pages-title } ».
       *[no] Lisez-en un avec { COMMAND("group report") }, qui le donne aussi en fichier. { signin-no-pages-to-print }
    }
vitality-leading = { $half } : le bilan de votre groupe a été établi et est conservé, avec ses chiffres en fichier. Je ne le dis que cette fois.
vitality-leading-next = Lisez-le avec { COMMAND("group report") } : choisissez-y le semestre dans la liste.
# Which report a message is about. $half: "January to June 2023".
vitality-half-of = { $group } : { $half }
vitality-kind-kept = l’avis à l’équipe que les bilans semestriels sont là
vitality-kind-leading = l’avis à la personne responsable que le bilan semestriel de son groupe est là

# --- What is refused -----------------------------------------------------------------------------

# $typed: what was typed; $example: the present half-year.
vitality-half-unreadable = « { $typed } » n’est pas un semestre. Choisissez-en un dans la liste, ou écrivez-le comme { $example }.
vitality-not-kept = Aucun bilan n’a été conservé pour { $half } : un bilan est conservé une fois son semestre terminé, sauf si le groupe n’existait pas alors, était archivé, ou si je n’étais pas en marche. Choisissez un semestre dans la liste ; sans semestre, vous voyez celui en cours.
