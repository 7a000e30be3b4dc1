package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final byte[] CONTENT = "{\"district\":\"AZ-AGM\"}".getBytes(UTF_8);

    private final KeySet keys = KeySet.generate(KeyUse.HASHING);
    private final NameIndex names = new NameIndex(keys);
    private final KeyedHash contents = new KeyedHash(keys, "content");

    @Test
    void theSameNameIsFoundHoweverItIsWritten() {
        assertThat(names.hash("Əliyev Vüqar"))
                .isEqualTo(names.hash("VUQAR ALIYEV"))
                .hasSize(36);
        assertThat(names.hash("Əliyev Vüqar")).isNotEqualTo(names.hash("Əliyev Anar"));
    }

    @Test
    void noNameIsNotTheSameAsNoName() {
        assertThat(names.hash(null)).isNull();
        assertThat(names.hash("?")).isNull();
        assertThat(names.hashes("?")).isEmpty();
    }

    @Test
    void withoutTheKeyNobodyCanTry() {
        NameIndex others = new NameIndex(KeySet.generate(KeyUse.HASHING));
        assertThat(others.hash("Vüqar")).isNotEqualTo(names.hash("Vüqar"));
    }

    @Test
    void aNameAndAContentOfTheSameBytesDiffer() {
        assertThat(names.hash("vuqar")).isNotEqualTo(contents.of("vuqar".getBytes(UTF_8)));
    }

    @Test
    void aHashIsThatOfItsContentOnly() {
        byte[] hash = contents.of(CONTENT);
        assertThat(contents.of(CONTENT.clone())).isEqualTo(hash);
        assertThat(contents.matches(hash, CONTENT)).isTrue();
        assertThat(contents.matches(hash, "{}".getBytes(UTF_8))).isFalse();
        assertThat(contents.matches(new byte[0], CONTENT)).isFalse();
        assertThat(contents.matches(new byte[36], CONTENT)).isFalse();
    }

    @Test
    void keysChangeAndWhatIsOldIsFound() {
        byte[] oldHash = names.hash("Vüqar");
        byte[] oldContent = contents.of(CONTENT);
        KeySet changed = keys.withNewKey().withLastAsPrimary();
        NameIndex newNames = new NameIndex(changed);
        KeyedHash newContents = new KeyedHash(changed, "content");

        assertThat(newNames.hashes("Vüqar")).containsExactly(newNames.hash("Vüqar"), oldHash);
        assertThat(newNames.isUnderPrimary(oldHash)).isFalse();
        assertThat(newNames.isUnderPrimary(newNames.hash("Vüqar"))).isTrue();
        assertThat(newContents.matches(oldContent, CONTENT)).isTrue();
        assertThat(newContents.of(CONTENT)).isNotEqualTo(oldContent);
        assertThat(new KeyedHash(changed.withPrimaryAlone(), "content").matches(oldContent, CONTENT))
                .isFalse();
    }
}
