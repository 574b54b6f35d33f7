/**
 * Where the rows live. Without {@code spring.datasource.url} a real PostgreSQL is started from the jar's own binaries in
 * {@code ./data} and kept there between starts; with it, that server is used and waited for. Knows nothing of what is stored.
 */
@NullMarked
package org.zhusan.database;

import org.jspecify.annotations.NullMarked;
