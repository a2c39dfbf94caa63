"""Who may write and read what: said here as data, and not asked of the bot's own code.

A table that is not named here may be written by nobody, and a test names it, so that a new feature says whose its
rows are.
"""

from collections.abc import Mapping
from typing import Final

from tools.prove.hostile.right import ANY, Right

RIGHTS: Final[Mapping[str, Right]] = {
    # What a model made of the entries; a question may come first and have it made.
    "retrieval_vector": Right(anyone=True),
    "member_preference": Right(owner="member_id"),
    "home_walk": Right(owner="member"),
    "reminder": Right(
        owner="member", machine={"came_at": ANY, "due_at": ANY, "snoozed_until": ANY, "channel": (None,)}
    ),
    "reminder_draft": Right(owner="member"),
    "event": Right(staff=True),
    "event_draft": Right(staff=True),
    # Whoever asked for a second pair of eyes, gave them, or planned a time may have their name taken out of it.
    "event_review": Right(staff=True, owner="asked_by", machine={"judged_by": (None,), "comment": ("",)}),
    "event_publication": Right(staff=True, owner="planned_by"),
    # Whom to ask is found out each morning, while nobody is judged.
    "nudge": Right(),
    # As is who is to be reminded after an event.
    "thanks": Right(),
    # Reports are counted at night, and hold nobody.
    "vitality_report": Right(),
    "nudge_refusal": Right(owner="member"),
    # Digests are composed while nobody is judged; staff let them come, and go. Who did has their name taken out of it.
    "digest_switch": Right(staff=True, owner="actor"),
    "digest_issue": Right(staff=True, owner="decided_by"),
    # The reader of a mailbox confirms on a page; what they or the member had before ends then.
    # Every night those are looked for who get letters; the letters of who has left end.
    "subscription": Right(owner="member", machine={"seen_at": ANY}, machine_deletes=True),
    # Whose digests come; the choice of who has left a group ends with the next one.
    "subscription_digest": Right(parent=("subscription", "subscription"), machine_deletes=True),
    "subscription_typed": Right(owner="member"),
    # Beside staff only the night makes dates, while nobody is judged.
    "series": Right(staff=True),
    "series_date": Right(staff=True),
    # Whoever replaces a question takes what was typed for it out of every form.
    "event_form": Right(owner="member", staff=True),
    # Who wrote to people may have their name taken out of it.
    "event_message": Right(staff=True, owner="author"),
    # Whoever gives a seat back lets it be offered to the next in line, and an offer ends by itself. An organiser
    # approves and moves; whoever decided about others may have their name taken out of that.
    "event_registration": Right(
        owner="member",
        staff=True,
        machine={
            "standing": ("offered", "lapsed"),
            "offered_until": ANY,
            "offer_extended": ANY,
            "decided_by": (None,),
        },
    ),
    # Who is on Discord writes nothing of a guest's, but staff invite by letter, and may have their name taken out of that;
    # letters come with a key, and the night forgets. Who wants the digest by mail makes an address known, for an hour also
    # that it was written to, and lets it go again; of a guest they change nothing.
    "guest": Right(staff=True, machine_inserts=True, machine_deletes=True),
    "guest_sign_up": Right(staff=True, owner="invited_by"),
    "guest_key": Right(anyone=True),
    "guest_link": Right(machine_inserts=True, machine_deletes=True),
    # Reading a calendar asks whether its member is still there; the link of who has left ends.
    "feed_link": Right(owner="member", machine={"seen_at": ANY}, machine_deletes=True),
    # Signing in on the web; who is found to be no staff any more is signed out.
    "web_link": Right(owner="member", machine={"used_at": ANY}, machine_deletes=True),
    "web_session": Right(owner="member", machine={"seen_at": ANY}, machine_deletes=True),
    # Organisers open check-in and call the roll; who checks in says so of themselves, and nobody else's word is touched
    # but to take a name out of it.
    "attendance_checkin": Right(staff=True, owner="opened_by"),
    "attendance_mark": Right(staff=True, owner="member", machine={"marked_by": (None,)}),
    "attendance_miss": Right(owner="member"),
    "attendance_certificate": Right(owner="member"),
    # Who took a list along may have their name taken out of that.
    "office_deed": Right(staff=True, owner="actor"),
    # A list of people belongs to whoever has read it in; the people on it have themselves taken out.
    "office_import": Right(staff=True, owner="author"),
    "office_import_line": Right(staff=True, owner="member"),
    "office_download": Right(staff=True, owner="member"),
    # Who steps in, or has taken over, may have themselves taken out of that.
    "succession_deputy": Right(staff=True, owner="member"),
    "succession_handover": Right(staff=True, owner="gone", machine={"taken_by": (None,), "declined_at": ANY}),
    # Who leads may lay it down, as a rapporteur may; who was asked to follow takes it over.
    "group_setting": Right(
        staff=True,
        owner="leader",
        machine={"rapporteur": (None,)},
        offered="SELECT 1 FROM leading_handover h JOIN leading_asked a ON a.handover = h.id "
        "WHERE h.group_slug = :group_slug AND h.taken_by = :actor AND a.member = :actor",
    ),
    # Who leads names who steps in; each of these may have themselves taken out, and does when they take over.
    "leading_deputy": Right(staff=True, owner="member", group="group_slug", machine_deletes=True),
    # Begun by who holds an office, or by their going, whoever acts; ended by one of those who were asked, or by staff.
    "leading_handover": Right(
        staff=True,
        owner="holder",
        machine={"holder": (None,), "taken_by": (None,)},
        offered="SELECT 1 WHERE (:state = 'vacant' AND :holder IS NULL) "
        "OR EXISTS (SELECT 1 FROM leading_asked WHERE handover = :id AND member = :actor)",
    ),
    # Whom the holder asks, or else the deputies.
    "leading_asked": Right(
        owner="member",
        offered="SELECT 1 FROM leading_handover h WHERE h.id = :handover AND (h.holder = :actor OR EXISTS "
        "(SELECT 1 FROM leading_deputy d WHERE d.group_slug = h.group_slug AND d.member = :member))",
    ),
    "group_membership": Right(
        owner="member",
        staff=True,
        group="group_slug",
        forgotten="forgotten",
        machine={
            "standing": ("member", "left"),
            "version": ANY,
            "changed_at": ANY,
            "attempts": ANY,
            "retry_at": ANY,
            "told": ANY,
        },
    ),
    "group_panel": Right(
        staff=True,
        group="name",
        machine={"state": ANY, "message": ANY, "attempts": ANY, "retry_at": ANY, "told": ANY},
        machine_deletes=True,
    ),
    # What is still to be done to a channel, until Discord has done it.
    "group_door": Right(
        staff=True,
        group="group_slug",
        machine={"attempts": ANY, "retry_at": ANY, "told": ANY},
        machine_deletes=True,
    ),
    # How a channel was open before archiving closed it: written when Discord is asked, until it is open again.
    "group_closed_channel": Right(
        staff=True,
        group="group_slug",
        machine={"open_to": ANY, "group_slug": ANY},
        machine_inserts=True,
        machine_deletes=True,
    ),
    "group_post": Right(owner="author", staff=True, group="group_slug"),
    "group_post_text": Right(staff=True, parent=("group_post", "post_id")),
    # Whoever runs the group gives to others; each of the group takes on, ends and hands over what is theirs.
    "meeting_action": Right(
        owner="owner", staff=True, group="group_slug", machine={"chased_on": ANY, "given_by": (None,)}
    ),
    # Each of the group proposes items, and with the first one the agenda begins; who runs it arranges them.
    "meeting_agenda": Right(anyone=True),
    "meeting_item": Right(
        owner="member", staff=True, machine={"title": ANY, "position": ANY, "member": (None,)}
    ),
    # Who runs the group writes minutes, and may have their name taken out of them; what was kept is its author's.
    "meeting_minutes": Right(
        staff=True, group="group_slug", machine={"proposed_by": (None,), "approved_by": (None,)}
    ),
    "meeting_minutes_part": Right(owner="writer", staff=True, machine={"writer": (None,)}),
    "meeting_minutes_kept": Right(owner="author"),
    # The desk works on it; what is written in its thread, and time itself, move it whoever acts meanwhile.
    "helpdesk_request": Right(
        owner="member",
        staff=True,
        machine={
            **dict.fromkeys(
                ("state", "tried", "thread", "name", "heard", "stage", "turn_at", "word_at"), ANY
            ),
            **dict.fromkeys(("desk", "answered_at", "resolved_at", "told_at", "reminders"), ANY),
            **dict.fromkeys(("reopened", "version", "look_at", "moved_at"), ANY),
            "proposed": (0,),
            "rating": (None,),
        },
    ),
    # Who did something may have their name taken out of it; what time does is nobody's.
    "helpdesk_entry": Right(parent=("helpdesk_request", "request"), staff=True, owner="actor"),
    # It goes with its request.
    "helpdesk_note": Right(parent=("helpdesk_request", "request"), staff=True, owner="author"),
    # A count without a name, made when a request is forgotten or erased.
    "helpdesk_measure": Right(anyone=True),
    # Staff keep the entries; who made a revision may have their name taken out of it.
    **dict.fromkeys(("faq_entry", "faq_phrase"), Right(staff=True)),
    "faq_revision": Right(staff=True, owner="actor"),
    # Who proposed something changes it until it is shown; who decided may have their name taken out of that.
    "resource": Right(staff=True, owner="owner", machine={"owner": (None,), "decided_by": (None,)}),
    # What would change a proposal goes with it when its owner takes it back.
    "resource_draft": Right(owner="member", goes_with=("resource", "resource")),
    # Whoever lets a question be learnt, or answers it, ends its wait for all who asked it.
    "faq_vote": Right(owner="member"),
    "faq_open": Right(owner="member", staff=True),
    # Who decided may have their name taken out of that.
    "faq_learnt": Right(staff=True, owner="editor"),
    "faq_aside": Right(staff=True, owner="editor"),
    # Staff say where the bot answers in channels; it replies to what was written there, while nobody is judged.
    "faq_listening": Right(staff=True),
    "faq_listening_deed": Right(staff=True, owner="actor"),
    "faq_spoken": Right(owner="member"),
    "keeping_card": Right(
        staff=True,
        owner="owner",
        machine={"owner": (None,), "reviewer": (None,), "left_at": ANY},
    ),
    "keeping_distinct": Right(staff=True),
    # Whose words it began with takes it along when they have their data erased.
    "keeping_draft": Right(staff=True, owner="author", machine_deletes=True),
    "selfcheck_kept": Right(owner="member"),
    # Staff follow feeds; what other sites say is looked at by the clock, whoever acts meanwhile.
    "syndication_feed": Right(
        staff=True,
        machine={
            **dict.fromkeys(("title", "state", "news_at", "next_at", "failures", "failing_since"), ANY),
            **dict.fromkeys(("why", "told", "ending", "ended_at", "etag", "modified"), ANY),
        },
    ),
    "syndication_seen": Right(anyone=True),
    # Who wrote a card changes it and ends it, staff decide about it; time ends it, and a staff name may be taken out.
    "partner_card": Right(
        staff=True,
        owner="owner",
        machine={"state": ("expired",), "expires_at": (None,), "version": ANY, "changed_at": ANY}
        | {"decided_by": (None,), "thread": ANY},
    ),
    # The bot sees to threads by itself, whoever ends a card.
    "partner_thread": Right(
        machine={"card": (None,), "locked": ANY, "refused": ANY}, machine_inserts=True, machine_deletes=True
    ),
    "partner_submission": Right(owner="member", staff=True, machine_deletes=True),
    # What publishing a card finds, whoever publishes; from then on only those whose card is one of the two say anything.
    "partner_pair": Right(
        machine={"first_told_at": ANY, "second_told_at": ANY},
        machine_deletes=True,
        offered="SELECT 1 WHERE :standing = 'found' AND :introduced_at IS NULL "
        "OR EXISTS (SELECT 1 FROM partner_card WHERE owner = :actor AND id IN (:first, :second))",
    ),
    "partner_silence": Right(owner="member"),
    # Who wrote a profile changes it, says whether they have time, and ends it; staff decide; time ends it.
    "expert_profile": Right(
        staff=True,
        owner="owner",
        machine={"state": ("expired",), "expires_at": (None,), "version": ANY, "changed_at": ANY}
        | {"decided_by": (None,)},
        machine_deletes=True,
    ),
    "expert_submission": Right(owner="member", machine_deletes=True),
    # Staff shape requests; who is asked, answers or withdraws moves them, and who helped may be taken out of them.
    "expert_need": Right(
        staff=True,
        owner="member",
        machine={
            "stage": ("unmet", "offered"),
            "version": ANY,
            "changed_at": ANY,
            "decided_by": (None,),
            "expert": (None,),
            "expert_outcome": ANY,
        },
        machine_deletes=True,
    ),
    # What is due is put to experts whoever acts meanwhile; its three parties each move their part, as services have it.
    "expert_offer": Right(anyone=True),
    # Staff keep partnerships, and who leads one that has a place on the server.
    **dict.fromkeys(("partnership_region", "partnership_purpose"), Right(staff=True, group="slug")),
    # Only who may manage the server binds; on this one staff may.
    "binding": Right(staff=True),
    # What is shipped, and what the bot is: nobody's to write while it runs.
    **dict.fromkeys(("faq_topic", "faq_file", "faq_base", "faq_fault", "stamp", "migration"), Right()),
    "attempt": Right(anyone=True),
    "calendar": Right(anyone=True),
    # Who did something at the desk of messages may have their name taken out of it.
    "deliveries_deed": Right(staff=True, owner="actor"),
    "deliveries_trouble": Right(),
    # What the bot itself does to Discord's list of events, after whoever published or cancelled one.
    "mirror_copy": Right(anyone=True),
    # How many have had their data erased, for the journal beside the database.
    "erasure_count": Right(anyone=True),
    # Written by a restore, while no bot runs; emptied at the first start after it.
    "restored": Right(),
    # The bot's own heartbeat, and its memory of when it was away.
    "alive": Right(anyone=True),
    "outage": Right(anyone=True),
}

