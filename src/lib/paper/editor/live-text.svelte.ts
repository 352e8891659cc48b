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
import { Guidance } from './guidance.ts';
import type { OfferedText } from './left-texts.ts';
import { PaperSocket, type Cause } from './paper-socket.ts';
import { readPeople, type PersonHere } from './people.ts';
import { catchPictures } from './pictures.ts';
import type { SaveState } from './saving.ts';
import { readExtensions } from './schema.ts';
import { TableLimit } from './table.ts';
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
  /** A picture was dropped or pasted where the cursor now is. */
  onPicture(file: File): void;
}

/** Where a link is to be set: on what is chosen, on the link there is, or as new text. */
export interface LinkPlace {
  href: string | null;
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
  /** Why the last change was not made; empty after the next. */
  notice = $state('');
  /** Why there is no connection at the moment. */
  cause: Cause = $state('network');
  /** Edits that are not saved, and whether this device has them all. */
  unsaved: 'none' | 'secured' | 'unsecured' = $state('none');
  /** Why the server ended the connection for good, as a close code; null while it may come back. */
  closed: number | null = $state(null);

  readonly #doc = new Y.Doc();
  readonly #socket: PaperSocket;
  readonly #unsaved: UnsavedEdits;
  readonly #editor: Editor;
  readonly #options: LiveTextOptions;
  readonly #leaving = new AbortController();
  #hasBegun = false;
  #wasFocused = false;

  constructor(element: HTMLElement, options: LiveTextOptions) {
    this.#options = options;
    const { accountId, paperId, title, mayWrite, carried } = options;
    if (!mayWrite) switchOffCleanUp(this.#doc);
    this.#unsaved = new UnsavedEdits(this.#doc, {
      place: { accountId, paperId, schema: SCHEMA_VERSION },
      title,
      mayWrite,
      carried,
      ask: (counter) => this.#socket.ask(counter),
      send: (update) => this.#socket.sendUpdate(update),
      onChange: () => {
        const { state, hasUnsaved, isSafe, isSlow } = this.#unsaved.tracker;
        this.save = state;
        this.unsaved = !hasUnsaved ? 'none' : isSafe ? 'secured' : 'unsecured';
        if (isSlow) this.cause = 'busy';
      },
    });
    this.#socket = this.#connect(options);
    // after the provider's own listener, so that an edit is on its way before the question whether it is saved
    this.#doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this.#socket.provider && origin !== this.#unsaved) this.#unsaved.noteEdit(bytes);
    });
    this.#editor = this.#edit(element, options);
    watchForUnknown(this.#doc.getXmlFragment(documentField), this.#editor.schema, () => this.#letGo());
    // the last moment in which the device can still be given something
    addEventListener('pagehide', () => this.#unsaved.flush(), { signal: this.#leaving.signal });
  }

  get editor(): Editor {
    return this.#editor;
  }

  /** Whether the person is writing, or was when it ended. */
  get isFocused(): boolean {
    return this.#wasFocused || this.#editor.isFocused;
  }

  openLink = (): void => {
    const { href }: { href?: string } = this.#editor.getAttributes('link');
    this.link = { href: href ?? null, needsText: !href && this.#editor.state.selection.empty };
  };

  closeLink = (): void => {
    this.link = null;
    this.#editor.commands.focus();
  };

  /** Sets the link that the dialog was opened for; null takes it away. */
  setLink = (link: { href: string; text: string } | null): void => {
    const isNew = this.link?.needsText ?? false;
    this.link = null;
    const chain = this.#editor.chain().focus();
    if (!link) chain.extendMarkRange('link').unsetLink().run();
    else if (!isNew) chain.extendMarkRange('link').setLink({ href: link.href }).run();
    else {
      const marks = [{ type: 'link', attrs: { href: link.href } }];
      chain
        .insertContent({ type: 'text', text: link.text || link.href, marks })
        .unsetMark('link')
        .run();
    }
  };

  /** Closes it; returns the unsaved edits that this device could not keep. */
  async close(): Promise<Uint8Array[]> {
    this.#leaving.abort();
    this.#editor.destroy();
    this.#socket.sayGoodbye();
    const left = await this.#unsaved.secure();
    void this.#unsaved.close().then(() => {
      this.#socket.destroy();
      this.#doc.destroy();
    });
    return left;
  }

  #connect({ paperId, accountId, mayWrite, onRoleChange }: LiveTextOptions): PaperSocket {
    const socket = new PaperSocket(this.#doc, {
      paperId,
      standing: { accountId, mayWrite },
      onConnected: () => this.#unsaved.note((tracker) => tracker.noteConnected()),
      onAnswered: () => this.#unsaved.note((tracker) => tracker.noteAnswered()),
      onEcho: (counter) => this.#unsaved.note((tracker) => tracker.noteEcho(counter)),
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
    const { paperId, label, describedBy, ownName, onLeave, onPicture } = options;
    const keys = { Escape: () => (onLeave(), true), 'Mod-k': () => (this.openLink(), true) };
    return new Editor({
      element,
      // nobody writes into a text that has not come yet
      editable: false,
      injectCSS: false,
      extensions: [
        ...readExtensions(paperId),
        Extension.create({ name: 'keys', addKeyboardShortcuts: () => (options.mayWrite ? keys : {}) }),
        TableLimit.configure({
          onRefuse: () => {
            this.notice = m.editor_table_full(tableLimits);
          },
        }),
        // whoever only reads is told nothing of what to write
        ...(options.mayWrite ? [Guidance] : []),
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
          class: 'paper-text',
        },
        ...catchPictures(onPicture),
      },
      onTransaction: ({ editor, transaction }) => {
        this.active = readActive(editor);
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
    this.#editor.setEditable(this.#options.mayWrite && this.closed === null);
    // unless she has gone on to something else
    if (!this.#options.takeFocus || document.activeElement !== document.body) return;
    if (this.#options.mayWrite) this.#editor.commands.focus('end');
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
