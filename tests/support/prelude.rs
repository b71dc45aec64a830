//! What a test says in the page without a script of its own.

/// What every script can use: the embeds, and elements inside them.
pub const PRELUDE: &str = "
    const embeds = [...document.querySelectorAll('[data-nutgraf], nut-graf')];
    const all = (nth, selector) => [...embeds[nth]?.shadowRoot?.querySelectorAll(selector) ?? []];
    const one = (nth, selector) => all(nth, selector)[0] ?? null;
    const radio = (nth, label) => all(nth, '.row label, .tile')
        .find((one) => (one.querySelector('strong') ?? one).textContent === label)
        ?.querySelector('input') ?? null;
    const shaded = (nth) => all(nth, '.shades use').map((one) => one.getAttribute('href'))
        .flatMap((href) => all(nth, '.area').filter(({ id }) => `#${id}` === href));
    const group = (nth, legend) => all(nth, 'fieldset')
        .filter((one) => one.querySelector('legend').textContent === legend)
        .flatMap((one) => [...one.querySelectorAll('input')]);
    const choose = (nth, key, label) => {
        const select = all(nth, 'select').find(({ name }) => name.endsWith(`-${key}`));
        select.selectedIndex = [...select.options].findIndex((one) => one.label === label);
        select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    // Chooses something else than now in the first sentence that offers it.
    const change = (nth) => {
        const select = one(nth, '.phrase select');
        const other = select.selectedIndex ? 0 : 1;
        select.selectedIndex = other;
        select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const text = (element) => element?.textContent.replace(/\\s+/g, ' ').trim() ?? null;
    const alive = (nth) => !one(nth, '.fragment') && !one(nth, '.shell > [hidden]')
        && !!one(nth, '.shell .block');
    const seen = window.seen ?? {};
    const shown = (element) => element.getClientRects().length > 0;
";
