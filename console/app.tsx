import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, App as Overlays } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { AccountsPage } from './accounts/accounts-page'
import { CalendarPage } from './calendar/calendar-page'
import { ExchangePage } from './exchange/exchange-page'
import { RequestPage } from './exchange/request-page'
import { CasePage } from './frame/case-page'
import { Frame } from './frame/frame'
import { Home } from './frame/home'
import { IntakePage } from './intake/intake-page'
import { problemOf } from './parts/problem-of'
import { QueuePage } from './queue/queue-page'
import { SearchPage } from './queue/search-page'
import { SealsPage } from './seals/seals-page'
import { SessionGate } from './sign-in/session-gate'
import { theme } from './theme'
import { WaysPage } from './ways/ways-page'
import { WindowPage } from './window/window-page'

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
                  <Route index element={<Home />} />
                  <Route path="queue/:queue?" element={<QueuePage />} />
                  <Route path="window" element={<WindowPage />} />
                  <Route path="intake" element={<IntakePage />} />
                  <Route path="exchange" element={<ExchangePage />} />
                  <Route path="exchange/request" element={<RequestPage />} />
                  <Route path="accounts" element={<AccountsPage />} />
                  <Route path="seals" element={<SealsPage />} />
                  <Route path="calendar" element={<CalendarPage />} />
                  <Route path="ways" element={<WaysPage />} />
                  <Route path="search" element={<SearchPage />} />
                  <Route path="applications/:application" element={<CasePage />} />
                  <Route path="*" element={<Navigate to="/" replace />} />
                </Route>
              </Routes>
            </SessionGate>
          </BrowserRouter>
        </Overlays>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
