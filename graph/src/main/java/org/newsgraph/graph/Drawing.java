package org.newsgraph.graph;

import javax.xml.stream.XMLStreamException;

/** Writes a graph of nodes and edges in an XML format for drawing: all nodes, then all edges. */
interface Drawing {

  void begin() throws XMLStreamException;

  /**
   * @param date an event's date, empty if none
   */
  void node(String id, String label, String type, String date) throws XMLStreamException;

  void beginEdges() throws XMLStreamException;

  void edge(int number, String from, String to, String label, String confidence)
      throws XMLStreamException;

  void end() throws XMLStreamException;
}
