# The frame of every page, and what it says when something is in the way.

web-skip = Aller au contenu
web-community = { -community }
web-languages = Langues
web-leads-to = mène à { $host }
web-refused-title = Cela n’a pas marché
web-not-found = Il n’y a rien à cette adresse. Elle contient peut-être une faute de frappe, ou ce à quoi elle menait n’existe plus.
web-too-large = C’est plus que ce qui peut être reçu en une fois. Revenez en arrière, raccourcissez et envoyez de nouveau.
web-too-many = C’était trop en peu de temps. Revenez dans quelques minutes ; rien n’est perdu.
web-not-possible = Ce n’est pas possible ici ({ $status }). Revenez en arrière et réessayez depuis la page précédente.
web-other-site = Ceci a été envoyé depuis un autre site : rien n’a été fait. Ouvrez la page ici et envoyez depuis celle-ci.
web-unexpected = Quelque chose s’est mal passé de notre côté. Réessayez ; si cela se reproduit, indiquez cette référence { -secretariat(form: "to") } : { $reference }
