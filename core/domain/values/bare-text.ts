/** Marks that change how a line is drawn and not what it says. Joiners stay: in Mongolian and Uyghur script they tell words apart. */
const marks = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Words as typed or pasted, on one line and without marks nobody sees. */
export const bareText = (text: string): string =>
  text
    .replace(marks, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taken out, not looked for
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
