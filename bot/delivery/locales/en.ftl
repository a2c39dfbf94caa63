### Delivery: what staff and readers are told when a message is late or does not arrive.

# $due is shown by Discord in each reader's own zone.
delivery-late = This message is late: it was due { $due }.
delivery-inbox = { $member }, you have a message from us that could not be delivered directly. Read it with /me inbox.

delivery-notice-failed = **Not delivered:** { $kind } to { $where }, due { $due }. { $why }
delivery-notice-expired = **Not sent any more:** { $kind } to { $where }, due { $due }. { $why }
delivery-notice-held = **Held back:** { $kind } to { $where }, due { $due }. { $why }

delivery-why-closed = This member does not accept direct messages.
delivery-why-late = It came up too late to be of use.
delivery-why-not-after = The time until which it made sense was over.
delivery-why-not-rendered = The bot could not put it into words; the log tells why.
delivery-why-refused = Discord refused it (code { $code }). Check that the channel exists and that the bot may write there.
delivery-why-unknown-kind = The part of the bot that writes such messages is not loaded.
delivery-why-unreadable = It may have been sent already, and the bot may not read the channel's history to find out. Give it "Read Message History" there, and it goes on by itself.
delivery-why-other = Reason: { $why }.

delivery-retention = Messages to you are kept for 90 days after they were sent; after that, only that something was sent.
