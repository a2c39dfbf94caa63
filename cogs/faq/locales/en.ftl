# --- /faq ----------------------------------------------------------------------------------------

command-faq =
    .description = Answers with their sources
command-faq-ask =
    .description = Ask a question; if there is no answer yet, people will see to it
    .option-question = Your question; choose one from the list or write your own
command-faq-browse =
    .description = See what there is to know, topic by topic
    .option-topic = Only this topic

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
faq-unknown-next = Press “Ask { -secretariat(form: "the") }”: your question goes to people, in a thread that only you and they can read. Or say it in other words with { COMMAND("faq ask") }.
faq-unknown-next-alone = Say it in other words with { COMMAND("faq ask") }, look through { COMMAND("faq browse") }, or ask in the help channel.
faq-answer-next = If this is not what you meant, say it in other words with { COMMAND("faq ask") }, or press “Ask { -secretariat(form: "the") }”.
faq-question-title = Your question
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
faq-edited-meanwhile = Somebody else has changed this entry since you opened it. Nothing was overwritten; look at what they changed, then decide.
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
faq-fault-conflict = this file was changed, and so was its entry on Discord. Nothing was overwritten, and members read what the entry says.
faq-fault-outdated = compared on { $checked }, but the original was checked on { $original } and may say something else now; compare them and write the new date. Until then the original is shown.
