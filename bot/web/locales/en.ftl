# The frame of every page, and what it says when something is in the way.

web-skip = Go to the content
web-community = { -community }
web-languages = Languages
web-leads-to = leads to { $host }
web-refused-title = This did not work
web-not-found = There is nothing at this address. It may have been mistyped, or what it led to is no more.
web-too-large = This is more than can be taken at once. Go back, shorten it, and send it again.
web-too-many = That was too much in a short time. Please come again in a few minutes; nothing is lost.
web-not-possible = This cannot be done here ({ $status }). Go back and try it from the page before.
web-other-site = This was sent from another site, so nothing was done. Open the page here, and send it from there.
web-unexpected = Something went wrong on our side. Please try again; if it happens again, tell { -secretariat(form: "the") } this reference: { $reference }
