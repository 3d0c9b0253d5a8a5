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
    this.markNext();
    this.write();
    this.viewer.get('eventBus').on('element.click', ({ element }: { element: { id: string } }) =>
      this.dispatchEvent(new CustomEvent('element-chosen', { detail: element.id })));
    this.viewer.get('canvas').zoom('fit-viewport', 'auto');
    this.removeAttribute('xml');
  }

  /** Numbers at elements, and colours for those that stand out. */
  private write() {
    const elements = this.viewer.get('elementRegistry');
    const numbers: Record<string, string> = JSON.parse(this.getAttribute('numbers') ?? '{}');
    for (const [id, number] of Object.entries(numbers)) {
      if (!elements.get(id)) continue;
      const html = document.createElement('div');
      html.className = 'medina-diagram-number';
      html.textContent = number;
      this.viewer.get('overlays').add(id, { position: { top: -14, right: 18 }, scale: { min: 0.75 }, html });
    }
    const heat: Record<string, number> = JSON.parse(this.getAttribute('heat') ?? '{}');
    for (const [id, degree] of Object.entries(heat)) {
      if (elements.get(id)) this.viewer.get('canvas').addMarker(id, `medina-heat-${degree}`);
    }
  }

  /** Where the token may come to rest next: through gateways and what the portal does by itself. */
  private markNext() {
    const elements = this.viewer.get('elementRegistry');
    const active = new Set((this.getAttribute('active') ?? '').split(' ').filter(Boolean));
    const seen = new Set<string>();
    const follow = (node: any) => {
      for (const { targetRef } of node?.outgoing ?? []) {
        if (seen.has(targetRef.id) || active.has(targetRef.id)) continue;
        seen.add(targetRef.id);
        if (/(Exclusive|Parallel|Inclusive)Gateway|ServiceTask|ThrowEvent/.test(targetRef.$type)) follow(targetRef);
        else this.viewer.get('canvas').addMarker(targetRef.id, 'medina-next');
      }
    };
    for (const id of active) follow(elements.get(id)?.businessObject);
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
