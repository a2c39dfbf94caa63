# --- Commands ------------------------------------------------------------------------------------

command-find =
    .description = Find what and whom the community has

command-find-resource =
    .description = Find documents, recordings and tools, in your own words and language
    .option-about = What it should be about; leave it out to list everything
    .option-kind = What sort of thing
    .option-theme = Its theme
    .option-criterion = The criterion it helps with
    .option-group = The working group it belongs to
    .option-language = The language it is in
    .choice-kind-document = Document
    .choice-kind-recording = Recording
    .choice-kind-tool = Tool

command-resource =
    .description = Documents, recordings and tools: look, propose, correct

command-resource-list =
    .description = Everything there is

command-resource-show =
    .description = One document, recording or tool
    .option-resource = A word of its title

command-resource-add =
    .description = Propose a document, recording or tool; staff look at it before it is shown

command-resource-mine =
    .description = What you have proposed or begun to write

command-resource-edit =
    .description = Correct what you proposed; staff: correct anything
    .option-resource = A word of its title

command-resource-review =
    .description = Staff: proposals, links that were checked long ago, and what was retired

# --- What there is -------------------------------------------------------------------------------

resources-kind-document = Document
resources-kind-recording = Recording
resources-kind-tool = Tool
# $kind: one of the three; $language: in which language it is.
resources-kind-and-language = { $kind } · { $language }
resources-several-languages = several languages

resources-state-proposed = Waiting for { -secretariat(form: "the") }; nobody else sees it yet.
resources-state-published = Shown to everyone.
resources-state-declined = Declined.
resources-state-retired = Retired: it is not shown any more.

resources-label-link = Leads to
resources-label-kind = What it is
resources-label-themes = Themes
resources-label-criteria = Criteria
resources-label-groups = Working groups
resources-label-checked = Checked
resources-label-owner = Proposed by
resources-label-words = Description
resources-label-state = How it stands
resources-label-asked = You asked for
resources-label-reason = Why

resources-owner-staff = { -secretariat(form: "The") }
# $language: the name of the language in which it is described.
resources-foreign = Nobody has described it in your language yet; this is { $language }.
resources-checked-old = { $day }: long ago, the link may be out of date
resources-decided-at = Decided { $at }
resources-reason = Why: { $reason }

# --- Finding -------------------------------------------------------------------------------------

resources-quoted = “{ $words }”
resources-found-title = What may help
resources-list-title = Documents, recordings and tools
# $total: how many there are; $number, $last: this page and the last one.
resources-count =
    { $total ->
        [one] There is one.
       *[other] There are { $total }.
    } Page { $number } of { $last }.
resources-nearest = Nothing here is surely what you mean. This comes nearest:
resources-hasty = Only your words were looked for, because finding by meaning is still being prepared. Ask again in a minute.
resources-none = There is nothing of this kind yet.
resources-none-found = Nothing here fits these words.
resources-none-next = Leave a filter out, or use other words. You know one that belongs here? Propose it: { COMMAND("resource add") }.
resources-look-hint = Look at one
resources-button-back = Back
resources-button-more = More

# --- Writing -------------------------------------------------------------------------------------

resources-form-title = Propose a resource
resources-form-title-edit = Correct a resource
resources-form-name = What it is called
resources-form-link = Link
resources-form-link-hint = The whole address, beginning with https://
resources-form-about = What it is about
resources-form-about-hint = One or two sentences: who is it for, and what do they find there?
resources-form-kind = What it is
resources-form-language = Its language

resources-choose-themes = Themes (several are possible)
resources-choose-criteria = Criteria it helps with
resources-choose-groups = Working groups it belongs to
resources-choose-none = None of these

resources-button-propose = Propose it
resources-button-propose-again = Propose it like this
resources-button-save = Save
resources-button-correct = Correct what I typed
resources-button-discard = Throw away
resources-button-go-on = Go on: { $title }

resources-untitled = Without a title
resources-draft-next = This is how it would look. Choose what it belongs to, then propose it: { -secretariat(form: "the") } looks at it before anybody sees it.
resources-draft-next-change = This is how it would look. { -secretariat(form: "The") } looks at it once more before anybody sees it.
resources-draft-next-staff = This is how it would look. Saved, it is so at once.
resources-correct-next = Press “Correct what I typed”: all of it is still there.
resources-discarded = Thrown away. Nothing was proposed or changed.

resources-proposed = “{ $title }” is proposed
resources-proposed-again = “{ $title }” is proposed like this
resources-proposed-next = { -secretariat(form: "The") } looks at it, and you get a direct message. How it stands: { COMMAND("resource mine") }.
resources-changed-done = “{ $title }” is changed

