// A paper opened for writing: its document, its socket and its editor, as state that the page shows.
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { m } from '#lib/paraglide/messages.js';
import { switchOffCleanUp } from '../clean-up.ts';
import { tableLimits } from '../text-parts.ts';
import { closeCodes, documentField, SCHEMA_VERSION } from '../wire.ts';
import { readActive, type Active } from './active.ts';
import { buildEditor } from './build-editor.ts';
import { chooseWords, goToComment, showComments, type Choice, type CommentShow } from './comment-view.ts';
import { Following } from './following.ts';
import type { LiveTextOptions } from './live-options.ts';
import { PaperSocket, type Cause } from './paper-socket.ts';
import { readPeople, type PersonHere } from './people.ts';
import type { SaveState } from './saving.ts';
import { LiveSuggestions } from './suggesting/live-suggestions.svelte.ts';
import type { Command } from './tools/tool.ts';
import { readTyped, writeSign, type Typed } from './typeahead.ts';
import { watchWriters } from './writers.ts';
import { releaseText, watchForUnknown } from './unknown-parts.ts';
import { UnsavedEdits } from './unsaved-edits.ts';

/** Endings after which edits made here will never be taken; after the first three the paper itself goes on. */
const spoilt: number[] = [closeCodes.refused, closeCodes.tooLarge, closeCodes.malformed];
const rejections: number[] = [...spoilt, closeCodes.forbidden, closeCodes.gone];

export class LiveText {
  save: SaveState = $state('connecting');
  people: PersonHere[] = $state.raw([]);
  active: Active | null = $state.raw(null);
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
    this.#editor = this.#edit(element);
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

  /** Loads a part of the editor that is only wanted now and then; null when that fails (offline, a newer site), which is said. */
  async load<Part>(fetchPart: () => Promise<Part>): Promise<Part | null> {
    this.notice = '';
    try {
      return await fetchPart();
    } catch {
      this.notice = m.editor_part_missing();
      return null;
    }
  }

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

  #edit(element: HTMLElement): Editor {
    return buildEditor(element, {
      options: this.#options,
      doc: this.#doc,
      provider: this.#socket.provider,
      suggestions: this.suggestions.extension,
      onTypeaheadKey: (event) => this.menuKeys?.(event) ?? false,
      onTableFull: () => (this.notice = m.editor_table_full(tableLimits)),
      onTransaction: (editor, isChange) => {
        this.active = readActive(editor);
        this.typed = readTyped(editor.state);
        if (isChange) this.notice = '';
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
