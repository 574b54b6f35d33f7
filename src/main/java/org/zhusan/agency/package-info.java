/**
 * Agencies, their members, and who may see whom. Doors: {@link org.zhusan.agency.CaseAccess} decides every read and write of case data,
 * {@link org.zhusan.agency.Members} knows who works where, {@link org.zhusan.agency.Relations} which agency has to do with whom,
 * {@link org.zhusan.agency.Directory} what functions, agencies and regions are called, {@link org.zhusan.agency.Regions} whose
 * centre works for which region, {@link org.zhusan.agency.CaseNumbers} whom a number stands for,
 * {@link org.zhusan.agency.Newcomers} hears who joins a case while its tasks are open, {@link org.zhusan.agency.OnBehalf} tells the database for whom the case
 * file works. The matrix is {@code access/matrix.csv}. Knows nothing of what a case file holds.
 */
@NullMarked
package org.zhusan.agency;

import org.jspecify.annotations.NullMarked;
