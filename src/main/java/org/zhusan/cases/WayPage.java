package org.zhusan.cases;

import java.util.List;
import org.zhusan.casefile.Files;

/**
 * What the page of one chapter's way shows.
 *
 * @param now steps it waits at
 * @param passed steps behind it
 */
public record WayPage(
        Files.Face face,
        String process,
        String name,
        List<PersonPage.Stop> now,
        List<String> passed,
        String idsJson,
        String labelsJson) {}
