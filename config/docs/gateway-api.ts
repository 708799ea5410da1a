import * as z from 'zod'
import { messageWords } from '../../core/catalogue/message-words'
import {
  GatewayAsk,
  gatewayPaths,
  HearingReply,
  mostGatewayBytes,
  QueryReply,
  Signed,
  WaitingReply,
} from '../../core/contract/gateway/gateway'
import { ExchangeMessage, messageBodies } from '../../core/domain/exchange/message'
import type { MessageType } from '../../core/domain/exchange/message-type'
import { Delivery } from '../../server/exchange/hear-message'

const schema = (shape: z.core.$ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input' })
  return rest
}
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string) => ({ 'application/json': { schema: reference(name) } })
const bytes = {
  'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: mostGatewayBytes } },
}
const refused = {
  '401': { description: '签名、时间、随机数或来源地址不被接受；什么都没有留下' },
  '503': { description: '现在办不了，请过一会儿用新的随机数再送' },
}
const heard = (description: string, content: object) => ({ '200': { description, content }, ...refused })

/** The centre gateway as both sides speak it, OpenAPI 3.1, from the contract that checks it. */
export function gatewayApi(): string {
  const post = (summary: string, responses: object) => ({
    post: { summary, requestBody: { required: true, content: json('Signed') }, responses },
  })
  const document = {
    openapi: '3.1.0',
    info: {
      title: '公积金跨省通办 · 中心间网关',
      version: '1',
      description:
        '两家中心的系统之间。每一次请求都带签名（JWS，ES256，typ=gjj-exchange+jws，公钥事先交换并固定）；相信的只有签名，收件人、时间（5分钟内）和一次性随机数都在签名里面。连接用双向TLS。文件先送，按SHA-256找；消息在清单里写明。previous是发件方上一条消息的SHA-256，按规范JSON（键排序、没有空格）计算。同一条消息再送一次，回答一样，不会办两次。',
    },
    paths: {
      [gatewayPaths.messages]: post(
        '送一条消息（Delivery）',
        heard('收下并存好，或写明为什么没有收', json('HearingReply')),
      ),
      [gatewayPaths.files]: {
        put: {
          summary: '送一个文件；authorization 头是签过名的 GatewayAsk（what=file）',
          requestBody: { required: true, content: bytes },
          responses: { '200': { description: '存好了' }, '413': { description: '超过5MB' }, ...refused },
        },
      },
      [gatewayPaths.queries]: post(
        '某条消息收到没有（GatewayAsk，what=query）',
        heard('收到或没有', json('QueryReply')),
      ),
      [gatewayPaths.waiting]: post(
        '信箱里有什么（GatewayAsk，what=waiting）',
        heard('最早的在前', json('WaitingReply')),
      ),
      [gatewayPaths.fetch]: post('取信箱里消息写明的一个文件（GatewayAsk，what=fetch）', heard('文件', bytes)),
      [gatewayPaths.taken]: post('取走了，可以删（GatewayAsk，what=taken）', {
        '200': { description: '已删' },
        ...refused,
      }),
    },
    components: {
      schemas: {
        Signed: schema(Signed),
        Delivery: schema(Delivery),
        GatewayAsk: schema(GatewayAsk),
        ExchangeMessage: schema(ExchangeMessage),
        HearingReply: schema(HearingReply),
        QueryReply: schema(QueryReply),
        WaitingReply: schema(WaitingReply),
        ...Object.fromEntries(
          Object.entries(messageBodies).map(([type, body]) => [
            `Body_${type}`,
            { description: messageWords[type as MessageType], ...schema(body) },
          ]),
        ),
      },
    },
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
