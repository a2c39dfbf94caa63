# Les pages publiques des réponses et des ressources.

library-parts = Parties de la bibliothèque
library-answers = Questions et réponses
library-topics = Par thème
library-more-about = À lire aussi
library-ask = Votre question
library-ask-hint = Dans vos mots, dans toute langue de l’Union
library-look-for = Que cherchez-vous ?
library-look-for-hint = Dans vos mots, dans toute langue de l’Union ; laissez vide pour tout voir
library-any = Indifférent
library-narrow = Préciser
# $number : combien sont affichés.
library-count =
    { $number ->
        [one] { $number } résultat
       *[other] { $number } résultats
    }
library-button-search = Chercher
library-found = Voici ce qui peut y répondre
library-unknown = Rien ici ne répond à coup sûr à cette question
library-ask-people = Ce n’est pas ce qu’il vous faut ? Les membres du serveur Discord s’adressent { -secretariat(form: "to") } avec { COMMAND("ask") }.
# $kind : document, enregistrement ou outil ; $language : sa langue ; $host : l’hôte auquel mène le lien.
library-kind-and-host = { $kind } · { $language } · { $host }
library-gone-title = Introuvable
library-gone = Cette page n’existe pas, ou plus.
library-see-all = Voir ce qu’il y a
