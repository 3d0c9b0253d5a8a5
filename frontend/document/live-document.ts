import type { Editor } from './editor.ts';

/**
 * The co-edited text in the page. The editor is large and comes only when a text is opened; keystrokes go to the portal
 * by its own socket.
 */
class MedinaDocument extends HTMLElement {
  static observedAttributes = ['reading'];

  private editor?: Editor;
  private opening = false;

  connectedCallback() {
    void this.open();
  }

  /** Flow moves elements by taking them out and putting them in again: only what stays out is torn down. */
  disconnectedCallback() {
    window.setTimeout(() => {
      if (this.isConnected) return;
      this.editor?.destroy();
      this.editor = undefined;
    });
  }

  attributeChangedCallback() {
    this.editor?.read(this.hasAttribute('reading'));
  }

  private async open() {
    if (this.editor || this.opening) return;
    this.opening = true;
    const { Editor } = await import('./editor.ts');
    this.opening = false;
    if (!this.isConnected || this.editor) return;
    const url = new URL(this.getAttribute('address') ?? '', document.baseURI);
    url.protocol = url.protocol.replace('http', 'ws');
    this.editor = new Editor({
      element: this,
      url: url.href,
      document: this.getAttribute('document') ?? '',
      person: this.getAttribute('person') ?? '',
      messages: JSON.parse(this.getAttribute('messages') ?? '{}'),
      reading: this.hasAttribute('reading'),
    });
  }
}

if (!customElements.get('medina-document')) customElements.define('medina-document', MedinaDocument);
