// Where one writes: plain messages, and "/" for the command picker.

import { commandForm, matching, shownName, slashCommands } from "./command.js";
import { fill, h, icon } from "./dom.js";
import { Popup } from "./popup.js";
import { kindOf } from "./world.js";

export class Composer {
  /** `say(text)` sends a message; `run(command, options)` a slash command. Both return promises. */
  constructor(world, { say, run }) {
    this.world = world;
    this.say = say;
    this.run = run;
    this.drafts = new Map();
    this.draft = null;
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.input = h("textarea", {
      rows: 1, maxlength: 2000, autocomplete: "off", "aria-autocomplete": "list", id: "message-box",
      oninput: () => this.#typed(), onkeydown: (event) => this.#key(event),
    });
    this.hint = h("p", { class: "small keys" });
    this.slash = h("button", { type: "button", class: "round", onclick: () => this.begin() }, "/");
    this.sender = h("button", { type: "submit", class: "round" }, icon("send"));
    this.form = h("form", { class: "write", onsubmit: (event) => { event.preventDefault(); this.#send(); } },
      this.slash, this.input, this.sender);
    this.picker = new Popup(this.input, { label: "Commands", take: (item) => this.choose(item.value), around: this.form });
    this.place = h("div", { class: "anchor" }, this.form, this.picker.list);
    this.box = h("div", { class: "composer" }, this.problem, this.place, this.hint);
  }

  get commands() {
    return slashCommands(this.world.view.commands, this.world.channel, this.world.me.locale);
  }

  /** The command called `path` ("me timezone"), as this member knows it and where it can be used here. */
  command(path) {
    return this.commands.find((command) => command.path === path);
  }

  /** What the command called `path` is called by this member, also where it cannot be used. */
  commandName(path) {
    return shownName(this.world.view.commands, path, this.world.me.locale);
  }

  /** Another channel or member: a box with its name, and what was begun there. */
  reset() {
    this.drafts.set(this.draft, this.input.value);
    this.draft = `${this.world.handle} ${this.world.channelId}`;
    this.input.value = this.drafts.get(this.draft) ?? "";
    this.writing();
  }

  /** Say where one writes, in the words of the member one acts as. */
  label() {
    const { channel, words } = this.world;
    const name = ["dm", "thread"].includes(channel && kindOf(channel)) ? channel.name : `#${channel?.name}`;
    const silent = channel?.can_send === false;
    this.input.placeholder = silent ? words.onlyCommands : words.message(name);
    this.input.setAttribute("aria-label", silent ? words.commandsIn(name) : words.message(name));
    this.slash.setAttribute("aria-label", words.commands);
    this.picker.list.setAttribute("aria-label", words.commands);
    this.sender.setAttribute("aria-label", words.send);
    const [type, commands, sends, line] = words.keys;
    const [enter, shift] = [words.enter, words.shift].map((key) => () => h("kbd", {}, key));
    fill(this.hint, type, h("kbd", {}, "/"), commands, enter(), sends, shift(), " + ", enter(), line);
  }

  /** Back from a command's form to the message box. */
  writing() {
    this.#tell("");
    if (!this.form.isConnected || this.place.firstChild !== this.form) fill(this.place, this.form, this.picker.list);
    this.hint.hidden = false;
    this.picker.hide();
  }

  /** Open the picker as if "/" had been typed. */
  begin() {
    this.writing();
    this.input.value = "/";
    this.input.focus();
    this.#typed();
  }

  #typed() {
    this.#tell("");
    if (!this.input.value.startsWith("/")) return this.picker.hide();
    const found = matching(this.commands, this.input.value.slice(1));
    const items = found.map((command) => ({
      label: `/${command.shown}`, hint: command.description, value: command, group: found.length > 6 ? `/${command.shown.split(" ")[0]}` : null,
    }));
    const none = this.world.view.commands.length ? this.world.words.noCommand : this.world.words.noCommandsYet;
    this.picker.show(items, none);
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  /** Put the form of `command` in the place of the message box. */
  choose(command) {
    this.input.value = "";
    const leave = () => { this.writing(); this.input.focus(); };
    const form = commandForm(command, this.world, { leave, run: (options) => this.#launch(command, options, form) });
    fill(this.place, form);
    this.hint.hidden = true;
    // Where nothing must be given, a second Enter sends.
    (form.querySelector("[data-option]:required") ?? form.querySelector("[type=submit]")).focus();
  }

  async #launch(command, options, form) {
    const send = form.querySelector("[type=submit]");
    send.disabled = true;
    this.#tell("");
    try {
      await this.run(command, options, () => { this.writing(); this.input.focus(); });
    } catch (error) {
      this.#tell(error.message);
    }
    send.disabled = false;
  }

  async #send() {
    const text = this.input.value.trim();
    if (!text) return;
    if (text.startsWith("/")) return this.#typed();
    this.input.value = "";
    try {
      await this.say(text);
      this.#tell("");
    } catch (error) {
      this.input.value = text;
      this.#tell(error.message);
    }
  }

  #tell(text) {
    fill(this.problem, text);
    this.problem.hidden = !text;
  }
}
