# --- Commands ------------------------------------------------------------------------------------

command-faq-add =
    .description = Editors: write a new answer; you see it before anybody else does
command-faq-edit =
    .description = Editors: change an answer
    .option-entry = The entry: choose it, or type its question
command-faq-translate =
    .description = Editors: translate an answer, or compare its translation anew
    .option-entry = The entry: choose it, or type its question
    .option-language = Into which language
command-faq-drafts =
    .description = Editors: what is written and not published yet
command-faq-export =
    .description = Editors: all answers as files, to keep or to work on
command-faq-review =
    .description = Editors: which answers need a hand, and why
    .option-part = Only some of them; all if you leave this out
    .choice-part-all = all that need a hand
    .choice-part-conflict = their file says something else
    .choice-part-due = due for review
    .choice-part-outdated = with a translation to compare
    .choice-part-duplicate = seem to say the same as another
    .choice-part-ownerless = without an owner
    .choice-part-mine = mine, as owner or reviewer
command-faq-entry =
    .description = Editors: an answer with its owner, its dates and what is the matter with it
    .option-entry = The entry: choose it, or type its question
command-faq-assign =
    .description = Editors: say who answers for an entry, who looks it over, and when
    .option-entry = The entry: choose it, or type its question
    .option-owner = Who answers for it; has to be an editor
    .option-reviewer = Who looks it over; has to be an editor
    .option-days = In how many days it is looked at again
command-faq-retire =
    .description = Editors: take an answer out of the FAQ; you are asked first, and its history stays
    .option-entry = The entry: choose it, or type its question
    .option-language = Only this translation; the whole entry if you leave this out
command-faq-history =
    .description = Editors: who changed an answer, when and how; you can go back to any of it
    .option-entry = The entry: choose it, or type its question
    .option-language = Of which translation; of the original if you leave this out
command-add-to-faq =
    .name = Add to FAQ

# --- The form ------------------------------------------------------------------------------------

keeping-form-title = An answer for the FAQ
keeping-form-title-translation = Translation: { $language }
keeping-form-question = Question, as members ask it
keeping-form-answer = Answer
keeping-form-aliases = Other ways to ask it
keeping-form-aliases-hint = One on each line. Each is answered at once, so the more the better.
keeping-form-sources = Sources
keeping-form-sources-hint = One address on each line: pages that anybody can open, and that say so.
keeping-form-topics = Topics

# --- A draft and its preview ---------------------------------------------------------------------

keeping-label-aliases = Other ways to ask it
keeping-label-sources = Sources
keeping-label-topics = Topics
keeping-label-language = Language
keeping-label-remarks = Please note
keeping-preview-next = This is how it will be read. Nobody but editors sees it until you press “Publish”; publishing says that you have looked at its sources today.
keeping-preview-meanwhile-next = Nothing is lost and nothing was overwritten. Press “Go on with mine” to see what yours changes of theirs, then publish it; or correct it; or discard it.
keeping-preview-alike = Another entry seems to answer the same. Two of them are harder to find than one: rather edit that one, or say what tells them apart.
keeping-preview-volatile = It is marked as something that changes: it is due for review after 180 days, and members are told to look at its source.
keeping-preview-standing = It is marked as something that stands: it is due for review after a year.
keeping-preview-translations = Once it is published, its translation ({ $languages }) is not shown until somebody has compared it. If you change nothing of what it says, press “Publish, translations hold”.
keeping-changes-title = What this changes
keeping-meanwhile-title = Somebody else has changed it meanwhile
keeping-original-title = The original
keeping-kept-title = What you typed; copy it, nothing of it was kept
# $entry is the id of an entry, $language the name of a language.
keeping-published = Members find it from now on: { $entry }, { $language }.
keeping-published-next = It is revision { $number }. To see what became of it, or to go back: { COMMAND("faq history") }.
keeping-draft-kept = What you typed is kept as draft { $number }: press “Write it” to correct it.
keeping-draft-made = This is draft { $number } now. Press “Write it” to make an answer of it, now or later with { COMMAND("faq drafts") }; nothing is published before you have seen it.
keeping-draft-where = { COMMAND("faq drafts") }, draft { $number }. Only the desk sees it, for it holds the words of whoever asked; publish it yourselves, or show it to the other editors.
keeping-released = All editors see this draft from now on.
# Beside a draft in a list: nobody but the desk sees it.
keeping-draft-desks = seen by the desk only
keeping-draft-held = Only the desk sees this draft: it holds what a member wrote to the desk. Take out what only they should know, then “Show to all editors” lets the others work on it.
keeping-draft-unnamed = (no question yet)
keeping-discarded = The draft is gone. What members read has not changed.
keeping-origin-form = typed
keeping-origin-message = from a message
keeping-origin-request = from a request
keeping-drafts-title = Drafts for the FAQ
keeping-drafts-nothing = There are none. Write an answer with { COMMAND("faq add") }, or use “Add to FAQ” in the menu of a message.
keeping-drafts-next = Choose one to see it as it will be read.
keeping-drafts-hint = Choose a draft
keeping-exported =
    { $count ->
        [one] One answer as a file, as the folder data/faq takes it.
       *[other] { $count } answers as files, as the folder data/faq takes them.
    }

