/** As long as a hand presses: what moves while it opens loses such a press. */
export const byHand = { delay: 120 }
