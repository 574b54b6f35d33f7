package org.zhusan.cases;

import java.util.List;
import org.zhusan.casefile.Files;

/**
 * What the list of people shows.
 *
 * @param next number after which the next page begins, empty on the last one
 * @param notFound number that was asked for and is not open to the reader, empty when none was
 */
public record PeoplePage(List<Files.Face> people, String next, String notFound) {}