# --- What needs a hand ---------------------------------------------------------------------------

keeping-review-title-all = Answers that need a hand
keeping-review-title-conflict = Answers whose file says something else
keeping-review-title-due = Answers due for review
keeping-review-title-outdated = Answers with a translation to compare
keeping-review-title-duplicate = Answers that seem to say the same as another
keeping-review-title-ownerless = Answers without an owner
keeping-review-title-mine = Your answers
keeping-review-nothing = There are none.
keeping-review-next = Choose one to see it and to act on it.
keeping-review-hint = Choose an entry
keeping-page = Page { $number } of { $last }
keeping-short-conflict = its file says something else
keeping-short-due = due
keeping-short-outdated = translation to compare
keeping-short-duplicate = near another
keeping-short-ownerless = no owner
keeping-short-fine = fine
keeping-concern-conflict = Its file was changed, and so was it: compare them.
keeping-concern-due = Its review is due: look at its sources, then press “Still right” or “Edit”.
keeping-concern-outdated = A translation has not been compared since the original was checked, and is not shown.
keeping-concern-duplicate = Another entry seems to answer the same.
keeping-concern-ownerless = Nobody answers for it: press “I take it on”, or name somebody with { COMMAND("faq assign") }.
# $entries are ids.
keeping-alike = Near it: { $entries }. Press “They differ” if each answers something of its own.
keeping-label-id = Entry
keeping-label-owner = Owner
keeping-label-reviewer = Reviewer
keeping-label-checked = Checked
keeping-label-review = Next review
keeping-label-languages = Languages
keeping-label-matters = What is the matter
keeping-language-shown = shown
keeping-language-outdated = to be compared, not shown
keeping-language-retired = retired
keeping-nobody = nobody
keeping-confirmed = Written down: its sources were checked today, and it is still right.
keeping-told-apart = Written down: it says something else than those near it.
keeping-taken = You answer for it now.
keeping-assigned-title = Written down
keeping-retired-note = It is retired: members do not find it. Its history can bring it back.
keeping-choice-retired = (retired) { $question }

keeping-button-publish = Publish
keeping-button-publish-small = Publish, translations hold
keeping-button-rebase = Go on with mine
keeping-button-correct = Correct
keeping-button-finish = Write it
keeping-button-changes = It changes
keeping-button-stands = It stands
keeping-button-discard = Discard
keeping-button-release = Show to all editors
keeping-button-right = Still right
keeping-button-edit = Edit
keeping-button-take = I take it on
keeping-button-take-left = I take them on
keeping-button-apart = They differ
keeping-button-history = History
keeping-button-retire = Retire
keeping-button-translate = Translate: { $language }
keeping-button-compare = Compare with file: { $language }
keeping-button-take-file = Take the file
keeping-button-keep-ours = Keep the entry
keeping-button-restore = Go back to this
keeping-button-back = Back
keeping-button-more = More

keeping-ask-retire = Take this answer out of the FAQ, in every language? Members find it no more; its history stays, and you can bring it back from there.
keeping-ask-retire-translation = Take this translation out of the FAQ? Members get the original instead; its history stays, and you can bring it back from there.
keeping-retired = { $entry } is retired. To bring it back: { COMMAND("faq history") }.

keeping-conflict-title = Which of them is right?
keeping-conflict = { $path } and its entry were both changed since they said the same. What the file would change of the entry:
keeping-conflict-next = “Take the file” makes it the entry’s next revision; “Keep the entry” leaves the entry as it is, and the file is not looked at again until it changes. To have the file say what the entry does, export.
keeping-decided-file = The entry says what its file does from now on. What it said before is in its history.
keeping-decided-ours = The entry stays as it is. Its file is left alone until somebody changes it.

# --- History -------------------------------------------------------------------------------------

keeping-history-title = What became of it: { $language }
keeping-history-next = Choose a revision to see what it changed, and to go back to it.
keeping-history-hint = Choose a revision
keeping-revision-title = Revision { $number }
keeping-revision-next = “-” is what went, “+” is what came. Going back makes a new revision; nothing of the history is lost.
keeping-difference-none = It changed none of the words.
keeping-unnamed = somebody who is not named any more
keeping-act-added = { $at }: added by { $who }
keeping-act-edited = { $at }: edited by { $who }
keeping-act-checked = { $at }: found to be still right by { $who }
keeping-act-retired = { $at }: retired by { $who }
keeping-act-restored = { $at }: brought back by { $who }
keeping-act-imported = { $at }: taken over from its file
keeping-act-settled = { $at }: taken over from its file, as { $who } decided
keeping-did-added = added
keeping-did-edited = edited
keeping-did-checked = still right
keeping-did-retired = retired
keeping-did-restored = brought back
keeping-did-imported = from its file
keeping-part-question = Question
keeping-part-aliases = Other ways to ask it
keeping-part-answer = Answer
keeping-part-source = Sources
keeping-part-tags = Topics
keeping-part-checked = Checked
keeping-part-volatile = Whether it changes
keeping-part-volatile-is = it changes

