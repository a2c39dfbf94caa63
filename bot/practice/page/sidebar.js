// The left side: the server's name, whom one acts as, and the channels of that member.

import { avatar, fill, h, icon } from "./dom.js";
import { besideBrussels, city, shown } from "./moments.js";
import { Popup } from "./popup.js";
import { kindOf } from "./world.js";

const HEADINGS = { announcement: "Announcements", text: "Text channels", forum: "Forums", voice: "Voice channels" };
const SAID = { announcement: "announcement channel", text: "text channel", forum: "forum", voice: "voice channel", thread: "thread", dm: "direct messages" };
const LOCALES = ["bg", "cs", "da", "de", "el", "en-GB", "es-ES", "fi", "fr", "hr", "hu", "it", "lt", "nl", "pl", "pt-BR", "ro", "sv-SE"];
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

function language(locale) {
  try {
    return locale.startsWith("en") ? "English" : LANGUAGES.of(locale);
  } catch {
    return locale;
  }
}

export class Sidebar {
  constructor(world, { opened }) {
    this.world = world;
    this.opened = opened;
    this.name = h("h1", {});
    this.face = h("span", { class: "who" });
    this.opener = h("button", { type: "button", class: "act-as", "aria-label": "Act as", onclick: () => this.#offer() }, this.face, icon("chevron"));
    this.members = new Popup(this.opener, { label: "Members to act as", tabTakes: false, take: (item) => item.value !== this.world.handle && this.world.become(item.value) });
    this.place = h("p", { class: "small place" });
    this.settings = h("div", { class: "settings" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.nav = h("nav", { "aria-label": "Channels" });
    this.rows = new Map();
    this.box = h("aside", { class: "sidebar", "aria-label": "Server and channels" },
      h("header", { class: "server" }, h("p", { class: "over" }, "Practice server"), this.name),
      h("div", { class: "acting" }, h("p", { class: "over" }, "You act as"),
        h("div", { class: "anchor" }, this.opener, this.members.list), this.place,
        h("details", {}, h("summary", {}, "Change this member"), this.settings, this.problem)),
      this.nav);
  }

  draw() {
    const { view, me } = this.world;
    this.name.textContent = view.guild.name;
    document.title = `${view.guild.name} – practice`;
    this.#who(me);
    this.tick();
    this.#settings(me);
    this.#channels();
  }

  /** Drawn only when it changed: a press is lost if what lies under it is taken away before it ends. */
  #who(me) {
    const roles = this.#roles(me) || "Member";
    const key = JSON.stringify([me.name, roles]);
    if (this.faceDrawn === key) return;
    this.faceDrawn = key;
    fill(this.face, avatar(me.name), h("span", { class: "who-text" }, h("strong", {}, me.name), h("span", { class: "small" }, roles)));
    this.opener.setAttribute("aria-label", `Act as: ${me.name}`);
  }

  #settings(me) {
    const key = JSON.stringify([me.handle, me.locale, me.dms_open, me.here]);
    if (this.settingsDrawn === key) return;
    this.settingsDrawn = key;
    const locales = LOCALES.includes(me.locale) ? LOCALES : [me.locale, ...LOCALES];
    const tick = (label, checked, change) => h("label", {},
      h("input", { type: "checkbox", checked, onchange: (event) => this.#change(...change(event.target.checked)) }), label);
    fill(this.settings,
      h("label", {}, "Language of their Discord", h("select", { onchange: (event) => this.#change("locale", { locale: event.target.value }) },
        locales.map((locale) => h("option", { value: locale, selected: locale === me.locale }, language(locale))))),
      tick("Takes direct messages", me.dms_open !== false, (open) => ["dms", { open }]),
      tick("Is in the server", me.here !== false, (here) => [here ? "join" : "leave", {}]));
  }

  async #change(what, body) {
    this.problem.hidden = true;
    try {
      await this.world.be(what, body);
    } catch (error) {
      this.settingsDrawn = null;
      this.#settings(this.world.me);
      fill(this.problem, error.message);
      this.problem.hidden = false;
    }
  }

  /** The local time of the member moves with the clock. */
  tick() {
    const { me, zone } = this.world;
    if (!me) return;
    const now = new Date(this.world.now());
    const beside = besideBrussels(zone, now);
    const there = `${shown(now, "t", { zone, locale: "en-GB" })} in ${city(zone)}${beside ? ` (${beside})` : ""}`;
    const text = [me.country, language(me.locale), there].filter(Boolean).join(" · ");
    if (this.place.textContent !== text) this.place.textContent = text;
  }

  #roles(member) {
    const names = (member.roles ?? []).map((role) => this.world.roleName(role) ?? (/^\d+$/.test(role) ? null : role));
    return names.filter((name) => name && name !== "@everyone").join(", ");
  }

  #offer() {
    if (this.members.open) return this.members.hide();
    this.members.show(this.world.view.members.filter((member) => !member.bot).map((member) => ({
      label: member.name, value: member.handle, selected: member.handle === this.world.handle,
      hint: [this.#roles(member), member.country, member.here === false ? "has left the server" : ""].filter(Boolean).join(" · "),
    })));
  }

  #channels() {
    const { channels } = this.world;
    const key = JSON.stringify(channels.map((one) => [one.id, one.name, one.type, one.parent_id, one.position, one.archived, one.thread_metadata]));
    // Built only when there are others: a press is lost, and a focus told anew, if a row is taken away under it.
    if (this.channelsDrawn !== key) this.#build(channels);
    this.channelsDrawn = key;
    for (const channel of channels) this.rows.get(channel.id)?.(channel);
  }

  #build(channels) {
    this.rows = new Map();
    const focused = document.activeElement?.dataset?.channel;
    const ordered = [...channels].sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
    const categories = ordered.filter((channel) => kindOf(channel) === "category");
    const plain = ordered.filter((channel) => !["category", "thread", "dm"].includes(kindOf(channel)));
    const loose = plain.filter((channel) => !categories.some((category) => category.id === channel.parent_id));
    fill(this.nav,
      Object.entries(HEADINGS).map(([kind, heading]) => this.#group(heading, loose.filter((channel) => kindOf(channel) === kind), ordered)),
      categories.map((category) => this.#group(category.name, plain.filter((channel) => channel.parent_id === category.id), ordered)),
      this.#group("Direct messages", channels.filter((channel) => channel.dm), ordered));
    if (focused) this.nav.querySelector(`[data-channel="${focused}"]`)?.focus();
  }

  #group(heading, channels, all) {
    if (!channels.length) return null;
    const rows = channels.flatMap((channel) => [
      this.#row(channel),
      ...all.filter((one) => kindOf(one) === "thread" && one.parent_id === channel.id && !one.archived && !one.thread_metadata?.archived).map((one) => this.#row(one)),
    ]);
    return h("section", {}, h("h2", {}, heading), h("ul", {}, rows));
  }

  #row(channel) {
    const kind = kindOf(channel);
    const said = h("span", { class: "unseen" });
    const mark = h("span", { class: "mark", "aria-hidden": "true" });
    const button = h("button", {
      type: "button", class: "channel", "data-channel": channel.id, "data-name": channel.name,
      onclick: () => { this.world.open(channel.id); this.opened(); },
    }, icon(kind === "dm" ? "robot" : kind), h("span", { class: "channel-name" }, channel.name), said, mark);
    this.rows.set(channel.id, (now) => {
      const unread = this.world.unread(now);
      button.classList.toggle("unread", unread);
      if (now.id === this.world.channelId) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
      said.textContent = `${SAID[kind] ?? ""}${unread ? ", unread" : ""}`;
      mark.hidden = !unread;
    });
    return h("li", { class: kind }, button);
  }
}
