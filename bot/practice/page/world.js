// What the page knows: who one acts as, what that member sees, which channel is open.

import { act, change, follow, look } from "./api.js";
import { pageWordsFor } from "./page-words.js";
import { wordsFor } from "./words.js";

const KINDS = { 0: "text", 2: "voice", 4: "category", 5: "announcement", 10: "thread", 11: "thread", 12: "thread", 13: "voice", 15: "forum" };

/** "text", "announcement", "thread", "forum", "voice", "category" or "dm". */
export function kindOf(channel) {
  return channel.dm ? "dm" : KINDS[channel.type] ?? "text";
}

const newer = (left, right) => Boolean(left) && (!right || BigInt(left) > BigInt(right));

export class World extends EventTarget {
  constructor() {
    super();
    this.view = null;
    this.handle = null;
    this.channelId = null;
    this.messages = [];
    this.notices = new Map();
    this.dismissed = new Set();
    this.seen = this.#kept("seen", {});
    this.skew = 0;
    this.stop = () => {};
    this.waiting = null;
  }

  // ---- what is kept over a reload of the page

  #kept(name, otherwise) {
    try {
      return JSON.parse(sessionStorage.getItem(`practice:${location.pathname}:${name}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  #keep(name, value) {
    sessionStorage.setItem(`practice:${location.pathname}:${name}`, JSON.stringify(value));
  }

  // ---- reading

  now() {
    return Date.now() + this.skew;
  }

  get me() {
    return this.view?.me;
  }

  /** What Discord's own client says to that member. */
  get words() {
    return wordsFor(this.me?.locale);
  }

  /** What the page itself says to who acts as them. */
  get page() {
    return pageWordsFor(this.me?.locale);
  }

  get zone() {
    return this.me?.zone ?? "Europe/Brussels";
  }

  get channel() {
    return this.channelById(this.channelId);
  }

  get channels() {
    const direct = { id: "dm", can_send: true, ...this.view.dm, name: this.botName, dm: true, type: 1 };
    return [...this.view.channels, direct];
  }

  get botName() {
    return this.view.bot?.user?.global_name ?? this.view.bot?.user?.username ?? "The bot";
  }

  channelById(id) {
    const channels = this.view ? this.channels : [];
    return channels.find((channel) => channel.id === id) ?? (id === "dm" ? channels.find((channel) => channel.dm) : undefined);
  }

  /** How acts and looks name the open channel. */
  get channelKey() {
    return this.channel?.dm ? "dm" : this.channelId;
  }

  get roles() {
    return this.view.roles ?? this.view.guild.roles ?? [];
  }

  roleName(id) {
    return this.roles.find((role) => role.id === id)?.name;
  }

  memberById(id) {
    return this.view.members.find((member) => member.id === id);
  }

  memberName(id) {
    if (id === this.view.bot?.user?.id) return this.botName;
    return this.memberById(id)?.name;
  }

  unread(channel) {
    return channel.id !== this.channelId && newer(channel.last_message_id, this.seen[this.handle]?.[channel.id]);
  }

  /** What the markdown of a message needs to know. */
  reading() {
    return {
      zone: this.zone,
      locale: this.me?.locale,
      words: this.words,
      now: () => this.now(),
      memberName: (id) => this.memberName(id),
      roleName: (id) => this.roleName(id),
      channel: (id) => this.channelById(id),
      open: (id) => this.open(id),
      address: (channel) => `#${[this.handle, channel.id].map(encodeURIComponent).join("/")}`,
      command: (path) => this.composer?.command(path),
      commandName: (path) => this.composer?.commandName(path) ?? path,
      compose: (command) => this.composer.choose(command),
    };
  }

  // ---- moving about

  async start() {
    this.handles = (await look("members")).filter((member) => !member.user?.bot).map((member) => member.handle);
    await this.goTo(location.hash);
    addEventListener("hashchange", () => this.goTo(location.hash));
  }

  /** Become and open what a fragment such as "#porto/events" names, so that an address can be kept and passed on. */
  async goTo(fragment) {
    const [handle, place] = fragment.slice(1).split("/").map(decodeURIComponent);
    const wanted = this.handles.includes(handle) ? handle : this.handle ?? this.handles[0];
    if (wanted !== this.handle) await this.become(wanted, place);
    else await this.open((this.#placed(place) ?? this.channel ?? this.#landing()).id);
  }

  #placed(name) {
    return name && (this.channels.find((channel) => (channel.dm ? "dm" : channel.name) === name) ?? this.channelById(name));
  }

  /** Keep in the address who one is and where. */
  #address() {
    const { channel } = this;
    const alone = channel && this.channels.filter((one) => one.name === channel.name).length === 1;
    const place = channel?.dm ? "dm" : alone ? channel.name : this.channelId;
    history.replaceState(null, "", `#${[this.handle, place].map(encodeURIComponent).join("/")}`);
  }

  async become(handle, place = null) {
    this.stop();
    clearTimeout(this.waiting);
    this.waiting = null;
    this.handle = handle;
    // What is on the screen is the other member's until the server has answered.
    this.#tell("becoming");
    const wanted = place ? null : this.channelById(this.channelId);
    await this.refresh({ messages: false });
    if (handle !== this.handle) return;
    const same = wanted?.dm ? this.channels.find((channel) => channel.dm) : this.channelById(wanted?.id);
    await this.open((this.#placed(place) ?? same ?? this.#landing()).id);
    this.#follow();
  }

  /** Where somebody begins who asked for no channel: where there is something to read. */
  #landing() {
    const ordinary = this.view.channels.filter((channel) => ["text", "announcement"].includes(kindOf(channel)));
    return ordinary.find((channel) => this.unread(channel)) ?? ordinary[0] ?? this.channels.at(-1);
  }

  /** What a channel is called, also one that the member cannot see: who moves the clock sees the whole server. */
  placeName(id) {
    return this.channelById(id)?.name ?? this.view.places?.[id];
  }

  async open(id) {
    this.channelId = this.channelById(id)?.id ?? id;
    this.messages = [];
    this.#address();
    this.dispatchEvent(new CustomEvent("opening"));
    await this.refreshMessages();
    this.dispatchEvent(new CustomEvent("opened"));
  }

  #follow() {
    this.stop = follow(this.handle, {
      changed: () => this.soon(),
      typing: (told) => this.dispatchEvent(new CustomEvent("typing", { detail: told })),
      clock: () => this.soon(),
      bot: () => this.soon(),
      lost: () => this.dispatchEvent(new CustomEvent("lost")),
      back: () => { this.dispatchEvent(new CustomEvent("back")); this.soon(); },
    });
  }

  /** Look again shortly; many changes in a row are one look. */
  soon() {
    if (this.waiting) return;
    this.waiting = setTimeout(async () => {
      this.waiting = null;
      try {
        await this.refresh();
      } catch {
        this.dispatchEvent(new CustomEvent("lost"));
      }
    }, 80);
  }

  async refresh({ messages = true } = {}) {
    const asked = this.handle;
    const view = await look("view", { as: asked });
    if (asked !== this.handle) return;
    const direct = this.channelId !== null && this.channel?.dm;
    this.view = view;
    if (direct) this.channelId = view.dm?.id ?? "dm";
    this.skew = new Date(view.clock.now).getTime() - Date.now();
    if (this.channelId !== null && !this.channel && messages) return this.open(this.#landing().id);
    this.#tell("view");
    if (messages && this.channelId) await this.refreshMessages();
  }

  async refreshMessages() {
    const [asked, as] = [this.channelId, this.handle];
    const messages = await look("messages", { as, channel: this.channelKey });
    if (asked !== this.channelId || as !== this.handle) return;
    this.messages = messages.filter((message) => !this.dismissed.has(message.id));
    this.#read(messages);
    this.#tell("messages");
  }

  #read(messages) {
    const last = messages.at(-1)?.id;
    const mine = (this.seen[this.handle] ??= {});
    if (newer(last, mine[this.channelId])) mine[this.channelId] = last;
    if (newer(this.channel?.last_message_id, mine[this.channelId])) mine[this.channelId] = this.channel.last_message_id;
    this.#keep("seen", this.seen);
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }

  // ---- doing

  /** Act as the member in the open channel. */
  act(what, body) {
    return act(this.handle, what, { channel: this.channelKey, ...body });
  }

  submit(interaction, values) {
    return act(this.handle, "submit", { interaction, values });
  }

  /** Change something about the member themself: language, open direct messages, in the server or not. */
  async be(what, body = {}) {
    await act(this.handle, what, body);
    await this.refresh();
  }

  /** Change the rehearsal itself: the clock, the bot's process. */
  async rehearse(path, body) {
    const answer = await change(path, body);
    this.soon();
    return answer;
  }

  /** Take away a private reply or a notice; Discord forgets such a reply, too. */
  dismiss(id) {
    if (this.messages.some((message) => message.id === id)) this.act("dismiss", { message: id }).catch(() => {});
    this.dismissed.add(id);
    this.messages = this.messages.filter((message) => message.id !== id);
    for (const [key, list] of this.notices) this.notices.set(key, list.filter((notice) => notice.id !== id));
    this.#tell("messages");
  }

  /** A line of the page itself among the messages, for this member in this channel. */
  notice(text, { title = "", pending = false, channel = this.channelId, handle = this.handle } = {}) {
    const notice = { id: crypto.randomUUID(), text, title, pending, at: new Date(this.now()).toISOString() };
    const key = `${handle} ${channel}`;
    this.notices.set(key, [...(this.notices.get(key) ?? []), notice]);
    this.#tell("messages");
    return notice;
  }

  get noticesHere() {
    return this.notices.get(`${this.handle} ${this.channelId}`) ?? [];
  }
}
