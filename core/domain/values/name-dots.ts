/**
 * What stands between the parts of a name in registers and on keyboards: U+00B7 on the identity card; bullets, full stops, katakana, Greek
 * and Hangul dots, their half-width and full-width forms, and ● elsewhere.
 */
export const nameDots =
  /[.\u00b7\u0387\u119e\u16eb\u2022\u2024\u2027\u2219\u22c5\u25cf\u25e6\u26ab\u2981\u2e31\u2e33\u3002\u30fb\u318d\ua78f\ufe52\uff0e\uff61\uff65]/g
