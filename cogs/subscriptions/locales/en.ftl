# The weekly digest by mail.

command-me-digest =
    .description = The weekly digest by mail: subscribe, whose, its language, stop

subscriptions-title = The weekly digest by mail
subscriptions-none = It does not come to you. If you want it, press the button and type an address: a letter asks there whether it is right. The digests of groups that you are in can come as well. At most one letter a week for each, none in a week without news, and nothing in it tells whether you have read it.
subscriptions-no-letters = The bot cannot send letters here. The digest stands in the channels, in the meantime.
subscriptions-waiting = A letter went to { $address } and asks whether it is right. Open it and press the button behind its link until { $until }. If it has not come, look among the unwanted ones, or type another address.
# $language: what the language calls itself.
subscriptions-mine = It goes to { $address } since { WHEN($since, style: "D") }. Language: { $language }.
subscriptions-asked = A letter is on its way to { $address }. The digest comes once you have pressed the button behind its link, within two days.
subscriptions-stopped = No digest comes by mail any more, and the address is forgotten unless an event needs it.
subscriptions-button-subscribe = Get it by mail
subscriptions-button-other = Another address
subscriptions-button-stop = No more letters
subscriptions-label-whose = Whose digests come
subscriptions-community = The whole community’s
subscriptions-label-language = Language of the letters
subscriptions-form-title = The digest by mail
subscriptions-form-address = Your e-mail address
subscriptions-form-hint = For the digest only. Nobody else on the server sees it.

# --- Letters -------------------------------------------------------------------------------------

subscriptions-subject-confirm = The weekly digest { -community(form: "of") }: is this address right?
subscriptions-letter-confirm =
    Somebody on the Discord server { -community(form: "of") } wants the weekly digest to come to this address.

    If that was you, press the button on the page behind this link until { $until }. If it was not, you need not do anything: without the press nothing comes, and the address is forgotten.
subscriptions-link-confirm = Yes, send me the digest
subscriptions-subject-weekly = { -community-short }: the week of { WHEN($day, style: "D") }
subscriptions-letter-weekly = This is what is new in { -community(form: "the") } and what comes.
# $group: what the working group is called.
subscriptions-subject-group = { $group }: the week of { WHEN($day, style: "D") }
subscriptions-letter-group = This is what is new in { $group } and what comes. It comes to you because you are in this group and chose it.
subscriptions-link-stop = No more letters like this one

# --- Pages ---------------------------------------------------------------------------------------

subscriptions-title-confirm = Do you want the weekly digest?
subscriptions-confirm = Press the button, and the weekly digest { -community(form: "of") } comes to the address to which your letter went.
subscriptions-button-confirm = Yes, send it to me
subscriptions-notice = At most one letter a week for each digest that you choose. The address is used for nothing else, nothing tells whether you have read a letter, and each has a link that ends it and forgets the address.
subscriptions-confirmed = Done: the digest comes to this address from now on.
subscriptions-comes = The weekly digest comes to the address to which your letter went.
subscriptions-comes-not = No digest comes to the address to which your letter went.
subscriptions-ended = Done: no digest comes any more, and your address is forgotten unless an event needs it.

subscriptions-title-group = The weekly digest of { $group }
subscriptions-group-comes = The weekly digest of { $group } comes to the address to which your letter went.
subscriptions-group-comes-not = The digest of { $group } does not come to the address to which your letter went.
subscriptions-group-ended = Done: the digest of { $group } comes no more. Others that you chose still do.
subscriptions-button-group-stop = No more letters of { $group }
subscriptions-link-all = All digests that come to this address, and how to end them

# --- Refusals ------------------------------------------------------------------------------------

subscriptions-too-many-addresses = You have typed { $limit } addresses within a day. Look whether a letter has come, also among the unwanted ones; { COMMAND("me digest") } takes another address tomorrow.
subscriptions-not-subscribed = No digest comes to you by mail, so there is nothing to change. { COMMAND("me digest") } shows how to get it.
subscriptions-not-your-group = This digest does not come to you: it is for those who are in the group, as long as the group has one. Look again with { COMMAND("me digest") }; nothing was changed.
subscriptions-link-opens-nothing = This link opens nothing any more: it is too old, was cut in two, or what it led to has ended, and the address is forgotten then. If letters still come, take the link of the newest one.

# --- Messages, as staff call them ----------------------------------------------------------------

subscriptions-kind-weekly = a weekly digest by mail
subscriptions-kind-confirm = a letter that asks whether somebody wants the digest

# --- Personal data -------------------------------------------------------------------------------

subscriptions-heading = The digest by mail
subscriptions-retention = The address to which your digests go, whose they are and their language, until you stop them, by command or by any letter, or leave the server; an address that nobody confirms for two days; when you typed addresses, for a day.
