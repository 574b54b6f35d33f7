package org.zhusan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhusan.DrawnModel.Box;
import org.zhusan.DrawnModel.Flow;
import org.zhusan.DrawnModel.Node;
import org.zhusan.DrawnModel.Point;

/** How a model is drawn: everything there, on the grid, nothing over anything else, the happy path one straight line. */
final class ModelDrawingRules {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 800;
    private static final double SHARED_END = 20;

    private final DrawnModel model;
    private final List<String> findings = new ArrayList<>();

    ModelDrawingRules(DrawnModel model) {
        this.model = model;
    }

    List<String> findings() {
        model.nodes.stream()
                .filter(it -> it.box() == null)
                .forEach(it -> say(it.id(), "is not drawn; give it a shape"));
        model.flows.stream()
                .filter(it -> it.way().size() < 2)
                .forEach(it -> say(it.id(), "is not drawn; give it an edge"));
        if (!findings.isEmpty()) {
            return findings;
        }
        colours();
        size();
        model.nodes.forEach(this::onTheGrid);
        pairs(model.nodes, this::overlap);
        model.flows.forEach(this::edge);
        pairs(model.flows, this::crossing);
        labels();
        happyPath();
        return findings;
    }

    private void colours() {
        for (var xml : model.everything) {
            for (int i = 0; i < xml.getAttributes().getLength(); i++) {
                String name = xml.getAttributes().item(i).getNodeName();
                if (name.startsWith("bioc:") || name.startsWith("color:")) {
                    say(xml.getAttribute("id"), "is coloured; colour means heatmap data, remove " + name);
                }
            }
        }
    }

    private void size() {
        List<Box> all = Stream.concat(
                        model.nodes.stream().flatMap(it -> Stream.ofNullable(it.box())),
                        Stream.concat(
                                model.nodes.stream().flatMap(it -> Stream.ofNullable(it.label())),
                                model.flows.stream()
                                        .flatMap(it -> it.way().stream())
                                        .map(it -> new Box(it.x(), it.y(), 0, 0))))
                .toList();
        double width = all.stream().mapToDouble(Box::right).max().orElse(0)
                - all.stream().mapToDouble(Box::x).min().orElse(0);
        double height = all.stream().mapToDouble(Box::bottom).max().orElse(0)
                - all.stream().mapToDouble(Box::y).min().orElse(0);
        if (width > WIDTH || height > HEIGHT) {
            say(model.id(), "does not fit 1600 x 800: " + Math.round(width) + " x " + Math.round(height));
        }
    }

    private void onTheGrid(Node node) {
        Box box = node.box();
        if (box.centreX() % 10 != 0 || box.centreY() % 10 != 0) {
            say(node.id(), "is off the 10 px grid; its centre is " + box.centreX() + ", " + box.centreY());
        }
    }

    private void overlap(Node a, Node b) {
        boolean attached = a.attachedTo().equals(b.id()) || b.attachedTo().equals(a.id());
        boolean inside = a.within().equals(b.id()) || b.within().equals(a.id());
        if (inside && !(a.box().holds(b.box()) || b.box().holds(a.box()))) {
            say(a.within().isEmpty() ? b.id() : a.id(), "reaches out of its sub-process");
        }
        if (!attached && !inside && a.box().meets(b.box())) {
            say(a.id(), "overlaps " + b.id());
        }
    }

    private void edge(Flow flow) {
        List<Point> way = flow.way();
        for (int i = 1; i < way.size(); i++) {
            Point from = way.get(i - 1);
            Point to = way.get(i);
            if (from.x() != to.x() && from.y() != to.y()) {
                say(flow.id(), "runs diagonally; lead it along the grid");
            }
            model.nodes.stream()
                    .filter(it -> !it.id().equals(flow.source()) && !it.id().equals(flow.target()))
                    .filter(it -> !it.id().equals(flow.within()))
                    .filter(it -> model.node(flow.source())
                            .map(s -> !s.attachedTo().equals(it.id()))
                            .orElse(true))
                    .filter(it -> it.box().isCrossedBy(from, to))
                    .forEach(it -> say(flow.id(), "runs through " + it.id()));
        }
        if (way.size() > 6) {
            say(flow.id(), "has " + (way.size() - 2) + " bends; four at most");
        }
        docked(flow, flow.source(), way.get(0));
        docked(flow, flow.target(), way.get(way.size() - 1));
    }

    private void docked(Flow flow, String id, Point point) {
        Box box = model.node(id).map(Node::box).orElse(null);
        if (box == null) {
            say(flow.id(), "begins or ends at " + id + ", which is not there");
            return;
        }
        boolean inside =
                box.x() <= point.x() && point.x() <= box.right() && box.y() <= point.y() && point.y() <= box.bottom();
        if (!inside || box.smallerBy(1).isCrossedBy(point, point)) {
            say(flow.id(), "does not end at the border of " + id);
        }
    }

    private void crossing(Flow a, Flow b) {
        boolean related = a.source().equals(b.source()) || a.target().equals(b.target());
        for (int i = 1; i < a.way().size(); i++) {
            for (int j = 1; j < b.way().size(); j++) {
                Line one = new Line(a.way().get(i - 1), a.way().get(i));
                Line two = new Line(b.way().get(j - 1), b.way().get(j));
                if (one.crosses(two)) {
                    say(a.id(), "crosses " + b.id() + "; lay out the model anew");
                }
                if (one.shares(two) > (related ? SHARED_END : 1)) {
                    say(a.id(), "lies on " + b.id());
                }
            }
        }
    }

