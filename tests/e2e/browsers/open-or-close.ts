import type { DrivenPage } from './driven-browser.ts';

/** Goes to an address in a new tab; where that cannot be reached, leaves no tab behind and throws. */
export async function openOrClose(page: DrivenPage, url: string): Promise<DrivenPage> {
  try {
    await page.goto(url);
    return page;
  } catch (error) {
    await page.close();
    throw error;
  }
}
