# --- To the member -------------------------------------------------------------------------------

helpdesk-in-thread = Votre question est parvenue { -secretariat(form: "to") }, ici : { $thread }. Vous seul et cette équipe pouvez la lire. Vous pouvez y ajouter des précisions à tout moment.
helpdesk-with-staff = Votre question est parvenue { -secretariat(form: "to") }. Aucun fil n’a pu être ouvert pour elle : une personne vous écrira.
helpdesk-waiting = Votre question est gardée, mais ne peut pas être transmise pour l’instant. Elle parviendra { -secretariat(form: "to") } dès que possible, sans que vous ayez rien à faire. Appuyez de nouveau sur le bouton plus tard pour voir où elle en est.
# $places sont les fils que le membre a déjà, ou un tiret.
helpdesk-too-many = Vous avez posé { $limit } questions { -secretariat(form: "to") } en un jour. Écrivez celle-ci dans l’un de vos fils : { $places }. Demain, vous pourrez en poser de nouvelles.

# --- At the desk ---------------------------------------------------------------------------------

# $number est le numéro de la question.
helpdesk-thread-title = Question { $number }
# $role appelle l’équipe.
helpdesk-opening = { $role } La FAQ n’a pas de réponse à ceci. Répondez ici : la personne qui a posé la question vous lit.
helpdesk-late = Ce message arrive en retard : il était prévu pour { $due }.
helpdesk-label-member = Question de
helpdesk-label-why = Pourquoi ici
helpdesk-why-forbidden = Le bot n’a pas le droit d’ouvrir un fil privé dans le salon d’aide, ou d’y faire entrer le membre. Accordez-lui à cet endroit « Créer des fils privés » et « Envoyer des messages dans les fils ». Écrivez au membre, s’il vous plaît.
helpdesk-why-no-channel = Aucun salon d’aide ne permet d’ouvrir des fils. Une personne qui gère le serveur peut en indiquer un avec { COMMAND("setup bind") }. Écrivez au membre, s’il vous plaît.
helpdesk-why-no-desk = Aucun rôle n’est relié à celui { -secretariat(form: "of") } : personne ne verrait le fil. Une personne qui gère le serveur peut l’indiquer avec { COMMAND("setup bind") }. Écrivez au membre, s’il vous plaît.
helpdesk-why-refused = Discord n’a pas laissé le bot ouvrir un fil, ou y écrire. Écrivez au membre, s’il vous plaît.
helpdesk-kind-opening = la question d’un membre dans son fil
helpdesk-kind-to-staff = la question d’un membre à l’équipe

# --- Personal data -------------------------------------------------------------------------------

helpdesk-heading = Vos questions { -secretariat(form: "to") }
helpdesk-retention = Une question n’est enregistrée que si vous l’adressez { -secretariat(form: "to") } ; elle est alors conservée 90 jours. Les questions posées seulement à la FAQ ne sont pas enregistrées. Le fil lui-même reste sur Discord.
