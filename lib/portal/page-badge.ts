import { styled } from '#lib/portal/styled.ts';

/** The only element that the extension adds to a page; everything it shows is in its closed shadow root. */
const HOST_NAME = 'spreadlight-badge';

const FONT = '500 13px/1.35 system-ui, sans-serif';
const SURFACE = {
  color: 'light-dark(#18201e, #edf1ef)',
  background: 'light-dark(#ffffff, #1f2625)',
  border: '1px solid light-dark(#d9dbd5, #3a4441)',
  'box-shadow': '0 6px 24px rgb(20 30 27 / 22%)',
} as const;

/** The badge and the panel of a page. */
export interface PageBadge {
  /** Shows the badge with these words, or hides it where there is nothing to tell. */
  readonly show: (words: string | undefined) => void;
  readonly remove: () => void;
}

/** Puts the badge over the page, in a corner, moving nothing. It opens the panel on a person's click. */
export function createPageBadge(document: Document, panelAddress: string): PageBadge {
  for (const left of document.querySelectorAll(HOST_NAME)) left.remove();
  const host = styled(document.createElement(HOST_NAME), {
    position: 'fixed',
    inset: 'auto 16px 16px auto',
    'z-index': '2147483647',
  });
  const root = styled(document.createElement('div'), {
    all: 'initial',
    'color-scheme': 'light dark',
  });
  host.attachShadow({ mode: 'closed' }).append(root);
  let panel: HTMLElement | undefined;
  let isDismissed = false;

  const badge = styled(document.createElement('div'), {
    ...SURFACE,
    display: 'flex',
    'align-items': 'center',
    'border-radius': '999px',
    overflow: 'hidden',
  });
  const open = button('', () => {
    if (panel !== undefined) return;
    badge.style.display = 'none';
    panel = createPanel(document, panelAddress, close);
    root.append(panel);
  });
  const dismiss = button('×', () => {
    isDismissed = true;
    host.remove();
  });
  dismiss.setAttribute('aria-label', 'Hide Spreadlight on this page');
  styled(dismiss, { padding: '8px 12px 8px 4px', color: 'light-dark(#59625e, #a5b0ac)' });
  badge.append(open, dismiss);
  root.append(badge);

  function close(): void {
    panel?.remove();
    panel = undefined;
    badge.style.display = 'flex';
    open.focus();
  }

  function button(words: string, onPress: () => void): HTMLButtonElement {
    return createButton(document, words, onPress);
  }

  return {
    show(words) {
      // An open panel stays until the person closes it.
      if (panel !== undefined || isDismissed) return;
      if (words === undefined) {
        host.remove();
        return;
      }
      open.textContent = words;
      open.title = 'Look at them in Spreadlight';
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}

/** The extension's own page in a frame: the page around it can neither read it nor write into it. */
function createPanel(document: Document, address: string, onClose: () => void): HTMLElement {
  const panel = styled(document.createElement('section'), {
    ...SURFACE,
    display: 'flex',
    'flex-direction': 'column',
    width: 'min(400px, calc(100vw - 32px))',
    height: 'min(620px, calc(100vh - 32px))',
    'border-radius': '14px',
    overflow: 'hidden',
    font: FONT,
  });
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Spreadlight');
  const head = styled(document.createElement('header'), {
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'space-between',
    padding: '2px 4px 2px 16px',
    'border-bottom': '1px solid light-dark(#e5e6e1, #2a3230)',
  });
  const name = document.createElement('strong');
  name.textContent = 'Spreadlight';
  const close = createButton(document, '×', onClose);
  close.setAttribute('aria-label', 'Close');
  head.append(name, close);
  const frame = styled(document.createElement('iframe'), { flex: '1', border: '0', width: '100%' });
  frame.title = 'Spreadlight: what is on this page';
  frame.src = address;
  panel.append(head, frame);
  return panel;
}

/** A button for people: a press that the page's scripts made up does nothing. */
function createButton(document: Document, words: string, onPress: () => void): HTMLButtonElement {
  const button = styled(document.createElement('button'), {
    all: 'unset',
    'box-sizing': 'border-box',
    padding: '8px 8px 8px 16px',
    cursor: 'pointer',
    font: FONT,
    color: 'inherit',
  });
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  button.addEventListener('focus', () => {
    styled(button, { outline: '2px solid light-dark(#0b6458, #62c9b8)', 'outline-offset': '-3px' });
  });
  button.addEventListener('blur', () => button.style.removeProperty('outline'));
  return button;
}
