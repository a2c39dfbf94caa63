# --- /faq ----------------------------------------------------------------------------------------

command-faq =
    .description = Answers with their sources
command-faq-ask =
    .description = Ask a question; if there is no answer yet, people will see to it
    .option-question = Your question; choose one from the list or write your own
command-faq-browse =
    .description = See what there is to know, topic by topic
    .option-topic = Only this topic
command-faq-learnt =
    .description = For editors: decide what is learnt of members’ words, and take it back
command-faq-unanswered =
    .description = For editors: see what members ask and get no good answer to
command-faq-listen =
    .description = For staff: let the bot answer questions in a channel, or see where it does
    .option-channel = The channel; leave it out to see where the bot answers
    .option-way = What the bot does there; without a word it answers what it is sure of
    .choice-way-off = nothing: it reads nothing there
    .choice-way-answer = answer what it is sure of, and be silent else
    .choice-way-offer = also offer to look, where it is not sure
command-find-an-answer =
    .name = Find an answer

# --- An answer -----------------------------------------------------------------------------------

faq-label-source = Source
faq-label-checked = Checked
faq-label-language = Language
faq-label-remark = Please note
# $day is a date in words, $language the name of a language.
faq-checked = { $day }
faq-checked-volatile = { $day }. This may change: look at the source before you rely on it.
faq-checked-stale = { $day }. That is long ago for something that changes, so it may no longer be right: look at the source, or ask { -secretariat(form: "the") } with { COMMAND("ask") }.
faq-foreign = This answer is in { $language }. It has not been translated into your language yet.

# --- Several may be meant, or none ---------------------------------------------------------------

faq-candidates-title = Is it one of these?
faq-candidates =
    { $number ->
        [one] I am not sure what you mean. This comes nearest:
       *[other] I am not sure what you mean. These come nearest:
    }
faq-candidates-next = Press the one you mean. If it is none of them, press “Ask { -secretariat(form: "the") }”.
faq-candidates-next-alone = Press the one you mean. If it is none of them, ask in the help channel.
faq-unknown-title = I don’t know
faq-unknown = I found nothing that answers this, and I would rather not guess.
faq-unknown-alphabet = I can only read questions in Latin, Greek or Cyrillic letters, as the languages of the EU are written. Ask in one of these languages, or leave it to a person.
faq-unknown-next = Press “Ask { -secretariat(form: "the") }”: your question goes to people, in a thread that only you and they can read. Or say it in other words with { COMMAND("faq ask") }.
faq-unknown-next-alone = Say it in other words with { COMMAND("faq ask") }, look through { COMMAND("faq browse") }, or ask in the help channel.
faq-answer-next = If this is not what you meant, say it in other words with { COMMAND("faq ask") }, or press “Ask { -secretariat(form: "the") }”.
faq-question-title = Your question
faq-question-overheard = The question
faq-form-title = Ask a question
faq-form-hint = For example: What is smart specialisation?
faq-question-cut = Only the beginning of your question was used to find an answer. People will read all of it.
faq-question-hasty = The answers have just changed and I am still reading them, so I only looked for your words. In a minute I will find by meaning, in any EU language: ask again with { COMMAND("faq ask") }.

faq-button-ask-someone = Ask { -secretariat(form: "the") }
faq-button-open = Open the thread
faq-handed-title = A person will answer

faq-nobody = Nobody takes questions here at the moment. Please ask in the help channel.
faq-question-empty = There is no question to look for yet. Write it in a few words, for example: What is smart specialisation?
faq-question-too-long = Your question has { $length } characters; at most { $limit } can be read. Please ask the most important part, and tell the rest once a person answers.
faq-entry-gone = This answer has been taken out of the FAQ. Ask again with { COMMAND("faq ask") }.

# --- What members say of an answer ---------------------------------------------------------------

faq-button-helped = This helped
faq-button-missed = Not what I meant
faq-helped = Thank you, that is good to know.
faq-helped-proposed = Thank you. If an editor agrees, whoever asks in your words gets this answer at once.
faq-helped-again = You have said so already, thank you. It counts once.
faq-missed-title = Not what you meant
faq-missed-others = Thank you for saying so. Is it one of these?
faq-missed-none = Thank you for saying so. I have nothing else that fits; a person will do better.

# --- For editors: what is learnt -----------------------------------------------------------------

faq-learnt-title = What members’ words teach
faq-learnt-waiting =
    { $count ->
        [0] Nothing waits for you: no member’s question stands to be learnt.
        [one] One question waits for you. Members say that this entry answers it:
       *[other] { $count } questions wait for you. Members say that these entries answer them:
    }
