import { send } from '../api/request.ts';
import { forgetDraft } from '../new-job/kept-draft.ts';
import { pageOf } from './page.ts';
import { address } from './route.ts';
import { session, signedOut } from './session.ts';
import { nextTheme, themeChoice } from './theme.ts';

const LINKS = [
  ['jobs', '/', 'Jobs'],
  ['new', '/new', 'New job'],
  ['system', '/system', 'System'],
] as const;
const THEME_SIGNS = { auto: '◐', light: '☀', dark: '☾' };

export function Header() {
  const { name } = pageOf(address.value.path);
  const who = session.value;
  return (
    <header class="site">
      <a href="/" class="brand">
        OMOTES
      </a>
      <nav aria-label="Pages">
        {LINKS.filter(([page]) => page !== 'system' || maySeeSystem(who)).map(([page, href, text]) => (
          <a key={page} href={href} aria-current={page === name ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      {typeof who === 'object' && who.authentication && (
        <>
          <span class="muted">
            {who.user_name}
            {who.role === 'operator' && ' (operator)'}
          </span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              forgetDraft();
              void send('/session', { method: 'DELETE' }).then(signedOut);
            }}
          >
            Sign out
          </button>
        </>
      )}
      <button
        type="button"
        class="quiet theme"
        aria-label={`Theme: ${themeChoice.value}`}
        title={`Theme: ${themeChoice.value}`}
        onClick={nextTheme}
      >
        {THEME_SIGNS[themeChoice.value]}
      </button>
    </header>
  );
}

/** Whether the user is an operator; everybody is one without authentication. */
function maySeeSystem(who: typeof session.value): boolean {
  return typeof who !== 'object' || who.role === 'operator';
}
