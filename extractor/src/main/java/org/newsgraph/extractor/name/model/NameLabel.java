package org.newsgraph.extractor.name.model;

/** What the name model marks; the order is that of the model file's tags. */
public enum NameLabel {
  /** A person's name, without title. */
  PERSON,
  /** The name of an organization, as long as it runs. */
  ORGANIZATION,
  /** A geographical or built place. */
  PLACE,
  /** A named book, film, game or other work, without its quotation marks. */
  WORK,
  /** A post or occupation (党委书记, 董事长); no name, but told together with names. */
  TITLE
}
