package org.zhusan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a model file as it stands there, with its line. Names carry the prefix this house gives to a namespace, whatever the file calls it. */
final class XmlElement {
    final String name;
    final int line;
    final @Nullable XmlElement parent;
    final Map<String, String> attributes = new TreeMap<>();
    final List<XmlElement> children = new ArrayList<>();
    final StringBuilder content = new StringBuilder();

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    String text() {
        return content.toString().trim();
    }

    /** The value, empty when absent. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return attribute("id");
    }

    /** The id, or that of the nearest element around that has one. */
    String place() {
        for (XmlElement at = this; at != null; at = at.parent) {
            if (!at.id().isEmpty()) {
                return at == this ? id() : name + " in " + at.id();
            }
        }
        return name;
    }

    String parentName() {
        return parent == null ? "" : parent.name;
    }

    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    boolean has(String wanted) {
        return children(wanted).findAny().isPresent();
    }

    /** This element and everything inside, in the order of the file. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    Stream<XmlElement> all(String wanted) {
        return all().filter(element -> element.is(wanted));
    }
}
