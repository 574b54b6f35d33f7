/**
 * The case file: persons, households, records, attachments, places and the timeline. Doors: {@link org.zhusan.casefile.Files} for pages,
 * {@link org.zhusan.casefile.People}, {@link org.zhusan.casefile.Records}, {@link org.zhusan.casefile.Placements},
 * {@link org.zhusan.casefile.Timeline} and {@link org.zhusan.casefile.Drafts} for the work, {@link org.zhusan.casefile.OperationFiles} for papers
 * that are about no person, {@link org.zhusan.casefile.Care} for who is there for a child, {@link org.zhusan.casefile.IdentityNumbers} so that no two
 * bear one number, {@link org.zhusan.casefile.Readiness} for what relatives are ready for. Who may fly is asked here ({@link org.zhusan.casefile.TravelRights})
 * and answered by a phase. Everything read for a member passes {@code CaseAccess} and is written to the read log; no other room names these tables. Knows nothing
 * of processes or forms.
 */
@NullMarked
package org.zhusan.casefile;

import org.jspecify.annotations.NullMarked;
