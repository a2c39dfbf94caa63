# --- /home and /panel ----------------------------------------------------------------------------

command-home =
    .description = Your events, groups and reminders at one glance
command-panel =
    .description = Post the panel in the welcome channel, pinned, in place of the one before

# --- One's own things ----------------------------------------------------------------------------

home-title = Your home
home-next = Press a button to see more. Only you see what comes.
home-label-events = Next events
home-label-registrations = My registrations
home-label-groups = My working groups
home-label-reminders = My reminders
home-label-language = Language

home-event = **{ $title }:** { $local }, { WHEN($starts, style: "R") }
home-events-none = Nothing is planned at the moment.
home-events-next = Press a button to register, or to see the place you have. { COMMAND("event list") } shows all events.

home-registrations =
    { $number ->
        [0] You are registered for nothing at the moment.
        [one] You are registered for one event{ $waiting ->
            [0] .
           *[other] , on its waiting list.
        }
       *[other] You are registered for { $number } events{ $waiting ->
            [0] .
            [one] , for one of them on the waiting list.
           *[other] , for { $waiting } of them on the waiting list.
        }
    }
home-registrations-next = Press a button to see your place, to be reminded or to give it back. { COMMAND("event mine") } lists all of them.
home-registrations-none-next = { COMMAND("event list") } shows what is planned.

home-group = **{ $group }:** { $standing }
home-groups-none = You are in no working group’s channel.
home-groups-next = Choose a group to see who leads it, to join or to leave.

home-reminders =
    { $open ->
        [0] No reminder is ahead.
        [one] One reminder is ahead.
       *[other] { $open } reminders are ahead.
    }
home-reminders-first = The next: { $local }, { WHEN($at, style: "R") }
home-reminders-came =
    { $came ->
        [one] One has come and waits for you.
       *[other] { $came } have come and wait for you.
    }
home-reminders-next = Ask for one with { COMMAND("remind me") }, in plain words: “tomorrow 9am”, “every first Monday 10:00”.

# $language is what the language calls itself.
home-language-ask = The bot speaks to you in: { $language }. Choose another language from the menu.
home-language-pick = Choose a language
home-language-as-discord = As my Discord

home-button-start = First steps
home-button-events = Next events
home-button-registrations = My registrations
home-button-groups = My groups
home-button-reminders = My reminders
home-button-all-reminders = All my reminders
home-button-ask = Ask a question
home-button-language = Language
home-button-register = Register: { $title }
home-button-my-place = My place: { $title }

# --- The first steps -----------------------------------------------------------------------------

home-step-title = Step { $number } of { $steps }: { $name }
home-step-language = Language
home-step-zone = Time zone
home-step-region = Country and region
home-step-groups = Working groups
home-welcome = Welcome to { -community(form: "the") }! These are a few questions and take less than a minute; skip whatever you like. First: in which language may the bot speak to you?
home-zone-ask = Which city’s time is yours? All times are then shown to you by the clocks there. Press the city if it shows your time, or choose another.
home-zone-differs = In { $region } it is not the same time as in { $city }. Which of the two is yours?
home-zone-pick = Choose another city
home-region-ask = Which country or region are you from? Working groups count their members by country; nobody is shown a list of names.
home-region-pick = Choose your region
home-country-pick = Choose your country
# $what is one of the two lines above; $first and $last are the names of regions or countries.
home-pick-part = { $what }: { $first } to { $last }
home-groups-ask = In which working groups would you like to take part? Press as many as you like; the answer comes below this message. Then press “Finish”.

home-button-place = Another place
home-place-form = A large city or a time zone
home-place-hint = For example Lisbon, Azores or Europe/Lisbon
home-button-countries = Another country
home-button-join = Join: { $group }
home-button-skip = Skip
home-button-skip-all = Skip the rest
home-button-finish = Finish

home-done-title = What you can do now
home-done =
    - See what is planned and register: { COMMAND("event list") }
    - Join the talk of a working group: { COMMAND("group list") }
    - Be reminded of anything, in plain words: { COMMAND("remind me") }
    - Ask about smart specialisation or { -community(form: "the") }: { COMMAND("faq ask") }
    - See and change what the bot knows about you: { COMMAND("me show") }
home-done-next = You find all of this again with { COMMAND("home") }.

# --- The panel -----------------------------------------------------------------------------------

home-panel-title = Welcome to { -community(form: "the") }
home-panel = Here you meet those who design and carry out smart specialisation strategies. Are you new? “First steps” asks you for language, time zone, region and working groups, in less than a minute.
home-panel-next = Press a button. Only you see what comes, in your language.
home-panel-promised = The panel is being posted in { $channel } and pinned there. An older one is removed.
home-kind-panel = the panel in the welcome channel

home-heading = Your first steps
home-retention = When you have been through the first steps is kept for a year, so that they are not asked again.
