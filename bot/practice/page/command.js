// Slash commands: the flat list the picker offers, and the form for one command's options.

import { act } from "./api.js";
import { freshId, h, icon } from "./dom.js";
import { Popup } from "./popup.js";
import { kindOf } from "./world.js";

const SUB = 1;
const GROUP = 2;
const [GUILD, BOT_DM] = [0, 1];

const local = (thing, what, locale) => thing[`${what}_localizations`]?.[locale] ?? thing[what];

function fits(command, channel) {
  const contexts = command.contexts;
  if (channel?.dm) return Boolean(contexts?.includes(BOT_DM));
  return !contexts || contexts.includes(GUILD);
}

function leaves(node, path, shownPath, locale) {
  const here = [...path, node.name];
  const shown = [...shownPath, local(node, "name", locale)];
  const below = (node.options ?? []).filter((option) => option.type === SUB || option.type === GROUP);
  if (below.length) return below.flatMap((option) => leaves(option, here, shown, locale));
  return [{
    path: here.join(" "), shown: shown.join(" "), description: local(node, "description", locale),
    options: node.options ?? [],
  }];
}

/** The slash commands usable in `channel`, one per leaf, in alphabetical order. */
export function slashCommands(commands, channel, locale) {
  return commands.filter((command) => (command.type ?? 1) === 1 && fits(command, channel))
    .flatMap((command) => leaves(command, [], [], locale))
    .sort((left, right) => left.shown.localeCompare(right.shown));
}

/** What a command of any kind, called `path` by the bot, is called in `locale`. */
export function shownName(commands, path, locale) {
  const [first, ...rest] = path.split(" ");
  const root = commands.find((command) => command.name === path) ?? commands.find((command) => command.name === first);
  if (!root || root.name === path) return root ? local(root, "name", locale) : path;
  const steps = rest.reduce((found, name) => [...found, found.at(-1)?.options?.find((option) => option.name === name)], [root]);
  return steps.map((step, depth) => (step ? local(step, "name", locale) : rest[depth - 1])).join(" ");
}

/** The commands of a message's menu. */
export function messageCommands(commands, channel) {
  return commands.filter((command) => command.type === 3 && fits(command, channel));
}

/** Those of `commands` whose name or description holds every word typed: names that begin so first, then other names. */
export function matching(commands, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const names = (command) => `${command.path} ${command.shown}`.toLowerCase();
  const begins = (command) => [command.path, command.shown].some((name) => name.toLowerCase().startsWith(words.join(" ")));
  const inName = commands.filter((command) => words.every((word) => names(command).includes(word)))
    .sort((left, right) => begins(right) - begins(left));
  const inText = commands.filter((command) => !inName.includes(command)
    && words.every((word) => `${names(command)} ${command.description}`.toLowerCase().includes(word)));
  return [...inName, ...inText];
}

// ---- the fields

function listField(items, option, id, words) {
  const input = h("select", { id, required: option.required }, h("option", { value: "" }, option.required ? words.choose : "–"),
    items.map(([label, value]) => h("option", { value: String(value) }, label)));
  return { input, node: input, read: () => input.value };
}

function plainField(option, id) {
  const number = option.type === 4 || option.type === 10;
  const input = h("input", {
    id, type: number ? "number" : "text", required: option.required, autocomplete: "off",
    min: option.min_value, max: option.max_value, step: option.type === 10 ? "any" : null,
    minlength: option.min_length, maxlength: option.max_length,
  });
  return { input, node: input, read: () => input.value };
}

