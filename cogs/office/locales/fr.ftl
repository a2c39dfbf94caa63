# --- /office -------------------------------------------------------------------------------------

command-office =
    .name = bureau
    .description = Pour qui organise : pages, listes, chiffres
command-office-pages =
    .name = pages
    .description = Un lien vers les pages du personnel : inscrits d’un événement, listes, chiffres
    .option-event = L’événement dont ouvrir la page
    .option-event-name = événement

command-office-export =
    .name = exporter
    .description = La liste des participants d’un événement, en CSV ou XLSX
    .option-event = L’événement dont récupérer la liste
    .option-event-name = événement

# --- L’accès aux pages ---------------------------------------------------------------------------

office-pages-title = Votre accès aux pages du personnel
office-pages = Ce lien vous connecte. Il ne s’ouvre qu’une fois, dans les { $minutes } minutes, et pour quiconque l’a : ne le transmettez pas.
office-pages-next = Ouvrez le lien, et appuyez là-bas sur « Se connecter ». Si vous ne l’avez pas demandé, ou si vous êtes resté connecté quelque part, appuyez sur « Se déconnecter partout ».
office-label-link = Lien
office-button-sign-out = Se déconnecter partout
office-signed-out-title = Déconnexion
office-signed-out = Vous êtes déconnecté sur tous les appareils, et les liens qui n’ont pas encore servi n’ouvrent plus rien.

office-home-title = Événements
office-home-draft = Un brouillon : les membres n’en savent encore rien.
office-home-none = Il n’y a aucun événement : rien n’est prévu, et rien n’a eu lieu depuis un mois. Commencez-en un dans Discord avec { COMMAND("event create") }.

# --- La liste des participants -------------------------------------------------------------------

office-back = Tous les événements
office-list-title = Liste des participants
# $listed: how many agreed to stand on the list. $left_out: how many more have a seat.
office-list-about =
    { $listed ->
        [0] Aucune des personnes qui ont une place n’a accepté de figurer sur la liste des participants.
        [one] Une personne qui a une place a accepté de figurer sur la liste des participants.
       *[other] { $listed } personnes qui ont une place ont accepté de figurer sur la liste des participants.
    } { $left_out ->
        [0] { "" }
        [one] Une autre a une place mais n’a pas accepté, n’a pas été interrogée ou a quitté le serveur : elle n’est nommée ni ici ni dans le fichier.
       *[other] { $left_out } autres ont une place mais n’ont pas accepté, n’ont pas été interrogées ou ont quitté le serveur : elles ne sont nommées ni ici ni dans le fichier.
    }
office-list-fetch = Le fichier contient ce à quoi ces personnes ont consenti : nom, organisation et type, fonction, pays. Supprimez-le quand vous n’en avez plus besoin. Qui l’a récupéré, et quand, est noté.
office-list-more =
    { $more ->
        [one] Une autre personne figure dans le fichier.
       *[other] { $more } autres personnes figurent dans le fichier.
    }
office-button-csv = Récupérer en CSV
office-button-xlsx = Récupérer en classeur (XLSX)
office-column-name = Nom
office-column-organisation = Organisation
office-column-organisation-type = Type d’organisation
office-column-function = Fonction
office-column-country = Pays
office-column-notice = Notice acceptée
office-export-next = Ouvrez le lien dans les { $minutes } minutes, appuyez là-bas sur « Se connecter » et récupérez la liste depuis la page. Elle n’est pas envoyée ici : ce qui est publié sur Discord y reste.

office-nobody-agreed =
    Il n’y a rien à récupérer : aucune personne ayant une place n’a accepté de figurer sur une liste{ $left_out ->
        [0] , et personne n’a encore de place.
       *[other] .
    } Faites poser la question à l’inscription avec { COMMAND("event form") }, option « liste ».
office-download-unknown = Il n’y a pas de tel fichier pour vous. Récupérez à nouveau la liste depuis la page de l’événement.
office-download-expired = Ce fichier pouvait être récupéré pendant { $minutes } minutes. Récupérez à nouveau la liste depuis la page de l’événement.
office-names-unknown = Discord ne dit pas en ce moment comment les personnes s’appellent : il n’y a donc pas de liste. Réessayez dans quelques minutes.

office-deeds-title = Ce qui en a été fait
office-deeds-none = Personne n’a encore récupéré la liste.
office-deed-nobody = Une personne partie, ou dont les données ont été effacées
office-deed-exported =
    { $rows ->
        [one] A fait préparer la liste en { $form }, une personne.
       *[other] A fait préparer la liste en { $form }, { $rows } personnes.
    }
office-deed-downloaded =
    { $rows ->
        [one] A récupéré la liste en { $form }, une personne.
       *[other] A récupéré la liste en { $form }, { $rows } personnes.
    }