MACHINE_OF_OUTBOX: Final = frozenset(
    {
        *(
            "state",
            "version",
            "retry_at",
            "chain_start",
            "boot_id",
            "attempts",
            "strikes",
            "noes",
            "finished_at",
        ),
        *("doubt", "wary", "held", "rests", "moot", "erased", "again", "message_id", "reason", "code"),
        *("payload", "files", "marker", "notice_owed", "parameters"),
    }
)
"""Columns of the outbox that deliveries write; a cancellation by hand is told by its reason."""

PERSONAL: Final = frozenset({"reminders.due"})
"""Kinds of message that are nobody's business but their member's, not even staff's."""

BY_HAND: Final = "cancelled"

MOOT: Final = frozenset({"moot", "gone", None})

CAUSED_BY_ANYBODY: Final = frozenset(
    {
        "delivery.notice",
        "delivery.inbox",
        "delivery.outage",
        "events.application",
        "events.offer",
        "events.offer-lapsed",
        "events.seat-passed-on",
        *("experts.review", "experts.need", "experts.unmet", "experts.hope", "experts.told", "experts.asked"),
        *("experts.ready", "experts.gone", "experts.passed", "experts.introduced", "experts.outcome"),
        "groups.request",
        "groups.welcome",
        "groups.declined",
        "groups.notice",
        "groups.panel",
        "helpdesk.news",
        "helpdesk.opening",
        "helpdesk.step",
        "helpdesk.to-staff",
        "home.panel",
        *("leading.answered", "leading.asked", "leading.vacant"),
        "meetings.assigned",
        "meetings.chaser",
        "meetings.to-approve",
        "mirror.told",
        *("syndication.item", "syndication.told"),
        *("partners.review", "partners.post", "partners.match", "partners.asked", "partners.declined"),
        *("partners.introduced", "partners.outcome"),
        "resources.proposed",
    }
)
"""Kinds of message that what a member does for themselves may cause for others, or take back."""

