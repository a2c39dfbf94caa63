# --- Dans la liste d’événements de Discord -------------------------------------------------------

mirror-hint = Pour participer, inscrivez-vous auprès du bot : sous son annonce ou avec la commande « event register ». « Intéressé » ici ne vaut pas inscription.
mirror-no-place = Voir l’annonce

# --- Ce que lit l’équipe -------------------------------------------------------------------------

mirror-kind-told = Nouvelles de la liste d’événements de Discord
mirror-button-again = Le remettre dans la liste
mirror-told-full = Cet événement n’est pas dans la liste d’événements de Discord : elle a de la place pour 100 événements à venir. Inscriptions, rappels et agendas fonctionnent sans elle. Il y sera mis dès qu’un autre sera passé ou supprimé ; vous n’avez rien à faire.
mirror-told-forbidden = Cet événement n’est pas dans la liste d’événements de Discord : il manque au bot la permission « { permission-create-events } ». Donnez-la au rôle du bot dans les paramètres du serveur ; l’événement apparaîtra tout seul.
mirror-told-refused = Cet événement n’est pas dans la liste d’événements de Discord : Discord ne l’accepte pas tel quel. Inscriptions, rappels et agendas fonctionnent sans elle.
mirror-told-removed = Quelqu’un a supprimé cet événement de la liste d’événements de Discord, ou l’y a annulé. Il a toujours lieu, et les inscriptions restent. Si c’était une erreur, remettez-le ; s’il ne doit pas avoir lieu, utilisez { COMMAND("event cancel") }.
mirror-told-edit-forbidden = Le bot ne peut pas modifier cet événement dans la liste d’événements de Discord, ce qui y figure est donc ancien : il lui manque la permission « { permission-create-events } ». Donnez-la au rôle du bot dans les paramètres du serveur.
mirror-told-edit-refused = Discord n’accepte pas la modification de cet événement dans sa liste, ce qui y figure est donc ancien. Vous pouvez l’y modifier à la main, ou le supprimer.
mirror-again = « { $title } » est en train d’être remis dans la liste d’événements de Discord.
mirror-not-removed = Cet événement n’a pas été supprimé à la main de la liste de Discord, ou y figure de nouveau. Rien n’a changé.
