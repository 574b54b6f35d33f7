package org.zhusan.engine;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model file without trusting it: plain UTF-8, no DOCTYPE, no processing instructions, and only so big, so deep and so many elements.
 */
final class XmlFile {
    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_ELEMENTS = 8_000;
    private static final int DEEPEST = 24;
    private static final int LONGEST = 8_000;

    /** Each kind of file knows its own namespaces only, or an element could be one thing to us and another to the engine. */
    static final Map<String, String> BPMN = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "",
            "http://camunda.org/schema/1.0/bpmn",
            "camunda:",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc:",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di:",
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            "xsi:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:");

    static final Map<String, String> DMN = Map.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "",
            "http://camunda.org/schema/1.0/dmn", "camunda:",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dc:",
            "http://www.omg.org/spec/DMN/20180521/DI/", "di:",
            "http://camunda.org/schema/modeler/1.0", "modeler:");

    private final Map<String, String> namespaces;

    private XmlFile(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** What stops a file from being read at all, with the line when there is one. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        final int line;

        Unreadable(int line, String reason) {
            super(reason);
            this.line = line;
        }
    }

    /** @param namespaces {@link #BPMN} or {@link #DMN} */
    static XmlElement read(byte[] bytes, Map<String, String> namespaces) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(0, "is larger than " + MOST_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(bytes)));
            try {
                return new XmlFile(namespaces).tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(line, "is not well-formed XML");
        }
    }

    /** The engine reads bytes, we read text: only one way to read them may remain. */
    private static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(0, "is not UTF-8");
        }
    }

    private XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        declaration(reader);
        XmlElement root = null;
        XmlElement open = null;
        int elements = 0;
        int depth = 0;
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
                        throw new Unreadable(
                                line, "has more than " + MOST_ELEMENTS + " elements, or nests deeper than " + DEEPEST);
                    }
                    open = element(reader, open);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open == null ? null : open.parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, open, line);
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new Unreadable(line, "has a DOCTYPE, an entity or a processing instruction");
                default -> {
                    // comments and white space say nothing to the engine
                }
            }
        }
        if (root == null) {
            throw new Unreadable(0, "is empty");
        }
        return root;
    }

    private static void declaration(XMLStreamReader reader) throws Unreadable {
        String encoding = reader.getCharacterEncodingScheme();
        String version = reader.getVersion();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") || version != null && !version.equals("1.0")) {
            throw new Unreadable(1, "must be XML 1.0 in UTF-8");
        }
    }

    private static void text(XMLStreamReader reader, @Nullable XmlElement open, int line) throws Unreadable {
        if (open != null) {
            open.content.append(reader.getText());
            if (open.content.length() > LONGEST) {
                throw new Unreadable(line, "has a text longer than " + LONGEST + " characters");
            }
        }
    }

    private XmlElement element(XMLStreamReader reader, @Nullable XmlElement parent) throws Unreadable {
        int line = reader.getLocation().getLineNumber();
        XmlElement element = new XmlElement(name(reader.getNamespaceURI(), reader.getLocalName()), line, parent);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (value.length() > LONGEST) {
                throw new Unreadable(line, "has an attribute longer than " + LONGEST + " characters");
            }
            element.attributes.put(attribute(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)), value);
        }
        return element;
    }

    private String name(@Nullable String namespace, String local) {
        String prefix = namespaces.get(namespace == null ? "" : namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + local;
    }

    /** A plain attribute has no namespace; one in the model's own namespace is something else to the engine. */
    private String attribute(@Nullable String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        String name = name(namespace, local);
        return name.equals(local) ? "{" + namespace + "}" + local : name;
    }
}
