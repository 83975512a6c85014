/**
 * The statistical name model: a linear-chain conditional random field over characters that marks
 * people, organizations, places, works and posts.
 *
 * <p>{@link org.newsgraph.extractor.name.model.NameModel} runs it, {@link
 * org.newsgraph.extractor.name.model.NameModelTrainer} learns it from annotated corpora, and {@link
 * org.newsgraph.extractor.name.model.NameModelEvaluator} measures it. Uses {@code text} and HanLP's
 * word boundaries; knows nothing of articles or entities.
 */
@NullMarked
package org.newsgraph.extractor.name.model;

import org.jspecify.annotations.NullMarked;
