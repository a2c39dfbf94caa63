# Events for people who are not on Discord: pages and letters.

# --- Pages ---------------------------------------------------------------------------------------

guests-title-events = Événements à venir
guests-title-register = S’inscrire par courriel
guests-title-sent = Regardez votre boîte aux lettres
guests-title-confirm = Confirmez votre inscription
guests-title-lost = Retrouver votre lien
guests-title-mine = Vos inscriptions, { $name }
guests-title-data = Ce qui est conservé sur vous
guests-title-erase = Tout effacer ?
guests-title-erased = Tout est effacé

guests-all-events = Tous les événements
# Remplace, dans le lieu d’un événement, le lien d’une réunion pour qui n’a pas de place.
guests-place-link = [le lien est envoyé aux personnes qui ont une place]
guests-no-events = Rien n’est prévu pour le moment. Revenez un autre jour.
guests-no-event = Cet événement n’existe pas, ou n’est pas ouvert à tout le monde. La liste des événements montre ce qui est à venir.
guests-not-known = On ne sait pas encore quels événements sont ouverts à tout le monde : le bot vient de se réveiller. Revenez dans une minute.
guests-no-letters = On ne peut pas s’inscrire par courriel ici. Les membres s’inscrivent sur Discord ; si vous ne l’êtes pas, adressez-vous { -secretariat(form: "to") }.
guests-state-soon = Les inscriptions ouvrent le { $opens }. Revenez à ce moment-là.

guests-how = Vous recevrez un courriel avec un lien. Votre inscription compte dès que vous appuyez sur le bouton de la page à laquelle il mène.
guests-notice = Votre nom et votre adresse ne servent qu’à cet événement : pour les courriels qui le concernent et la liste de son équipe d’organisation. Chaque courriel mène à une page où vous pouvez vous désinscrire, voir ce qui est conservé sur vous et l’effacer.
guests-look-again = Quelque chose n’est pas encore juste ; rien de ce que vous avez saisi n’est perdu. Regardez les champs marqués.
guests-field-name = Votre nom
guests-hint-name = Comme l’équipe d’organisation doit vous appeler
guests-field-address = Votre adresse électronique
guests-hint-address = Un courriel y part aussitôt ; sans le bouton auquel il mène, rien ne se passe
guests-hint-listing = Nom, organisation et son type, fonction, pays ; vus par les participants à cet événement et par personne d’autre. Vous pouvez changer de réponse en vous inscrivant de nouveau. Notice { $notice }.

guests-button-register = Envoyez-moi le courriel
guests-button-confirm = Oui, je m’inscris
guests-button-link = Envoyez-moi le lien
guests-button-calm = Plus aucun rappel
guests-button-remind = Me le rappeler par courriel
guests-button-erase = Tout effacer

guests-sent = Un courriel à { $address } apporte le lien pour confirmer.
guests-sent-next = Ouvrez le lien qu’il contient et appuyez sur le bouton : votre inscription comptera alors pour « { $title } ». Il est valable deux jours. Si rien n’arrive en quelques minutes, regardez parmi les indésirables et vérifiez l’adresse. Une adresse qui vient de recevoir plusieurs courriels n’en reçoit plus pour l’instant : ouvrez alors le plus récent, dont la page mène aussi à ce que vous venez de saisir.
guests-confirm = Vous allez vous inscrire sous le nom « { $name } ». Rien n’a encore eu lieu : appuyez sur le bouton pour confirmer.
guests-confirm-invited = L’équipe d’organisation vous invite à participer et a saisi votre adresse. Rien n’a encore eu lieu : dites comment vous voulez être appelé, et appuyez sur le bouton pour vous inscrire. Si vous ne le voulez pas, quittez cette page : votre adresse est oubliée dans les deux jours.
guests-title-said = Voici ce qui a été indiqué, et que vous confirmez en appuyant
guests-link-anew = Quelque chose n’est pas comme vous le voulez ? Remplissez le formulaire à nouveau
guests-confirmed-already = C’est déjà confirmé. Rien n’a changé.

