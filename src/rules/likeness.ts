/**
 * How much the wording of a measure is like an indicator's name. Words that nearly every indicator shares weigh
 * little; words that tell indicators apart (English from maths, Key Stage 2 from 4) weigh much.
 */

const sameThing: readonly (readonly [RegExp, string])[] = [
  [/\b(?:children|young people|pupils) in (?:public )?care\b|\blooked[- ]after (?:children|pupils)\b|\b(?:lac|cla|cic)\b/g, " lookedafter "],
  [/\bkey stage (?:one|1)\b|\bks ?1\b/g, " ks1 "],
  [/\bkey stage (?:two|2)\b|\bks ?2\b/g, " ks2 "],
  [/\bkey stage (?:three|3)\b|\bks ?3\b/g, " ks3 "],
  [/\bkey stage (?:four|4)\b|\bks ?4\b/g, " ks4 "],
  [/\bmathematics\b/g, " maths "],
  [/\ba ?\* ?(?:-|–|to) ?c\b/g, " astarc "],
  [/\b(?:five|5) ?\+?(?: or more)?(?= (?:or more )?(?:astarc|gcse|good gcse))/g, " five "],
  [/\blevel ?(\d) ?(?:\+|or above|plus)?/g, " level$1 "],
  [/\bl(\d)\+/g, " level$1 "],
  [/\bfree school meals?\b/g, " fsm "],
  [/\bspecial educational needs?\b/g, " sen "],
  [/\bblack and minority ethnic\b/g, " bme "],
  [/\bearly years foundation stage\b|\beyfsp?\b|\bfoundation stage profile\b/g, " foundationstage "],
  [/\bre-?offend/g, "reoffend"],
  [/\bnot in (?:education|employment)[a-z, ]* training\b|\bneet\b/g, " neet "],
  [/\b(?:in )?(?:education, ?)?employment,? (?:education )?(?:or|and) training\b|\beet\b/g, " eet "],
  [/\binc\b/g, " including "],
  [/\breception year\b|\byear r\b/g, " reception "],
  [/\b(?:year|yr) ?(\d{1,2})\b/g, " year$1 "],
];

const stopWords = new Set(
  "a an and or of the in on at to by for with from who whom which that is are be been being their its it as per than more least percentage percent proportion number rate no nos measured measure ni all any each achieving achieve achieved achievement reaching reach attaining attain obtaining getting pupils pupil children child young people person persons including equivalent increase reduce reduction improve improved improving enhance".split(" "),
);

/** The telling words of a wording, one spelling for each thing. */
export function tellingWords(text: string): Set<string> {
  let plain = ` ${text.toLowerCase().replace(/['’]s\b/g, "").replace(/\s+/g, " ")} `;
  for (const [pattern, word] of sameThing) plain = plain.replace(pattern, word);
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map(stem));
}

function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word;
  return word.replace(/(?:ies)$/, "y").replace(/(?<=[a-z]{3})(?:ing|ed|s)$/, "");
}

/** How rare each word is among names: the weight by which words count. */
export function wordWeights(names: readonly ReadonlySet<string>[]): (word: string) => number {
  const uses = new Map<string, number>();
  for (const name of names) for (const word of name) uses.set(word, (uses.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + names.length / (1 + (uses.get(word) ?? 0)));
}

/** The weight of all of a wording's words. */
export function weightOf(words: Iterable<string>, weight: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weight(word);
  return sum;
}