# $question is what a member asked, $title the question of an entry.
faq-learnt-line = - “{ $question }” → { $title }
faq-learnt-known = - “{ $question }” → { $title }
faq-learnt-votes = helped: { $helped }, not what was meant: { $missed }
faq-learnt-missed = not what was meant: { $missed }
faq-learnt-next = Choose a question. What is learnt is used at once, and can be taken back at any time.
faq-learnt-waiting-hint = Decide about a question that waits
faq-learnt-known-hint = Take back a question that is learnt
faq-learnt-proposal = Shall this question lead to the entry?
faq-learnt-decide = “Learn it”: whoever asks in these words gets this answer at once, and it helps to find it in other words. “Leave it”: it is not proposed again.
faq-learnt-one = A question that is learnt
faq-learnt-by = { $who }, { WHEN($at, style: "D") }
faq-learnt-somebody = somebody who is no longer named
faq-label-learnt = Learnt ({ $count })
faq-label-leads-to = Leads to
faq-label-votes = What members say
faq-label-decided = Decided by
faq-button-learn = Learn it
faq-button-leave = Leave it
faq-button-unlearn = Take it back
faq-learnt-not-waiting = This does not wait any more: somebody has decided it, or nobody stands by it now. Look again with { COMMAND("faq learnt") }.
faq-learnt-elsewhere = “{ $question }” leads to the entry “{ $other }” already, so nothing was learnt. Take that back first with { COMMAND("faq learnt") }, or leave this one.
faq-learnt-not-learnt = This question is not learnt any more. Look again with { COMMAND("faq learnt") }.
faq-settled-title = Done
faq-settled-learnt = “{ $question }” leads to its answer from now on. { COMMAND("faq learnt") } takes it back.
faq-settled-left = “{ $question }” is left as it is, and not proposed again.
faq-settled-unlearnt = “{ $question }” leads to no answer by itself any more.
faq-settled-aside = “{ $question }” and what asks for the same are set aside: they do not wait for an answer any more.

# --- For editors: what has no answer -------------------------------------------------------------

faq-unanswered-title = Questions without a good answer
faq-unanswered =
    { $groups ->
        [0] There is none: whatever was asked lately found its answer.
        [one] One thing was asked and got no sure answer. How often, and when last:
       *[other] { $groups } things were asked and got no sure answer. How often, and when last; the most asked first:
    }
# $ways is in how many different wordings it was asked.
faq-unanswered-line =
    - **{ $count }×** “{ $question }”{ $ways ->
        [one] {""}
       *[other] {" "}in { $ways } wordings
    } · { WHEN($last, style: "d") }
faq-unanswered-next = Choose one to see its wordings, to let an entry answer it, or to set it aside. What has no entry yet is what to write next.
faq-unanswered-hint = Look at one of them
faq-unanswered-group = Asked in these words
faq-unanswered-way =
    - **{ $count }×** “{ $question }”{ $missed ->
        [0] {""}
       *[other] {" "}(answered, but not with what was meant: { $missed })
    }
faq-unanswered-decide = If an entry answers this, choose it: whoever asks in these words gets it at once. If not, press “Write an answer”, or set this aside.
faq-unanswered-write = There is no entry near this. Press “Write an answer”, or set this aside if it needs no answer here.
faq-unanswered-by-hint = This entry answers it
faq-button-write = Write an answer
faq-button-set-aside = Set aside
faq-unanswered-changed = These questions have changed since you looked: somebody has asked or decided meanwhile, and nothing was done. Look again with { COMMAND("faq unanswered") }.

# --- In channels ---------------------------------------------------------------------------------

faq-kind-reply = an answer to a question in a channel
faq-button-look = Show me
faq-button-remove = Remove
faq-offer-title = I may know something about this
faq-offer = I am not sure that I understand the question, so I do not guess here.
faq-offer-next = Press “{ faq-button-look }”: what comes nearest is shown to you alone.
faq-removed = It is removed.
faq-remove-not-yours = Only who asked, and { -secretariat(form: "the") }, can remove this. If it is wrong, press “{ faq-button-missed }”.
faq-listen-title = Where the bot answers in channels
faq-listen = Each channel, what the bot does there, and who decided that:
faq-listen-none = It does so nowhere.
faq-listen-way-off = - { $channel }: nothing any more ({ $who }, { WHEN($at, style: "D") })
faq-listen-way-answer = - { $channel }: answers what it is sure of ({ $who }, { WHEN($at, style: "D") })
faq-listen-way-offer = - { $channel }: answers, and offers to look where it is not sure ({ $who }, { WHEN($at, style: "D") })
faq-listen-next = { COMMAND("faq listen") } with a channel switches it on or off. The bot answers there one question in two minutes at most, and a member one in a quarter of an hour; who asked can remove the answer. It keeps no message, only the question that it answers.
faq-listen-no-intent = The bot cannot read messages, so it answers in no channel. Whoever runs it switches on Message Content Intent in Discord’s Developer Portal, sets FAQ_CHANNELS=on and restarts it. Members can ask with { COMMAND("faq ask") } meanwhile.
faq-listen-lacks = The bot cannot answer in { $channel }, so nothing was switched on. { client-lacks } { client-lacks-remedy }
faq-listen-gone = This channel is gone. Choose another one with { COMMAND("faq listen") }.

