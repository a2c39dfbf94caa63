// The right side: the clock one may move, what comes next, and the bot's process.

import { announce, fill, h, icon } from "./dom.js";
import { Mailbox } from "./mailbox.js";
import { inline } from "./markdown.js";
import { relative, shown } from "./moments.js";
import { datesFor, wordsFor } from "./words.js";

const HOUR = 3600;
const ZONE = "Europe/Brussels";

export class Rehearsal {
  constructor(world) {
    this.world = world;
    this.time = h("time", { class: "clock-time" });
    this.date = h("p", { class: "clock-date" });
    this.told = h("p", { class: "small told", role: "status" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.next = h("ol", { class: "posts" });
    this.events = h("div", { class: "scheduled" });
    this.mailbox = new Mailbox(world);
    this.bot = h("div", { class: "bot-state" });
    this.state = h("p", { class: "state" });
    this.switches = h("div", {});
    this.bot.append(this.state, this.switches);
    this.hours = h("input", { type: "number", min: 1, max: 168, value: 3, required: true, id: "outage-hours" });
    this.box = h("aside", { class: "rehearsal" });
  }

  get page() {
    return this.world.page;
  }

  /** How the page writes dates: in Brussels, in the language of the member one acts as. */
  get dates() {
    return { zone: ZONE, locale: datesFor(this.world.me?.locale) };
  }

  /** Built anew for another language; not under the hand of who has just pressed something here. */
  #build() {
    if (this.built === this.page || this.busy) return;
    this.built = this.page;
    this.stateDrawn = this.switchesDrawn = null;
    this.told.textContent = "";
    this.problem.hidden = true;
    this.box.setAttribute("aria-label", this.page.rehearsal);
    fill(this.box, this.#clock(), h("section", {}, h("h2", {}, this.page.bot), this.bot, this.#outage()),
      h("section", {}, h("h2", {}, this.page.next), this.next), this.mailbox.box, this.events);
  }

  #clock() {
    const { page } = this;
    return h("section", { class: "clock" },
      h("h2", {}, page.now), this.time, this.date,
      h("div", { class: "row" },
        this.#mover(page.hourOn, { advance: HOUR }), this.#mover(page.dayOn, { advance: 24 * HOUR }),
        this.#mover([icon("forward"), page.toNext], { next: true })),
      this.told, this.problem);
  }

  #mover(label, body) {
    return h("button", {
      type: "button", class: "button secondary", "data-move": Object.keys(body)[0] + (body.advance ?? ""),
      onclick: (event) => this.#do(event.currentTarget, "clock", body, this.page.moving, (answer) => this.#moved(answer)),
    }, label);
  }

