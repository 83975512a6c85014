@NullMarked
package org.newsgraph.extractor.name.model;

import org.jspecify.annotations.NullMarked;
