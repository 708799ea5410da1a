import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'

/**
 * WeChat's verify_ret in the person's words. Source: 查询用户人脸核身真实验证结果, the list of 2026-07. Codes that are not
 * listed mean not passed, try again. 10000 is no problem and must not be asked about.
 */
export function faceProblem(verifyRet: number): Problem {
  const kind = classes.find(([codes]) => codes.includes(verifyRet))
  return (kind?.[1] ?? problems.faceTechnical)()
}

/** A face that is somebody else's: counted, so that nobody can try faces until one fits. */
export const isMismatch = (verifyRet: number) => mismatches.includes(verifyRet)

const mismatches = [10003, 10004, 10012]

const classes: readonly (readonly [readonly number[], () => Problem])[] = [
  [[10300], problems.faceNotFinished],
  [[90002, 90003, 90004, 90005, 90006], problems.faceCancelled],
  [[90008, 90009, 90010], problems.facePermission],
  [[90001, 90109], problems.faceUnsupported],
  [[90011, 90013, 90014, 90017, 90107, 10002, 10005, 10010, 10020], problems.faceQuality],
  [mismatches, problems.faceMismatch],
  [[10026], problems.faceNotInSource],
]
