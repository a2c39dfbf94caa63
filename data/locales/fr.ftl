# Les mots de cette communauté. Une autre communauté change ceux-ci, et aucun code.
# Dans un message : { -community }, { -secretariat }, { -secretariat(form: "the") }.
# Les formes portent les mêmes noms dans toutes les langues.

-community =
    { $form ->
       *[bare] Communauté de pratique S3
        [the] la Communauté de pratique S3
        [The] La Communauté de pratique S3
        [of] de la Communauté de pratique S3
        [to] à la Communauté de pratique S3
    }

-community-short = CoP S3

-secretariat =
    { $form ->
       *[bare] Secrétariat
        [the] le Secrétariat
        [The] Le Secrétariat
        [of] du Secrétariat
        [to] au Secrétariat
    }
