/** Full-width digits, letters and punctuation as typed by a Chinese keyboard, turned into their ordinary forms. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')
}
