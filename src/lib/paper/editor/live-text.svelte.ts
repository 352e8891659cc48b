// A paper opened for writing: its document, its socket and its editor, as state that the page shows.
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import * as Y from 'yjs';
import { m } from '#lib/paraglide/messages.js';
import { switchOffCleanUp } from '../clean-up.ts';
import { tableLimits } from '../text.ts';
import { closeCodes, documentField, SCHEMA_VERSION } from '../wire.ts';
import { readActive, type Active } from './active.ts';
import type { Guidance } from '../template.ts';
import {
  chooseWords,
  CommentView,
  goToComment,
  showComments,
  type Choice,
  type CommentHooks,
  type CommentShow,
} from './comment-view.ts';
import { Following } from './following.ts';
import { GuidanceLine } from './guidance.ts';
import { Find } from './find.ts';
import { LineBelow } from './line-below.ts';
import type { OfferedText } from './left-texts.ts';
import { cleanPasted } from './paste.ts';
import { PaperSocket, type Cause } from './paper-socket.ts';
import { readPeople, type PersonHere } from './people.ts';
import { catchPictures } from './pictures.ts';
import type { SaveState } from './saving.ts';
import { readExtensions } from './schema.ts';
import { LiveSuggestions } from './suggesting/live-suggestions.svelte.ts';
import { TableLimit } from './table.ts';
import type { Command } from './tools/tool.ts';
import { readTyped, Typeahead, writeSign, type Typed } from './typeahead.ts';
import { watchWriters } from './writers.ts';
import { releaseText, watchForUnknown } from './unknown-parts.ts';
import { UnsavedEdits } from './unsaved-edits.ts';

export interface LiveTextOptions {
  paperId: string;
  accountId: string;
  title: string;
  /** The name under which the text is announced to assistive technology, and the id of what explains its keys. */
  label: string;
  describedBy: string;
  ownName: string;
  mayWrite: boolean;
  guidance: Guidance;
  /** The text can be walked through and selected in, by keyboard too, but not changed. */
  isLocked: boolean;
  comments: CommentHooks;
  /** Something may have been said about the text. */
  onTalk(): void;
  /** What she changes is only suggested. */
  maySuggest: boolean;
  /** She took back what was being accepted: her copy lacks it, and has to be opened anew. */
  onOvertaken(): void;
  /** Unsaved edits of an earlier editor in this window that this device could not keep. */
  carried: Uint8Array[];
  /** The person's role changed: the page has to ask anew what she may do. */
  onRoleChange(): void;
  /** The paper will not take what was written here: it is the person's to take away. */
  onSetAside(text: OfferedText): void;
  /** The document here is not everybody's any more, and has to be opened anew. */
  onSpoilt(): void;
  /** The person was writing in the editor that this one replaces. */
  takeFocus: boolean;
  /** Escape was pressed in the text. */
  onLeave(): void;
  /** The person wants to look for words in the text. */
  onFind(): void;
  /** A picture was dropped or pasted where the cursor now is. */
  onPicture(file: File): void;
}

/** Where a link is to be set: on what is chosen, on the link there is, or as new text. */
export interface LinkPlace {
  href: string | null;
  title: string;
  needsText: boolean;
}

/** Endings after which edits made here will never be taken; after the first three the paper itself goes on. */
const spoilt: number[] = [closeCodes.refused, closeCodes.tooLarge, closeCodes.malformed];
const rejections: number[] = [...spoilt, closeCodes.forbidden, closeCodes.gone];

export class LiveText {
  save: SaveState = $state('connecting');
  people: PersonHere[] = $state.raw([]);
  active: Active | null = $state.raw(null);
  /** The link that is being set, while its dialog is open. */
  link: LinkPlace | null = $state.raw(null);
  /** The key of whom the view follows. */
  followed: string | null = $state(null);
  /** Who began to write last; the page tells it quietly. */
  writer: { name: string } | null = $state.raw(null);
  /** What was typed behind a "/" or "@", while the menu for it may be open. */
  typed: Typed | null = $state.raw(null);
  /** The open menu's own keys; true when a key was for the menu. */
  menuKeys: ((event: KeyboardEvent) => boolean) | null = null;
  /** Why the last change was not made; empty after the next. */
  notice = $state('');
  /** Why there is no connection at the moment. */
  cause: Cause = $state('network');
  /** Edits that are not saved, and whether this device has them all. */
  unsaved: 'none' | 'secured' | 'unsecured' = $state('none');
  /** Why the server ended the connection for good, as a close code; null while it may come back. */
  closed: number | null = $state(null);
  readonly suggestions: LiveSuggestions;

  readonly #doc = new Y.Doc();
  readonly #socket: PaperSocket;
  readonly #unsaved: UnsavedEdits;
  readonly #editor: Editor;
  readonly #options: LiveTextOptions;
  readonly #following: Following;
  readonly #leaving = new AbortController();
  #hasBegun = false;
  #isOvertaken = false;
  #wasFocused = false;

