### Ce qui est dit d’une date que quelqu’un a écrite.

## Refus

dates-unreadable = Je n’arrive pas à lire « { $text } » comme une date et une heure : « { $part } » n’est pas clair pour moi. Écrivez par exemple « 30 mars 2027, 9h30 », « demain à 9h30 » ou « dans 2 semaines ».
dates-missing = Écrivez une date et une heure, par exemple « 30 mars 2027, 9h30 ».
dates-said-twice = « { $text } » indique plus d’un jour, d’une heure ou d’un fuseau horaire. N’en écrivez qu’un de chaque, par exemple « 30 mars 2027, 9h30 ».
dates-time-contradicts = Dans « { $text } », l’heure et le moment de la journée ne vont pas ensemble. Écrivez l’heure de 0 à 23, par exemple « 14h ».
dates-too-long = C’est trop long pour une date : écrivez-la en { $limit } caractères au plus, par exemple « 30 mars 2027, 9h30 ».
dates-time-missing = « { $text } » indique le jour mais pas l’heure. Ajoutez-la, par exemple « 30 mars 2027, 9h30 ».
dates-no-such-day = Le « { $text } » n’existe pas dans le calendrier. Le jour vient d’abord, puis le mois.
dates-weekday-contradicts = Le { LOCAL($date) } est un { $real ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }, pas un { $typed ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }. Corrigez le jour de la semaine ou la date.
dates-ends-before-it-starts = La fin ({ $end }) viendrait avant le début ({ $start }). Si la fin est le lendemain, ajoutez « (+1) » ou écrivez les deux dates.
dates-in-the-past = Ce moment est passé : { LOCAL($local) } ({ PLACE($zone) }), c’était { WHEN($when, style: "R") }. Écrivez un moment à venir.
dates-out-of-reach = Cette année est hors de portée : je lis les dates de { $first } à { $last }. Vérifiez l’année.
dates-unknown-zone-word = « { $typed } » désigne des fuseaux différents selon les personnes. Nommez plutôt un lieu, par exemple « Europe/Brussels » ou « heure de Lisbonne ».
dates-offset-instead-of-zone = « { $typed } » n’est juste que la moitié de l’année dans la plupart des lieux. Nommez plutôt un lieu, par exemple « Europe/Brussels », ou écrivez simplement UTC.

## Remarques montrées avec la lecture

dates-remark-wall-clock = Vous avez écrit « { $typed } ». Ce jour-là, les horloges de { PLACE($zone) } sont à l’heure { $meant } ({ $offset }), et c’est { $local } à ces horloges qui est retenu. Au sens strict, « { $typed } » donnerait { $other_local } à { PLACE($zone) }.
dates-remark-day-first = Dans « { $typed } », le jour vient d’abord, puis le mois : { $when }.
dates-remark-next-weekday = J’ai pris le prochain à venir, { $when }. Si vous pensiez à la semaine suivante, écrivez la date : { $other }.
dates-remark-language = J’ai lu ceci en { LANGUAGE($language) }.
dates-remark-other-language = En { LANGUAGE($language) }, ce serait { $when }. Si c’est ce que vous voulez dire, écrivez la date en chiffres, par exemple 30/03/2027 09:30.
dates-remark-midnight = Minuit ouvre la journée : { $when }.

## Répétitions

dates-repeat-ambiguous = « { $typed } » peut vouloir dire deux choses. Écrivez « un lundi sur deux » pour une semaine sur deux, ou « le deuxième lundi de chaque mois ».
dates-repeat-too-often = « { $typed } », c’est plus souvent que ce que je peux répéter : une fois par jour au plus, par exemple « tous les jours à 9h30 ».
dates-remark-repeat-wall-clock = Vous avez écrit « { $typed } ». Ce sera { $local } aux horloges de { $place } toute l’année, en été comme en hiver.
