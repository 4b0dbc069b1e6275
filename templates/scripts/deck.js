// The deck as a slide show: keyboard, touch, overview and speaker view by reveal.js. Without this script, on a narrow screen and on
// paper the same slides stand one below the other.
(() => {
  const root = document.documentElement;
  const tools = document.querySelector('.tools');
  const made = root.className;
  const isReceiver = /receiver/i.test(location.search);
  const token = (name) => getComputedStyle(root).getPropertyValue(name);
  const narrow = matchMedia(`(max-width: ${token('--screen-show')})`);

  // What is on the slides and in the notes is told to no other window. Only the speaker's window, which has the origin of the deck
  // that opened it, is heard by the deck; by a preview, only the window around it, which is the speaker's and which it can but follow.
  const follows = ['setState', 'next', 'triggerKey'];
  const isHeard = ({ source }, method) =>
    isReceiver ? isSpeakers(source) && follows.includes(method) : isOfSameOrigin(source);
  addEventListener(
    'message',
    (event) => {
      const method = methodOf(event);
      if (!isHeard(event, method)) event.stopImmediatePropagation();
      else if (!isReceiver && method === 'setState') Reveal.setState(...JSON.parse(event.data).args);
    },
    true,
  );

  // A browser does not tell the origin of files.
  function isSpeakers(source) {
    return source === parent && (location.protocol === 'file:' || isOfSameOrigin(source));
  }

  function isOfSameOrigin(source) {
    try {
      return source !== window && source.location.origin === location.origin;
    } catch {
      return false;
    }
  }

  function methodOf({ data }) {
    try {
      return JSON.parse(data).method ?? null;
    } catch {
      return null;
    }
  }

  function show(edition) {
    root.className = root.classList.contains('presenting') ? `${edition} presenting` : edition;
    root.lang = edition === 'bilingual' ? root.dataset.leading : edition;
    for (const button of tools.querySelectorAll('[data-edition]'))
      button.setAttribute('aria-pressed', String(button.dataset.edition === edition));
  }

  function chosen() {
    const asked = new URLSearchParams(location.search).get('lang');
    const known = [...tools.querySelectorAll('[data-edition]')].map((button) => button.dataset.edition);
    return known.includes(asked) ? asked : made;
  }

  // reveal.js would let the address overrule what is said below.
  function dropSettings() {
    const language = new URLSearchParams(location.search).get('lang');
    const query = language === chosen() ? `?lang=${language}` : '';
    if (location.search !== query) history.replaceState(null, '', location.pathname + query + location.hash);
  }

  function present() {
    if (!isReceiver) dropSettings();
    root.classList.add('presenting');
    document.querySelector('style[data-show]').media = 'screen';
    Reveal.initialize({
      width: Number.parseFloat(token('--slide-width')),
      height: Number.parseFloat(token('--slide-height')),
      margin: 0,
      minScale: 0.05,
      maxScale: 4,
      center: false,
      display: 'flex',
      controls: false,
      progress: true,
      hash: true,
      transition: 'none',
      scrollActivationWidth: null,
      postMessage: isReceiver,
      postMessageEvents: false,
      plugins: [RevealNotes],
    });
  }

  const actions = {
    previous: () => Reveal.prev(),
    next: () => Reveal.next(),
    overview: () => Reveal.toggleOverview(),
    notes: () => Reveal.getPlugin('notes').open(),
    fullscreen: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
  };

  root.dataset.leading = root.lang;
  tools.hidden = isReceiver;
  tools.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.edition) show(button.dataset.edition);
    else if (button) actions[button.dataset.do]();
    button?.blur();
  });
  show(chosen());
  if (!narrow.matches || isReceiver) present();
  narrow.addEventListener('change', () => {
    if (!isReceiver) location.reload();
  });
})();
