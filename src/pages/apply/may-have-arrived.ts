/** After these nobody on this side knows whether the submission was taken; everything else is a plain no. */
export const mayHaveArrived = (code: string): boolean =>
  code.startsWith('phone.') || code === 'request.broken' || code === 'request.not-understood'
