// The messages of the open channel, drawn once each and redrawn only when they change,
// so that a focus or an open list survives news from elsewhere.

import { shownName } from "./command.js";
import { components } from "./components.js";
import { announce, avatar, fill, h, icon } from "./dom.js";
import { attached, embed } from "./embeds.js";
import { inline, markdown } from "./markdown.js";
import { relative, shown } from "./moments.js";
import { datesFor } from "./words.js";

const TOGETHER = 7 * 60 * 1000;
const LOADING = 128;
const SYSTEM = {
  6: (_, words) => words.pinnedOne,
  7: (_, words) => words.joined,
  18: (message, words) => words.startedThread(message.content),
};

const authorOf = (message, world) =>
  message.author?.bot ? world.botName : world.memberName(message.author?.id) ?? message.author?.global_name ?? message.author?.username ?? world.words.somebody;

/** What is said of a message to people who listen: its words as they are shown, without their marks. */
function spoken(message, context) {
  const [card] = message.embeds ?? [];
  const words = [message.content, card?.title, card?.description].filter(Boolean);
  return h("p", {}, words.flatMap((text) => [" ", markdown(text, context)])).textContent.trim() || context.words.aMessage;
}

/** The place of the focus inside `row`: which of its controls has it; -1 for none. */
const focusIn = (row) => controls(row).indexOf(document.activeElement);
const controls = (row) => [...row.querySelectorAll("a[href], button, summary, pre[tabindex]")];

/** A row that was drawn anew goes on with the focus of the old one, on the same control or the nearest. */
function keepFocus(before, after, index) {
  const [old, fresh] = [controls(before), controls(after)];
  const same = fresh.find((one) => one.textContent === old[index].textContent && one.className === old[index].className);
  (same ?? fresh[Math.min(index, fresh.length - 1)])?.focus({ preventScroll: true });
}

function follows(message, before) {
  return before && before.author?.id === message.author?.id && !message.interaction && !message.message_reference
    && before.private === message.private && new Date(message.timestamp) - new Date(before.timestamp) < TOGETHER
    && !(message.type in SYSTEM);
}

export class Timeline {
  /** `press(message, what, body, element)` acts on a component; `menu(message)` gives its message commands. */
  constructor(world, { press, menu }) {
    this.world = world;
    this.press = press;
    this.menu = menu;
    this.drawn = new Map();
    this.onlyPinned = false;
    this.list = h("ol", { class: "messages", "aria-label": "Messages" });
    this.typing = h("p", { class: "typing", hidden: true });
    this.box = h("div", { class: "timeline", tabindex: "0", role: "region", "aria-label": "Messages of the channel" }, this.list, this.typing);
    this.atEnd = true;
    this.box.addEventListener("scroll", () => { this.atEnd = this.#nearEnd(); });
    // A command's form below takes room: the last message stays in sight.
    new ResizeObserver(() => { if (this.atEnd) this.box.scrollTop = this.box.scrollHeight; }).observe(this.box);
  }

  #nearEnd() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < 120;
  }

  /** Another channel or member: forget what was drawn. */
  clear() {
    this.drawn.clear();
    this.onlyPinned = false;
    fill(this.list);
    this.fresh = true;
  }

  draw() {
    const stick = this.fresh || this.#nearEnd();
    const rows = [];
    let before = null;
    const notices = this.onlyPinned ? [] : [...this.world.noticesHere];
    const said = (until) => {
      while (notices.length && (!until || notices[0].at < until)) {
        const notice = notices.shift();
        rows.push(this.#keyed(notice.id, JSON.stringify([notice, this.world.me?.locale]), () => this.#notice(notice)));
        before = null;
      }
    };
    let day = null;
    for (const message of this.#shownMessages()) {
      said(new Date(message.timestamp).toISOString());
      const today = this.#day(message.timestamp);
      if (day !== today) {
        day = today;
        before = null;
        rows.push(this.#keyed(`day ${day}`, day, () => h("li", { class: "day" }, h("span", {}, today))));
      }
      const compact = follows(message, before);
      rows.push(this.#keyed(message.id, JSON.stringify([message, compact, this.world.zone, this.world.me?.locale]), () => this.#message(message, compact)));
      before = message;
    }
    said(null);
    this.#place(rows.length ? rows : [this.#keyed("nothing", `${this.onlyPinned} ${this.world.me?.locale}`, () => this.#nothing())]);
    if (stick) this.box.scrollTop = this.box.scrollHeight;
    this.fresh = false;
  }

  #nothing() {
    const { words } = this.world;
    if (this.onlyPinned) return h("li", { class: "nothing" }, words.nothingPinned);
    return h("li", { class: "nothing" }, h("strong", {}, words.nothingYet), h("p", {}, words.begin),
      h("button", { type: "button", class: "button secondary", onclick: () => this.world.composer.begin() }, h("span", { "aria-hidden": "true" }, "/"), words.showCommands));
  }

  #shownMessages() {
    return this.onlyPinned ? this.world.messages.filter((message) => message.pinned) : this.world.messages;
  }

  #day(timestamp) {
    return shown(new Date(timestamp), "day", this.#clock());
  }

  #clock() {
    return { zone: this.world.zone, locale: datesFor(this.world.me?.locale) };
  }

  #keyed(key, signature, make) {
    const known = this.drawn.get(key);
    if (known?.signature === signature) return known.row;
    const row = make();
    const index = known ? focusIn(known.row) : -1;
    if (index >= 0) this.refocus = () => keepFocus(known.row, row, index);
    this.drawn.set(key, { signature, row });
    return row;
  }

