# --- Commands ------------------------------------------------------------------------------------

command-news =
    .description = Staff: the news of other sites, from their feeds, in channels
command-news-follow =
    .description = Staff: look at a site’s feed, then let its news come into a channel
    .option-link = The address of the feed (RSS or Atom), beginning with https://
    .option-channel = Where its news are posted
command-news-list =
    .description = Staff: the feeds that are followed, and how they are
command-news-stop =
    .description = Staff: follow a feed no longer
    .option-feed = A word of its title or address

# --- What is posted ------------------------------------------------------------------------------

syndication-untitled = (without a title)
# $number: how many entries more are new. $site: the host of the feed.
syndication-more =
    { $number ->
        [one] One more is new on { $site }.
       *[other] { $number } more are new on { $site }.
    }
syndication-source = { $feed } · { $site }

# --- What staff look at --------------------------------------------------------------------------

syndication-preview-title = Preview: { $title }
# $number: how many entries stand below.
syndication-preview =
    { $number ->
        [0] Nothing stands in this feed yet. What comes will be posted in { $channel }, each entry once.
        [one] Below is its newest entry, as it would be posted in { $channel }. It is not posted: only what comes from now on is, each entry once.
       *[other] Below are its { $number } newest entries, as they would be posted in { $channel }. They are not posted: only what comes from now on is, each entry once.
    } Until you press “{ syndication-button-follow }”, nothing is.
syndication-label-site = Feed of
syndication-button-follow = Follow
syndication-button-discard = Discard
syndication-followed = “{ $title }” is followed: the bot looks every half hour, and what is new comes into { $channel }. To see all feeds: { COMMAND("news list") }. To end it: { COMMAND("news stop") }.
syndication-discarded = Discarded. Nothing will be posted.
syndication-stopped = “{ $title }” is not followed any more. What was new already may still be posted. To follow it again: { COMMAND("news follow") }.
syndication-list-title = Feeds
syndication-list-empty = No feed is followed. To look at one first: { COMMAND("news follow") }.
# $number: feeds that are not shown.
syndication-list-more =
    { $number ->
        [one] … and one more.
       *[other] … and { $number } more.
    }
syndication-list-next = { COMMAND("news follow") } · { COMMAND("news stop") }
syndication-line-works = In order. Last change: { WHEN($since, style: "R") }
# $why: a sentence.
syndication-line-broken = Does not come (first noticed { WHEN($since, style: "R") }): { $why }

# --- What staff are told -------------------------------------------------------------------------

syndication-kind-item = News of a feed
syndication-kind-told = How a feed is
# $why: a sentence.
syndication-told-broken = The feed of { $site } does not come into { $channel }: { $why } The bot goes on trying, less and less often, for a month, and tells you once it works again; what is new meanwhile is not lost. To end it: { COMMAND("news stop") }.
syndication-told-works = The feed of { $site } comes into { $channel } again. What was new meanwhile is posted now.
# $ending: a sentence.
syndication-told-ended = The feed of { $site } is not followed any more, so nothing more of it comes into { $channel }. { $ending } If it is somewhere else now, look at it there: { COMMAND("news follow") }.
syndication-why-down = nobody answers there, or the site has an error of its own.
syndication-why-slow = the answer does not end in time.
syndication-why-refused = the site does not hand it out: it is not there any more, or not for everybody.
syndication-why-gone = the site says that it is gone for good.
syndication-why-large = it is larger than anything a feed has to say.
syndication-why-malformed = what comes is no feed.
syndication-why-private = it leads to an address that is not everybody’s.
syndication-why-astray = it leads on and on.
syndication-why-channel = the bot may not post in that channel, or it is gone.
syndication-ended-stopped = Ended by staff.
syndication-ended-gone = Its site says that it is gone for good.
syndication-ended-failing = For a month it could not be read, or not be posted.
syndication-ended-silent = Nothing new has stood in it for more than a year.

# --- Refusals ------------------------------------------------------------------------------------

syndication-down = Nobody answers at “{ $host }”, or the site has an error of its own. Look at the address in your browser, then try again. Nothing was changed.
syndication-slow = “{ $host }” does not answer in time. Try again later. Nothing was changed.
syndication-refused = “{ $host }” does not hand this out: it is not there, or not for everybody. Open the address in a private window of your browser; what you see there the bot sees, too. Nothing was changed.
syndication-gone = “{ $host }” says that this feed is gone for good. Look on the site for another. Nothing was changed.
syndication-large = What “{ $host }” sends is larger than a feed can be here (2 MB). Look on the site for a feed with fewer entries. Nothing was changed.
syndication-malformed = What “{ $host }” sends is no RSS or Atom feed that can be read, perhaps a page. Look on that page for “RSS” or “Atom”, and copy where it leads. Nothing was changed.
syndication-private = “{ $host }” leads to an address that is not everybody’s, so the bot does not go there. Give the address of a feed on the public web. Nothing was changed.
syndication-astray = “{ $host }” leads from address to address without an end. Open it in your browser, and copy where you arrive. Nothing was changed.
syndication-already-followed = “{ $title }” comes into this channel already. To see all feeds: { COMMAND("news list") }.
syndication-too-many = { $limit } feeds are followed, and there is room for no more. End one first: { COMMAND("news stop") }.
syndication-proposal-gone = This preview is too old, or was discarded or ended since. Look at the feed again: { COMMAND("news follow") }.
syndication-unknown = No feed that is followed is called “{ $typed }”, or several are. Choose one of those offered while you type; all are in { COMMAND("news list") }.
syndication-channel-gone = This channel is not there any more. Choose another. Nothing was changed.
syndication-channel-forbids = The bot cannot post in { $channel } yet, so nothing was changed. { client-lacks } { client-lacks-remedy } Then try again.
