// The left side: the server's name, whom one acts as, and the channels of that member.

import { avatar, fill, h, icon } from "./dom.js";
import { aheadOfBrussels, city, shown } from "./moments.js";
import { countryIn, languageIn } from "./page-words.js";
import { Popup } from "./popup.js";
import { datesFor } from "./words.js";
import { kindOf } from "./world.js";

const KINDS = ["announcement", "text", "forum", "voice"];
const LOCALES = ["bg", "cs", "da", "de", "el", "en-GB", "es-ES", "fi", "fr", "hr", "hu", "it", "lt", "nl", "pl", "pt-BR", "ro", "sv-SE"];

export class Sidebar {
  constructor(world, { opened }) {
    this.world = world;
    this.opened = opened;
    this.name = h("h1", {});
    this.face = h("span", { class: "who" });
    this.opener = h("button", { type: "button", class: "act-as", onclick: () => this.#offer() }, this.face, icon("chevron"));
    this.members = new Popup(this.opener, { label: "", tabTakes: false, take: (item) => item.value !== this.world.handle && this.world.become(item.value) });
    this.place = h("p", { class: "small place" });
    this.settings = h("div", { class: "settings" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.nav = h("nav", {});
    this.rows = new Map();
    [this.practice, this.youActAs, this.summary] = [h("p", { class: "over" }), h("p", { class: "over" }), h("summary", {})];
    this.box = h("aside", { class: "sidebar" },
      h("header", { class: "server" }, this.practice, this.name),
      h("div", { class: "acting" }, this.youActAs,
        h("div", { class: "anchor" }, this.opener, this.members.list), this.place,
        h("details", {}, this.summary, this.settings, this.problem)),
      this.nav);
  }

  /** Say what stands here in the words of the member one acts as. */
  #label() {
    const { page } = this.world;
    if (this.labelled === page) return;
    this.labelled = page;
    this.faceDrawn = this.settingsDrawn = this.channelsDrawn = null;
    this.box.setAttribute("aria-label", page.server);
    this.nav.setAttribute("aria-label", page.channels);
    this.members.list.setAttribute("aria-label", page.members);
    this.practice.textContent = page.practice;
    this.youActAs.textContent = page.youActAs;
    this.summary.textContent = page.change;
  }

  draw() {
    const { view, me } = this.world;
    this.#label();
    this.name.textContent = view.guild.name;
    document.title = `${view.guild.name} – practice`;
    this.#who(me);
    this.tick();
    this.#settings(me);
    this.#channels();
  }

  /** Drawn only when it changed: a press is lost if what lies under it is taken away before it ends. */
  #who(me) {
    const roles = this.#roles(me) || this.world.page.member;
    const key = JSON.stringify([me.name, roles]);
    if (this.faceDrawn === key) return;
    this.faceDrawn = key;
    fill(this.face, avatar(me.name), h("span", { class: "who-text" }, h("strong", {}, me.name), h("span", { class: "small" }, roles)));
    this.opener.setAttribute("aria-label", this.world.page.actAs(me.name));
  }

  #settings(me) {
    const key = JSON.stringify([me.handle, me.locale, me.dms_open, me.here]);
    if (this.settingsDrawn === key) return;
    this.settingsDrawn = key;
    const { page } = this.world;
    const locales = LOCALES.includes(me.locale) ? LOCALES : [me.locale, ...LOCALES];
    const tick = (label, checked, change) => h("label", {},
      h("input", { type: "checkbox", checked, onchange: (event) => this.#change(...change(event.target.checked)) }), label);
    fill(this.settings,
      h("label", {}, page.language, h("select", { onchange: (event) => this.#change("locale", { locale: event.target.value }) },
        locales.map((locale) => h("option", { value: locale, selected: locale === me.locale }, languageIn(locale, datesFor(me.locale)))))),
      tick(page.takesMessages, me.dms_open !== false, (open) => ["dms", { open }]),
      tick(page.isHere, me.here !== false, (here) => [here ? "join" : "leave", {}]));
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
    const { me, page, zone } = this.world;
    if (!me) return;
    const [now, locale] = [new Date(this.world.now()), datesFor(me.locale)];
    const hours = aheadOfBrussels(zone, now);
    const there = page.timeThere(shown(now, "t", { zone, locale }), city(zone, page.cities));
    const text = [countryIn(me.country, locale), languageIn(me.locale, locale), hours ? `${there} (${page.besideBrussels(hours)})` : there];
    const line = text.filter(Boolean).join(" · ");
    if (this.place.textContent !== line) this.place.textContent = line;
  }

  #roles(member) {
    const names = (member.roles ?? []).map((role) => this.world.roleName(role) ?? (/^\d+$/.test(role) ? null : role));
    return names.filter((name) => name && name !== "@everyone").join(", ");
  }

  #offer() {
    if (this.members.open) return this.members.hide();
    const { me, page, view } = this.world;
    this.members.show(view.members.filter((member) => !member.bot).map((member) => ({
      label: member.name, value: member.handle, selected: member.handle === this.world.handle,
      hint: [this.#roles(member), countryIn(member.country, datesFor(me.locale)), member.here === false ? page.hasLeft : ""].filter(Boolean).join(" · "),
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
    const { headings } = this.world.page;
    const focused = document.activeElement?.dataset?.channel;
    const ordered = [...channels].sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
    const categories = ordered.filter((channel) => kindOf(channel) === "category");
    const plain = ordered.filter((channel) => !["category", "thread", "dm"].includes(kindOf(channel)));
    const loose = plain.filter((channel) => !categories.some((category) => category.id === channel.parent_id));
    fill(this.nav,
      KINDS.map((kind) => this.#group(headings[kind], loose.filter((channel) => kindOf(channel) === kind), ordered)),
      categories.map((category) => this.#group(category.name, plain.filter((channel) => channel.parent_id === category.id), ordered)),
      this.#group(headings.dm, channels.filter((channel) => channel.dm), ordered));
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
    const [kind, page] = [kindOf(channel), this.world.page];
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
      said.textContent = `${page.kinds[kind] ?? ""}${unread ? page.unread : ""}`;
      mark.hidden = !unread;
    });
    return h("li", { class: kind }, button);
  }
}
