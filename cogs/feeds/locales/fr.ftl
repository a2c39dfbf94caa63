# --- /event calendar -----------------------------------------------------------------------------

command-event-calendar =
    .name = agenda
    .description = Les événements dans votre propre agenda : un fichier, et des liens auxquels s’abonner

feeds-title = Les événements dans votre agenda
feeds-label-mine = Mes événements
feeds-label-community = Tous les événements publics
feeds-label-link = Votre lien
feeds-button-open = Un lien pour mes événements
feeds-button-renew = Nouveau lien
feeds-button-end = Supprimer le lien

# $events : combien il y en a dans le fichier joint.
feeds-file =
    { $events ->
        [one] Le fichier joint contient l’événement de votre inscription.
       *[other] Le fichier joint contient les { $events } événements de vos inscriptions.
    } Ouvrez-le pour l’ajouter une fois à votre agenda.
feeds-file-none = Vous n’avez aucune inscription, il n’y a donc pas encore de fichier. Voyez ce qui est prévu avec { COMMAND("event list") }.
feeds-about = Un agenda abonné à un lien suit tout seul : ce qui est déplacé se déplace, ce qui est annulé est marqué.
feeds-next = Copiez un lien, puis choisissez « Ajouter un agenda », « À partir d’Internet » (ou « Par URL ») dans Outlook, Google ou Apple Calendar, et collez-le.
feeds-mine-none = Vous n’avez pas encore de lien. Créez-le avec le bouton : il n’est que pour vous.
feeds-mine = Vous avez un lien depuis le { $made }. Il a été affiché une fois et ne peut plus l’être : si vous l’avez perdu, créez-en un nouveau ; l’ancien n’affiche alors plus rien.
feeds-none = Il n’y a pas de liens d’agenda ici : ce bot n’a pas d’adresse sur le web.

feeds-issued-title = Votre lien d’agenda
feeds-issued = Qui possède ce lien voit de quels événements il s’agit, mais pas qui vous êtes. Gardez-le pour vous. Il n’est affiché que maintenant.
feeds-issued-next = Copiez-le, puis choisissez « Ajouter un agenda », « À partir d’Internet » (ou « Par URL ») dans Outlook, Google ou Apple Calendar, et collez-le. Il prend fin quand vous quittez le serveur, quand vous faites effacer vos données ou quand vous appuyez sur « Supprimer le lien ».
feeds-link-ended = Le lien n’affiche plus rien. Retirez-le aussi de votre agenda.
feeds-exists = Vous avez déjà un lien. Il ne peut plus être affiché : si vous l’avez perdu, tapez { COMMAND("event calendar") } et appuyez sur « Nouveau lien ».
feeds-gone = Ce lien a été remplacé ou supprimé entre-temps. Tapez { COMMAND("event calendar") } pour voir où vous en êtes.

# --- Les flux eux-mêmes --------------------------------------------------------------------------

# Noms des agendas, comme un logiciel d’agenda les affiche.
feeds-name-community = { $community } : événements
feeds-name-group = { $community } : { $group }
feeds-name-mine = { $community } : mes événements
# Lu par qui ouvre le lien dans un navigateur.
feeds-ended = Cet agenda a pris fin, ou n’a jamais existé. Pour un nouveau lien, demandez-le au bot sur le serveur Discord de la communauté.
feeds-no-group = Il n’y a pas d’agenda de ce nom. Le bot, sur le serveur Discord de la communauté, montre ceux qui existent.

# --- Données personnelles ------------------------------------------------------------------------

feeds-heading = Votre lien d’agenda
feeds-retention = Que vous avez un lien d’agenda, depuis quand et quand il a été lu pour la dernière fois est conservé jusqu’à ce que vous le supprimiez, quittiez le serveur ou ne le lisiez plus pendant six mois. Le lien lui-même n’est pas enregistré.
