# Signing in to the pages of staff. Most of this is read on the web, some in Discord.

signin-link-unknown = This link opens nothing. Copy the whole of it from Discord, or ask there for a new one with { COMMAND("office pages") }.
signin-link-used = This link has been used: it opens once. Ask for a new one in Discord with { COMMAND("office pages") }. If it was not you who used it, press “Sign out everywhere” there, now.
signin-link-expired = This link is older than { $minutes } minutes and opens nothing any more. Ask for a new one in Discord with { COMMAND("office pages") }.
signin-signed-out = You are not signed in (any more). Ask for a link in Discord with { COMMAND("office pages") }; nothing that was saved is lost.
signin-staff-only = These pages are for { -secretariat(form: "the") } only, and you do not (or no longer) have its role on the server. If you should, ask whoever manages the server.
signin-not-known-now = Discord does not answer at the moment, so the bot cannot see who may read this page. Please try again in a few minutes; you stay signed in.
signin-form-forged = This form does not come from a page that you have open, so nothing was changed. Go back, load the page anew and send it again.
# Instead of the way to pages where there are none.
signin-no-pages-to-print = Pages to look at and to print are there once this bot has an address on the web with encryption: whoever runs it sets one with PUBLIC_URL.
signin-no-staff-pages = There are no pages to sign in to: this bot has no address on the web with encryption. Whoever runs it can set one with PUBLIC_URL.

signin-title = Sign in
signin-about = You will be signed in as { $name }.
signin-rules = The link opens once. You stay signed in on this device for { $minutes } minutes after your last page and for { $hours } hours at most. Do not sign in on a computer that others use.
signin-button = Sign in
signin-sign-out-button = Sign out
signin-rooms = Pages
signin-signed-in-as = Signed in as { $name }
signin-left-title = Signed out
signin-left = You are signed out on this device.

# --- Personal data -------------------------------------------------------------------------------

signin-heading = Signing in on the web
signin-retention = When you asked for a link to sign in is kept for a day; a session until you sign out, do not use it for half an hour, or for eight hours. The links themselves are not stored.
