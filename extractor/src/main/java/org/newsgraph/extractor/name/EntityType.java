package org.newsgraph.extractor.name;

/** The five kinds of named things. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  PRODUCT,
  OCCASION
}
