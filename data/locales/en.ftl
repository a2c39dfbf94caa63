# The words of this one community. Another community changes these, and no code.
# Use a term in any message: { -community }, { -secretariat }, { -secretariat(form: "the") }.
# A language that bends words keeps its forms here; every language has the same form names.

-community =
    { $form ->
       *[bare] S3 Community of Practice
        [the] the S3 Community of Practice
        [The] The S3 Community of Practice
        [of] of the S3 Community of Practice
        [to] to the S3 Community of Practice
    }

-community-short = S3 CoP

-secretariat =
    { $form ->
       *[bare] Secretariat
        [the] the Secretariat
        [The] The Secretariat
        [of] of the Secretariat
        [to] to the Secretariat
    }
