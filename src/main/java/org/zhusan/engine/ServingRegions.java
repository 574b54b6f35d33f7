package org.zhusan.engine;

/** Who does a function's work in a region: the authorities there, or a neighbour's where there are none. Asked wherever a task is offered to a region. */
public interface ServingRegions {
    /**
     * @param function for example {@code rc-social}
     * @param region the code of the region the work is about
     * @return the region whose members do it; the same where it is their own, or where nobody knows the function
     */
    String serving(String function, String region);
}
