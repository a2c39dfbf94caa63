# The public pages of answers and resources.

library-parts = Parts of the library
library-answers = Questions and answers
library-topics = By topic
library-more-about = More about
library-ask = Your question
library-ask-hint = In your own words, in any language of the Union
library-look-for = What are you looking for?
library-look-for-hint = In your own words, in any language of the Union; leave it empty to see everything
library-any = Any
library-narrow = Narrow it down
# $number: how many are listed.
library-count =
    { $number ->
        [one] One is listed
       *[other] { $number } are listed
    }
library-button-search = Search
library-found = This may answer it
library-unknown = Nothing here answers this question for sure
library-ask-people = Not what you need? Members of the Discord server ask { -secretariat(form: "the") } with { COMMAND("ask") }.
# $kind: document, recording or tool; $language: its language; $host: the host its link leads to.
library-kind-and-host = { $kind } · { $language } · { $host }
library-gone-title = Not here
library-gone = There is no such page (any more).
library-see-all = See what there is