# --- Données personnelles ------------------------------------------------------------------------

office-heading = Votre travail au bureau
office-retention = Les listes de participants que vous avez récupérées sont notées pendant un an, afin que les personnes qui y figurent puissent le savoir ; votre effacement en retire votre nom.

# --- Chiffres et bilans --------------------------------------------------------------------------

command-office-figures =
    .name = chiffres
    .description = Les chiffres d’un événement : inscriptions, pays, organisations, messages reçus
    .option-event = L’événement à compter
    .option-event-name = événement
command-office-report =
    .name = bilan
    .description = Le bilan d’un événement, en fichier texte
    .option-event = L’événement dont faire le bilan
    .option-event-name = événement

office-figures-link = Chiffres
office-figures-title = Chiffres : { $title }
# $pages: whether there are pages ("yes" or "no").
office-figures-next =
    { $pages ->
        [yes] Les pages à regarder et à imprimer s’ouvrent par { COMMAND("office pages") } ; le texte pour votre propre bilan, par { COMMAND("office report") }.
       *[no] Le texte pour votre propre bilan s’obtient par { COMMAND("office report") }. { signin-no-pages-to-print }
    }
office-figures-people = Inscriptions
office-figures-taken = Places prises
office-figures-seats = Places disponibles en tout
office-seats-unlimited = sans limite
office-figures-waiting = Sur la liste d’attente
office-figures-applied = En attente de validation
office-figures-ended = Désistements, refus, offres non acceptées
office-figures-came = Étaient là
# $least : le plus petit nombre que l’on communique.
office-held-hidden = non communiqué : moins de { $least } personnes ont une place, ou attendent
office-came-hidden = non communiqué : moins de { $least } personnes étaient là, ou moins de { $least } manquaient
office-figures-growth = Inscriptions au fil du temps
office-figures-countries = Par pays
office-figures-organisations = Par type d’organisation
office-figures-modes = Par mode de participation
office-figures-reach = Messages personnels des 30 derniers jours
office-reach-sent = Remis
office-reach-elsewhere = Joints autrement (messages privés fermés)
office-reach-missed = Non joints
office-reach-note = Rappels, offres et avis adressés à une seule personne ; une annonce dans un salon n’est pas comptée.
office-not-said = Non demandé ou non précisé
office-other = Autres
office-other-note = « Autres » regroupe les catégories de moins de { $least }, et autant d’autres qu’il faut pour qu’aucune ne puisse être calculée.
office-few = moins de { $least }
office-too-few = Il y en a trop peu pour les distinguer : aucun nombre inférieur à { $least } n’est montré.
# One line of what is counted or told, on a card and in a report.
office-line = { $label } : { $value }

office-back-to-event = L’événement
office-back-to-figures = Chiffres
office-report-link = Bilan
office-report-title = Bilan : { $title }
office-report-print = Bilan à imprimer
office-report-markdown = Bilan en Markdown
office-report-how = Pour le garder, imprimez-le depuis votre navigateur, ou en PDF.
office-report-when = Quand
office-report-where = Où
office-report-as-of = État au
office-report-numbers = Les nombres inférieurs à { $least } ne sont pas montrés, ni ceux dont on pourrait les déduire. Inscrits et présents sont des chiffres différents : ceux-ci portent sur les inscriptions.
office-reported = Le bilan est joint en Markdown : un texte que lisent la plupart des logiciels de documents.
# $pages: whether there are pages ("yes" or "no").
office-reported-next =
    { $pages ->
        [yes] Une page avec des images, à imprimer ou à garder en PDF, s’ouvre par { COMMAND("office pages") }.
       *[no] Ses images s’obtiennent par { COMMAND("office figures") }. { signin-no-pages-to-print }
    }

# --- Inscrire des personnes depuis une liste -----------------------------------------------------

