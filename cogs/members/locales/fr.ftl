# --- /me -----------------------------------------------------------------------------------------

command-me =
    .description = Tout ce qui vous concerne
    .name = moi
command-me-language =
    .description = Choisir la langue dans laquelle le bot vous parle
    .name = langue
    .option-language = La langue
    .option-language-name = langue
command-me-timezone =
    .description = Choisir le lieu dont l’heure vaut pour vous
    .name = fuseau
    .option-place = Une ville, une région ou un fuseau, par exemple Saint-Denis ou Europe/Lisbon
    .option-place-name = lieu
command-me-region =
    .description = Indiquer votre pays ou votre région
    .name = région
    .option-region = Votre pays ou votre région NUTS 2, par exemple Portugal, Norte ou PT11
    .option-region-name = région
command-me-quiet =
    .description = Choisir les heures où aucun rappel d’événement n’arrive
    .name = silence
    .option-hours = De quand à quand, comme 22:00-07:00 ; ou « non »
    .option-hours-name = heures
command-me-reminders =
    .description = Choisir si vous voulez des rappels par message privé
    .name = rappels
    .option-reminders = Avec ou sans
    .option-reminders-name = rappels
    .choice-reminders-on = avec
    .choice-reminders-off = sans
command-me-show =
    .description = Montrer en bref ce que le bot sait de vous
    .name = résumé
command-me-export =
    .description = Recevoir dans un fichier tout ce qui est enregistré sur vous
    .name = export
command-me-erase =
    .description = Effacer ce qui est enregistré sur vous ; vous voyez d’abord de quoi il s’agit
    .name = effacer
command-me-inbox =
    .description = Lire ce qui n’a pas pu vous parvenir par message privé
    .name = courrier

members-language-title = Langue
members-language-chosen = Désormais, le bot vous parle en { $language }, ici et par message privé.
members-language-follows = Désormais, le bot vous parle dans la langue de votre Discord, si possible : { $language }.
members-language-as-discord = comme mon Discord
members-language-of-discord = { $language } (comme votre Discord)
members-language-not-spoken = Le bot ne parle pas « { $typed } ». Il parle : { $spoken }.

members-zone-title = Fuseau horaire
# $now est une date et une heure, avec la ville entre parenthèses.
members-zone-chosen = Votre fuseau horaire est choisi. Pour vous, nous sommes le { $now }.
members-zone-next = Si votre montre indique autre chose, choisissez de nouveau avec { COMMAND("me timezone") }.
members-zone-of-community = { $zone }, faute d’autre choix
members-zone-not-found =
    { $nearby ->
        [0] Aucun lieu connu ne s’appelle « { $typed } ». Indiquez plutôt une grande ville proche, par exemple Bruxelles.
        [one] Aucun lieu ne s’appelle exactement « { $typed } ». Pensez-vous à { $near } ?
       *[other] « { $typed } » ne désigne pas un seul lieu. Pensez-vous à l’un de ceux-ci : { $near } ?
    }

members-region-title = Pays et région
members-region-chosen = Vous venez de : { $region }. Un groupe de travail nomme votre pays dès qu’au moins cinq de ses membres en viennent ; personne ne voit de liste de noms.
members-region-next = Si cela change, choisissez de nouveau avec { COMMAND("me region") }, ou « Je préfère ne pas le dire » pour que ce soit oublié.
# L’origine de la liste ; elle doit être nommée.
members-region-source = Régions : NUTS 2024, Eurostat, CC BY 4.0
members-region-none = Je préfère ne pas le dire
members-region-forgotten = Rien n’est conservé sur votre provenance.
members-region-not-said = non indiqués
members-region-not-found =
    { $nearby ->
        [0] Aucun pays ni aucune région ne s’appelle « { $typed } ». Tapez son nom ou son code, par exemple Portugal, Norte ou PT11.
        [one] Aucun pays ni aucune région ne s’appelle exactement « { $typed } ». Pensez-vous à { $near } ?
       *[other] Aucun pays ni aucune région ne s’appelle exactement « { $typed } ». Pensez-vous à l’un de ceux-ci : { $near } ?
    }

