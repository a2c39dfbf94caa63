command-office-posts =
    .description = Drafts of social-media posts about an event, for you to copy and publish
    .option-event = A word of its title, or its number

social-title = Drafts of posts
social-intro = Copy what you need, and correct it where you publish it. The bot publishes nothing and translates nothing: what the organiser wrote stays in its language. Each text fits the length that its networks take, link included. All of them are in the file as well.
social-intro-no-page = Copy what you need, and correct it where you publish it. The bot publishes nothing and translates nothing: what the organiser wrote stays in its language. Each text fits the length that its networks take. No link is in them, because the bot has no page for people without Discord; its operator can set that up. All of them are in the file as well.
# $name: names of networks. $length, $limit: characters.
social-label-network = { $name } · { $length } of { $limit }
social-label-alt = Alternative text for a picture of the announcement
social-in-file = In the file: it is too long to be shown here.
# These two are words of the posts themselves.
social-call = Register: { $link }
social-alt = Announcement of an event: { $title }. { $facts }.

social-not-for-everyone = “{ $title }” is not for everyone, or is announced where not everyone reads, so no post is drafted about it. If it should be public, change for whom it is ({ COMMAND("event registration") }) or where it is announced.
social-no-networks = No networks are named for which posts could be drafted. Whoever runs the bot names them as [[networks]] in data/community.toml.
