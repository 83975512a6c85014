package org.newsgraph.extractor.evaluation;

/**
 * A relation between two named things.
 *
 * @param predicate the gold files' word for it
 */
public record Link(String subject, String predicate, String object) {

  /** The same, a relation between relatives with its ends in order: it has no direction. */
  Link undirected() {
    return predicate.equals("relative") && Names.ORDER.compare(subject, object) > 0
        ? new Link(object, predicate, subject)
        : this;
  }

  @Override
  public String toString() {
    return "('%s', '%s', '%s')".formatted(subject, predicate, object);
  }
}
