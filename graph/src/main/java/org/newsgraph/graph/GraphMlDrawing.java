package org.newsgraph.graph;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GraphML (graphml.graphdrawing.org), with label, type, date and confidence as data keys. */
final class GraphMlDrawing implements Drawing {

  private final XMLStreamWriter xml;

  GraphMlDrawing(XMLStreamWriter xml) {
    this.xml = xml;
  }

  @Override
  public void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
    key("label", "all", "string");
    key("type", "node", "string");
    key("date", "node", "string");
    key("confidence", "edge", "double");
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "directed");
  }

  @Override
  public void node(String id, String label, String type, String date) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", id);
    data("label", label);
    data("type", type);
    if (!date.isEmpty()) {
      data("date", date);
    }
    xml.writeEndElement();
  }

  @Override
  public void beginEdges() {}

  @Override
  public void edge(int number, String from, String to, String label, String confidence)
      throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", "e" + number);
    xml.writeAttribute("source", from);
    xml.writeAttribute("target", to);
    data("label", label);
    data("confidence", confidence);
    xml.writeEndElement();
  }

  @Override
  public void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  private void key(String name, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