resources-mine-title = Your proposals
resources-mine-none = You have proposed nothing yet.
resources-mine-draft = - **{ $title }** · being written; only you see it
resources-mine-next = Choose one below to correct it or take it back. Propose another with { COMMAND("resource add") }.
resources-mine-next-none = Propose a document, recording or tool with { COMMAND("resource add") }.

# --- Staff ---------------------------------------------------------------------------------------

resources-button-publish = Publish
resources-button-decline = Decline
resources-button-retire = Retire
resources-button-check = Link is right
resources-button-change = Edit
resources-button-translate = Describe it in my language
resources-button-withdraw = Take it back

resources-form-decline = Decline a proposal
resources-form-reason = Why
resources-form-reason-hint = May be left out. Who proposed it reads this.

resources-proposal-title = A proposed resource
resources-taken-back = It was taken back, or its member had their data erased.
resources-withdrawn = Taken back. Nothing is left of it.

resources-review-title = Resources to look at
resources-review = Choose one to decide about it.
resources-review-none = There is nothing to look at.
resources-review-proposed =
    { $number ->
        [one] One proposal
       *[other] { $number } proposals
    }
resources-review-old =
    { $number ->
        [one] One link was checked more than a year ago
       *[other] { $number } links were checked more than a year ago
    }
resources-review-retired =
    { $number ->
        [one] One is retired
       *[other] { $number } are retired
    }

resources-told-published = “{ $title }” is shown now
resources-told-published-text = Thank you: everyone can find it.
resources-told-declined = “{ $title }” was not taken
resources-told-declined-text = You can correct it and propose it again: { COMMAND("resource mine") }.
resources-told-retired = “{ $title }” was retired
resources-told-retired-text = It is not shown any more.

# $number: how many; on the card of a working day.
resources-today-proposed =
    { $number ->
        [one] One proposed resource waits: { COMMAND("resource review") }
       *[other] { $number } proposed resources wait: { COMMAND("resource review") }
    }
resources-today-old =
    { $number ->
        [one] One link was checked more than a year ago: { COMMAND("resource review") }
       *[other] { $number } links were checked more than a year ago: { COMMAND("resource review") }
    }

resources-kind-of-proposed = a proposed resource
resources-kind-of-decided = what was decided about a proposed resource

# --- Refusals ------------------------------------------------------------------------------------

resources-gone = There is no such resource (any more), or its title is not clear. See what there is: { COMMAND("resource list") }.
resources-draft-gone = This was proposed or thrown away since. What you proposed: { COMMAND("resource mine") }.
resources-title-missing = It has no title. Write what it is called.
resources-about-missing = It does not say what it is about. Write one or two sentences.
# $field: "title" or "about"; $length, $limit: characters.
resources-too-long =
    { $field ->
        [title] The title has { $length } characters; at most { $limit } fit. Shorten it.
       *[about] The description has { $length } characters; at most { $limit } fit. Shorten it.
    }
resources-link-unreadable = “{ $typed }” is not an address on the web. Copy the whole address from your browser; it begins with https://, and holds no name and password.
resources-link-not-public = “{ $host }” is not a site that everybody reaches. Give the address of the page on the public web.
resources-link-waiting = Somebody has proposed this link already, and { -secretariat(form: "the") } is looking at it. You will find it with { COMMAND("find resource") } if it is published.
resources-link-taken = “{ $title }” leads there already. If it should say something else, tell { -secretariat(form: "the") }: { COMMAND("ask") }.
resources-kind-missing = It does not say whether it is a document, a recording or a tool. Choose one in the form.
resources-language-missing = It does not say in which language it is. Choose one in the form.
resources-too-many = { $limit } of your proposals are waiting. Wait until { -secretariat(form: "the") } has looked at them, or take one back: { COMMAND("resource mine") }.
resources-not-yours = Only { -secretariat(form: "the") } changes this. If something about it is wrong, say so: { COMMAND("ask") }.
# $state: how it stands by now; $who: who decided, or "nobody" if that is not known.
resources-already =
    { $state ->
        [published] It is published already
        [declined] It was declined already
        [retired] It is retired already
       *[proposed] It waits to be decided
    }{ $who ->
        [nobody] .
       *[other] , by { $who }.
    } Nothing was changed. Open it again to see how it stands: { COMMAND("resource show") }.
resources-changed = It was changed since you looked at it, so nothing was done. Open it again to see what it says now: { COMMAND("resource show") }.
resources-label-unknown = Nothing is called “{ $typed }” there, or several are. Choose from the list that appears while you type.

# --- Personal data -------------------------------------------------------------------------------

resources-heading = Resources you proposed or decided about
resources-retention = What you are writing is kept for 30 days, a declined proposal for half a year. What is shown stays; erased, it is nobody’s, and what is not shown is deleted.

# --- In the weekly digest ------------------------------------------------------------------------

resources-digest-title = New resources
resources-digest-line = { $title }
