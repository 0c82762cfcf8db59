/**
 * Another page of the site, to take a part from. Its styles are left out: the policy of the page that is open, which knows
 * only its own, holds for what is parsed in it too.
 *
 * @throws Error where the page does not come.
 */
export async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const html = (await response.text()).replace(/<style[\s>][^]*?<\/style>/gi, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