guests-lost = Chaque courriel mène à la page de vos inscriptions. Si vous n’en avez plus, indiquez votre adresse : si elle a servi à une inscription, un courriel y apporte le lien.
guests-lost-sent = Si { $address } a servi à une inscription ici, un courriel avec le lien y est en route.
guests-lost-sent-next = Si rien n’arrive en quelques minutes, regardez parmi les indésirables et vérifiez l’adresse. Vos courriels précédents mènent à la même page. Il n’est pas dit ici si une adresse a servi à une inscription.

guests-mine-offered = Une place vous est réservée jusqu’au { $until }. Prenez-la, ou laissez-la à la personne suivante.
guests-mine-declined = L’équipe d’organisation a refusé votre inscription. Pour toute question, adressez-vous { -secretariat(form: "to") }.
guests-mine-none = Vous n’avez plus de place ici.
guests-title-waiting = Pas encore confirmé
guests-waiting = Ceci a été saisi pour votre adresse ces deux derniers jours. Confirmez ce que vous voulez ; ce que vous ne confirmez pas est oublié.
guests-waiting-as = Sous le nom de { $name }
guests-title-have = Ce que vous avez
guests-link-look = Regarder et confirmer
guests-link-waiting = Voir tout ce qui a été saisi pour votre adresse
guests-nothing = Vous n’avez d’inscription à rien de ce qui est à venir.
guests-data = Votre nom et votre adresse sont oubliés un mois après votre dernier événement. Vous pouvez les recevoir dans un fichier, ou tout faire effacer maintenant.

guests-done-withdraw = Votre inscription est annulée. Votre place revient à d’autres.
guests-done-accept = La place est à vous.
guests-done-pass = Vous avez laissé la place. Elle est proposée à la personne suivante.
guests-done-calm = Vous ne recevrez plus de rappels de cet événement, ni de messages de son équipe d’organisation. Vous saurez toujours ce que devient votre place.
guests-done-remind = Vous recevrez les rappels de cet événement par courriel.

guests-erase =
    { $places ->
        [0] Votre nom et votre adresse seront effacés.
        [one] Votre nom, votre adresse et vos réponses seront effacés, et votre place reviendra à d’autres.
       *[other] Votre nom, votre adresse et vos réponses seront effacés, et vos { $places } places reviendront à d’autres.
    } C’est sans retour, et les liens de tous les courriels qui vous ont été envoyés cesseront de fonctionner.
guests-erased = Plus rien n’est conservé sur vous. Dans les sauvegardes, tout disparaît en quatre semaines.

guests-link-mine = Vos inscriptions, et comment se désinscrire
guests-link-answer = Prendre la place, ou la laisser
guests-link-confirm = Confirmer l’inscription
guests-link-event = L’événement
guests-link-export = Tout dans un fichier
guests-link-erase = Tout effacer
guests-link-keep = Ne rien effacer
guests-link-lost = J’ai une inscription et j’ai perdu mon lien

# --- Letters -------------------------------------------------------------------------------------

guests-subject-confirm = Merci de confirmer : { $title }
guests-subject-link = Le lien vers vos inscriptions
guests-subject-invited = Invitation : { $title }
guests-subject-registered = Votre inscription : { $title }
guests-subject-reminder = Rappel : { $title }
guests-subject-offer = Une place pour vous : { $title }
guests-subject-lapsed = La place est passée à d’autres : { $title }
guests-subject-decided = Votre inscription : { $title }
guests-subject-promoted = Vous avez une place : { $title }
guests-subject-message = De la part de l’équipe d’organisation : { $title }
guests-subject-changed = Modifié : { $title }
guests-subject-reopened = Finalement maintenu : { $title }
guests-subject-cancelled = Annulé : { $title }

