package org.zhusan.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhusan.agency.DataClass;

/** One form as a modeller drew it: what it asks, in which data class each answer is, how it reads in each language. */
public interface FormSchema {
    String id();

    /** SHA-256 of the form's JSON, in hex. */
    String version();

    /** Every class some field of the form belongs to. */
    Set<DataClass> classes();

    /**
     * The server's own check of everything form-js checks in the browser, and more: required, ranges, lengths, patterns with a time limit, options,
     * steps, dates, dynamic lists, fields hidden by a condition; unknown keys are dropped; text is NFC-normalised.
     *
     * @param answers as parsed from JSON: text, numbers, booleans, lists, maps
     * @param prefilled what the form started with ({@link FormRules#prefill}); only from here come the values of fields that are shown but not
     *     for the user to change, the options of fields that take theirs from data, and the rows of lists that cannot grow
     * @return what was answered and is not hidden, in the types {@link Submission#answers()} promises; by field key, in groups with a path
     *     {@code mother.alive}; what was left empty is not there, an unticked checkbox is false
     * @throws InvalidAnswers naming every field, all at once
     */
    Map<String, Object> check(Map<String, Object> answers, List<Attachment> attachments, Map<String, Object> prefilled);

    /**
     * What is worth keeping of unfinished answers: fields of the form that are the user's to change, unchecked; never files.
     *
     * @throws InvalidAnswers when it is more than any form could hold
     */
    Map<String, Object> drafted(Map<String, Object> answers);

    /** What the form starts with when someone goes on with a draft: {@code prefilled}, and on top what they had typed; rows are found by person. */
    Map<String, Object> resumed(Map<String, Object> draft, Map<String, Object> prefilled);

    /**
     * The values of the fields marked as facts, in the types the engine keeps: text, Long, Double, Boolean, LocalDate.
     * What was not answered is not there; a checkbox always is.
     */
    Map<String, Object> facts(Map<String, Object> checked);

    /**
     * The answers by the person they are about (rows of a dynamic list marked {@code person} go to that row's person, all else to {@code caseNumber}),
     * then by data class. Rows of a person stand as {@code children.coverage}, rows of the case as a list under the list's key.
     */
    Map<String, Map<DataClass, Map<String, Object>>> split(Map<String, Object> checked, String caseNumber);

    /** True when the form has rows about people other than the one it is for, such as one per child. */
    boolean aboutOthers();

    /** The data class of a field, for example of a file handed in. */
    DataClass classOf(String field);

    /** The JSON to show in the browser: texts in {@code language}, fields of classes outside {@code shown} left out. */
    String json(Locale language, Set<DataClass> shown);

    /** The label of a field, for messages and for showing a stored record. */
    String label(String field, Locale language);

    /** How a stored answer reads to a person: option labels, dates, yes and no. */
    String display(String field, Object answer, Locale language);

    /** The fields in the order of the form, rows of dynamic lists as {@code list.field}. */
    List<String> fields();

    /** Keys of the texts that have no translation and therefore read in English. */
    List<String> missingTranslations(Locale language);
}