faq-heading = What you said of answers, what you asked without getting one, and what you decided as an editor
faq-retention = What you say of an answer, and a question of yours that got no sure answer, is kept for 180 days; editors see the question and how many asked it, and not who. A question that an editor lets be learnt is kept without your name. Of what you write in channels nothing is kept but a question that the bot answered there, and for two days that it did.

# --- Browsing ------------------------------------------------------------------------------------

faq-topics-title = What would you like to know about?
faq-topics = Choose a topic to see its questions.
faq-topics-empty = There are no answers here yet. Ask { -secretariat(form: "the") } with { COMMAND("ask") }.
faq-topics-hint = Choose a topic
faq-entries-hint = Choose a question
faq-topic-next = Choose a question to read its answer.
faq-page = Page { $number } of { $last }
faq-button-back = Back
faq-button-more = More
faq-button-topics = All topics
# Somebody else has changed an entry while this one was being written.
faq-edited-meanwhile = Somebody else has changed this entry since you opened it. Nothing was overwritten: look at what they did with { COMMAND("faq history") }, then do it again if it still holds.
faq-entry-unknown = There is no entry “{ $typed }”. Choose one from the list while you type.
faq-phrase-taken = “{ $phrase }” already leads to the entry { $other }. Let it lead to one of them: ask it in other words, or edit that entry instead.
faq-revision-gone = There is no such revision any more. Look at the entry’s history again.
faq-file-settled = { $path } and its entry are not at odds any more: somebody has decided it, or the file was changed again.
faq-topic-unknown = There is no topic “{ $typed }”. Choose one from the list, or open { COMMAND("faq browse") } without a topic.

# --- To staff: files that cannot be used ---------------------------------------------------------

faq-kind-faults = the list of FAQ files that cannot be used
faq-faults-title = Some FAQ files cannot be used
faq-faults-next = Correct these files and restart the bot. All others are served meanwhile, and so is what these said when they could last be read.
faq-faults-more =
    { $more ->
        [one] - and one more, which is in the log
       *[other] - and { $more } more, which are in the log
    }
# $what is one of the sentences below.
faq-fault = { $path }, line { $line }: { $what }
faq-fault-unreadable = this is not UTF-8 text; save it as UTF-8.
faq-fault-name = the file’s name cannot be used; take lower-case letters, digits and single dashes, { $limit } at most, then .md.
faq-fault-no-front = the file has to begin with a line “+++”, then what is known about the entry, then another line “+++”, then the answer.
faq-fault-syntax = { $why }; correct that line (syntax: toml.io).
faq-fault-missing = “{ $name }” is missing; add for example { $example }
faq-fault-unknown = “{ $name }” is not a known key; write { $near }, or remove it.
faq-fault-kind = “{ $name }” is not of that form; write for example { $example }
faq-fault-no-answer = there is no answer below the second “+++”; write it there.
faq-fault-too-long = “{ $name }” has { $length } characters; use at most { $limit }.
faq-fault-source = “{ $source }” is not the address of a page that anybody can open; write one that begins with https://, names a public host, and holds no brackets or spaces.
faq-fault-tag = “{ $tag }” is not a topic; take one of { $known }, or add it to topics.toml.
faq-fault-topic = “{ $slug }” needs a slug of lower-case letters, digits and dashes, and a name in each language; write for example funding = {"{"} en = "Funding", fr = "Financements" {"}"}.
faq-fault-taken = “{ $phrase }” already leads to { $other }; let it lead to one of them.
faq-fault-no-original = there is no usable { $name } one folder up that it could translate; correct or add that, or remove this.
faq-fault-language = “{ $language }” is not a language of this community; it has { $known }. Move the file into the folder of one of these, or add the language to community.toml.
faq-fault-conflict = this file was changed, and so was its entry on Discord. Nothing was overwritten, and members read what the entry says; decide with { COMMAND("faq review") }.
faq-fault-outdated = compared on { $checked }, but the original was checked on { $original } and may say something else now; compare them and write the new date. Until then the original is shown.

# --- In the weekly digest ------------------------------------------------------------------------

faq-digest-title = New answers
faq-digest-line = { $question }
