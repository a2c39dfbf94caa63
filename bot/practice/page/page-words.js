// What the page itself says, beside what Discord's own client says (words.js): who one acts as, the clock, the bot's process.
// In the language of the member one acts as, too: French, or English for everybody else.

const ENGLISH = {
  skip: "To the message box",
  lost: "The practice server does not answer. Is it still running in your terminal?",
  parts: "Parts of the page",
  tabs: { channels: "Channels", chat: "Messages", clock: "Clock and bot" },
  unreadMark: "(unread)",
  startingMark: "(the bot is starting)",
  stoppedMark: "(the bot is not running)",
  opened: (name, count) => `${name}, ${count} messages`,
  threadIn: (name) => `Thread in #${name ?? "a channel you cannot see"}`,
  onlyTwo: (name) => `Only ${name} and the bot read this.`,
  as: (name) => `As ${name} · `,
  timesIn: (zone) => `Times in ${zone}`,
  // the left side
  server: "Server and channels",
  practice: "Practice server",
  youActAs: "You act as",
  actAs: (name) => `Act as: ${name}`,
  members: "Members to act as",
  change: "Change this member",
  language: "Language of their Discord",
  takesMessages: "Takes direct messages",
  isHere: "Is in the server",
  member: "Member",
  hasLeft: "has left the server",
  channels: "Channels",
  headings: { announcement: "Announcements", text: "Text channels", forum: "Forums", voice: "Voice channels", dm: "Direct messages" },
  kinds: { announcement: "announcement channel", text: "text channel", forum: "forum", voice: "voice channel", thread: "thread", dm: "direct messages" },
  unread: ", unread",
  timeThere: (time, city) => `${time} in ${city}`,
  cities: { "Indian/Reunion": "La Réunion", "Atlantic/Azores": "the Azores", "Atlantic/Madeira": "Madeira", "Atlantic/Canary": "the Canary Islands" },
  besideBrussels: (hours) => `${Math.abs(hours)} h ${hours > 0 ? "ahead of" : "behind"} Brussels`,
  // the right side
  rehearsal: "Clock, next posts and the bot",
  now: "Now, in Brussels",
  hourOn: "One hour on",
  dayOn: "One day on",
  toNext: "To the next post",
  moving: "The clock moves on …",
  moved: (time, steps, settled) =>
    `It is now ${time}${steps === undefined ? "" : `, ${steps} ${steps === 1 ? "step" : "steps"}`}${settled ? "" : "; the bot has not caught up yet"}.`,
  bot: "The bot",
  states: { ready: "Ready", starting: "Starting …", stopped: "Not running" },
  toldState: (state) => `The bot: ${state}`,
  startNumber: (number) => `start no. ${number}`,
  kill: "Kill",
  killed: "The bot was killed without warning (SIGKILL).",
  start: "Start",
  starting: "The bot is starting …",
  started: "The bot is back.",
  restart: "Restart",
  restarting: "The bot is starting anew …",
  restarted: "The bot was killed and is back.",
  noBot: "This server has no bot of its own: start one with --practice and this address.",
  outage: "Outage of",
  hours: "hours",
  play: "Play it",
  away: (hours) => `The bot is away for ${hours} h …`,
  wasAway: (hours) => `The bot was away for ${hours} h and is back.`,
  next: "Next posts",
  post: "Post",
  to: (member) => `to ${member}`,
  nothing: "Nothing is planned.",
  nothingYet: "The bot will tell once it is ready. What was planned is kept.",
  byMail: "by mail",
  mail: "Mailbox",
  mailTo: (address) => `to ${address}`,
  mailFiles: (names) => `With it: ${names}`,
  noMail: "No letter has been sent yet.",
  withoutDiscord: "The events as people without Discord see them",
  scheduled: "Scheduled events",
};

