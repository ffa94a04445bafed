import './theme/mantine.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-ext-400.css';
import '@fontsource/ibm-plex-sans/latin-ext-600.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './theme/tokens.css';
import './theme/components.css';
import './theme/screens.css';
import './theme/sections.css';
import './theme/exercise.css';
import './theme/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { firstLanguage, Speak } from './i18n/messages.tsx';
import { askAhead } from './net/ahead.ts';
import { outbox, tab } from './net/page.ts';
import { hearTroubles } from './net/trouble.ts';
import { NotNow } from './net/wire.ts';
import { cssVariablesResolver, theme } from './theme/mantine-theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What is known stays current by pushes; a request that the server could not answer is repeated until it can.
      staleTime: Infinity,
      networkMode: 'always',
      retry: (_, error) => error instanceof NotNow,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 3_000),
    },
  },
});

hearTroubles();
outbox.speak(firstLanguage());
tab.onEmptied(() => {
  client.clear();
  history.replaceState(null, '', '/'); // the address names what they looked at
});
tab.start();
const standing = tab.standing.get();
if (standing.state === 'here') askAhead(client, location.pathname, firstLanguage(), standing.person);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={client}>
        <Speak>
          <App />
        </Speak>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