office-import-link = Inscrire depuis une liste
office-import-title = Inscrire des personnes : { $title }
office-import-about = Donnez une liste de personnes qui doivent participer. Vous voyez d’abord, ligne par ligne, ce qui se passerait ; personne n’est inscrit tant que vous n’avez pas appuyé. Qui est inscrit l’apprend par message privé et peut rendre sa place.
office-import-who = Une personne par ligne : son nom sur le serveur, ou mieux son numéro (dans Discord : Paramètres, Avancés, Mode développeur ; clic droit sur la personne, Copier l’identifiant). Un fichier a une colonne « membre » ; les autres colonnes ne sont pas lues. Au plus { $most } personnes, dont { $names } par leur nom.
office-import-address = Qui n’est pas sur Discord figure sur la liste par son adresse électronique ; dans un fichier, dans une colonne « courriel », avec une colonne « nom » si vous voulez. Un courriel le demande à la personne ; elle est inscrite une fois qu’elle a appuyé sur le bouton de la page, pas avant.
office-import-mode = Une colonne « mode » dit comment chaque personne participe : « sur place » ou « en ligne ».
office-import-consent = Figurer sur la liste des participants, chacun le décide pour soi : une liste ne peut pas le dire à sa place.
office-import-lines = La liste
office-import-file = Ou un fichier (CSV, tel que l’enregistrent les tableurs)
office-button-read = Voir ce qui se passerait
office-import-again = Une autre liste
# $entering: how many people would be entered.
office-import-would =
    { $entering ->
        [0] Personne ne serait inscrit.
        [one] Une personne serait inscrite.
       *[other] { $entering } personnes seraient inscrites.
    }{ $inviting ->
        [0] {""}
        [one] {" "}Une personne serait invitée par courriel.
       *[other] {" "}{ $inviting } personnes seraient invitées par courriel.
    }
office-import-nothing-yet = Rien ne s’est encore passé.
office-import-wrong =
    { $wrong ->
        [one] Une ligne est fautive et n’est pas prise en compte ; le tableau dit pourquoi.
       *[other] { $wrong } lignes sont fautives et ne sont pas prises en compte ; le tableau dit pourquoi.
    }
office-button-enter =
    { $entering ->
        [0] { $inviting ->
            [one] Inviter une personne par courriel
           *[other] Inviter { $inviting } personnes par courriel
        }
        [one] Inscrire une personne{ $inviting ->
            [0] {""}
           *[other] , en inviter { $inviting } par courriel
        }
       *[other] Inscrire { $entering } personnes{ $inviting ->
            [0] {""}
           *[other] , en inviter { $inviting } par courriel
        }
    }
# $entered: how many people were entered; $at: when.
office-import-done =
    { $entered ->
        [0] Personne n’a été inscrit, { $at }.
        [one] Une personne a été inscrite, { $at }. Elle l’apprend par message privé.
       *[other] { $entered } personnes ont été inscrites, { $at }. Elles l’apprennent par message privé.
    }{ $invited ->
        [0] {""}
        [one] {" "}Une personne est invitée par courriel, et sera inscrite une fois qu’elle aura appuyé.
       *[other] {" "}{ $invited } personnes sont invitées par courriel, et seront inscrites une fois qu’elles auront appuyé.
    } Donner cette liste une deuxième fois ne change rien.
office-column-line = Ligne
office-column-who = Qui
office-column-outlook = Ce qui en résulte
office-outlook-seat = Une place
office-outlook-line = Un rang sur la liste d’attente
office-outlook-held = Rien : déjà inscrit
office-outlook-left = Rien : a rendu sa place, et cela vaut toujours
office-outlook-declined = Rien : refusé auparavant par l’équipe d’organisation
office-outlook-invited = Un courriel l’invite ; inscription une fois le bouton pressé
office-outlook-asked = Rien : un courriel l’invite déjà
office-fault-nobody = Personne sur le serveur ne s’appelle ainsi, et ce n’est pas une adresse électronique. Donnez plutôt le numéro, ou une adresse.
office-fault-several = Plusieurs personnes s’appellent ainsi. Donnez plutôt le numéro.
office-fault-twice = Figure déjà sur une ligne précédente.
office-fault-address = C’est une adresse électronique, et je n’envoie pas de courriels ici. La personne qui m’administre peut relier un serveur de courriel.
office-fault-address-wrong = Aucun courriel ne peut partir à cette adresse.
office-fault-mode = Le mode de participation est illisible, ou n’est pas proposé. Écrivez « sur place » ou « en ligne ».
office-fault-mode-missing = Le mode de participation manque : « sur place » ou « en ligne ».

office-list-empty = Il n’y a personne sur cette liste. Collez une personne par ligne, ou choisissez un fichier.
office-list-unreadable = Ceci ne se lit pas comme une liste. Enregistrez-la depuis votre tableur en CSV (UTF-8), avec un en-tête dont la colonne « membre » ou « courriel » dit qui.
office-list-too-long = On peut inscrire au plus { $most } personnes à la fois. Divisez la liste et donnez les parties l’une après l’autre.
office-too-many-names = On peut donner au plus { $most } personnes par leur nom, car Discord est interrogé pour chacune. Donnez leurs numéros, ou divisez la liste.
office-list-gone = Cette liste n’est pas là (ou plus) : elle est gardée un jour, pour qui l’a donnée. Donnez-la à nouveau sur la page de l’événement.
office-deed-imported =
    { $rows ->
        [one] A inscrit une personne depuis une liste.
       *[other] A inscrit { $rows } personnes depuis une liste.
    }