# --- Owners who are gone, and the morning's card --------------------------------------------------

keeping-kind-left = the question who takes on answers whose owner left
keeping-left-title = Who takes on these answers?
keeping-left =
    { $count ->
        [one] The owner of this answer has left, or is no editor any more:
       *[other] The owners of these { $count } answers have left, or are no editors any more:
    }
keeping-left-more =
    { $more ->
        [one] - and one more
       *[other] - and { $more } more
    }
keeping-left-next = Press “I take them on”, or name an owner for each with { COMMAND("faq assign") }.
keeping-taken-left =
    { $count ->
        [one] You answer for one more entry now. Yours are listed by { COMMAND("faq review") }.
       *[other] You answer for { $count } more entries now. Yours are listed by { COMMAND("faq review") }.
    }
keeping-taken-none = Somebody has taken them on already.
keeping-today = The FAQ
keeping-today-due =
    { $count ->
        [one] one answer is due for review: { COMMAND("faq review") }
       *[other] { $count } answers are due for review: { COMMAND("faq review") }
    }
keeping-today-outdated =
    { $count ->
        [one] one answer has a translation to compare
       *[other] { $count } answers have a translation to compare
    }
keeping-today-conflicts =
    { $count ->
        [one] one file says something else than its answer
       *[other] { $count } files say something else than their answers
    }
keeping-today-left =
    { $count ->
        [one] one answer has lost its owner
       *[other] { $count } answers have lost their owner
    }
keeping-today-drafts =
    { $count ->
        [one] one draft waits: { COMMAND("faq drafts") }
       *[other] { $count } drafts wait: { COMMAND("faq drafts") }
    }
keeping-today-learnt =
    { $count ->
        [one] one question of a member waits to be learnt: { COMMAND("faq learnt") }
       *[other] { $count } questions of members wait to be learnt: { COMMAND("faq learnt") }
    }
keeping-today-unanswered =
    { $count ->
        [one] one question got no good answer: { COMMAND("faq unanswered") }
       *[other] { $count } questions got no good answer: { COMMAND("faq unanswered") }
    }

# --- Refusals ------------------------------------------------------------------------------------

keeping-question-missing = There is no question yet. Write it as a member would ask it.
keeping-question-too-long = The question has { $length } characters; use at most { $limit }, and put the rest into the answer.
keeping-answer-missing = There is no answer yet.
keeping-answer-too-long = The answer has { $length } characters; use at most { $limit }. Members read it in a chat: say the most important, and let the source say the rest.
keeping-alias-too-long = “{ $alias }” has { $length } characters; use at most { $limit } for each way to ask it.
keeping-too-many-aliases = There are { $count } other ways to ask it; keep the { $limit } that differ most, of 4,000 characters together.
keeping-source-missing = There is no source. Nobody could check the answer: name a page that says so, one address on each line.
keeping-source-broken = “{ $source }” is not the address of a page that anybody can open. Write one that begins with https://, names a public host, and holds no brackets or spaces.
keeping-too-many-sources = There are { $count } sources; name at most { $limit }.
keeping-topic-missing = Choose at least one topic, so that it can be found by browsing.
keeping-not-translated = The answer is still that of the original, word for word. Write it in the language of the translation.
keeping-topic-gone = There is no topic “{ $topic }” any more. Choose others.
keeping-entry-retired = This entry is retired. To change it, bring it back first: { COMMAND("faq history") }.
keeping-language-unknown = This community has no language “{ $language }”. An answer can be translated into: { $known }.
keeping-language-original = The original is in that language ({ $language }). Change it with { COMMAND("faq edit") }.
keeping-too-long-for-form = A file brought more into this entry than a form can show ({ $limit } characters in a field). Edit { $path } instead, and have it taken over.
keeping-draft-gone = This draft is not there any more: somebody has published or discarded it. The others are listed by { COMMAND("faq drafts") }.
keeping-draft-of-desk = This draft holds what a member wrote to the desk { -secretariat(form: "of") }, and only the desk sees it until somebody there shows it to all editors. The others are listed by { COMMAND("faq drafts") }.
keeping-draft-changed = Somebody else has changed this draft since it was shown to you. Look at it again with { COMMAND("faq drafts") }; nothing was overwritten.
keeping-nothing-changed = The entry says all this already. If you have looked at its sources and it is still right, say so with { COMMAND("faq entry") }.
keeping-message-empty = This message holds no words that an answer could be made of.
keeping-owner-not-editor = { $member } does not keep the FAQ: name somebody who does.
keeping-owner-unknown = Discord does not say at the moment whether they keep the FAQ. Try it again in a minute.

keeping-heading = Answers of the FAQ you have kept
keeping-retention = Drafts until they are published, or for 90 days after they were last touched; who made a change of an answer for two years; who answers for an entry until another does. The answers themselves are the community’s and stay.
