import type { InputProps } from 'antd'

/**
 * How much may be written into an input. Nothing is cut: what is too much is said at the end of the line, and the door names the field.
 * @param most characters as people count them
 */
export const counted = (most: number): Pick<InputProps, 'count'> => ({
  count: {
    max: most,
    strategy: text => [...text].length,
    show: ({ count }) => (count > most ? `最多${most}个字，多了${count - most}个` : null),
  },
})
