package org.zhusan.audit;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** The key of the log: says which rows and which order are ours. */
@Component
class LogKey {
    private final Mac mac;

    LogKey(KeyHome keys) throws GeneralSecurityException {
        mac = keys.keySet("read-log", () -> KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    byte[] ofRow(Row row) {
        return compute(out -> {
            out.writeUTF("row");
            for (String word : row.words()) {
                out.writeUTF(word);
            }
        });
    }

    byte[] ofLink(long sequence, byte[] before, long readId, byte[] row) {
        return compute(out -> {
            out.writeUTF("link");
            out.writeLong(sequence);
            out.writeInt(before.length);
            out.write(before);
            out.writeLong(readId);
            out.write(row);
        });
    }

    private byte[] compute(Content content) {
        try {
            var bytes = new ByteArrayOutputStream();
            content.write(new DataOutputStream(bytes));
            return mac.computeMac(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the read log does not work", e);
        }
    }

    /** A row as it is signed; {@code at} in whole microseconds, which is what the database keeps. */
    record Row(String member, String person, String dataClass, String subject, String purpose, java.time.Instant at) {
        String[] words() {
            return new String[] {member, person, dataClass, subject, purpose, at.toString()};
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }
}
