// Puts the parts of the page together.

import { messageCommands } from "./command.js";
import { Composer } from "./composer.js";
import { announce, fill, h, icon } from "./dom.js";
import { showModal } from "./modal.js";
import { Rehearsal } from "./rehearsal.js";
import { Sidebar } from "./sidebar.js";
import { Timeline } from "./timeline.js";
import { datesFor } from "./words.js";
import { kindOf, World } from "./world.js";

const IMPATIENCE = 350;

const world = new World();

// ---- acts and their answers

function failure(answer) {
  if (answer.acknowledged) return null;
  return world.view.bot?.ready === false ? world.words.away : world.words.silent;
}

async function follow(answer) {
  world.soon();
  if (answer.kind === "modal" && answer.modal) {
    const acting = world.handle;
    showModal(answer, world, async (values) => {
      const reply = await world.submit(answer.interaction, values);
      if (failure(reply)) return false;
      if (acting === world.handle) await follow(reply);
      return true;
    });
  }
}

async function pressed(message, what, body, element, problem) {
  problem.hidden = true;
  element.setAttribute("aria-busy", "true");
  try {
    const answer = await world.act(what, { message: message.id, ...body });
    const failed = failure(answer);
    if (failed) throw new Error(failed);
    await follow(answer);
  } catch (error) {
    fill(problem, error.message);
    problem.hidden = false;
    problem.scrollIntoView({ block: "nearest" });
  }
  element.removeAttribute("aria-busy");
}

/** Run something the bot must answer, with a line among the messages while it thinks. */
async function asked(title, request, accepted) {
  const [channel, handle] = [world.channelId, world.handle];
  let pending = null;
  const waiting = setTimeout(() => {
    pending = world.notice(world.words.thinking, { title, pending: true, channel, handle });
    accepted();
  }, IMPATIENCE);
  try {
    const answer = await request();
    clearTimeout(waiting);
    accepted();
    if (pending) world.dismiss(pending.id);
    const failed = failure(answer);
    if (failed) world.notice(failed, { title, channel, handle });
    await follow(answer);
  } catch (error) {
    clearTimeout(waiting);
    if (!pending) throw error;
    world.dismiss(pending.id);
    world.notice(error.message, { title, channel, handle });
  }
}

function commandsOf(message) {
  return messageCommands(world.view.commands, world.channel).map((command) => ({
    label: command.name_localizations?.[world.me.locale] ?? command.name,
    run: () => asked(command.name, () => world.act("message-command", { message: message.id, name: command.name }), () => {})
      .catch((error) => world.notice(error.message, { title: command.name })),
  }));
}

// ---- the middle: one channel

const timeline = new Timeline(world, { press: pressed, menu: commandsOf });
const composer = new Composer(world, {
  say: async (content) => { await world.act("say", { content }); world.soon(); },
  run: (command, options, accepted) => {
    const once = () => { if (accepted) accepted(); accepted = null; };
    return asked(`/${command.path}`, () => world.act("command", { name: command.path, options }), once);
  },
});
// A command named in a message is pressed there and filled in here.
world.composer = composer;
const title = h("h2", { id: "channel-title", tabindex: "-1" });
const topic = h("p", { class: "small topic" });
const zone = h("p", { class: "small zone" });
const pins = h("button", { type: "button", class: "plain pins", "aria-pressed": "false" }, icon("pin"), h("span", {}));
const chat = h("main", { class: "chat", "aria-labelledby": "channel-title" },
  h("header", { class: "channel-head" }, h("div", { class: "channel-words" }, title, topic), zone, pins),
  timeline.box, composer.box);

pins.addEventListener("click", () => {
  timeline.onlyPinned = !timeline.onlyPinned;
  pins.setAttribute("aria-pressed", String(timeline.onlyPinned));
  timeline.draw();
});

function drawHead() {
  const { channel, page } = world;
  if (!channel) return;
  const kind = kindOf(channel);
  pins.lastChild.textContent = world.words.pins;
  chat.lang = datesFor(world.me.locale);
  composer.label();
  fill(title, icon(kind === "dm" ? "robot" : kind), channel.name);
  const parent = channel.parent_id && kind === "thread" ? page.threadIn(world.channelById(channel.parent_id)?.name) : "";
  topic.textContent = channel.topic || parent || (kind === "dm" ? page.onlyTwo(world.me.name) : "");
  topic.title = topic.textContent;
  fill(zone, h("span", { class: "acting-as" }, page.as(world.me.name)), page.timesIn(world.zone));
}

