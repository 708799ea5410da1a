import { parse } from 'protobufjs'

// Field numbers as the SDK's generated encoder writes them.
const { root } = parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }`,
  { keepCase: true },
)

interface Pair {
  key: string
  value: Uint8Array
  filename?: string
}

interface Answer {
  bytes?: Uint8Array
  contentType?: string
  errorCode?: number
  httpCode?: number
}

/** The protobuf inside `wx.openApi`. */
export const openApiWire = {
  /** The arguments of an `openapi` call, or undefined for the other kinds of call. */
  decode(bytes: Uint8Array): Pair[] | undefined {
    const type = root.lookupType('CommApiData')
    const message = type.toObject(type.decode(bytes)) as { apiType?: number; openapiData?: { pairs?: Pair[] } }
    return message.apiType ? undefined : (message.openapiData?.pairs ?? [])
  },
  encode({ bytes, contentType, errorCode, httpCode = 200 }: Answer): Buffer {
    const type = root.lookupType('CommOpenApiResp')
    return Buffer.from(type.encode(type.create({ respData: bytes, contentType, errorCode, httpCode })).finish())
  },
}
