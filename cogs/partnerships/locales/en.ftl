# --- /group partnership, /group describe ---------------------------------------------------------

command-group-partnership =
    .description = Thematic partnerships: their platform, their regions, how far they are
command-group-partnership-list =
    .description = All thematic partnerships, or those of a platform
    .option-platform = Only those of this platform
    .choice-platform-agri-food = Agri-food
    .choice-platform-energy = Energy
    .choice-platform-industrial-modernisation = Industrial modernisation
    .choice-platform-blue-economy = Sustainable blue economy
command-group-partnership-show =
    .description = One partnership: what it is for, who leads it, which regions take part
    .option-partnership = The partnership
command-group-partnership-region =
    .description = A region that takes part, leads, or takes part no more (those who lead it)
    .option-partnership = The partnership
    .option-region = The region (NUTS 2), by name or code
    .option-part = As what it takes part
    .choice-part-lead = lead region
    .choice-part-co-lead = co-lead region
    .choice-part-participating = participating region
    .choice-part-gone = takes part no more
command-group-describe =
    .description = What a group or partnership is for, in each language (those who lead it)
    .option-group = The group or partnership

partnerships-form = What the group is for
partnerships-form-hint = One paragraph, for everybody and for its public page; empty: nothing in this language

# --- Cards ---------------------------------------------------------------------------------------

partnerships-title = Thematic partnerships
# $more: so many do not fit into the card.
partnerships-intro =
    { $number ->
        [0] No partnership is known there.
        [one] One partnership, by platform.
       *[other] { $number } partnerships, by platform.
    }{ $more ->
        [0] {""}
       *[other] {" "}{ $more } more do not fit here: choose a platform.
    } This is no official list.
partnerships-list-next = See one with { COMMAND("group partnership show") }. To find partners for a new one, use { COMMAND("find partner") }.
partnerships-next =
    { $opened ->
        [yes] It has a place on this server: see who leads it and join with { COMMAND("group show") }.
       *[no] It has no channel on this server. If you work in it and would like one, tell { -secretariat(form: "the") } with { COMMAND("ask") }.
    }
partnerships-no-purpose = Nobody has written yet what it is for.
partnerships-no-platform = not said yet
partnerships-nobody = none is named yet
partnerships-label-platform = Platform
partnerships-label-lead = Lead region
partnerships-label-co-lead = Co-lead regions
partnerships-label-participating = Participating regions
partnerships-label-progress = Three regions from three Member States
partnerships-more-regions = and { $more } more
partnerships-progress =
    { $regions ->
        [0] No region is named yet; a new partnership needs at least { $wanted } from { $wanted } Member States
       *[other] { $regions ->
            [one] One region
           *[other] { $regions } regions
        } from { $countries ->
            [one] one Member State
           *[other] { $countries } Member States
        }: { $enough ->
            [yes] as many as a new partnership needs ({ $wanted } from { $wanted })
           *[no] a new partnership needs at least { $wanted } from { $wanted }
        }
    }
partnerships-placed = Noted. This is how it stands now:
partnerships-described = Noted. This is how it reads, here and on its page:

# --- Pages ---------------------------------------------------------------------------------------

partnerships-page-title = Working groups and partnerships
partnerships-page-intro = What the working groups and thematic partnerships { -community(form: "of") } are for, which regions take part, and what comes next.
partnerships-page-groups = Working groups
partnerships-page-all = All working groups and partnerships
partnerships-page-kind =
    { $kind ->
        [partnership] Thematic partnership
       *[group] Working group
    }
partnerships-page-archived = This group rests: nothing is planned in it at the moment.
partnerships-page-events = Coming events
partnerships-page-no-events = No event that is open to everybody is planned at the moment.
partnerships-page-events-later = Which of its events are open to everybody cannot be told at the moment. Please look again in a few minutes.
partnerships-page-minutes = Minutes of the last meetings
partnerships-page-join =
    { $opened ->
        [yes] It has a channel on the community’s Discord server, where one can join it.
       *[no] It has no channel on the community’s Discord server.
    }
partnerships-page-source = This is no official list. Regions: NUTS 2024, data: Eurostat, CC BY 4.0.
partnerships-page-gone-title = There is nothing here
partnerships-page-gone = No working group or partnership has this address (any more).

# --- Refusals ------------------------------------------------------------------------------------

partnerships-unknown =
    { $nearby ->
        [0] No group or partnership is called “{ $typed }”. See all with { COMMAND("group partnership list") } and { COMMAND("group list") }.
        [one] No group or partnership is called “{ $typed }”. Do you mean { $near }?
       *[other] No group or partnership is called “{ $typed }”. Do you mean one of these: { $near }?
    }
partnerships-unclear = Several are called like “{ $typed }”: { $near }. Write a little more of the name.
partnerships-working-group = { $name } is a working group: it has people, and no regions. Partnerships are listed by { COMMAND("group partnership list") }.
partnerships-country = { $country } has several regions, and one of them takes part. Name the region or its code, for example Norte or PT11. Nothing has changed.
partnerships-not-aboard = This region does not take part, so there is nothing to take away. See who does with { COMMAND("group partnership show") }.
partnerships-purpose-too-long = This has { $length } characters, and { $limit } fit. Please shorten it and send the form again; what stood there before stays.
