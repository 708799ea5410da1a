import type { Problem } from '../../core/domain/problem/problem'

/** No answer came: the request may or may not have arrived, so an action is sent again with the same key. */
export const unreachable: Problem = {
  code: 'network.unreachable',
  title: '没有连上服务器。',
  remedy: '请检查网络后再试一次；已填的内容还在，重复提交也只算一次。',
}
