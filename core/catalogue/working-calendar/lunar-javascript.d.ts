/** The part of it the test uses; the package has no types of its own. */
declare module 'lunar-javascript' {
  export const HolidayUtil: {
    getHoliday(day: string): { isWork(): boolean } | null
  }
}
