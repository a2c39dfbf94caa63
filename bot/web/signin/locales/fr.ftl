# La connexion aux pages du Secrétariat. On lit l’essentiel sur le web, le reste dans Discord.

signin-link-unknown = Ce lien n’ouvre rien. Copiez-le en entier depuis Discord, ou demandez-en un nouveau là-bas avec { COMMAND("office pages") }.
signin-link-used = Ce lien a déjà servi : il ne s’ouvre qu’une fois. Demandez-en un nouveau dans Discord avec { COMMAND("office pages") }. Si ce n’est pas vous qui l’avez utilisé, appuyez là-bas sur « Se déconnecter partout », sans attendre.
signin-link-expired = Ce lien a plus de { $minutes } minutes et n’ouvre plus rien. Demandez-en un nouveau dans Discord avec { COMMAND("office pages") }.
signin-signed-out = Vous n’êtes pas (ou plus) connecté. Demandez un lien dans Discord avec { COMMAND("office pages") } ; rien de ce qui a été enregistré n’est perdu.
signin-staff-only = Ces pages sont réservées { -secretariat(form: "to") }, dont vous n’avez pas (ou plus) le rôle sur le serveur. Si vous devriez l’avoir, demandez à une personne qui gère le serveur.
signin-not-known-now = Discord ne répond pas en ce moment : le bot ne peut pas voir qui a le droit de lire cette page. Réessayez dans quelques minutes ; vous restez connecté.
signin-form-forged = Ce formulaire ne vient pas d’une page que vous avez ouverte ; rien n’a été modifié. Revenez en arrière, rechargez la page et envoyez-le à nouveau.
# Instead of the way to pages where there are none.
signin-no-pages-to-print = Il y aura des pages à regarder et à imprimer dès que ce bot aura une adresse chiffrée sur le web : qui l’exploite en définit une avec PUBLIC_URL.
signin-no-staff-pages = Il n’y a pas de pages auxquelles se connecter : ce bot n’a pas d’adresse chiffrée sur le web. Qui l’exploite peut en définir une avec PUBLIC_URL.

signin-title = Connexion
signin-about = Vous serez connecté en tant que { $name }.
signin-rules = Le lien ne s’ouvre qu’une fois. Vous restez connecté sur cet appareil { $minutes } minutes après votre dernière page, et { $hours } heures au plus. Ne vous connectez pas sur un ordinateur partagé.
signin-button = Se connecter
signin-sign-out-button = Se déconnecter
signin-rooms = Pages
signin-signed-in-as = Connecté en tant que { $name }
signin-left-title = Déconnexion
signin-left = Vous êtes déconnecté sur cet appareil.

# --- Données personnelles ------------------------------------------------------------------------

signin-heading = La connexion sur le web
signin-retention = Le moment où vous avez demandé un lien de connexion est conservé un jour ; une session jusqu’à ce que vous vous déconnectiez, ne l’utilisiez plus pendant une demi-heure, ou huit heures au plus. Les liens eux-mêmes ne sont pas conservés.
