### Delivery: what staff and readers are told when a message is late or does not arrive.

# $due is shown by Discord in each reader's own zone.
delivery-late = This message is late: it was due { $due }.
delivery-inbox = { $member }, you have a message from us that could not be delivered directly. Read it with { COMMAND("me inbox") }.

# What the messages of delivery itself are called, inside the notices below.
delivery-kind-notice = a notice to staff
delivery-kind-inbox = a note that a message is waiting
delivery-kind-outage = a report on an outage
delivery-kind-unknown = a message of the kind “{ $name }”
delivery-kind-revision = an edit of what was posted before: { $kind }
delivery-kind-about = { $kind } (**{ $about }**)

# $kind is one of the names above or of a feature ("a reminder"), $where a mention.
delivery-where =
    { $to ->
        [mail] by mail to somebody who is not on Discord
        [member] by direct message to { $where }
       *[channel] in { $where }
    }
delivery-notice-failed = **Not delivered:** { $kind } { $where }, due { $due }. { $why }
delivery-notice-expired = **Given up:** { $kind } { $where }, due { $due }. { $why }
delivery-notice-held = **Held back:** { $kind } { $where }, due { $due }. { $why }

# After an outage staff read one report: the first text, then what became of the messages that were due meanwhile.
delivery-outage = **The bot was away** from { $began } to { $ended }: it was not running, or could not reach Discord.
delivery-outage-nothing = No message was due in that time.
delivery-outage-late = **Sent late:** { $count }
delivery-outage-expired = **Given up, because it was too late to be of use:** { $count }
delivery-outage-failed = **Not delivered:** { $count }
delivery-outage-held = **Held back, because the bot may not read whether they were sent already:** { $count }
delivery-outage-waiting = **Still to be sent:** { $count }
delivery-outage-line = - { $kind } { $where }, due { $due }
# $listed are shown above it.
delivery-outage-more =
    { $listed ->
        [0] - personal ones: { $count }
       *[other] - and { $count } more
    }

delivery-why-closed = Their Discord accepts no direct messages from the bot. They can still read it with { COMMAND("me inbox") }.
delivery-why-late = When it could have been sent, it was too late to be of use.
delivery-why-not-after = When it could have been sent, what it was about was over.
delivery-why-paused = It was paused, and nobody let it go on while it was still of use.
delivery-why-not-rendered = The bot could not put it into words. Its log says why: please tell whoever runs the bot.
delivery-why-refused =
    { $to ->
        [mail] The mail server refused it (code { $code }): the address may not exist, or it takes no mail from this bot. { COMMAND("delivery") } says who it is.
        [member] Discord refused it (code { $code }). Please reach them in another way.
       *[channel] Discord refused it (code { $code }). Check that the channel exists and that the bot may write there.
    }
delivery-why-unknown-kind = The part of the bot that writes such messages is not running. Please tell whoever runs the bot.
delivery-why-unreadable = It may have been sent already, and the bot may not read the messages there to find out. Grant it “Read Message History” in that channel, and it goes on by itself.
delivery-why-other = Reason: { $why }.

delivery-heading = Messages to you
delivery-retention = They are kept for 90 days after they were sent; after that, only that something was sent. What is just being sent is erased once it has arrived.