const FRENCH = {
  skip: "Aller à la zone de message",
  lost: "Le serveur d’entraînement ne répond pas. Tourne-t-il encore dans votre terminal ?",
  parts: "Parties de la page",
  tabs: { channels: "Salons", chat: "Messages", clock: "Horloge et bot" },
  unreadMark: "(non lu)",
  startingMark: "(le bot démarre)",
  stoppedMark: "(le bot ne tourne pas)",
  opened: (name, count) => `${name}, ${count} messages`,
  threadIn: (name) => `Fil dans ${name ? `#${name}` : "un salon que vous ne voyez pas"}`,
  onlyTwo: (name) => `Seuls ${name} et le bot lisent ceci.`,
  as: (name) => `Vous êtes ${name} · `,
  timesIn: (zone) => `Heures : ${zone}`,
  server: "Serveur et salons",
  practice: "Serveur d’entraînement",
  youActAs: "Vous êtes",
  actAs: (name) => `Agir en tant que : ${name}`,
  members: "Membres que vous pouvez être",
  change: "Modifier ce membre",
  language: "Langue de son Discord",
  takesMessages: "Accepte les messages privés",
  isHere: "Est sur le serveur",
  member: "Membre",
  hasLeft: "a quitté le serveur",
  channels: "Salons",
  headings: { announcement: "Annonces", text: "Salons textuels", forum: "Forums", voice: "Salons vocaux", dm: "Messages privés" },
  kinds: { announcement: "salon d’annonces", text: "salon textuel", forum: "forum", voice: "salon vocal", thread: "fil", dm: "messages privés" },
  unread: ", non lu",
  timeThere: (time, city) => `${time}, ${city}`,
  cities: {
    "Indian/Reunion": "La Réunion", "Atlantic/Azores": "les Açores", "Atlantic/Madeira": "Madère", "Atlantic/Canary": "les Canaries",
    "Europe/Brussels": "Bruxelles", "Europe/Lisbon": "Lisbonne", "Europe/Athens": "Athènes", "Europe/Warsaw": "Varsovie", "Europe/London": "Londres",
  },
  besideBrussels: (hours) => `${Math.abs(hours)} h de ${hours > 0 ? "plus" : "moins"} qu’à Bruxelles`,
  rehearsal: "Horloge, prochains messages et bot",
  now: "Maintenant, à Bruxelles",
  hourOn: "+ 1 heure",
  dayOn: "+ 1 jour",
  toNext: "Au prochain message",
  moving: "L’horloge avance…",
  moved: (time, steps, settled) =>
    `Il est maintenant : ${time}${steps === undefined ? "" : `, ${steps} ${steps === 1 ? "étape" : "étapes"}`}${settled ? "" : " ; le bot n’a pas encore suivi"}.`,
  bot: "Le bot",
  states: { ready: "Prêt", starting: "Démarre…", stopped: "Ne tourne pas" },
  toldState: (state) => `Le bot : ${state}`,
  startNumber: (number) => `démarrage n° ${number}`,
  kill: "Tuer",
  killed: "Le bot a été tué sans prévenir (SIGKILL).",
  start: "Démarrer",
  starting: "Le bot démarre…",
  started: "Le bot est de retour.",
  restart: "Redémarrer",
  restarting: "Le bot redémarre…",
  restarted: "Le bot a été tué et il est de retour.",
  noBot: "Ce serveur n’a pas de bot à lui : démarrez-en un avec --practice et cette adresse.",
  outage: "Panne de",
  hours: "heures",
  play: "La jouer",
  away: (hours) => `Le bot est absent pendant ${hours} h…`,
  wasAway: (hours) => `Le bot a été absent ${hours} h et il est de retour.`,
  next: "Prochains messages",
  post: "Message",
  to: (member) => `à ${member}`,
  nothing: "Rien n’est prévu.",
  nothingYet: "Le bot le dira quand il sera prêt. Ce qui était prévu est conservé.",
  byMail: "par courriel",
  mail: "Boîte aux lettres",
  mailTo: (address) => `à ${address}`,
  mailFiles: (names) => `Pièces jointes : ${names}`,
  noMail: "Aucun courriel n’a encore été envoyé.",
  withoutDiscord: "Les événements tels que les voient les personnes sans Discord",
  scheduled: "Événements programmés",
};

/** The page's own words for a member whose Discord speaks `locale`. */
export function pageWordsFor(locale) {
  return locale?.startsWith("fr") ? FRENCH : ENGLISH;
}

const COUNTRIES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
const named = (kind, locale, code) => new Intl.DisplayNames([locale], { type: kind }).of(code);

/** A country of the scene, where it stands in English, as `locale` calls it. */
export function countryIn(name, locale) {
  const code = COUNTRIES.find((one) => named("region", "en", one) === name);
  return code ? named("region", locale, code) : name;
}

/** A language of Discord's list: "French", "français". */
export function languageIn(code, locale) {
  try {
    return named("language", locale, code.startsWith("en") ? "en" : code);
  } catch {
    return code;
  }
}
