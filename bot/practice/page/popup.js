// A list of suggestions that hangs on an input or a button. Focus stays on the anchor;
// arrows move, Enter or Tab take, Escape closes (the combobox pattern of WAI-ARIA).

import { fill, freshId, h } from "./dom.js";

export class Popup {
  /** `anchor` gets the keys; `take(item)` is told what was chosen; `around` is what the list is as wide as; `above` is what it stands above. */
  constructor(anchor, { label, take, tabTakes = true, many = false, chosen = "chosen", around = null, above = null }) {
    this.anchor = anchor;
    this.take = take;
    this.tabTakes = tabTakes;
    this.many = many;
    this.chosen = chosen;
    this.around = around;
    this.above = above;
    this.items = [];
    this.active = -1;
    this.list = h("ul", { class: "popup", role: "listbox", id: freshId("list"), "aria-label": label, hidden: true });
    if (many) this.list.setAttribute("aria-multiselectable", "true");
    anchor.setAttribute("role", "combobox");
    anchor.setAttribute("aria-haspopup", "listbox");
    anchor.setAttribute("aria-expanded", "false");
    anchor.setAttribute("aria-controls", this.list.id);
    anchor.addEventListener("keydown", (event) => this.#key(event));
    anchor.addEventListener("blur", () => this.hide());
    // A press on the list must not take the focus away from the anchor.
    for (const press of ["pointerdown", "mousedown"]) this.list.addEventListener(press, (event) => event.preventDefault());
    this.replace = () => this.#place();
  }

  get open() {
    return !this.list.hidden;
  }

  /** Show `items` ({label, hint, value, group, selected, disabled}), the first one active. */
  show(items, empty = "Nothing found") {
    this.items = items;
    this.empty = empty;
    this.list.hidden = false;
    this.anchor.setAttribute("aria-expanded", "true");
    this.active = Math.max(0, items.findIndex((item) => item.selected));
    if (!items.length) this.active = -1;
    this.#draw();
    this.list.scrollTop = 0;
    this.#mark();
    this.#place();
    addEventListener("scroll", this.replace, true);
    addEventListener("resize", this.replace);
  }

  hide() {
    if (!this.open) return;
    removeEventListener("scroll", this.replace, true);
    removeEventListener("resize", this.replace);
    this.list.hidden = true;
    this.active = -1;
    this.anchor.setAttribute("aria-expanded", "false");
    this.anchor.removeAttribute("aria-activedescendant");
  }

  /** Above `above`; else below the anchor if there is room, or above it. No scrolling box may cut the list off. */
  #place() {
    if (!this.anchor.isConnected) return this.hide();
    const box = (this.around ?? this.anchor).getBoundingClientRect();
    const top = this.above?.()?.getBoundingClientRect().top ?? box.top;
    const [above, below] = [top - 16, innerHeight - box.bottom - 16];
    const up = (this.above && above > 160) || (below < Math.min(this.list.scrollHeight, 260) && above > below);
    const style = this.list.style;
    style.setProperty("left", `${box.left}px`);
    style.setProperty("width", `${box.width}px`);
    style.setProperty("max-height", `${Math.min(440, up ? above : below)}px`);
    style.setProperty("top", up ? "auto" : `${box.bottom + 6}px`);
    style.setProperty("bottom", up ? `${innerHeight - top + 6}px` : "auto");
  }

  #draw() {
    let group;
    const rows = this.items.flatMap((item, index) => {
      const heading = item.group && item.group !== group
        ? [h("li", { class: "popup-group", role: "presentation" }, item.group)] : [];
      group = item.group;
      return [...heading, this.#row(item, index)];
    });
    fill(this.list, rows.length ? rows : h("li", { class: "popup-empty", role: "presentation" }, this.empty));
  }

  #row(item, index) {
    return h("li", {
      role: "option", id: `${this.list.id}-${index}`, class: "popup-item",
      "aria-selected": this.many ? String(Boolean(item.selected)) : "false",
      onclick: () => this.#choose(index),
      onpointermove: () => { if (this.active !== index) { this.active = index; this.#mark(false); } },
    },
    h("span", { class: "popup-label" }, item.label),
    item.hint ? h("span", { class: "popup-hint" }, item.hint) : null,
    this.many && item.selected ? h("span", { class: "popup-tick" }, this.chosen) : null);
  }

  #mark(scroll = true) {
    for (const row of this.list.querySelectorAll("[role=option]")) {
      const here = row.id === `${this.list.id}-${this.active}`;
      row.classList.toggle("active", here);
      if (!this.many) row.setAttribute("aria-selected", String(here));
      if (here) this.anchor.setAttribute("aria-activedescendant", row.id);
      if (here && scroll) row.scrollIntoView({ block: "nearest" });
    }
  }

  #choose(index) {
    const item = this.items[index];
    if (!item || item.disabled) return;
    if (this.many) {
      item.selected = !item.selected;
      this.#draw();
      this.#mark();
    } else {
      this.hide();
    }
    this.take(item, this.items);
  }

  #key(event) {
    const button = this.anchor instanceof HTMLButtonElement;
    if (!this.open) {
      if (!button || event.key !== "ArrowDown") return;
      event.preventDefault();
      return this.anchor.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (step && this.items.length) {
      const count = this.items.length;
      this.active = Math.abs(step) === 1
        ? (this.active + step + count) % count
        : Math.min(count - 1, Math.max(0, this.active + step));
      this.#mark();
    } else if ((event.key === "Enter" || (button && event.key === " ") || (event.key === "Tab" && this.tabTakes && !event.shiftKey)) && this.active >= 0) {
      this.#choose(this.active);
    } else if (event.key === "Escape") {
      this.hide();
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
