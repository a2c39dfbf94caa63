# --- /event series -------------------------------------------------------------------------------

command-event-series =
    .description = Les événements qui reviennent
    .name = série
command-event-series-start =
    .description = Faire revenir un événement ({ -secretariat }) ; vous voyez d’abord ses dates
    .name = commencer
    .option-event = L’événement : choisissez-le, ou tapez un mot de son titre
    .option-event-name = événement
    .option-every = À quel rythme : choisissez, ou tapez p. ex. le troisième mardi de chaque mois
    .option-every-name = rythme
    .option-until = La dernière date, p. ex. 30 juin 2023 ; sinon, jusqu’à ce que vous y mettiez fin
    .option-until-name = fin
command-event-series-show =
    .description = Les dates d’une série et où elles en sont ({ -secretariat })
    .name = voir
    .option-event = Une date de la série : choisissez-la, ou tapez un mot de son titre
    .option-event-name = événement
command-event-series-skip =
    .description = Sauter une date d’une série qui n’est pas encore créée ({ -secretariat })
    .name = sauter
    .option-event = Une date de la série : choisissez-la, ou tapez un mot de son titre
    .option-event-name = événement
    .option-date = La date à sauter : choisissez-la, ou tapez-la
    .option-date-name = date

# --- Cards ---------------------------------------------------------------------------------------

series-button-start = Le faire revenir
series-button-put-back = La rétablir

series-label-rule = Revient
series-label-dates = Prochaines dates
series-label-remark = À savoir

series-reading = Voici comment cet événement reviendrait. Rien n’a encore changé.
series-reading-next = Si c’est bien cela, appuyez sur « Le faire revenir ». Sinon, reprenez { COMMAND("event series start") }.
# $weeks: so far ahead dates become events; $days: so long before it each is announced.
series-begun = Il revient. Les dates des { $weeks } prochaines semaines sont maintenant des événements à part entière, avec le même texte, les mêmes places et les mêmes modalités d’inscription ; les autres suivront à temps. Chacune est annoncée { $days } jours avant.
series-next = Pour modifier ou annuler une date, ou toutes les suivantes, utilisez { COMMAND("event edit") } et { COMMAND("event cancel") }. Pour sauter une date qui n’est pas encore créée, { COMMAND("event series skip") }.
series-over = Il ne reste aucune date : cette série est terminée.
series-left-out = La date du { $day } est sautée. Personne n’en avait été informé.
series-put-back = La date du { $day } est rétablie.

series-rule-until = { $rule }, jusqu’au { $until }

series-date-later = { $local } (pas encore créée)
series-date-left-out = { $local } (sautée)
series-date-cancelled = { $local } (annulée)
series-date-moved = { $local } (déplacée : { $starts })
series-remark-twice = Les horloges affichent deux fois { $local }. Ce sera la première des deux.

# --- Refusals ------------------------------------------------------------------------------------

series-rule-misses-first = « { $title } » a lieu le { LOCAL($day) }, qui n’est pas une date de ce rythme ; la prochaine serait le { LOCAL($next) }. Choisissez un autre rythme, ou déplacez d’abord l’événement avec { COMMAND("event edit") }.
series-comes-too-often = Cela ferait plus de { $most } dates en { $weeks } semaines, et personne ne s’y retrouverait. Faites-le revenir trois fois par semaine au plus.
series-ends-too-early = Avec le { LOCAL($until) } comme dernière date, rien ne reviendrait. Choisissez une date plus tardive, ou n’en donnez pas.
series-date-missing = Une date de la série tomberait le { LOCAL($local) } à { PLACE($zone) }, et les horloges avancent par-dessus cette heure : elle n’existe pas. Donnez une autre heure à l’événement avec { COMMAND("event edit") }, ou arrêtez la série avant cette date.
series-rule-unreadable = Je n’arrive pas à lire « { $text } » comme un rythme. Choisissez dans la liste qui apparaît pendant la saisie, ou écrivez par exemple « chaque semaine », « toutes les deux semaines » ou « le troisième mardi de chaque mois » ; l’événement garde son heure.
series-event-moved = Quelqu’un a modifié « { $title } » depuis que vous en avez vu les dates. Rien n’a été créé ; regardez-les encore une fois avec { COMMAND("event series start") }.
series-channel-gone = Le salon où cet événement a été annoncé a été supprimé, ses dates ne pourraient donc pas être annoncées. Reliez un autre salon avec { COMMAND("setup bind") }, puis réessayez.
series-channel-forbids = Les dates ne pourraient pas être annoncées dans { $channel }. { client-lacks } { client-lacks-remedy } Réessayez ensuite : rien n’a été changé.
series-repeats-already = « { $title } » est déjà une date d’une série. Voyez ses dates avec { COMMAND("event series show") } ; pour changer de rythme, annulez les dates suivantes avec { COMMAND("event cancel") }, puis recommencez à partir de la dernière qui reste.
series-none = « { $title } » ne revient pas. Pour le faire revenir, utilisez { COMMAND("event series start") }.
series-no-such-date = Le { LOCAL($day) } n’est pas une date à venir de « { $title } ». Voyez ses dates avec { COMMAND("event series show") }.
series-date-stands = Le { LOCAL($day) } est déjà un événement, et des personnes ont pu s’inscrire. Annulez-le avec { COMMAND("event cancel") } : elles en seront informées.
series-dates-stay = Plusieurs dates de « { $title } » ne peuvent pas changer de jour à la fois. Laissez le jour au { LOCAL($day) } et ne changez que l’heure, ou appuyez sur le bouton qui ne modifie que celle-ci. Pour d’autres jours, annulez les dates suivantes avec { COMMAND("event cancel") }, puis commencez une autre série.
