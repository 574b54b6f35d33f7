package org.zhusan.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the page of one chapter's way shows.
 *
 * @param about number of the person or household
 * @param address of their page
 * @param back chapter that called this one, null when none did or the reader may not see its way
 */
public record WayPage(
        String about, String address, @Nullable Back back, PersonPage.Pathway way) {

    public record Back(String name, String address) {}
}
