# --- /home et /panel -----------------------------------------------------------------------------

command-home =
    .description = Vos événements, vos groupes et vos rappels d’un coup d’œil
    .name = accueil
command-panel =
    .description = Publier le panneau dans le salon d’accueil, épinglé, à la place du précédent
    .name = panneau

# --- Ce qui est à soi ----------------------------------------------------------------------------

home-title = Votre accueil
home-next = Appuyez sur un bouton pour en voir plus. Personne d’autre ne voit la suite.
home-label-events = Prochains événements
home-label-registrations = Mes inscriptions
home-label-groups = Mes groupes de travail
home-label-reminders = Mes rappels
home-label-language = Langue

home-event = **{ $title } :** { $local }, { WHEN($starts, style: "R") }
home-events-none = Rien n’est prévu pour le moment.
home-events-next = Appuyez sur un bouton pour vous inscrire, ou pour revoir votre place. { COMMAND("event list") } montre tous les événements.

home-registrations =
    { $number ->
        [0] Vous n’avez aucune inscription en cours.
        [one] Vous avez une inscription{ $waiting ->
            [0] .
           *[other] , en liste d’attente.
        }
       *[other] Vous avez { $number } inscriptions{ $waiting ->
            [0] .
            [one] , dont une en liste d’attente.
           *[other] , dont { $waiting } en liste d’attente.
        }
    }
home-registrations-next = Appuyez sur un bouton pour revoir votre place, recevoir des rappels ou vous désister. { COMMAND("event mine") } les montre toutes.
home-registrations-none-next = { COMMAND("event list") } montre ce qui est prévu.

home-group = **{ $group } :** { $standing }
home-groups-none = Vous n’êtes dans le salon d’aucun groupe de travail.
home-groups-next = Choisissez un groupe pour voir qui l’anime, le rejoindre ou le quitter.

home-reminders =
    { $open ->
        [0] Aucun rappel n’est à venir.
        [one] Un rappel est à venir.
       *[other] { $open } rappels sont à venir.
    }
home-reminders-first = Le prochain : { $local }, { WHEN($at, style: "R") }
home-reminders-came =
    { $came ->
        [one] Un rappel est arrivé et vous attend.
       *[other] { $came } rappels sont arrivés et vous attendent.
    }
home-reminders-next = Demandez-en un avec { COMMAND("remind me") }, en toutes lettres : « demain à 9h », « chaque premier lundi à 10h ».

# $language est le nom de la langue dans cette langue.
home-language-ask = Le bot vous parle en : { $language }. Choisissez une autre langue dans le menu.
home-language-pick = Choisir une langue
home-language-as-discord = Comme mon Discord

home-button-start = Premiers pas
home-button-events = Prochains événements
home-button-registrations = Mes inscriptions
home-button-groups = Mes groupes
home-button-reminders = Mes rappels
home-button-all-reminders = Tous mes rappels
home-button-ask = Poser une question
home-button-language = Langue
home-button-register = S’inscrire : { $title }
home-button-my-place = Ma place : { $title }

# --- Les premiers pas ----------------------------------------------------------------------------

home-step-title = Étape { $number } sur { $steps } : { $name }
home-step-language = Langue
home-step-zone = Fuseau horaire
home-step-region = Pays et région
home-step-groups = Groupes de travail
home-welcome = Bienvenue dans { -community(form: "the") } ! Voici quelques questions, en moins d’une minute ; passez celles que vous voulez. Pour commencer : en quelle langue le bot peut-il vous parler ?
home-zone-ask = Quelle heure suivez-vous ? Toutes les heures vous seront montrées selon ce choix. Appuyez sur la ville si elle indique votre heure, ou choisissez-en une autre.
home-zone-differs = { $region } n’a pas l’heure de { $city }. Laquelle des deux est la vôtre ?
home-zone-pick = Choisir une autre ville
home-region-ask = De quel pays ou de quelle région venez-vous ? Les groupes de travail comptent leurs membres par pays ; personne ne voit de liste de noms.
home-region-pick = Choisir votre région
home-country-pick = Choisir votre pays
# $what est l’une des deux lignes ci-dessus ; $first et $last sont des noms de régions ou de pays.
home-pick-part = { $what } : { $first } – { $last }
home-groups-ask = À quels groupes de travail voulez-vous participer ? Appuyez sur autant de boutons que vous voulez ; la réponse vient sous ce message. Puis appuyez sur « Terminer ».

home-button-place = Un autre lieu
home-place-form = Une grande ville ou un fuseau horaire
home-place-hint = Par exemple Lisbonne, Réunion ou Europe/Lisbon
home-button-countries = Un autre pays
home-button-join = Rejoindre : { $group }
home-button-skip = Passer
home-button-skip-all = Passer le reste
home-button-finish = Terminer

home-done-title = Ce que vous pouvez faire maintenant
home-done =
    - Voir ce qui est prévu et vous inscrire : { COMMAND("event list") }
    - Participer à un groupe de travail : { COMMAND("group list") }
    - Vous faire rappeler ce que vous voulez, en toutes lettres : { COMMAND("remind me") }
    - Poser une question sur la spécialisation intelligente ou sur { -community(form: "the") } : { COMMAND("faq ask") }
    - Voir et changer ce que le bot sait de vous : { COMMAND("me show") }
home-done-next = Vous retrouvez tout cela avec { COMMAND("home") }.

# --- Le panneau ----------------------------------------------------------------------------------

home-panel-title = Bienvenue dans { -community(form: "the") }
home-panel = Vous rencontrez ici celles et ceux qui conçoivent et mettent en œuvre des stratégies de spécialisation intelligente. Vous venez d’arriver ? « Premiers pas » vous demande langue, fuseau horaire, région et groupes de travail, en moins d’une minute.
home-panel-next = Appuyez sur un bouton. Personne d’autre ne voit la suite, et elle est dans votre langue.
home-panel-promised = Le panneau est en cours de publication dans { $channel } et y sera épinglé. Un panneau plus ancien est retiré.
home-kind-panel = le panneau du salon d’accueil

home-heading = Vos premiers pas
home-retention = La date à laquelle vous avez fait les premiers pas est gardée un an, pour qu’ils ne vous soient pas demandés de nouveau.
