// What pages know of talk around a project without the schemas, which would weigh in a browser.

export const commentLimit = 2000;
export const reportTextLimit = 1000;
export const hidingReasonLimit = 300;

/** For so long the author may change a comment; the database holds it. */
export const editMinutes = 15;

export const reportReasons = ['spam', 'insult', 'personal_data', 'false', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How people take part in a project. */
export interface Participation {
  /** Whether people may take part now: the project is published and not hidden. */
  isOpen: boolean;
  supportCount: number;
  /** Of who asks. */
  isSupported: boolean;
  isFollowed: boolean;
  /** Why a coordinator hid the project; null when it is not hidden. */
  hiddenReason: string | null;
}

export interface Comment {
  id: string;
  /** Null when the author's account is deleted, or when the reader may not read the comment. */
  authorName: string | null;
  isOwn: boolean;
  /** Null when it is withdrawn, or hidden from the reader. */
  body: string | null;
  /** Moments in ISO 8601. */
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
  /** Why a coordinator hid the comment; null when it is not hidden. */
  hiddenReason: string | null;
}

/** Comments, oldest first. The ids are where the pages beside this one end and begin. */
export interface CommentPage {
  items: Comment[];
  earlier: string | null;
  later: string | null;
}

/** What is reported: a comment, or the project itself. */
export interface Subject {
  commentId: string | null;
  projectId: string;
  /** Of the project. */
  title: string;
  /** The text that is reported; null when its author has withdrawn it. */
  body: string | null;
  /** Whether who asks wrote or posts it, and so may not decide about it. */
  isOwn: boolean;
}

export interface OpenReports extends Subject {
  authorName: string | null;
  isHidden: boolean;
  /** When it was reported first, in ISO 8601. */
  since: string;
  reports: { reason: ReportReason; text: string | null }[];
}

export interface HiddenSubject extends Subject {
  hiddenAt: string;
  hiddenReason: string;
}

export interface FollowedProject {
  id: string;
  title: string;
  summary: string;
  /** The last change or comment, in ISO 8601. */
  activeAt: string;
  /** Whether that was a comment. */
  isComment: boolean;
}
