# --- To the member -------------------------------------------------------------------------------

helpdesk-in-thread = Your question is with { -secretariat(form: "the") }, here: { $thread }. Only you and they can read it. You can add to it there at any time.
helpdesk-with-staff = Your question is with { -secretariat(form: "the") }. No thread could be opened for it, so they will write to you.
helpdesk-waiting = Your question is kept, but it cannot be passed on at this moment. It will go to { -secretariat(form: "the") } as soon as that is possible; you need not do anything. Press the button again later if you want to see where it is.
# $places are the threads the member has, or a dash.
helpdesk-too-many = You have asked { -secretariat(form: "the") } { $limit } questions within a day, so please write this one in a thread you already have: { $places }. Tomorrow you can ask anew.

# --- At the desk ---------------------------------------------------------------------------------

# $number is the number of the question.
helpdesk-thread-title = Question { $number }
# $role calls the desk.
helpdesk-opening = { $role } The FAQ has no answer to this. Please answer here: the member who asked reads along.
helpdesk-late = This message is late: it was due { $due }.
helpdesk-label-member = Asked by
helpdesk-label-why = Why it comes here
helpdesk-why-forbidden = The bot may not open a private thread in the help channel, or may not bring the member in. Allow it “Create Private Threads” and “Send Messages in Threads” there. Please write to the member.
helpdesk-why-no-channel = There is no help channel in which threads are possible. Someone who manages the server can set one with { COMMAND("setup bind") }. Please write to the member.
helpdesk-why-no-desk = No role is bound as that of { -secretariat(form: "the") }, so nobody would see the thread. Someone who manages the server can set it with { COMMAND("setup bind") }. Please write to the member.
helpdesk-why-refused = Discord did not let the bot open a thread, or write in it. Please write to the member.
helpdesk-kind-opening = a question of a member in its thread
helpdesk-kind-to-staff = a question of a member to staff

# --- Personal data -------------------------------------------------------------------------------

helpdesk-heading = Questions you asked { -secretariat(form: "the") }
helpdesk-retention = A question is stored only if you ask { -secretariat(form: "the") }; then it is kept for 90 days. Questions you only ask the FAQ are not stored. The thread itself stays on Discord.
