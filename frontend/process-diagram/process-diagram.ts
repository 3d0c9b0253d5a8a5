/** Draws a process model with the token in it. The viewer is large and comes only when a diagram is opened. */
class ProcessDiagram extends HTMLElement {
  private viewer: any;

  connectedCallback() {
    void this.draw();
  }

  disconnectedCallback() {
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  private async draw() {
    const xml = this.getAttribute('xml');
    if (!xml || this.viewer) return;
    const [{ default: Viewer }] = await Promise.all([
      import('bpmn-js/lib/NavigatedViewer'),
      import('bpmn-js/dist/assets/diagram-js.css'),
      import('bpmn-js/dist/assets/bpmn-js.css'),
    ]);
    if (!this.isConnected) return;
    const canvas = document.createElement('div');
    canvas.className = 'medina-diagram-canvas';
    this.replaceChildren(canvas);
    this.viewer = new Viewer({ container: canvas });
    await this.viewer.importXML(xml);
    this.mark('done');
    this.mark('active');
    this.viewer.get('canvas').zoom('fit-viewport', 'auto');
    this.removeAttribute('xml');
  }

  private mark(state: string) {
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    for (const id of (this.getAttribute(state) ?? '').split(' ')) {
      if (id && elements.get(id)) canvas.addMarker(id, `medina-${state}`);
    }
  }
}

customElements.define('process-diagram', ProcessDiagram);
