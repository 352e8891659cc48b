// A paper opened for writing: its document, its socket and its editor, as state that the page shows.
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { m } from '#lib/paraglide/messages.js';
import { switchOffCleanUp } from '../clean-up.ts';
import { tableLimits } from '../text.ts';
import { closeCodes, documentField, livePath, messageSaved, SCHEMA_VERSION } from '../wire.ts';
import { readActive, type Active } from './active.ts';
import { Guidance } from './guidance.ts';
import { readPeople, type PersonHere } from './people.ts';
import { catchPictures } from './pictures.ts';
import { SaveTracker, type SaveState } from './saving.ts';
import { readExtensions } from './schema.ts';
import { TableLimit } from './table.ts';

export interface LiveTextOptions {
  paperId: string;
  /** The name under which the text is announced to assistive technology, and the id of what explains its keys. */
  label: string;
  describedBy: string;
  ownName: string;
  mayWrite: boolean;
  /** The server says that the person's role changed: the page has to ask anew what she may do. */
  onRoleChange(): void;
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

export class LiveText {
  save: SaveState = $state('connecting');
  people: PersonHere[] = $state.raw([]);
  active: Active | null = $state.raw(null);
  /** The link that is being set, while its dialog is open. */
  link: LinkPlace | null = $state.raw(null);
  /** Why the last change was not made; empty after the next. */
  notice = $state('');
  /** Why the server ended the connection for good, as a close code; null while it may come back. */
  closed: number | null = $state(null);

  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  readonly #saving: SaveTracker;
  readonly #editor: Editor;
  readonly #mayWrite: boolean;

  constructor(element: HTMLElement, options: LiveTextOptions) {
    this.#mayWrite = options.mayWrite;
    if (!options.mayWrite) switchOffCleanUp(this.#doc);
    this.#saving = new SaveTracker((counter) => this.#askWhetherSaved(counter));
    this.#provider = this.#connect(options);
    // after the provider's own listener, so that an edit is on its way before the question whether it is saved
    this.#doc.on('update', (_bytes: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider) this.#track(() => this.#saving.noteEdit());
    });
    this.#editor = this.#edit(element, options);
  }

  get editor(): Editor {
    return this.#editor;
  }

  get hasUnsaved(): boolean {
    return this.#saving.hasUnsaved;
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

  destroy(): void {
    this.#editor.destroy();
    this.#provider.destroy();
    this.#doc.destroy();
  }

  #connect({ paperId, onRoleChange }: LiveTextOptions): WebsocketProvider {
    const address = `${location.origin.replace(/^http/, 'ws')}${livePath}/${SCHEMA_VERSION}`;
    // The server is the only way between two tabs: it holds roles, which a BroadcastChannel would pass by.
    const provider = new WebsocketProvider(address, paperId, this.#doc, { disableBc: true });
    provider.messageHandlers[messageSaved] = (_answer, frame) => {
      const counter = decoding.readVarUint(frame);
      this.#track(() => this.#saving.noteEcho(counter));
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#track(() => this.#saving.noteConnected());
      if (status === 'disconnected') this.#track(() => this.#saving.noteDisconnected());
    });
    provider.on('sync', (isSynced) => isSynced && this.#begin());
    provider.on('connection-close', (event) => {
      if (event?.code === closeCodes.roleChanged) onRoleChange();
    });
    provider.on('closed', ({ code }) => {
      this.closed = code;
      this.#editor.setEditable(false);
    });
    provider.awareness.on('change', () => {
      this.people = readPeople(provider.awareness.getStates(), this.#doc.clientID);
    });
    return provider;
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
        Extension.create({ name: 'keys', addKeyboardShortcuts: () => (this.#mayWrite ? keys : {}) }),
        TableLimit.configure({
          onRefuse: () => {
            this.notice = m.editor_table_full(tableLimits);
          },
        }),
        // whoever only reads is told nothing of what to write
        ...(this.#mayWrite ? [Guidance] : []),
        Collaboration.configure({ document: this.#doc, field: documentField }),
        // the colour that others see is the server's choice
        CollaborationCaret.configure({ provider: this.#provider, user: { name: ownName, color: '#5a5f66' } }),
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

  /** The text has come: from now on it may be written in. */
  #begin(): void {
    this.#track(() => this.#saving.noteSynced());
    this.#editor.setEditable(this.#mayWrite);
  }

  #track(change: () => void): void {
    change();
    this.save = this.#saving.state;
  }

  #askWhetherSaved(counter: number): void {
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, messageSaved);
    encoding.writeVarUint(frame, counter);
    this.#provider.ws?.send(encoding.toUint8Array(frame));
  }
}
