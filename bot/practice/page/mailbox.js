// The mailbox: letters that the bot has sent to people who are not on Discord, and the way to the bot's own pages.

import { fill, h } from "./dom.js";
import { shown } from "./moments.js";

const ADDRESS = /https?:\/\/[^\s<>"]+/g;

/** A link off this page; where it leads stands in its words. */
function outward(url, words = url) {
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, words);
}

/** The text of a letter, with its addresses as links. */
function linked(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, found.index), outward(found[0]));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}

export class Mailbox {
  constructor(world) {
    this.world = world;
    this.box = h("div", { class: "mailbox" });
  }

  /** Drawn anew only when there is something new, so that a letter that is being read stays open. */
  draw(dates) {
    const { letters = [], site } = this.world.view;
    const { page } = this.world;
    const key = JSON.stringify([letters[0]?.n, site, page.mail]);
    if (this.drawn === key) return;
    this.drawn = key;
    const open = new Set([...this.box.querySelectorAll("details[open]")].map((one) => one.dataset.letter));
    fill(this.box, letters.length || site ? h("section", {},
      h("h2", {}, page.mail),
      site ? h("p", { class: "small alone" }, outward(`${site}/events`, page.withoutDiscord)) : null,
      letters.length ? letters.map((letter) => this.#letter(letter, dates, open)) : h("p", { class: "small" }, page.noMail)) : null);
  }

  #letter(letter, dates, open) {
    return h("details", { class: "letter", "data-letter": String(letter.n), open: open.has(String(letter.n)) },
      h("summary", {}, h("span", { class: "post-kind" }, letter.subject),
        h("span", { class: "small" }, `${this.world.page.mailTo(letter.to.join(", "))} · `, h("time", { datetime: letter.at }, shown(new Date(letter.at), "due", dates)))),
      h("p", { class: "letter-text" }, linked(letter.text)),
      letter.files.length ? h("p", { class: "small" }, this.world.page.mailFiles(letter.files.join(", "))) : null);
  }
}