function suggestField(option, id, ask, words) {
  const input = h("input", { id, type: "text", required: option.required, autocomplete: "off", "aria-autocomplete": "list" });
  let taken = null;
  let waiting;
  let asked = 0;
  // What is still on its way must not open the list again after it was taken from or waved away.
  const enough = () => { clearTimeout(waiting); asked += 1; };
  input.addEventListener("keydown", (event) => { if (event.key === "Escape") enough(); });
  const popup = new Popup(input, {
    label: words.suggestions(option.name),
    // The command and what one is asked for stay in sight.
    above: () => input.closest(".command-form"),
    take(item) {
      enough();
      taken = item;
      input.value = item.label;
      input.setCustomValidity("");
    },
  });
  async function suggest() {
    const turn = ++asked;
    try {
      const choices = await ask(option.name, taken ? "" : input.value);
      if (turn !== asked || document.activeElement !== input) return;
      popup.show(choices.map((choice) => ({ label: choice.name, value: choice.value })), words.noSuggestion);
    } catch (error) {
      if (turn === asked) popup.show([], error.message);
    }
  }
  const soon = (delay) => { clearTimeout(waiting); waiting = setTimeout(suggest, delay); };
  input.addEventListener("input", () => { taken = null; soon(150); });
  input.addEventListener("focus", () => soon(0));
  input.addEventListener("keydown", (event) => { if (event.key === "ArrowDown" && !popup.open) { event.preventDefault(); soon(0); } });
  input.addEventListener("blur", () => clearTimeout(waiting));
  return { input, node: h("div", { class: "anchor" }, input, popup.list), read: () => (taken ? String(taken.value) : input.value) };
}

function fieldFor(option, id, world, ask) {
  const { words } = world;
  if (option.choices?.length) return listField(option.choices.map((choice) => [local(choice, "name", world.me.locale), choice.value]), option, id, words);
  if (option.autocomplete) return suggestField(option, id, ask, words);
  const members = () => world.view.members.filter((member) => member.here !== false).map((member) => [member.name, member.id]);
  const roles = () => world.roles.filter((role) => role.name !== "@everyone").map((role) => [`@${role.name}`, role.id]);
  const channels = () => world.view.channels.filter((channel) => !option.channel_types?.length || option.channel_types.includes(channel.type))
    .filter((channel) => kindOf(channel) !== "category" || option.channel_types?.includes(4)).map((channel) => [`#${channel.name}`, channel.id]);
  switch (option.type) {
    case 5: return listField([[words.yes, "true"], [words.no, "false"]], option, id, words);
    case 6: return listField(members(), option, id, words);
    case 7: return listField(channels(), option, id, words);
    case 8: return listField(roles(), option, id, words);
    case 9: return listField([...members(), ...roles()], option, id, words);
    default: return plainField(option, id);
  }
}

function typedValue(option, text) {
  if (option.type === 5) return text === "true";
  if ((option.type === 4 || option.type === 10) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/** The form of one command. `run(options)` sends it, `leave()` puts the message box back. */
export function commandForm(command, world, { run, leave }) {
  const { words, me: { locale } } = world;
  const [handle, channel] = [world.handle, world.channelKey];
  const fields = [];
  const given = () => Object.fromEntries(fields.map(({ option, read }) => [option, read()])
    .filter(([, text]) => text !== "").map(([option, text]) => [option.name, typedValue(option, text)]));
  const ask = async (name, typed) => {
    const options = given();
    delete options[name];
    const answer = await act(handle, "complete", { channel, name: command.path, option: name, typed, options });
    if (!answer.acknowledged) throw new Error(words.silent);
    return answer.choices ?? [];
  };
  const rows = command.options.map((option) => {
    const [id, hint] = [freshId("option"), freshId("hint")];
    const field = fieldFor(option, id, world, ask);
    field.input.setAttribute("aria-describedby", hint);
    field.input.dataset.option = option.name;
    fields.push({ option, read: field.read });
    return h("div", { class: "form-field" },
      h("label", { for: id }, local(option, "name", locale), h("span", { class: option.required ? "needed" : "optional" }, option.required ? words.required : words.optional)),
      field.node, h("p", { class: "hint", id: hint }, local(option, "description", locale)));
  });
  const form = h("form", {
    class: "command-form", "aria-label": words.optionsOf(command.shown),
    onsubmit: (event) => { event.preventDefault(); run(given()); },
    onkeydown: (event) => { if (event.key === "Escape") { event.preventDefault(); leave(); } },
  },
  h("header", {}, h("p", {}, h("code", { class: "command-name" }, `/${command.shown}`), " ", h("span", { class: "small" }, command.description)),
    h("button", { type: "button", class: "plain", "aria-label": words.leaveCommand, onclick: leave }, icon("close"))),
  rows.length ? h("div", { class: "command-fields" }, rows) : null,
  h("footer", {}, h("span", { class: "small keys" }, words.formKeys),
    h("button", { type: "submit", class: "button primary" }, icon("send"), words.sendCommand(command.shown))));
  return form;
}
