import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, App as Overlays } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactElement } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { AccountsPage } from './accounts/accounts-page'
import { CalendarPage } from './calendar/calendar-page'
import { ExchangePage } from './exchange/exchange-page'
import { RequestPage } from './exchange/request-page'
import { CasePage } from './frame/case-page'
import { Frame } from './frame/frame'
import { Home } from './frame/home'
import { UnknownPlace } from './frame/unknown-place'
import { IntakePage } from './intake/intake-page'
import { problemOf } from './parts/problem-of'
import { type PlaceName, places } from './places'
import { QueuePage } from './queue/queue-page'
import { SearchPage } from './queue/search-page'
import { SealsPage } from './seals/seals-page'
import { SessionGate } from './sign-in/session-gate'
import { theme } from './theme'
import { WaysPage } from './ways/ways-page'
import { ConfirmationsPage } from './window/confirmations-page'
import { WindowPage } from './window/window-page'

/** What stands at each place; a place without a page, or a page without a place, is a fault the compiler finds. */
const shown: Readonly<Record<PlaceName, ReactElement>> = {
  home: <Home />,
  queue: <QueuePage />,
  window: <WindowPage />,
  confirmations: <ConfirmationsPage />,
  intake: <IntakePage />,
  exchange: <ExchangePage />,
  request: <RequestPage />,
  accounts: <AccountsPage />,
  seals: <SealsPage />,
  calendar: <CalendarPage />,
  ways: <WaysPage />,
  search: <SearchPage />,
  case: <CasePage />,
}

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Whether the desk reaches the cloud is seen by asking; what the browser believes about its network is no reason to wait.
      networkMode: 'always',
      // Only a lost connection is worth asking again; a refusal stays a refusal.
      retry: (failures, error) => failures < 2 && problemOf(error).code === 'network.unreachable',
    },
  },
})

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={cache}>
        <Overlays notification={{ placement: 'bottomRight' }}>
          <BrowserRouter basename="/console">
            <SessionGate>
              <Routes>
                <Route element={<Frame />}>
                  {Object.entries(shown).map(([name, page]) => (
                    <Route key={name} path={places[name as PlaceName]} element={page} />
                  ))}
                  <Route path="*" element={<UnknownPlace />} />
                </Route>
              </Routes>
            </SessionGate>
          </BrowserRouter>
        </Overlays>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
