// How the forms of the talk are sent: from the page of comments as forms are, from the editor without leaving it.
import type { SubmitFunction } from '$app/forms';

export interface Sender {
  /** The address of an action. */
  action(name: string): string;
  /**
   * What to do when a form is sent and answered; undefined leaves it to the page.
   * @param done what is said once it is done
   * @param fail gets what went wrong, or undefined once it is right
   */
  prepare(done: () => string, fail: (message: string | undefined) => void): SubmitFunction | undefined;
}

/** Of the page itself: every answer is a page, or comes by way of `form`. */
export const pageSender = (query: string): Sender => ({
  action: (name) => `?/${name}${query}`,
  prepare: () => undefined,
});
