package org.medina.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.SubProcess;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;

/** The drawing of a model: everything is there, nothing lies on anything else. */
final class ModelDrawing {

    /** A flow may touch a border: it begins and ends on one. */
    private static final double TOLERANCE = 2;

    private final Model model;
    private final Map<String, Rectangle2D> shapes = new HashMap<>();
    private final Map<String, List<Waypoint>> edges = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private ModelDrawing(Model model) {
        this.model = model;
        for (BpmnShape shape : model.tree().getModelElementsByType(BpmnShape.class)) {
            Bounds at = shape.getBounds();
            shapes.put(
                    shape.getBpmnElement().getId(),
                    new Rectangle2D.Double(
                            at.getX() + TOLERANCE,
                            at.getY() + TOLERANCE,
                            at.getWidth() - 2 * TOLERANCE,
                            at.getHeight() - 2 * TOLERANCE));
        }
        for (BpmnEdge edge : model.tree().getModelElementsByType(BpmnEdge.class)) {
            edges.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints()));
        }
    }

    /** One sentence for each fault of the drawing. */
    static List<String> brokenBy(Model model) {
        var drawing = new ModelDrawing(model);
        drawing.checkNodes();
        drawing.checkFlows();
        return drawing.broken;
    }

    private void checkNodes() {
        List<FlowNode> nodes = model.nodes();
        for (FlowNode node : nodes) {
            if (!shapes.containsKey(node.getId())) {
                broken.add(node.getId() + " is not drawn");
            }
        }
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes) {
                boolean ordered = one.getId().compareTo(other.getId()) < 0;
                if (ordered && !mayTouch(one, other) && overlap(one.getId(), other.getId())) {
                    broken.add(one.getId() + " lies on " + other.getId());
                }
            }
        }
    }

    private void checkFlows() {
        for (SequenceFlow flow : model.tree().getModelElementsByType(SequenceFlow.class)) {
            List<Waypoint> points = edges.getOrDefault(flow.getId(), List.of());
            if (points.size() < 2) {
                broken.add(flow.getId() + " is not drawn");
            }
            Set<String> own = new HashSet<>(around(flow.getSource()));
            own.addAll(around(flow.getTarget()));
            shapes.forEach((id, shape) -> {
                if (!own.contains(id) && crosses(points, shape)) {
                    broken.add(flow.getId() + " crosses " + id);
                }
            });
        }
    }

    private boolean overlap(String one, String other) {
        Rectangle2D first = shapes.get(one);
        Rectangle2D second = shapes.get(other);
        return first != null && second != null && first.intersects(second);
    }

    private static boolean mayTouch(FlowNode one, FlowNode other) {
        return around(one).contains(other.getId())
                || around(other).contains(one.getId())
                || isOn(one, other)
                || isOn(other, one);
    }

    private static boolean isOn(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent on && on.getAttachedTo().equals(host);
    }

    /** The node and whatever holds it: a flow runs inside of those. */
    private static Set<String> around(FlowNode node) {
        Set<String> ids = new HashSet<>(Set.of(node.getId()));
        for (var parent = node.getParentElement();
                parent instanceof SubProcess process;
                parent = process.getParentElement()) {
            ids.add(process.getId());
        }
        return ids;
    }

    private static boolean crosses(List<Waypoint> points, Rectangle2D shape) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (shape.intersectsLine(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()))) {
                return true;
            }
        }
        return false;
    }
}
