"""Discord's protocol on loopback: a practice server for newcomers, rehearsals, tests and campaigns.

It is Discord and knows no bot: of the rest of the project it uses the kernel only.

model        what exists: server, channels, roles, members, messages, commands, interactions, events
world        all of it together, and who is told when it changes
serialize    each object as Discord's JSON
routes       Discord's HTTP API, one module per resource
gateway      Discord's gateway: sessions, intents, resume
control      the interface of people and tests: act, look, change
driver       a typed client of the control interface
"""
