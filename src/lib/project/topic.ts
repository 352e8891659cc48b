/** What projects are about: an entry of the list that is the same for all. */
export interface Topic {
  id: string;
  name: string;
  /** Sustainable Development Goals that it serves, from 1 to 17. */
  sdgs: number[];
}
