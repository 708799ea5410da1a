import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, App as Overlays } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { Frame } from './frame/frame'
import { problemOf } from './parts/problem-of'
import { QueuePage } from './queue/queue-page'
import { SearchPage } from './queue/search-page'
import { ReviewPage } from './review/review-page'
import { SessionGate } from './sign-in/session-gate'
import { theme } from './theme'
import { WindowPage } from './window/window-page'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
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
                  <Route index element={<Navigate to="/queue" replace />} />
                  <Route path="queue/:queue?" element={<QueuePage />} />
                  <Route path="window" element={<WindowPage />} />
                  <Route path="search" element={<SearchPage />} />
                  <Route path="applications/:application" element={<ReviewPage />} />
                  <Route path="*" element={<Navigate to="/queue" replace />} />
                </Route>
              </Routes>
            </SessionGate>
          </BrowserRouter>
        </Overlays>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