guests-letter-hello = Bonjour { $name },
guests-letter-confirm = Quelqu’un a donné cette adresse pour s’inscrire à l’événement ci-dessous. Si c’était vous, ouvrez le lien et appuyez sur le bouton avant le { $until }. Sinon, ne faites rien : sans ce geste rien ne se passe, et cette adresse est oubliée.
guests-letter-link = Quelqu’un a demandé le lien vers vos inscriptions. Si c’était vous, ouvrez-le : vous y voyez ce que vous avez, vous pouvez vous désister ou tout faire effacer. Sinon, ne faites rien ; personne d’autre ne reçoit ce lien.
guests-letter-invited = L’équipe d’organisation vous invite à participer à l’événement ci-dessous et a saisi votre adresse. Si vous le voulez, ouvrez le lien et appuyez sur le bouton de la page d’ici le { $until }. Sinon, ne faites rien : sans cela rien ne se passe, et cette adresse est oubliée.
guests-letter-seated = votre inscription compte et vous avez une place. Si vous ne pouvez pas venir, désinscrivez-vous sur la page à laquelle mène le lien, pour que quelqu’un d’autre puisse venir. Le fichier joint inscrit l’événement dans votre agenda.
guests-letter-waiting = toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente. Quand ce sera votre tour, un courriel vous proposera une place et la réservera jusqu’à une date limite.
guests-letter-applied = votre inscription est soumise à l’équipe d’organisation, qui approuve chacune d’elles. Un courriel vous dira ce qu’elle décide.
guests-letter-reminder = Vous avez une place à cet événement. Si vous ne pouvez pas venir, désinscrivez-vous, pour que quelqu’un d’autre puisse venir.
guests-letter-started = Cet événement a commencé.
guests-letter-offer = Une place s’est libérée, et vous êtes en tête de la liste. Elle vous est réservée jusqu’au { $until } ; ensuite elle passe à la personne suivante.
guests-letter-lapsed =
    La place qui vous était réservée est passée à la personne suivante. { $open ->
        [yes] Si vous voulez toujours venir, inscrivez-vous de nouveau.
       *[no] Les inscriptions sont closes. Si vous voulez toujours venir, adressez-vous { -secretariat(form: "to") }.
    }
guests-letter-decided =
    { $standing ->
        [seated] L’équipe d’organisation a approuvé votre inscription : vous avez une place. Le fichier joint inscrit l’événement dans votre agenda.
        [waiting] L’équipe d’organisation a approuvé votre inscription. Toutes les places sont prises : vous êtes au rang { $position } de la liste d’attente ; quand ce sera votre tour, un courriel vous proposera une place.
       *[declined] L’équipe d’organisation a refusé votre inscription. Pour toute question, adressez-vous { -secretariat(form: "to") }.
    }
guests-letter-promoted = L’équipe d’organisation vous a donné une place. Le fichier joint inscrit l’événement dans votre agenda.
guests-letter-message = L’équipe d’organisation vous écrit :
guests-letter-changed = Cet événement a changé :
guests-letter-difference =
    { $field ->
        [when] Date
        [place] Lieu
       *[title] Titre
    }
    avant : { $was }
    maintenant : { $becomes }
guests-letter-reopened = Cet événement a finalement lieu. Vous avez ce que vous aviez avant.
guests-letter-cancelled = Cet événement n’aura pas lieu. S’il est dans votre agenda, le fichier joint l’en retire.

guests-kind-confirm = le courriel qui demande de confirmer une inscription
guests-kind-link = le courriel qui apporte de nouveau un lien perdu

# --- Refusals ------------------------------------------------------------------------------------

guests-name-missing = Dites comment l’équipe d’organisation doit vous appeler.
guests-name-too-long = Le nom a { $length } caractères ; { $limit } au plus. Raccourcissez-le.
guests-too-many-letters = { $letters } courriels sont partis vers cette adresse en une heure. Regardez la boîte, aussi parmi les indésirables ; ou réessayez dans une heure.
guests-key-opens-nothing = Ce lien n’ouvre plus rien : il est trop ancien, a été coupé en deux, ou tout ce qui concernait son lecteur a été effacé. Le courriel le plus récent contient un lien qui fonctionne. Si vous n’en avez plus, demandez-en un nouveau.
guests-sign-up-gone = Cette inscription n’a pas été confirmée en deux jours et a été oubliée. Inscrivez-vous de nouveau sur la page de l’événement.
guests-form-changed = Les organisateurs de « { $title } » ont changé leurs questions depuis que ce formulaire a été rempli ; il n’a donc pas été pris en compte. Répondez à ce qu’ils demandent maintenant et envoyez le formulaire : un courriel avec un lien pour confirmer suivra.

# --- Personal data -------------------------------------------------------------------------------

guests-heading = Nom et adresse des personnes qui ne sont pas sur Discord
guests-retention = Ils sont conservés jusqu’à 30 jours après le dernier événement ; ce qui n’a jamais été confirmé, deux jours ; une demande de lien perdu, une heure et sous forme d’empreinte.
