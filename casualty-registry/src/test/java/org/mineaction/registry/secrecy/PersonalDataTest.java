package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String NAME = "Əliyev Vüqar Rəşid oğlu";
    private static final String CONTEXT = "casualty/1/name";

    private final KeySet keys = KeySet.generate(KeyUse.ENCRYPTION);
    private final PersonalData data = new PersonalData(keys);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "Əliyev Vüqar",
                "\u0080 ends like padding \u0000\u0000",
                "exactly thirty-two bytes of it..",
                "🙂"
            })
    void whatWasEncryptedIsDecrypted(String clear) {
        assertThat(data.decrypt(data.encrypt(clear, CONTEXT), CONTEXT)).isEqualTo(clear);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(data.encrypt(null, CONTEXT)).isNull();
        assertThat(data.decrypt(null, CONTEXT)).isNull();
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(data.encrypt(NAME, CONTEXT)).isNotEqualTo(data.encrypt(NAME, CONTEXT));
    }

    @Test
    void theLengthDoesNotTellAChildFromAnAdult() {
        assertThat(data.encrypt("7", "casualty/1/age")).hasSameSizeAs(data.encrypt("45", "casualty/2/age"));
    }

    @Test
    void theClearTextIsNowhereInIt() {
        assertThat(new String(data.encrypt("canary", CONTEXT), UTF_8)).doesNotContain("canary");
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        byte[] encrypted = data.encrypt(NAME, CONTEXT);
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertUnreadable(data, changed, CONTEXT);
        }
        assertUnreadable(data, Arrays.copyOf(encrypted, encrypted.length - 1), CONTEXT);
        assertUnreadable(data, new byte[0], CONTEXT);
    }

    @Test
    void aValueMovedToAnotherRowOrFieldIsNoticed() {
        byte[] encrypted = data.encrypt(NAME, CONTEXT);
        assertUnreadable(data, encrypted, "casualty/2/name");
        assertUnreadable(data, encrypted, "casualty/1/contact");
        assertUnreadable(data, encrypted, "");
    }

    @Test
    void otherKeysReadNothing() {
        assertUnreadable(new PersonalData(KeySet.generate(KeyUse.ENCRYPTION)), data.encrypt(NAME, CONTEXT), CONTEXT);
    }

    @Test
    void keysChangeWithoutAMomentInWhichSomethingCannotBeRead() {
        byte[] old = data.encrypt(NAME, CONTEXT);
        KeySet added = keys.withNewKey();
        PersonalData beforePromotion = new PersonalData(added);
        PersonalData afterPromotion = new PersonalData(added.withLastAsPrimary());
        byte[] fresh = afterPromotion.encrypt(NAME, CONTEXT);

        assertThat(beforePromotion.isUnderPrimary(old)).isTrue();
        assertThat(beforePromotion.decrypt(fresh, CONTEXT)).isEqualTo(NAME);
        assertThat(afterPromotion.decrypt(old, CONTEXT)).isEqualTo(NAME);
        assertThat(afterPromotion.isUnderPrimary(old)).isFalse();
        assertThat(afterPromotion.isUnderPrimary(fresh)).isTrue();
        assertUnreadable(new PersonalData(added.withLastAsPrimary().withPrimaryAlone()), old, CONTEXT);
    }

    @Test
    @SuppressWarnings("ObjectToString") // just what is tried
    void nothingThatHoldsAKeyTellsIt() {
        String json = keys.json();
        String key = json.replaceFirst("(?s).*\"value\":\"([^\"]+)\".*", "$1");
        assertThat(key).isNotEqualTo(json).hasSizeGreaterThan(30);
        assertThat(keys + " " + data + " " + new KeyCheck(keys, KeySet.generate(KeyUse.HASHING)))
                .doesNotContain(key);
    }

    private static void assertUnreadable(PersonalData reader, byte[] encrypted, String context) {
        assertThatExceptionOfType(UnreadableDataException.class)
                .isThrownBy(() -> reader.decrypt(encrypted, context))
                .withMessage("cannot be decrypted: " + context)
                .withNoCause();
    }
}
