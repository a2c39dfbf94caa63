// The right side: the clock one may move, what comes next, and the bot's process.

import { announce, fill, h, icon } from "./dom.js";
import { inline } from "./markdown.js";
import { relative, shown } from "./moments.js";

const HOUR = 3600;
const BRUSSELS = { zone: "Europe/Brussels", locale: "en-GB" };

function words(kind) {
  const text = (kind ?? "post").replaceAll(/[._-]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export class Rehearsal {
  constructor(world) {
    this.world = world;
    this.time = h("time", { class: "clock-time" });
    this.date = h("p", { class: "clock-date" });
    this.told = h("p", { class: "small told", role: "status" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.next = h("ol", { class: "posts" });
    this.events = h("div", { class: "scheduled" });
    this.bot = h("div", { class: "bot-state" });
    this.state = h("p", { class: "state" });
    this.switches = h("div", {});
    this.bot.append(this.state, this.switches);
    this.hours = h("input", { type: "number", min: 1, max: 168, value: 3, required: true, id: "outage-hours" });
    this.box = h("aside", { class: "rehearsal", "aria-label": "Clock, next posts and the bot" },
      this.#clock(), h("section", {}, h("h2", {}, "The bot"), this.bot, this.#outage()),
      h("section", {}, h("h2", {}, "Next posts"), this.next), this.events);
  }

  #clock() {
    return h("section", { class: "clock" },
      h("h2", {}, "Now, in Brussels"), this.time, this.date,
      h("div", { class: "row" },
        this.#mover("One hour on", { advance: HOUR }), this.#mover("One day on", { advance: 24 * HOUR }),
        this.#mover([icon("forward"), "To the next post"], { next: true })),
      this.told, this.problem);
  }

  #mover(label, body) {
    return h("button", {
      type: "button", class: "button secondary", "data-move": Object.keys(body)[0] + (body.advance ?? ""),
      onclick: (event) => this.#do(event.currentTarget, "clock", body, "The clock moves on …", (answer) => this.#moved(answer)),
    }, label);
  }

  #moved(answer) {
    const steps = answer.steps === undefined ? "" : `, ${answer.steps} ${answer.steps === 1 ? "step" : "steps"}`;
    const rest = answer.settled === false ? "; the bot has not caught up yet" : "";
    return `It is now ${shown(new Date(answer.now), "due", BRUSSELS)}${steps}${rest}.`;
  }

  #outage() {
    return h("form", {
      class: "outage",
      onsubmit: (event) => {
        event.preventDefault();
        const hours = Number(this.hours.value);
        this.#do(event.submitter, "bot/outage", { seconds: Math.round(hours * HOUR) }, `The bot is away for ${hours} h …`, () => `The bot was away for ${hours} h and is back.`);
      },
    },
    h("label", { for: "outage-hours" }, "Outage of"), this.hours, h("span", {}, "hours"),
    h("button", { type: "submit", class: "button secondary", "data-bot": "outage" }, "Play it"));
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
    return this.world.view.bot?.ready === false ? "The bot will tell once it is ready. What was planned is kept." : "Nothing is planned.";
  }

  #post(post) {
    const due = new Date(post.due);
    // "Starts in an hour" is how it will read when it is due.
    const said = post.words ? inline(post.words, { ...this.world.reading(), ...BRUSSELS, now: () => due, links: false, command: null }) : null;
    return h("li", {},
      h("span", { class: "post-kind" }, said ?? words(post.kind)),
      post.to ? h("span", { class: "post-to" }, this.#target(post.to)) : null,
      h("span", { class: "small" }, h("time", { datetime: post.due }, shown(due, "due", BRUSSELS)), " · ",
        h("time", { datetime: post.due, "data-style": "R" }, relative(due, this.world.now(), "en-GB"))));
  }

  #target(to) {
    if (typeof to === "object" && to) return this.#target(String(to.channel ?? to.member ?? to.name ?? ""));
    const id = /\d{4,}/.exec(to)?.[0];
    const place = id && this.world.placeName(id);
    if (place) return `#${place}`;
    return (id && this.world.memberName(id)) ? `to ${this.world.memberName(id)}` : to;
  }

  drawBot() {
    const bot = this.world.view.bot ?? {};
    this.#drawState(bot);
    // What is under way ends with its own button still there.
    if (!this.busy) this.#drawSwitches(bot);
    this.box.querySelector(".outage").hidden = bot.child === false;
  }

  #drawState(bot) {
    const [state, text] = bot.ready ? ["ready", "Ready"] : bot.running ? ["starting", "Starting …"] : ["stopped", "Not running"];
    const key = JSON.stringify([state, bot.starts]);
    if (this.stateDrawn === key) return;
    this.stateDrawn = key;
    if (this.lastState && this.lastState !== state) announce(`The bot: ${text}`);
    this.lastState = state;
    this.state.className = `state state-${state}`;
    fill(this.state, h("span", { class: "lamp", "aria-hidden": "true" }), h("strong", {}, text),
      bot.starts ? h("span", { class: "small" }, `start no. ${bot.starts}`) : null);
  }

  #drawSwitches(bot) {
    const key = JSON.stringify([bot.running, bot.child]);
    if (this.switchesDrawn === key) return;
    this.switchesDrawn = key;
    const focused = this.switches.contains(document.activeElement);
    fill(this.switches, bot.child === false
      ? h("p", { class: "small" }, "This server has no bot of its own: start one with --practice and this address.")
      : this.#botButtons(bot.running));
    if (focused) this.switches.querySelector("button")?.focus({ preventScroll: true });
  }

  #botButtons(running) {
    const button = (label, what, kind, doing, told) => h("button", {
      type: "button", class: `button ${kind}`, "data-bot": what,
      onclick: (event) => this.#do(event.currentTarget, `bot/${what}`, {}, doing, () => told),
    }, label);
    return h("div", { class: "row" },
      running ? button("Kill", "kill", "danger", "", "The bot was killed without warning (SIGKILL).") : button("Start", "start", "success", "The bot is starting …", "The bot is back."),
      running ? button("Restart", "restart", "secondary", "The bot is starting anew …", "The bot was killed and is back.") : null);
  }

  #drawEvents() {
    const events = this.world.view.scheduled_events ?? [];
    fill(this.events, events.length ? h("section", {}, h("h2", {}, "Scheduled events"), h("ul", { class: "posts" }, events.map((event) =>
      h("li", {}, h("span", { class: "post-kind" }, event.name),
        h("span", { class: "small" }, shown(new Date(event.scheduled_start_time), "due", { zone: this.world.zone, locale: "en-GB" }), ` (${this.world.zone})`),
        event.entity_metadata?.location ? h("span", { class: "small" }, event.entity_metadata.location) : null)))) : null);
  }

  /** Time has passed. */
  tick() {
    const now = new Date(this.world.now());
    const [time, date] = [shown(now, "t", BRUSSELS), shown(now, "day", BRUSSELS)];
    if (this.time.textContent !== time) {
      this.time.textContent = time;
      this.time.dateTime = now.toISOString();
    }
    if (this.date.textContent !== date) this.date.textContent = date;
    for (const node of this.next.querySelectorAll('.small time[data-style="R"]')) node.textContent = relative(new Date(node.dateTime), now, "en-GB");
  }
}
