package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of schema.org that newsgraph uses. */
public final class SCHEMA {

  /** The namespace. */
  public static final String NAMESPACE = "https://schema.org/";

  /** An article; its IRI also names the graph of all that is derived from it. */
  public static final Node NewsArticle = term("NewsArticle");

  /** The source's own address of the article. */
  public static final Node url = term("url");

  /** The title of the article. */
  public static final Node headline = term("headline");

  /** When the article appeared, a date or an instant with its offset. */
  public static final Node datePublished = term("datePublished");

  /** The name of the outlet. */
  public static final Node publisher = term("publisher");

  /** The name of an author. */
  public static final Node author = term("author");

  /** A section or category under which the article was filed. */
  public static final Node articleSection = term("articleSection");

  /** The address of an image of the article. */
  public static final Node image = term("image");

  /**
   * The headline, a line feed, then the paragraphs joined by line feeds; all offsets count in it,
   * in Unicode code points.
   */
  public static final Node articleBody = term("articleBody");

  /** A named person. */
  public static final Node Person = term("Person");

  /** A named organization. */
  public static final Node Organization = term("Organization");

  /** A named place. */
  public static final Node Place = term("Place");

  /** A named product, ship, craft, law, plan or programme. */
  public static final Node Product = term("Product");

  /** A work named between title marks 《》. */
  public static final Node CreativeWork = term("CreativeWork");

  /** A named occasion: a conference, games, a festival, a war, a numbered mission. */
  public static final Node Event = term("Event");

  /** The fullest name in the article, as written. */
  public static final Node name = term("name");

  /** Another name in the article, as written. */
  public static final Node alternateName = term("alternateName");

  /** The organization that an organization belongs to. */
  public static final Node parentOrganization = term("parentOrganization");

  /** Who founded or initiated an organization or an occasion. */
  public static final Node founder = term("founder");

  /** The place that the text says it is in. */
  public static final Node location = term("location");

  /** The university at which a person studied. */
  public static final Node alumniOf = term("alumniOf");

  /** A relative; stated one way round. */
  public static final Node relatedTo = term("relatedTo");

  /** The organization that hosts or organizes an occasion. */
  public static final Node organizer = term("organizer");

  /** The words of a statement, without quotation marks. */
  public static final Node text = term("text");

  private SCHEMA() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
