import type { ConfigData } from 'html-validate';

/** What html-validate holds every page to (tests/site/published.test.ts): all that it knows, less what is no fault here. */
export const htmlValidate: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Ways of writing that HTML allows and that save bytes: pages are near the weight of their own text.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'prefer-tbody': 'off',
    'void-style': 'off',
    // Outside of a form a button submits nothing; there are hundreds of them, one a turn.
    'no-implicit-button-type': 'off',
    // Every script and style sheet is of the page's own origin, and its policy lets nothing else in.
    'require-sri': 'off',
    // Search, the glossary's filter and the settings answer as one types or chooses; there is nothing to submit.
    'wcag/h32': 'off',
    // The hits of a search are the list of a combobox, which the native element is not.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // A title ends in the edition's name, where it may be cut.
    'long-title': 'off',
  },
};