  constructor(element: HTMLElement, options: LiveTextOptions) {
    this.#options = options;
    const { accountId, paperId, title, mayWrite, maySuggest, carried } = options;
    if (!mayWrite) switchOffCleanUp(this.#doc);
    this.suggestions = new LiveSuggestions(this.#doc, {
      accountId,
      mayWrite,
      maySuggest,
      getEditor: () => this.#editor,
      isKept: (origin) => origin === this.#unsaved,
      onOvertaken: () => {
        this.#isOvertaken = true;
        this.#comeRound();
      },
    });
    this.#unsaved = new UnsavedEdits(this.#doc, {
      place: { accountId, paperId, schema: SCHEMA_VERSION },
      title,
      mayWrite: mayWrite || maySuggest,
      carried,
      ask: (counter) => this.#socket.ask(counter),
      send: (update) => this.#socket.sendUpdate(update),
      onChange: () => {
        const { state, hasUnsaved, isSafe, isSlow } = this.#unsaved.tracker;
        this.save = state;
        this.unsaved = !hasUnsaved ? 'none' : isSafe ? 'secured' : 'unsecured';
        if (isSlow) this.cause = 'busy';
        this.#comeRound();
      },
    });
    this.#socket = this.#connect(options);
    // after the provider's own listener, so that an edit is on its way before the question whether it is saved
    this.#doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this.#socket.provider && origin !== this.#unsaved) this.#unsaved.noteEdit(bytes);
    });
    this.#editor = this.#edit(element, options);
    watchForUnknown(this.#doc.getXmlFragment(documentField), this.#editor.schema, () => this.#letGo());
    this.#following = new Following(this.#editor, this.#socket.provider.awareness);
    watchWriters(
      this.#doc,
      () => this.people,
      (name) => (this.writer = { name }),
    );
    // the last moment in which the device can still be given something
    addEventListener('pagehide', () => this.#unsaved.flush(), { signal: this.#leaving.signal });
  }

  /** The text as the document holds it. */
  get body(): Y.XmlFragment {
    return this.#doc.getXmlFragment(documentField);
  }

  get editor(): Editor {
    return this.#editor;
  }

  /** Shows comments in the text as the page wants it. */
  showComments(show: CommentShow): void {
    if (!this.#editor.isDestroyed) showComments(this.#editor, show);
  }

  /** The words that a comment is to be about; null where there are none. */
  chooseWords(): Choice | null {
    return chooseWords(this.#editor, this.body);
  }

  /** Leads to the words of a thread; false when they are gone. */
  goToComment(thread: string): boolean {
    return goToComment(this.#editor, thread);
  }

  /** Whether the person is writing, or was when it ended. */
  get isFocused(): boolean {
    return this.#wasFocused || this.#editor.isFocused;
  }

  /** The view goes where this person is, or no longer; it also ends when one moves oneself. */
  follow = (person: PersonHere): void => {
    const isEnd = this.followed === person.key;
    this.#following.stop();
    this.followed = isEnd ? null : person.key;
    if (!isEnd) this.#following.start(person.clients, () => (this.followed = null));
  };

  /** Runs a command in the text, with the focus in it. */
  act = (command: Command): void => {
    command(this.#editor.chain().focus()).run();
  };

  beginMention = (): void => writeSign(this.#editor);

  openLink = (): void => {
    const { href, title }: { href?: string; title?: string | null } = this.#editor.getAttributes('link');
    const needsText = !href && this.#editor.state.selection.empty;
    this.link = { href: href ?? null, title: title ?? '', needsText };
  };

  closeLink = (): void => {
    this.link = null;
    this.#editor.commands.focus();
  };

  /** Sets the link that the dialog was opened for; null takes it away. */
  setLink = (link: { href: string; title: string; text: string } | null): void => {
    const isNew = this.link?.needsText ?? false;
    this.link = null;
    const chain = this.#editor.chain().focus();
    const attrs = link && { href: link.href, title: link.title || null };
    if (!link || !attrs) chain.extendMarkRange('link').unsetLink().run();
    else if (!isNew) chain.extendMarkRange('link').setMark('link', attrs).run();
    else {
      const marks = [{ type: 'link', attrs }];
      chain
        .insertContent({ type: 'text', text: link.text || link.href, marks })
        .unsetMark('link')
        .run();
    }
  };

  /** Closes it; returns the unsaved edits that this device could not keep. */
  async close(): Promise<Uint8Array[]> {
    this.#leaving.abort();
    this.#following.stop();
    this.#editor.destroy();
    this.#socket.sayGoodbye();
    const left = await this.#unsaved.secure();
    void this.#unsaved.close().then(() => {
      this.#socket.destroy();
      this.#doc.destroy();
    });
    return left;
  }

  /** What the server still has to take goes first. */
  #comeRound(): void {
    if (!this.#isOvertaken || this.unsaved !== 'none') return;
    this.#isOvertaken = false;
    this.#options.onOvertaken();
  }

  #connect({ paperId, accountId, mayWrite, maySuggest, onRoleChange }: LiveTextOptions): PaperSocket {
    const socket = new PaperSocket(this.#doc, {
      paperId,
      standing: { accountId, mayWrite, maySuggest },
      onConnected: () => this.#unsaved.note((tracker) => tracker.noteConnected()),
      onAnswered: () => this.#unsaved.note((tracker) => tracker.noteAnswered()),
      onEcho: (counter) => this.#unsaved.note((tracker) => tracker.noteEcho(counter)),
      onTalk: this.#options.onTalk,
      onSynced: () => void this.#begin(),
      onDisconnected: (cause) => {
        this.cause = cause;
        this.#unsaved.note((tracker) => tracker.noteDisconnected());
      },
      onRoleChange,
      onClosed: (code) => void this.#end(code),
    });
    const { awareness } = socket.provider;
    awareness.on('change', () => {
      this.people = readPeople(awareness.getStates(), this.#doc.clientID);
    });
    return socket;
  }

  #edit(element: HTMLElement, options: LiveTextOptions): Editor {
    const { paperId, label, describedBy, ownName, mayWrite, maySuggest, isLocked, onLeave, onPicture } =
      options;
    const mayType = mayWrite || maySuggest;
    const keys = {
      Escape: () => (onLeave(), true),
      'Mod-k': () => (this.openLink(), true),
      'Mod-f': () => (options.onFind(), true),
    };
    return new Editor({
      element,
      // nobody writes into a text that has not come yet
      editable: false,
      injectCSS: false,
      extensions: [
        ...readExtensions(paperId),
        this.suggestions.extension,
        Extension.create({ name: 'keys', addKeyboardShortcuts: () => (mayType ? keys : {}) }),
        ...(mayType ? [Typeahead.configure({ onKey: (event) => this.menuKeys?.(event) ?? false })] : []),
        Find,
        LineBelow,
        TableLimit.configure({
          onRefuse: () => {
            this.notice = m.editor_table_full(tableLimits);
          },
        }),
        // whoever only reads is told nothing of what to write
        ...(mayType ? [GuidanceLine.configure({ guidance: options.guidance })] : []),
        CommentView.configure({ ...options.comments, body: this.body, isLocked }),
        Collaboration.configure({ document: this.#doc, field: documentField }),
        // the colour that others see is the server's choice
        CollaborationCaret.configure({
          provider: this.#socket.provider,
          user: { name: ownName, color: '#5a5f66' },
        }),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-describedby': describedBy,
          ...(isLocked && { 'aria-readonly': 'true', inputmode: 'none' }),
          class: 'paper-text',
        },
        ...(mayType && { ...catchPictures(onPicture), transformPastedHTML: cleanPasted }),
      },
      onTransaction: ({ editor, transaction }) => {
        this.active = readActive(editor);
        this.typed = readTyped(editor.state);
        if (transaction.docChanged) this.notice = '';
      },
    });
  }

  /** The text has come: what an earlier visit left is added, and from now on it may be written in. */
  async #begin(): Promise<void> {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    await this.#unsaved.recover();
    if (this.#leaving.signal.aborted) return;
    this.#unsaved.note((tracker) => tracker.noteSynced());
    const { mayWrite, maySuggest, isLocked } = this.#options;
    this.#editor.setEditable((mayWrite || maySuggest || isLocked) && this.closed === null);
    // unless she has gone on to something else
    if (!this.#options.takeFocus || document.activeElement !== document.body) return;
    if (mayWrite || maySuggest) this.#editor.commands.focus('end');
    else this.#editor.view.dom.focus();
  }

  /** The text holds what only a later page can show, and the binding would delete it. */
  #letGo(): void {
    releaseText(this.#editor.state);
    this.closed = closeCodes.outdated;
    this.#socket.provider.disconnect();
    void this.#end(closeCodes.outdated);
  }

  async #end(code: number): Promise<void> {
    this.#wasFocused = this.#editor.isFocused;
    this.#editor.setEditable(false);
    if (this.unsaved !== 'none') await this.#rescue(code);
    this.closed = code;
    if (spoilt.includes(code)) this.#options.onSpoilt();
  }

  async #rescue(code: number): Promise<void> {
    const whole = this.#editor.getText({ blockSeparator: '\n\n' });
    if (rejections.includes(code)) {
      this.#options.onSetAside(await this.#unsaved.setAside(whole, code));
      this.unsaved = 'none';
      return;
    }
    await this.#unsaved.secure();
    if (!this.#unsaved.tracker.isSafe) this.#options.onSetAside(this.#unsaved.readText(whole, code));
  }
}
