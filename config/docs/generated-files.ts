import { gatewayApi } from './gateway-api'

/** Files of docs/ that are drawn whole. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  'docs/exchange-gateway.json': gatewayApi,
}
