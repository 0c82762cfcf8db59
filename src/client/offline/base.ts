/** The path of the home page, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