  #moved(answer) {
    return this.page.moved(shown(new Date(answer.now), "due", this.dates), answer.steps, answer.settled !== false);
  }

  #outage() {
    return h("form", {
      class: "outage",
      onsubmit: (event) => {
        event.preventDefault();
        const hours = Number(this.hours.value);
        this.#do(event.submitter, "bot/outage", { seconds: Math.round(hours * HOUR) }, this.page.away(hours), () => this.page.wasAway(hours));
      },
    },
    h("label", { for: "outage-hours" }, this.page.outage), this.hours, h("span", {}, this.page.hours),
    h("button", { type: "submit", class: "button secondary", "data-bot": "outage" }, this.page.play));
  }

  /** Ask for `body` of `path`; `doing` is said until it is done, and then what `told` makes of the answer. */
  async #do(button, path, body, doing, told) {
    const buttons = [...this.box.querySelectorAll("button")];
    this.problem.hidden = true;
    this.told.textContent = doing;
    button.setAttribute("aria-busy", "true");
    this.busy = true;
    buttons.forEach((one) => { one.disabled = true; });
    try {
      const answer = await this.world.rehearse(path, body);
      this.told.textContent = told(answer ?? {});
    } catch (error) {
      this.told.textContent = "";
      fill(this.problem, error.message);
      this.problem.hidden = false;
    }
    this.busy = false;
    button.removeAttribute("aria-busy");
    buttons.forEach((one) => { one.disabled = false; });
    this.drawBot();
    (button.isConnected ? button : this.bot.querySelector("button"))?.focus();
  }

  draw() {
    this.#build();
    this.drawClock();
    this.drawBot();
    this.#drawEvents();
  }

  /** The time, and what is planned. */
  drawClock() {
    this.tick();
    const clock = this.world.view.clock ?? {};
    const planned = clock.planned?.length ? clock.planned : clock.next ? [{ due: clock.next, kind: "post" }] : [];
    fill(this.next, planned.slice(0, 10).map((post) => this.#post(post)));
    if (!planned.length) fill(this.next, h("li", { class: "nothing" }, this.#nothing()));
  }

  /** Only a bot that runs tells its plan: one that was killed still has it. */
  #nothing() {
    return this.world.view.bot?.ready === false ? this.page.nothingYet : this.page.nothing;
  }

  #post(post) {
    const due = new Date(post.due);
    // "Starts in an hour" is how it will read when it is due, and in the language of who will read it.
    const locale = datesFor(post.locale);
    const reading = { ...this.world.reading(), zone: ZONE, locale, words: wordsFor(locale), now: () => due, links: false, command: null };
    return h("li", {},
      h("span", { class: "post-kind", lang: post.words ? locale : null }, post.words ? inline(post.words, reading) : this.page.post),
      post.to ? h("span", { class: "post-to" }, this.#target(post.to)) : null,
      h("span", { class: "small" }, h("time", { datetime: post.due }, shown(due, "due", this.dates)), " · ",
        h("time", { datetime: post.due, "data-style": "R" }, relative(due, this.world.now(), this.dates.locale))));
  }

  #target(to) {
    if (to === "mail") return this.page.byMail;
    if (typeof to === "object" && to) return this.#target(String(to.channel ?? to.member ?? to.name ?? ""));
    const id = /\d{4,}/.exec(to)?.[0];
    const place = id && this.world.placeName(id);
    if (place) return `#${place}`;
    return (id && this.world.memberName(id)) ? this.page.to(this.world.memberName(id)) : to;
  }

  drawBot() {
    const bot = this.world.view.bot ?? {};
    this.#drawState(bot);
    // What is under way ends with its own button still there.
    if (!this.busy) this.#drawSwitches(bot);
    this.box.querySelector(".outage").hidden = bot.child === false;
  }

  #drawState(bot) {
    const state = bot.ready ? "ready" : bot.running ? "starting" : "stopped";
    const text = this.page.states[state];
    const key = JSON.stringify([state, bot.starts]);
    if (this.stateDrawn === key) return;
    this.stateDrawn = key;
    if (this.lastState && this.lastState !== state) announce(this.page.toldState(text));
    this.lastState = state;
    this.state.className = `state state-${state}`;
    fill(this.state, h("span", { class: "lamp", "aria-hidden": "true" }), h("strong", {}, text),
      bot.starts ? h("span", { class: "small" }, this.page.startNumber(bot.starts)) : null);
  }

  #drawSwitches(bot) {
    const key = JSON.stringify([bot.running, bot.child]);
    if (this.switchesDrawn === key) return;
    this.switchesDrawn = key;
    const focused = this.switches.contains(document.activeElement);
    fill(this.switches, bot.child === false
      ? h("p", { class: "small" }, this.page.noBot)
      : this.#botButtons(bot.running));
    if (focused) this.switches.querySelector("button")?.focus({ preventScroll: true });
  }

  #botButtons(running) {
    const { page } = this;
    const button = (label, what, kind, doing, told) => h("button", {
      type: "button", class: `button ${kind}`, "data-bot": what,
      onclick: (event) => this.#do(event.currentTarget, `bot/${what}`, {}, doing, () => told),
    }, label);
    return h("div", { class: "row" },
      running ? button(page.kill, "kill", "danger", "", page.killed) : button(page.start, "start", "success", page.starting, page.started),
      running ? button(page.restart, "restart", "secondary", page.restarting, page.restarted) : null);
  }

  #drawEvents() {
    this.mailbox.draw(this.dates);
    const events = this.world.view.scheduled_events ?? [];
    fill(this.events, events.length ? h("section", {}, h("h2", {}, this.page.scheduled), h("ul", { class: "posts" }, events.map((event) =>
      h("li", {}, h("span", { class: "post-kind" }, event.name),
        h("span", { class: "small" }, shown(new Date(event.scheduled_start_time), "due", { ...this.dates, zone: this.world.zone }), ` (${this.world.zone})`),
        event.entity_metadata?.location ? h("span", { class: "small" }, event.entity_metadata.location) : null)))) : null);
  }

  /** Time has passed. */
  tick() {
    const now = new Date(this.world.now());
    const [time, date] = [shown(now, "t", this.dates), shown(now, "day", this.dates)];
    if (this.time.textContent !== time) {
      this.time.textContent = time;
      this.time.dateTime = now.toISOString();
    }
    if (this.date.textContent !== date) this.date.textContent = date;
    for (const node of this.next.querySelectorAll('.small time[data-style="R"]')) node.textContent = relative(new Date(node.dateTime), now, this.dates.locale);
  }
}
