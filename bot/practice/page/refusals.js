// What the practice server refuses, in the language of the member one acts as. The server speaks English, as its
// documentation does; what somebody meets who only uses the page is put into French here. The rest stays as it is.

const option = /^option '(.+)'/.source;

const FRENCH = [
  [RegExp(`${option} is missing$`), "L’option « $1 » manque"],
  [RegExp(`${option} must be true or false$`), "L’option « $1 » doit être vrai ou faux"],
  [RegExp(`${option}: (.+) is no number$`), "L’option « $1 » : $2 n’est pas un nombre"],
  [RegExp(`${option} must have (\\d+) to (\\d+) characters$`), "L’option « $1 » doit avoir de $2 à $3 caractères"],
  [RegExp(`${option} must be one of (.+)$`), "L’option « $1 » doit être l’une de celles-ci : $2"],
  [RegExp(`${option} must lie between (.+) and (.+)$`), "L’option « $1 » doit être entre $2 et $3"],
  [/^choose (\d+) to (\d+) values in .+$/, "Choisissez de $1 à $2 valeurs"],
  [/^(\/.+) is not complete$/, "$1 n’est pas complète"],
  [/^only private replies can be dismissed$/, "Seules les réponses privées peuvent être masquées"],
  [/^a message has 1 to 2000 characters$/, "Un message a de 1 à 2000 caractères"],
  [/^direct messages cannot be deleted$/, "Les messages privés ne peuvent pas être supprimés"],
  [/^no such file$/, "Ce fichier n’existe pas"],
  [/^nothing is planned$/, "Rien n’est prévu"],
  [/^plan something, or advance by a span$/, "Prévoyez quelque chose, ou avancez d’une durée"],
  [/^time never runs backwards$/, "Le temps ne recule jamais"],
  [/^restart to begin anew$/, "Redémarrez pour recommencer"],
  [/^practice ends with the year (\d+)$/, "L’entraînement s’arrête avec l’année $1"],
  [/^the bot is not ready after (\d+) s$/, "Le bot n’est pas prêt après $1 s"],
  [/^the bot ended before it was ready$/, "Le bot s’est arrêté avant d’être prêt"],
  [/^read its log$/, "Lisez son journal"],
  [/^this server has no bot of its own$/, "Ce serveur n’a pas de bot à lui"],
  [/^start it with practice, without --server-only$/, "Lancez-le avec practice, sans --server-only"],
  [/^The practice server answered (\d+)$/, "Le serveur d’entraînement a répondu $1"],
  [/^The practice server answered (\d+) with something unreadable$/, "Le serveur d’entraînement a répondu $1, de façon illisible"],
  [/^The practice server does not answer$/, "Le serveur d’entraînement ne répond pas"],
  [/^Is it still running in your terminal\?$/, "Tourne-t-il encore dans votre terminal ?"],
];

/** Return what is refused in the language of the page. */
export function inWords(said, language) {
  if (!language?.startsWith("fr")) return said;
  const [pattern, french] = FRENCH.find(([known]) => known.test(said)) ?? [null, said];
  return pattern ? said.replace(pattern, french) : said;
}
