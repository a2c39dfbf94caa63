# --- Commandes -----------------------------------------------------------------------------------

command-news =
    .name = actualités
    .description = Équipe : les nouvelles d’autres sites, par leurs flux, dans les salons
command-news-follow =
    .name = suivre
    .description = Équipe : voir le flux d’un site, puis en recevoir les nouvelles dans un salon
    .option-link = L’adresse du flux (RSS ou Atom), qui commence par https://
    .option-link-name = lien
    .option-channel = Où ses nouvelles sont publiées
    .option-channel-name = salon
command-news-list =
    .name = liste
    .description = Équipe : les flux suivis et leur état
command-news-stop =
    .name = arrêter
    .description = Équipe : ne plus suivre un flux
    .option-feed = Un mot de son titre ou de son adresse
    .option-feed-name = flux

# --- Ce qui est publié ---------------------------------------------------------------------------

syndication-untitled = (sans titre)
# $number: how many entries more are new. $site: the host of the feed.
syndication-more =
    { $number ->
        [one] Une autre nouvelle sur { $site }.
       *[other] { $number } autres nouvelles sur { $site }.
    }
syndication-source = { $feed } · { $site }

# --- Ce que voit l’équipe ------------------------------------------------------------------------

syndication-preview-title = Aperçu : { $title }
# $number: how many entries stand below.
syndication-preview =
    { $number ->
        [0] Ce flux ne contient encore rien. Ce qui viendra sera publié dans { $channel }, chaque entrée une fois.
        [one] Voici son entrée la plus récente, telle qu’elle serait publiée dans { $channel }. Elle ne l’est pas : seul ce qui vient désormais le sera, chaque entrée une fois.
       *[other] Voici ses { $number } entrées les plus récentes, telles qu’elles seraient publiées dans { $channel }. Elles ne le sont pas : seul ce qui vient désormais le sera, chaque entrée une fois.
    } Tant que vous n’appuyez pas sur « { syndication-button-follow } », rien ne l’est.
syndication-label-site = Flux de
syndication-button-follow = Suivre
syndication-button-discard = Abandonner
syndication-followed = « { $title } » est suivi : le bot regarde toutes les demi-heures, et ce qui est nouveau arrive dans { $channel }. Pour voir tous les flux : { COMMAND("news list") }. Pour arrêter : { COMMAND("news stop") }.
syndication-discarded = Abandonné. Rien ne sera publié.
syndication-stopped = « { $title } » n’est plus suivi. Ce qui était déjà nouveau peut encore être publié. Pour le suivre de nouveau : { COMMAND("news follow") }.
syndication-list-title = Flux
syndication-list-empty = Aucun flux n’est suivi. Pour en voir un d’abord : { COMMAND("news follow") }.
# $number: feeds that are not shown.
syndication-list-more =
    { $number ->
        [one] … et un autre.
       *[other] … et { $number } autres.
    }
syndication-list-next = { COMMAND("news follow") } · { COMMAND("news stop") }
syndication-line-works = En ordre. Dernier changement : { WHEN($since, style: "R") }
# $why: a sentence.
syndication-line-broken = N’arrive pas (constaté { WHEN($since, style: "R") }) : { $why }

# --- Ce que lit l’équipe -------------------------------------------------------------------------

syndication-kind-item = Nouvelles d’un flux
syndication-kind-told = État d’un flux
# $why: a sentence.
syndication-told-broken = Le flux de { $site } n’arrive pas dans { $channel } : { $why } Le bot continue d’essayer, de moins en moins souvent, pendant un mois, et vous dira quand il fonctionne de nouveau ; ce qui est nouveau d’ici là n’est pas perdu. Pour arrêter : { COMMAND("news stop") }.
syndication-told-works = Le flux de { $site } arrive de nouveau dans { $channel }. Ce qui est venu entre-temps est publié maintenant.
# $ending: a sentence.
syndication-told-ended = Le flux de { $site } n’est plus suivi, et plus rien n’en vient dans { $channel }. { $ending } S’il se trouve ailleurs, regardez-le là : { COMMAND("news follow") }.
syndication-why-down = personne n’y répond, ou le site connaît une erreur.
syndication-why-slow = la réponse ne se termine pas à temps.
syndication-why-refused = le site ne le donne pas : il n’y est plus, ou pas pour tout le monde.
syndication-why-gone = le site dit qu’il a disparu pour de bon.
syndication-why-large = il est plus grand que tout ce qu’un flux peut avoir à dire.
syndication-why-malformed = ce qui arrive n’est pas un flux.
syndication-why-private = il mène à une adresse qui n’est pas celle de tout le monde.
syndication-why-astray = il mène d’adresse en adresse, sans fin.
syndication-why-channel = le bot ne peut pas publier dans ce salon, ou le salon n’existe plus.
syndication-ended-stopped = Arrêté par l’équipe.
syndication-ended-gone = Son site dit qu’il a disparu pour de bon.
syndication-ended-failing = Pendant un mois, il n’a pas pu être lu, ou pas être publié.
syndication-ended-silent = Rien de nouveau n’y a figuré depuis plus d’un an.

# --- Refus ---------------------------------------------------------------------------------------

syndication-down = Personne ne répond à « { $host } », ou le site connaît une erreur. Regardez l’adresse dans votre navigateur, puis réessayez. Rien n’a été modifié.
syndication-slow = « { $host } » ne répond pas à temps. Réessayez plus tard. Rien n’a été modifié.
syndication-refused = « { $host } » ne donne rien à cette adresse, ou pas à tout le monde. Ouvrez-la dans une fenêtre privée de votre navigateur ; ce que vous y voyez, le bot le voit aussi. Rien n’a été modifié.
syndication-gone = « { $host } » dit que ce flux a disparu pour de bon. Cherchez-en un autre sur le site. Rien n’a été modifié.
syndication-large = Ce qu’envoie « { $host } » est plus grand qu’un flux ne peut l’être ici (2 Mo). Cherchez sur le site un flux avec moins d’entrées. Rien n’a été modifié.
syndication-malformed = Ce qu’envoie « { $host } » n’est pas un flux RSS ou Atom lisible, peut-être une page. Cherchez sur cette page « RSS » ou « Atom », et copiez l’adresse où cela mène. Rien n’a été modifié.
syndication-private = « { $host } » mène à une adresse qui n’est pas celle de tout le monde ; le bot n’y va donc pas. Donnez l’adresse d’un flux du web public. Rien n’a été modifié.
syndication-astray = « { $host } » mène d’adresse en adresse, sans fin. Ouvrez-la dans votre navigateur, et copiez celle où vous arrivez. Rien n’a été modifié.
syndication-already-followed = « { $title } » arrive déjà dans ce salon. Pour voir tous les flux : { COMMAND("news list") }.
syndication-too-many = { $limit } flux sont suivis, et il n’y a pas de place pour d’autres. Arrêtez-en un d’abord : { COMMAND("news stop") }.
syndication-proposal-gone = Cet aperçu est trop ancien, ou a été abandonné ou arrêté depuis. Regardez le flux de nouveau : { COMMAND("news follow") }.
syndication-unknown = Aucun flux suivi ne s’appelle « { $typed } », ou plusieurs portent ce nom. Choisissez l’un de ceux proposés pendant la saisie ; tous sont dans { COMMAND("news list") }.
syndication-channel-gone = Ce salon n’existe plus. Choisissez-en un autre. Rien n’a été modifié.
syndication-channel-forbids = Le bot ne peut pas encore publier dans { $channel } ; rien n’a donc été modifié. { client-lacks } { client-lacks-remedy } Réessayez ensuite.
