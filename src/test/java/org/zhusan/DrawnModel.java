package org.zhusan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A BPMN file as a reader sees it: what it says and how it is drawn. Reads the XML itself, so that it owes the engine nothing. */
final class DrawnModel {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final Set<String> NO_NODES = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics");
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";

    final String file;
    final Element process;
    final List<Element> processes;
    final List<Node> nodes = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final List<Element> everything;

    /**
     * @param attachedTo id of the task a boundary event sits on, otherwise empty
     * @param within id of the sub-process around it, otherwise empty
     */
    record Node(
            String type,
            String id,
            String name,
            String attachedTo,
            String within,
            Element xml,
            @Nullable Box box,
            @Nullable Box label) {
        boolean isActivity() {
            return type.endsWith("Task") || type.equals("callActivity") || type.equals("subProcess");
        }

        boolean isGateway() {
            return type.endsWith("Gateway");
        }

        boolean isEvent() {
            return type.endsWith("Event");
        }

        /** Begins by an event of its own while the rest goes on or is ended; no flow leads to it. */
        boolean isTriggered() {
            return xml.getAttribute("triggeredByEvent").equals("true");
        }
    }

    record Flow(
            String id,
            String name,
            String source,
            String target,
            String condition,
            String within,
            Element xml,
            List<Point> way,
            @Nullable Box label) {}

    record Point(double x, double y) {}

    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }

        boolean holds(Box other) {
            return x < other.x && y < other.y && right() > other.right() && bottom() > other.bottom();
        }

        boolean meets(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        /** Whether the horizontal or vertical line passes through the inside. */
        boolean isCrossedBy(Point a, Point b) {
            return Math.min(a.x, b.x) < right()
                    && Math.max(a.x, b.x) > x
                    && Math.min(a.y, b.y) < bottom()
                    && Math.max(a.y, b.y) > y;
        }

        Box smallerBy(double margin) {
            return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
        }
    }

    static DrawnModel read(Path path) {
        try {
            return new DrawnModel(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    DrawnModel(String file, String xml) {
        this.file = file;
        Document document = parse(xml);
        everything = elements(document.getElementsByTagName("*")).toList();
        processes = elements(document.getElementsByTagNameNS(BPMN, "process")).toList();
        process = processes.get(0);
        Map<String, Element> shapes = drawn(document, "BPMNShape");
        Map<String, Element> edges = drawn(document, "BPMNEdge");
        children(process).forEach(it -> add(it, "", shapes, edges));
    }

    String id() {
        return process.getAttribute("id");
    }

    Optional<Node> node(String id) {
        return nodes.stream().filter(it -> it.id.equals(id)).findFirst();
    }

    List<Flow> from(Node node) {
        return flows.stream().filter(it -> it.source.equals(node.id)).toList();
    }

    List<Flow> into(Node node) {
        return flows.stream().filter(it -> it.target.equals(node.id)).toList();
    }

    /** The text of a direct child element, empty when there is none. */
    static String text(Element parent, String child) {
        return children(parent)
                .filter(it -> it.getLocalName().equals(child))
                .findFirst()
                .map(it -> it.getTextContent().strip())
                .orElse("");
    }

    static Stream<Element> inside(Element parent, String namespace, String name) {
        return elements(parent.getElementsByTagNameNS(namespace, name));
    }

    /** Agencies, where the model is drawn in lanes. */
    List<Element> lanes() {
        return inside(process, BPMN, "lane").toList();
    }

    private void add(Element xml, String within, Map<String, Element> shapes, Map<String, Element> edges) {
        String type = xml.getLocalName();
        String id = xml.getAttribute("id");
        String name = xml.getAttribute("name").strip();
        if (type.equals("sequenceFlow")) {
            Element edge = edges.get(id);
            List<Point> way = edge == null
                    ? List.of()
                    : elements(edge.getElementsByTagNameNS(WAY, "waypoint"))
                            .map(it -> new Point(number(it, "x"), number(it, "y")))
                            .toList();
            flows.add(new Flow(
                    id,
                    name,
                    xml.getAttribute("sourceRef"),
                    xml.getAttribute("targetRef"),
                    text(xml, "conditionExpression"),
                    within,
                    xml,
                    way,
                    edge == null ? null : label(edge)));
        } else if (!NO_NODES.contains(type)) {
            Element shape = shapes.get(id);
            Box box = shape == null
                    ? null
                    : children(shape)
                            .filter(it -> it.getLocalName().equals("Bounds"))
                            .findFirst()
                            .map(DrawnModel::box)
                            .orElse(null);
            nodes.add(new Node(
                    type,
                    id,
                    name,
                    xml.getAttribute("attachedToRef"),
                    within,
                    xml,
                    box,
                    shape == null ? null : label(shape)));
            if (type.equals("subProcess")) {
                children(xml).forEach(it -> add(it, id, shapes, edges));
            }
        }
    }

    private static @Nullable Box label(Element drawn) {
        return inside(drawn, DI, "BPMNLabel")
                .flatMap(it -> inside(it, DC, "Bounds"))
                .findFirst()
                .map(DrawnModel::box)
                .orElse(null);
    }

    private static Map<String, Element> drawn(Document document, String kind) {
        Map<String, Element> byElement = new HashMap<>();
        elements(document.getElementsByTagNameNS(DI, kind))
                .forEach(it -> byElement.put(it.getAttribute("bpmnElement"), it));
        return byElement;
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static Stream<Element> elements(NodeList list) {
        return java.util.stream.IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