members-reminders-title = Rappels par message privé
members-reminders-on = Pour les événements auxquels vous vous inscrirez désormais, vous recevrez les rappels par message privé, sauf si vous en décidez autrement pour l’un d’eux. Pour ceux où vous avez déjà une place, utilisez « Me le rappeler par message privé » dans { COMMAND("event show") }. Votre Discord doit accepter les messages privés des membres de ce serveur.
members-reminders-off = Vous ne recevez de rappels par message privé que là où vous les demandez.

members-show-title = Ce que le bot sait de vous
members-label-language = Langue
members-label-zone = Fuseau horaire
members-label-region = Pays et région
members-quiet-title = Heures de silence
members-quiet-on = De { $start } à { $end }, à l’heure de { $place }, aucun rappel d’événement ne vous arrive par message privé. Un rappel prévu dans cet intervalle vient à la fin, ou avant son début si l’événement commence plus tôt. Les autres messages qui peuvent attendre viennent, eux aussi, à la fin. Vous n’êtes pas à l’heure de { $place } ? Choisissez votre fuseau avec { COMMAND("me timezone") }.
members-quiet-off = Les rappels arrivent de nouveau à toute heure.
members-quiet-unreadable = « { $typed } » n’indique pas des heures. Écrivez de quand à quand, comme 22:00-07:00, ou « non ».
members-label-reminders = Rappels par message privé
members-on = avec
members-off = seulement là où vous les demandez
members-show-stored = Enregistré sur vous :
members-show-next = { COMMAND("me export") } vous donne le tout, { COMMAND("me erase") } l’efface.
# $feature est la partie du bot qui l’enregistre ; $kept est sa phrase sur la durée.
members-part =
    { $rows ->
        [one] - **{ $feature }**, une entrée. { $kept }
       *[other] - **{ $feature }**, { $rows } entrées. { $kept }
    }
members-part-alone =
    { $rows ->
        [one] - **{ $feature }**, une entrée
       *[other] - **{ $feature }**, { $rows } entrées
    }
members-retention = Ils sont gardés jusqu’à ce que vous les effaciez ; sans aucun choix de votre part, la langue de votre Discord est gardée un an après votre dernière utilisation du bot.
members-heading = Vos choix
members-nothing-title = Rien n’est enregistré
members-nothing-stored = Rien n’est enregistré sur vous.

members-export-title = Tout ce qui est enregistré sur vous
members-export-text = Le fichier contient tout ce que le bot a enregistré sur vous, et combien de temps chaque partie est gardée. Personne d’autre ne voit ce message.
# Le nom du fichier, sans son extension.
members-export-file = mes-donnees

members-erase = Tout effacer
members-erase-title = Effacer tout ce qui vous concerne ?
members-erase-what = Vos inscriptions prennent fin, et une personne en attente pourra recevoir votre place. Vous quittez les salons de vos groupes de travail. Ceci sera effacé aussitôt et ne pourra pas être rétabli :
members-erase-next = Appuyez sur le bouton pour effacer. Sinon, rien ne change. Pensez d’abord à { COMMAND("me export") }.
members-label-stays = Ce qui reste
members-erase-stays = Ce que d’autres ont écrit sur vous reste, tout comme les messages déjà envoyés sur Discord. Vous pouvez y supprimer les vôtres ; pour tous les autres, adressez-vous { -secretariat(form: "to") } avec { COMMAND("ask") } sur le serveur. Les sauvegardes vous oublient en quatre semaines au plus ; d’ici là, votre numéro Discord reste dans une liste, pour qu’aucune sauvegarde ne vous fasse réapparaître.
members-erased-title = Effacé
members-erased-what = Ceci a été effacé :
members-not-yours = Ce bouton est destiné à un autre membre. Utilisez { COMMAND("me erase") } pour ce qui est enregistré sur vous.

members-inbox-title = Messages pour vous
members-inbox-empty = Rien ne vous attend.
members-inbox-text = Ces messages n’ont pas pu vous parvenir en privé. Le plus récent vient en premier.
members-inbox-next = Les boutons et les fichiers dont ils parlent ne sont pas repris ici ; vos inscriptions sont dans { COMMAND("event mine") }. Pour recevoir les messages directement, autorisez les messages privés dans les paramètres de confidentialité du serveur.
members-inbox-message = Un message
members-inbox-due = Il était prévu pour { $due }.