    private void labels() {
        List<Labelled> labels = Stream.concat(
                        model.nodes.stream()
                                .filter(it -> !it.isActivity() && !it.name().isEmpty())
                                .map(it -> new Labelled(it.id(), it.within(), it.label())),
                        model.flows.stream()
                                .filter(it -> !it.name().isEmpty())
                                .map(it -> new Labelled(it.id(), it.within(), it.label())))
                .toList();
        labels.stream().filter(it -> it.box() == null).forEach(it -> say(it.id(), "has a label without a place"));
        List<Labelled> placed = labels.stream().filter(it -> it.box() != null).toList();
        for (Labelled label : placed) {
            Box box = label.box().smallerBy(2);
            model.nodes.stream()
                    .filter(it -> !it.id().equals(label.within()) && it.box().meets(box))
                    .forEach(it -> say(label.id(), "has its label on " + it.id()));
            for (Flow flow : model.flows) {
                for (int i = 1; i < flow.way().size() && !flow.id().equals(label.id()); i++) {
                    if (box.isCrossedBy(flow.way().get(i - 1), flow.way().get(i))) {
                        say(flow.id(), "runs through the label of " + label.id());
                    }
                }
            }
        }
        pairs(placed, (a, b) -> {
            if (a.box().smallerBy(1).meets(b.box())) {
                say(a.id(), "has its label on the label of " + b.id());
            }
        });
    }

    /** In lanes the path comes down from agency to agency; it goes back to the left or up again only where one agency begins anew. */
    private void pathThroughLanes() {
        for (Flow flow : model.flows.stream().filter(it -> !withinOneLane(it)).toList()) {
            for (int i = 1; i < flow.way().size(); i++) {
                Point from = flow.way().get(i - 1);
                Point to = flow.way().get(i);
                if (to.x() < from.x() || to.y() < from.y()) {
                    say(flow.id(), "goes back to the left or up; in lanes a way leads to the right and down");
                }
            }
        }
    }

    private boolean withinOneLane(Flow flow) {
        return model.lanes().stream()
                .map(lane -> DrawnModel.inside(lane, DrawnModel.BPMN, "flowNodeRef")
                        .map(it -> it.getTextContent().strip())
                        .toList())
                .anyMatch(it -> it.contains(flow.source()) && it.contains(flow.target()));
    }

    /** From the start straight to the right until an end; everything else lies below. */
    private void happyPath() {
        if (!model.lanes().isEmpty()) {
            pathThroughLanes();
            return;
        }
        Node at = model.nodes.stream()
                .filter(it -> it.type().equals("startEvent") && it.within().isEmpty())
                .findFirst()
                .orElse(null);
        if (at == null) {
            say(model.id(), "has no start");
            return;
        }
        double line = at.box().centreY();
        int steps = 0;
        while (!at.type().equals("endEvent") && steps++ < model.nodes.size()) {
            Node here = at;
            Flow onward = model.from(here).stream()
                    .filter(it -> it.way().stream().allMatch(p -> p.y() == line)
                            && it.way().get(1).x() > it.way().get(0).x())
                    .findFirst()
                    .orElse(null);
            if (onward == null) {
                say(here.id(), "breaks the happy path; draw it as one straight line from start to end");
                return;
            }
            at = model.node(onward.target()).orElseThrow();
        }
        model.nodes.stream()
                .filter(it -> it.box().centreY() < line)
                .forEach(it -> say(it.id(), "lies above the happy path; exceptions leave downwards"));
        model.flows.stream()
                .filter(it -> it.way().stream().anyMatch(p -> p.y() < line))
                .forEach(it -> say(it.id(), "runs above the happy path; loops go back underneath"));
    }

    private <T> void pairs(List<T> all, java.util.function.BiConsumer<T, T> check) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                check.accept(all.get(i), all.get(j));
            }
        }
    }

    private void say(String element, String what) {
        findings.add(model.file + ", " + element + ": " + what);
    }

    private record Labelled(String id, String within, Box box) {}

    private record Line(Point from, Point to) {
        boolean horizontal() {
            return from.y() == to.y();
        }

        boolean crosses(Line other) {
            if (horizontal() == other.horizontal()) {
                return false;
            }
            Line flat = horizontal() ? this : other;
            Line steep = horizontal() ? other : this;
            return within(steep.from.x(), flat.from.x(), flat.to.x())
                    && within(flat.from.y(), steep.from.y(), steep.to.y());
        }

        /** Pixels two parallel lines have in common. */
        double shares(Line other) {
            if (horizontal() && other.horizontal() && from.y() == other.from.y()) {
                return common(from.x(), to.x(), other.from.x(), other.to.x());
            }
            boolean bothSteep = !horizontal() && !other.horizontal();
            return bothSteep && from.x() == other.from.x() ? common(from.y(), to.y(), other.from.y(), other.to.y()) : 0;
        }

        private static boolean within(double value, double a, double b) {
            return value > Math.min(a, b) && value < Math.max(a, b);
        }

        private static double common(double a, double b, double c, double d) {
            return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
        }
    }
}
