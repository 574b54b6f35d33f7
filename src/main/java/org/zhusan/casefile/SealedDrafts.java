package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.audit.ReadLog;

/** Seals drafts and opens them for the one member, person and task they were sealed for. */
@Component
class SealedDrafts implements Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(SealedDrafts.class);

    private final KeySets keys;
    private final CaseAccess access;
    private final ReadLog log;

    SealedDrafts(KeySets keys, CaseAccess access, ReadLog log) {
        this.keys = keys;
        this.access = access;
        this.log = log;
    }

    @Override
    @Transactional
    public byte[] seal(Draft draft, Map<String, Object> answers) {
        access.require(draft.by(), Access.WRITE, draft.person(), draft.classes().toArray(DataClass[]::new));
        Aead key = keys.of(draft.person()).orElseThrow(PersonErased::new);
        return bound(draft).seal(key, AnswerJson.write(answers));
    }

    @Override
    @Transactional
    public Optional<Map<String, Object>> open(Draft draft, byte[] sealed) {
        if (!draft.classes().stream().allMatch(it -> access.permits(draft.by(), Access.WRITE, draft.person(), it))) {
            return Optional.empty();
        }
        Optional<Map<String, Object>> opened = keys.of(draft.person()).flatMap(key -> opened(draft, key, sealed));
        if (opened.isPresent()) {
            var reads = draft.classes().stream()
                    .map(it -> new ReadLog.Read(draft.person(), it, "draft"))
                    .toList();
            log.note(draft.by(), reads, "task " + draft.task());
        }
        return opened;
    }

    private static Optional<Map<String, Object>> opened(Draft draft, Aead key, byte[] sealed) {
        try {
            return Optional.of(AnswerJson.read(bound(draft).open(key, sealed)));
        } catch (Sealed.Unreadable moved) {
            // the task can still be done, with an empty form
            LOG.warn("the draft of task {} was altered or moved; it is not shown", draft.task());
            return Optional.empty();
        }
    }

    private static Sealed bound(Draft draft) {
        return Sealed.draft(draft.person(), draft.task(), draft.by().id());
    }
}
