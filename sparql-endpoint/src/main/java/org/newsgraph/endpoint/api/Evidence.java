package org.newsgraph.endpoint.api;

import java.util.List;
import java.util.Optional;

/**
 * A sentence that states a fact.
 *
 * @param article the article's IRI
 * @param headline the article's headline
 * @param url the article's address at its source
 * @param published when the article was published
 * @param sentence the sentence
 * @param start the sentence's first code point in the article's text
 * @param end the code point after its last
 * @param confidence of the fact, 0 to 1
 * @param rules what derived the fact
 */
public record Evidence(
    String article,
    String headline,
    Optional<String> url,
    Optional<String> published,
    String sentence,
    int start,
    int end,
    double confidence,
    List<String> rules) {}