READERS: Final[Mapping[str, frozenset[str]]] = {
    "reminder": frozenset({"owner"}),
    "unread reminder": frozenset({"owner"}),
    "motivation": frozenset({"owner", "leader", "staff"}),
    "question": frozenset({"owner", "staff"}),
    "request": frozenset({"owner", "staff"}),
    # Not whoever asked, whatever they take along of their request.
    "desk note": frozenset({"staff"}),
    "event draft": frozenset({"staff"}),
    # A campaign proposes drafts as well, and then staff are shown them.
    "resource draft": frozenset({"owner", "staff"}),
    "proposed resource": frozenset({"owner", "staff"}),
    # The same of profiles and requests: staff read what is submitted, and members or experts what staff let them.
    **dict.fromkeys(("expert draft", "expert profile"), frozenset({"owner", "staff"})),
    **dict.fromkeys(("support draft", "support request"), frozenset({"owner", "staff"})),
    "post draft": frozenset({"owner", "leader", "staff"}),
    "planned post": frozenset({"owner", "leader", "staff"}),
}
"""Who may read a secret of each kind."""

_SHOWN: Final = (
    "SELECT 1 FROM resource WHERE state IN ('published', 'retired') AND link = 'https://example.org/' || ?"
)

_LISTED: Final = "SELECT 1 FROM expert_profile WHERE state = 'published' AND instr(headline || offer, ?)"
_PUT: Final = (
    "SELECT 1 FROM expert_need WHERE stage NOT IN ('draft', 'waiting', 'refused') AND instr(title || text, ?)"
)

PUBLIC_ONCE: Final[Mapping[str, str]] = {
    "resource draft": _SHOWN,
    "proposed resource": _SHOWN,
    **dict.fromkeys(("expert draft", "expert profile"), _LISTED),
    **dict.fromkeys(("support draft", "support request"), _PUT),
    "event draft": "SELECT 1 FROM event WHERE status <> 'draft' AND instr(title, ?)",
}
"""By the kind of a secret, what the database holds once those who may have let everybody read it."""

PUBLISHED_BY_READERS: Final = frozenset(
    {"event draft", "post draft", "planned post", "proposed resource", "resource draft"}
)
"""What those who may read it may publish: whether they did is judged by what they wrote."""
