/**
 * Readers of the forms news comes in: Markdown with front matter, HTML pages, feeds, JSON Lines,
 * plain text; and the way from a file, folder, archive or stream to them. {@link
 * org.newsgraph.extractor.article.reader.ArticleReaders} is the front door. Uses {@code article}.
 */
@NullMarked
package org.newsgraph.extractor.article.reader;

import org.jspecify.annotations.NullMarked;
