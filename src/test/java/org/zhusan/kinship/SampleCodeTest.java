package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleCodeTest {
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isShortReadableAndFits() {
        for (int i = 0; i < 10_000; i++) {
            String code = SampleCode.fresh();
            assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
            assertThat(SampleCode.fits(code)).as(code).isTrue();
        }
    }

    @Test
    void noSlipOfOneCharacterAndNoExchangeOfTwoStaysUnseen() {
        for (int i = 0; i < 200; i++) {
            String code = SampleCode.fresh().replace("-", "");
            for (int at = 0; at < code.length(); at++) {
                for (char other : SYMBOLS.toCharArray()) {
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(SampleCode.fits(wrong)).as(code + " " + wrong).isEqualTo(wrong.equals(code));
                }
                for (int to = at + 1; to < code.length(); to++) {
                    var exchanged = new StringBuilder(code);
                    exchanged.setCharAt(at, code.charAt(to));
                    exchanged.setCharAt(to, code.charAt(at));
                    String wrong = exchanged.toString();
                    assertThat(SampleCode.fits(wrong)).as(code + " " + wrong).isEqualTo(wrong.equals(code));
                }
            }
        }
    }

    @Test
    void nothingFollowsFromTheOneBefore() {
        Set<String> seen = new HashSet<>();
        int[] places = new int[SYMBOLS.length()];
        IntStream.range(0, 30_000).mapToObj(it -> SampleCode.fresh()).forEach(code -> {
            seen.add(code);
            places[SYMBOLS.indexOf(code.charAt(0))]++;
        });
        assertThat(seen)
                .as("none twice in thirty thousand, of twenty thousand million")
                .hasSizeGreaterThan(29_990);
        assertThat(Arrays.stream(places).boxed().toList())
                .as("each character about as often")
                .allMatch(it -> it > 700 && it < 1_300);
    }

    @Test
    void whatIsNoCodeDoesNotFit() {
        for (String wrong : new String[] {"", "-", "7KXM", "7KXM-P3WAA", "0000-0000", "ILOU-ILOU", "ZH-P-000123"}) {
            assertThat(SampleCode.fits(wrong)).as(wrong).isFalse();
        }
    }
}
