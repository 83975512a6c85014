package org.newsgraph.graph;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GEXF 1.3 (gexf.net), with type and date as attributes and confidence as an edge's weight. */
final class GexfDrawing implements Drawing {

  private final XMLStreamWriter xml;

  GexfDrawing(XMLStreamWriter xml) {
    this.xml = xml;
  }

  @Override
  public void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace("http://gexf.net/1.3");
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", "node");
    attribute("type");
    attribute("date");
    xml.writeEndElement();
    xml.writeStartElement("nodes");
  }

  @Override
  public void node(String id, String label, String type, String date) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", id);
    xml.writeAttribute("label", label);
    xml.writeStartElement("attvalues");
    value("type", type);
    if (!date.isEmpty()) {
      value("date", date);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  @Override
  public void beginEdges() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeStartElement("edges");
  }

  @Override
  public void edge(int number, String from, String to, String label, String confidence)
      throws XMLStreamException {
    xml.writeEmptyElement("edge");
    xml.writeAttribute("id", Integer.toString(number));
    xml.writeAttribute("source", from);
    xml.writeAttribute("target", to);
    xml.writeAttribute("label", label);
    xml.writeAttribute("weight", confidence);
  }

  @Override
  public void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  private void attribute(String name) throws XMLStreamException {
    xml.writeEmptyElement("attribute");
    xml.writeAttribute("id", name);
    xml.writeAttribute("title", name);
    xml.writeAttribute("type", "string");
  }

  private void value(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("attvalue");
    xml.writeAttribute("for", name);
    xml.writeAttribute("value", value);
  }
}