// ---- the whole page

const sidebar = new Sidebar(world, { opened: () => pane("chat") });
const rehearsal = new Rehearsal(world);
const lost = h("p", { class: "lost", role: "alert", hidden: true });
const TABS = { channels: "text", chat: "thread", clock: "clock" };
const tabs = h("nav", { class: "tabs" }, Object.entries(TABS).map(([name, sign]) =>
  h("button", { type: "button", "data-pane": name, onclick: () => pane(name) },
    icon(sign), h("span", {}), h("span", { class: "unseen" }), h("span", { class: "mark", "aria-hidden": "true", hidden: true }))));

/** What stands around the three parts, in the words of the member one acts as. */
function label() {
  const { page } = world;
  document.documentElement.lang = datesFor(world.me.locale);
  document.querySelector(".skip").textContent = page.skip;
  tabs.setAttribute("aria-label", page.parts);
  for (const tab of tabs.children) tab.querySelector("span").textContent = page.tabs[tab.dataset.pane];
}

/** On a narrow screen one of three parts is shown. */
function pane(name) {
  document.body.dataset.pane = name;
  for (const tab of tabs.children) tab.setAttribute("aria-current", String(tab.dataset.pane === name));
  if (name === "chat") timeline.box.scrollTop = timeline.box.scrollHeight;
}

/** What the two parts that are out of sight would tell: something to read, a bot that is away. */
function drawTabs() {
  const [{ ready, running }, { page }] = [world.view.bot ?? {}, world];
  markTab("channels", world.channels.some((channel) => world.unread(channel)) ? page.unreadMark : "");
  markTab("clock", ready ? "" : running ? page.startingMark : page.stoppedMark);
}

function markTab(name, said) {
  const [words, mark] = tabs.querySelector(`[data-pane="${name}"]`).querySelectorAll(".unseen, .mark");
  words.textContent = said;
  mark.hidden = !said;
}

let answering = true;

/** Once the bot is back, it is no longer true of any message that nobody answers. */
function forgetSilence() {
  const ready = world.view.bot?.ready === true;
  if (ready && !answering) for (const problem of timeline.box.querySelectorAll(".text ~ .problem")) problem.hidden = true;
  answering = ready;
}

world.addEventListener("becoming", () => chat.setAttribute("aria-busy", "true"));
world.addEventListener("opening", () => {
  timeline.clear();
  pins.setAttribute("aria-pressed", "false");
  chat.setAttribute("aria-busy", "true");
  drawHead();
  composer.reset();
  sidebar.draw();
});
world.addEventListener("opened", () => {
  chat.removeAttribute("aria-busy");
  announce(world.page.opened(world.channel?.name, world.messages.length));
});
world.addEventListener("messages", () => { timeline.draw(); sidebar.draw(); drawTabs(); });
world.addEventListener("view", () => { label(); drawHead(); sidebar.draw(); rehearsal.draw(); timeline.tick(); drawTabs(); forgetSilence(); });
world.addEventListener("typing", ({ detail }) => {
  const somebodyElse = detail.by !== world.me?.id && detail.channel === world.channelId;
  if (somebodyElse) timeline.showTyping(world.memberName(detail.by) ?? world.botName);
});
world.addEventListener("lost", () => { lost.hidden = false; lost.textContent = world.page.lost; });
world.addEventListener("back", () => { lost.hidden = true; });

// "/" anywhere opens the picker, unless one is writing somewhere.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, textarea, select, dialog");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey || !world.view) return;
  event.preventDefault();
  pane("chat");
  composer.begin();
});

setInterval(() => {
  if (!world.view) return;
  rehearsal.tick();
  sidebar.tick();
  timeline.tick();
}, 5000);

async function start() {
  const root = document.getElementById("page");
  try {
    await world.start();
  } catch (error) {
    fill(root, h("p", { class: "lost", role: "alert" }, error.message));
    throw error;
  }
  fill(root, lost, sidebar.box, chat, rehearsal.box, tabs);
  pane("chat");
  timeline.draw();
  document.documentElement.dataset.ready = "yes";
}

start();
