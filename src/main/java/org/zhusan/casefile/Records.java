package org.zhusan.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/**
 * Submitted forms, immutable: one record per person and submission, one encrypted part per data class. Reading asks {@code CaseAccess}
 * and writes the read log in the same transaction; parts the reader may not read are not there.
 */
public interface Records {
    UUID store(NewRecord record);

    /** Newest first, each with the parts the reader may read; records without a readable part are left out. */
    List<Stored> of(String person, Member reader, String purpose);

    /** The same of one form alone. */
    List<Stored> of(String person, String form, Member reader, String purpose);

    /** The newest record of this form about the person, with the parts the reader may read. */
    Optional<Stored> latest(String person, String form, Member reader, String purpose);

    /** The same, up to {@code most} of them, newest first. */
    List<Stored> latest(String person, String form, int most, Member reader, String purpose);

    /** @throws org.zhusan.agency.NotPermitted when the person has no such attachment, or it is not the reader's to see */
    Document attachment(String person, UUID id, Member reader, String purpose);

    /**
     * @param formVersion hash of the form's file
     * @param parts by data class, the answers of that class by field key
     */
    record NewRecord(
            String person,
            String process,
            String form,
            String formVersion,
            String task,
            Member by,
            Instant at,
            Map<DataClass, Map<String, Object>> parts,
            List<NewAttachment> attachments) {}

    record NewAttachment(DataClass dataClass, String field, String fileName, String contentType, byte[] content) {}

    record Stored(
            UUID id,
            String person,
            String process,
            String form,
            String by,
            Instant at,
            Map<DataClass, Map<String, Object>> parts,
            List<AttachmentRef> attachments) {

        /** All readable answers in one map. */
        public Map<String, Object> answers() {
            var all = new java.util.LinkedHashMap<String, Object>();
            parts.values().forEach(all::putAll);
            return all;
        }
    }

    record AttachmentRef(UUID id, DataClass dataClass, String field, String fileName, String contentType, long bytes) {}

    record Document(String fileName, String contentType, byte[] content) {}
}
