// What a feedback report does on a screen: arrow keys go along the bars of a chart, and a bilingual report shows the language chosen.
// Without this script every value is in the tables under the charts, and both languages are shown.
(() => {
  const root = document.documentElement;
  const leading = root.lang;

  function walk(event) {
    const bars = [...event.currentTarget.children];
    const at = bars.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to === undefined || !bars[to]) return;
    event.preventDefault();
    bars[at].tabIndex = -1;
    bars[to].tabIndex = 0;
    bars[to].focus();
  }

  function show(edition) {
    root.dataset.shown = edition;
    root.lang = edition === 'bilingual' ? leading : edition;
  }

  for (const values of document.querySelectorAll('.values')) values.addEventListener('keydown', walk);
  document.querySelector('.languages')?.addEventListener('change', ({ target }) => show(target.value));
})();