  #place(rows) {
    const wanted = new Set(rows);
    for (const child of [...this.list.children]) if (!wanted.has(child)) child.remove();
    rows.forEach((row, index) => {
      if (this.list.children[index] !== row) this.list.insertBefore(row, this.list.children[index] ?? null);
    });
    for (const [key, known] of this.drawn) if (!wanted.has(known.row)) this.drawn.delete(key);
    this.refocus?.();
    this.refocus = null;
  }

  #message(message, compact) {
    const name = authorOf(message, this.world);
    const context = this.world.reading();
    if (!this.fresh && message.author?.id !== this.world.me?.id) announce(`${name}${message.private ? ", only to you" : ""}: ${spoken(message, context)}`);
    const kind = message.author?.bot ? " by-bot" : "";
    return h("li", {
      class: `message${compact ? " compact" : ""}${message.private ? " private" : ""}${kind}`, "data-id": message.id,
    },
    message.interaction || (message.message_reference && !(message.type in SYSTEM)) ? this.#occasion(message) : null,
    compact ? null : avatar(name, { bot: message.author?.bot }),
    h("div", { class: "body" },
      h("div", { class: compact ? "head unseen" : "head" }, h("span", { class: "author" }, name),
        message.author?.bot ? h("span", { class: "tag" }, "App") : null, this.#when(message)),
      this.#content(message, context),
      message.private ? this.#privacy(message) : null),
    this.#actions(message));
  }

  #when(message) {
    const at = new Date(message.timestamp);
    const whole = `${shown(at, "F", this.#clock())} (${this.world.zone})`;
    return [
      h("time", { datetime: message.timestamp, title: whole }, shown(at, "t", this.#clock())),
      message.edited_timestamp ? h("span", { class: "small edited" }, this.world.words.edited) : null,
      message.pinned ? h("span", { class: "pinned" }, icon("pin", this.world.words.pins)) : null,
    ];
  }

  #occasion(message) {
    if (!message.interaction) return this.#replied(message.message_reference.message_id);
    const user = message.interaction.user;
    const who = this.world.memberName(user?.id ?? user) ?? user?.global_name ?? user?.username ?? this.world.words.somebody;
    return h("p", { class: "occasion" }, icon("bolt"), h("strong", {}, who), message.interaction.name ? [this.world.words.used, h("code", {}, this.#command(message.interaction.name))] : this.world.words.pressed);
  }

  /** A command as the member one acts as knows it; one of a message's menu is not typed. */
  #command(name) {
    const { commands } = this.world.view;
    const typed = !commands.some((command) => command.name === name && command.type !== 1);
    return `${typed ? "/" : ""}${shownName(commands, name, this.world.me?.locale)}`;
  }

  #replied(id) {
    const earlier = this.world.messages.find((message) => message.id === id);
    const said = this.world.words;
    if (!earlier) return h("p", { class: "occasion" }, icon("reply"), said.replyToEarlier);
    const words = earlier.content || earlier.embeds?.[0]?.title || said.aMessage;
    return h("p", { class: "occasion" }, icon("reply"), said.replyTo, h("strong", {}, authorOf(earlier, this.world)), h("span", { class: "earlier" }, inline(words.split("\n")[0], { ...this.world.reading(), links: false })));
  }

  #content(message, context) {
    if (message.type in SYSTEM) return h("p", { class: "small" }, SYSTEM[message.type](message, this.world.words));
    if (message.flags & LOADING && !message.content) return h("p", { class: "thinking" }, this.world.words.thinking, h("span", { class: "dots", "aria-hidden": "true" }));
    const file = (url) => (message.attachments ?? []).filter((one) => url?.endsWith(one.filename)).map((one) => attached(one, context));
    const failed = h("p", { class: "problem", role: "alert", hidden: true });
    const press = (what, body, element) => this.press(message, what, body, element, failed);
    return [
      h("div", { class: "text" }, markdown(message.content, context)),
      (message.embeds ?? []).map((one) => embed(one, context)),
      (message.attachments ?? []).map((one) => attached(one, context)),
      message.components?.length ? h("div", { class: "components" }, components(message.components, { press, world: this.world, file })) : null,
      message.reactions?.length ? h("p", { class: "reactions" }, message.reactions.map((one) => h("span", { class: "reaction" }, `${one.emoji?.name} ${one.count}`))) : null,
      failed,
    ];
  }

  #privacy(message) {
    const { words } = this.world;
    return h("p", { class: "privacy" }, icon("eye"), words.onlyYou,
      h("button", { type: "button", class: "quiet", onclick: () => this.world.dismiss(message.id) }, words.dismiss));
  }

  #actions(message) {
    const commands = message.private ? [] : this.menu(message);
    if (!commands.length) return null;
    const opener = h("summary", { "aria-label": this.world.words.menu }, icon("more"));
    const close = () => { menu.open = false; opener.focus(); };
    const list = h("div", { class: "actions-list" }, commands.map((command) =>
      h("button", { type: "button", onclick: () => { close(); command.run(); } }, command.label)));
    const menu = h("details", {
      class: "actions",
      onkeydown: (event) => { if (event.key === "Escape" && menu.open) close(); },
      // At the end of the channel there is no room below.
      ontoggle: () => list.classList.toggle("up", menu.open && list.getBoundingClientRect().bottom > this.box.getBoundingClientRect().bottom),
    }, opener, list);
    return menu;
  }

  #notice(notice) {
    const text = notice.pending ? [notice.text, h("span", { class: "dots", "aria-hidden": "true" })] : notice.text;
    return h("li", { class: notice.pending ? "message private pending" : "message private failed", "data-id": notice.id },
      avatar(this.world.botName, { bot: true }),
      h("div", { class: "body" },
        h("div", { class: "head" }, h("span", { class: "author" }, this.world.botName), h("span", { class: "tag" }, "App"), notice.title ? h("code", {}, notice.title) : null),
        h("p", { class: notice.pending ? "thinking" : "problem", role: notice.pending ? null : "alert" }, text),
        notice.pending ? null : this.#privacy(notice)));
  }

  showTyping(name) {
    this.typing.textContent = this.world.words.writing(name);
    this.typing.hidden = false;
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => { this.typing.hidden = true; }, 6000);
  }

  /** Time has passed: rewrite what is told relative to now. */
  tick() {
    for (const time of this.list.querySelectorAll('time[data-style="R"]')) {
      time.textContent = relative(new Date(time.dateTime), this.world.now(), this.world.me?.locale);
    }
  }
}
