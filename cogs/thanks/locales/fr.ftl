thanks-text =
    { $people ->
        [one] Votre événement est terminé ; une personne avait une place.
       *[other] Votre événement est terminé ; { $people } personnes avaient une place.
    } On attend des remerciements, les documents et une demande d’avis dans les trois jours ouvrés : jusqu’au { $local } ({ WHEN($until, style: "R") }). Je ne vous le rappelle que cette fois.
thanks-next = Écrivez à tout le monde avec { COMMAND("event message") }. Si vous avez déjà remercié autrement, vous n’avez rien à faire.
thanks-kind-expected = le rappel à l’organisation de ce que l’on attend après un événement
